import * as l10n from '@vscode/l10n';
import type { ChangeClass } from '../../anchor/anchor';
import { figure } from '../../../wording/figure';
import { changeLabel } from '../wording/changeText';
import { quoted, shortened } from '../wording/quoted';
import type { CellKind } from './alignedRows';
import type { Difference } from './comparison';

/** Longer ones are there to be read in the passage itself. */
const longestWords = 200;

/** “lost: “in January” (date)”. @param touched the gravest first. */
export function differenceInWords(
	{ kind, was, is }: Pick<Difference, 'kind' | 'was' | 'is'>,
	touched: readonly ChangeClass[],
): string {
	const [before, now] = [was, is].map(words => quoted(shortened(words, longestWords)));
	const said = {
		missing: l10n.t('lost: {0}', before ?? ''),
		added: l10n.t('added: {0}', now ?? ''),
		changed: l10n.t('changed: {0} to {1}', before ?? '', now ?? ''),
	}[kind];
	return withClasses(said, touched);
}

/** What a cell of the rows says of its words: “changed (number)”; nothing where they are the same or there are none. */
export function cellLabel(kind: CellKind, touched: readonly ChangeClass[]): string {
	switch (kind) {
		case 'changed':
			return withClasses(l10n.t('changed'), touched.slice(0, 1));
		case 'missing':
			return withClasses(l10n.t('lost'), touched.slice(0, 1));
		case 'added':
			return withClasses(l10n.t('added'), touched.slice(0, 1));
		default:
			return '';
	}
}

/** A quotation mark whose partner stands elsewhere says nothing of the words beside it. */
export function withoutLoneMarks(words: string): string {
	const isMark = (at: number): boolean => /[“”„‟"«»\s]/.test(words.charAt(at));
	let [start, end] = [0, words.length];
	while (start < end && isMark(start)) start++;
	while (end > start && isMark(end - 1)) end--;
	return start > 0 && start < end && end < words.length ? words : words.slice(start, end);
}

/** How many differences of which kind, and what they touch: “lost: 1; changed: 2 (number, name)”. */
export function summaryOf(differences: readonly Difference[]): string {
	const told = differences.filter(difference => difference.class !== 'typography');
	if (!differences.length) return l10n.t('word for word the same');
	if (!told.length) return l10n.t('the same words; only typography differs');
	const count = (kind: Difference['kind']): number => told.filter(each => each.kind === kind).length;
	const parts = [
		count('missing') ? l10n.t('lost: {0}', figure(count('missing'))) : '',
		count('added') ? l10n.t('added: {0}', figure(count('added'))) : '',
		count('changed') ? l10n.t('changed: {0}', figure(count('changed'))) : '',
	].filter(part => part !== '');
	return withClasses(parts.join('; '), [...new Set(told.map(each => each.class))]);
}

export function summaryOfReference(): string {
	return l10n.t('the others are compared with this one');
}

/** Other words than those that weigh need no name. */
function withClasses(said: string, touched: readonly ChangeClass[]): string {
	const named = touched.filter(kind => kind !== 'words' && kind !== 'verb');
	return named.length ? l10n.t('{0} ({1})', said, named.map(changeLabel).join(', ')) : said;
}
