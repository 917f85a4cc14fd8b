import fc from 'fast-check';
import { parse } from 'yaml';

/*
 * Sidecars as people write them: any quoting, lists and maps with and without brackets, odd
 * indentation, comments and blank lines anywhere, keys that Lateral does not know, Windows line ends.
 */

const tricky = [
	'|null|~|yes|1e3|6 %|>= 12|2023-01-18|007| lead|trail |a: b|c #d|#e|- f|[g]|{h|it\'s|say "no"|“curly” ‘quotes’|C:\\x',
	'two\nlines|a\n\nb\n|🙂 é é|\u00a0|a, b|*k|&l|!m|%n|@o|`p`|> r|?|:|s:|\t|=|<<|__proto__',
]
	.join('|')
	.split('|')
	.concat('| q', 'x'.repeat(200));

/** What YAML takes in no scalar, or only escaped. */
const unprintable = /\p{Cc}|\p{Noncharacter_Code_Point}|\ufeff/u;

/** What a reader may write into a text field. */
export const anyText = fc.oneof(
	fc.constantFrom(...tricky),
	fc.string({ unit: 'grapheme', maxLength: 12 }),
	fc.string({ unit: 'binary', maxLength: 6 }).filter(text => !unprintable.test(text)),
);

export const anyId = fc.stringMatching(/^n-[a-z0-9]{4}$/);
export const anyReference = fc
	.tuple(fc.stringMatching(/^[a-z0-9][a-z0-9, -]{0,6}[a-z0-9]$/), anyId)
	.map(([article, note]) => `${article}#${note}`);

interface Writing {
	/** How scalars are quoted, in turn. */
	readonly quoting: readonly ('plain' | 'single' | 'double' | 'literal')[];
	/** Whether collections have brackets, in turn. */
	readonly flow: readonly boolean[];
	/** What stands between and beside lines, in turn. */
	readonly between: readonly ('nothing' | 'beside' | 'above' | 'blank')[];
	readonly outer: number;
	readonly inner: number;
	readonly eol: string;
	readonly end: string;
	readonly start: string;
}

const writing: fc.Arbitrary<Writing> = fc.record({
	quoting: fc.array(fc.constantFrom('plain', 'plain', 'single', 'double', 'literal'), { minLength: 1, maxLength: 7 }),
	flow: fc.array(fc.constantFrom(true, false, false), { minLength: 1, maxLength: 5 }),
	between: fc.array(fc.constantFrom('nothing', 'nothing', 'nothing', 'beside', 'above', 'blank'), {
		minLength: 1,
		maxLength: 7,
	}),
	outer: fc.integer({ min: 1, max: 4 }),
	inner: fc.integer({ min: 1, max: 5 }),
	eol: fc.constantFrom('\n', '\n', '\r\n'),
	end: fc.constantFrom('\n', '\n', '', '\n\n', '\n# the end\n'),
	start: fc.constantFrom('', '', '# my notes\n\n', '---\n', '\ufeff'),
});

type Value = string | readonly Value[] | { readonly [key: string]: Value };

const tags = fc.array(
	anyText.filter(text => text !== ''),
	{ minLength: 1, maxLength: 3 },
);
const reply = fc.record(
	{
		id: fc.stringMatching(/^r-[a-z0-9]{3}$/),
		by: fc.constantFrom('mira', 'tomas'),
		text: anyText.filter(text => text !== ''),
	},
	{ noNullPrototype: true },
);
const note: fc.Arbitrary<Value> = fc.record(
	{
		quote: anyText.filter(text => text !== ''),
		before: anyText,
		speaker: fc.constantFrom('mira-stell', 'unnamed'),
		claim: fc.oneof(
			fc.constant('bridge-is-safe'),
			fc.record({ text: anyText.filter(text => text !== '') }, { noNullPrototype: true }),
		),
		stance: fc.constantFrom('asserts', 'denies'),
		value: fc.constantFrom('6 %', '>= 12'),
		note: anyText,
		tags,
		links: fc.dictionary(
			fc.constantFrom('contradicts', 'cites', 'rewords'),
			fc.oneof(anyReference, fc.array(anyReference, { minLength: 1, maxLength: 3 })),
			{ minKeys: 1, noNullPrototype: true },
		),
		replies: fc.uniqueArray(reply, { minLength: 1, maxLength: 2, selector: ({ id }) => id }),
		mood: fc.constantFrom<Value>('calm', ['1', '2'], { of: 'mine' }),
	},
	{ requiredKeys: ['quote'], noNullPrototype: true },
);
const notes = fc.uniqueArray(fc.tuple(anyId, note), { minLength: 1, maxLength: 4, selector: ([id]) => id });

/** A sidecar with one to four notes. */
export const messySidecar: fc.Arbitrary<string> = fc
	.tuple(writing, notes, fc.boolean(), fc.boolean())
	.map(([style, entries, withArticle, articleLast]) => {
		const article: [string, Value][] = withArticle ? [['article', { title: 'Bridge: safe?', outlet: 'herald' }]] : [];
		const all: [string, Value][] = [['notes', Object.fromEntries(entries)]];
		const root = articleLast ? [...all, ...article] : [['format', '1'] as [string, Value], ...article, ...all];
		return new Writer(style).write(root);
	});

export interface PlainNote {
	[key: string]: unknown;
	links?: Record<string, string | string[]>;
	replies?: Record<string, string>[];
}
export interface PlainSidecar {
	[key: string]: unknown;
	article?: Record<string, string | null>;
	notes: Record<string, PlainNote>;
}

/** What a file says, by the yaml library alone: nothing of ours is asked. */
export function said(text: string): PlainSidecar {
	const file: PlainSidecar = parse(text, { schema: 'failsafe', maxAliasCount: 0 });
	return { ...file, notes: file.notes ?? {} };
}

/** Values as they read back: what is empty is absent, every scalar is a string, links are lists. */
export function readBack(file: PlainSidecar): PlainSidecar {
	const lists = Object.entries(file.notes).map(([id, { links, ...note }]) => {
		const ties = Object.entries(links ?? {}).map(([type, to]) => [type, [to].flat()]);
		return [id, { ...note, links: Object.fromEntries(ties) }];
	});
	const plain: PlainSidecar = JSON.parse(JSON.stringify(present({ ...file, notes: Object.fromEntries(lists) }) ?? {}));
	return { ...plain, notes: plain.notes ?? {} };
}

function present(value: unknown): unknown {
	if (value === '' || value === null) return undefined;
	if (typeof value === 'number') return String(value);
	if (typeof value !== 'object') return value;
	if (Array.isArray(value)) {
		const items = value.map(present).filter(item => item !== undefined);
		return items.length > 0 ? items : undefined;
	}
	const entries = Object.entries(value).map(([key, inner]) => [key, present(inner)] as const);
	const filled = entries.filter(([, inner]) => inner !== undefined);
	return filled.length > 0 ? Object.fromEntries(filled) : undefined;
}

class Writer {
	#turn = 0;
	readonly #style: Writing;

	constructor(style: Writing) {
		this.#style = style;
	}

	write(root: readonly (readonly [string, Value])[]): string {
		const { start, end, eol } = this.#style;
		const lines = root.flatMap(([key, value]) => this.#entry(key, value, 0, 0));
		return (start + lines.join('\n') + end).replaceAll('\n', eol);
	}

	#next<T>(choices: readonly T[]): T {
		return choices[this.#turn++ % choices.length]!;
	}

	#entry(key: string, value: Value, column: number, depth: number): string[] {
		const indent = ' '.repeat(column);
		const inner = column + (depth === 0 ? this.#style.outer : this.#style.inner);
		const between = this.#next(this.#style.between);
		const aside = between === 'beside' ? ` # c${this.#turn}` : '';
		const above = between === 'above' ? [`${indent}# c${this.#turn}`] : between === 'blank' && depth > 0 ? [''] : [];
		if (typeof value === 'string') {
			const [first, ...rest] = this.#scalar(value, false, inner);
			return [...above, `${indent}${key}: ${first}${aside}`, ...rest];
		}
		if (this.#next(this.#style.flow) && depth > 0)
			return [...above, `${indent}${key}: ${this.#inBrackets(value)}${aside}`];
		const lines = Array.isArray(value)
			? value.flatMap((item: Value) => this.#item(item, inner))
			: Object.entries(value).flatMap(([name, part]) => this.#entry(name, part, inner, depth + 1));
		return [...above, `${indent}${key}:${aside}`, ...lines];
	}

	#item(item: Value, column: number): string[] {
		const dash = `${' '.repeat(column)}- `;
		if (typeof item === 'string' || Array.isArray(item) || this.#next(this.#style.flow))
			return [dash + this.#inBrackets(item)];
		const lines = Object.entries(item).map(([key, part]) => `${key}: ${this.#inBrackets(part)}`);
		return lines.map((line, index) => (index === 0 ? dash : ' '.repeat(column + 2)) + line);
	}

	#inBrackets(value: Value): string {
		if (typeof value === 'string') return this.#scalar(value, true, 0).join('');
		if (Array.isArray(value)) return `[${value.map((item: Value) => this.#inBrackets(item)).join(', ')}]`;
		return `{${Object.entries(value)
			.map(([key, item]) => `${key}: ${this.#inBrackets(item)}`)
			.join(', ')}}`;
	}

	#scalar(value: string, flow: boolean, column: number): string[] {
		const style = this.#next(this.#style.quoting);
		if (style === 'plain' && /^[a-z](?:[\w #@.-]*\w)?$/i.test(value) && !/ #/.test(value)) return [value];
		if (style === 'single' && !/[\n\t]/.test(value)) return [`'${value.replaceAll("'", "''")}'`];
		if (style === 'literal' && !flow && /^\S[^\t\ud800-\udfff]*\n[^]*\S$/.test(value) && !/\s\n/.test(value))
			return ['|-', ...value.split('\n').map(line => ' '.repeat(column) + line)];
		return [JSON.stringify(value)];
	}
}
