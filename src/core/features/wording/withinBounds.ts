import { beginningOf } from '../../text/boundaries';

/** Far above what anybody reads at one place; a panel refuses a picture with a longer text in it. */
const longestText = 100_000;

/**
 * A picture that a panel takes whatever stands in somebody's files: every text in it that is too long is cut, with an
 * ellipsis. What is written elsewhere, such as a report, stays whole.
 *
 * @param picture plain data.
 */
export function withinBounds<T>(picture: T): T {
	// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only texts within it change, and these to texts
	return bounded(picture) as T;
}

function bounded(value: unknown): unknown {
	if (typeof value === 'string') return value.length > longestText ? `${beginningOf(value, longestText - 1)}…` : value;
	if (Array.isArray(value)) return value.map(bounded);
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, bounded(each)]));
}
