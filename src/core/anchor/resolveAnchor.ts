import { normalise, type NormaliseOptions, type NormalText } from '../text/normalise';
import type { Span } from '../text/span';
import type { Anchor, Resolution } from './anchor';
import {
	clearest,
	exactPlaces,
	type ExactPlace,
	hasBothSides,
	hasSides,
	isProof,
	nthOf,
	wholeSides,
} from './exactPlaces';
import { needleOf, type Needle } from './needle';
import { likelyPassages, type LikelyPassage, type Passage } from './passages';
import { someOfQuote } from './weighing';
import { wordDiff } from './wordDiff';
import { WordIndex } from './wordIndex';

export interface ResolveOptions {
	/** Whether the text's hash is the one stored when the notes were made or last confirmed. */
	readonly hashMatches?: boolean | undefined;
	/** Where the passage was in the earlier text, as offsets: believed if that text is known and has the words there. */
	readonly stood?: Span | undefined;
}

/**
 * Finds the passage that an anchor was made on in the text as it stands now.
 *
 * Certain ways come first: the quote where its stored sides still stand. Only then is a changed
 * passage taken, and reported as `altered`, so that no caller can mistake a guess for a match.
 *
 * A lost passage is an ordinary answer: reporters cut sentences, their notes stay.
 * For several anchors of one text make an {@link AnchorText} once.
 */
export function resolveAnchor(text: string, anchor: Anchor, options?: ResolveOptions): Resolution {
	return new AnchorText(text).resolve(anchor, options);
}

/** A resolution and how sure it is, from 0 to 1; for `lost`, how sure it is that the passage is gone. */
export interface Finding {
	readonly resolution: Resolution;
	readonly confidence: number;
	/** Whether some of the quote's words stand in the span as they were; always so in a live one. */
	readonly keepsWords: boolean;
}

/** A place of an anchor's very words. */
export interface Standing {
	readonly span: Span;
	/** Whether at least one stored side stands there. */
	readonly agrees: boolean;
}

/** A text prepared for finding many anchors in it. What exact anchors do not need is built when first needed. */
export class AnchorText {
	readonly #options: NormaliseOptions;
	readonly #normal: NormalText;
	#index: WordIndex | undefined;

	constructor(
		readonly text: string,
		options: NormaliseOptions = {},
	) {
		this.#options = options;
		this.#normal = normalise(text, options);
	}

	resolve(anchor: Anchor, options?: ResolveOptions): Resolution {
		return this.find(anchor, options).resolution;
	}

	/** As {@link resolve}, with how sure the answer is. */
	find(anchor: Anchor, { hashMatches = false }: ResolveOptions = {}): Finding {
		const needle = needleOf(anchor, this.#options);
		if (hashMatches && anchor.nth !== undefined) {
			const counted = nthOf(exactPlaces(this.#normal.text, needle), anchor.nth);
			if (counted) return this.#found(counted, hashMatches, sureConfidence);
		}
		const best = clearest(this.#normal.text, needle);
		const [clear] = best;
		if (clear && (hashMatches || isProof(clear, needle))) return this.#among(best, hashMatches, needle);
		return this.#weighed(needle, best);
	}

	/** Which place of the anchor's words a span of the raw text is, from 1, as `nth` counts. */
	occurrenceOf(anchor: Anchor, span: Span): number | undefined {
		let nth = 0;
		for (const standing of this.standings(anchor)) {
			nth++;
			if (standing.span.start === span.start) return nth;
		}
		return undefined;
	}

	/** Every place of the raw text where the anchor's words stand to the letter. */
	*standings(anchor: Anchor): Generator<Standing> {
		for (const place of exactPlaces(this.#normal.text, needleOf(anchor, this.#options))) {
			yield { span: this.#normal.toRaw(place.span), agrees: wholeSides(place) > 0 };
		}
	}

	#among([best, ...others]: readonly ExactPlace[], hashMatches: boolean, needle: Needle): Finding {
		if (best === undefined) return lost(1);
		const isSure = hashMatches || needle.quote.length >= tellingLength || hasBothSides(best, needle);
		if (others.length === 0) return this.#found(best, hashMatches, isSure ? sureConfidence : oneSideConfidence);
		return this.#ambiguous(
			[best, ...others].map(place => place.span),
			1,
		);
	}

	#found(place: ExactPlace, hashMatches: boolean, confidence: number): Finding {
		const span = this.#normal.toRaw(place.span);
		const agrees = wholeSides(place) > 0 || (hashMatches && !hasSides(place));
		return { resolution: { state: agrees ? 'exact' : 'moved', span }, confidence, keepsWords: true };
	}

	/** @param likelihood that it is one of them */
	#ambiguous(spans: readonly Span[], likelihood: number): Finding {
		const places = spans.map(span => this.#normal.toRaw(span)).sort((a, b) => a.start - b.start);
		return { resolution: { state: 'ambiguous', places }, confidence: likelihood / spans.length, keepsWords: true };
	}

	/**
	 * What is likeliest where the quote does not stand between its sides: that its words were changed where they were,
	 * that they went elsewhere, or that they are gone and any like words are others.
	 */
	#weighed(needle: Needle, exact: readonly ExactPlace[]): Finding {
		const { text } = this.#normal;
		this.#index ??= new WordIndex(text);
		const passages = likelyPassages(text, this.#index, needle, exact);
		const [best] = passages;
		if (best !== undefined) {
			const equals = passages.filter(passage => best.likelihood - passage.likelihood < clearLikelihood);
			const likelihood = equals.reduce((sum, passage) => sum + passage.likelihood, 0);
			const place = placeAt(exact, best.span);
			const canBe = place ? canHaveMoved(best, needle) : canHaveChanged(best);
			if (canBe && likelihood >= likelierThanNot) {
				if (equals.length > 1)
					return this.#ambiguous(
						equals.map(({ span }) => span),
						likelihood,
					);
				return place
					? this.#found(place, false, likelihood)
					: this.#alteredTo(best, needle, likelihood * (best.keepsEnds ? 1 : guessedEnds));
			}
		}
		const replacement = passages.find(passage => passage.isInPlace);
		if (replacement) return this.#alteredTo(replacement, needle, unsureConfidence);
		return this.#standing(exact, best, needle);
	}

	/** Exact words of which too little else is known to weigh them: what side there is agrees, or they are telling enough alone. */
	#standing(exact: readonly ExactPlace[], best: LikelyPassage | undefined, { quote }: Needle): Finding {
		const [only, ...more] = exact;
		const isGone = lost(1 - (best?.likelihood ?? 0));
		if (only === undefined) return isGone;
		const isTelling = hasLetters(quote) && (best?.evidence.quoteWeight ?? 0) >= tellingQuote;
		const isLikeliest = best === undefined || placeAt(exact, best.span) !== undefined;
		if (wholeSides(only) === 0 && !(isTelling && isLikeliest)) return isGone;
		if (more.length > 0)
			return this.#ambiguous(
				exact.map(({ span }) => span),
				best?.likelihood ?? 0,
			);
		return this.#found(only, false, unsureConfidence);
	}

	#alteredTo({ span, keepsWords }: Passage, needle: Needle, confidence: number): Finding {
		const changes = wordDiff(needle.quote, this.#normal.text.slice(span.start, span.end));
		return {
			resolution: { state: 'altered', span: this.#normal.toRaw(span), changes, confidence },
			confidence,
			keepsWords,
		};
	}
}

/** The same words with little beside them that agrees; or none of them left, but sides that show what replaced them. */
const unsureConfidence = 0.6;
/** Of a passage whose first or last words were replaced, it is often open which of the new ones are its own. */
const guessedEnds = 0.92;
/** A quote that stands to the letter between its sides, or in a text that nobody has changed. */
const sureConfidence = 0.99;
/** A word or two of which one side stands and nothing of the other: what stands in many a sentence may open another. */
const oneSideConfidence = 0.85;
const tellingLength = 16;
/** Two places whose likelihoods differ by less are equally good. */
const clearLikelihood = 0.02;

/** The least likelihood with which a place is taken for the passage. */
const likelierThanNot = 0.5;

/**
 * Whether the same words where neither side stands whole can be the passage, moved. A figure needs most of a side, and a
 * common word or two some of it: 6% of one thing is not 6% of another.
 */
function canHaveMoved({ evidence }: Passage, { quote }: Needle): boolean {
	const { before, after, quoteWeight } = evidence;
	const enough = !hasLetters(quote) ? mostOfSide : quoteWeight < tellingQuote ? someOfSide : 0;
	return Math.max(before, after) >= enough;
}

/** Whether other words can be the passage, changed: in its own surroundings, or so much of it that it brought them along. */
function canHaveChanged({ evidence }: Passage): boolean {
	const { before, after, quote, quoteWeight } = evidence;
	if (quoteWeight >= longQuote && quote >= nearlyAll) return true;
	if (quoteWeight >= longQuote && quote < someOfQuote) return false;
	return Math.max(before, after) >= someOfSide;
}

function hasLetters(quote: string): boolean {
	return /\p{L}/u.test(quote);
}

const someOfSide = 0.3;
const mostOfSide = 0.7;

/** In doublings of rarity: two telling words. One word, or "no comment", stands in many a text by chance. */
const tellingQuote = 18;
/** In doublings of rarity: six telling words, or a clause. */
const longQuote = 50;
const nearlyAll = 0.7;

function lost(confidence: number): Finding {
	return { resolution: { state: 'lost' }, confidence, keepsWords: false };
}

function placeAt(exact: readonly ExactPlace[], span: Span): ExactPlace | undefined {
	return exact.find(place => place.span.start === span.start && place.span.end === span.end);
}
