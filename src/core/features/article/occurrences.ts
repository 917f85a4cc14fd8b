import { describeAnchor } from '../../anchor/describeAnchor';
import { AnchorText } from '../../anchor/resolveAnchor';
import { wordsOf, type CorpusArticle } from '../../corpus/article';
import type { View } from '../../claims/facts';
import { isInView } from '../wording/view';
import { normalWords } from '../../text/normalise';
import { overlaps, type Span } from '../../text/span';

/** Words where they stand in an article, with what stands beside them, as a note has it. */
export interface Occurrence {
	readonly article: string;
	readonly span: Span;
	readonly before: string;
	readonly words: string;
	readonly after: string;
}

/**
 * Every place of an article that has some words to the letter, white space and the shape of quotation marks left aside,
 * as anchors find them: never inside a longer word or number. Left out are those that a note of the view on the claim
 * touches.
 */
export function occurrencesIn(
	article: CorpusArticle,
	words: string,
	claim: string | undefined,
	view: View,
): Occurrence[] {
	const quote = normalWords(words);
	if (quote === '' || !mayHave(article.text, quote)) return [];
	const taken = article.notes
		.filter(note => claim !== undefined && note.claim === claim && isInView(note, view))
		.flatMap(note => wordsOf(note) ?? []);
	const text = new AnchorText(article.text, { quoteShapes: 'ignored' });
	return Array.from(text.standings({ quote }), ({ span }) => span)
		.filter(span => !taken.some(other => overlaps(other, span)))
		.map(span => inContext(article, span));
}

/** How words stand in their article. */
export function inContext({ id, text }: CorpusArticle, span: Span): Occurrence {
	const { quote = '', before = '', after = '' } = describeAnchor(text, span) ?? {};
	return { article: id, span, before, words: quote, after };
}

/** Where what somebody types stands in a text, whatever its capitals: a few places. */
export function placesOf(text: string, typed: string, most = 3): number[] {
	const places: number[] = [];
	const [looked, among] = [typed.toLowerCase(), text.toLowerCase()];
	// Some letters have another length as small ones; their texts are searched as they are.
	const within = among.length === text.length ? among : text;
	for (
		let at = within.indexOf(looked);
		at >= 0 && places.length < most;
		at = within.indexOf(looked, at + looked.length)
	)
		places.push(at);
	return places;
}

/** Preparing a text takes a hundred times as long as looking for one plain word of it. */
function mayHave(text: string, quote: string): boolean {
	const plain = quote.match(/[a-z0-9]+/gi) ?? [];
	const longest = plain.reduce((best, word) => (word.length > best.length ? word : best), '');
	return text.includes(longest);
}
