import { distance } from 'fastest-levenshtein';
import { cutsLetter, cutsWord } from '../text/boundaries';
import type { Span } from '../text/span';
import type { Needle } from './needle';

/** A place where the quote stands to the letter, in the normalised text. */
export interface ExactPlace {
	readonly span: Span;
	/** Whether the whole stored side stands there; `undefined` where none is stored. */
	readonly beforeAgrees: boolean | undefined;
	readonly afterAgrees: boolean | undefined;
	/** How many characters of each side agree, counted outwards from the quote. */
	readonly shared: number;
}

/**
 * Every place, one after the other, where the quote stands as a whole: not inside a longer word, a longer number or a letter
 * with its marks. "6%" is not found in "16%" or "1.6%", nor "legal" in "illegal" or, after "it was not", "able" in
 * "it was notable", unless the side stored with the quote touches it and so shows that it was marked inside a word.
 */
export function* exactPlaces(text: string, needle: Needle): Generator<ExactPlace> {
	const { quote, before, after, touchesBefore, touchesAfter } = needle;
	if (quote === '') return;
	for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
		const end = start + quote.length;
		if (cutsLetter(text, start) || cutsLetter(text, end)) continue;
		const sharedBefore = before === undefined ? 0 : sharedLeft(text, start, before);
		const sharedAfter = after === undefined ? 0 : sharedRight(text, end, after);
		const beforeAgrees = before === undefined ? undefined : sharedBefore === before.length;
		const afterAgrees = after === undefined ? undefined : sharedAfter === after.length;
		if (!(beforeAgrees && touchesBefore) && cutsWord(text, start)) continue;
		if (!(afterAgrees && touchesAfter) && cutsWord(text, end)) continue;
		yield { span: { start, end }, beforeAgrees, afterAgrees, shared: sharedBefore + sharedAfter };
	}
}

/** How far the text to the left of `at` agrees with `side`, a space beside the quote left aside. */
function sharedLeft(text: string, at: number, side: string): number {
	const end = besideLeft(text, at);
	let shared = 0;
	while (
		shared < side.length &&
		shared < end &&
		text.charCodeAt(end - 1 - shared) === side.charCodeAt(side.length - 1 - shared)
	) {
		shared++;
	}
	return shared;
}

function sharedRight(text: string, at: number, side: string): number {
	const start = besideRight(text, at);
	let shared = 0;
	while (shared < side.length && text.charCodeAt(start + shared) === side.charCodeAt(shared)) shared++;
	return shared;
}

function besideLeft(text: string, at: number): number {
	return text.charAt(at - 1) === ' ' ? at - 1 : at;
}

function besideRight(text: string, at: number): number {
	return text.charAt(at) === ' ' ? at + 1 : at;
}

/** So much more context must agree at one place than at the next for the first to be meant. */
const clearLead = 4;
/** A quote such as "e" stands in a long text a hundred thousand times; nobody chooses among more than these. */
const mostPlaces = 100;

/**
 * The places that are as good as the best one: where more whole sides agree, then more of the characters next to the
 * quote, then more of all that is stored. Beyond a word that was changed beside the quote, the rest may tell copies apart.
 */
export function clearest(text: string, needle: Needle): ExactPlace[] {
	let kept: ExactPlace[] = [];
	let best: ExactPlace | undefined;
	for (const place of exactPlaces(text, needle)) {
		const lead = best === undefined ? 1 : wholeSides(place) - wholeSides(best) || place.shared - best.shared;
		if (best === undefined || lead > 0) {
			best = place;
			kept = [...kept, place].filter(other => equallyGood(other, place));
		} else if (kept.length < mostPlaces && equallyGood(place, best)) {
			kept.push(place);
		}
	}
	return kept.length > 1 ? likest(text, needle, kept) : kept;
}

function likest(text: string, { before = '', after = '' }: Needle, places: readonly ExactPlace[]): ExactPlace[] {
	const edits = places.map(({ span }) => {
		const [left, right] = [besideLeft(text, span.start), besideRight(text, span.end)];
		return (
			distance(before, text.slice(Math.max(0, left - before.length), left)) +
			distance(after, text.slice(right, right + after.length))
		);
	});
	const fewest = Math.min(...edits);
	return places.filter((_, i) => (edits[i] ?? 0) < fewest + clearLead);
}

function equallyGood(place: ExactPlace, best: ExactPlace): boolean {
	return wholeSides(place) === wholeSides(best) && place.shared > best.shared - clearLead;
}

export function nthOf(places: Iterable<ExactPlace>, nth: number): ExactPlace | undefined {
	let count = 0;
	for (const place of places) {
		if (++count === nth) return place;
	}
	return undefined;
}

export function wholeSides(place: ExactPlace): number {
	return Number(place.beforeAgrees === true) + Number(place.afterAgrees === true);
}

export function hasSides(place: ExactPlace): boolean {
	return place.beforeAgrees !== undefined || place.afterAgrees !== undefined;
}

/** Whether something of each side stands there: of one that is not stored nothing can. */
export function hasBothSides({ beforeAgrees, afterAgrees, shared }: ExactPlace, { before, after }: Needle): boolean {
	const whole = (beforeAgrees ? (before?.length ?? 0) : 0) + (afterAgrees ? (after?.length ?? 0) : 0);
	return (beforeAgrees === true && afterAgrees === true) || shared > whole;
}

/**
 * Whether exact words need no further proof: no side is stored that could speak against them, both sides
 * agree, or one does that has words enough not to agree by chance.
 */
export function isProof(place: ExactPlace, { before, after }: Needle): boolean {
	if (!hasSides(place) || wholeSides(place) === 2) return true;
	return (
		(place.beforeAgrees === true && (before?.length ?? 0) >= tellingSide) ||
		(place.afterAgrees === true && (after?.length ?? 0) >= tellingSide)
	);
}

/** Characters that a side must have to be proof alone. */
const tellingSide = 8;
