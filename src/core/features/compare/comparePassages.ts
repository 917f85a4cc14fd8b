import type { ChangeClass } from '../../anchor/anchor';
import type { Wording } from '../../anchor/wordDiff';
import type { Span } from '../../text/span';
import { alignedRows, type AlignedRow } from './alignedRows';
import { alignPassages, classesOf, type Aligned, type Stretch } from './alignPassages';
import { byGravity, gravestFirst } from './gravity';
import { comparedWords } from './comparedWords';
import type { ComparedPassage, ComparedRow, ComparedWords, Difference, Piece, Weighty } from './comparison';
import { cellLabel, differenceInWords, summaryOf, summaryOfReference, withoutLoneMarks } from './differencesInWords';

/** What was found of one passage. */
export type PassageCompared = Pick<ComparedPassage, 'pieces' | 'differences' | 'summary'>;

export interface PassagesCompared {
	/** As many as there were texts, in their order. */
	readonly passages: readonly PassageCompared[];
	readonly rows: readonly ComparedRow[];
}

/** Compares passages word by word, each with the first. */
export function comparePassages(texts: readonly string[]): PassagesCompared {
	const [first, ...others] = texts;
	if (first === undefined) return { passages: [], rows: [] };
	const aligned = others.map(other => alignPassages(first, other));
	const reference = aligned[0]?.reference ?? comparedWords(first);
	const rows = alignedRows(reference.tokens.length, aligned);
	return {
		passages: [
			{ pieces: piecesOfReference(reference, rows), differences: [], summary: summaryOfReference() },
			...aligned.map((each, index) => passage(each, rows, index + 1)),
		],
		rows: rows.map(row => ({
			cells: row.map(({ kind, words, classes }, column) => ({
				kind,
				label: cellLabel(kind, gravestFirst(classes)),
				words: textOf(column === 0 ? reference : aligned[column - 1]!.other, words),
			})),
		})),
	};
}

const weighty: ReadonlySet<ChangeClass> = new Set<Weighty>(['number', 'date', 'name', 'negation', 'hedge']);

function isWeighty(kind: ChangeClass): kind is Weighty {
	return weighty.has(kind);
}

function passage(aligned: Aligned, rows: readonly AlignedRow[], column: number): PassageCompared {
	const { reference, other } = aligned;
	const found = aligned.stretches
		.flatMap(stretch => (stretch.class === undefined ? [] : { ...stretch, class: stretch.class }))
		.sort((a, b) => byGravity(a.class, b.class));
	const differences = found.map((stretch): Difference => {
		const words = [textOf(reference, stretch.reference), textOf(other, stretch.other)] as const;
		const [was, is] = stretch.class === 'typography' ? words : [withoutLoneMarks(words[0]), withoutLoneMarks(words[1])];
		const kind = was === '' ? 'added' : is === '' ? 'missing' : 'changed';
		const { was: lost, is: gained } = weights(aligned, stretch);
		const touched = gravestFirst([stretch.class, ...[...lost, ...gained].filter(weight => weight !== undefined)]);
		return { kind, was, is, class: stretch.class, inWords: differenceInWords({ kind, was, is }, touched) };
	});
	const numbers = new Map(found.map(({ reference: at, other: to }, index) => [`${at.start} ${to.start}`, index]));
	const parts = aligned.stretches.flatMap(stretch => cutAtRows(stretch, rows, column));
	const edges = edgesOf(
		other,
		parts.filter(part => part.other.end > part.other.start),
	);
	let edge = 0;
	const pieces = parts.map((part): Piece => {
		const { row } = part;
		if (part.class === undefined)
			return { kind: 'same', row, words: [{ text: other.text.slice(edges[edge], edges[++edge]) }] };
		const difference = numbers.get(`${part.reference.start} ${part.other.start}`)!;
		const { was, is } = weights(aligned, part);
		const kind = differences[difference]?.kind === 'added' ? 'added' : kindOf(part);
		if (kind === 'missing') return { kind, row, difference, words: inRuns(reference, part.reference, was) };
		const [start, end] = [edges[edge]!, edges[++edge]!];
		return { kind, row, difference, words: inRuns(other, part.other, is, { start, end }) };
	});
	// Of a passage without a word there is nothing to align.
	const all = other.tokens.length || !other.text ? pieces : [...pieces, whole(other)];
	return { pieces: all, differences, summary: summaryOf(differences) };
}

function whole({ text }: Wording): Piece {
	return { kind: 'same', row: 0, words: [{ text }] };
}

function piecesOfReference(reference: Wording, rows: readonly AlignedRow[]): Piece[] {
	const own = rows.flatMap(([cell], row) => (cell && cell.words.end > cell.words.start ? [{ row, ...cell }] : []));
	if (!own.length) return reference.text ? [whole(reference)] : [];
	const edges = edgesOf(
		reference,
		own.map(({ words }) => ({ other: words })),
	);
	return own.map(({ row }, index) => ({
		kind: 'same',
		row,
		words: [{ text: reference.text.slice(edges[index], edges[index + 1]) }],
	}));
}

function kindOf({ reference, other }: Stretch): Difference['kind'] {
	if (reference.start === reference.end) return 'added';
	return other.start === other.end ? 'missing' : 'changed';
}

/** A stretch that is the same goes through rows in which other passages differ. */
function cutAtRows(
	stretch: Stretch,
	rows: readonly AlignedRow[],
	column: number,
): (Stretch & { readonly row: number })[] {
	const { reference, other } = stretch;
	if (stretch.class !== undefined) {
		const [side, words] = other.end > other.start ? ([column, other] as const) : ([0, reference] as const);
		const row = rows.findIndex(
			({ [side]: cell }) => cell && cell.words.start <= words.start && words.start < cell.words.end,
		);
		return [{ ...stretch, row }];
	}
	const shift = other.start - reference.start;
	return rows.flatMap(([cell], row) => {
		if (!cell) return [];
		const start = Math.max(cell.words.start, reference.start);
		const end = Math.min(cell.words.end, reference.end);
		if (start >= end) return [];
		return [{ reference: { start, end }, other: { start: start + shift, end: end + shift }, row }];
	});
}

/**
 * Where to cut a text so that each stretch has its words, and all white space is somewhere: with words that are the
 * same, where those are neighbours of others that differ.
 */
function edgesOf({ text, tokens }: Wording, stretches: readonly Pick<Stretch, 'other' | 'class'>[]): number[] {
	const inner = stretches.slice(1).map((next, index) => {
		const before = stretches[index]!;
		return before.class === undefined ? tokens[next.other.start]!.start : tokens[before.other.end - 1]!.end;
	});
	return [0, ...inner, text.length];
}

type Weights = readonly (Weighty | undefined)[];

/** What each word of a difference weighs; those that both sides have there do not differ. */
function weights(
	{ reference, other }: Aligned,
	{ reference: at, other: to, class: gravest }: Stretch,
): { readonly was: Weights; readonly is: Weights } {
	const wordsIn = ({ tokens }: Wording, { start, end }: Span): Set<string> =>
		new Set(tokens.slice(start, end).map(({ text }) => text.toLowerCase()));
	const sides = [
		{ wording: reference, span: at, shared: wordsIn(other, to) },
		{ wording: other, span: to, shared: wordsIn(reference, at) },
	];
	const [was = [], is = []] = sides.map(({ wording, span, shared }) =>
		classesOf(wording, span).map((kind, index) => {
			const { text, isWord } = wording.tokens[span.start + index]!;
			return isWord && isWeighty(kind) && !shared.has(text.toLowerCase()) ? kind : undefined;
		}),
	);
	const isTold = [...was, ...is].some(kind => kind === gravest);
	if (isTold || gravest === undefined || !isWeighty(gravest)) return { was, is };
	// Told by both wordings together only, as that “illegal” denies “legal”.
	return { was: was.map(() => gravest), is: is.map(() => gravest) };
}

/** The words of a difference in runs of one weight each; white space between words of one weight is theirs. */
function inRuns(wording: Wording, words: Span, weights: Weights, within?: Span): ComparedWords[] {
	const tokens = wording.tokens.slice(words.start, words.end);
	const end = within?.end ?? tokens.at(-1)?.end ?? 0;
	let start = within?.start ?? tokens[0]?.start ?? 0;
	const runs: ComparedWords[] = [];
	const push = (until: number, weight: Weighty | undefined): void => {
		if (until > start) runs.push({ text: wording.text.slice(start, until), ...(weight && { weight }) });
		start = Math.max(start, until);
	};
	for (const [index, token] of tokens.entries()) {
		const [weight, next] = [weights[index], weights[index + 1]];
		if (weight === next && index + 1 < tokens.length) continue;
		if (weight === undefined) push(tokens[index + 1]?.start ?? end, undefined);
		else push(token.end, weight);
	}
	push(end, undefined);
	return runs;
}

function textOf({ text, tokens }: Wording, { start, end }: Span): string {
	return start === end ? '' : text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}
