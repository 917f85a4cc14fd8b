import { normalise, type NormaliseOptions, type NormalText } from '../text/normalise';
import type { Span } from '../text/span';
import type { Anchor, Resolution } from './anchor';
import { exactPlaces, type ExactPlace } from './exactPlaces';
import { needleOf, type Needle } from './needle';
import { wordDiff } from './wordDiff';

export interface ResolveOptions {
	/** Whether the text's hash is the one stored when the notes were made or last confirmed. */
	readonly hashMatches?: boolean;
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

/** A text prepared for finding many anchors in it. What exact anchors do not need is never built. */
export class AnchorText {
	readonly #options: NormaliseOptions;
	readonly #normal: NormalText;

	constructor(
		readonly text: string,
		options: NormaliseOptions = {},
	) {
		this.#options = options;
		this.#normal = normalise(text, options);
	}

	resolve(anchor: Anchor, { hashMatches = false }: ResolveOptions = {}): Resolution {
		const needle = needleOf(anchor, this.#options);
		if (hashMatches && anchor.nth !== undefined) {
			const counted = nthOf(exactPlaces(this.#normal.text, needle), anchor.nth);
			if (counted) return this.#found(counted, hashMatches);
		}
		const [best, ...others] = clearest(exactPlaces(this.#normal.text, needle));
		if (best === undefined) return this.#altered(needle);
		if (others.length === 0) return this.#found(best, hashMatches);
		return { state: 'ambiguous', places: [best, ...others].map(place => this.#normal.toRaw(place.span)) };
	}

	/** Which place of the anchor's words a span of the raw text is, from 1, as `nth` counts. */
	occurrenceOf(anchor: Anchor, span: Span): number | undefined {
		let nth = 0;
		for (const place of exactPlaces(this.#normal.text, needleOf(anchor, this.#options))) {
			nth++;
			if (this.#normal.toRaw(place.span).start === span.start) return nth;
		}
		return undefined;
	}

	#found(place: ExactPlace, hashMatches: boolean): Resolution {
		const span = this.#normal.toRaw(place.span);
		const noneStored = place.beforeAgrees === undefined && place.afterAgrees === undefined;
		const agrees = place.beforeAgrees === true || place.afterAgrees === true;
		return { state: agrees || (noneStored && hashMatches) ? 'exact' : 'moved', span };
	}

	#altered(needle: Needle): Resolution {
		const span = betweenSides(this.#normal.text, needle);
		if (span === undefined) return { state: 'lost' };
		const now = this.#normal.text.slice(span.start, span.end);
		return { state: 'altered', span: this.#normal.toRaw(span), changes: wordDiff(needle.quote, now), confidence: 0.5 };
	}
}

/** So much more context must agree at one place than at the next for the first to be meant. */
const clearLead = 4;
/** A quote such as "e" stands in a long text a hundred thousand times; nobody chooses among more than these. */
const mostPlaces = 100;

/** The places that are as good as the best one: where more whole sides agree, then more of their characters. */
function clearest(places: Iterable<ExactPlace>): ExactPlace[] {
	let kept: ExactPlace[] = [];
	let best: ExactPlace | undefined;
	for (const place of places) {
		const lead = best === undefined ? 1 : wholeSides(place) - wholeSides(best) || place.shared - best.shared;
		if (best === undefined || lead > 0) {
			best = place;
			kept = [...kept, place].filter(other => equallyGood(other, place));
		} else if (kept.length < mostPlaces && equallyGood(place, best)) {
			kept.push(place);
		}
	}
	return kept;
}

function equallyGood(place: ExactPlace, best: ExactPlace): boolean {
	return wholeSides(place) === wholeSides(best) && place.shared > best.shared - clearLead;
}

function nthOf(places: Iterable<ExactPlace>, nth: number): ExactPlace | undefined {
	let count = 0;
	for (const place of places) {
		if (++count === nth) return place;
	}
	return undefined;
}

function wholeSides(place: ExactPlace): number {
	return Number(place.beforeAgrees === true) + Number(place.afterAgrees === true);
}

/** What stands between the two stored sides, if both stand once and not far apart. */
function betweenSides(text: string, { quote, before, after }: Needle): Span | undefined {
	if (before === undefined || after === undefined) return undefined;
	const left = text.indexOf(before);
	if (left < 0 || text.includes(before, left + 1)) return undefined;
	const start = left + before.length + (text.charAt(left + before.length) === ' ' ? 1 : 0);
	const right = text.indexOf(after, start);
	if (right < 0) return undefined;
	const end = text.charAt(right - 1) === ' ' ? right - 1 : right;
	if (end <= start || end - start > 2 * quote.length + 20) return undefined;
	return { start, end };
}
