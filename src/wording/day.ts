import { languageOfTexts } from './language';

/**
 * A day or a month as the language of the texts writes it, with the time of day and the zone where they are given.
 * What is no date of a sidecar's form, and a year, stays as it was written.
 */
export function day(written: string): string {
	const parts = form.exec(written);
	const date = new Date(`${parts?.[1]}-${parts?.[2] ?? '01'}T00:00:00Z`);
	if (!parts || Number.isNaN(date.valueOf())) return written;
	const [, , dayOfMonth, time, zone] = parts;
	const words = formatOf(languageOfTexts(), dayOfMonth === undefined ? 'month' : 'day').format(date);
	if (time === undefined) return words;
	return `${words}, ${time}${zone === undefined ? '' : ` ${zone === 'Z' ? 'UTC' : `UTC${zone.replace('-', '−')}`}`}`;
}

const form = /^(\d{4}-\d{2})(?:-(\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:\.\d+)?)? ?(Z|[+-]\d{2}:?\d{2})?)?)?$/;

const ways = {
	day: { dateStyle: 'medium', timeZone: 'UTC' },
	month: { year: 'numeric', month: 'long', timeZone: 'UTC' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string, way: keyof typeof ways): Intl.DateTimeFormat {
	const key = `${way} ${language}`;
	const format = formats.get(key) ?? new Intl.DateTimeFormat(language, ways[way]);
	formats.set(key, format);
	return format;
}
