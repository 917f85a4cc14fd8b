import type { ChangeClass } from '../../anchor/anchor';

/** As changes are classed: a number first, mere typography last. */
const order: Readonly<Record<ChangeClass, number>> = {
	number: 0,
	date: 1,
	name: 2,
	negation: 3,
	hedge: 4,
	verb: 5,
	words: 6,
	typography: 7,
};

export function byGravity(a: ChangeClass, b: ChangeClass): number {
	return order[a] - order[b];
}

/** Each once. */
export function gravestFirst(classes: readonly ChangeClass[]): ChangeClass[] {
	return [...new Set(classes)].sort(byGravity);
}
