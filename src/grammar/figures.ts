import { anyOf, letters, wordCharacter, wordEnd } from './regex';
import type { Rule } from './rule';
import { scopes } from './scopes';
import { currencies, months, numberWords, scales, units } from './words';

/** Not within "G7", "F-16" or "2.4". */
const numberStart = `(?<![${letters}\\p{N}]|[${letters}\\p{N}][-‑.,:/])`;
const number = `(?:\\d{1,3}(?:[,.'’\\x{A0}\\x{202F}\\x{2009} ]\\d{3}){1,4}(?:[.,]\\d{1,3})?(?!\\d)|\\d{1,12}(?:[.,]\\d{1,6}|(?:st|nd|rd|th)(?!\\p{L}))?)`;
const range = `${number}(?:\\s?(?:-|–|to|bis|à|do|до)\\s?${number})?`;
const scale = `(?:[\\s-]?(?:${anyOf(scales)}|[kKmM])${wordEnd})`;
const unit = `${anyOf(units)}${wordEnd}`;
const currency = anyOf(currencies);
const spelled = `${anyOf(numberWords)}(?:[\\s-](?:${anyOf(numberWords)}|and|to|or|a|of)(?!${wordCharacter})){0,6}`;

const month = `${anyOf(months)}(?!${wordCharacter})`;
const year = '(?:1[5-9]|20)\\d\\d(?!\\d)';
const clock =
	'\\d{1,2}(?::\\d{2}(?:\\s?(?:a\\.m\\.|p\\.m\\.|am|pm|CET|CEST|GMT|UTC|h))?|\\s?(?:a\\.m\\.|p\\.m\\.|am|pm))';

/** Dates come before figures: "18 January 2023" holds two numbers. */
export const dates: Rule = {
	name: scopes.date,
	match:
		`${numberStart}(?:` +
		[
			'\\d{4}-\\d{2}-\\d{2}(?:T\\d{2}:\\d{2}(?::\\d{2})?Z?)?',
			'\\d{1,2}[./]\\s?\\d{1,2}[./]\\s?(?:\\d{4}|\\d{2})(?!\\d)',
			`\\d{1,2}(?:st|nd|rd|th|er|\\.)?\\s(?:of\\s)?${month}(?:,?\\s${year})?`,
			`${month},?\\s(?:\\d{1,2}(?:st|nd|rd|th)?(?!\\d)(?:,?\\s${year})?|${year})`,
			`\\d{3}0s(?!${wordCharacter})`,
			`(?<=[’'‘])\\d0s(?!${wordCharacter})`,
			clock,
			`(?<=\\b(?:in|In|since|Since|of|by|By|until|before|after|from|From|early|late|mid|spring|summer|autumn|winter)[\\s-])${year}`,
		].join('|') +
		`)(?!${wordCharacter})`,
};

export const figures: readonly Rule[] = [
	{
		match: `(?<![${letters}\\p{N}])(${currency})\\s?(${range}${scale}?)`,
		captures: { 1: { name: scopes.unit }, 2: { name: scopes.figure } },
	},
	{
		match: `${numberStart}(${range}${scale}?)(?:[\\s-]?(${unit}|${currency}(?!${wordCharacter})))?`,
		captures: { 1: { name: scopes.figure }, 2: { name: scopes.unit } },
	},
	{
		match: `(?<![${letters}\\p{N}'’-])((?i:${spelled}))[\\s-](${unit}|${currency}(?!${wordCharacter}))`,
		captures: { 1: { name: scopes.figure }, 2: { name: scopes.unit } },
	},
];

export const links: Rule = {
	name: scopes.link,
	match:
		`(?:https?://|(?<![${letters}\\p{N}.])www\\.)[^\\s<>"“”«»]{1,1000}[^\\s<>"“”«».,;:!?)\\]'’]` +
		`|(?<![${letters}\\p{N}._%+-])[${letters}\\p{N}._%+-]{1,64}@[${letters}\\p{N}-]{1,63}(?:\\.[${letters}\\p{N}-]{1,63}){1,4}`,
};
