/** So long the page stands still at most, in milliseconds: a frame at 60 a second, less what drawing needs. */
const slice = 10;

/**
 * Does a long piece of work without anybody feeling it: whenever {@link slice} is over, the page has its turn.
 *
 * @returns `undefined` as soon as the answer is no longer wanted.
 */
export async function inSlices<Answer>(
	work: Generator<void, Answer>,
	isWanted: () => boolean,
): Promise<Answer | undefined> {
	let until = performance.now() + slice;
	for (;;) {
		const step = work.next();
		if (step.done) return step.value;
		if (performance.now() < until) continue;
		await new Promise(resolve => setTimeout(resolve));
		if (!isWanted()) return undefined;
		until = performance.now() + slice;
	}
}
