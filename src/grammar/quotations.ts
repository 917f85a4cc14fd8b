import { letters, wordCharacter } from './regex';
import type { Rule } from './rule';
import { scopes } from './scopes';

/** One pair of quotation marks. */
interface Style {
	readonly scope: string;
	/** The opening mark where it stands as one. */
	readonly open: string;
	/** The closing mark, or another that people and converters put in its place. */
	readonly close: string;
	/** An opening mark that shows, inside the quotation, that the earlier one never had a partner. */
	readonly restart?: string;
	/** The characters of the marks, without those that may also be an apostrophe. */
	readonly marks: string;
	/** What may stand quoted inside. */
	readonly inside: readonly StyleName[];
}

/** In the order in which they are tried where two begin at one place. */
const names = [
	'curly',
	'low',
	'right',
	'straight',
	'guillemets',
	'reversed',
	'backticks',
	'apostrophes',
	'single',
	'singleLow',
	'singleStraight',
	'singleGuillemets',
	'singleReversed',
] as const;
type StyleName = (typeof names)[number];

/** An opening mark stands at the start of a line, after a blank, or after a dash, bracket or another opening mark. */
const atOpening = "(?<![^\\s(\\[{—–/:‘'“„«>…-])";
const beforeWord = `(?=${wordCharacter})`;
const notBeforeWord = `(?!${wordCharacter})`;
const notAfterWord = `(?<!${wordCharacter})`;

/** Apostrophes that begin a word: ’90s, ’em, ’tis, rock ’n’ roll. */
const elision = '(?:\\d0s|(?i:em|tis|twas|til|till|cause|bout|n|round|cos))\\b';

/** As long as a paragraph gets. Farther away a partner is not looked for. */
const farthest = 1500;
/** What a line of a wrapped paragraph can still hold: the partner may stand on the next one. */
const tail = 120;

/**
 * A closing mark after an s may be that of "the mayors’ plan". It is, if a small letter follows
 * and a better closing mark comes later in the line: one after a comma or full stop.
 */
const possessive = (mark: string): string =>
	`(?<=s${mark})\\s\\p{Ll}[^‘${mark}]{0,300}(?:${mark}${wordCharacter}[^‘${mark}]{0,300}){0,5}(?<=[.,!?…])${mark}${notBeforeWord}`;

const styles: Readonly<Record<StyleName, Style>> = {
	curly: {
		scope: scopes.doubleQuoted,
		open: `(?:${atOpening}“|“${beforeWord})`,
		close: `[”‟]|(?<=\\S)["“]${notBeforeWord}`,
		restart: '“',
		marks: '“”',
		inside: ['single', 'singleStraight', 'straight', 'guillemets'],
	},
	low: {
		scope: scopes.doubleQuoted,
		open: '„',
		close: `[“”‟]|(?<=\\S)"${notBeforeWord}`,
		restart: '„',
		marks: '„“”',
		inside: ['singleLow', 'single', 'singleStraight', 'guillemets', 'reversed'],
	},
	// Finnish and Swedish open and close with the same mark, and so do some converters.
	right: {
		scope: scopes.doubleQuoted,
		open: `${atOpening}”${beforeWord}`,
		close: '”',
		marks: '”',
		inside: ['single', 'singleStraight'],
	},
	straight: {
		scope: scopes.doubleQuoted,
		open: `(?:${atOpening}"(?=[^\\s"])|(?<![${letters}\\p{N}])"(?=[${letters}]))`,
		close: `(?<![\\s(\\[—–-])["”]|["”]${notBeforeWord}`,
		restart: `"${beforeWord}`,
		marks: '"',
		inside: ['singleStraight', 'single', 'curly', 'guillemets'],
	},
	guillemets: {
		scope: scopes.doubleQuoted,
		open: `(?:${atOpening}«|«${beforeWord})`,
		close: '»',
		restart: '^\\s{0,8}«',
		marks: '«»',
		inside: ['singleGuillemets', 'curly', 'low', 'straight', 'single', 'singleStraight'],
	},
	// German books and papers turn them round: »So«.
	reversed: {
		scope: scopes.doubleQuoted,
		open: `${atOpening}»(?=\\S)`,
		close: `[«»]${notBeforeWord}`,
		marks: '«»',
		inside: ['singleReversed', 'single', 'singleStraight'],
	},
	// Both come from old news systems.
	backticks: {
		scope: scopes.doubleQuoted,
		open: '``',
		close: `''|”|(?<=\\S)"${notBeforeWord}`,
		restart: '``',
		marks: '`',
		inside: [],
	},
	apostrophes: {
		scope: scopes.doubleQuoted,
		open: `${atOpening}''${beforeWord}`,
		close: `''${notBeforeWord}`,
		marks: '"',
		inside: [],
	},
	single: {
		scope: scopes.singleQuoted,
		open: `${notAfterWord}‘(?!${elision})(?=\\p{Lu}|[^‘]{1,${farthest}}(?:’|(?<=\\S)‘)${notBeforeWord}|[${letters}][^‘]{0,${tail}}$)`,
		close: `’${notBeforeWord}(?!${possessive('’')})|(?<=\\S)‘${notBeforeWord}`,
		restart: `${notAfterWord}‘(?!${elision})${beforeWord}`,
		marks: '‘',
		inside: ['curly', 'straight', 'guillemets'],
	},
	singleLow: {
		scope: scopes.singleQuoted,
		open: `‚${beforeWord}`,
		close: `[‘’]${notBeforeWord}`,
		marks: '‚‘',
		inside: [],
	},
	// The straight mark is an apostrophe more often than not: it needs its partner in sight.
	singleStraight: {
		scope: scopes.singleQuoted,
		open:
			`(?<![${letters}\\p{N}'’.,])'(?!${elision})${beforeWord}` +
			`(?=[^']{1,400}(?:'${wordCharacter}[^']{0,400}){0,8}(?<=\\S)'${notBeforeWord}` +
			`|\\p{Lu}[^']{0,${tail}}(?:'${wordCharacter}[^']{0,${tail}}){0,3}$)`,
		close: `(?<=\\S)'${notBeforeWord}(?!${possessive("'")})`,
		marks: '',
		inside: ['curly', 'straight'],
	},
	singleGuillemets: {
		scope: scopes.singleQuoted,
		open: `${atOpening}‹(?=\\s?\\S)`,
		close: '›',
		restart: '‹',
		marks: '‹›',
		inside: [],
	},
	singleReversed: {
		scope: scopes.singleQuoted,
		open: `${atOpening}›(?=\\S)`,
		close: '[‹›]',
		marks: '‹›',
		inside: [],
	},
};

/** What is coloured inside a quotation. Cues in it are the speaker's, not the article's. */
const content: readonly Rule[] = [{ include: '#data' }];

/**
 * Quotations in every pair of marks, each with those that may stand inside it.
 *
 * They are nested twice at most, so that a line of 50,000 opening marks stays as cheap as any other.
 * A mark without partner colours to the end of its paragraph (see `page.ts`), as the analyser has it,
 * or to the next opening mark of its kind.
 */
export const quotations: Readonly<Record<string, Rule>> = Object.fromEntries(
	names.flatMap(name => {
		const style = styles[name];
		const inside = style.inside.map((inner): [string, Rule] => [
			`quotation-${inner}-in-${name}`,
			innerQuotation(styles[inner], style),
		]);
		const includes = inside.map(([rule]) => ({ include: `#${rule}` }));
		return [
			[`quotation-${name}`, quotation(style.scope, style.open, endOf(style), [...includes, ...content])],
			...inside,
		];
	}),
);

export const quotationNames: readonly string[] = names.map(name => `quotation-${name}`);

function quotation(name: string, begin: string, end: string, patterns: readonly Rule[]): Rule {
	return {
		name,
		begin,
		beginCaptures: { 0: { name: scopes.opening } },
		end,
		endCaptures: { 0: { name: scopes.closing } },
		patterns,
	};
}

function endOf(style: Style): string {
	return style.restart === undefined ? style.close : `${style.close}|(?=${style.restart})`;
}

/**
 * A quotation in a quotation opens only where its partner follows before the outer marks,
 * or where the line ends first. It never outlives the outer one.
 */
function innerQuotation(inner: Style, outer: Style): Rule {
	if (outer.marks === '') return quotation(`${inner.scope} ${scopes.inner}`, inner.open, inner.close, content);
	const between = `[^${outer.marks}]`;
	const close = `(?=${between})(?:${inner.close})`;
	const partner = `(?=.${between}{0,${farthest}}?${close}|.${between}{0,${tail}}$)`;
	return quotation(
		`${inner.scope} ${scopes.inner}`,
		`${inner.open}${partner}`,
		`${close}|(?=[${outer.marks}])`,
		content,
	);
}
