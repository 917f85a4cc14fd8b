import { anyOf, letters, lineEnd, word, wordEnd, wordStart } from './regex';
import type { Rule } from './rule';
import { scopes } from './scopes';
import {
	accordingTo,
	cuesBesideSpeaker,
	englishCues,
	framedCues,
	invertedCues,
	nameParticles,
	noNames,
	otherCues,
	otherSpeakers,
	pronouns,
	speakers,
	titles,
} from './words';

const nameWord =
	`(?!${anyOf(noNames)}${wordEnd}|\\p{Lu}\\p{Ll}{2,15}ly,)\\p{Lu}` +
	`(?:\\.(?:-?\\p{Lu}\\.){0,2}|[${letters}]{0,30}(?:['’‑-][${letters}]{1,30}){0,3}(?:(?<=Mr|Mrs|Ms|Dr|Prof|St|Gen|Col|Sen|Gov)\\.)?)`;

/** Capitalised words in a row: "Mira Stell", "Prime Minister Ana de la Cruz", "J. D. Halvard". */
export const name = `${wordStart}(?:${anyOf(titles)}\\s){0,2}${nameWord}(?:\\s(?:${anyOf(nameParticles)}\\s){0,2}${nameWord}){0,4}`;

/** "the ministry", "two senior officials", "a spokesman for the mayor"; without an article only the plain word. */
const description =
	`${wordStart}(?:(?i:the|an?|his|her|its|their|our|this|that|one|two|three|some|several|many|most|other|another)\\s` +
	`(?:[${letters}][${letters}'’-]{1,20}\\s){0,3})?(?i:${anyOf(speakers)})${wordEnd}` +
	`(?:\\s(?:of|for|at|from|in)(?:\\s[${letters}][${letters}'’-]{0,25}){1,5}?)?`;

const pronoun = word(pronouns);
const speaker = `(?:${name}|${description}|${pronoun})`;

/** ", the mayor of Halvard,": no form in -ing follows ("The talks failed, he said, adding …"). */
const apposition = `(?:,\\s[^,.;:“”"«»()]{1,90},(?!\\s[${letters}]{2,15}ing${wordEnd}))`;
/** What may stand between speaker and cue: an apposition, "who", "last summer", "also", "has repeatedly". */
const between =
	`${apposition}?(?:,?\\swho)?` +
	`(?:\\s(?:last|this|on|in)\\s[${letters}\\p{N}]{2,12})?` +
	`(?:\\s(?:has|have|had|also|then|later|once|again|often|never|je|su|il|elle|a|ont|[${letters}]{2,15}ly)){0,2}`;

const afterFrame = `(?=:|,?\\s["“«„‘]|\\s(?:that|whether|if)(?![${letters}]))`;
const lastInFrame = `(?=[,.;:!?…]|${lineEnd}|,?\\s["“«„‘]|\\s(?:that|whether|if|to|how|why|what|who|about)(?![${letters}]))`;
const certain = word([...englishCues, ...otherCues]);
/** Serbian, French and German put an auxiliary beside the verb: "rekao je", "a déclaré". It belongs to the cue. */
const auxiliary = anyOf(['je', 'su', 'је', 'су', 'a', 'ont', 'avait', 'avaient', 'hat', 'haben']);
const otherCue = `(?:${wordStart}${auxiliary}\\s)?${word(otherCues)}(?:\\s${auxiliary}${wordEnd})?`;
const otherSpeaker = word(inSentenceAndFirst(otherSpeakers));
/** No such phrase follows an apostrophe or hyphen, and the engine passes over a plain `\\b` five times as fast. */
const source = `\\b${anyOf(inSentenceAndFirst(accordingTo))}${wordEnd}`;
const framed = word(framedCues);
const besideSpeaker = word(cuesBesideSpeaker);

/** After a closing mark or a comma, or at the start of a wrapped line, the verb may come first: “…,” said Mira Stell. */
const inverted = `(?:(?<=[”"“’»«',–—]\\s)|^)${word(invertedCues)}`;

const asCue = { name: `${scopes.cue} ${scopes.cueShape}` };
const asSpeaker = { name: `${scopes.speaker} ${scopes.speakerShape}` };

/** Cues, and the speakers that stand right beside them. A name by itself is left alone: it may be anybody. */
export const attributions: readonly Rule[] = [
	{
		match: `(${source})\\s(${speaker}|${otherSpeaker})`,
		captures: { 1: asCue, 2: asSpeaker },
	},
	{ match: `(${inverted})\\s(${speaker})`, captures: { 1: asCue, 2: asSpeaker } },
	{
		match: `(${otherCue})\\s(${name}|${otherSpeaker})`,
		captures: { 1: asCue, 2: asSpeaker },
	},
	{ match: `(${otherSpeaker})(?=\\s${otherCue})`, captures: { 1: asSpeaker } },
	{
		match: `(${speaker})(?:(?=${between}\\s${certain})|(${between})\\s(${framed}${lastInFrame}|${besideSpeaker}))`,
		captures: { 1: asSpeaker, 2: { patterns: [{ include: '#data' }] }, 3: asCue },
	},
	{ ...asSpeaker, match: `^\\s{0,8}${name}(?=:\\s?["“«„‘'])` },
	{ ...asCue, match: `${otherCue}|${certain}|${source}` },
	{ ...asCue, match: `${framed}${afterFrame}` },
];

function inSentenceAndFirst(phrases: readonly string[]): string[] {
	return phrases.flatMap(phrase => [phrase, phrase[0]!.toUpperCase() + phrase.slice(1)]);
}
