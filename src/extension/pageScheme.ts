import type * as vscode from 'vscode';

/** The scheme of pages that Lateral writes for reading: they are on no disk and nobody can write in them. */
export const pageScheme = 'lateral-page';

/** Whoever reads such a page is still at the passage that they came from. */
export function isPage({ document }: vscode.TextEditor): boolean {
	return document.uri.scheme === pageScheme;
}
