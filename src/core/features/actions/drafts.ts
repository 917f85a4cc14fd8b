import * as l10n from '@vscode/l10n';
import type { NoteKey } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { ClaimValues } from '../../sidecar/editClaims';
import { setNote } from '../../sidecar/editNotes';
import { slugId } from '../../sidecar/ids';
import type { ClaimBody } from '../../sidecar/records';
import { replaceField } from '../../sidecar/replaceField';
import { acted, fileEdit, type Acted, type FileEdit } from './action';
import { missing } from './missing';
import { newClaimIn } from './newEntries';
import { claimMentions } from '../article/places';

/** Gives the claim that was born in a note a place of its own; every note that is on it names it by its id from then on. */
export function promoteDraft(corpus: Corpus, key: NoteKey): Acted {
	const note = corpus.note(key);
	const draft = note?.record.draft;
	if (!note || !draft) return missing(corpus, key);
	const id = slugId(draft.text.value, new Set(corpus.claims().map(claim => claim.id)));
	const { path, text } = note.file;
	const others = claimMentions(corpus, key).map((place): FileEdit => {
		return { kind: 'edit', path: place.path, edits: [replaceField(place.field, id)] };
	});
	return acted(
		l10n.t('Give the claim a file of its own'),
		[
			newClaimIn(corpus, id, valuesOf(draft)),
			fileEdit(path, setNote(text, note.record.id.value, { claim: id })),
			...others,
		],
		key,
	);
}

function valuesOf({ text, kind, unit, about, excludes, settles, resolution, note }: ClaimBody): ClaimValues {
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
