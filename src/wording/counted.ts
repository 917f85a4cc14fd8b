import { figure } from './figure';
import { languageOfTexts } from './language';

/** Stands between the plurals of one text, in languages that have more than English. */
const between = ' | ';

/**
 * “1 claim”, “2 claims”: `{0}` is the number.
 *
 * The language of the texts chooses the form. `one` is what it has for one (in Serbian for 21 too), `others` holds
 * its other forms in the order zero, two, few, many, other: “{0} beleške | {0} beležaka”.
 */
export function counted(count: number, one: string, others: string): string {
	const { rules, forms } = pluralsOf(languageOfTexts());
	const form = rules.select(count);
	const written = others.split(between);
	const text = form === 'one' ? one : (written[forms.indexOf(form)] ?? written.at(-1) ?? others);
	return text.replace('{0}', figure(count));
}

interface Plurals {
	readonly rules: Intl.PluralRules;
	readonly forms: readonly Intl.LDMLPluralRule[];
}

const known = new Map<string, Plurals>();

function pluralsOf(language: string): Plurals {
	const plurals = known.get(language) ?? newPlurals(language);
	known.set(language, plurals);
	return plurals;
}

function newPlurals(language: string): Plurals {
	const rules = new Intl.PluralRules(language);
	const { pluralCategories } = rules.resolvedOptions();
	const order = ['zero', 'two', 'few', 'many', 'other'] as const;
	return { rules, forms: order.filter(form => pluralCategories.includes(form)) };
}
