import type { Statement } from '../../../test/attribution/measures';

/** Something that finds who says what in a text. */
export type Program = (text: string) => readonly Statement[];

/**
 * The same text, as long as before, with '' (two apostrophes, as some archives write a quotation mark) as ": programs
 * that know only ordinary marks shall not lose for that.
 */
export function withOrdinaryMarks(text: string): string {
	return text.replaceAll(/''/g, (_, at: number) => (/[\s([—–-]/u.test(text[at - 1] ?? ' ') ? ' "' : '" '));
}
