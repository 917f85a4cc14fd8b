import { languageOfTexts } from '../../wording/language';
import type { Stretch } from './content';

export interface Tick {
	/** In days since 1970, UTC. */
	readonly at: number;
	readonly label: string;
}

/** Of the calendar: how many days or months lie between two ticks. */
const steps = [
	{ days: 1 },
	{ days: 2 },
	{ days: 7 },
	{ days: 14 },
	{ months: 1 },
	{ months: 3 },
	{ months: 6 },
	{ months: 12 },
	{ months: 24 },
	{ months: 60 },
	{ months: 120 },
	{ months: 240 },
	{ months: 600 },
	{ months: 1_200 },
	{ months: 2_400 },
	{ months: 6_000 },
	{ months: 12_000 },
] as const;

/** The days, months or years to name below a stretch, as many as `most` leaves room for. */
export function ticks({ from, to }: Stretch, most: number): Tick[] {
	const wanted = (to - from) / Math.max(1, most);
	const step = steps.find(each => ('days' in each ? each.days : each.months * 30.4) >= wanted) ?? steps.at(-1)!;
	return 'days' in step ? dayTicks(from, to, step.days) : monthTicks(from, to, step.months);
}

/** A stretch for people: “Mar 4 – 9, 2031”, and one day as what it is. */
export function stretchInWords({ from, to }: Stretch): string {
	const last = Math.max(Math.ceil(to) - 1, Math.floor(from));
	return format({ dateStyle: 'medium' }).formatRange(dateAt(Math.floor(from)), dateAt(last));
}

function dayTicks(from: number, to: number, step: number): Tick[] {
	const found: Tick[] = [];
	let year: number | undefined;
	// From a Monday on where it is weeks: the first of 1970 was a Thursday.
	const first = step >= 7 ? Math.ceil((Math.ceil(from) + 3) / step) * step - 3 : Math.ceil(from);
	for (let at = first; at < to; at += step) {
		const date = dateAt(at);
		const isNew = date.getUTCFullYear() !== year;
		year = date.getUTCFullYear();
		found.push({
			at,
			label: format({ month: 'short', day: 'numeric', ...(isNew && { year: 'numeric' }) }).format(date),
		});
	}
	return found;
}

function monthTicks(from: number, to: number, step: number): Tick[] {
	const start = dateAt(from);
	const found: Tick[] = [];
	let year: number | undefined;
	const first = Math.ceil((start.getUTCFullYear() * 12 + start.getUTCMonth()) / step) * step;
	for (let month = first; ; month += step) {
		const date = new Date(0);
		date.setUTCFullYear(Math.floor(month / 12), month % 12, 1);
		const at = Math.round(date.getTime() / dayLength);
		if (at >= to || Number.isNaN(at)) return found;
		if (at < from) continue;
		const isNew = date.getUTCFullYear() !== year;
		year = date.getUTCFullYear();
		const how: Intl.DateTimeFormatOptions =
			step >= 12 ? { year: 'numeric' } : { month: 'short', ...(isNew && { year: 'numeric' }) };
		found.push({ at, label: format(how).format(date) });
	}
}

const dayLength = 86_400_000;

function dateAt(day: number): Date {
	return new Date(day * dayLength);
}

function format(how: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
	return new Intl.DateTimeFormat(languageOfTexts(), { ...how, timeZone: 'UTC' });
}
