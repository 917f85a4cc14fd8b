/** A stretch of whole days, as numbers of days since 1970, both ends included. */
export interface Days {
	readonly from: number;
	readonly to: number;
}

const months = [
	['january', 'jan', 'januar', 'janvier', 'januara'],
	['february', 'feb', 'februar', 'février'],
	['march', 'mar', 'märz', 'mars', 'mart'],
	['april', 'apr', 'avril'],
	['may', 'mai', 'maj'],
	['june', 'jun', 'juni', 'juin'],
	['july', 'jul', 'juli', 'juillet'],
	['august', 'aug', 'août', 'avgust'],
	['september', 'sept', 'sep', 'septembre', 'septembar'],
	['october', 'oct', 'oktober', 'octobre', 'oktobar', 'okt'],
	['november', 'nov', 'novembre', 'novembar'],
	['december', 'dec', 'dezember', 'décembre', 'decembar', 'dez'],
];
const monthByName = new Map(months.flatMap((names, month) => names.map(name => [name, month] as const)));

/** Seasons of the northern half, in which a winter begins in its year's December: winter 2022 is 2022-12 to 2023-02. */
const seasons = new Map([
	['spring', 2],
	['summer', 5],
	['autumn', 8],
	['fall', 8],
	['winter', 11],
]);
/** Parts of a year: the first month and how many. */
const parts = new Map([
	['early', { first: 0, count: 4 }],
	['mid', { first: 4, count: 4 }],
	['late', { first: 8, count: 4 }],
	['first half of', { first: 0, count: 6 }],
	['second half of', { first: 6, count: 6 }],
]);

/**
 * The stretch of time that a date as people write it means: `2022`, `2022-06`, `2022-06-30`, `June 2022`,
 * `30 June 2022`, `summer 2022`, `Q3 2022`, `mid-2022`, `2022/2023`, `2019-2021`, `June 2022 to March 2023`.
 * A time of day after the date is passed over.
 *
 * @returns `undefined` where it means none.
 */
export function parseDate(text: string): Days | undefined {
	const written = text.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, ' ');
	if (written.length > 60) return undefined;
	return single(written) ?? stretch(written);
}

/** Whether two dates can speak of one time: one contains the other. */
export function datesAgree(a: Days, b: Days): boolean {
	return (a.from <= b.from && b.to <= a.to) || (b.from <= a.from && a.to <= b.to);
}

/** Whether two dates certainly are not the same: `2022` and `2022-06` may be, 30 June and July are not. */
export function datesDiffer(a: Days, b: Days): boolean {
	return a.to < b.from || b.to < a.from;
}

/**
 * The moment that a date with time of day and zone means, as a number of days since 1970 in UTC: `2022-06-30T23:30+02:00`.
 *
 * @returns `undefined` where one of them is missing: half past eleven at a place that nobody named is no moment.
 */
export function parseMoment(text: string): number | undefined {
	const written = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?) ?(Z|[+-]\d{2}:?\d{2})$/i.exec(
		text.trim(),
	);
	if (!written || !parseDate(written[1]!)) return undefined;
	const zone = written[3]!.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2');
	const moment = Date.parse(`${written[1]}T${written[2]}${zone}`);
	return Number.isNaN(moment) ? undefined : moment / 86_400_000;
}

function stretch(written: string): Days | undefined {
	const school = /^(\d{4}) ?\/ ?(\d{2})$/.exec(written);
	if (school) {
		const from = Number(school[1]);
		const to = Math.floor(from / 100) * 100 + Number(school[2]);
		return to > from ? span(year(from), year(to)) : undefined;
	}
	for (const separator of [' to ', ' until ', ' and ', ' – ', ' - ', '–', '/', '-']) {
		const at = written.indexOf(separator);
		if (at < 0) continue;
		const from = single(
			written
				.slice(0, at)
				.replace(/^(?:from|between) /, '')
				.trim(),
		);
		const to = single(written.slice(at + separator.length).trim());
		if (from && to) return span(from, to);
	}
	return undefined;
}

function span(a: Days, b: Days): Days | undefined {
	return a.from <= b.to ? { from: a.from, to: b.to } : undefined;
}

function single(written: string): Days | undefined {
	const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2})(?:t[\d:.+z-]*| \d{1,2}:.*)?)?)?$/.exec(written);
	if (iso) return numbered(iso[1]!, iso[2], iso[3]);
	const dotted = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$/.exec(written);
	if (dotted) return numbered(dotted[3]!, dotted[2], dotted[1]);
	const quarter = /^q([1-4]) ?(\d{4})$|^(\d{4}) ?-?q([1-4])$/.exec(written);
	if (quarter) return run(Number(quarter[2] ?? quarter[3]), (Number(quarter[1] ?? quarter[4]) - 1) * 3, 3);
	const ordinal = /^(first|second|third|fourth) quarter (?:of )?(\d{4})$/.exec(written);
	if (ordinal) return run(Number(ordinal[2]), ['first', 'second', 'third', 'fourth'].indexOf(ordinal[1]!) * 3, 3);
	const inPart = /^(.+)[ -](\d{4})$/.exec(written);
	const part = inPart && parts.get(inPart[1]!);
	return part ? run(Number(inPart[2]), part.first, part.count) : worded(written);
}

function numbered(year_: string, month?: string, day?: string): Days | undefined {
	if (month === undefined) return year(Number(year_));
	const at = Number(month) - 1;
	if (at < 0 || at > 11) return undefined;
	return day === undefined ? run(Number(year_), at, 1) : oneDay(Number(year_), at, Number(day));
}

function worded(written: string): Days | undefined {
	const found =
		/^(?:(\d{1,2})(?:\.|st|nd|rd|th)? )?([\p{L}]+)\.?(?: (\d{1,2})(?:st|nd|rd|th)?,)? (?:of )?(\d{4})$/u.exec(written);
	if (!found) return undefined;
	const [, before, name, after, inYear] = found;
	const season = seasons.get(name!);
	if (season !== undefined) return (before ?? after) ? undefined : run(Number(inYear), season, 3);
	const month = monthByName.get(name!);
	if (month === undefined) return undefined;
	const day = before ?? after;
	return day === undefined ? run(Number(inYear), month, 1) : oneDay(Number(inYear), month, Number(day));
}

function year(of: number): Days {
	return run(of, 0, 12);
}

function run(inYear: number, firstMonth: number, count: number): Days {
	return { from: dayNumber(inYear, firstMonth, 1), to: dayNumber(inYear, firstMonth + count, 1) - 1 };
}

function oneDay(inYear: number, month: number, day: number): Days | undefined {
	const number = dayNumber(inYear, month, day);
	const isReal = day >= 1 && number < dayNumber(inYear, month + 1, 1);
	return isReal ? { from: number, to: number } : undefined;
}

function dayNumber(inYear: number, month: number, day: number): number {
	// Through setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
	return Math.round(new Date(0).setUTCFullYear(inYear, month, day) / 86_400_000);
}
