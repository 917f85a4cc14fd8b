import type { Span } from '../../../src/core/text/span';
import type { Statement } from '../../../test/attribution/measures';
import type { Program } from './program';
import type { Tagged, Tagger } from './tagger';

const reporting = new Set(
	`accuse acknowledge add admit advise allege announce answer argue ask assert believe boast call charge claim comment
	complain concede conclude confirm contend continue criticize declare demand denounce deny describe disclose emphasize
	estimate expect explain express fear find hope indicate inform insist joke maintain mention note observe order point
	pledge predict proclaim promise propose quip read recall recommend refuse reiterate remark remind repeat reply report
	respond reveal say shout show state stress suggest suspect tell testify think tweet urge vow want warn wonder write`
		.split(/\s+/)
		.filter(Boolean),
);

/**
 * Rules on part-of-speech tags, after what is published of the Gender Gap Tracker and of textacy: reporting verbs with
 * the noun phrase beside them as subject, since no parser of dependencies exists for a web worker.
 */
export function winkRules(tag: Tagger): Program {
	return text => {
		const tokens = tag(text);
		const quotations = findQuotations(tokens);
		const verbs = tokens.flatMap((token, at) =>
			reporting.has(token.lemma) &&
			token.tag === 'VERB' &&
			!quotations.some(({ first, last }) => first <= at && at <= last)
				? [at]
				: [],
		);
		const direct = quotedStatements(tokens, quotations, verbs);
		const used = new Set(direct.flatMap(({ verb }) => (verb === undefined ? [] : [verb])));
		const clauses = verbs.filter(verb => !used.has(verb)).flatMap(verb => clauseOf(tokens, verb));
		return [...direct.map(({ statement }) => statement), ...clauses, ...accordingTo(tokens)];
	};
}

/** First and last token, marks included. */
interface Range {
	readonly first: number;
	readonly last: number;
}

function findQuotations(tokens: readonly Tagged[]): Range[] {
	const found: Range[] = [];
	let open = -1;
	for (const [at, { text, paragraph }] of tokens.entries()) {
		if (open >= 0 && tokens[open]!.paragraph !== paragraph) {
			found.push({ first: open, last: at - 1 });
			open = -1;
		}
		if (open < 0 && /^[“"]$/u.test(text)) open = at;
		else if (open >= 0 && /^[”"]$/u.test(text)) {
			found.push({ first: open, last: at });
			open = -1;
		}
	}
	return found;
}

/** A quotation goes to the nearest reporting verb in its own or the next sentence that has a subject. */
function quotedStatements(
	tokens: readonly Tagged[],
	quotations: readonly Range[],
	verbs: readonly number[],
): { verb: number | undefined; statement: Statement }[] {
	const byVerb = new Map<number, Statement>();
	const alone: Statement[] = [];
	for (const { first, last } of quotations) {
		const content = spanOf(tokens, first, last);
		const near = (verb: number) => (verb < first ? first - verb : verb - last);
		const [verb] = verbs
			.filter(verb => tokens[verb]!.paragraph === tokens[first]!.paragraph && near(verb) < 25)
			.sort((a, b) => near(a) - near(b));
		// Two words are seldom speech of their own: a title, or words held at arm's length.
		if (verb === undefined && last - first > 6) alone.push({ content: [content], cue: [], source: [] });
		if (verb === undefined) continue;
		const before = byVerb.get(verb);
		byVerb.set(verb, {
			content: [...(before?.content ?? []), within(tokens, verb, first, last) ?? content],
			cue: [spanOf(tokens, verb, verb)],
			source: before?.source ?? subjectOf(tokens, verb),
		});
	}
	return [
		...[...byVerb].map(([verb, statement]) => ({ verb, statement })),
		...alone.map(statement => ({ verb: undefined, statement })),
	];
}

/** “said the plan was "dead"”: a quotation inside a reported clause brings the clause with it. */
function within(tokens: readonly Tagged[], verb: number, first: number, last: number): Span | undefined {
	const before = tokens[first - 1];
	if (first < verb + 3 || before === undefined || /^[,:]$/.test(before.text)) return undefined;
	if (tokens[verb]!.sentence !== tokens[first]!.sentence) return undefined;
	return spanOf(tokens, verb + 1, Math.max(last, sentenceEnd(tokens, verb)));
}

/** "X said (that) …" to the end of the sentence, or "…, X said". */
function clauseOf(tokens: readonly Tagged[], verb: number): Statement[] {
	const source = subjectOf(tokens, verb);
	const cue = [spanOf(tokens, verb, verb)];
	const end = sentenceEnd(tokens, verb);
	const next = tokens[verb + 1];
	if (
		end - verb > 2 &&
		next &&
		(/^(?:that|he|she|it|they|we|I)$/.test(next.text) || /^(?:DET|PROPN|PRON|NOUN|SCONJ|PART)$/.test(next.tag))
	) {
		return [{ content: [spanOf(tokens, verb + 1, end)], cue, source }];
	}
	const start = sentenceStart(tokens, verb);
	const comma = tokens.findLastIndex((token, at) => at < verb && at > start && token.text === ',');
	return end - verb <= 4 && comma > start + 2 ? [{ content: [spanOf(tokens, start, comma - 1)], cue, source }] : [];
}

function accordingTo(tokens: readonly Tagged[]): Statement[] {
	return tokens.flatMap((token, at) => {
		if (token.text.toLowerCase() !== 'according' || tokens[at + 1]?.text !== 'to') return [];
		const last = phraseEnd(tokens, at + 2);
		if (last < at + 2) return [];
		const [start, end] = [sentenceStart(tokens, at), sentenceEnd(tokens, at)];
		const content = start === at ? spanOf(tokens, Math.min(last + 2, end), end) : spanOf(tokens, start, at - 1);
		return [{ content: [content], cue: [spanOf(tokens, at, at + 1)], source: [spanOf(tokens, at + 2, last)] }];
	});
}

const inPhrase = /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/;
const head = /^(?:NOUN|PROPN|PRON)$/;

/** The noun phrase before the verb, over adverbs and auxiliaries; after it where a quotation stands before. */
function subjectOf(tokens: readonly Tagged[], verb: number): Span[] {
	const { sentence } = tokens[verb]!;
	let last = verb - 1;
	while (last >= 0 && /^(?:ADV|AUX|PART)$/.test(tokens[last]!.tag)) last--;
	let first = last + 1;
	while (first > 0 && partOfPhrase(tokens, first - 1) && tokens[first - 1]!.sentence === sentence) first--;
	if (first <= last && tokens.slice(first, last + 1).some(({ tag }) => head.test(tag)))
		return [spanOf(tokens, first, last)];
	const end = phraseEnd(tokens, verb + 1);
	return end > verb ? [spanOf(tokens, verb + 1, end)] : [];
}

function phraseEnd(tokens: readonly Tagged[], first: number): number {
	let end = first - 1;
	while (
		end + 1 < tokens.length &&
		partOfPhrase(tokens, end + 1) &&
		tokens[end + 1]!.sentence === tokens[first]!.sentence
	)
		end++;
	return tokens.slice(first, end + 1).some(({ tag }) => head.test(tag)) ? end : first - 1;
}

/** "of" and "'s" hold a phrase together; other prepositions end it. */
function partOfPhrase(tokens: readonly Tagged[], at: number): boolean {
	const { tag, text } = tokens[at]!;
	return inPhrase.test(tag) || /^(?:of|['’]s)$/.test(text);
}

function sentenceStart(tokens: readonly Tagged[], at: number): number {
	let start = at;
	while (start > 0 && sameSentence(tokens, start - 1, at)) start--;
	return start;
}

function sentenceEnd(tokens: readonly Tagged[], at: number): number {
	let end = at;
	while (end + 1 < tokens.length && sameSentence(tokens, end + 1, at)) end++;
	return end;
}

function sameSentence(tokens: readonly Tagged[], a: number, b: number): boolean {
	const [one, other] = [tokens[a]!, tokens[b]!];
	return one.sentence === other.sentence && one.paragraph === other.paragraph;
}

const spanOf = (tokens: readonly Tagged[], first: number, last: number): Span => ({
	start: tokens[first]!.start,
	end: tokens[last]!.end,
});
