import { paragraphs } from '../../src/core/text/paragraphs';
import { sentencesWithin } from '../../src/core/text/sentences';
import type { Span } from '../../src/core/text/span';
import { Chance } from '../support/chance';

/** A passage of an earlier text, and where it is in the new one; `null` where it is gone. */
export interface AnchorCase {
	readonly id: string;
	readonly class: CaseClass;
	readonly kind: PassageKind;
	readonly text_id: string;
	readonly selectors: {
		readonly exact: string;
		readonly prefix: string;
		readonly suffix: string;
		readonly start: number;
		readonly end: number;
	};
	readonly truth: (Span & { readonly hull?: Span }) | null;
}

export const caseClasses = [
	'unchanged',
	'repeated',
	'format',
	'edited-light',
	'edited-medium',
	'edited-heavy',
	'edited-border',
	'edited-twin',
	'moved',
	'moved-edited',
	'deleted',
	'deleted-twin',
	'repeated-tied',
	'rescrape',
] as const;
export type CaseClass = (typeof caseClasses)[number];
export type PassageKind = 'word' | 'phrase' | 'sentence';

/** A word with the punctuation on it and the white space after it; where it comes from in the earlier text. */
interface Piece {
	readonly word: string;
	readonly gap: string;
	/** Its place among the pieces of the earlier text; absent where it is new. */
	readonly origin?: number;
}

interface Passage {
	readonly kind: PassageKind;
	/** The first piece and the one after the last. */
	readonly from: number;
	readonly to: number;
	/** Characters of the first and last word that are outside the passage: quotation marks, a comma. */
	readonly lead: number;
	readonly trail: number;
}

/** So much of each side the selectors keep. */
export const sideLength = 32;

/** Makes cases of every class from the texts, the same ones for the same seed. */
export function makeCases(
	texts: readonly string[],
	perClass: number,
	seed: number,
): { cases: AnchorCase[]; texts: Map<string, string> } {
	const chance = new Chance(seed);
	const usable = texts.filter(text => text.length > 1200);
	const maker = new CaseMaker(usable, chance);
	const cases: AnchorCase[] = [];
	const made = new Map<string, string>();
	for (const caseClass of caseClasses) {
		let count = 0;
		for (let attempt = 0; count < perClass && attempt < perClass * 40; attempt++) {
			const found = maker.attempt(caseClass);
			if (found === undefined) continue;
			const id = `${caseClass}-${count++}`;
			made.set(id, found.text);
			cases.push({ id, class: caseClass, text_id: id, ...found.case });
		}
	}
	return { cases, texts: made };
}

interface Attempt {
	readonly text: string;
	readonly case: Pick<AnchorCase, 'kind' | 'selectors' | 'truth'>;
}

export class CaseMaker {
	readonly #donors: readonly string[];

	constructor(
		readonly texts: readonly string[],
		readonly chance: Chance,
	) {
		this.#donors = texts.flatMap(text =>
			paragraphs(text).flatMap(paragraph =>
				sentencesWithin(text, paragraph).map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')),
			),
		);
	}

	attempt(caseClass: CaseClass): Attempt | undefined {
		const { chance } = this;
		const old = chance.oneOf(this.texts);
		const pieces = piecesOf(old);
		const kind = kindFor(caseClass, chance);
		const passage = this.#passage(old, pieces, kind);
		if (passage === undefined) return undefined;
		const span = passageSpan(pieces, passage);
		const exact = old.slice(span.start, span.end);
		const copies = old.split(exact).length - 1;
		if (
			caseClass === 'repeated' || caseClass === 'repeated-tied' ? false : copies > 1 && caseClass !== 'deleted-twin'
		) {
			return undefined;
		}
		const revised = this.#revise(caseClass, pieces, passage, copies);
		if (revised === undefined) return undefined;
		const text = revised.map(piece => piece.word + piece.gap).join('');
		const truth = truthOf(revised, passage, caseClass);
		if (truth === undefined) return undefined;
		if (truth === null && !caseClass.startsWith('deleted')) return undefined;
		if (truth !== null && caseClass.startsWith('deleted')) return undefined;
		if (caseClass === 'deleted' && text.includes(exact)) return undefined;
		return {
			text,
			case: {
				kind,
				selectors: selectorsOf(old, span),
				truth,
			},
		};
	}

	/** One text changed throughout, and passages of how it was. */
	revision(old: string, count: number): { readonly text: string; readonly selectors: AnchorCase['selectors'][] } {
		const pieces = piecesOf(old);
		const text = this.#scattered(pieces, 0.06)
			.map(piece => piece.word + piece.gap)
			.join('');
		const selectors: AnchorCase['selectors'][] = [];
		for (let attempt = 0; selectors.length < count && attempt < 20 * count; attempt++) {
			const passage = this.#passage(old, pieces, this.chance.oneOf(['word', 'phrase', 'sentence']));
			if (passage) selectors.push(selectorsOf(old, passageSpan(pieces, passage)));
		}
		return { text, selectors };
	}

	#passage(old: string, pieces: readonly Piece[], kind: PassageKind): Passage | undefined {
		const { chance } = this;
		if (kind === 'sentence') {
			const paragraph = chance.oneOf(paragraphs(old));
			const [sentence] = [chance.oneOf(sentencesWithin(old, paragraph))];
			return passageAt(pieces, sentence, kind, 6);
		}
		const from = chance.between(3, Math.max(3, pieces.length - 12));
		const length = kind === 'word' ? 1 : chance.between(2, 7);
		const inside = pieces.slice(from, from + length);
		if (inside.length < length || inside.slice(0, -1).some(piece => piece.gap.includes('\n'))) return undefined;
		const lead = /^[^\p{L}\p{N}$€£]*/u.exec(inside[0]?.word ?? '')?.[0].length ?? 0;
		const trail = /[^\p{L}\p{N}%]*$/u.exec(inside.at(-1)?.word ?? '')?.[0].length ?? 0;
		if ((inside[0]?.word.length ?? 0) - lead < 2 || (inside.at(-1)?.word.length ?? 0) - trail < 2) return undefined;
		if (kind === 'word' && (inside[0]?.word.length ?? 0) - lead - trail < 4) return undefined;
		return { kind, from, to: from + length, lead, trail };
	}

	#revise(caseClass: CaseClass, pieces: readonly Piece[], passage: Passage, copies: number): Piece[] | undefined {
		const { chance } = this;
		const inside = pieces.slice(passage.from, passage.to);
		const before = pieces.slice(0, passage.from);
		const after = pieces.slice(passage.to);
		const around = (middle: readonly Piece[]) => this.#elsewhere(before, middle, after);
		switch (caseClass) {
			case 'unchanged':
				return around(inside);
			case 'repeated':
				if (copies < 2 && passage.kind === 'sentence') return undefined;
				return copies > 1 ? around(inside) : this.#withCopy(around(inside), inside, passage);
			case 'repeated-tied':
				return this.#tied(before, inside, after);
			case 'format':
				return around(this.#reformatted(inside));
			case 'edited-light':
				return inside.length < 7 ? undefined : around(this.#edited(inside, 0.01, 0.15, passage));
			case 'edited-medium':
				return inside.length < 4 ? undefined : around(this.#edited(inside, 0.15, 0.4, passage));
			case 'edited-heavy':
				return inside.length < 4 ? undefined : around(this.#edited(inside, 0.4, 0.6, passage));
			case 'edited-border':
				return inside.length < 4 ? undefined : this.#borderEdited(before, inside, after);
			case 'edited-twin': {
				if (inside.length < 3) return undefined;
				const edited = this.#edited(inside, 0.1, 0.5, passage);
				return this.#withCopy(around(edited), inside, passage);
			}
			case 'moved':
				return this.#moved(before, inside, after);
			case 'moved-edited':
				return inside.length < 6 ? undefined : this.#moved(before, this.#edited(inside, 0.05, 0.3, passage), after);
			case 'deleted':
				return this.#deleted(before, after);
			case 'deleted-twin': {
				const rest = this.#deleted(before, after);
				if (copies > 1) return rest;
				const exactly = chance.happens(0.3) && inside.length < 5;
				const twin = exactly ? inside : this.#edited(inside, 0.45, 0.75, passage);
				if (inside.length < 3 && !exactly) return undefined;
				return this.#withCopy(rest, twin, passage);
			}
			case 'rescrape':
		}
		return this.#rescraped([...before, ...inside, ...after]);
	}

	/** A new revision: other paragraphs come and go, words change here and there, now and then beside the passage. */
	#elsewhere(before: readonly Piece[], middle: readonly Piece[], after: readonly Piece[]): Piece[] {
		const { chance } = this;
		const far = chance.happens(0.5);
		const near = chance.happens(far ? 0.6 : 0.3) ? chance.next() * 0.4 : 0;
		const rate = far ? 0.08 : 0.02;
		const left = this.#revisedParagraphs(before, rate, near, 'end', far);
		const right = this.#revisedParagraphs(after, rate, near, 'start', far);
		return [...left, ...middle, ...right];
	}

	/** The paragraph beside the passage, cut by it, is changed at its own rate and never dropped. */
	#revisedParagraphs(
		pieces: readonly Piece[],
		rate: number,
		near: number,
		beside: 'start' | 'end',
		far: boolean,
	): Piece[] {
		const { chance } = this;
		const list = byParagraph(pieces);
		return list.flatMap((paragraph, i) => {
			const own = beside === 'start' ? i === 0 : i === list.length - 1;
			const openEnd = !/\n/.test(paragraph.at(-1)?.gap ?? '');
			if (own) return this.#scattered(paragraph, near);
			if (openEnd) return [...paragraph];
			if (chance.happens(far ? 0.12 : 0.03)) return [];
			const kept = this.#scattered(paragraph, rate);
			return chance.happens(far ? 0.12 : 0.03) ? [...kept, ...this.#newParagraph()] : kept;
		});
	}

	#newParagraph(): Piece[] {
		const sentences = Array.from({ length: this.chance.between(1, 4) }, () => this.chance.oneOf(this.#donors));
		return newPieces(`${sentences.join(' ')}\n\n`);
	}

	#scattered(pieces: readonly Piece[], rate: number): Piece[] {
		const { chance } = this;
		return pieces.flatMap(piece => {
			if (!chance.happens(rate / 1.7)) return [piece];
			const way = chance.next();
			if (way < 0.55) return [this.#substitute(piece)];
			if (way < 0.8 && !piece.gap.includes('\n')) return [];
			return [piece.gap.includes('\n') ? piece : { ...piece, gap: ' ' }, ...this.#newWords(chance.between(1, 3))].slice(
				0,
				piece.gap.includes('\n') ? 1 : undefined,
			);
		});
	}

	/** Another word in the same punctuation, at times another form of the same. */
	#substitute(piece: Piece): Piece {
		const { chance } = this;
		const [, lead = '', core = '', trail = ''] = /^([^\p{L}\p{N}]*)(.*?)([^\p{L}\p{N}]*)$/su.exec(piece.word) ?? [];
		let word: string;
		if (/^\d+$/.test(core)) word = String(Number(core) + chance.between(1, 9));
		else if (chance.happens(0.2) && core.length > 4)
			word = chance.oneOf([`${core}s`, `${core}ed`, core.slice(0, -1), `${core}ing`]);
		else word = this.#newWords(1)[0]?.word.replace(/[^\p{L}\p{N}]+/gu, '') || 'other';
		return { word: lead + word + trail, gap: piece.gap };
	}

	#newWords(count: number): Piece[] {
		const words = newPieces(`${this.chance.oneOf(this.#donors)} `);
		const from = this.chance.between(0, Math.max(0, words.length - count));
		return words.slice(from, from + count).map(piece => ({ word: piece.word, gap: ' ' }));
	}

	/** Changes a share of the words: replaced, dropped and added, in runs of one to three. */
	#edited(pieces: readonly Piece[], low: number, high: number, { kind }: Passage): Piece[] {
		const { chance } = this;
		const goal = Math.max(1, Math.round(pieces.length * (low + chance.next() * (high - low))));
		const most = Math.max(1, Math.floor(pieces.length * high));
		const result: (Piece | undefined)[] = [...pieces];
		const added = new Map<number, Piece[]>();
		let changed = 0;
		for (let attempt = 0; changed < goal && attempt < 50; attempt++) {
			const at = chance.between(0, pieces.length - 1);
			const run = Math.min(chance.between(1, kind === 'sentence' ? 3 : 1), most - changed, pieces.length - at);
			if (run <= 0) break;
			const way = chance.next();
			if (way < 0.25 && at > 0) {
				if (added.has(at)) continue;
				added.set(at, this.#newWords(run * (chance.happens(0.15) ? 4 : 1)));
				changed += run;
				continue;
			}
			for (let i = at; i < at + run; i++) {
				const piece = result[i];
				if (piece?.origin === undefined) continue;
				const last = i === pieces.length - 1;
				result[i] = way < 0.7 || last || i === 0 ? this.#substitute(piece) : undefined;
				changed++;
			}
		}
		return result.flatMap((piece, i) => [...(added.get(i) ?? []), ...(piece ? [piece] : [])]);
	}

	#borderEdited(before: readonly Piece[], inside: readonly Piece[], after: readonly Piece[]): Piece[] | undefined {
		const { chance } = this;
		const outside = chance.between(1, 4);
		const within = chance.between(1, Math.max(1, Math.floor(inside.length * 0.4)));
		const words = this.#newWords(chance.between(1, outside + within));
		if (chance.happens(0.5)) {
			const left = before.slice(0, before.length - outside);
			if (before.slice(before.length - outside - 1).some(piece => piece.gap.includes('\n'))) return undefined;
			return this.#elsewhere(left, [...words, ...inside.slice(within)], after);
		}
		if (after.slice(0, outside).some(piece => piece.gap.includes('\n'))) return undefined;
		if (inside.at(-1)?.gap.includes('\n')) return undefined;
		return this.#elsewhere(before, [...inside.slice(0, inside.length - within), ...words], after.slice(outside));
	}

	/** The words once more, in a new sentence or among other words, at least a paragraph away. */
	#withCopy(pieces: readonly Piece[], words: readonly Piece[], { kind }: Passage): Piece[] | undefined {
		const { chance } = this;
		const list = byParagraph(pieces);
		const origins = new Set(words.map(piece => piece.origin));
		const home = list.findIndex(paragraph =>
			paragraph.some(piece => piece.origin !== undefined && origins.has(piece.origin)),
		);
		const places = list.map((_, i) => i).filter(i => Math.abs(i - home) > 1 || (home < 0 && i !== 0));
		if (places.length === 0) return undefined;
		const at = chance.oneOf(places);
		const copy = words.map(piece => ({ word: piece.word, gap: piece.gap.includes('\n') ? ' ' : piece.gap || ' ' }));
		const host = kind === 'sentence' ? this.#newParagraph() : (list[at] ?? []);
		const cut = kind === 'sentence' ? 0 : chance.between(1, Math.max(1, host.length - 2));
		const grown = [...host.slice(0, cut), ...copy, ...host.slice(cut)];
		const rest = kind === 'sentence' ? [grown, list[at] ?? []] : [grown];
		return [...list.slice(0, at), ...rest, ...list.slice(at + 1)].flat();
	}

	#tied(before: readonly Piece[], inside: readonly Piece[], after: readonly Piece[]): Piece[] {
		const { chance } = this;
		const left = before.slice(-8);
		const right = after.slice(0, 8);
		const bare = [...left, ...inside, ...right].map(({ word, gap }) => ({ word, gap }));
		bare.push({ word: '', gap: '\n\n' });
		const count = chance.between(1, 3);
		const copies = Array.from({ length: count }, () => bare).flat();
		const whole = [...before, ...inside, ...after];
		const ends = whole.flatMap((piece, i) =>
			piece.gap.includes('\n\n') && (i < before.length - 9 || i > before.length + inside.length + 9) ? [i + 1] : [],
		);
		if (ends.length === 0) return [];
		const at = chance.oneOf(ends);
		return [...whole.slice(0, at), ...copies, ...whole.slice(at)];
	}

	#moved(before: readonly Piece[], inside: readonly Piece[], after: readonly Piece[]): Piece[] | undefined {
		const { chance } = this;
		const list = byParagraph([...before, ...inside, ...after]);
		const home = list.findIndex(paragraph =>
			paragraph.some(piece => piece.origin !== undefined && inside.includes(piece)),
		);
		const block = list[home];
		if (block === undefined || list.length < 4) return undefined;
		const rest = list.filter((_, i) => i !== home);
		let at = chance.between(0, rest.length);
		if (Math.abs(at - home) < 2) at = home < rest.length / 2 ? rest.length : 0;
		const moved = chance.happens(0.15) ? block.filter(piece => inside.includes(piece)) : block;
		const ended = [...moved.slice(0, -1), ...moved.slice(-1).map(piece => ({ ...piece, gap: '\n\n' }))];
		return [...rest.slice(0, at), ended, ...rest.slice(at)].flat();
	}

	#deleted(before: readonly Piece[], after: readonly Piece[]): Piece[] {
		const { chance } = this;
		const way = chance.next();
		if (way < 0.35) return this.#elsewhere(before, [], after);
		if (way < 0.55)
			return this.#elsewhere(before.slice(0, -chance.between(1, 12)), [], after.slice(chance.between(0, 12)));
		if (way < 0.75) {
			// another sentence in its place
			return this.#elsewhere(before, newPieces(`${chance.oneOf(this.#donors)} `), after);
		}
		const left = byParagraph(before);
		const right = byParagraph(after);
		return this.#elsewhere(left.slice(0, -1).flat(), [], right.slice(1).flat());
	}

	#reformatted(pieces: readonly Piece[]): Piece[] {
		const { chance } = this;
		const way = chance.between(0, 5);
		return pieces.map((piece, i) => {
			const { word, gap } = piece;
			if (way === 0) return { ...piece, word: `${i === 0 ? '*' : ''}${word}${i === pieces.length - 1 ? '*' : ''}` };
			if (way === 1 && i === 0) return { ...piece, word: `[${word}](https://example.org/a-page)` };
			if (way === 2) return { ...piece, word: word.replace(/[“”]/g, '"').replace(/[’‘]/g, "'").replace(/"/g, '”') };
			if (way === 3) return { ...piece, gap: gap.includes('\n') ? gap : chance.oneOf(['\n', '  ', ' ']) };
			if (way === 4) return { ...piece, word: i === 0 ? word.charAt(0).toUpperCase() + word.slice(1) : word };
			return { ...piece, word: word.replace(/[–—]/g, '--').replace(/,$/, chance.happens(0.3) ? '' : ','), gap };
		});
	}

	#rescraped(pieces: readonly Piece[]): Piece[] {
		const { chance } = this;
		const straight = chance.happens(0.5);
		const width = chance.happens(0.5) ? chance.between(60, 80) : Infinity;
		let column = 0;
		return pieces.flatMap(piece => {
			let { word, gap } = piece;
			word = straight ? word.replace(/[“”]/g, '"').replace(/[’‘]/g, "'") : word.replace(/'/g, '’');
			word = word.replace(/--/g, '—');
			if (gap.includes('\n')) {
				column = 0;
				if (!chance.happens(0.06)) return [{ ...piece, word, gap: '\n\n' }];
				return [
					{ ...piece, word, gap: '\n\n' },
					...newPieces('Read more: related stories | Advertisement | Share\n\n'),
				];
			}
			column += word.length + 1;
			if (column > width) {
				column = 0;
				gap = '\n';
			} else if (chance.happens(0.05)) {
				gap = '\u00a0';
			}
			return [{ ...piece, word, gap }];
		});
	}
}

export function selectorsOf(old: string, span: Span): AnchorCase['selectors'] {
	return {
		exact: old.slice(span.start, span.end),
		prefix: old.slice(Math.max(0, span.start - sideLength), span.start),
		suffix: old.slice(span.end, span.end + sideLength),
		...span,
	};
}

function kindFor(caseClass: CaseClass, chance: Chance): PassageKind {
	if (caseClass === 'moved-edited' || caseClass === 'edited-light') return 'sentence';
	if (caseClass === 'repeated-tied') return chance.oneOf(['word', 'phrase', 'sentence']);
	if (caseClass.startsWith('edited')) return chance.oneOf(['phrase', 'sentence', 'sentence']);
	if (caseClass === 'moved') return chance.oneOf(['phrase', 'sentence', 'sentence']);
	return chance.oneOf(['word', 'phrase', 'sentence']);
}

function piecesOf(text: string): Piece[] {
	return newPieces(text).map((piece, origin) => ({ ...piece, origin }));
}

function newPieces(text: string): Piece[] {
	return [...text.matchAll(/(\S*)(\s+|$)/gu)]
		.filter(([whole]) => whole !== '')
		.map(([, word = '', gap = '']) => ({ word, gap }));
}

function byParagraph(pieces: readonly Piece[]): Piece[][] {
	const list: Piece[][] = [[]];
	for (const piece of pieces) {
		list.at(-1)?.push(piece);
		if (piece.gap.includes('\n')) list.push([]);
	}
	return list.filter(paragraph => paragraph.length > 0);
}

function passageAt(pieces: readonly Piece[], span: Span, kind: PassageKind, fewest: number): Passage | undefined {
	let at = 0;
	let from = -1;
	let to = -1;
	for (const [i, piece] of pieces.entries()) {
		if (at === span.start) from = i;
		if (at + piece.word.length === span.end) to = i + 1;
		at += piece.word.length + piece.gap.length;
	}
	return from < 0 || to - from < fewest || to - from > 60 ? undefined : { kind, from, to, lead: 0, trail: 0 };
}

function passageSpan(pieces: readonly Piece[], { from, to, lead, trail }: Passage): Span {
	const lengthOf = (list: readonly Piece[]) => list.reduce((sum, { word, gap }) => sum + word.length + gap.length, 0);
	const start = lengthOf(pieces.slice(0, from)) + lead;
	return { start, end: lengthOf(pieces.slice(0, to)) - (pieces[to - 1]?.gap.length ?? 0) - trail };
}

/**
 * From the first to the last word of the passage that is still there, and as hull what is new right beside these: whether
 * a word that replaces the passage's first one belongs to it is open. `undefined` where too little is left.
 */
function truthOf(revised: readonly Piece[], passage: Passage, caseClass: CaseClass): AnchorCase['truth'] | undefined {
	const isKept = ({ origin }: Piece) => origin !== undefined && origin >= passage.from && origin < passage.to;
	const first = revised.findIndex(isKept);
	if (first < 0) return null;
	const last = revised.findLastIndex(isKept);
	const kept = revised.filter(isKept).length;
	if (caseClass !== 'edited-border' && kept < 0.4 * (passage.to - passage.from)) return undefined;
	const starts = startsOf(revised);
	const core = {
		start: (starts[first] ?? 0) + leadOf(revised[first], passage),
		end: (starts[last] ?? 0) + (revised[last]?.word.length ?? 0) - trailOf(revised[last], passage),
	};
	let [from, to] = [first, last];
	while (from > 0 && revised[from - 1]?.origin === undefined) from--;
	while (to < revised.length - 1 && revised[to + 1]?.origin === undefined) to++;
	const hull = {
		start: starts[from] ?? 0,
		end: (starts[to] ?? 0) + (revised[to]?.word.length ?? 0),
	};
	const open = from < first || to > last || caseClass === 'format';
	return open ? { ...core, hull } : core;
}

function startsOf(pieces: readonly Piece[]): number[] {
	let at = 0;
	return pieces.map(({ word, gap }) => {
		const start = at;
		at += word.length + gap.length;
		return start;
	});
}

/** What stands before the passage in its first piece, markup that came with the new form included. */
function leadOf(piece: Piece | undefined, { from, lead }: Passage): number {
	return (piece?.origin === from ? lead : 0) + (/^[*[]/.test(piece?.word ?? '') && piece?.origin === from ? 1 : 0);
}

function trailOf(piece: Piece | undefined, { to, trail }: Passage): number {
	if (piece?.origin !== to - 1) return 0;
	return trail + (/\*$|\]\(\S*\)$/.exec(piece.word)?.[0].length ?? 0);
}
