import type { Span } from '../text/span';
import type { ListNode, MapEntry, MapNode, TreeNode } from './tree';

/** An entry of a map or an item of a list, and what it stands in. */
export type Found = { readonly above: Found | undefined } & (
	| { readonly kind: 'entry'; readonly map: MapNode; readonly entry: MapEntry }
	| { readonly kind: 'item'; readonly list: ListNode; readonly item: TreeNode }
);

/** The entry whose key or value stands at a span, or the item that does: what a problem of a file is about. */
export function findAt(root: TreeNode | undefined, span: Span): Found | undefined {
	return root && findIn(root, span, undefined);
}

/** The keys that lead to what was found, its own included. */
export function pathOf(found: Found | undefined): string[] {
	if (!found) return [];
	const above = pathOf(found.above);
	return found.kind === 'entry' ? [...above, found.entry.key.value] : above;
}

function findIn(node: TreeNode, span: Span, above: Found | undefined): Found | undefined {
	if (node.kind === 'scalar') return undefined;
	if (node.kind === 'list') {
		for (const item of node.items) {
			const found: Found = { kind: 'item', list: node, item, above };
			const inner = isAt(item.span, span) ? found : findIn(item, span, found);
			if (inner) return inner;
		}
		return undefined;
	}
	for (const entry of node.entries) {
		const { key, value } = entry;
		const found: Found = { kind: 'entry', map: node, entry, above };
		if (isAt(key.span, span) || (value && isAt(value.span, span))) return found;
		const inner = value && findIn(value, span, found);
		if (inner) return inner;
	}
	return undefined;
}

function isAt(a: Span, b: Span): boolean {
	return a.start === b.start && a.end === b.end;
}
