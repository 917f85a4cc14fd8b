import * as l10n from '@vscode/l10n';
import { day } from '../../../wording/day';
import type { NoteKey, View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { articleShortName, holderName } from '../wording/names';
import { reasonInWords, stanceLabel, statusLabel } from '../wording/statusText';

/**
 * A passage as it is told to somebody who has just come to it and may not see it: who takes which side of which
 * claim, how that claim stands, in which article, and what is wrong with the evidence.
 */
export function landingInWords(corpus: Corpus, key: NoteKey, view: View): string {
	const note = corpus.note(key);
	if (!note) return '';
	const article = corpus.article(note.article);
	return [
		...onClaim(corpus, note, view),
		article ? whereInWords(corpus, note) : note.article,
		...(evidenceInWords(note) ?? []),
	]
		.filter(part => part !== '')
		.join(' · ');
}

/** The same in a list of passages of one claim, which is not said again with each: “The mayor denies · The Herald, 2024-05-06”. */
export function positionInWords(corpus: Corpus, key: NoteKey): string {
	const note = corpus.note(key);
	if (!note) return '';
	const holder = holderName(corpus, note.holder, note.article);
	const stance = stanceLabel(note.record.stance?.value ?? 'asserts');
	const value = note.record.value?.value;
	return [
		value === undefined ? l10n.t('{0} {1}', holder, stance) : l10n.t('{0} {1} ({2})', holder, stance, value),
		whereInWords(corpus, note),
		...(evidenceInWords(note) ?? []),
	].join(' · ');
}

function onClaim(corpus: Corpus, note: CorpusNote, view: View): string[] {
	const holder = holderName(corpus, note.holder, note.article);
	if (note.claim === undefined) return [l10n.t('note, on no claim')];
	const text = corpus.claim(note.claim)?.body.text.value ?? note.claim;
	const status = corpus.status(note.claim, view);
	const stance = stanceLabel(note.record.stance?.value ?? 'asserts');
	const value = note.record.value?.value;
	const side =
		value === undefined
			? l10n.t('{0} {1}: {2}', holder, stance, text)
			: l10n.t('{0} {1} ({3}): {2}', holder, stance, text, value);
	return [side, status ? l10n.t('{0}: {1}', statusLabel(status.status), reasonInWords(status)) : ''];
}

/** Outlet and date: “Halvard Newswire, 2023-01-18”. */
export function whereInWords(corpus: Corpus, note: Pick<CorpusNote, 'article'>): string {
	const article = corpus.article(note.article);
	if (!article) return note.article;
	const published = article.meta?.published?.value;
	return [articleShortName(corpus, article), published === undefined ? '' : day(published)]
		.filter(part => part !== '')
		.join(', ');
}

/** What is to be known of a note's words before they are believed; `undefined` where they stand as noted. */
export function evidenceInWords({ resolution }: Pick<CorpusNote, 'resolution'>): [string] | undefined {
	switch (resolution.state) {
		case 'altered':
			return [l10n.t('the words have been altered since')];
		case 'ambiguous':
			return [l10n.t('{0} places may be meant, this is the first', resolution.places.length)];
		case 'lost':
			return [l10n.t('the words are lost')];
		default:
			return undefined;
	}
}
