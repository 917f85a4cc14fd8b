import { closedClasses } from './closedClasses';

export type WordClass =
	| keyof typeof closedClasses
	| 'noun'
	| 'name'
	| 'number'
	| 'possessive'
	| 'to'
	/** Finite: says, said, say after a plural. */
	| 'finite'
	/** After to, a modal or do. */
	| 'base'
	/** After be or have, or before a noun it belongs to. */
	| 'participle'
	| 'ing'
	| 'sign';

const closed = new Map<string, WordClass>();
// Later classes win: "so" is a subordinator before it is an adverb, "today" a time before an adverb.
for (const name of ['adverb', 'preposition', 'conjunction', 'subordinator', 'relative', 'determiner', 'pronoun', 'objectPronoun', 'modal', 'auxiliary', 'negation', 'adjective', 'time'] as const) {
	for (const word of closedClasses[name]) closed.set(word, name);
} // prettier-ignore

/** The class of a word from a closed list, whatever its neighbours; `undefined` for open classes. */
export function closedClassOf(word: string): WordClass | undefined {
	return closed.get(word);
}

export function isNominalClass(wordClass: WordClass): boolean {
	return wordClass === 'noun' || wordClass === 'name' || wordClass === 'number';
}
