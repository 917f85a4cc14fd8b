/** All of one key together, in the order in which the keys come first. */
export function grouped<T, Key>(all: readonly T[], keyOf: (each: T) => Key): Map<Key, T[]> {
	const groups = new Map<Key, T[]>();
	for (const each of all) {
		const group = groups.get(keyOf(each));
		if (group) group.push(each);
		else groups.set(keyOf(each), [each]);
	}
	return groups;
}
