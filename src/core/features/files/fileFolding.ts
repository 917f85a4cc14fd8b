import { readYaml } from '../../sidecar/readYaml';
import type { TreeNode } from '../../sidecar/tree';
import type { Span } from '../../text/span';

/** Lines of one of Lateral's own files that can be folded. */
export interface FileFold {
	readonly span: Span;
	/** `record`: a note, a claim, a source; all of them can be folded at once. */
	readonly kind: 'record' | 'part' | 'comment';
}

/** Whatever takes more than one line: notes, keys with lines below them, texts, runs of comments. */
export function foldingOfFile(text: string): FileFold[] {
	const folds: FileFold[] = [];
	const fold = (kind: FileFold['kind'], span: Span) => {
		if (text.slice(span.start, span.end).includes('\n')) folds.push({ kind, span });
	};
	const visit = (node: TreeNode | undefined, depth: number, inRecords: boolean): void => {
		if (node?.kind === 'list') for (const item of node.items) visit(item, depth + 1, false);
		if (node?.kind !== 'map') return;
		for (const { key, value, span } of node.entries) {
			const isRecord = inRecords && value?.kind === 'map';
			fold(isRecord ? 'record' : 'part', span);
			visit(value, depth + 1, depth === 0 && sections.has(key.value));
		}
	};
	const { tree } = readYaml(text);
	// In a file of ids each entry is a record of its own; in a sidecar they stand in sections.
	const isMap =
		tree?.kind === 'map' && !tree.entries.some(({ key }) => sections.has(key.value) || key.value === 'text');
	visit(tree, 0, isMap);
	for (const { index, 0: lines } of text.matchAll(/^[ \t]*#[^\n]*(?:\n[ \t]*#[^\n]*)+/gm))
		fold('comment', { start: index, end: index + lines.trimEnd().length });
	return folds.sort((a, b) => a.span.start - b.span.start);
}

const sections: ReadonlySet<string> = new Set(['notes', 'corrections', 'replies', 'linkTypes']);
