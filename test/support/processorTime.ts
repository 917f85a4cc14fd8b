/**
 * How long work keeps the processor, in milliseconds. Unlike the time on the clock, it is the same however much else the
 * machine has to do.
 */
export function processorTime(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}
