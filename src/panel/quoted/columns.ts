import * as l10n from '@vscode/l10n';
import type { QuotedColumn } from '../../protocol/quotedTab';
import { figure } from '../../wording/figure';
import { languageOfTexts } from '../../wording/language';
import type { Outlet, Scope, Speaker, WhoIsQuoted } from './content';
import type { Column } from './listing';

type Labels = WhoIsQuoted['labels'];
type Kind = keyof Speaker['kinds'];
type Strength = keyof Speaker['strengths'];

export const kinds: readonly Kind[] = ['direct', 'mixed', 'indirect'];
/** From the source that can be found most easily to none at all. */
export const strengths: readonly Strength[] = ['named', 'described', 'document', 'anonymous', 'none'];

type Figures = Pick<Speaker, 'statements' | 'words' | 'quotedWords' | 'kinds' | 'articles'>;

/** The columns of speakers in the order in which they stand. In one article nobody is in several. */
export function speakerColumns(scope: Scope, labels: Labels): readonly Column<Speaker>[] {
	return [
		{ id: 'name', title: l10n.t('Speaker'), isFigure: false, value: ({ name }) => name },
		{ id: 'role', title: l10n.t('Role'), isFigure: false, value: ({ role = '' }) => role },
		statementsColumn(),
		figures('turns', l10n.t('Turns'), l10n.t('Runs of statements with nobody else between them'), row => row.turns),
		...wordColumns(),
		...kindColumns(),
		{
			id: 'strength',
			title: l10n.t('Strength'),
			meaning: l10n.t('How well the reader could find the source'),
			isFigure: false,
			value: speaker => strengths.indexOf(strengthsOf(speaker)[0] ?? 'none'),
			text: speaker => strengthsInWords(speaker, labels),
		},
		...(scope === 'corpus' ? [articlesColumn(l10n.t('Articles that quote the speaker'))] : []),
	];
}

/** The columns of outlets: the figures of their speakers together, and each strength for itself. */
export function outletColumns(labels: Labels): readonly Column<Outlet>[] {
	return [
		{ id: 'name', title: l10n.t('Outlet'), isFigure: false, value: ({ name }) => name },
		articlesColumn(l10n.t('Articles of the outlet that have been read')),
		figures('speakers', l10n.t('Speakers'), l10n.t('Everybody whom the outlet’s articles quote'), row => row.speakers),
		statementsColumn(),
		...wordColumns(),
		...kindColumns(),
		...strengths.map(strength =>
			figures<Outlet>(strength, capitalised(labels.strengths[strength]), undefined, row => row.strengths[strength]),
		),
	];
}

function statementsColumn(): Column<Figures> {
	const meaning = l10n.t('Everything that is given to the speaker as said or thought');
	return figures('statements', l10n.t('Statements'), meaning, row => row.statements);
}

function wordColumns(): Column<Pick<Figures, 'words' | 'quotedWords'>>[] {
	return [
		figures('words', l10n.t('Words'), l10n.t('Words of the statements'), row => row.words),
		figures(
			'quotedWords',
			l10n.t('Quoted words'),
			l10n.t('Of these, words in quotation marks'),
			row => row.quotedWords,
		),
	];
}

function kindColumns(): Column<Pick<Figures, 'kinds'>>[] {
	return [
		figures('direct', l10n.t('Direct'), l10n.t('Statements that are quoted word for word'), row => row.kinds.direct),
		figures(
			'mixed',
			l10n.t('Partly quoted'),
			l10n.t('Statements of which some words are quoted'),
			row => row.kinds.mixed,
		),
		figures(
			'indirect',
			l10n.t('Indirect'),
			l10n.t('Statements that are told in the article’s own words'),
			row => row.kinds.indirect,
		),
	];
}

function articlesColumn(meaning: string): Column<Pick<Figures, 'articles'>> {
	return figures('articles', l10n.t('Articles'), meaning, row => row.articles);
}

function figures<Row>(
	id: QuotedColumn,
	title: string,
	meaning: string | undefined,
	value: (row: Row) => number,
): Column<Row> {
	return { id, title, ...(meaning !== undefined && { meaning }), isFigure: true, value };
}

/** The strengths that a speaker's statements have, the most frequent first. */
function strengthsOf({ strengths: counts }: Speaker): Strength[] {
	return strengths.filter(strength => counts[strength] > 0).sort((a, b) => counts[b] - counts[a]);
}

function strengthsInWords(speaker: Speaker, labels: Labels): string {
	const all = strengthsOf(speaker);
	return all
		.map(strength =>
			all.length === 1
				? labels.strengths[strength]
				: l10n.t('{0}: {1}', labels.strengths[strength], figure(speaker.strengths[strength])),
		)
		.join(', ');
}

/** What stands within a sentence elsewhere begins the title of a column. */
function capitalised(label: string): string {
	return label.charAt(0).toLocaleUpperCase(languageOfTexts()) + label.slice(1);
}
