import * as l10n from '@vscode/l10n';
import { figure } from '../../../wording/figure';
import type { NoteKey, View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { addClaim } from '../../sidecar/editClaims';
import { setNote } from '../../sidecar/editNotes';
import type { Edited } from '../../sidecar/editable';
import { slugId } from '../../sidecar/ids';
import { replaceField } from '../../sidecar/replaceField';
import { acted, editInTurn, fileEdit, type Acted, type FileEdit, type Refused } from './action';
import { valuesOf } from './claimBodies';
import { missing } from './missing';
import { keepsClaimsMap, newClaimIn } from './newEntries';
import { claimMentions, subjectsAt } from '../article/places';
import { isNoteKept } from '../wording/view';
import { contains } from '../../text/span';

/**
 * The notes of an article that gave birth to claims, in the order of their passages: of whichever layer that a blind
 * first pass does not keep from the reader.
 */
export function draftsIn(corpus: Corpus, article: string, view: View): NoteKey[] {
	const notes = corpus.article(article)?.notes ?? [];
	return notes.filter(note => note.record.draft && !isNoteKept(note, view)).map(({ key }) => key);
}

/** The drafts that a cursor is on: in an article of its passages, in a sidecar of its lines. */
export function draftsAt(corpus: Corpus, path: string, offset: number, view: View): NoteKey[] {
	const keys = subjectsAt(corpus, path, offset, view).flatMap(subject =>
		subject.kind === 'source' ? [] : [subject.kind === 'note' ? subject.note : subject.claim],
	);
	return [...new Set(keys)].filter(key => corpus.note(key)?.record.draft);
}

/**
 * Gives claims that were born in notes a place of their own; every note that is on them names them by their ids from
 * then on.
 */
export function promoteDrafts(corpus: Corpus, keys: readonly NoteKey[]): Acted {
	const taken = new Set(corpus.claims().map(claim => claim.id));
	const ids = new Map<NoteKey, string>();
	for (const key of keys) {
		const draft = corpus.note(key)?.record.draft;
		if (!draft) return missing(corpus, key);
		const id = slugId(draft.text.value, taken);
		taken.add(id);
		ids.set(key, id);
	}
	const label =
		keys.length === 1
			? l10n.t('Give the claim a file of its own')
			: l10n.t('Give {0} claims files of their own', figure(keys.length));
	const bodies = keys.map(key => corpus.note(key)!).map(({ file, record }) => ({ file, span: record.draft!.span }));
	const others = [...ids].flatMap(([key, id]) =>
		claimMentions(corpus, key)
			.filter(({ path, span }) => !bodies.some(body => body.file.path === path && contains(body.span, span)))
			.map((place): FileEdit => ({ kind: 'edit', path: place.path, edits: [replaceField(place.field, id)] })),
	);
	return acted(label, [...newClaims(corpus, ids), ...ownNotes(corpus, ids), ...others], keys[0]);
}

function newClaims(corpus: Corpus, ids: ReadonlyMap<NoteKey, string>): (FileEdit | Refused)[] {
	const claims = [...ids].map(([key, id]) => {
		const values = valuesOf(corpus.note(key)!.record.draft!);
		// Drafts may exclude each other.
		const excludes = [values.excludes ?? []].flat().map(other => ids.get(other) ?? other);
		return { id, values: { ...values, ...(excludes.length && { excludes }) } };
	});
	const map = keepsClaimsMap(corpus);
	if (!map) return claims.map(({ id, values }) => newClaimIn(corpus, id, values));
	const steps = claims.map(
		({ id, values }) =>
			(text: string) =>
				addClaim(text, id, values),
	);
	return [fileEdit(map.path, editInTurn(map.text, ...steps))];
}

/** In the notes themselves the id takes the place of the claim's words; those of one file one after the other. */
function ownNotes(corpus: Corpus, ids: ReadonlyMap<NoteKey, string>): (FileEdit | Refused)[] {
	const steps = new Map<string, ((text: string) => Edited)[]>();
	for (const [key, id] of ids) {
		const { file, record } = corpus.note(key)!;
		const step = (text: string) => setNote(text, record.id.value, { claim: id });
		steps.set(file.path, [...(steps.get(file.path) ?? []), step]);
	}
	return [...steps].map(([path, work]) => {
		const file = corpus.file(path);
		return fileEdit(path, editInTurn(file?.kind === 'sidecar' ? file.text : '', ...work));
	});
}
