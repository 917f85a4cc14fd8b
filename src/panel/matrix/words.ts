import * as l10n from '@vscode/l10n';
import { figure } from '../../wording/figure';
import { countOfArticles } from '../counts';
import { articleInShort, countOfClaims, countOfNotes, evidenceInShort, quoted } from '../words';
import type { Cell, CellFacts, Head, Line, Stances, Table, Window } from './content';

// The matrix's own sentences. What stances and statuses are called comes from core.

/** “12 claims, 3 contested · 6 articles”, and of how many where a filter has left some out. */
export function matrixInShort({ rows, shownArticles, claims, articles, contested }: Window | Table): string {
	const ofClaims = rows === claims ? countOfClaims(rows) : l10n.t('{0} of {1}', figure(rows), countOfClaims(claims));
	const ofArticles =
		shownArticles === articles
			? countOfArticles(articles)
			: l10n.t('{0} of {1}', figure(shownArticles), countOfArticles(articles));
	return contested
		? l10n.t('{0}, {1} contested · {2}', ofClaims, figure(contested), ofArticles)
		: l10n.t('{0}, none contested · {1}', ofClaims, ofArticles);
}

/** What a screen reader says when it comes to a cell. */
export function cellInShort(
	cell: Cell | undefined,
	reach: string | undefined,
	stances: Stances,
	line: Line | undefined,
	head: Head | undefined,
): string {
	if (!line || !head) return l10n.t('is being read');
	return [whatIsIn(cell, reach, stances), line.text, articleInShort(head.article)].join('. ');
}

/** “asserts, denies: 2. Words changed: 1”. */
export function whatIsIn(cell: Cell | undefined, reach: string | undefined, stances: Stances): string {
	const silence = reach === 's' ? l10n.t('silent') : reach === 'u' ? l10n.t('not read to the end') : '';
	if (!cell) return reach === 'h' ? l10n.t('speaks through another holder') : silence || l10n.t('nothing');
	const sides = cell.stances.map(({ stance, notes }) => {
		const label = stances.find(each => each.stance === stance)?.label ?? stance;
		return notes === 1 ? label : l10n.t('{0}: {1}', label, figure(notes));
	});
	return [
		sides.join(', '),
		...(cell.altered ? [l10n.t('words changed: {0}', countOfNotes(cell.altered))] : []),
		...(silence ? [l10n.t('otherwise {0}', silence)] : []),
		...(cell.apart ? [l10n.t('not what the filter looks for')] : []),
	].join('; ');
}

/** The head of a row. */
export function lineInShort({ text, status, altered, sides, disagreement }: Line): string {
	return [text, standing({ status, altered }), sides, disagreement].filter(words => words !== '').join('. ');
}

/** A status, with the word that it is shown with while altered passages would make it another one. */
export function standing({ status, altered }: Pick<Line, 'status' | 'altered'>): string {
	return altered ? `${status.label} · ${l10n.t('evidence altered')}` : status.label;
}

/** What the strip below the grid says where a cell has no note. */
export function reachInWords({ reach }: CellFacts): string {
	if (reach === 'silent') return l10n.t('Silent: read in full, and nothing in it is on this claim.');
	if (reach === 'elsewhere')
		return l10n.t('Nothing by this holder: the article speaks on this claim through another holder.');
	return reach === 'unread'
		? l10n.t('Not read: near this claim, but nobody has read it to the end.')
		: l10n.t('Nothing: the article is not near this claim.');
}

/** “Mira Stell: “the bridge was safe”. 6 %. ▲ mira”. */
export function noteInShort({
	holder,
	words,
	evidence,
	value,
	coder,
}: Omit<CellFacts['notes'][number], 'stance'>): string {
	return [l10n.t('{0}: {1}', holder, quoted(words)), value, evidenceWords(evidence), coder]
		.filter(part => part !== undefined && part !== '')
		.join(' · ');
}

/** Nothing where the words stand as they were noted. */
export function evidenceWords(evidence: CellFacts['notes'][number]['evidence']): string {
	if (evidence === 'ambiguous') return l10n.t('The noted words stand in several places; which one is meant is open');
	if (evidence === 'altered') return evidenceInShort({ state: 'altered', changes: [] });
	return evidence === 'lost' ? evidenceInShort({ state: 'lost', confirmed: false }) : '';
}
