import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { changeClaim, type ClaimValues } from '../../sidecar/editClaims';
import { setNote, type ChangesOf } from '../../sidecar/editNotes';
import type { Edited } from '../../sidecar/editable';
import type { ClaimBody } from '../../sidecar/records';
import { isClosed, refused, type FileEdit, type Refused } from './action';

/** Changes what a claim says, wherever it is defined: in a file of its own, in `claims.yaml`, or in the note that gave birth to it. */
export function changeBody(
	corpus: Corpus,
	claim: CorpusClaim,
	changes: ChangesOf<ClaimValues>,
): (text: string) => Edited {
	const note = claim.draft === undefined ? undefined : corpus.note(claim.draft);
	if (note) return text => setNote(text, note.record.id.value, { claim: changes });
	return text => changeClaim(text, changes, hasOwnFile(corpus, claim) ? undefined : claim.id);
}

export function hasOwnFile(corpus: Corpus, { path }: CorpusClaim): boolean {
	return corpus.file(path)?.kind === 'claim';
}

/** The claim with this id, where it is one that may be changed as a whole. */
export function wholeClaim(corpus: Corpus, id: string): CorpusClaim | Refused {
	const claim = corpus.claim(id);
	if (!claim) return refused('', l10n.t('There is no claim “{0}”.', id));
	return definedTwice(corpus, id) ?? claim;
}

/** Why a claim cannot be changed that two files define: each of them would say something else of it. */
export function definedTwice(corpus: Corpus, id: string): Refused | undefined {
	const files = corpus.claimFiles(id);
	if (files.length < 2) return undefined;
	return refused('', l10n.t('Two files define this claim: {0}. Remove one of them first.', files.join(', ')));
}

/** Why nothing is written where one of the files to be changed does not parse, or is of a newer format than ours. */
export function closedAmong(corpus: Corpus, files: readonly (FileEdit | Refused)[]): Refused | undefined {
	const closed = files.find(({ kind, path }) => kind !== 'create' && kind !== 'refused' && isClosed(corpus, path));
	return closed && refused(closed.path, l10n.t('{0} cannot be changed. Mend that file first.', closed.path));
}

/** What a claim says, as plain values. */
export function valuesOf({ text, kind, unit, about, excludes, settles, resolution, note }: ClaimBody): ClaimValues {
	return {
		text: text.value,
		...(kind && { kind: kind.value }),
		...(unit && { unit: unit.value }),
		...(about && { about: about.map(topic => topic.value) }),
		...(excludes && { excludes: excludes.map(other => other.value) }),
		...(settles && { settles: settles.value }),
		...(resolution && {
			resolution: {
				...(resolution.status && { status: resolution.status.value }),
				...(resolution.who && { who: resolution.who.value }),
				...(resolution.when && { when: resolution.when.value }),
				...(resolution.why && { why: resolution.why.value }),
			},
		}),
		...(note && { note: note.value }),
	};
}
