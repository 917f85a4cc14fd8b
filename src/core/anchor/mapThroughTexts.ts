import { normalise, type NormalText } from '../text/normalise';
import type { Span } from '../text/span';
import type { Alignment } from './alignment';
import { alignWords } from './alignWords';
import type { WordChange } from './anchor';
import { evidenceOf } from './evidence';
import { extentOf } from './extent';
import { patternOfWords } from './pattern';
import { wordDiff } from './wordDiff';
import { WordIndex } from './wordIndex';

/** Where a passage of the earlier text is in the later one. */
export interface CarriedPassage {
	readonly span: Span;
	/** Empty where its words are the same. */
	readonly changes: readonly WordChange[];
	/** Whether at least one of its words is there as it was. */
	readonly keepsWords: boolean;
}

/**
 * Carries passages from one version of a text to the next by aligning the two texts whole.
 *
 * Surer than searching where the earlier text is known, since everything around a passage bears witness, not 32
 * characters of it. Texts are aligned in their order: what was moved past other text comes back as `undefined`,
 * as does what is gone; CarriedText tells the two apart.
 */
export function mapThroughTexts(before: string, after: string, spans: readonly Span[]): (CarriedPassage | undefined)[] {
	const texts = new TextPair(before, after);
	return spans.map(span => texts.carry(span));
}

/** So many words on each side tell where the ends of a changed passage are. */
const sideWords = 8;
/** Of a passage's telling words so many must be kept, or it was replaced by another. */
const leastKept = 0.3;

/** Two versions of a text, aligned once for all of their passages. */
export class TextPair {
	readonly #was: NormalText;
	readonly #is: NormalText;
	readonly #wasIndex: WordIndex;
	readonly #index: WordIndex;
	/** For each word of the earlier text the word of the later one that it became, or -1; and the reverse. */
	readonly #ties: Int32Array;
	readonly #origins: Int32Array;

	constructor(before: string, after: string) {
		this.#was = normalise(before);
		this.#is = normalise(after);
		this.#wasIndex = new WordIndex(this.#was.text);
		this.#index = new WordIndex(this.#is.text);
		this.#ties = alignWords(
			{ ids: this.#wasIndex.idsIn(this.#index), beginsSentence: at => this.#wasIndex.beginsSentence(at) },
			{
				ids: this.#index.ids.subarray(0, this.#index.length),
				beginsSentence: at => this.#index.beginsSentence(at),
			},
		);
		this.#origins = new Int32Array(this.#index.length).fill(-1);
		this.#ties.forEach((place, at) => {
			if (place >= 0) this.#origins[place] = at;
		});
	}

	carry(span: Span): CarriedPassage | undefined {
		const normal = { start: this.#was.fromRaw(span.start), end: this.#was.fromRaw(span.end) };
		const [first, end] = wordsWithin(this.#wasIndex, normal);
		if (first >= end) return undefined;
		const from = Math.max(0, first - sideWords);
		const to = Math.min(this.#wasIndex.length, end + sideWords);
		const words = Array.from({ length: to - from }, (_, i) => this.#wasIndex.wordOf(from + i));
		const pattern = patternOfWords(words, first - from, end - from, this.#index);
		const places = this.#ties.slice(from, to);
		const alignment: Alignment = { places, kept: Float32Array.from(places, place => Number(place >= 0)), score: 0 };
		const evidence = evidenceOf(pattern, alignment);
		if (evidence.first >= 0 && evidence.quote < leastKept) return undefined;

		const quote = this.#was.text.slice(normal.start, normal.end);
		const extent = extentOf(this.#is.text, this.#index, quote, pattern, alignment, evidence);
		if (extent === undefined) return undefined;
		const changes = wordDiff(quote, this.#is.text.slice(extent.start, extent.end));
		return { span: this.#is.toRaw(extent), changes, keepsWords: evidence.first >= 0 };
	}

	/** Whether most words of a stretch of the later text stood in the earlier one already, outside of the span. */
	stoodElsewhere(later: Span, span: Span): boolean {
		const [first, end] = wordsWithin(this.#index, {
			start: this.#is.fromRaw(later.start),
			end: this.#is.fromRaw(later.end),
		});
		const [ownFirst, ownEnd] = wordsWithin(this.#wasIndex, {
			start: this.#was.fromRaw(span.start),
			end: this.#was.fromRaw(span.end),
		});
		const old = this.#origins
			.subarray(first, end)
			.filter(origin => origin >= 0 && (origin < ownFirst || origin >= ownEnd));
		return 2 * old.length > end - first;
	}
}

/** The first word of a stretch and the one after its last. */
function wordsWithin(index: WordIndex, { start, end }: Span): [number, number] {
	const first = index.wordAt(start);
	const last = index.wordAt(end);
	return [first, (index.starts[last] ?? Infinity) < end && last < index.length ? last + 1 : last];
}
