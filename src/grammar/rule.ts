/** The part of the TextMate grammar format that ours uses. Patterns are Oniguruma's, read line by line. */
export interface Rule {
	readonly name?: string;
	readonly match?: string;
	readonly captures?: Captures;
	readonly begin?: string;
	readonly beginCaptures?: Captures;
	readonly end?: string;
	readonly endCaptures?: Captures;
	/** Asked at the start of each further line; where it fails, the rule ends with everything open inside it. */
	readonly while?: string;
	readonly patterns?: readonly Rule[];
	readonly include?: string;
}

export type Captures = Readonly<Record<string, { readonly name?: string; readonly patterns?: readonly Rule[] }>>;

export interface Grammar {
	readonly name: string;
	readonly scopeName: string;
	readonly patterns: readonly Rule[];
	readonly repository: Readonly<Record<string, Rule>>;
}

/** Matches nowhere. As `end` it keeps a rule to the end of the file, as `while` to the end of its line. */
export const never = '(?!)';
