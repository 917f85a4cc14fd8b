import { chronologyOf } from '../../src/core/features/chronology/chronologyOf';
import { articlesSideBySide } from '../../src/core/features/compare/articlesSideBySide';
import { articlesToCompare } from '../../src/core/features/compare/articlesToCompare';
import { passagesSideBySide } from '../../src/core/features/compare/passagesSideBySide';
import { quotationVariants } from '../../src/core/features/compare/utterances';
import { mapAround } from '../../src/core/features/map/mapAround';
import { mapOfCorpus } from '../../src/core/features/map/mapOfCorpus';
import { withinBounds } from '../../src/core/features/wording/withinBounds';
import { Corpus } from '../../src/core/corpus/corpus';
import type { FileContent } from '../../src/core/host';
import type { View } from '../../src/core/claims/facts';
import { rooms } from '../../src/protocol/mapTab';
import type { PanelView } from '../../src/protocol/toPanel';
import { closePanels, PanelPage, stopBrowser } from '../../test/panel/support/panelPage';
import { measured, median, tell, type Took } from './measure';
import { table } from './table';
import { toScreen } from './toScreen';
import { writeCorpus } from './writtenCorpus';

const base: View = { kind: 'base' };
/** The middle of so many runs. */
const runs = 5;

/** A picture to be measured, and what is on the screen once it has come. */
interface Measured {
	readonly what: string;
	readonly picture: () => PanelView;
	readonly selector: string;
}

/**
 * How long a reader waits for the chronology, the map and the comparison of a corpus of 5,000 articles with 50,000
 * notes: worked out in core, and from the message to the screen in a page in Chromium, without a graphics card.
 */
export async function benchViews(): Promise<void> {
	const corpus = new Corpus();
	corpus.apply(
		new Map(
			[...writeCorpus(5_000, 1).files].map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }]),
		),
	);
	const positions = ({ id }: { readonly id: string }): number => corpus.status(id, base)?.positions.length ?? 0;
	const [largest] = corpus.claims().toSorted((a, b) => positions(b) - positions(a));
	if (!largest) throw new Error('The corpus of the bench has no claims.');

	const rows: string[][] = [];
	for (const measuredView of [
		...chronologies(corpus, largest.id),
		...maps(corpus, largest.id),
		...comparisons(corpus, largest.id),
	])
		rows.push(await row(measuredView));
	await stopBrowser();
	console.log(`The claim has ${positions(largest)} positions.`);
	console.log(table(['5,000 articles, 50,000 notes', 'in core', 'message', 'to the screen'], rows));
}

async function row({ what, picture, selector }: Measured): Promise<string[]> {
	const worked: Took[] = [];
	for (let run = 0; run < runs; run++) worked.push(await measured(picture));
	const view = withinBounds(picture());
	const shown: Took[] = [];
	for (let run = 0; run < runs; run++) {
		const panel = await PanelPage.open({ width: 1000, height: 900 });
		// The script of the tab is read before: a reader who opens the panel waits for both at once.
		await panel.showView({ ...view, content: { kind: 'loading' } });
		shown.push(await toScreen(panel, view, selector));
		await closePanels();
	}
	return [what, tell(median(worked)), `${Math.round(JSON.stringify(view).length / 1000)} kB`, tell(median(shown))];
}

function chronologies(corpus: Corpus, claim: string): Measured[] {
	const of = (what: string, scope: 'claim' | 'corpus', by: 'holder' | 'outlet'): Measured => ({
		what,
		selector: '.chronology .mark',
		picture: () => {
			const content = chronologyOf(corpus, base, { by, ...(scope === 'claim' && { claim }) });
			if (!content) throw new Error('There is no such claim.');
			const wanted = { scope, by, shown: null, lane: null };
			return { tab: 'chronology', ...wanted, content: { kind: 'chronology', claims: [], ...content } };
		},
	});
	return [
		of('chronology of the largest claim', 'claim', 'holder'),
		of('chronology of all claims, by holder', 'corpus', 'holder'),
		of('chronology of all claims, by outlet', 'corpus', 'outlet'),
	];
}

function maps(corpus: Corpus, claim: string): Measured[] {
	const most = rooms[0];
	const around = (what: string, steps: 1 | 2): Measured => ({
		what,
		selector: '.map-node',
		picture: () => {
			const map = mapAround(corpus, base, claim, { steps, most });
			if (!map) throw new Error('There is no such claim.');
			return { tab: 'map', scope: 'claim', steps, most, content: { kind: 'map', ...map } };
		},
	});
	return [
		around('map of the largest claim, one step', 1),
		around('map of the largest claim, two steps', 2),
		{
			what: 'map of the corpus',
			selector: '.map-node',
			picture: () => ({
				tab: 'map',
				scope: 'corpus',
				steps: 1,
				most,
				content: { kind: 'map', ...mapOfCorpus(corpus, base, { most }) },
			}),
		},
	];
}

function comparisons(corpus: Corpus, claim: string): Measured[] {
	const of = (
		what: string,
		selector: string,
		content: () => Extract<PanelView, { tab: 'compare' }>['content'],
	): Measured => ({
		what,
		selector,
		picture: () => ({
			tab: 'compare',
			wanted: { what: 'passages', extent: 'words', scope: 'claim', notes: null, articles: null },
			content: content(),
		}),
	});
	const [first] = corpus.articles();
	if (!first) throw new Error('The corpus of the bench has no articles.');
	return [
		of('passages on the largest claim side by side', '.compared', () =>
			passagesSideBySide(corpus, base, { claim, extent: 'sentences' }),
		),
		of('quotations on the largest claim', '.utterance', () => quotationVariants(corpus, base, claim, [])),
		of('quotations of the corpus', '.utterance', () => quotationVariants(corpus, base, undefined, [])),
		of('an article beside the one that shares most claims with it', '.pane', () => {
			const [other] = articlesToCompare(corpus, base, first);
			if (!other) throw new Error('There is no other article.');
			return articlesSideBySide(corpus, base, first, other.article);
		}),
	];
}
