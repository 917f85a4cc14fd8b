import type { Analysis, Attribution } from '../../src/core/analysis/analysis';
import type { Span } from '../../src/core/text/span';
import type { Gold, Passage } from './passages';

/** Matched, found and marked: enough for precision and recall, and they add up over passages. */
export interface Count {
	matched: number;
	found: number;
	marked: number;
}

export interface Score {
	/** Content, cue and source all right. */
	readonly triple: Count;
	/** Content right, whatever the rest. */
	readonly content: Count;
	/** The speaker's name, of those whose content was found. */
	readonly speaker: Count;
	/** Strength, negation and hypothesis, of those whose content was found. */
	readonly manner: Count;
	readonly misses: string[];
}

/** How much of two stretches must be shared for them to be the same one: quotation marks and commas do not count. */
const enough = 0.8;

export function scorePassages(passages: readonly Passage[], analyse: (text: string) => Analysis): Score {
	const count = (): Count => ({ matched: 0, found: 0, marked: 0 });
	const score = { triple: count(), content: count(), speaker: count(), manner: count(), misses: [] as string[] };
	for (const passage of passages) {
		const found = analyse(passage.text).attributions;
		const free = new Set(found);
		for (const gold of passage.attributions) {
			const match = [...free].find(one => alike(passage.text, one.content, gold.content));
			if (match) free.delete(match);
			const right = match !== undefined && sameTriple(passage.text, match, gold);
			score.content.matched += match ? 1 : 0;
			score.triple.matched += right ? 1 : 0;
			if (!right) score.misses.push(describe(passage, gold, match));
			if (match) compareMatch(score, match, gold);
		}
		for (const one of free) score.misses.push(`too much: ${showFound(passage.text, one)}`);
		for (const one of [score.triple, score.content]) {
			one.found += found.length;
			one.marked += passage.attributions.length;
		}
	}
	return score;
}

function compareMatch(score: Score, match: Attribution, gold: Gold): void {
	score.speaker.found++;
	score.speaker.marked++;
	if (rightSpeaker(match, gold)) score.speaker.matched++;
	else score.misses.push(`speaker: ${match.speaker ?? 'none'} for ${nameOf(gold)}`);
	if (gold.strength === undefined) return;
	score.manner.found++;
	score.manner.marked++;
	const same =
		match.strength === gold.strength && match.negated === gold.negated && match.hypothetical === gold.hypothetical;
	if (same) score.manner.matched++;
	else score.misses.push(`manner: ${match.strength} ${match.speaker ?? ''} for ${gold.strength} ${nameOf(gold)}`);
}

/** Whether the speaker is one of those that a person would name, or none where a person names none. */
export function rightSpeaker({ speaker }: Pick<Attribution, 'speaker'>, { speakers }: Gold): boolean {
	return speaker === undefined ? speakers.length === 0 : speakers.includes(speaker);
}

const nameOf = ({ speakers }: Gold): string => speakers.join(' or ') || 'none';

/** Between 0 and 1; 1 where nothing was found and nothing marked. */
export function f1({ matched, found, marked }: Count): number {
	return found + marked === 0 ? 1 : (2 * matched) / (found + marked);
}

function sameTriple(text: string, found: Attribution, gold: Gold): boolean {
	const cue = gold.cue.length === 0 ? found.cue.length === 0 : share(text, found.cue, gold.cue) > 0;
	const source = gold.source.length === 0 ? found.source.length === 0 : alike(text, found.source, gold.source);
	return cue && source;
}

const alike = (text: string, a: readonly Span[], b: readonly Span[]): boolean => share(text, a, b) >= enough;

/** The letters both have, of the letters either has. */
function share(text: string, a: readonly Span[], b: readonly Span[]): number {
	const [first, second] = [lettersIn(text, a), lettersIn(text, b)];
	const shared = [...first].filter(at => second.has(at)).length;
	const either = first.size + second.size - shared;
	if (either > 0) return shared / either;
	return a.length > 0 && b.length > 0 && a[0]!.start === b[0]!.start ? 1 : 0;
}

function lettersIn(text: string, spans: readonly Span[]): Set<number> {
	const found = new Set<number>();
	for (const { start, end } of spans) {
		for (let at = start; at < end; at++) if (/[\p{L}\p{N}]/u.test(text[at]!)) found.add(at);
	}
	return found;
}

function describe({ heading, text }: Passage, gold: Gold, match: Attribution | undefined): string {
	return `${heading}: ${show(text, gold)} but ${match ? showFound(text, match) : 'nothing'}`;
}

const showFound = (text: string, one: Attribution): string => show(text, one);

function show(text: string, one: Pick<Gold, 'content' | 'cue' | 'source'>): string {
	const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
	return `[${words(one.source)}] <${words(one.cue)}> {${words(one.content)}}`;
}
