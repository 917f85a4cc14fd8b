import type { ChangeClass } from '../../anchor/anchor';
import { classOfChange } from '../../anchor/classOfChange';
import { changedTokens, type ChangedTokens, sideOf, type Wording } from '../../anchor/wordDiff';
import { compare } from '../../text/compare';
import type { Span } from '../../text/span';
import { comparedWords, isSlight } from './comparedWords';

/** A stretch of two wordings, by the numbers of their words and marks: the same in both, or what one has for the other's. */
export interface Stretch {
	readonly reference: Span;
	readonly other: Span;
	/** What the difference touches; absent where there is none. */
	readonly class?: ChangeClass;
}

/** How a wording stands to the one that it is compared with. */
export interface Aligned {
	readonly reference: Wording;
	readonly other: Wording;
	/** In order, those that differ between those that do not; all words and marks of both are in one each. */
	readonly stretches: readonly Stretch[];
}

/**
 * Lays two wordings beside each other. Whichever of them is the reference, the differences are the same ones: what
 * one way round is lost is added the other way round.
 */
export function alignPassages(reference: string, other: string): Aligned {
	const [first, second] = [comparedWords(reference), comparedWords(other)];
	// A diff of few changes has often several answers: one direction decides for both.
	const swapped = compare(reference, other) > 0;
	const found = swapped ? changesBetween(second, first) : changesBetween(first, second);
	const stretches: Stretch[] = [];
	let [at, otherAt] = [0, 0];
	const stay = (until: number): void => {
		if (until === at) return;
		const length = until - at;
		stretches.push({
			reference: { start: at, end: until },
			other: { start: otherAt, end: otherAt + length },
		});
	};
	for (const { was, is, class: kind } of found) {
		const [own, others] = swapped ? [is, was] : [was, is];
		stay(own.start);
		stretches.push({ reference: own, other: others, class: kind });
		[at, otherAt] = [own.end, others.end];
	}
	stay(first.tokens.length);
	return { reference: first, other: second, stretches };
}

/** Where nothing but small words stays, these stay by chance: all of it is said in other words. */
function changesBetween(was: Wording, is: Wording): readonly ChangedTokens[] {
	const found = changedTokens(was, is, isSlight);
	if (found.length < 2) return found;
	const stays = (index: number): boolean => !found.some(({ was: { start, end } }) => start <= index && index < end);
	if (was.tokens.some((token, index) => !isSlight(token) && stays(index))) return found;
	const [all, others] = [wholeOf(was), wholeOf(is)];
	return [{ was: all, is: others, class: classOfChange(sideOf(was, all), sideOf(is, others)) }];
}

function wholeOf({ tokens }: Wording): Span {
	return { start: 0, end: tokens.length };
}

/** What the words and marks of a stretch touch, each by itself: of a lost sentence only its date may be what matters. */
export function classesOf(wording: Wording, { start, end }: Span): readonly ChangeClass[] {
	const nothing = { text: '', tokens: [], next: undefined };
	return wording.tokens
		.slice(start, end)
		.map((_, index) => classOfChange(sideOf(wording, { start: start + index, end: start + index + 1 }), nothing));
}
