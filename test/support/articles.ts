import fc from 'fast-check';
import type { Span } from '../../src/core/text/span';

/** Sentences about a bridge and a tender, all invented; no two say the same. */
const stock = [
	'The council closed the old bridge on Monday after engineers found cracks in two pillars.',
	'“Nobody is in danger”, said the mayor, who had refused to close it in March.',
	'Mira Stell, who led the inspection, told reporters that 12 bolts had failed.',
	'Repairs will cost about 2.4 million, according to the treasury, and take eight to ten months.',
	'Shopkeepers on the east bank fear for their Christmas trade.',
	'The tender was won by Halvard & Sons, a firm owned by the deputy mayor’s cousin.',
	'A spokeswoman denied that the firm had been favoured.',
	'Its offer was 6% above the lowest, the minutes of the committee show.',
	'Three councillors left the hall before the vote.',
	'The audit of 2019 had warned that the pillars were never examined under water.',
	'Lorries are being sent over the northern ring road, where traffic has doubled.',
	'“We asked for divers twice and were told there was no money”, Stell said.',
	'The ministry has not answered questions that this newspaper sent on 4 May.',
	'Parents complained that the school bus now needs an hour.',
	'In the villages upstream, ferrymen have begun to carry bicycles again.',
	'A petition for a second bridge was signed by more than 3,000 people.',
	'Historians recall that the first crossing was swept away in 1893.',
	'The insurer refused to comment while the inquiry goes on.',
	'Under the contract, any delay costs the builder 500 a day.',
	'Local radio reported that steel had been bought abroad before the tender was announced.',
];

/** A passage of an article: some words of one of its sentences. */
export interface MarkedArticle {
	readonly sentences: readonly string[];
	readonly text: string;
	readonly span: Span;
}

export function textOf(sentences: readonly string[]): string {
	return sentences.map((sentence, i) => sentence + (i % 3 === 2 ? '\n\n' : ' ')).join('');
}

/** Articles of six sentences and more, with a passage of two words and more. */
export const markedArticle: fc.Arbitrary<MarkedArticle> = fc
	.tuple(fc.shuffledSubarray(stock, { minLength: 6 }), fc.nat(), fc.nat(), fc.nat())
	.map(([sentences, which, from, length]) => {
		const sentence = sentences[which % sentences.length] ?? '';
		const words = sentence.split(' ');
		const first = from % (words.length - 1);
		const count = 2 + (length % (words.length - first - 1));
		const start = words.slice(0, first).join(' ').length + (first > 0 ? 1 : 0);
		const text = textOf(sentences);
		const at = text.indexOf(sentence) + start;
		return { sentences, text, span: { start: at, end: at + words.slice(first, first + count).join(' ').length } };
	});

/** The sentence that holds the passage, by its place in the article. */
export function homeOf({ sentences, text, span }: MarkedArticle): number {
	return sentences.findIndex(sentence => {
		const at = text.indexOf(sentence);
		return at <= span.start && span.end <= at + sentence.length;
	});
}
