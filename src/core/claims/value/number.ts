import { readDigits } from './digits';
import { fractionWords, isAbbreviated, numberWord } from './numberWords';
import type { TokenReader } from './tokens';

/** A number as it was given. */
export interface Given {
	readonly number: number;
	/** What one more in its last given digit would add: 0.1 in 2.4, a hundred million in 2.4 bn. */
	readonly step: number;
	/** The thousand, million … that stands after it; 1 where none does. */
	readonly scale: number;
	/** "half", "two thirds": nobody means these to the digit. */
	readonly isRough: boolean;
	/** A fraction of nothing that is named before the unit: a share of the whole, unless a unit follows. */
	readonly isShare: boolean;
	/** "thousands", "tens of thousands": that many at least. */
	readonly isOpen: boolean;
}

export interface NumberOptions {
	readonly language?: string | undefined;
	/** Words that are units here and not numbers: `m` beside lengths. */
	readonly units?: ReadonlySet<string>;
	/** After "between", `and` parts two numbers and joins none. */
	readonly andParts?: boolean;
}

const minus = new Set(['-', 'minus']);
const hyphen = new Set(['-']);
/** Also between tens and ones, as Serbian has it. */
const and = new Set(['and', 'i', 'и']);
const of = new Set(['of']);
const slash = new Set(['/']);
const articles = new Set(['a', 'an', 'the', 'die', 'la', 'le']);

/** Reads a number in digits, words or both: `2,400`, `2.4 bn`, `twenty-five`, `half a million`, `two and a half`. */
export function readNumber(reader: TokenReader, options: NumberOptions = {}): Given | undefined {
	return reader.try(() => {
		const isNegative = reader.takeOneOf(minus) !== undefined;
		const given = readFraction(reader, options) ?? readCardinal(reader, options);
		return given && isNegative ? { ...given, number: -given.number } : given;
	});
}

function readCardinal(reader: TokenReader, options: NumberOptions): Given | undefined {
	const hasArticle = reader.takeOneOf(articles) !== undefined;
	let whole = 0;
	let scale = 1;
	let isOpen = false;
	/** What has been read since the last thousand or million: in "two million three hundred", three hundred. */
	let part: number | undefined;
	let step = 1;

	const digits = hasArticle ? undefined : reader.takeDigits();
	if (digits !== undefined) {
		const read = readDigits(digits, options.language);
		if (!read) return undefined;
		part = read.number;
		step = 10 ** -read.decimals;
	}
	for (;;) {
		const added = digits === undefined ? readAdded(reader, part, options) : undefined;
		if (added !== undefined) {
			part = (part ?? 0) + added;
			step = 1;
			continue;
		}
		const half: number | undefined = part === undefined ? undefined : readAndAHalf(reader, options);
		if (half !== undefined) {
			part = part! + half;
			step = half;
			continue;
		}
		if (isOpen) reader.takeOneOf(of);
		const times = readTimes(reader, part !== undefined || whole > 0, options);
		if (!times) break;
		if (part === undefined && whole === 0 && times.isPlural && !hasArticle) isOpen = true;
		step *= times.number;
		if (times.number < 1000) {
			part = (part ?? 1) * times.number;
		} else if (part === undefined && whole > 0) {
			// A thousand million.
			whole *= times.number;
			scale *= times.number;
		} else {
			whole += (part ?? 1) * times.number;
			scale = times.number;
			part = undefined;
		}
	}
	if (part === undefined && whole === 0) return undefined;
	return { number: whole + (part ?? 0), step, scale, isRough: false, isShare: false, isOpen };
}

/** A number word that goes on with the number so far: "twenty" with five, "hundred" with "and five", "five" with none. */
function readAdded(reader: TokenReader, part: number | undefined, options: NumberOptions): number | undefined {
	return reader.try(() => {
		if (part !== undefined && part > 0) {
			if (part % 10 === 0 && !options.andParts) reader.takeOneOf(and);
			if (part % 100 !== 0) reader.takeOneOf(hyphen);
		}
		const word = wordAt(reader, options);
		if (word?.kind !== 'add') return undefined;
		if (word.number >= roomAfter(part) || (word.number === 0 && part !== undefined)) return undefined;
		reader.skip();
		return word.number;
	});
}

/** What may be added is less than this: after "hundred" 100, after "twenty" 10, after "five" nothing. */
function roomAfter(part: number | undefined): number {
	if (part === undefined) return Infinity;
	if (part === 0) return 0;
	if (part % 100 === 0) return 100;
	return part % 100 >= 20 && part % 10 === 0 ? 10 : 0;
}

function readTimes(reader: TokenReader, hasNumber: boolean, options: NumberOptions) {
	return reader.try(() => {
		if (hasNumber) reader.takeOneOf(hyphen);
		const word = wordAt(reader, options);
		if (word?.kind !== 'times' || (!hasNumber && isAbbreviated(reader.next?.text ?? ''))) return undefined;
		reader.skip();
		return word;
	});
}

function wordAt(reader: TokenReader, { units, language }: NumberOptions) {
	const next = reader.next;
	return next?.kind === 'word' && !units?.has(next.text) ? numberWord(next.text, language) : undefined;
}

/** The rest of "two and a half". */
function readAndAHalf(reader: TokenReader, { andParts }: NumberOptions): number | undefined {
	if (andParts) return undefined;
	return reader.try(() => {
		if (!reader.takeOneOf(and) || !reader.takeOneOf(articles)) return undefined;
		return readFractionWord(reader);
	});
}

/** `half`, `two thirds`, `a quarter of a million`, `1/3`. */
function readFraction(reader: TokenReader, options: NumberOptions): Given | undefined {
	return reader.try(() => {
		const number = readInDigits(reader) ?? readInWords(reader, options);
		if (number === undefined) return undefined;
		const scale = reader.try(() => {
			reader.takeOneOf(of);
			reader.takeOneOf(articles);
			return readTimes(reader, false, options)?.number;
		});
		const isShare = scale === undefined;
		return { number: number * (scale ?? 1), step: 0, scale: scale ?? 1, isRough: true, isShare, isOpen: false };
	});
}

function readInDigits(reader: TokenReader): number | undefined {
	return reader.try(() => {
		const parts = Number(reader.takeDigits());
		if (!reader.takeOneOf(slash)) return undefined;
		const whole = Number(reader.takeDigits());
		return parts > 0 && parts < whole && whole <= 100 ? parts / whole : undefined;
	});
}

function readInWords(reader: TokenReader, options: NumberOptions): number | undefined {
	return reader.try(() => {
		reader.takeOneOf(articles);
		const alone = readFractionWord(reader);
		if (alone !== undefined) return alone;
		const digits = reader.takeDigits();
		const parts = digits === undefined ? readAdded(reader, undefined, options) : Number(digits);
		reader.takeOneOf(hyphen);
		const fraction = readFractionWord(reader);
		return parts && fraction && parts < 20 ? parts * fraction : undefined;
	});
}

function readFractionWord(reader: TokenReader): number | undefined {
	const fraction = fractionWords.get(reader.next?.text ?? '');
	if (fraction !== undefined) reader.skip();
	return fraction;
}
