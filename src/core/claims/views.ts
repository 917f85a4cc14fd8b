import { compare } from '../text/compare';
import type { Holder, NoteFact, View } from './facts';

/** Whether a note counts in a view: the base always does, a layer in its coder's view and in that of all. */
export function inView(note: NoteFact, view: View): boolean {
	return note.coder === undefined || view.kind === 'all' || (view.kind === 'coder' && view.coder === note.coder);
}

/** One string for each view, to keep answers by. */
export function viewKey(view: View): string {
	return view.kind === 'coder' ? `coder:${view.coder}` : view.kind;
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
export function noteOrder(a: NoteFact, b: NoteFact): number {
	return compare(a.article, b.article) || compare(noteId(a), noteId(b)) || compare(a.key, b.key);
}

function noteId(note: NoteFact): string {
	return note.key.slice(note.key.lastIndexOf('#') + 1);
}
