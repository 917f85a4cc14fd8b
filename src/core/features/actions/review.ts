import * as l10n from '@vscode/l10n';
import { isLive, type WordChange } from '../../anchor/anchor';
import type { NoteKey, View } from '../../claims/facts';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import { changeInWords } from '../../corpus/anchorChecks';
import type { Corpus } from '../../corpus/corpus';
import { setArticle } from '../../sidecar/editArticle';
import { hashOfText } from '../../text/hash';
import type { Span } from '../../text/span';
import { acted, fileEdit, refused, type Acted, type FileEdit, type Refused } from './action';
import { noteSurroundings, putOn, waysOut } from '../mends/anchorMends';
import type { Writer } from './annotate';
import type { Mend } from '../mends/mend';
import { missing } from './missing';
import { changeLabel } from '../wording/changeText';
import { articleTitle } from '../wording/names';
import { quoted, shortened } from '../wording/quoted';
import { statusAndEvidence } from '../wording/statusText';
import { isInView } from '../wording/view';

/** A note whose words a reader has to look at. */
export interface ReviewEntry {
	readonly note: NoteKey;
	readonly state: 'altered' | 'ambiguous' | 'lost';
	/** The words that were noted. */
	readonly quote: string;
	/** Those that stand there now, where they were altered. */
	readonly now: string | undefined;
	readonly changes: readonly WordChange[];
	/** Where to look; `undefined` where the words are gone. */
	readonly span: Span | undefined;
	/** The claim that it is on, and how that stands: with its evidence in doubt this may be another status. */
	readonly claim: { readonly text: string; readonly status: string } | undefined;
}

/** What is to be looked at in one article. */
export interface ArticleReview {
	readonly article: string;
	readonly title: string;
	/** Absent where the article itself is gone. */
	readonly path: string | undefined;
	readonly entries: readonly ReviewEntry[];
	/** Notes whose words are all there, in other surroundings than was noted. */
	readonly moved: readonly NoteKey[];
	/** The text is not the one that was noted, while every note that was not confirmed lost stands. */
	readonly isNewVersion: boolean;
}

/** Articles whose evidence has changed since it was noted, in the order of their ids; what was confirmed lost is done with. */
export function changedEvidence(corpus: Corpus, view: View): ArticleReview[] {
	return corpus.articles().flatMap(article => {
		const notes = article.notes.filter(note => isInView(note, view));
		const entries = notes.filter(needsReview).flatMap(note => entryOf(corpus, article, note, view) ?? []);
		const moved = notes.filter(({ resolution }) => resolution.state === 'moved').map(({ key }) => key);
		const isNewVersion = article.hashMatches === false && !article.notes.some(needsReview);
		if (!entries.length && !moved.length && !isNewVersion) return [];
		return [{ article: article.id, title: articleTitle(article), path: article.path, entries, moved, isNewVersion }];
	});
}

/** How many notes there are to be looked at: cheap, for it stands wherever the reader looks. */
export function countInDoubt(corpus: Corpus, view: View): number {
	let count = 0;
	for (const { notes } of corpus.articles())
		for (const note of notes) if (needsReview(note) && isInView(note, view)) count++;
	return count;
}

/** Whether a note's words are neither there nor confirmed lost. */
export function needsReview({ resolution, record }: CorpusNote): boolean {
	return !isLive(resolution.state) && !(resolution.state === 'lost' && record.lost);
}

function entryOf(corpus: Corpus, { text }: CorpusArticle, note: CorpusNote, view: View): ReviewEntry | undefined {
	const { resolution, record } = note;
	const { state } = resolution;
	if (state === 'exact' || state === 'moved') return undefined;
	const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
	const status = claim && corpus.status(claim.id, view);
	return {
		note: note.key,
		state,
		quote: record.quote.value,
		now: state === 'altered' ? text.slice(resolution.span.start, resolution.span.end) : undefined,
		changes: state === 'altered' ? resolution.changes : [],
		span: state === 'altered' ? resolution.span : state === 'ambiguous' ? resolution.places[0] : undefined,
		claim: claim && { text: claim.body.text.value, status: status ? statusAndEvidence(status) : '' },
	};
}

/** What became of the words, told without colours: “number: 12 → 21; negation: added “not””. */
export function changesInWords({ state, changes }: ReviewEntry): string {
	if (state === 'lost') return l10n.t('gone from the article');
	if (state === 'ambiguous') return l10n.t('stands in several places');
	return changes.map(change => l10n.t('{0}: {1}', changeLabel(change.class), changeInWords(change))).join('; ');
}

/** The ways out for one note, the likeliest first; none where nothing is wrong with it any more. */
export function reviewChoices(corpus: Corpus, key: NoteKey, writer: Pick<Writer, 'by' | 'at'>): Mend[] {
	const note = corpus.note(key);
	const article = note && corpus.article(note.article);
	return note && article && needsReview(note) ? waysOut(article, note, writer) : [];
}

/** Notes of an article that may be put on other words: those to review first. */
export function notesToPut(article: CorpusArticle, view: View): CorpusNote[] {
	const notes = article.notes.filter(note => isInView(note, view));
	return [...notes.filter(needsReview), ...notes.filter(note => !needsReview(note))];
}

/** Puts a note on words that a reader has selected in its article. */
export function putNoteOn(corpus: Corpus, key: NoteKey, span: Span): Acted {
	const note = corpus.note(key);
	const article = note && corpus.article(note.article);
	if (!note || !article) return missing(corpus, key);
	const words = quoted(shortened(article.text.slice(span.start, span.end)));
	return putOn(l10n.t('Put note on {0}', words), article.text, note, span);
}

/** Notes the surroundings anew of notes whose own words have not changed: nothing is accepted by it that a person would have to read. */
export function acceptMoves(corpus: Corpus, keys: readonly NoteKey[]): Acted {
	const edits = keys.flatMap((key): (FileEdit | Refused)[] => {
		const note = corpus.note(key);
		const article = note && corpus.article(note.article);
		if (!article || note.resolution.state !== 'moved') return [];
		return [noteSurroundings(article.text, note, note.resolution.span)];
	});
	return acted(l10n.t('Accept moved notes'), edits);
}

/** Notes that the article's text as it stands now is the one that its notes were checked against. */
export function confirmVersion(corpus: Corpus, id: string): Acted {
	const article = corpus.article(id);
	const base = article?.sidecars.find(({ coder }) => coder === undefined);
	if (!article || !base || article.path === undefined)
		return refused('', l10n.t('This article has no notes whose version could be confirmed.'));
	const open = article.notes.filter(needsReview).length;
	if (open)
		return refused(
			base.path,
			l10n.t('Look first at the notes whose words have changed: {0} of this article are left.', open),
		);
	return confirmed(base, article.text);
}

/** The same whatever is left to review: for a fix on the line of the hash itself. */
export function confirmed(base: { readonly path: string; readonly text: string }, text: string): Acted {
	const edit = fileEdit(base.path, setArticle(base.text, { sha256: hashOfText(text) }));
	return acted(l10n.t('Confirm this version of the article'), [edit]);
}
