import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';

/** A free word that notes are found by, and how many bear it. */
export interface Tag {
	readonly tag: string;
	readonly notes: number;
}

/** The tags of a corpus, those of most notes first. */
export function tagsOf(corpus: Corpus): Tag[] {
	const counts = new Map<string, number>();
	for (const { notes } of corpus.articles())
		for (const { record } of notes)
			for (const { value } of record.tags) counts.set(value, (counts.get(value) ?? 0) + 1);
	return [...counts].map(([tag, notes]) => ({ tag, notes })).sort((a, b) => b.notes - a.notes || compare(a.tag, b.tag));
}
