import * as l10n from '@vscode/l10n';
import { languageOfTexts } from '../../../wording/language';
import type { NoteKey } from '../../claims/facts';
import { datesAgree, parseDate } from '../../claims/dates';
import { scaleFor } from '../../claims/value/scale';
import { parseUnit } from '../../claims/value/units';
import { compareValues, parseValue, type Interval, type Value } from '../../claims/value/value';

/** The values that positions on one claim give, side by side: where each lies on one scale, or why it does not. */
export interface ValueScale {
	/** What its figures are in: "%", "EUR bn". Empty where the claim names none. */
	readonly unit: string;
	/** Round figures along it, each at its place from 0 to 1. */
	readonly ticks: readonly ValueTick[];
	readonly bars: readonly ValueBar[];
	/** Values that cannot be compared with those: of another currency or kind, or not to be read as a value. */
	readonly apart: readonly ValueApart[];
	/**
	 * One sentence: whether one number would do for all that is asserted, or what lies between. Empty where that is no
	 * question: of figures that are denied or questioned, whose words no longer stand, or that are of different times.
	 */
	readonly inShort: string;
}

export interface ValueTick {
	readonly at: number;
	readonly label: string;
}

/** A value as a stretch of the scale. */
export interface ValueBar {
	readonly note: NoteKey;
	/** From 0 to 1; at an end of the scale where the value goes on beyond it. */
	readonly from: number;
	readonly to: number;
	/** It has no end on that side: "at least 12". */
	readonly goesOn: { readonly below: boolean; readonly above: boolean };
	/** The numbers it allows, in the scale's unit: "5.5 to 6.5", "at most 8". */
	readonly range: string;
}

export interface ValueApart {
	readonly note: NoteKey;
	readonly value: string;
	readonly why: string;
}

/** A position that gives a value, as it is written. */
export interface GivenValue {
	readonly note: NoteKey;
	readonly value: string;
	/** Whether it is asserted in words that still stand. */
	readonly counts: boolean;
	/** The date that the figure is of. */
	readonly asOf?: string;
}

/**
 * Puts the values of one claim on one scale, converted into the claim's unit, or the unit of the first that can be drawn.
 *
 * @returns `undefined` where there is nothing to compare: no value at all.
 */
export function valueScale(
	given: readonly GivenValue[],
	unit: string | undefined,
	language: string | undefined,
): ValueScale | undefined {
	if (!given.length) return undefined;
	const read = given.map(each => ({ ...each, parsed: parseValue(each.value, { unit, language }) }));
	const values = read.flatMap(({ note, value, parsed }) => ('dimension' in parsed ? { note, value, parsed } : []));
	const measure = measureFor(
		values.map(({ parsed }) => parsed),
		unit,
		language,
	);
	const alike = values.filter(({ parsed }) => parsed.dimension === measure?.dimension);
	const intervals = alike.map(({ parsed }) => measuredIn(parsed.interval, measure?.factor ?? 1));
	const scale = scaleFor(intervals);
	const placed = (number: number): number => (scale ? (number - scale.from) / (scale.to - scale.from) : 0);
	const bars = scale
		? alike.map(({ note }, index): ValueBar => {
				const { low, high } = intervals[index]!;
				return {
					note,
					from: placed(Math.max(low, scale.from)),
					to: placed(Math.min(high, scale.to)),
					goesOn: { below: low === -Infinity, above: high === Infinity },
					range: rangeInWords(intervals[index]!),
				};
			})
		: [];
	const drawn = new Set(bars.map(bar => bar.note));
	return {
		unit: measure?.unit ?? unit ?? '',
		ticks: scale?.ticks.map(tick => ({ at: placed(tick), label: number(tick) })) ?? [],
		bars,
		apart: read
			.filter(({ note }) => !drawn.has(note))
			.map(({ note, value, parsed }) => ({ note, value, why: reasonOf(parsed, measure) })),
		inShort: agreement(
			read.filter(({ counts }) => counts),
			measure,
		),
	};
}

interface Measure {
	readonly unit: string;
	readonly dimension: string;
	/** What one of it is in the dimension's base unit. */
	readonly factor: number;
}

/** What values are drawn in where the claim names no unit; of other kinds than these it should name one. */
const usual: readonly Measure[] = [
	{ unit: '', dimension: 'count', factor: 1 },
	{ unit: '%', dimension: 'ratio', factor: 0.01 },
	{ unit: 'pp', dimension: 'points', factor: 0.01 },
	{ unit: 'km', dimension: 'length', factor: 1000 },
	{ unit: 'kg', dimension: 'mass', factor: 1 },
	{ unit: '×', dimension: 'times', factor: 1 },
];

function measureFor(values: readonly Value[], unit: string | undefined, language?: string): Measure | undefined {
	if (unit?.trim()) {
		const { dimension, factor, scale } = parseUnit(unit, language);
		return { unit, dimension, factor: factor * scale };
	}
	for (const { dimension } of values) {
		const known = usual.find(measure => measure.dimension === dimension);
		if (known) return known;
		const currency = /^currency:(\w+)$/.exec(dimension)?.[1];
		if (currency !== undefined) return { unit: currency, dimension, factor: 1 };
	}
	return undefined;
}

function measuredIn({ low, high, lowOpen, highOpen }: Interval, factor: number): Interval {
	return { low: low / factor, high: high / factor, lowOpen, highOpen };
}

function reasonOf(parsed: ReturnType<typeof parseValue>, measure: Measure | undefined): string {
	if ('dimension' in parsed && parsed.dimension === measure?.dimension)
		return l10n.t('It is too great or too small to be drawn.');
	if ('dimension' in parsed) return l10n.t('It cannot be compared with the others: it is of another currency or kind.');
	return parsed.problem === 'other-dimension'
		? l10n.t('It is in another unit than the claim.')
		: l10n.t('It cannot be read as a figure.');
}

/** On a line, all of them have a number in common where each two of them have one. */
function agreement(
	given: readonly (GivenValue & { parsed: ReturnType<typeof parseValue> })[],
	measure?: Measure,
): string {
	const values = given.flatMap(({ parsed }) =>
		'dimension' in parsed && parsed.dimension === measure?.dimension ? parsed : [],
	);
	if (values.length < 2 || !areOfOneTime(given)) return '';
	const apart = values.some((a, at) => values.some((b, other) => at < other && compareValues(a, b) === 'disjoint'));
	if (!apart)
		return values.length < given.length ? '' : l10n.t('One figure would do for all asserted values that count.');
	const intervals = values.map(({ interval }) => measuredIn(interval, measure?.factor ?? 1));
	return l10n.t(
		'No figure does for all asserted values that count: one goes no higher than {0}, another no lower than {1}.',
		number(Math.min(...intervals.map(({ high }) => high))),
		number(Math.max(...intervals.map(({ low }) => low))),
	);
}

/** Whether each two dates agree; a figure without a date may be of any time. */
function areOfOneTime(given: readonly GivenValue[]): boolean {
	const dates = [...new Set(given.flatMap(({ asOf }) => asOf ?? []))].flatMap(asOf => parseDate(asOf) ?? []);
	return dates.every((a, at) => dates.every((b, other) => at >= other || datesAgree(a, b)));
}

function rangeInWords({ low, high, lowOpen, highOpen }: Interval): string {
	if (low === -Infinity) return highOpen ? l10n.t('less than {0}', number(high)) : l10n.t('at most {0}', number(high));
	if (high === Infinity) return lowOpen ? l10n.t('more than {0}', number(low)) : l10n.t('at least {0}', number(low));
	return low === high ? number(low) : l10n.t('{0} to {1}', number(low), number(high));
}

/** As many digits as tell values apart; a figure that is longer than that is written with a power of ten. */
function number(value: number): string {
	const size = Math.abs(value);
	const isLong = size !== 0 && (size >= 1e15 || size < 1e-6);
	return formatOf(languageOfTexts(), isLong ? 'scientific' : 'standard').format(Object.is(value, -0) ? 0 : value);
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: string, notation: 'standard' | 'scientific'): Intl.NumberFormat {
	const key = `${notation} ${language}`;
	const format = formats.get(key) ?? new Intl.NumberFormat(language, { maximumSignificantDigits: 6, notation });
	formats.set(key, format);
	return format;
}
