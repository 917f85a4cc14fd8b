/** What the analyser knows of a language to find direct quotations and who spoke them. All words in lower case. */
export interface Lexicon {
	/** As in `lang` of a sidecar: "en", "sr-Latn". */
	readonly language: string;
	/** Words so frequent that a few lines of text show the language. */
	readonly frequent: ReadonlySet<string>;
	/** Without their full stop. */
	readonly abbreviations: ReadonlySet<string>;
	/** Verbs that bring in words of somebody, every form in print. */
	readonly cues: ReadonlySet<string>;
	/** May stand between cue and source: "rekao je Lukić", "a déclaré". Part of the cue. */
	readonly auxiliaries: ReadonlySet<string>;
	/** "according to", as words in a row. */
	readonly accordingTo: readonly (readonly string[])[];
	/** Subject pronouns and what they tell of the person. */
	readonly pronouns: ReadonlyMap<string, Person>;
	/** Brings in a clause: that, dass, что. */
	readonly that: ReadonlySet<string>;
	/** Prepositions and conjunctions: no source runs over them. */
	readonly boundaries: ReadonlySet<string>;
	/** Prepositions and articles that hang a noun on a noun: of, des, de la. */
	readonly links: ReadonlySet<string>;
	/** Begin a noun phrase. */
	readonly determiners: ReadonlySet<string>;
	readonly negations: ReadonlySet<string>;
	/** Days, months, "yesterday": stand between subject and verb and belong to neither. */
	readonly times: ReadonlySet<string>;
	/** Papers, polls and posts, which say things without being somebody. */
	readonly documents: ReadonlySet<string>;
	/** Sources that hide: sources, officials, insiders, some, many. */
	readonly anonymous: ReadonlySet<string>;
	/** Titles before a name, which are no part of it. */
	readonly titles: ReadonlySet<string>;
	/** How titles end where the language makes one word of them: Finanzminister. */
	readonly titleEnding?: RegExp;
	/** Endings of common nouns, which may open a sentence with a capital. */
	readonly commonNoun: RegExp;
	/** How adverbs end that may open a sentence: "Formally Varn" is no name. */
	readonly adverb?: RegExp;
	/** Words that are written on to the one before and are words of their own: "Stell’s", "dit-elle". */
	readonly clitics?: RegExp;
}

export type Person = 'he' | 'she' | 'it' | 'they' | 'speaker';

/** Words of a text block in a lexicon file, where blanks and line ends part them. */
export function words(list: string): Set<string> {
	return new Set(list.split(/\s+/).filter(word => word !== ''));
}

/** Phrases of a lexicon file, a slash between two. */
export function phrases(list: string): string[][] {
	return list.split('/').map(phrase => phrase.trim().split(/\s+/));
}
