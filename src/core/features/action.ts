import type { TextEdit } from '../text/edit';

/**
 * One thing that the reader did, as edits of files: applied whole or not at all, and taken back whole.
 * Paths are from the corpus root.
 */
export interface Action {
	/** What it was, for messages: “Mark passage”. Localised. */
	readonly label: string;
	readonly files: readonly FileEdit[];
}

export type FileEdit =
	| { readonly kind: 'edit'; readonly path: string; readonly edits: readonly TextEdit[] }
	| { readonly kind: 'create'; readonly path: string; readonly text: string };
