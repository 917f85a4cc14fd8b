import { composeTree, type YamlReading } from './composeTree';
import type { MapEntry, MapNode, TreeNode } from './tree';

/**
 * Reads what can be read of a text that does not parse as a whole.
 *
 * It is cut at every key of the outermost level, and below `notes:` at every note, and each
 * piece is read on its own: an unclosed quotation mark costs one note, not all that follow.
 * The problems are those of the pieces, which are nearer to the slip than the whole's.
 *
 * @param whole What reading it in one go gave; its problems stand where the pieces have none.
 */
export function salvage(text: string, whole?: YamlReading): YamlReading {
	const pieces = cut(text).map(piece => read(text, piece));
	const problems = pieces.flatMap(piece => piece.problems);
	const entries = pieces.flatMap(piece => piece.entries);
	const tree: MapNode = { kind: 'map', span: { start: 0, end: text.length }, flow: false, entries };
	return {
		tree: entries.length > 0 ? tree : whole?.tree,
		problems: problems.some(problem => problem.severity === 'error') || !whole ? problems : whole.problems,
		broken: true,
	};
}

interface Piece {
	readonly start: number;
	readonly end: number;
	/** The lines of a map's entries, each read alone; none where the piece is read in one go. */
	readonly parts: readonly { readonly start: number; readonly end: number }[];
}

/** A key at the beginning of its line, as hand and tool write it; `\s*` is its indentation. */
const keyLine = /^([ ]*)(?:[^\s#"'{}[\],&*!|>%@`-][^\r\n:#]*|"[^"\r\n]*"|'[^'\r\n]*'):(?=[ \t\r\n]|$)/gm;

function cut(text: string): Piece[] {
	const lines = [...text.matchAll(keyLine)].map(match => ({ start: match.index, indent: match[1]!.length }));
	const outer = lines.filter(line => line.indent === 0);
	return outer.map(({ start }, index) => {
		const end = outer[index + 1]?.start ?? text.length;
		const within = lines.filter(line => line.start > start && line.start < end);
		const indent = within[0]?.indent;
		const inner = within.filter(line => line.indent === indent);
		const parts = inner.map((line, at) => ({ start: line.start, end: inner[at + 1]?.start ?? end }));
		return { start, end, parts };
	});
}

function read(text: string, piece: Piece): { entries: readonly MapEntry[]; problems: YamlReading['problems'] } {
	const whole = readPart(text, piece.start, piece.end);
	const [first] = piece.parts;
	if (!whole.broken || !first) return { entries: entriesOf(whole.tree), problems: whole.problems };

	const head = readPart(text, piece.start, first.start);
	const [key] = entriesOf(head.tree);
	if (!key || head.broken) return { entries: [], problems: whole.problems };
	const parts = piece.parts.map(part => readPart(text, part.start, part.end));
	const entries = parts.flatMap(part => entriesOf(part.tree));
	const span = { start: first.start, end: piece.end };
	const value: MapNode = { kind: 'map', span, flow: false, entries };
	const problems = parts.flatMap(part => part.problems);
	return {
		entries: [{ key: key.key, value, span: { start: key.span.start, end: piece.end } }],
		problems: problems.length > 0 ? problems : whole.problems,
	};
}

function readPart(text: string, start: number, end: number): YamlReading {
	return composeTree(text.slice(start, end), start);
}

function entriesOf(tree: TreeNode | undefined): readonly MapEntry[] {
	return tree?.kind === 'map' ? tree.entries : [];
}
