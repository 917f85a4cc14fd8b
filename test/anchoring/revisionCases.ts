import { diffArrays } from 'diff';
import { alignWords } from '../../src/core/anchor/alignWords';
import { WordIndex } from '../../src/core/anchor/wordIndex';
import { normalise, type NormalText } from '../../src/core/text/normalise';
import { sentences } from '../../src/core/text/sentences';
import type { Span } from '../../src/core/text/span';
import type { Chance } from '../support/chance';
import { type AnchorCase, type CaseClass, type PassageKind, selectorsOf, sideLength } from './anchorCases';

/** Two versions of one text that somebody really wrote. */
export interface Revision {
	readonly name: string;
	readonly before: string;
	readonly after: string;
}

/**
 * Cases from real revisions: passages of the earlier text whose fate in the later one is beyond doubt.
 *
 * What became of a passage is read off two alignments of the whole texts that work differently, and off a search for its
 * words in any order of the text. A passage on which they do not agree makes no case: cases are fewer and easier than
 * all revisions are, but what they call right is right. None of the three is what the resolver does, which knows
 * nothing of the earlier text but the passage and its sides.
 */
export function casesOfRevisions(
	revisions: readonly Revision[],
	perClass: number,
	chance: Chance,
): { cases: AnchorCase[]; texts: Map<string, string>; earlier: Map<string, string> } {
	const cases: AnchorCase[] = [];
	const texts = new Map<string, string>();
	const earlier = new Map<string, string>();
	const counts = new Map<CaseClass, number>();
	const taken = new Map<string, number>();
	const perText = Math.max(2, Math.ceil((3 * perClass) / revisions.length));
	for (const { name, before, after } of shuffled(revisions, chance)) {
		const pair = comparedTexts(before, after);
		if (pair === undefined) continue;
		const own = new Map<CaseClass, number>();
		for (let attempt = 0; attempt < 1500; attempt++) {
			const made = caseOf(pair, chance);
			if (made === undefined) continue;
			const line = before.slice(...lineAround(before, made.selectors));
			const [count, ownCount] = [counts.get(made.class) ?? 0, own.get(made.class) ?? 0];
			if (count >= perClass || ownCount >= perText || (taken.get(line) ?? 0) >= perLine) continue;
			taken.set(line, (taken.get(line) ?? 0) + 1);
			counts.set(made.class, count + 1);
			own.set(made.class, ownCount + 1);
			cases.push({ ...made, id: `${made.class}-${count} ${name}`, text_id: name });
			texts.set(name, after);
			earlier.set(name, before);
		}
	}
	return { cases, texts, earlier };
}

/** Papers repeat whole paragraphs: no wording makes more cases than these. */
const perLine = 2;

function lineAround(text: string, { start, end }: Span): [number, number] {
	const next = text.indexOf('\n', end);
	return [text.lastIndexOf('\n', start - 1) + 1, next < 0 ? text.length : next];
}

interface ComparedTexts {
	readonly before: string;
	readonly after: string;
	readonly normalAfter: NormalText;
	readonly was: WordIndex;
	readonly is: WordIndex;
	/** The words of the earlier text by their ids in the later one. */
	readonly ids: Int32Array;
	/** For each word of the earlier text the word of the later one that it became, or -1, by two ways to align them. */
	readonly ties: Int32Array;
	readonly otherTies: Int32Array;
	/** The reverse of the first. */
	readonly origins: Int32Array;
	readonly sentences: readonly Span[];
	/** The words that went, or after which something else comes than came before. */
	readonly changed: readonly number[];
	/** Both texts with blocks of code made unreadable. */
	readonly proseBefore: string;
	readonly proseAfter: string;
}

const mostEdits = 6000;

function comparedTexts(before: string, after: string): ComparedTexts | undefined {
	const was = new WordIndex(before);
	const is = new WordIndex(after);
	if (was.length < 200 || is.length < 200) return undefined;
	const ids = was.idsIn(is);
	const ties = alignWords(
		{ ids, beginsSentence: at => was.beginsSentence(at) },
		{ ids: is.ids.subarray(0, is.length), beginsSentence: at => is.beginsSentence(at) },
	);
	const otherTies = tiesOfFewestEdits(was, is);
	if (otherTies === undefined) return undefined;
	const origins = new Int32Array(is.length).fill(-1);
	ties.forEach((place, at) => place >= 0 && (origins[place] = at));
	return {
		before,
		after,
		normalAfter: normalise(after),
		was,
		is,
		ids,
		ties,
		otherTies,
		origins,
		sentences: sentences(before),
		changed: [...ties.keys()].filter(at => (ties[at] ?? -1) < 0 || ties[at + 1] !== (ties[at] ?? -1) + 1),
		proseBefore: withoutCode(before),
		proseAfter: withoutCode(after),
	};
}

function tiesOfFewestEdits(was: WordIndex, is: WordIndex): Int32Array | undefined {
	const words = (index: WordIndex) => Array.from({ length: index.length }, (_, at) => index.wordOf(at));
	const parts = diffArrays(words(was), words(is), { maxEditLength: mostEdits });
	if (parts === undefined) return undefined;
	const ties = new Int32Array(was.length).fill(-1);
	let [i, j] = [0, 0];
	for (const { count, added, removed } of parts) {
		if (added) j += count;
		else if (removed) i += count;
		else for (let n = 0; n < count; n++) ties[i++] = j++;
	}
	return ties;
}

/** A passage by its words: the first, and the one after the last. */
interface Words {
	readonly kind: PassageKind;
	readonly from: number;
	readonly to: number;
}

type UnnamedCase = Omit<AnchorCase, 'id' | 'text_id'>;

function caseOf(pair: ComparedTexts, chance: Chance): UnnamedCase | undefined {
	const { before, was } = pair;
	const words = somePassage(pair, chance);
	if (words === undefined) return undefined;
	const span = was.spanOf(words.from, words.to - 1);
	if (!isProse(pair.proseBefore, span)) return undefined;
	const fate = fateOf(pair, words, before.slice(span.start, span.end));
	if (fate?.truth && !isProse(pair.proseAfter, fate.truth.hull ?? fate.truth)) return undefined;
	return fate && { ...fate, kind: words.kind, selectors: selectorsOf(before, span) };
}

/** Of the same length, so that places stay what they are. */
function withoutCode(text: string): string {
	return text.replace(/^[ \t]*(```|~~~)[^]*?^[ \t]*\1/gm, block => '`'.repeat(block.length));
}

/** Sentences and not code, tables, menus or addresses, of which papers of programmers are full. */
function isProse(text: string, { start, end }: Span): boolean {
	return !/[`|{}<>\][=#]|https?:|\w[-_/.]\w+[-_/.]\w/.test(text.slice(Math.max(0, start - beside), end + beside));
}

const beside = 30;

/** As often beside a change as anywhere: most of a text stays as it was, and would make all the cases. */
function somePassage({ was, before, sentences: all, changed }: ComparedTexts, chance: Chance): Words | undefined {
	const kind = chance.oneOf(['word', 'phrase', 'sentence', 'sentence'] as const);
	const beside = changed.length > 0 && chance.happens(0.5) ? chance.oneOf(changed) : undefined;
	if (kind === 'sentence') {
		const at = beside === undefined ? undefined : was.spanOf(beside, beside).start;
		const { start, end } = (at !== undefined && sentenceAt(all, at)) || chance.oneOf(all);
		const [from, to] = [was.wordAt(start), was.wordAt(end)];
		return to - from < 6 || to - from > 60 ? undefined : { kind, from, to };
	}
	const size = kind === 'word' ? 1 : chance.between(2, 7);
	const from = beside === undefined ? chance.between(0, was.length - 12) : beside - chance.between(0, size);
	const to = from + size;
	if (from < 0 || to > was.length) return undefined;
	const { start, end } = was.spanOf(from, to - 1);
	const quote = before.slice(start, end);
	if (/\n\s*\n/.test(quote) || (kind === 'word' && quote.length < 4)) return undefined;
	return { kind, from, to };
}

function sentenceAt(all: readonly Span[], at: number): Span | undefined {
	return all.find(({ start, end }) => start <= at && at < end);
}

type Fate = Pick<UnnamedCase, 'class' | 'truth'>;

function fateOf(pair: ComparedTexts, words: Words, quote: string): Fate | undefined {
	const { ties, otherTies } = pair;
	const size = words.to - words.from;
	const places = ties.subarray(words.from, words.to);
	const otherPlaces = otherTies.subarray(words.from, words.to);
	const kept = places.filter(place => place >= 0);
	const otherKept = otherPlaces.filter(place => place >= 0);
	if (kept.length === 0 && otherKept.length <= size / 8) return fateElsewhere(pair, words, quote);
	const first = kept[0] ?? -1;
	const last = kept.at(-1) ?? -1;
	if (otherKept[0] !== first || otherKept.at(-1) !== last || first < 0) return undefined;
	if (!neighboursStand(pair, words)) return undefined;
	return fateInPlace(pair, words, quote, first, last, kept.length);
}

/** Whether some of the words right beside the passage were tied as well: a lone "the" is tied to any other. */
function neighboursStand({ ties, otherTies }: ComparedTexts, { from, to }: Words): boolean {
	let count = 0;
	for (const at of [from - 3, from - 2, from - 1, to, to + 1, to + 2]) {
		if ((ties[at] ?? -1) >= 0 && ties[at] === otherTies[at]) count++;
	}
	return count >= 2;
}

function fateInPlace(
	pair: ComparedTexts,
	{ from, to }: Words,
	quote: string,
	first: number,
	last: number,
	kept: number,
): Fate | undefined {
	const { after, is, origins } = pair;
	const size = to - from;
	const span = is.spanOf(first, last);
	const now = after.slice(span.start, span.end);
	const copies = occurrences(pair.normalAfter, quote);
	const sameWords = kept === size && last - first + 1 === size;
	if (sameWords && normalise(now).text === normalise(quote).text) {
		return copies < 2
			? { class: 'unchanged', truth: span }
			: fateAmongCopies(pair, pair.was.spanOf(from, to - 1), span);
	}
	if (sameWords) return { class: 'format', truth: span };
	const changed = Math.max(size - kept, last - first + 1 - kept);
	const share = changed / size;
	if (kept < 2 || kept < 0.4 * size || last - first > 3 * size) return undefined;
	let [hullFirst, hullLast] = [first, last];
	const endsKept = origins[first] === from && origins[last] === to - 1;
	if (origins[first] !== from) while (hullFirst > 0 && origins[hullFirst - 1] === -1) hullFirst--;
	if (origins[last] !== to - 1) while (hullLast < is.length - 1 && origins[hullLast + 1] === -1) hullLast++;
	const truth = endsKept ? span : { ...span, hull: is.spanOf(hullFirst, hullLast) };
	if (copies > 0) {
		const stood = pair.was.spanOf(from, to - 1);
		const own = sharedBetween(pair, stood, span);
		return mostAtCopies(pair, stood, quote, span) <= own ? { class: 'edited-twin', truth } : undefined;
	}
	if (!endsKept && size >= 4) return { class: 'edited-border', truth };
	if (size < 4) return undefined;
	return { class: share <= 0.15 ? 'edited-light' : share <= 0.4 ? 'edited-medium' : 'edited-heavy', truth };
}

/**
 * The context tells which copy it is where more of what stood beside the passage stands at its own place than at any
 * other, and only position where as much of it stands at both. No case where more of it stands elsewhere.
 */
function fateAmongCopies(pair: ComparedTexts, was: Span, is: Span): Fate | undefined {
	const own = sharedBetween(pair, was, is);
	const most = mostAtCopies(pair, was, pair.after.slice(is.start, is.end), is);
	if (most < own) return { class: 'repeated', truth: is };
	return most === own && own >= sideLength ? { class: 'repeated-tied', truth: is } : undefined;
}

/** How much of what stood beside the passage stands at a copy of its words other than at its own place. */
function mostAtCopies(pair: ComparedTexts, was: Span, quote: string, own: Span): number {
	const { text } = pair.normalAfter;
	const words = normalise(quote).text;
	let most = 0;
	for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
		const copy = pair.normalAfter.toRaw({ start: at, end: at + words.length });
		if (copy.start !== own.start) most = Math.max(most, sharedBetween(pair, was, copy));
	}
	return most;
}

/** How many characters beside the passage are the same at a place of the later text, up to what selectors keep. */
function sharedBetween({ before, after }: ComparedTexts, was: Span, is: Span): number {
	const left = (text: string, to: number) =>
		oneLine(text.slice(Math.max(0, to - sideLength), to))
			.split('')
			.reverse();
	const right = (text: string, from: number) => oneLine(text.slice(from, from + sideLength)).split('');
	return (
		sharedStart(left(before, was.start), left(after, is.start)) +
		sharedStart(right(before, was.end), right(after, is.end))
	);
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
	const differing = a.findIndex((character, i) => character !== b[i]);
	return differing < 0 ? a.length : differing;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Of a passage of which nothing is left in its place: whether it stands elsewhere, anew, or only others like it do. */
function fateElsewhere(pair: ComparedTexts, words: Words, quote: string): Fate | undefined {
	const { after, is, origins } = pair;
	const size = words.to - words.from;
	const best = likest(pair, words);
	const isOld = (from: number, to: number) =>
		origins.subarray(from, to + 1).filter(origin => origin >= 0).length > 0.6 * (to - from + 1);
	if (best.kept < 0.3 * size) return { class: 'deleted', truth: null };
	if (isOld(best.first, best.last)) {
		// What is like it stood there before; nothing of it may stand among the new words as well.
		const isOther = best.newKept < 0.3 * size && best.sides < 2 && best.mostSides < 4;
		return isOther ? { class: 'deleted-twin', truth: null } : undefined;
	}
	const span = is.spanOf(best.first, best.last);
	if (size < 4 || origins.subarray(best.first, best.last + 1).some(origin => origin >= 0)) return undefined;
	if (normalise(after.slice(span.start, span.end)).text === normalise(quote).text) {
		return occurrences(pair.normalAfter, quote) === 1 ? { class: 'moved', truth: span } : undefined;
	}
	const length = best.last - best.first + 1;
	if (size < 6 || best.kept < 0.65 * size || length > 1.5 * size) return undefined;
	return { class: 'moved-edited', truth: { ...span, hull: is.spanOf(Math.max(0, best.first - 3), best.last + 3) } };
}

/** How many words stand beside both: where most do, the sentence was written anew, and it is open what is left of it. */
function sharedSides({ ids, is }: ComparedTexts, { from, to }: Words, first: number, last: number): number {
	const before = [1, 2, 3].filter(i => ids[from - i] === is.ids[first - i]);
	const after = [0, 1, 2].filter(i => ids[to + i] === is.ids[last + 1 + i]);
	return before.length + after.length;
}

interface Likeness {
	readonly kept: number;
	readonly first: number;
	readonly last: number;
	/** How many of the passage's words, in order, the likest stretch of new words has. */
	readonly newKept: number;
	/** How many words stand beside it as they stood beside the passage, and at most beside any stretch that is like it. */
	readonly sides: number;
	readonly mostSides: number;
}

/** The stretch of the later text that has most of a passage's words in their order. */
function likest(pair: ComparedTexts, words: Words): Likeness {
	const { ids, is, origins } = pair;
	const { from, to } = words;
	const size = to - from;
	const wanted = ids.subarray(from, to);
	let best = { kept: 0, first: 0, last: 0 };
	let [newKept, mostSides] = [0, 0];
	for (let start = 0; start < is.length; start += Math.max(1, size >> 1)) {
		const end = Math.min(is.length, start + 2 * size);
		const window = is.ids.subarray(start, end);
		const { kept, first, last } = commonRow(wanted, window);
		if (kept > best.kept || (kept === best.kept && last - first < best.last - best.first)) {
			best = { kept, first: start + first, last: start + last };
		}
		if (kept >= 0.3 * size) mostSides = Math.max(mostSides, sharedSides(pair, words, start + first, start + last));
		const fresh = Int32Array.from(window, (id, i) => ((origins[start + i] ?? -1) < 0 ? id : -2));
		newKept = Math.max(newKept, commonRow(wanted, fresh).kept);
	}
	return { ...best, newKept, sides: sharedSides(pair, words, best.first, best.last), mostSides };
}

/** The longest row of words that both have in this order, and the shortest stretch of the second that holds it. */
function commonRow(a: Int32Array, b: Int32Array): { kept: number; first: number; last: number } {
	const lengths = Array.from({ length: b.length + 1 }, () => 0);
	const starts = Array.from({ length: b.length + 1 }, () => -1);
	for (const id of a) {
		let [diagonal, diagonalStart] = [0, -1];
		for (let j = 1; j <= b.length; j++) {
			const [above, aboveStart] = [lengths[j] ?? 0, starts[j] ?? -1];
			if (id === b[j - 1] && id >= 0) {
				lengths[j] = diagonal + 1;
				starts[j] = diagonal === 0 ? j - 1 : diagonalStart;
			} else if ((lengths[j - 1] ?? 0) > above) {
				lengths[j] = lengths[j - 1] ?? 0;
				starts[j] = starts[j - 1] ?? -1;
			}
			[diagonal, diagonalStart] = [above, aboveStart];
		}
	}
	const kept = lengths.at(-1) ?? 0;
	const last = lengths.indexOf(kept) - 1;
	return { kept, first: Math.max(0, starts[last + 1] ?? 0), last: Math.max(0, last) };
}

function occurrences({ text }: NormalText, quote: string): number {
	return text.split(normalise(quote).text).length - 1;
}

function shuffled<T>(list: readonly T[], chance: Chance): T[] {
	return list
		.map(item => ({ item, key: chance.next() }))
		.sort((a, b) => a.key - b.key)
		.map(({ item }) => item);
}
