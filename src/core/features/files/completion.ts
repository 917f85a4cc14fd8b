import type { Span } from '../../text/span';

/** What can be written at a cursor in one of Lateral's own files. */
export interface Completion {
	readonly kind: 'key' | 'word' | 'claim' | 'source' | 'note' | 'link-type' | 'tag' | 'person' | 'snippet';
	/** What is listed, and looked for while somebody types. */
	readonly label: string;
	/** Beside it: a claim's text, a source's name. Words of files: nothing in them is markup. */
	readonly beside?: string;
	/** More about it, of ours, in Markdown. */
	readonly about?: string;
	/** More about it, from files. */
	readonly words?: string;
	/** What is written; in VS Code's notation of snippets where `isSnippet`. */
	readonly insert: string;
	readonly isSnippet: boolean;
	/** Whether what comes next can be completed, too. */
	readonly goesOn: boolean;
}

export interface Completions {
	/** What is replaced. */
	readonly span: Span;
	/** The likeliest first. */
	readonly items: readonly Completion[];
	/** `false` where only the best of many are listed, already those that resemble what was typed: the next letter asks anew. */
	readonly isWhole: boolean;
}
