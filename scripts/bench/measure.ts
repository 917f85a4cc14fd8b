/** What something took: by the clock, which counts what else the machine does, and of the processor, both in milliseconds. */
export interface Took {
	readonly clock: number;
	readonly processor: number;
}

export async function measured(run: () => unknown): Promise<Took> {
	const start = performance.now();
	const used = process.cpuUsage();
	await run();
	const { user, system } = process.cpuUsage(used);
	return { clock: performance.now() - start, processor: (user + system) / 1000 };
}

/** The one in the middle. */
export function median(runs: readonly Took[]): Took {
	return quantile(runs, 0.5);
}

/** What this share of the runs stayed within. */
export function quantile(runs: readonly Took[], share: number): Took {
	const of = (part: (took: Took) => number) =>
		runs.map(part).sort((a, b) => a - b)[Math.floor((runs.length - 1) * share)];
	return { clock: of(took => took.clock) ?? Number.NaN, processor: of(took => took.processor) ?? Number.NaN };
}

/** “12 ms (processor 9)”. */
export function tell({ clock, processor }: Took): string {
	return `${clock.toFixed(0)} ms (processor ${processor.toFixed(0)})`;
}

/** What is held, in megabytes: the heap and what lies outside it, once all garbage is collected. Needs `--expose-gc`. */
export function megabytesHeld(): number {
	globalThis.gc?.();
	const { heapUsed, external } = process.memoryUsage();
	return (heapUsed + external) / 1e6;
}
