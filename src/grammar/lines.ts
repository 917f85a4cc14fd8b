import { name } from './attribution';
import { anyOf, letters, lineEnd, wordEnd } from './regex';
import { bylineWords, months, papers, sections } from './words';

// What a line looks like, to be asked at its start. A pattern takes the whole line unless it says otherwise.

const indent = '\\s{0,8}';
const either = (...ways: string[]): string => `(?:${ways.join('|')})`;
const endsIn = (marks: string): string => `.{0,600}[${marks}]["”’»)]?${lineEnd}`;

const capitals = `\\p{Lu}{2}[\\p{Lu}\\p{M} '’./-]{0,40}(?<=[\\p{Lu}.])(?![${letters}])`;
const town = `\\p{Lu}[${letters}'’.-]{1,25}(?:[ /-]\\p{Lu}[${letters}'’.-]{1,25}){0,2}`;
const agency = '\\s?\\([^()]{1,40}\\)';
const day = `,\\s[^—–(“"«„]{0,12}\\d{1,2}(?!\\d)[^—–(“"«„]{0,24}`;
const dash = '\\s?(?:—|–|--|-)\\s';

/** What the text of a paragraph follows on the same line: with a dash, and more than a place unless in capitals. */
export const dateline = either(
	// BELGRADE, 18 January (Halvard) -
	`${capitals}(?:,\\s[^—–(“"«„]{1,40})?(?:${agency})?${dash}`,
	// Belgrade, 18 January (Halvard) –
	`${town}(?:${day})?${agency}(?:${dash}|:\\s)`,
	// Belgrade, 18 January –
	`${town}${day}${dash}`,
	// Belgrade — Serbia …
	`${town}\\s?—\\s(?=[\\p{Lu}“"«„])`,
);
/** In a dateline. */
export const datelinePlace = `${either(capitals, town)}(?=,|\\s?\\(|${dash})`;

/** "By ", "Reporting by the ": the names follow. */
export const bylineStart = `${anyOf(bylineWords)}(?:\\s?:)?\\s(?:the\\s)?(?=\\p{Lu})`;
export const byline = `${indent}${bylineStart}[^.!?:“"«„]{1,120}(?:\\p{Lu}\\.[^.!?:“"«„]{1,80}){0,2}$`;

export const credit = either(
	// Published: 18 January 2023 · Translated by Mira Stell
	`${indent}(?i:translated|edited|updated|published|last\\supdated|first\\spublished|posted|modified)` +
		`(?::|\\s[^“"«„]{1,12}|\\sby|\\sfrom).{0,80}(?<![.!?,;])$`,
	// (Reporting by Mira Stell. Editing by Tomas Hale)
	`${indent}\\((?i:additional\\sreporting|reporting|writing|editing|translation)\\sby\\s.{3,200}\\)$`,
);

const and = either(',\\sin', '\\sin', ',', '\\sand', ',\\sand', '\\s[|/·]', '\\sund', '\\set', '\\si', '\\sи');
/** "Mira Stell in Belgrade", "Mira Stell, Tomas Hale". */
export const names = `${indent}${name}(?:${and}\\s${name}){0,4}${lineEnd}`;

/** "18 January 2023, 14:05", "The Quillon Review, 25 July 2024". */
export const dated =
	`(?=.{4,100}$)(?!${endsIn('.?!…:;,')})` +
	`(?=.{0,90}${either('(?:19|20)\\d\\d(?!\\d)', '\\d{1,2}[./]\\d{1,2}[./]', `\\d{1,2}\\.?\\s${anyOf(months)}`)})` +
	`${indent}\\S{1,40}(?:\\s{1,3}\\S{1,40}){0,11}${lineEnd}`;

/** "The Banished Gazette", "Halvard Newswire"; the name is captured. */
export const masthead = `(?=.{3,40}$)${indent}((?:\\p{Lu}[${letters}’'&-]{1,20}\\s){1,4}${anyOf(papers)})${lineEnd}`;

/** "OPINION", "World / Balkans". */
export const label =
	indent +
	either(
		`(?i:${anyOf(sections)})${wordEnd}(?:\\s?[|/>›»·:&–-]\\s?[${letters} ]{2,25}){0,3}`,
		`\\p{Lu}{3,20}(?:\\s\\p{Lu}{2,20})?`,
	) +
	lineEnd;

/** A sentence ends and another begins. */
const runsOn = `.{0,200}\\p{Ll}[.?!]["”’]?\\s{1,3}["“‘]?\\p{Lu}\\p{Ll}{0,20}(?:\\s\\p{Ll}{1,20}){2}`;

/** The text without the blanks before it is captured, here and below. */
export const headline =
	`(?=.{3,200}$)(?!${endsIn('.:;,')})(?!${runsOn})(?!${indent}${dateline})(?=.{0,200}[${letters}])` +
	`${indent}(\\S.{0,199})$`;

const startsLikeText = `${indent}(["“‘„«]?[${letters}\\p{N}].{0,399})$`;
export const standfirst = `(?=.{20,400}$)(?!${endsIn('.?!…:;,')})(?!${indent}${dateline})${startsLikeText}`;

/** Short, without a stop: it stands over the paragraphs that follow. */
export const crosshead = `(?=.{3,48}$)(?!${endsIn('.?!…:;,')})${indent}[\\p{Lu}\\p{N}][^\\s]{0,30}(?:\\s[^\\s]{1,30}){0,8}${lineEnd}`;
