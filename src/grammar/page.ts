import { name } from './attribution';
import { isFurniture, isMenu } from './furniture';
import { anyOf, letters, lineEnd, wordEnd, wordStart } from './regex';
import { never, type Rule } from './rule';
import { scopes } from './scopes';
import { bylineWords, months, papers, sections } from './words';

/** A longer line is not a wrapped one: it is a paragraph by itself, and no mark left open leaves it. */
const widestWrap = 120;
/** Nor is a paragraph wrapped whose first line is shorter. */
const narrowestWrap = 40;

const text = '\\s*\\S';
const long = `(?=.{${widestWrap + 1}})`;
const short = `(?=${text}.{0,${narrowestWrap - 2}}$)`;

/** BELGRADE, 18 January (Halvard) - · Belgrade (Halvard) – · Belgrade — */
const capitals = `\\p{Lu}{2}[\\p{Lu}\\p{M} '’./-]{0,40}(?<=[\\p{Lu}.])(?![${letters}])`;
const town = `\\p{Lu}[${letters}'’.-]{1,25}(?:[ /-]\\p{Lu}[${letters}'’.-]{1,25}){0,2}`;
const agency = '\\s?\\([^()]{1,40}\\)';
const day = `,\\s[^—–(“"«„]{0,12}\\d{1,2}(?!\\d)[^—–(“"«„]{0,24}`;
const dash = '\\s?(?:—|–|--|-)\\s';
const dateline =
	`(?:${capitals}(?:,\\s[^—–(“"«„]{1,40})?(?:${agency})?${dash}` +
	`|${town}(?:${day})?${agency}(?:${dash}|:\\s)` +
	`|${town}${day}${dash}` +
	`|${town}\\s?—\\s(?=[\\p{Lu}“"«„]))`;
/** A paragraph may begin with a dateline, which the text follows on the same line. */
const paragraphStart = (shape: string): string => `^${shape}(?=${text})(?:\\s{0,8}(${dateline}))?`;
const datelineCaptures = {
	1: {
		name: scopes.dateline,
		patterns: [
			{ include: '#dates' },
			{ name: scopes.place, match: `${wordStart}(?:${capitals}|${town})(?=,|\\s?\\(|${dash})` },
		],
	},
};

const byWord = `${anyOf(bylineWords)}(?:\\s?:)?\\s(?:the\\s)?(?=\\p{Lu})`;
const byline = `\\s{0,8}${byWord}[^.!?:“"«„]{1,120}(?:\\p{Lu}\\.[^.!?:“"«„]{1,80}){0,2}$`;
const credit =
	`\\s{0,8}(?:(?i:translated|edited|updated|published|last\\supdated|first\\spublished|posted|modified)` +
	`(?::|\\s[^“"«„]{1,12}|\\sby|\\sfrom).{0,80}(?<![.!?,;])` +
	`|\\((?i:additional\\sreporting|reporting|writing|editing|translation)\\sby\\s.{3,200}\\))$`;
/** Names alone, as in "Mira Stell in Belgrade" or "Mira Stell, Tomas Hale". */
const names = `\\s{0,8}${name}(?:(?:,\\sin|\\sin|,|\\sand|,\\sand|\\s[|/·]|\\sund|\\set|\\si|\\sи)\\s${name}){0,4}${lineEnd}`;
const someDate = `(?:(?:19|20)\\d\\d(?!\\d)|\\d{1,2}[./]\\d{1,2}[./]|\\d{1,2}\\.?\\s${anyOf(months)})`;
/** "18 January 2023, 14:05", "The Quillon Review, 25 July 2024". */
const dated = `(?=.{4,100}$)(?=.{0,90}${someDate})(?!.{0,100}[.?!…:;,]["”’»]?${lineEnd})\\s{0,8}\\S{1,40}(?:\\s{1,3}\\S{1,40}){0,11}${lineEnd}`;

/** "The Banished Gazette", "Halvard Newswire". */
const masthead = `(?=.{3,40}$)\\s{0,8}((?:\\p{Lu}[${letters}’'&-]{1,20}\\s){1,4}${anyOf(papers)})${lineEnd}`;
const label = `\\s{0,8}(?:(?i:${anyOf(sections)})${wordEnd}(?:\\s?[|/>›»·:&–-]\\s?[${letters} ]{2,25}){0,3}|\\p{Lu}{3,20}(?:\\s\\p{Lu}{2,20})?)${lineEnd}`;

const endsWith = (marks: string): string => `.{0,600}[${marks}]["”’»)]?${lineEnd}`;
const runsOn = `.{0,200}\\p{Ll}[.?!]["”’]?\\s{1,3}["“‘]?\\p{Lu}\\p{Ll}{0,20}(?:\\s\\p{Ll}{1,20}){2}`;
const headline = `(?=.{3,200}$)(?!${endsWith('.:;,')})(?!${runsOn})(?!\\s{0,8}${dateline})(?=.{0,200}[${letters}])`;
const standfirst = `(?=.{20,400}$)(?!${endsWith('.?!…:;,')})(?!\\s{0,8}${dateline})(?=\\s{0,8}["“‘„«]?[${letters}\\p{N}])`;
const section = `(?=.{3,48}$)(?!${endsWith('.?!…:;,')})\\s{0,8}[\\p{Lu}\\p{N}][^\\s]{0,30}(?:\\s[^\\s]{1,30}){0,8}${lineEnd}`;

const prose = [{ include: '#prose' }];
const headlineProse = [{ include: '#headline-prose' }];
const belowByline: readonly Rule[] = [
	{ include: '#furniture' },
	{ include: '#byline' },
	{ include: '#credit' },
	{ include: '#names' },
	{ include: '#dated' },
	{ include: '#body' },
];

/**
 * The article as a page: what stands above the text, paragraphs, and what belongs to the site.
 *
 * A grammar sees one line at a time and cannot count, so what has been seen is kept in rules that
 * never end: the start holds what is below the headline, that what is below the byline, that the body.
 *
 * Each paragraph is a rule that lasts while its lines do, and takes everything left open with it:
 * whatever a mark does in one paragraph, the next one is coloured as if it stood alone.
 */
const headlineThen = (next: string): Rule => ({
	begin: `^${headline}\\s{0,8}(\\S.{0,199})$`,
	beginCaptures: { 1: { name: scopes.headline, patterns: headlineProse } },
	end: never,
	patterns: [{ include: next }],
});

export const page: readonly Rule[] = [
	{ include: '#above-headline' },
	headlineThen('#below-first-headline'),
	{ include: '#body' },
];

export const pageParts: Readonly<Record<string, Rule>> = {
	'above-headline': {
		patterns: [
			{ include: '#furniture' },
			{ include: '#byline' },
			{ include: '#label' },
			{ name: scopes.byline, match: `^${masthead}`, captures: { 1: { name: scopes.author } } },
		],
	},
	// What looked like the headline was the name of the paper if the page's menu or a section label follows.
	'below-first-headline': {
		patterns: [
			{
				begin: `^(?=${isMenu}|${label})`,
				end: never,
				patterns: [{ include: '#above-headline' }, headlineThen('#below-headline'), { include: '#body' }],
			},
			{ include: '#below-headline' },
		],
	},
	'below-headline': {
		patterns: [
			{ include: '#furniture' },
			{ include: '#dated' },
			{ include: '#label' },
			{
				begin: `^(?=${byline}|${credit}|${names})`,
				end: never,
				patterns: belowByline,
			},
			{
				begin: `^${standfirst}(.{20,400})$`,
				beginCaptures: { 1: { name: scopes.standfirst, patterns: headlineProse } },
				end: never,
				patterns: belowByline,
			},
			{ include: '#body' },
		],
	},
	body: {
		begin: `^(?=${text})`,
		end: never,
		patterns: [
			{ include: '#furniture' },
			{ include: '#byline' },
			{ include: '#credit' },
			{ name: scopes.section, match: `^${section}` },
			{
				begin: paragraphStart(`(?:${long}|${short})`),
				beginCaptures: datelineCaptures,
				while: never,
				patterns: prose,
			},
			{
				begin: paragraphStart(''),
				beginCaptures: datelineCaptures,
				while: `^(?=${text})(?!${long})(?!${isFurniture})`,
				patterns: prose,
			},
		],
	},
	byline: {
		name: scopes.byline,
		match: `^(?=${byline})\\s{0,8}(${byWord})(.{1,300})$`,
		captures: {
			1: { name: scopes.bylineWord },
			2: { patterns: [{ include: '#dates' }, { include: '#names-and-places' }] },
		},
	},
	credit: {
		name: scopes.byline,
		match: `^${credit}`,
		captures: {
			0: { patterns: [{ include: '#dates' }, { name: scopes.author, match: `(?<=\\bby\\s|\\sand\\s)${name}` }] },
		},
	},
	names: {
		name: scopes.byline,
		match: `^${names}`,
		captures: { 0: { patterns: [{ include: '#names-and-places' }] } },
	},
	dated: { name: scopes.dateline, match: `^${dated}`, captures: { 0: { patterns: [{ include: '#data' }] } } },
	'names-and-places': {
		patterns: [
			{ name: scopes.place, match: `(?<=\\b(?:in|from)\\s)${name}` },
			{ name: scopes.author, match: name },
		],
	},
	label: { name: scopes.label, match: `^${label}` },
};
