import type { Span } from '../../src/core/text/span';
import { same, shared, Words } from './words';

/** What a person or a program marks. */
export interface Statement {
	readonly content: readonly Span[];
	readonly cue: readonly Span[];
	readonly source: readonly Span[];
}

/** Of what was found, how much is right; of what a person marked, how much is found. They add up over articles. */
export interface Tally {
	right: number;
	found: number;
	hit: number;
	marked: number;
}

const kinds = ['direct', 'mixed', 'indirect'] as const;

export const measureNames = {
	quoted: 'quoted words go to the right source',
	triple: 'words, cue and source right',
	'triple direct': '  direct quotations',
	'triple mixed': '  mixed',
	'triple indirect': '  indirect',
	'triple speech': '  cue of speech',
	'triple other': '  other cue',
	half: 'words, at least half right',
	'half direct': '  direct quotations',
	'half mixed': '  mixed',
	'half indirect': '  indirect',
	content: 'words exactly right',
	source: 'source exactly right',
	cue: 'cue exactly right',
	'not speech': 'quoted, but nobody’s statement',
} as const;

export type Measure = keyof typeof measureNames;

export class Measures {
	readonly #tallies = new Map<Measure, Tally>();

	of(measure: Measure): Readonly<Tally> {
		return this.#tallies.get(measure) ?? { right: 0, found: 0, hit: 0, marked: 0 };
	}

	count(measure: Measure, { right = 0, found = 0, hit = 0, marked = 0 }: Partial<Tally>): void {
		const before = this.of(measure);
		this.#tallies.set(measure, {
			right: before.right + right,
			found: before.found + found,
			hit: before.hit + hit,
			marked: before.marked + marked,
		});
	}
}

export interface Figures {
	readonly precision: number;
	readonly recall: number;
	readonly f1: number;
}

/** Nothing found is a precision of 0, nothing marked a recall of 0. */
export function figures({ right, found, hit, marked }: Tally): Figures {
	const precision = found > 0 ? right / found : 0;
	const recall = marked > 0 ? hit / marked : 0;
	const both = precision + recall;
	return { precision, recall, f1: both > 0 ? (2 * precision * recall) / both : 0 };
}

export interface MarkedText {
	readonly text: string;
	readonly statements: readonly Statement[];
	/** Stretches that a person set aside: what is found there counts neither way. */
	readonly ignored?: readonly Span[];
	/** Quotations, marks included; those of page furniture left out. */
	readonly quotations: readonly Span[];
}

interface Sets {
	readonly content: ReadonlySet<number>;
	readonly cue: ReadonlySet<number>;
	readonly source: ReadonlySet<number>;
	readonly kind: (typeof kinds)[number];
	readonly ofSpeech: boolean;
}

/**
 * Compares what a program found in an article with what a person marked, word by word: quotation marks,
 * blanks and the punctuation around a span never count.
 *
 * Two contents are the same statement when the words they share are half of each. Its *cue* is right when the
 * two share a word, its *source* when it holds the head word (of "the mayor of Varn": mayor); no more than two
 * thirds of either may be foreign. Direct, mixed or indirect is decided by the quotation marks in the content, the
 * same for everybody.
 */
export function measureText(
	{ text, statements, ignored = [], quotations }: MarkedText,
	found: readonly Statement[],
	into: Measures,
): void {
	const words = new Words(text);
	const regions = quotations.map(span => words.in([span]));
	const quoted = new Set(regions.flatMap(region => [...region]));
	const aside = words.in(ignored);
	const read = (all: readonly Statement[]) =>
		all.map(one => setsOf(one, words, quoted)).filter(({ content }) => content.size > 0);
	const marked = read(statements);
	const answers = read(found).filter(({ content }) => shared(content, aside) * 2 < content.size);

	countContents(answers, marked, words, quoted, into);
	countSpans(
		'cue',
		answers.map(one => one.cue),
		marked.map(one => one.cue),
		into,
	);
	countSpans(
		'source',
		answers.map(one => one.source),
		marked.map(one => one.source),
		into,
	);
	countTriples(answers, marked, words, into);
	for (const region of regions) {
		if (region.size > 0 && shared(region, aside) * 2 < region.size)
			countQuotation(region, answers, marked, words, into);
	}
}

function setsOf({ content, cue, source }: Statement, words: Words, quoted: ReadonlySet<number>): Sets {
	const [inContent, inCue] = [words.in(content), wordsOfCue(cue, words)];
	return {
		content: inContent,
		cue: inCue,
		source: words.in(source),
		kind: kindOf(inContent, quoted),
		ofSpeech: [...inCue].some(n => n < 0 || ofSpeech.has(words.word(n).toLowerCase())),
	};
}

/** A colon or a dash is a cue without words: a negative number stands for it. */
function wordsOfCue(cue: readonly Span[], words: Words): Set<number> {
	const found = words.in(cue);
	return found.size > 0 ? found : new Set(cue.map(({ start }) => -1 - start));
}

function kindOf(content: ReadonlySet<number>, quoted: ReadonlySet<number>): Sets['kind'] {
	const inside = shared(content, quoted);
	return inside === 0 ? 'indirect' : inside === content.size ? 'direct' : 'mixed';
}

/** Cues of speech and writing; the others tell of beliefs, wishes, decisions, or of what a paper shows. */
const ofSpeech: ReadonlySet<string> = new Set([
	...'say says said saying tell tells told telling write writes wrote written writing according statement interview'.split(
		' ',
	),
	...'admit admits admitted admitting quip quips quipped quipping'.split(' '),
	...`accuse acknowledge add announce argue ask assert call charge claim comment conclude confirm contend continue declare
	deny describe emphasise emphasize explain insist joke mention note observe pledge predict promise recall reiterate remark
	repeat reply report respond shout state stress suggest testify tweet urge vow warn`
		.split(/\s+/)
		.flatMap(inflected),
]);

function inflected(verb: string): string[] {
	if (/[^aeiou]y$/.test(verb)) return [verb, verb.replace(/y$/, 'ies'), verb.replace(/y$/, 'ied'), `${verb}ing`];
	const stem = verb.replace(/e$/, '');
	return [verb, `${verb}${verb.endsWith('s') ? 'es' : 's'}`, `${stem}ed`, `${stem}ing`];
}

/** Pairs of a found and a marked one, the most alike first, each taken once. */
function pairUp(
	found: readonly ReadonlySet<number>[],
	marked: readonly ReadonlySet<number>[],
	fits: (found: ReadonlySet<number>, marked: ReadonlySet<number>) => boolean,
): Map<number, number> {
	const candidates = found.flatMap((a, i) =>
		marked.flatMap((b, j) => {
			const both = shared(a, b);
			return both > 0 && fits(a, b) ? [{ i, j, likeness: both / (a.size + b.size - both) }] : [];
		}),
	);
	const pairs = new Map<number, number>();
	const taken = new Set<number>();
	for (const { i, j } of candidates.sort((a, b) => b.likeness - a.likeness)) {
		if (pairs.has(i) || taken.has(j)) continue;
		pairs.set(i, j);
		taken.add(j);
	}
	return pairs;
}

const halfOfEach = (a: ReadonlySet<number>, b: ReadonlySet<number>): boolean =>
	shared(a, b) * 2 >= Math.max(a.size, b.size);

/** The words alone, piece by piece: a content that is split or runs over paragraphs has several. */
function countContents(
	answers: readonly Sets[],
	marked: readonly Sets[],
	words: Words,
	quoted: ReadonlySet<number>,
	into: Measures,
): void {
	const pieces = (all: readonly Sets[]) => all.flatMap(({ content }) => words.runs(content));
	const [found, gold] = [pieces(answers), pieces(marked)];
	const halves = pairUp(found, gold, halfOfEach);
	const exact = pairUp(found, gold, same);
	const hit = new Set(halves.values());
	into.count('half', { right: halves.size, found: found.length, hit: hit.size, marked: gold.length });
	into.count('content', { right: exact.size, found: found.length, hit: exact.size, marked: gold.length });
	for (const [i, piece] of found.entries())
		into.count(`half ${kindOf(piece, quoted)}`, { found: 1, right: halves.has(i) ? 1 : 0 });
	for (const [j, piece] of gold.entries())
		into.count(`half ${kindOf(piece, quoted)}`, { marked: 1, hit: hit.has(j) ? 1 : 0 });
}

/** Cues and sources for themselves, exact to the word; one that several statements share counts once. */
function countSpans(
	measure: 'cue' | 'source',
	found: readonly ReadonlySet<number>[],
	marked: readonly ReadonlySet<number>[],
	into: Measures,
): void {
	const [answers, gold] = [distinct(found), distinct(marked)];
	const right = pairUp(answers, gold, same).size;
	into.count(measure, { right, found: answers.length, hit: right, marked: gold.length });
}

function distinct(sets: readonly ReadonlySet<number>[]): ReadonlySet<number>[] {
	const byWords = sets.filter(set => set.size > 0).map(set => [[...set].sort((a, b) => a - b).join(), set] as const);
	return [...new Map(byWords).values()];
}

/** Which found statement is which marked one: by their words, whatever their cue and source. */
export function pairStatements(
	words: Words,
	found: readonly Statement[],
	marked: readonly Statement[],
): Map<number, number> {
	const contents = (all: readonly Statement[]) => all.map(({ content }) => words.in(content));
	return pairUp(contents(found), contents(marked), halfOfEach);
}

function countTriples(answers: readonly Sets[], marked: readonly Sets[], words: Words, into: Measures): void {
	const pairs = pairUp(
		answers.map(one => one.content),
		marked.map(one => one.content),
		halfOfEach,
	);
	const right = new Map(
		[...pairs].filter(([i, j]) => rightCue(answers[i]!, marked[j]!) && rightSource(answers[i]!, marked[j]!, words)),
	);
	const hit = new Set(right.values());
	for (const [i, one] of answers.entries()) {
		for (const measure of classesOf(one)) into.count(measure, { found: 1, right: right.has(i) ? 1 : 0 });
	}
	for (const [j, one] of marked.entries()) {
		for (const measure of classesOf(one)) into.count(measure, { marked: 1, hit: hit.has(j) ? 1 : 0 });
	}
}

function classesOf({ kind, ofSpeech: speech, cue }: Sets): Measure[] {
	const byCue: Measure[] = speech ? ['triple speech'] : cue.size > 0 ? ['triple other'] : [];
	return ['triple', `triple ${kind}`, ...byCue];
}

const rightCue = (found: Sets, gold: Sets): boolean => gold.cue.size === 0 || mostlyOwn(found.cue, gold.cue);

function rightSource(found: Sets, gold: Sets, words: Words): boolean {
	if (gold.source.size === 0 || found.source.size === 0) return gold.source.size === found.source.size;
	return mostlyOwn(found.source, gold.source) && found.source.has(headOf(gold.source, words));
}

/** Something is shared, and no more than two thirds of what was found is foreign. */
function mostlyOwn(found: ReadonlySet<number>, gold: ReadonlySet<number>): boolean {
	const own = shared(found, gold);
	return own > 0 && own * 3 >= found.size;
}

/** Words before which the head of a noun phrase has been: "the head | of the board", "a man | who saw it". */
const afterHead =
	/^(?:of|at|in|for|from|with|on|by|to|who|whom|which|that|whose|and|or|as|about|near|inside|during|after|before|including|among|against)$/i;

function headOf(source: ReadonlySet<number>, words: Words): number {
	const numbers = [...source].sort((a, b) => a - b);
	let head = numbers[0]!;
	for (const n of numbers.slice(1)) {
		if (n !== head + 1 || /[,;:()—–]|--/.test(words.gapAfter(head)) || afterHead.test(words.word(n))) break;
		head = n;
	}
	return head;
}

/** Who a quotation is given to: what a reader feels most. */
function countQuotation(
	region: ReadonlySet<number>,
	answers: readonly Sets[],
	marked: readonly Sets[],
	words: Words,
	into: Measures,
): void {
	const [found, gold] = [ownerOf(region, answers), ownerOf(region, marked)];
	const right = found && gold && rightSource(found, gold, words) ? 1 : 0;
	into.count('quoted', {
		right,
		found: right === 1 || (found?.source.size ?? 0) > 0 ? 1 : 0,
		hit: right,
		marked: gold ? 1 : 0,
	});
	const bare = !found && !gold ? 1 : 0;
	into.count('not speech', { right: bare, found: found ? 0 : 1, hit: bare, marked: gold ? 0 : 1 });
}

function ownerOf(region: ReadonlySet<number>, all: readonly Sets[]): Sets | undefined {
	const [most] = all.map(one => ({ one, share: shared(region, one.content) })).sort((a, b) => b.share - a.share);
	return most && most.share * 2 >= region.size ? most.one : undefined;
}
