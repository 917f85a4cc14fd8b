import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import { clauseEnd } from './clauseEnd';
import { phrases, words } from '../lexicon';
import { nounPhraseBefore } from './subjectBefore';
import type { Syntax } from './syntax';

/** Nouns that bring in a clause: her claim that …, the fear that …. */
const withClause =
	words(`claim claims allegation allegations assertion assertions belief beliefs view suggestion suggestions
	hope hopes fear fears argument contention insistence admission announcement accusation accusations promise pledge vow
	statement warning warnings remark conclusion prediction assessment complaint complaints concern concerns doubts
	declaration revelation speculation denial opinion confidence threat`);

/** Nouns that bring in what is wanted or attacked: his call for …, her attack on …. */
const withObject =
	byNoun(`call for/calls for/criticism of/criticisms of/support for/support of/opposition to/attack on/attacks on/
	endorsement of/praise for/praise of/condemnation of/rejection of/defense of/defence of/views on/view of/views of/
	comments about/comments on/remarks about/remarks on/questions about/concerns about/concern about/doubts about/
	accusations of/accusation of/allegations of/warnings about/warning of/claims of/claim of/promise of/promises of/
	description of/characterization of/portrayal of/stance on/position on/positions on/complaints about/hopes of/fear of/
	fears of/advocacy of/embrace of/dismissal of/denunciation of/refusal to/promise to/pledge to/vow to/plan to/plans to/
	desire to/threat to/decision to/call to/calls to/chants of/cries of/apology for/statement about/statements about`);

/** The small words that each noun takes. */
function byNoun(list: string): Map<string, string[]> {
	const nouns = new Map<string, string[]>();
	for (const [noun = '', particle = ''] of phrases(list)) nouns.set(noun, [...(nouns.get(noun) ?? []), particle]);
	return nouns;
}

/** Statements, wishes and attacks that stand as nouns, with whose they are: "the mayor’s claim that …". */
export function findNouns(s: Syntax): Candidate[] {
	const found: Candidate[] = [];
	for (let i = 1; i + 2 < s.length; i++) {
		if (s.quoted(i) || !s.is(i, 'noun', 'finite', 'base', 'ing')) continue;
		const complement = complementAfter(s, i);
		if (complement === undefined) continue;
		const source = possessor(s, i);
		if (source === undefined) continue;
		found.push({
			frame: 'noun',
			cue: { first: source.last + 1, last: complement.cueEnd },
			source,
			content: [complement.content],
			negated: false,
			hypothetical: false,
		});
	}
	return found;
}

function complementAfter(s: Syntax, noun: number): { cueEnd: number; content: TokenRange } | undefined {
	const next = noun + 1;
	const word = s.lower(noun);
	if (s.lower(next) === 'that' && withClause.has(word))
		return { cueEnd: noun, content: { first: next, last: clauseEnd(s, next) } };
	const fits = withObject.get(word)?.includes(s.lower(next));
	if (!fits) return undefined;
	const infinitive = s.is(next, 'to');
	if (s.lower(next) === 'to' && !infinitive && word !== 'opposition') return undefined;
	const from = infinitive ? next : next + 1;
	if (from + 1 >= s.length) return undefined;
	const content = { first: from, last: clauseEnd(s, from, 'object') };
	// Without a quotation too many of these are no statement: "her support for the team".
	if (!hasQuotation(s, content)) return undefined;
	return { cueEnd: infinitive ? noun : next, content };
}

function hasQuotation(s: Syntax, { first, last }: TokenRange): boolean {
	for (let i = first; i <= last; i++) if (s.quoted(i)) return true;
	return false;
}

/** "her", "the mayor’s" before the noun and its adjectives. */
function possessor(s: Syntax, noun: number): TokenRange | undefined {
	let at = noun - 1;
	while (at > 0 && s.is(at, 'adjective', 'noun', 'participle', 'number') && !s.quoted(at) && noun - at < 4) at--;
	if (s.quoted(at)) return undefined;
	if (/^(?:his|her|their|its|my|our|your)$/.test(s.lower(at))) return { first: at, last: at };
	if (!s.is(at, 'possessive')) return undefined;
	const owner = nounPhraseBefore(s, at);
	return owner && { first: owner.first, last: at };
}
