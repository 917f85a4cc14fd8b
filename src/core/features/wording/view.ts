import type { View } from '../../claims/facts';
import { isKeptFrom, showsLayer } from '../../claims/views';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';

/** What stands in a sidecar, base or layer, of an article that some coders may be done with. */
type Layered = Pick<CorpusNote, 'file' | 'finishedBy'>;

/** Whether a note or correction is among those that a view shows. */
export function isInView({ file: { coder }, finishedBy }: Layered, view: View): boolean {
	return showsLayer(view, coder, finishedBy);
}

/**
 * Whether a file is a layer that a blind first pass keeps from the reader, whichever view he has chosen: nothing that it
 * says, or that is wrong with it, may be shown.
 */
export function isFileKept(corpus: Corpus, path: string, view: View): boolean {
	const file = corpus.file(path);
	if (file?.kind !== 'sidecar') return false;
	return isKeptFrom(view, file.coder, corpus.article(file.id)?.finishedBy ?? []);
}

/** The same of a note. */
export function isNoteKept({ file: { coder }, finishedBy }: Layered, view: View): boolean {
	return isKeptFrom(view, coder, finishedBy);
}

/** The corpus's claims, and the drafts that were born in notes of the view. */
export function claimsIn(corpus: Corpus, view: View): CorpusClaim[] {
	return corpus.claims().filter(claim => isClaimIn(corpus, claim, view));
}

/** Claims with the contested ones first: those are what a reader came for. */
export function contestedFirst(corpus: Corpus, claims: readonly string[], view: View): string[] {
	const contested = (claim: string) => corpus.status(claim, view)?.status === 'contested';
	return [...claims.filter(contested), ...claims.filter(claim => !contested(claim))];
}

/** Whether a claim is the corpus's, or a draft that was born in a note of the view. */
export function isClaimIn(corpus: Corpus, { id, draft }: Pick<CorpusClaim, 'id' | 'draft'>, view: View): boolean {
	const note = draft === undefined ? undefined : corpus.note(id);
	return !note || isInView(note, view);
}

/** The coders with a layer that the reader may look into, wherever in the corpus. */
export function codersIn(corpus: Corpus, view: View): string[] {
	return corpus.coders((coder, { finishedBy }) => !isKeptFrom(view, coder, finishedBy));
}
