import { parseDate } from '../../claims/dates';
import { parseValue } from '../../claims/value/value';
import type { Corpus } from '../../corpus/corpus';
import { wrongFigure } from '../../corpus/meaningChecks';

/** A figure as somebody types it, and the date that it is of. */
export interface Figure {
	readonly value: string;
	readonly asOf?: string;
}

/**
 * What is wrong with a value that is typed for a claim, in one sentence; `undefined` where it can be written, as can
 * nothing at all. Short enough in its work for every keystroke.
 */
export function wrongValue(corpus: Corpus, claim: string | undefined, typed: string): string | undefined {
	if (typed.trim() === '') return undefined;
	const body = claim === undefined ? undefined : corpus.claim(claim)?.body;
	if (body?.kind?.value !== 'quantity') return wrongFigure('value.on-proposition');
	const read = parseValue(typed, { unit: body.unit?.value, language: corpus.config?.language?.value });
	return 'problem' in read ? wrongFigure(`value.${read.problem}`) : undefined;
}

/** The same for the date of a figure. */
export function wrongDate(typed: string): string | undefined {
	if (typed.trim() === '' || parseDate(typed.trim())) return undefined;
	return wrongFigure('value.as-of-unreadable');
}
