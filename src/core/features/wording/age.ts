import { languageOfTexts } from '../../../wording/language';

const day = 24 * 60 * 60 * 1000;

/** How long ago something was written, roughly, in the words of the language: “yesterday”, “3 days ago”; empty where its time is not known. */
export function ageInWords(at: string | undefined, now: number): string {
	const time = Date.parse(at ?? '');
	if (Number.isNaN(time)) return '';
	const days = Math.max(0, Math.floor((now - time) / day));
	const ago = new Intl.RelativeTimeFormat(languageOfTexts(), { numeric: 'auto' });
	if (days < 14) return ago.format(-days, 'day');
	if (days < 60) return ago.format(-Math.floor(days / 7), 'week');
	if (days < 730) return ago.format(-Math.floor(days / 30), 'month');
	return ago.format(-Math.floor(days / 365), 'year');
}
