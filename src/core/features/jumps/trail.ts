import type { NoteKey, View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { Span } from '../../text/span';
import { findAgain } from '../../text/findAgain';
import { articleTitle } from '../wording/names';
import { quoted } from '../wording/quoted';
import { passageOf, type Passage } from '../article/passages';
import { landingInWords } from './landing';

/** A place that the reader jumped to, as it is remembered: it outlasts edits and the window. */
export interface Stop {
	readonly article: string;
	/** Absent where the words have no note. */
	readonly note?: NoteKey;
	readonly words: string;
	/** Where the words stood at the time of the jump. */
	readonly start: number;
}

/** Enough of the words to find them again and to know them by. */
const longestWords = 300;

/** `undefined` where the corpus has no such article. */
export function stopAt(corpus: Corpus, { article, span, note }: StopPlace): Stop | undefined {
	const text = corpus.article(article)?.text;
	if (text === undefined) return undefined;
	const words = text.slice(span.start, Math.min(span.end, span.start + longestWords));
	return { article, words, start: span.start, ...(note !== undefined && { note }) };
}

/** Where the reader went: a note's passage, or other words of an article. */
export type StopPlace = Pick<Passage, 'article' | 'span'> & Partial<Pick<Passage, 'note'>>;

/** Where a stop's words stand now: a note by its anchor, others where the same words are. */
export function placeOfStop(
	corpus: Corpus,
	{ article: id, note, words, start }: Stop,
): { readonly article: string; readonly path: string; readonly span: Span; readonly note?: NoteKey } | undefined {
	const passage = note === undefined ? undefined : passageOf(corpus, note);
	if (passage) return passage;
	const article = corpus.article(id);
	if (article?.path === undefined) return undefined;
	const now = findAgain(article.text, words, start);
	return now === undefined
		? undefined
		: { article: id, path: article.path, span: { start: now, end: now + words.length } };
}

/** A stop in a list: its words, and what there is to know of them. */
export function stopInWords(
	corpus: Corpus,
	stop: Stop,
	view: View,
): { readonly label: string; readonly details: string } {
	const article = corpus.article(stop.article);
	const landing = stop.note === undefined ? '' : landingInWords(corpus, stop.note, view);
	return { label: quoted(stop.words), details: landing || (article ? articleTitle(article) : stop.article) };
}

/** Whether two stops are one place to the reader. */
export function isSameStop(a: Stop, b: Stop): boolean {
	return a.article === b.article && (a.note ?? '') === (b.note ?? '') && (a.note !== undefined || a.start === b.start);
}
