import { Analyser } from '../../src/core/analysis/analyser';
import type { View } from '../../src/core/claims/facts';
import type { Corpus } from '../../src/core/corpus/corpus';
import { Readings } from '../../src/core/features/article/readings';
import { CrossReferencing } from '../../src/core/features/claims/crossReferencing';
import type { ClaimView } from '../../src/protocol/toPanel';
import { PanelPage, stopBrowser } from '../../test/panel/support/panelPage';
import { corpusOf, write } from '../../test/support/corpusOf';
import { sampleFiles } from '../../test/support/sampleCorpus';
import { measured, median, quantile, type Took } from './measure';
import { table } from './table';

const view: View = { kind: 'base' };
/** So often each is done. */
const runs = 20;

/**
 * How long a reader of the sample corpus waits for the panel: from nothing to the claim on the screen, and from a note
 * that somebody has changed to the new words there. In core and in a page in Chromium, without the editor between.
 */
export async function benchPanel(): Promise<void> {
	const first: Took[] = [];
	const updates: Took[] = [];
	for (let run = 0; run < runs; run++) {
		const corpus = corpusOf(Object.fromEntries(sampleFiles()));
		// The analyser stays, as it does in the editor: only what has changed is read again.
		const readings = new Readings(corpus, options => new Analyser(options));
		const claim = busiest(corpus);
		let content = await measured(() => referencesOf(corpus, readings, claim));
		const panel = await PanelPage.open({ width: 620 });
		const begun = await panel.page.evaluate(
			() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
		);
		const drawn = await drawnAfter(panel, run, referencesOf(corpus, readings, claim));
		first.push({ clock: content.clock + begun + drawn, processor: content.processor });

		const { path, text } = sidecarOf(corpus, claim);
		content = await measured(() => {
			write(corpus, { [path]: `${text}# seen ${run}\n` });
			referencesOf(corpus, readings, claim);
		});
		const again = await drawnAfter(panel, run + runs, changed(referencesOf(corpus, readings, claim), run));
		updates.push({ clock: content.clock + again, processor: content.processor });
		await panel.close();
	}
	await stopBrowser();
	const row = (what: string, promised: string, all: readonly Took[]): string[] => [
		what,
		promised,
		tell(median(all)),
		tell(quantile(all, 0.95)),
	];
	const rows = [
		row('from nothing to the claim on the screen', '300 ms', first),
		row('from a changed note to the new words', '100 ms', updates),
	];
	console.log(table(['the panel, sample corpus', 'promised', 'median', '19 of 20'], rows));
}

function referencesOf(corpus: Corpus, readings: Readings, claim: string): ClaimView['content'] {
	return new CrossReferencing(corpus, readings, view).ofClaims([claim]);
}

/** The claim with the most to be drawn. */
function busiest(corpus: Corpus): string {
	const size = (id: string): number => corpus.status(id, view)?.positions.length ?? 0;
	return corpus.claims().reduce((most, { id }) => (size(id) > size(most) ? id : most), corpus.claims()[0]?.id ?? '');
}

function sidecarOf(corpus: Corpus, claim: string): { path: string; text: string } {
	const note = corpus.note(corpus.status(claim, view)?.positions[0]?.note ?? '');
	if (!note) throw new Error('the sample corpus has no note on its busiest claim');
	return note.file;
}

/** With other words in every position, which is more than any single change brings. */
function changed(content: ClaimView['content'], run: number): ClaimView['content'] {
	if (content.kind !== 'claims') return content;
	return {
		...content,
		claims: content.claims.map(claim => ({
			...claim,
			sides: claim.sides.map(side => ({
				...side,
				holders: side.holders.map(holder => ({
					...holder,
					positions: holder.positions.map(position => ({ ...position, comment: `seen ${run}` })),
				})),
			})),
		})),
	};
}

/** From the message to the frame in which it is on the screen, in milliseconds. */
function drawnAfter(panel: PanelPage, revision: number, content: ClaimView['content']): Promise<number> {
	const message = {
		kind: 'show',
		revision,
		view: { tab: 'claim', content, pinned: null, inDoubt: 0 } satisfies ClaimView,
	};
	return panel.page.evaluate(async data => {
		const since = performance.now();
		const heard = new Promise(done => window.addEventListener('message', done, { once: true }));
		window.postMessage(data, '*');
		await heard;
		await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
		return performance.now() - since;
	}, message);
}

function tell({ clock }: Took): string {
	return `${clock.toFixed(0)} ms`;
}
