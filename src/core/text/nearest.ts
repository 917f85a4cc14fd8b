import { distance } from 'fastest-levenshtein';

/**
 * What was probably meant by a mistyped word: the candidate that takes the fewest
 * changes of a letter, where they are few enough to be a slip rather than another word.
 * Two letters that have changed places, the commonest slip of all, are one change.
 * Capitals count for nothing. Among equals the first wins.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
	const lower = word.toLowerCase();
	let best: string | undefined;
	// A third of the letters: ‘assrts’ for ‘asserts’, yet never ‘by’ for ‘url’.
	let least = Math.floor(word.length / 3) + 1;
	for (const candidate of candidates) {
		if (Math.abs(candidate.length - word.length) >= least) continue;
		const other = candidate.toLowerCase();
		const steps = isSwapped(lower, other) ? 1 : distance(lower, other);
		if (steps < least) [best, least] = [candidate, steps];
	}
	return best;
}

/** Whether all that differs is the order of two letters beside each other. */
function isSwapped(a: string, b: string): boolean {
	if (a.length !== b.length) return false;
	let at = 0;
	while (at < a.length && a[at] === b[at]) at++;
	return a[at] === b[at + 1] && a[at + 1] === b[at] && a[at] !== b[at] && a.slice(at + 2) === b.slice(at + 2);
}
