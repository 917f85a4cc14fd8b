import { paragraphs } from './paragraphs';
import type { Span } from './span';

/** The sentences of a text in order, without the white space between them. None crosses a paragraph. */
export function sentences(text: string): Span[] {
	return paragraphs(text).flatMap(paragraph => sentencesWithin(text, paragraph));
}

/**
 * The sentence at a cursor: the one that it stands in or touches, else, between two, the one after it.
 *
 * @returns `undefined` between paragraphs, where no sentence can be meant.
 */
export function sentenceAt(text: string, offset: number): Span | undefined {
	const paragraph = paragraphs(text).find(({ start, end }) => start <= offset && offset <= end);
	return paragraph && sentencesWithin(text, paragraph).find(({ end }) => offset <= end);
}

/**
 * The sentences of one paragraph.
 *
 * `Intl.Segmenter` knows the marks of every script but no abbreviations, so what it splits after
 * "Mr." or an initial, or before a small letter, is joined again. It is only ever given a piece of
 * text: on Node 20 its time grows with the square of the length.
 */
export function sentencesWithin(text: string, paragraph: Span): Span[] {
	const result: Span[] = [];
	let start = paragraph.start;
	for (const end of boundaries(text, paragraph)) {
		const last = end === paragraph.end;
		if (!last && !endsSentence(text.slice(start, end).trimEnd(), text.slice(end, end + 12))) continue;
		const sentence = withoutSpaces(text, { start, end });
		if (sentence.end > sentence.start) result.push(sentence);
		start = end;
	}
	return result;
}

/** No sentence of prose is longer; what is has no marks of sentences, and is cut so that time stays linear. */
const longestPiece = 5000;

function* boundaries(text: string, { start, end }: Span): Generator<number> {
	while (start < end) {
		const pieceEnd = Math.min(end, start + longestPiece);
		const ends = segmentEnds(text.slice(start, pieceEnd));
		// The last sentence of a piece may go on in the next one, which therefore begins with it.
		const sure = pieceEnd < end && ends.length > 1 ? ends.slice(0, -1) : ends;
		for (const each of sure) yield start + each;
		start += sure.at(-1) ?? end - start;
	}
}

function segmentEnds(piece: string): number[] {
	const ends: number[] = [];
	for (const { index, segment } of segmenter().segment(piece)) ends.push(index + segment.length);
	return ends;
}

let sharedSegmenter: Intl.Segmenter | undefined;

function segmenter(): Intl.Segmenter {
	return (sharedSegmenter ??= new Intl.Segmenter('en', { granularity: 'sentence' }));
}

function endsSentence(sentence: string, next: string): boolean {
	if (/^["'“”‘’«»„)\]]*\p{Ll}/u.test(next) && !/[.!?…]["'”’»)]*$/u.test(sentence)) return false;
	if (/^\p{Ll}/u.test(next)) return false;
	const lastWord = /[\p{L}\p{M}.]+\.$/u.exec(sentence)?.[0];
	if (lastWord === undefined) return true;
	if (/^\p{Lu}\.$/u.test(lastWord)) return false;
	if (/^(?:\p{Lu}\.){2,}$/u.test(lastWord)) return starters.test(next);
	return !abbreviations.has(lastWord.slice(0, -1).toLowerCase());
}

/** Words with which a sentence, and hardly ever a name, begins: "in the U.S. The court", "the U.S. Senate". */
const starters =
	/^["“‘]?(?:The|A|An|And|But|In|On|At|It|He|She|They|We|I|This|That|These|Those|When|While|If|For|As|However|Although)\b/;

/** What comes before a name or a number and so seldom ends a sentence; English first, then some neighbours. */
const abbreviations = new Set(
	[
		'mr mrs ms dr prof sir st jr sr rev hon pres gov sen rep gen col maj capt cmdr lt sgt cpl adm amb atty supt',
		'messrs mmes mx no nos vol fig pp ed eds vs v ca cf e.g i.e viz al approx dept est inc ltd corp co bros',
		'jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun',
		'u.s u.k u.n ph.d a.m p.m mt ft ave blvd rd',
		'z.b d.h u.a bzw ca dr hr fr nr str usw mme mlle art núm ud uds sra srta av dott sig ing',
		'г ул им т.е т.д т.п др проф гр г-н г-жа tj tzv npr itd god sv čl gđa odn gl mag prim',
	]
		.join(' ')
		.split(' '),
);

function withoutSpaces(text: string, { start, end }: Span): Span {
	while (start < end && /\s/.test(text.charAt(start))) start++;
	while (end > start && /\s/.test(text.charAt(end - 1))) end--;
	return { start, end };
}
