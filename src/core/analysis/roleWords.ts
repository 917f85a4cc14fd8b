import type { Lexicon } from './lexicon';
import type { Token } from './tokens';

/** Titles before a name, which are no part of it. */
export function isTitle({ lower }: Token, lexicon: Lexicon): boolean {
	return lexicon.titles.has(lower) || (lexicon.titleEnding?.test(lower) ?? false);
}

/** Others than those whose title they stand before: the former president is not the president. */
const qualifiers = new Set(['former', 'vice', 'deputy', 'acting', 'assistant', 'ex']);

/** A role as it is looked up: "mayor", "vice president". */
export function roleAt(tokens: readonly Token[], i: number): string {
	const before = tokens[i - 1]?.lower ?? '';
	return qualifiers.has(before) ? `${before} ${tokens[i]!.lower}` : tokens[i]!.lower;
}

/** Words for bodies, which are never "he" or "she". */
const bodies =
	/^(?:council|university|institute|ministry|party|court|bank|union|office|news|newswire|times|post|gazette|herald|house|senate|congress|parliament|department|agency|committee|commission|board|company|corp|inc|group|club|school|hospital|street|avenue|river|city|county|united|north|south|east|west|new|radio|television|channel|press|police|army|states|republic|kingdom|nations|association|federation|foundation|center|centre|team|government|administration|campaign|firm|paper|newspaper|network|authority|service|society|league|coalition|alliance|movement|organisation|organization|regierung|ministerium|verband|partei|gericht|firma|unternehmen|polizei|gouvernement|ministère|syndicat|entreprise|parti|tribunal|vlada|ministarstvo|kompanija|stranka|sud|policija|sindikat|влада|министарство|компанија|странка|суд|полиција|синдикат|правительство|министерство|компания|партия|полиция|профсоюз)\.?$/;

export function isBody(word: string): boolean {
	return bodies.test(word);
}

/** How far behind a name its role may stand: "Mira Stell, the long-serving mayor of Varn". */
const farthestRole = 6;

/**
 * What may stand for the name at `first`…`last` with "the" before it.
 *
 * "Mayor Mira Stell", "baker Tomas Reun" and "Ana Kolt, a retired judge in Varn" are the mayor, the baker and the
 * judge; "Halvard Bank" is the bank.
 */
export function rolesOf(
	tokens: readonly Token[],
	first: number,
	last: number,
	human: boolean,
	lexicon: Lexicon,
): string[] {
	const roles: string[] = [];
	// "the president of Varn Mira Stell"
	const ofTown = last - first >= 2 && lexicon.links.has(tokens[first - 1]?.lower ?? '') ? 2 : 1;
	for (let i = Math.max(0, first - ofTown); i <= last; i++)
		if (isTitle(tokens[i]!, lexicon)) roles.push(roleAt(tokens, i));
	if (!human) {
		if (last > first) roles.push(tokens[last]!.lower);
		return roles;
	}
	const before = tokens[first - 1];
	if (before && couldBeRole(before, lexicon)) roles.push(before.lower);
	const behind = roleBehind(tokens, last, lexicon);
	if (behind !== undefined) roles.push(behind);
	return roles;
}

/** The noun between the comma behind the name and the next comma or small word. */
function roleBehind(tokens: readonly Token[], last: number, lexicon: Lexicon): string | undefined {
	if (tokens[last + 1]?.text !== ',') return undefined;
	let role: string | undefined;
	for (let i = last + 2; i < Math.min(last + 2 + farthestRole, tokens.length); i++) {
		const token = tokens[i]!;
		const ends = token.kind === 'sign' || lexicon.boundaries.has(token.lower) || lexicon.links.has(token.lower);
		if (ends && !(i === last + 2 && lexicon.determiners.has(token.lower))) break;
		if (lexicon.pronouns.has(token.lower) || lexicon.cues.has(token.lower)) return undefined;
		if (isTitle(token, lexicon) || couldBeRole(token, lexicon)) role = roleAt(tokens, i);
	}
	return role;
}

function couldBeRole({ kind, capital, lower }: Token, lexicon: Lexicon): boolean {
	if (kind !== 'word' || lower.length < 3 || (capital && lexicon.language !== 'de')) return false;
	const { boundaries, determiners, links, pronouns, cues, times, that, negations, auxiliaries } = lexicon;
	return ![boundaries, determiners, links, pronouns, cues, times, that, negations, auxiliaries].some(list =>
		list.has(lower),
	);
}
