import { words } from '../lexicon';
import { irregularVerbs, nounsToo, regularVerbs } from './verbLists';

export type VerbForm = 'base' | 'present' | 'past' | 'participle' | 'ing';

/** What a word may be as a verb. `past` of a regular verb is its participle too. */
export interface VerbReading {
	readonly lemma: string;
	readonly form: VerbForm;
}

/** Words ending in -ed or -ing that are no verb forms. */
const neverVerbs =
	words(`hundred red bed indeed need speed seed weed breed creed greed deed feed naked sacred wicked rugged
	united morning evening nothing something anything everything thing king ring string during sibling ceiling wedding
	alleged so-called beloved`);

const readings = new Map<string, VerbReading>();
const bases = new Set<string>();

function add(word: string, lemma: string, form: VerbForm): void {
	if (!readings.has(word)) readings.set(word, { lemma, form });
}

/** Teaches the tables a verb with all its forms. A verb in the irregular list keeps its own past. */
function learn(lemma: string): void {
	if (bases.has(lemma)) return;
	bases.add(lemma);
	add(lemma, lemma, 'base');
	add(thirdPerson(lemma), lemma, 'present');
	for (const stem of stems(lemma)) {
		add(`${stem}ed`, lemma, 'past');
		add(`${stem}ing`, lemma, 'ing');
	}
}

for (const [base = '', past = '', participle = ''] of irregularVerbs) {
	bases.add(base);
	add(past, base, 'past');
	if (participle !== past) add(participle, base, 'participle');
	add(base, base, 'base');
	add(thirdPerson(base), base, 'present');
	for (const stem of stems(base)) add(`${stem}ing`, base, 'ing');
}
for (const verb of regularVerbs) learn(verb);

function thirdPerson(lemma: string): string {
	if (lemma === 'have') return 'has';
	if (/(?:s|x|z|ch|sh|o)$/.test(lemma)) return `${lemma}es`;
	return /[^aeiou]y$/.test(lemma) ? `${lemma.slice(0, -1)}ies` : `${lemma}s`;
}

/** What stands before -ed and -ing: hope hop-, deny deni-/deny-, admit admitt-. */
function stems(lemma: string): string[] {
	if (lemma.endsWith('ie')) return [lemma.slice(0, -1), `${lemma.slice(0, -2)}y`];
	if (/[^aeiou]y$/.test(lemma)) return [`${lemma.slice(0, -1)}i`, lemma];
	if (/(?:ee|oe|ye)$/.test(lemma)) return [lemma.slice(0, -1), lemma];
	if (lemma.endsWith('e')) return [lemma.slice(0, -1)];
	// Both spellings are read: "focused" and "focussed", "planned"; a wrong one never occurs in print.
	if (/[^aeiou][aeiou][bdfgklmnprtvz]$/.test(lemma)) return [`${lemma}${lemma.at(-1)!}`, lemma];
	return [lemma];
}

/** Learns further verbs: the cue lexicon's. */
export function learnVerbs(lemmas: Iterable<string>): void {
	for (const lemma of lemmas) learn(lemma);
}

/** How a lower-case word reads as a verb; regular endings of unknown words count. */
export function verbReading(word: string): VerbReading | undefined {
	const known = readings.get(word);
	if (known || word.length < 5) return known;
	if (guessed.has(word)) return guessed.get(word);
	const guess = guessReading(word);
	if (guessed.size >= mostGuesses) guessed.clear();
	guessed.set(word, guess);
	return guess;
}

/** What endings say of words that no table has: most words are asked for again and again. */
const guessed = new Map<string, VerbReading | undefined>();
const mostGuesses = 20_000;

function guessReading(word: string): VerbReading | undefined {
	if (neverVerbs.has(word)) return undefined;
	const prefixed = /^(?:re|un|out|over|mis|dis)-?(\w{3,})$/.exec(word);
	const stem = prefixed && readings.get(prefixed[1]!);
	if (stem && stem.form !== 'base') return { lemma: word, form: stem.form };
	if (word.endsWith('ed')) return { lemma: word, form: 'past' };
	if (word.endsWith('ing')) return { lemma: word, form: 'ing' };
	return undefined;
}

/** Whether a verb form is a noun as often: claim, report, plans. */
export function isNounToo(word: string): boolean {
	if (nounsToo.has(word)) return true;
	if (word.endsWith('ies')) return nounsToo.has(`${word.slice(0, -3)}y`);
	if (word.endsWith('es') && nounsToo.has(word.slice(0, -2))) return true;
	return word.endsWith('s') && nounsToo.has(word.slice(0, -1));
}
