import { compare } from '../text/compare';
import type { Holder, NoteFact, View } from './facts';

/** Whether a note counts in a view. */
export function inView({ coder, finishedBy = [] }: Pick<NoteFact, 'coder' | 'finishedBy'>, view: View): boolean {
	return showsLayer(view, coder, finishedBy);
}

/**
 * Whether a view has what stands in a layer of an article, or in its base, where `coder` is absent: the base always, a
 * layer in its coder's view and in that of all; in a blind first pass the others' only once its coder is done.
 */
export function showsLayer(view: View, coder: string | undefined, finishedBy: readonly string[]): boolean {
	if (coder === undefined) return true;
	if (view.kind === 'base' || (view.kind === 'coder' && view.coder !== coder)) return false;
	return !isKeptFrom(view, coder, finishedBy);
}

/** Whether a blind first pass keeps a layer of an article from its coder, whichever view he has chosen. */
export function isKeptFrom({ blind }: View, coder: string | undefined, finishedBy: readonly string[]): boolean {
	return blind !== undefined && coder !== undefined && coder !== blind && !finishedBy.includes(blind);
}

/** What somebody who writes in the base, or in a layer, has before him. */
export function viewOfCoder(coder: string | undefined): View {
	return coder === undefined ? { kind: 'base' } : { kind: 'coder', coder };
}

/** One string for each view, to keep answers by. */
export function viewKey(view: View): string {
	if (view.kind === 'base') return view.kind;
	const shown = view.kind === 'coder' ? `coder:${view.coder}` : view.kind;
	return view.blind === undefined ? shown : `${shown} blind:${view.blind}`;
}

/**
 * One string for each holder. Speaker, voice and outlet are entries of one `sources.yaml`: an outlet that is
 * quoted as a speaker is the same holder. An article or a note that happens to be named like a source is not.
 */
export function holderKey(holder: Holder): string {
	const isSource = holder.kind !== 'article' && holder.kind !== 'unnamed';
	return isSource ? holder.id : `${holder.kind}\0${holder.id}`;
}

/** Whether somebody is reported as saying it, as against an article speaking for itself. */
export function hasSpeaker(note: NoteFact): boolean {
	return note.holder.kind === 'speaker' || note.holder.kind === 'unnamed';
}

/** By article id, then note id, then coder: the order of every list, whatever order the files came in. */
export function noteOrder(a: Placed, b: Placed): number {
	return compare(a.article, b.article) || compare(noteId(a), noteId(b)) || compare(a.key, b.key);
}

type Placed = Pick<NoteFact, 'article' | 'key'>;

function noteId(note: Placed): string {
	return note.key.slice(note.key.lastIndexOf('#') + 1);
}
