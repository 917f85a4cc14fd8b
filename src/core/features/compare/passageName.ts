import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { View } from '../../claims/facts';
import { beginningOf } from '../../text/boundaries';
import { compare } from '../../text/compare';
import { sentencesAround } from '../claims/crossReferencing';
import { coderLabel } from '../wording/coders';
import { articleName, holderName } from '../wording/names';
import { shortened } from '../wording/quoted';
import { stanceLabel } from '../wording/statusText';
import type { PassageName } from './comparison';

/** A note of the view with the article that it is in. */
export interface NotedPassage {
	readonly note: CorpusNote;
	readonly article: CorpusArticle;
}

/** Enough to choose a passage by. */
const longestWords = 160;

export function passageName(corpus: Corpus, { note, article }: NotedPassage, view: View): PassageName {
	const word = note.record.stance?.value ?? 'asserts';
	const { coder } = note.file;
	return {
		note: note.key,
		article: articleName(corpus, article),
		holder: holderName(corpus, note.holder, article.id),
		...(coder !== undefined && { coder: coderLabel(corpus, coder, view) }),
		...(note.claim !== undefined && { stance: { word, label: stanceLabel(word) } }),
		words: shortened(textOf({ note, article }, 'words'), longestWords),
	};
}

/** How much of an article is compared: the noted words, or the sentences that they are part of. */
export type Extent = 'words' | 'sentences';

/** Nobody compares more at one glance: whole articles are compared otherwise. */
const longestPassage = 20_000;

/** As the article has it now; of a lost passage the noted words. */
export function textOf({ note, article }: NotedPassage, extent: Extent): string {
	const words = wordsOf(note);
	if (!words) return beginningOf(note.record.quote.value, longestPassage);
	const { start, end } = extent === 'sentences' ? sentencesAround(article.text, words) : words;
	return beginningOf(article.text.slice(start, end), longestPassage);
}

/** By the article's date, undated last; then by article and place in the text. */
export function byDate(a: NotedPassage, b: NotedPassage): number {
	const date = ({ article }: NotedPassage): string => article.meta?.published?.value ?? '9999';
	const place = ({ note }: NotedPassage): number => wordsOf(note)?.start ?? Infinity;
	return (
		compare(date(a), date(b)) ||
		compare(a.article.id, b.article.id) ||
		compare(place(a), place(b)) ||
		compare(a.note.key, b.note.key)
	);
}
