import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { foldName } from '../../text/foldName';
import { wordsOf } from '../../text/words';
import { sourceName } from '../wording/names';
import { claimsIn, isClaimIn, isInView } from '../wording/view';

/** A claim that a passage may be about, and why it is thought so, in words. */
export interface LikelyClaim {
	readonly id: string;
	readonly reason: string;
}

/** What is known of the passage before its claim is. */
export interface PassageFacts {
	readonly words: string;
	/** The id of its speaker, where he is a source of the corpus. */
	readonly speaker?: string | undefined;
}

/** More would be a list to search, not one to choose from. */
const most = 8;

/** What a speaker, a name that only one claim has, and having been used last count for. */
const weights = { speaker: 1, word: 2, lastUsed: 1.5 };
/** A name that half of the claims have says nothing. */
const leastTelling = 0.3;

/**
 * The claims that a passage is most likely about: of the same speaker, with names and figures of the passage in them, or
 * used shortly before. Rare names count for more than those that many claims have.
 *
 * Shown as a guess with its reason; nothing is chosen by it.
 *
 * @param recent the ids of the claims used last, the last one first
 */
export function likelyClaims(
	corpus: Corpus,
	passage: PassageFacts,
	recent: readonly string[],
	view: View,
): LikelyClaim[] {
	const facts = new Map<string, { score: number; readonly reasons: string[] }>();
	const count = (claim: string, score: number, reason: string) => {
		const known = facts.get(claim) ?? { score: 0, reasons: [] };
		known.score += score;
		known.reasons.push(reason);
		facts.set(claim, known);
	};
	const spoken = passage.speaker === undefined ? [] : claimsOf(corpus, passage.speaker, view);
	for (const claim of spoken) count(claim, weights.speaker, l10n.t('also {0}', sourceName(corpus, passage.speaker!)));
	for (const [claim, shared] of sharedWith(corpus, passage.words, view)) {
		const score = shared.reduce((sum, { telling }) => sum + telling, 0);
		const words = shared.map(({ word }) => word).join(', ');
		count(claim, weights.word * score, l10n.t('shares {0}', words));
	}
	for (const [rank, claim] of recent.entries())
		if (hasClaim(corpus, claim, view)) count(claim, weights.lastUsed / (rank + 1), l10n.t('used lately'));
	return [...facts]
		.sort(([, a], [, b]) => b.score - a.score)
		.slice(0, most)
		.map(([id, { reasons }]) => ({ id, reason: reasons.join(' · ') }));
}

function hasClaim(corpus: Corpus, id: string, view: View): boolean {
	const claim = corpus.claim(id);
	return claim !== undefined && isClaimIn(corpus, claim, view);
}

/** The claims that somebody takes a side on anywhere in a view. */
function claimsOf(corpus: Corpus, speaker: string, view: View): ReadonlySet<string> {
	const claims = new Set<string>();
	for (const article of corpus.articles())
		for (const note of article.notes) {
			const { holder, claim } = note;
			if (claim === undefined || holder.kind !== 'speaker' || holder.id !== speaker) continue;
			if (isInView(note, view) && hasClaim(corpus, claim, view)) claims.add(claim);
		}
	return claims;
}

interface SharedWord {
	/** As the passage has it. */
	readonly word: string;
	/** From 0, every claim has it, to 1, only this one has. */
	readonly telling: number;
}

function sharedWith(corpus: Corpus, words: string, view: View): Map<string, SharedWord[]> {
	const found = new Map<string, SharedWord[]>();
	const looked = tellingWords(words);
	if (!looked.size) return found;
	const having = new Map<string, string[]>();
	const claims = claimsIn(corpus, view);
	for (const { id, body } of claims)
		for (const [key, { opens }] of tellingWords(body.text.value))
			if (looked.has(key) && !(opens && looked.get(key)!.opens)) having.set(key, [...(having.get(key) ?? []), id]);
	for (const [key, ids] of having) {
		const telling = claims.length < 2 ? 1 : 1 - Math.log(ids.length) / Math.log(claims.length);
		if (telling < leastTelling) continue;
		for (const id of ids) found.set(id, [...(found.get(id) ?? []), { word: looked.get(key)!.word, telling }]);
	}
	return found;
}

interface TellingWord {
	readonly word: string;
	/** Its capital may be that of the sentence: where both texts begin a sentence with it, it tells nothing. */
	readonly opens: boolean;
}

/** So much of a name stays the same in all its forms: Serbia, Serbian; Vučić, Vučića. */
const stem = 5;

/** Names and figures of a text, by what they have in common in all their forms. */
function tellingWords(text: string): Map<string, TellingWord> {
	const found = new Map<string, TellingWord>();
	for (const { text: word, start } of wordsOf(text)) {
		const isFigure = /^\d/.test(word);
		if (!isFigure && !/^(?:\p{Lu}{2}|\p{Lu}.{2})/u.test(word)) continue;
		const key = isFigure ? word : foldName(word).slice(0, stem);
		const opens =
			!isFigure && /(?:^|[.!?…]["'“”‘’»«)]*\s*|^["'“”‘’»«(]+)$/u.test(text.slice(Math.max(0, start - 4), start));
		if (!opens || !found.has(key)) found.set(key, { word, opens });
	}
	return found;
}
