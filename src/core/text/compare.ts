/** By code unit: the same on every machine, unlike the order of a locale. */
export function compare<Value extends string | number>(a: Value, b: Value): number {
	return a < b ? -1 : a > b ? 1 : 0;
}
