import * as l10n from '@vscode/l10n';
import { counted } from '../wording/counted';
import { day } from '../wording/day';
import type { Article, Claim, ClaimsHere, Position } from './content';
import { positionsOf } from './content';

// The panel's own sentences. What stances, statuses and links are called comes from core.

export function countOfPositions(count: number): string {
	return counted(count, l10n.t('{0} position'), l10n.t('{0} positions'));
}

export function countOfOrigins(count: number): string {
	return counted(count, l10n.t('{0} origin'), l10n.t('{0} origins'));
}

export function countOfReplies(count: number): string {
	return counted(count, l10n.t('{0} reply'), l10n.t('{0} replies'));
}

export function countOfClaims(count: number): string {
	return counted(count, l10n.t('{0} claim'), l10n.t('{0} claims'));
}

export function countOfNotes(count: number): string {
	return counted(count, l10n.t('{0} note'), l10n.t('{0} notes'));
}

/** Words in quotation marks, unless they bring their own: a noted passage often begins with one. */
export function quoted(words: string): string {
	return /^\p{Quotation_Mark}/u.test(words) ? words : l10n.t('“{0}”', words);
}

/** The language of an article's words, if what its sidecar says is one: somebody may have written "English". */
export function languageOf({ lang }: Article): string | undefined {
	try {
		return lang === undefined ? undefined : Intl.getCanonicalLocales(lang)[0];
	} catch {
		return undefined;
	}
}

/** "Halvard Newswire, Jan 18, 2023"; of an article without an outlet its title. */
export function articleInShort(article: Article): string {
	const name = article.outlet ?? article.title;
	return article.published ? l10n.t('{0}, {1}', name, day(article.published)) : name;
}

/** What a screen reader says when it comes to a position; the sentence itself follows as text. */
export function positionInShort(position: Position, holder: string, stance: string): string {
	const words = position.sentence
		.filter(run => run.role === 'passage')
		.map(run => run.text)
		.join(' … ');
	return [
		l10n.t('{0} {1}: {2}', holder, stance, quoted(words)),
		articleInShort(position.article),
		position.here ? l10n.t('at the cursor') : '',
		evidenceInShort(position.evidence),
	]
		.filter(Boolean)
		.join('. ');
}

/** Nothing for words that stand as they were noted. */
export function evidenceInShort(evidence: Position['evidence']): string {
	if (evidence.state === 'altered') return l10n.t('The article’s words have changed since they were noted');
	if (evidence.state === 'ambiguous')
		return l10n.t('The noted words stand in {0} places; which one is meant is open', evidence.places);
	if (evidence.state !== 'lost') return '';
	return evidence.confirmed
		? l10n.t('The noted words are no longer in the article, as a reader has confirmed')
		: l10n.t('The noted words are no longer in the article');
}

/** One line for the live region and for the window's title. */
export function claimInShort(claim: Claim): string {
	return l10n.t('{0}: {1}; {2}', claim.text, claim.status.label, countOfPositions(positionsOf(claim).length));
}

/** What the live region says when other claims have come up. */
export function claimsInShort(content: ClaimsHere, claim: Claim): string {
	const one = claimInShort(claim);
	return content.claims.length === 1 ? one : l10n.t('{0}. {1} here', one, countOfClaims(content.claims.length));
}
