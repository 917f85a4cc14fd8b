/**
 * Asks again and again until the question has an answer, and returns it.
 *
 * For what another process does in its own time: a watcher that fires, a provider that is asked anew. An answer is
 * anything but `undefined`, `null` and `false`; an assertion that throws counts as none, and is what the
 * test fails with when time runs out.
 */
export async function eventually<T>(
	ask: () => T | undefined | null | false | Promise<T | undefined | null | false>,
	limit = 30_000,
): Promise<T> {
	const end = Date.now() + limit;
	for (;;) {
		let trouble: unknown = new Error(`no answer within ${limit} ms`);
		try {
			const answer = await ask();
			if (answer !== undefined && answer !== null && answer !== false) return answer;
		} catch (error) {
			trouble = error;
		}
		if (Date.now() > end) throw trouble;
		await new Promise(resume => setTimeout(resume, 25));
	}
}
