import type { TextEdit } from './text/edit';
import type { Span } from './text/span';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/**
 * Trouble in somebody's file, or something worth knowing about it. Never thrown:
 * problems are part of a result, so that one bad line does not hide the good ones.
 */
export interface Problem {
	/** Stable, dotted: `sidecar.duplicate-key`, `anchor.lost`, `claim.contested`. Its page in docs/problems.md has the same name. */
	readonly code: string;
	/** One plain, localised sentence that says what is wrong and, where it can, what to do. */
	readonly message: string;
	readonly severity: Severity;
	/** In the file that the problem is reported on. */
	readonly span: Span;
	readonly related?: readonly RelatedPlace[];
	readonly fixes?: readonly Fix[];
}

/** Another passage that explains a problem. `file` is a path from the corpus root, `/` between its parts. */
export interface RelatedPlace {
	readonly file: string;
	readonly span: Span;
	readonly message: string;
}

/** A mend that the reader may choose. `file` is absent where the edit is in the problem's own file. */
export interface Fix {
	readonly title: string;
	readonly edits: readonly { readonly file?: string; readonly edits: readonly TextEdit[] }[];
	/** The one to take without asking where several are offered. */
	readonly preferred?: boolean;
}

export function problem(code: string, severity: Severity, span: Span, message: string): Problem {
	return { code, message, severity, span };
}

/** The one fix of a problem, in its own file. */
export function fixWith(title: string, ...edits: TextEdit[]): Fix {
	return { title, edits: [{ edits }], preferred: true };
}
