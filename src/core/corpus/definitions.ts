import type { ClaimFact, NoteKey } from '../claims/facts';
import type { ClaimBody } from '../sidecar/records';
import type { Span } from '../text/span';
import type { CorpusNote } from './article';
import type { CorpusFile } from './files';

/** A claim of the corpus: from a file of its own, from `claims.yaml`, or a draft that a note gave birth to. */
export interface CorpusClaim {
	readonly id: string;
	/** The file that defines it, and where in it: its key, or the words of a claim file. */
	readonly path: string;
	readonly span: Span;
	readonly body: ClaimBody;
	/** The note whose draft it is. */
	readonly draft: NoteKey | undefined;
	readonly readOnly: boolean;
}

export function definitionsIn(file: CorpusFile | undefined): CorpusClaim[] {
	const common = { path: file?.path ?? '', draft: undefined };
	if (file?.kind === 'claim' && file.record)
		return [{ ...common, id: file.id, span: file.record.text.span, body: file.record, readOnly: file.record.readOnly }];
	if (file?.kind === 'claims')
		return file.record.map(record => ({
			...common,
			id: record.id?.value ?? '',
			span: record.id?.span ?? record.span,
			body: record,
			readOnly: record.readOnly,
		}));
	return [];
}

export function draftClaim(note: CorpusNote): CorpusClaim {
	const body = note.record.draft!;
	return {
		id: note.key,
		path: note.file.path,
		span: body.text.span,
		body,
		draft: note.key,
		readOnly: note.file.record.readOnly,
	};
}

export function claimFact({ id, body }: CorpusClaim): ClaimFact {
	return {
		id,
		kind: body.kind?.value ?? 'proposition',
		...(body.unit && { unit: body.unit.value }),
		about: (body.about ?? []).map(topic => topic.value),
		excludes: (body.excludes ?? []).map(other => other.value),
	};
}
