import * as l10n from '@vscode/l10n';
import type { QuotedColumn, QuotedMemory } from '../../protocol/quotedTab';
import type { Scope, Speaker, WhoIsQuoted } from './content';
import { figure } from '../../wording/figure';
import { languageOfTexts } from '../../wording/language';

export type QuotedSort = QuotedMemory['sort'];

export interface Column {
	readonly id: QuotedColumn;
	readonly title: string;
	/** What the figure counts, where the title does not say it. */
	readonly meaning?: string;
	/** A figure stands at the end of its cell, and its largest comes first. */
	readonly isFigure: boolean;
}

/** The columns in the order in which they stand, the speaker's name first. In one article nobody is in several. */
export function columns(scope: Scope): readonly Column[] {
	const figure = (id: QuotedColumn, title: string, meaning: string): Column => ({ id, title, meaning, isFigure: true });
	return [
		{ id: 'name', title: l10n.t('Speaker'), isFigure: false },
		{ id: 'role', title: l10n.t('Role'), isFigure: false },
		figure('statements', l10n.t('Statements'), l10n.t('Everything that is given to the speaker as said or thought')),
		figure('turns', l10n.t('Turns'), l10n.t('Runs of statements with nobody else between them')),
		figure('words', l10n.t('Words'), l10n.t('Words of the statements')),
		figure('quotedWords', l10n.t('Quoted words'), l10n.t('Of these, words in quotation marks')),
		figure('direct', l10n.t('Direct'), l10n.t('Statements that are quoted word for word')),
		figure('mixed', l10n.t('Partly quoted'), l10n.t('Statements of which some words are quoted')),
		figure('indirect', l10n.t('Indirect'), l10n.t('Statements that are told in the article’s own words')),
		{
			id: 'strength',
			title: l10n.t('Strength'),
			meaning: l10n.t('How well the reader could find the source'),
			isFigure: false,
		},
		...(scope === 'corpus' ? [figure('articles', l10n.t('Articles'), l10n.t('Articles that quote the speaker'))] : []),
	];
}

/** Those whose name or role has all the words of the filter, in the order that the reader chose. */
export function rowsOf(speakers: readonly Speaker[], { by, descending }: QuotedSort, filter: string): Speaker[] {
	const wanted = folded(filter).split(/\s+/);
	const found = speakers.filter(({ name, role = '' }) => {
		const text = folded(`${name} ${role}`);
		return wanted.every(word => text.includes(word));
	});
	const turn = descending ? -1 : 1;
	const { compare } = new Intl.Collator(languageOfTexts(), { numeric: true });
	return found.sort((a, b) => {
		const [one, other] = [sortValue(a, by), sortValue(b, by)];
		// Who has no role stands last, whichever way.
		if (one === '' || other === '') return Number(one === '') - Number(other === '');
		const difference =
			typeof one === 'number' && typeof other === 'number' ? one - other : compare(String(one), String(other));
		return difference * turn || b.words - a.words || compare(a.name, b.name);
	});
}

function sortValue(speaker: Speaker, by: QuotedColumn): string | number {
	switch (by) {
		case 'name':
			return speaker.name;
		case 'role':
			return speaker.role ?? '';
		case 'direct':
		case 'mixed':
		case 'indirect':
			return speaker.kinds[by];
		case 'strength':
			return strengths.indexOf(strengthsOf(speaker)[0] ?? 'none');
		default:
			return speaker[by];
	}
}

type Strength = keyof Speaker['strengths'];

/** From the source that can be found most easily to none at all. */
const strengths: readonly Strength[] = ['named', 'described', 'document', 'anonymous', 'none'];

/** The strengths that a speaker's statements have, the most frequent first. */
function strengthsOf({ strengths: counts }: Speaker): Strength[] {
	return strengths.filter(strength => counts[strength] > 0).sort((a, b) => counts[b] - counts[a]);
}

/** What stands in a cell of the table, for the eye and for the clipboard alike. */
export function cellText(speaker: Speaker, column: QuotedColumn, labels: WhoIsQuoted['labels']): string {
	if (column !== 'strength') return String(sortValue(speaker, column));
	const all = strengthsOf(speaker);
	return all
		.map(strength =>
			all.length === 1
				? labels.strengths[strength]
				: l10n.t('{0}: {1}', labels.strengths[strength], figure(speaker.strengths[strength])),
		)
		.join(', ');
}

/**
 * The rows as a spreadsheet takes them from the clipboard: columns by tabs, figures without separators. A name
 * that begins like a formula gets an apostrophe before it, for a spreadsheet would run it.
 */
export function asTabbed(rows: readonly Speaker[], scope: Scope, labels: WhoIsQuoted['labels']): string {
	const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replace(/^(?=[=+\-@])/, "'");
	const all = columns(scope);
	return [
		all.map(({ title }) => title),
		...rows.map(speaker => all.map(({ id }) => cell(cellText(speaker, id, labels)))),
	]
		.map(line => line.join('\t'))
		.join('\n');
}

function folded(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();
}
