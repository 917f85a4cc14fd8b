import { readNumber, type Given, type NumberOptions } from './number';
import { numberWord } from './numberWords';
import { TokenReader, tokensOf, type Token } from './tokens';
import { counting, readCurrency, readDivision, readUnit, wholes, type Unit } from './units';
import {
	betweenSigns,
	boundsAfter,
	boundsBefore,
	limitJoints,
	nounEnds,
	rangeOpeners,
	rangeSigns,
	shareSigns,
	toleranceSigns,
	type Bound,
} from './wordings';

/** What is written, before a claim's unit is known. */
export interface Reading {
	readonly low: number;
	readonly high: number;
	readonly lowOpen: boolean;
	readonly highOpen: boolean;
	readonly approximate: boolean;
	/** Where there is one, the numbers are in its base unit already. */
	readonly unit: Unit | undefined;
	/** Whether a thousand, a million … stands with it. */
	readonly isScaled: boolean;
}

/** "About", "some", "nearly", "almost" and fractions in words: a tenth either way. */
const roughness = 0.1;
const punctuation = new Set('. , ; : ! ? \' " “ ” ‘ ’ « » „'.split(' '));
const of = new Set(['of']);
const articles = new Set(['a', 'an']);

/** Reads a whole text as one value; `undefined` where it is none, or more than one. */
export function readValue(text: string, options: NumberOptions): Reading | undefined {
	const reader = new TokenReader(tokensOf(text));
	const first = readOne(reader, options);
	if (!first) return undefined;
	const reading = readOtherLimit(reader, first, options) ?? first;
	return isBesidesThePoint(reader.rest) ? reading : undefined;
}

/** Of what, where and when may follow a value, a second number may not: "6 % of GDP", but not "6 % or 7". */
function isBesidesThePoint(rest: readonly Token[]): boolean {
	const hasNumber = rest.some(({ kind }) => kind === 'digits') || isNumber(rest[0]?.text ?? '');
	return !hasNumber && rest.every(({ kind, text }) => kind === 'word' || punctuation.has(text));
}

/** A number, or a range of them, as it is written: without what "about" or "at least" makes of it. */
interface Figure {
	readonly low: number;
	readonly high: number;
	/** How far a bare number's rounding reaches; 0 for the ends of a range. */
	readonly halfStep: number;
	readonly isRough: boolean;
	readonly isOpen: boolean;
	readonly isScaled: boolean;
	readonly unit: Unit | undefined;
}

function readOne(reader: TokenReader, options: NumberOptions): Reading | undefined {
	const bounds = new Set<Bound>();
	takeBounds(reader, bounds, boundsBefore);
	const opener = reader.takePhrase(rangeOpeners);
	takeBounds(reader, bounds, boundsBefore);
	const isBetween = opener === 'between';
	const first = readFigure(reader, { ...options, andParts: isBetween });
	if (!first) return undefined;

	const joined =
		readTolerance(reader, first, options) ??
		readRange(reader, first, bounds, isBetween ? betweenSigns : rangeSigns, options) ??
		readShare(reader, first, options);
	if (isBetween && !joined) return undefined;
	if (opener === 'from' && !joined) bounds.add('least');

	takeBounds(reader, bounds, boundsAfter);
	const figure = joined ?? first;
	const measured = inUnit(figure, figure.unit ?? readNoun(reader));
	takeBounds(reader, bounds, boundsAfter);
	return withBounds(measured, bounds);
}

function takeBounds(reader: TokenReader, bounds: Set<Bound>, phrases: typeof boundsBefore): void {
	for (let bound = reader.takePhrase(phrases); bound; bound = reader.takePhrase(phrases)) bounds.add(bound);
}

function readFigure(reader: TokenReader, options: NumberOptions): (Figure & Given) | undefined {
	return reader.try(() => {
		const currency = readCurrency(reader);
		const given = readNumber(reader, options);
		if (!given) return undefined;
		const unit = currency ? readDivision(reader, currency) : readUnitAfter(reader, given);
		const figure = {
			...given,
			low: given.number,
			high: given.number,
			halfStep: given.step / 2,
			isScaled: given.scale > 1,
			unit: undefined,
		};
		return inUnit(figure, unit ?? (given.isShare ? wholes : undefined));
	});
}

function readUnitAfter(reader: TokenReader, given: Given): Unit | undefined {
	return reader.try(() => {
		// Thousands of euros, half a year, a third of a kilometre.
		reader.takeOneOf(of);
		if (given.isShare) reader.takeOneOf(articles);
		return readUnit(reader);
	});
}

/** Puts a figure without unit into the base unit of one. */
function inUnit<Some extends Figure>(figure: Some, unit: Unit | undefined): Some {
	if (!unit || figure.unit) return figure;
	const { factor } = unit;
	return { ...figure, low: figure.low * factor, high: figure.high * factor, halfStep: figure.halfStep * factor, unit };
}

/** `6 ± 1 %`; `EUR 80 m ± 5 %` is off by a twentieth of itself. */
function readTolerance(reader: TokenReader, first: Figure & Given, options: NumberOptions): Figure | undefined {
	return reader.try(() => {
		if (!reader.takePhrase(toleranceSigns)) return undefined;
		const off = readFigure(reader, options);
		if (!off) return undefined;
		const isShare = off.unit?.dimension === 'ratio' && first.unit !== undefined && first.unit.dimension !== 'ratio';
		if (isShare) return { ...first, halfStep: 0, low: first.low * (1 - off.low), high: first.high * (1 + off.low) };
		const [figure, by] = alike(scaledLike(first, off), off);
		if (!figure || !by) return undefined;
		return { ...figure, halfStep: 0, low: figure.low - by.low, high: figure.high + by.low };
	});
}

/** `5 to 7 %`, `6 months – 2 years`, `2 to 3 million`. */
function readRange(
	reader: TokenReader,
	first: Figure & Given,
	bounds: Set<Bound>,
	signs: ReadonlySet<string>,
	options: NumberOptions,
): Figure | undefined {
	return reader.try(() => {
		if (!reader.takeOneOf(signs)) return undefined;
		takeBounds(reader, bounds, boundsBefore);
		const second = readFigure(reader, options);
		if (!second) return undefined;
		const isLent = first.number * second.scale <= second.number;
		const [low, high] = alike(isLent ? scaledLike(first, second) : first, second);
		if (!low || !high) return undefined;
		return { ...high, halfStep: 0, low: low.low, isRough: low.isRough || high.isRough };
	});
}

/** Three in five, two out of three: a share, and as rough as one in words. */
function readShare(reader: TokenReader, first: Figure & Given, options: NumberOptions): Figure | undefined {
	return reader.try(() => {
		if (first.unit || !reader.takePhrase(shareSigns)) return undefined;
		const whole = readNumber(reader, options);
		if (!whole || whole.isRough || whole.number <= 0 || first.number > whole.number) return undefined;
		const share = first.number / whole.number;
		return { ...first, low: share, high: share, halfStep: 0, isRough: true, isScaled: true, unit: wholes };
	});
}

/** The million of the second number is the first one's too: `2 to 3 million`. */
function scaledLike<Some extends Figure & Given>(figure: Some, other: Given): Some {
	if (figure.scale > 1 || other.scale === 1) return figure;
	const { scale } = other;
	return { ...figure, low: figure.low * scale, high: figure.high * scale, isScaled: true };
}

/** Two figures in the unit that one of them has or both have; nothing where they have two that do not go together. */
function alike(a: Figure, b: Figure): [Figure, Figure] | [] {
	const one = inUnit(a, b.unit);
	const other = inUnit(b, a.unit);
	return one.unit?.dimension === other.unit?.dimension ? [one, other] : [];
}

/** What is counted: the words up to one that says where, when or of what. `undefined` where no word follows. */
function readNoun(reader: TokenReader): Unit | undefined {
	let hasNoun = false;
	for (;;) {
		const unit = readDivision(reader, counting);
		if (unit !== counting) return unit;
		if (reader.next?.kind !== 'word' || nounEnds.has(reader.next.text) || reader.sees(boundsAfter)) break;
		if (seesOtherLimit(reader) || isNumber(reader.next.text)) break;
		reader.skip();
		hasNoun = true;
	}
	return hasNoun ? counting : undefined;
}

function seesOtherLimit(reader: TokenReader): boolean {
	let isHere = false;
	reader.try(() => {
		isHere = reader.takeOneOf(limitJoints) !== undefined && reader.sees(boundsBefore);
		return undefined;
	});
	return isHere;
}

function isNumber(word: string): boolean {
	return numberWord(word)?.kind === 'add';
}

function withBounds(figure: Figure, bounds: ReadonlySet<Bound>): Reading | undefined {
	const { unit, isScaled, halfStep } = figure;
	const isAbout = bounds.has('about');
	const approximate = isAbout || figure.isRough;
	const limits = [...bounds].filter(bound => bound !== 'about');
	if (limits.length > 1) return undefined;
	const limit = figure.isOpen ? (limits[0] ?? 'least') : limits[0];
	const spread = isAbout || (figure.isRough && !limit) ? roughness : 0;
	const low = figure.low - Math.max(Math.abs(figure.low) * spread, limit ? 0 : halfStep);
	const high = figure.high + Math.max(Math.abs(figure.high) * spread, limit ? 0 : halfStep);
	const closed = { lowOpen: false, highOpen: false };
	const rest = { approximate, unit, isScaled };
	switch (limit) {
		case 'least':
			return { low, high: Infinity, ...closed, ...rest };
		case 'more':
			return { low, high: Infinity, ...closed, lowOpen: true, ...rest };
		case 'most':
			return { low: -Infinity, high, ...closed, ...rest };
		case 'less':
			return { low: -Infinity, high, ...closed, highOpen: true, ...rest };
		default: {
			// A bare number is what rounds to it, half away from zero: the far end belongs to the next one.
			const isBare = halfStep > 0 && !approximate;
			return { low, high, lowOpen: isBare && figure.low < 0, highOpen: isBare && figure.low >= 0, ...rest };
		}
	}
}

/** The rest of "more than 5 and less than 10". */
function readOtherLimit(reader: TokenReader, first: Reading, options: NumberOptions): Reading | undefined {
	return reader.try(() => {
		if (!reader.takeOneOf(limitJoints)) return undefined;
		const second = readOne(reader, options);
		if (!second) return undefined;
		const lower = first.high === Infinity ? first : second;
		const upper = first.high === Infinity ? second : first;
		if (lower.high !== Infinity || lower.low === -Infinity || upper.low !== -Infinity) return undefined;
		const unit = first.unit ?? second.unit;
		if ((second.unit ?? unit)?.dimension !== unit?.dimension) return undefined;
		const factor = unit?.factor ?? 1;
		return {
			low: lower.unit ? lower.low : lower.low * factor,
			high: upper.unit ? upper.high : upper.high * factor,
			lowOpen: lower.lowOpen,
			highOpen: upper.highOpen,
			approximate: first.approximate || second.approximate,
			unit,
			isScaled: first.isScaled || second.isScaled,
		};
	});
}
