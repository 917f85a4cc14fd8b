import { languageOfTexts } from './language';

/**
 * A day as the language of the texts writes it. Anything else than a whole ISO date stays as it was written:
 * "January 2023" is known no better than that.
 */
export function day(written: string): string {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return written;
	const date = new Date(`${written}T00:00:00Z`);
	if (Number.isNaN(date.valueOf())) return written;
	return date.toLocaleDateString(languageOfTexts(), { dateStyle: 'medium', timeZone: 'UTC' });
}
