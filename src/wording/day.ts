import { languageOfTexts } from './language';

/**
 * A day as the language of the texts writes it. Anything else than a whole ISO date stays as it was written:
 * "January 2023" is known no better than that.
 */
export function day(written: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return written;
	const date = new Date(`${written}T00:00:00Z`);
	if (Number.isNaN(date.valueOf())) return written;
	return formatOf(languageOfTexts()).format(date);
}

/** Making one takes a hundred times as long as using it. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(language: string): Intl.DateTimeFormat {
	const format = formats.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeZone: 'UTC' });
	formats.set(language, format);
	return format;
}
