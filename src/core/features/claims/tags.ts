import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { isInView } from '../wording/view';

/** A free word that notes are found by, and how many bear it. */
export interface Tag {
	readonly tag: string;
	readonly notes: number;
}

/** The tags of a view's notes, those of most notes first. */
export function tagsOf(corpus: Corpus, view: View): Tag[] {
	const counts = new Map<string, number>();
	for (const { notes } of corpus.articles())
		for (const note of notes)
			if (isInView(note, view))
				for (const { value } of note.record.tags) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([tag, notes]) => ({ tag, notes })).sort((a, b) => b.notes - a.notes || compare(a.tag, b.tag));
}
