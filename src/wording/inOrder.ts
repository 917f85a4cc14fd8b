import { languageOfTexts } from './language';

/** Ordered by name as a dictionary of the language of the texts has it; what is called alike stays in the order given. */
export function inOrder<Thing>(things: Iterable<Thing>, nameOf: (thing: Thing) => string): Thing[] {
	const { compare } = new Intl.Collator(languageOfTexts(), { numeric: true });
	return [...things].sort((a, b) => compare(nameOf(a), nameOf(b)));
}
