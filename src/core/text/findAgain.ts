/**
 * Where words that began at `start` begin by now: there, else at the nearest place that has exactly them.
 *
 * For a moment's link, which a few keystrokes may have outrun. What is to be found for good has an anchor.
 *
 * @returns `undefined` where the text has them no more.
 */
export function findAgain(text: string, words: string, start: number): number | undefined {
	const before = text.lastIndexOf(words, start);
	const after = text.indexOf(words, start);
	if (before < 0 || after < 0) return before < 0 && after < 0 ? undefined : Math.max(before, after);
	return after - start <= start - before ? after : before;
}
