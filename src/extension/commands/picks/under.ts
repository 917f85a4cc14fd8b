import * as vscode from 'vscode';

/** Lines of a list under a heading; nothing where there are none. */
export function under<Item extends vscode.QuickPickItem>(
	label: string,
	items: readonly Item[],
): (Item | (vscode.QuickPickItem & { readonly kind: vscode.QuickPickItemKind.Separator }))[] {
	return items.length ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
}
