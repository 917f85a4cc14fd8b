import type { Problem } from '../problem';
import { composeTree, explainErrors, maxErrors, type Composed } from './composeTree';
import type { MapEntry, MapNode } from './tree';

/** What could be read of a text that does not parse as a whole. */
export interface Salvage {
	readonly tree: MapNode;
	/** Those of the pieces, which are nearer to the slip than what the parser says of the whole. */
	readonly problems: readonly Problem[];
}

/**
 * Reads a text in pieces: it is cut at every key of the outermost level and, where such a piece does
 * not parse, at every key of the next, which below `notes:` is every note. So an unclosed
 * quotation mark costs one note, not all that follow.
 *
 * @returns `undefined` where there are no pieces to cut, or so many that no person wrote them.
 */
export function salvage(text: string): Salvage | undefined {
	const cuts = cut(text);
	const count = cuts.reduce((sum, piece) => sum + 1 + piece.parts.length, 0);
	if (count === 0 || count > maxPieces) return undefined;
	const pieces = cuts.map(piece => read(text, piece));
	const entries = pieces.flatMap(piece => piece.entries);
	const tree: MapNode = { kind: 'map', span: { start: 0, end: text.length }, flow: false, entries };
	let left = maxErrors;
	const problems = pieces
		.flatMap(piece => piece.parts)
		.flatMap(({ composed, start, end }) => {
			const explained = explainErrors(composed, text.slice(start, end), left, start);
			left -= explained.length;
			return [...explained, ...composed.problems];
		});
	return { tree, problems };
}

/** Reading piece by piece costs more than reading at once; a file with more pieces is not a person's. */
const maxPieces = 5_000;

interface Piece {
	readonly start: number;
	readonly end: number;
	/** The lines of a map's entries, each read alone; none where the piece is read in one go. */
	readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** A key at the beginning of its line, as hand and tool write it; `\s*` is its indentation. */
const keyLine = /^([ ]*)(?:[^\s#"'{}[\],&*!|>%@`-][^\r\n:#]*|"[^"\r\n]*"|'[^'\r\n]*'):(?=[ \t\r\n]|$)/gm;

function cut(text: string): Piece[] {
	const pieces: { start: number; end: number; parts: { start: number; end: number }[]; indent?: number }[] = [];
	for (const { index: start, 1: spaces = '' } of text.matchAll(keyLine)) {
		const last = pieces.at(-1);
		if (spaces === '') {
			if (last) last.end = start;
			pieces.push({ start, end: text.length, parts: [] });
		} else if (last) {
			last.indent ??= spaces.length;
			if (spaces.length === last.indent) last.parts.push({ start, end: text.length });
		}
	}
	for (const { end, parts } of pieces)
		for (const [index, part] of parts.entries()) part.end = parts[index + 1]?.start ?? end;
	return pieces;
}

interface Part {
	readonly composed: Composed;
	readonly start: number;
	readonly end: number;
}

/** A piece's entries, and the parts whose problems are told. */
function read(text: string, piece: Piece): { entries: readonly MapEntry[]; parts: readonly Part[] } {
	const whole = readPart(text, piece.start, piece.end);
	const [first] = piece.parts;
	if (!whole.composed.broken || !first) return { entries: entriesOf(whole), parts: [whole] };

	const head = readPart(text, piece.start, first.start);
	const [key] = entriesOf(head);
	if (!key || head.composed.broken) return { entries: [], parts: [whole] };
	const parts = piece.parts.map(part => readPart(text, part.start, part.end));
	const span = { start: first.start, end: piece.end };
	const value: MapNode = { kind: 'map', span, flow: false, entries: parts.flatMap(entriesOf) };
	return {
		entries: [{ key: key.key, value, place: span, span: { start: key.span.start, end: piece.end } }],
		parts: parts.some(part => part.composed.broken) ? parts : [whole],
	};
}

function readPart(text: string, start: number, end: number): Part {
	return { composed: composeTree(text.slice(start, end), start), start, end };
}

function entriesOf({ composed }: Part): readonly MapEntry[] {
	return composed.tree?.kind === 'map' ? composed.tree.entries : [];
}
