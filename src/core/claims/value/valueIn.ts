import type { Span } from '../../text/span';
import { wordsOf } from '../../text/words';
import { counting } from './units';
import { parseValue, type Value, type ValueOptions } from './value';

/** Words that one value may have, with its unit and what goes before it: “more than two and a half million people”. */
const mostWords = 10;
/** Nobody notes the fortieth figure of a passage; and a page of them must not be gone through. */
const mostBegun = 40;

/**
 * The figure of a passage that a claim asks for: the first that is in the claim's unit, else, where the claim has none
 * or nothing is, the first bare number that is no year.
 *
 * @returns as little of the passage as says it, with “about” and “more than”; `undefined` where no figure is.
 */
export function valueIn(passage: string, { unit, language }: ValueOptions): string | undefined {
	const figures = figuresIn(passage, { language });
	const wanted = unit === undefined ? undefined : parseValue('1', { unit, language });
	const asked = figures.find(
		({ value }) =>
			wanted &&
			'dimension' in wanted &&
			value.dimension === wanted.dimension &&
			wanted.dimension !== counting.dimension,
	);
	const bare = figures.find(({ text, value }) => value.dimension === counting.dimension && !isYears(text));
	const found = asked ?? bare ?? (unit === undefined ? figures.find(({ text }) => !isYears(text)) : undefined);
	const { text } = found ?? {};
	return text !== undefined && 'dimension' in parseValue(text, { unit, language }) ? text : undefined;
}

/** A year, or from one to another: when something was, and not how much. */
function isYears(text: string): boolean {
	const numbers = text.match(/\d[\d.,]*/g) ?? [];
	return numbers.length > 0 && numbers.every(number => /^(?:1[89]|20)\d\d$/.test(number));
}

interface Figure {
	readonly text: string;
	readonly value: Value;
}

function figuresIn(passage: string, options: ValueOptions): Figure[] {
	const words = wordsOf(passage);
	const figures: Figure[] = [];
	let tried = 0;
	for (let first = 0; first < words.length && tried < mostBegun * mostWords; first++) {
		let longest: (Figure & { readonly last: number }) | undefined;
		for (let last = Math.min(words.length, first + mostWords) - 1; last >= first; last--) {
			tried++;
			const text = written(passage, { start: words[first]!.start, end: words[last]!.end });
			const value = parseValue(text, options);
			if (!('interval' in value)) continue;
			// As short as it can be said without being another figure.
			if (longest && JSON.stringify(longest.value) !== JSON.stringify(value)) break;
			longest = { text, value, last };
		}
		if (!longest) continue;
		figures.push(longest);
		first = longest.last;
	}
	return figures;
}

/** With the sign that stands before a number. */
function written(passage: string, { start, end }: Span): string {
	return passage.slice(start, end).replace(/\s+/g, ' ');
}
