import { name } from './attribution';
import { isFurniture, isMenu } from './furniture';
import {
	byline,
	bylineStart,
	credit,
	crosshead,
	dated,
	dateline,
	datelinePlace,
	headline,
	label,
	masthead,
	names,
	standfirst,
} from './lines';
import { wordStart } from './regex';
import { never, type Rule } from './rule';
import { scopes } from './scopes';

/** A longer line is not a wrapped one: it is a paragraph by itself, and no mark left open leaves it. */
const widestWrap = 120;
/** Nor is a paragraph wrapped whose first line is shorter. */
const narrowestWrap = 40;

const text = '(?=\\s*\\S)';
const long = `(?=.{${widestWrap + 1}})`;
const short = `(?=\\s*\\S.{0,${narrowestWrap - 2}}$)`;

const include = (part: string): Rule => ({ include: `#${part}` });
const dates = include('dates');
const namesAndPlaces = include('names-and-places');

/** A paragraph, which may begin with a dateline; it lasts while the further lines match `lasting`. */
const paragraph = (firstLine: string, lasting: string): Rule => ({
	begin: `^${text}${firstLine}(?:\\s{0,8}(${dateline}))?`,
	beginCaptures: {
		1: {
			name: scopes.dateline,
			patterns: [dates, { name: scopes.place, match: `${wordStart}${datelinePlace}` }],
		},
	},
	while: lasting,
	patterns: [include('prose')],
});

/** A line by itself, and `after` for all that follows it. */
const lineThen = (line: string, scope: string, after: readonly Rule[]): Rule => ({
	begin: `^${line}`,
	beginCaptures: { 1: { name: scope, patterns: [include('headline-prose')] } },
	end: never,
	patterns: after,
});

const belowByline: readonly Rule[] = [
	include('furniture'),
	include('byline'),
	include('credit'),
	include('names'),
	include('dated'),
	include('body'),
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
export const page: readonly Rule[] = [
	include('above-headline'),
	lineThen(headline, scopes.headline, [include('below-first-headline')]),
	include('body'),
];

export const pageParts: Readonly<Record<string, Rule>> = {
	'above-headline': {
		patterns: [
			include('furniture'),
			include('byline'),
			include('label'),
			{ name: scopes.byline, match: `^${masthead}`, captures: { 1: { name: scopes.author } } },
		],
	},
	// What looked like the headline was the name of the paper if the page's menu or a section label follows.
	'below-first-headline': {
		patterns: [
			{
				begin: `^(?=${isMenu}|${label})`,
				end: never,
				patterns: [
					include('above-headline'),
					lineThen(headline, scopes.headline, [include('below-headline')]),
					include('body'),
				],
			},
			include('below-headline'),
		],
	},
	'below-headline': {
		patterns: [
			include('furniture'),
			include('dated'),
			include('label'),
			{ begin: `^(?=${byline}|${credit}|${names})`, end: never, patterns: belowByline },
			lineThen(standfirst, scopes.standfirst, belowByline),
			include('body'),
		],
	},
	body: {
		begin: `^${text}`,
		end: never,
		patterns: [
			include('furniture'),
			include('byline'),
			include('credit'),
			{ name: scopes.section, match: `^${crosshead}` },
			paragraph(`(?:${long}|${short})`, never),
			paragraph('', `^${text}(?!${long})(?!${isFurniture})`),
		],
	},
	byline: {
		name: scopes.byline,
		match: `^(?=${byline})\\s{0,8}(${bylineStart})(.{1,300})$`,
		captures: { 1: { name: scopes.bylineWord }, 2: { patterns: [dates, namesAndPlaces] } },
	},
	credit: {
		name: scopes.byline,
		match: `^${credit}`,
		captures: { 0: { patterns: [dates, { name: scopes.author, match: `(?<=\\bby\\s|\\sand\\s)${name}` }] } },
	},
	names: { name: scopes.byline, match: `^${names}`, captures: { 0: { patterns: [namesAndPlaces] } } },
	dated: { name: scopes.dateline, match: `^${dated}`, captures: { 0: { patterns: [include('data')] } } },
	label: { name: scopes.label, match: `^${label}` },
	'names-and-places': {
		patterns: [
			{ name: scopes.place, match: `(?<=\\b(?:in|from)\\s)${name}` },
			{ name: scopes.author, match: name },
		],
	},
};
