import { languageOfTexts } from './language';

const formats = new Map<string, Intl.NumberFormat>();

/** A number as the language of the texts writes it: 1,204. */
export function figure(count: number): string {
	const language = languageOfTexts();
	const format = formats.get(language) ?? new Intl.NumberFormat(language);
	formats.set(language, format);
	return format.format(count);
}
