import { distance } from 'fastest-levenshtein';

/**
 * What was probably meant by a mistyped word: the candidate that takes the fewest
 * changes of a letter, where they are few enough to be a slip rather than another word.
 * Capitals count for nothing. Among equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const lower = word.toLowerCase();
	let best: string | undefined;
	// A third of the letters: ‘assrts’ for ‘asserts’, yet never ‘by’ for ‘url’.
	let least = Math.floor(word.length / 3) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const steps = distance(lower, candidate.toLowerCase());
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
}
