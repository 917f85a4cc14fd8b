import * as l10n from '@vscode/l10n';
import { counted } from '../../wording/counted';
import { articleInShort, evidenceInShort, quoted } from '../words';
import type { ArticlesCompared, Passage, PassageName, PassagesCompared, Piece, Quotations } from './content';

type Weighty = NonNullable<Piece['words'][number]['weight']>;

/** What weighs in a difference, beside its words. */
export function weightLabel(weight: Weighty): string {
	return {
		number: l10n.t('number'),
		date: l10n.t('date'),
		name: l10n.t('name'),
		negation: l10n.t('negation'),
		hedge: l10n.t('hedge'),
	}[weight];
}

export function kindLabel(kind: Exclude<Piece['kind'], 'same'>): string {
	return { missing: l10n.t('lost'), added: l10n.t('added'), changed: l10n.t('changed') }[kind];
}

/** Who says it and where: “Mira Stell, Selm Courier, Mar 5, 2031”. */
export function passageInShort({ holder, article }: PassageName): string {
	const where = articleInShort(article);
	return holder === article.outlet ? where : l10n.t('{0}, {1}', holder, where);
}

/** What a screen reader says when it comes to a passage; its words follow as text. */
export function passageName(passage: Passage, place: { readonly at: number; readonly of: number }): string {
	return [
		l10n.t('{0} of {1}: {2}', place.at, place.of, passageInShort(passage)),
		passage.stance?.label ?? '',
		passage.here ? l10n.t('at the cursor') : '',
		passage.summary,
		evidenceInShort(passage.evidence),
	]
		.filter(Boolean)
		.join('. ');
}

export function countOfPassages(count: number): string {
	return counted(count, l10n.t('{0} passage'), l10n.t('{0} passages'));
}

export function countOfUtterances(count: number): string {
	return counted(count, l10n.t('{0} utterance in several articles'), l10n.t('{0} utterances in several articles'));
}

export function countOfShared(count: number): string {
	return counted(count, l10n.t('{0} claim that both speak of'), l10n.t('{0} claims that both speak of'));
}

/** What the live region says when passages have come up. */
export function passagesInShort({ claim, passages }: PassagesCompared): string {
	const count = countOfPassages(passages.length);
	return claim ? l10n.t('Side by side on “{0}”: {1}', claim.text, count) : l10n.t('Side by side: {0}', count);
}

export function quotationsInShort({ utterances, more }: Quotations): string {
	return countOfUtterances(utterances.length + more);
}

export function articlesInShort({ articles, shared }: ArticlesCompared): string {
	const [first, second] = articles.map(({ article }) => articleInShort(article));
	return l10n.t('{0} beside {1}: {2}', first ?? '', second ?? '', countOfShared(shared.length));
}

/** What is in one row of the passages, for a screen reader that goes from difference to difference. */
export function rowInShort({ passages, rows }: PassagesCompared, row: number): string {
	const cells = rows[row]?.cells ?? [];
	const said = cells.map(({ words, label }, index) => {
		const who = passages[index]?.holder ?? '';
		const what = words ? quoted(words) : l10n.t('nothing');
		return label ? l10n.t('{0}: {1}, {2}', who, what, label) : l10n.t('{0}: {1}', who, what);
	});
	return said.join('; ');
}
