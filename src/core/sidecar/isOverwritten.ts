import { applyEdits, type TextEdit } from '../text/edit';
import { fitEdits } from './fitEdits';
import { readYaml } from './readYaml';
import { entryOf, type TreeNode } from './tree';

/** What was written to a file: edits of what it was, or all of a new one. */
export type Written = { readonly from: string; readonly edits: readonly TextEdit[] } | { readonly text: string };

/**
 * Whether what was written is gone from a file because somebody has written over it who did not know of it: another
 * window, which read the file before and saved it after. Whoever has changed or continued what was written knew of it.
 */
export function isOverwritten(now: string, written: Written): boolean {
	const { tree, broken } = readYaml(now);
	if (broken) return false;
	if ('text' in written) return !hasAll(tree, pathsOf(written.text));
	const { from, edits } = written;
	const before = new Set(pathsOf(from).map(path => path.join('\n')));
	const added = pathsOf(applyEdits(from, edits)).filter(path => !before.has(path.join('\n')));
	if (added.length) return !hasAll(tree, added);
	const put = edits.map(({ text }) => text.trim()).filter(text => text !== '');
	return put.length > 0 && !put.some(text => now.includes(text)) && fitEdits(edits, from, now) !== undefined;
}

type Path = readonly string[];

/** The sections of a file, and what has a name in each: its notes, say. */
function pathsOf(text: string): Path[] {
	const { tree } = readYaml(text);
	if (tree?.kind !== 'map') return [];
	return tree.entries.flatMap(({ key, value }): Path[] => {
		const inner = value?.kind === 'map' ? value.entries.map((entry): Path => [key.value, entry.key.value]) : [];
		return [[key.value], ...inner];
	});
}

function hasAll(tree: TreeNode | undefined, paths: readonly Path[]): boolean {
	return paths.every(path => {
		let node = tree;
		for (const key of path) {
			const entry = node?.kind === 'map' ? entryOf(node, key) : undefined;
			if (!entry) return false;
			node = entry.value;
		}
		return true;
	});
}
