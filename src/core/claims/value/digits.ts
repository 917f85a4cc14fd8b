/** Languages that write 2.400,5 for what English, and whatever is not named here, writes 2,400.5. */
const commaLanguages = new Set(
	'bg bs cs da de el es et fi fr hr hu id is it lt lv mk nb nl nn no pl pt ro ru sk sl sq sr sv tr uk vi'.split(' '),
);

export function writesComma(language = 'en'): boolean {
	return commaLanguages.has(language.toLowerCase().split(/[-_]/)[0]!);
}

/**
 * The number that digits with separators mean, and how many of the digits stand after the decimal sign.
 *
 * Of two kinds of separator the last one is the decimal sign. One kind, several times, parts thousands. One separator
 * alone is decimal unless one to three digits stand before it and three after. What is left, `2,400` and `2.400`,
 * only the language can tell: 2,400 is two thousand four hundred in English and 2.4 in German, 2.400 the other
 * way round.
 */
export function readDigits(text: string, language?: string): { number: number; decimals: number } | undefined {
	const separators = [...text.matchAll(/\D/g)].map(([sign]) => (sign === '.' || sign === ',' ? sign : ' '));
	const [whole, decimals] = hasDecimals(text, separators, language) ? cutAtLast(text) : [text, ''];
	const parting = new Set(decimals ? separators.slice(0, -1) : separators);
	if (parting.size > 1 || !isParted(whole.split(/\D/))) return undefined;
	const number = Number(`${whole.replaceAll(/\D/g, '')}.${decimals || '0'}`);
	return Number.isFinite(number) ? { number, decimals: decimals.length } : undefined;
}

function hasDecimals(text: string, separators: readonly string[], language: string | undefined): boolean {
	const last = separators.at(-1);
	if (last === undefined || last === ' ') return false;
	if (separators.length > 1) return separators.indexOf(last) === separators.length - 1;
	const [whole, after] = cutAtLast(text);
	if (after.length !== 3 || whole.length > 3 || /^0+$/.test(whole)) return true;
	return last === (writesComma(language) ? ',' : '.');
}

function cutAtLast(text: string): [string, string] {
	const at = text.search(/\D\d*$/);
	return [text.slice(0, at), text.slice(at + 1)];
}

/** In threes, as 1,234,567; or with lakh and crore, as 12,34,567. */
function isParted(groups: readonly string[]): boolean {
	if (groups.length === 1) return true;
	if (groups[0]!.length > 3 || groups.at(-1)!.length !== 3) return false;
	const between = groups.slice(1, -1);
	return between.every(group => group.length === 3) || between.every(group => group.length === 2);
}
