import * as l10n from '@vscode/l10n';
import type { NoteKey } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { slugId } from '../../sidecar/ids';
import { replaceField } from '../../sidecar/replaceField';
import { acted, refused, type Acted, type FileEdit, type Refused } from './action';
import { closedAmong, valuesOf, wholeClaim } from './claimBodies';
import { newClaimIn } from './newEntries';
import { wrongName } from './rename';

/** A part of a claim's notes that turns out to be about something else. */
export interface ClaimSplitting {
	/** The notes that go to the new claim. */
	readonly notes: readonly NoteKey[];
	/** The new claim's words. */
	readonly text: string;
	/** Its id; one made of its words where none is given. */
	readonly id?: string;
}

/**
 * Puts some notes of a claim on a new claim, which measures the same and has the same topics. What the old one
 * excludes is not said of the new one: whether it does is for the reader to say.
 */
export function splitClaim(corpus: Corpus, from: string, splitting: ClaimSplitting): Acted {
	const claim = wholeClaim(corpus, from);
	if ('message' in claim) return claim;
	const text = splitting.text.trim();
	if (!text) return refused('', l10n.t('Write what the new claim says.'));
	if (!splitting.notes.length) return refused('', l10n.t('Choose the notes that are on the new claim.'));
	const id = splitting.id?.trim() ?? newClaimId(corpus, text);
	const wrong = wrongName(corpus, { kind: 'claim', id: from }, id);
	if (wrong !== undefined) return refused('', wrong);

	const { kind, unit, about } = valuesOf(claim.body);
	const edits = splitting.notes.map((key): FileEdit | Refused => {
		const note = corpus.note(key);
		if (note?.claim !== from) return refused('', l10n.t('A note that you chose is no longer on this claim.'));
		const { file, record } = note;
		if (record.claim) return { kind: 'edit', path: file.path, edits: [replaceField(record.claim, id)] };
		return refused(file.path, l10n.t('The claim was born in this note, which stays on it.'), record.id.span);
	});
	const made = newClaimIn(corpus, id, { text, ...(kind && { kind }), ...(unit && { unit }), ...(about && { about }) });
	return closedAmong(corpus, edits) ?? acted(l10n.t('Split claim'), [made, ...edits]);
}

/** The id that a new claim of these words gets unless the reader gives it another. */
export function newClaimId(corpus: Corpus, text: string): string {
	return slugId(text, new Set(corpus.claims().map(({ id }) => id)));
}
