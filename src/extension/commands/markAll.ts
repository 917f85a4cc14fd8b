import * as vscode from 'vscode';
import {
	articleTitle,
	inContext,
	LineIndex,
	markPassages,
	occurrencesIn,
	quoted,
	shortened,
	type CorpusArticle,
	type Occurrence,
	type OpenCorpus,
	type Stance,
} from '../../core/index';
import { answerTo } from '../answerTo';
import { asLabels } from '../asLabel';
import { after, breathe } from '../breathe';
import type { CarryOut } from '../writing/carryOut';
import type { Session } from '../session';
import { tell } from '../tell';
import { writerOf } from '../writing/writer';
import { fillPassage } from './fillPassage';
import { markingOf } from './picks/stancePick';

/** Words that are to be marked wherever they stand, with what they do to which claim. */
export interface MarkingAll {
	readonly open: OpenCorpus;
	readonly words: string;
	readonly claim: { readonly id: string } | { readonly text: string };
	readonly stance: Stance;
}

interface OccurrenceItem extends vscode.QuickPickItem {
	readonly occurrence?: Occurrence;
}

/** A search that takes no longer is not announced. */
const patience = 500;
/** Nobody looks through more; the reader is told that there are others. */
const mostShown = 500;

/**
 * Marks words in all articles of the corpus where they stand to the letter, those that the reader leaves ticked in a
 * preview, as one action.
 *
 * @returns whether anything was written.
 */
export async function markAll(session: Session, carryOut: CarryOut, marking: MarkingAll): Promise<boolean> {
	const { open, words, claim, stance } = marking;
	const found = await search(session, marking);
	if (!found) return false;
	if (!found.length) {
		tell(vscode.l10n.t('{0} stands nowhere else without a note on this claim.', quoted(shortened(words))));
		return false;
	}
	const ticked = await tick(open, marking, found);
	if (!ticked?.length) return false;
	const articles = new Map(ticked.map(({ article: id }) => [id, open.corpus.article(id)]));
	const passages = ticked.flatMap(occurrence => {
		const article = articles.get(occurrence.article);
		if (!article || !isStillThere(article, occurrence)) return [];
		const said = markingOf(fillPassage(session, open, article, occurrence.span, claim), { stance });
		return [{ article, marking: { span: occurrence.span, claim, ...said } }];
	});
	if (passages.length < ticked.length) {
		tell(vscode.l10n.t('An article was changed while you chose. Nothing was written; look for the words once more.'));
		return false;
	}
	return carryOut(open, markPassages(open.corpus, passages, writerOf(session.uriOf(open, ''))));
}

/** Article by article; with a progress that can be cancelled where it takes longer than a moment. `undefined` then. */
async function search(session: Session, { open, words, claim }: MarkingAll): Promise<Occurrence[] | undefined> {
	await session.settled();
	const articles = open.corpus.articles().filter(({ path }) => path !== undefined);
	const found: Occurrence[] = [];
	let searched = 0;
	let isCancelled = false;
	const work = async () => {
		const pause = breathe();
		for (const article of articles) {
			if (isCancelled || found.length >= mostShown) return;
			found.push(...occurrencesIn(article, words, 'id' in claim ? claim.id : undefined, session.view));
			searched++;
			await pause();
		}
	};
	const done = work();
	if (!(await Promise.race([done.then(() => true), after(patience).then(() => false)])))
		await vscode.window.withProgress(
			{
				location: vscode.ProgressLocation.Notification,
				title: vscode.l10n.t('Lateral looks for the words in all articles'),
				cancellable: true,
			},
			async (progress, token) => {
				token.onCancellationRequested(() => (isCancelled = true));
				let shown = 0;
				while (!(await Promise.race([done.then(() => true), after(200).then(() => false)]))) {
					const percent = (100 * searched) / articles.length;
					progress.report({
						message: vscode.l10n.t('{0} of {1} articles', searched, articles.length),
						increment: percent - shown,
					});
					shown = percent;
				}
			},
		);
	return isCancelled ? undefined : found.slice(0, mostShown);
}

/** Shows each place with what stands around it, under its article, all of them ticked. `undefined` when left. */
function tick(
	open: OpenCorpus,
	{ words, claim }: MarkingAll,
	found: readonly Occurrence[],
): Promise<readonly Occurrence[] | undefined> {
	const text = 'text' in claim ? claim.text : (open.corpus.claim(claim.id)?.body.text.value ?? claim.id);
	const pick = vscode.window.createQuickPick<OccurrenceItem>();
	pick.title = vscode.l10n.t('Mark {0} wherever it stands: {1}', quoted(shortened(words)), shortened(text));
	pick.placeholder =
		found.length < mostShown
			? vscode.l10n.t('Untick what is not meant; Enter marks all that are ticked')
			: vscode.l10n.t('The first {0} places. Untick what is not meant; Enter marks all that are ticked', mostShown);
	pick.canSelectMany = true;
	pick.matchOnDescription = true;
	const items = asLabels(itemsOf(open, found));
	pick.items = items;
	pick.selectedItems = items.filter(({ occurrence }) => occurrence);
	return answerTo(pick, settle =>
		pick.onDidAccept(() => settle(pick.selectedItems.flatMap(({ occurrence }) => occurrence ?? []))),
	);
}

function itemsOf(open: OpenCorpus, found: readonly Occurrence[]): OccurrenceItem[] {
	let last: { readonly article: CorpusArticle; readonly lines: LineIndex } | undefined;
	return found.flatMap((occurrence): OccurrenceItem[] => {
		const article = open.corpus.article(occurrence.article);
		if (!article) return [];
		const heading: OccurrenceItem[] =
			last?.article === article ? [] : [{ label: articleTitle(article), kind: vscode.QuickPickItemKind.Separator }];
		if (last?.article !== article) last = { article, lines: new LineIndex(article.text) };
		const { before, words, after: behind, span } = occurrence;
		const item = {
			label: `${before}‹${words}›${behind}`.trim(),
			description: vscode.l10n.t('line {0}', last.lines.positionAt(span.start).line + 1),
			occurrence,
		};
		return [...heading, item];
	});
}

function isStillThere(article: CorpusArticle, { span, words }: Occurrence): boolean {
	return inContext(article, span).words === words;
}
