import { nearest, type OpenCorpus, type View } from '../core/index';
import { WrongUse } from './wrongUse';

/** A view by its name on the command line. */
export function viewNamed(name: string, corpora: readonly OpenCorpus[]): View {
	if (name === 'base' || name === 'all') return { kind: name };
	const coders = [...new Set(corpora.flatMap(({ corpus }) => corpus.coders()))].sort();
	if (coders.includes(name)) return { kind: 'coder', coder: name };
	throw new WrongUse(`There is no coder “${name}”. The views are ${['base', 'all', ...coders].join(', ')}.`);
}

/** The claim in each corpus that has it. A draft is named by any reference to its note. */
export function claimsNamed(name: string, corpora: readonly OpenCorpus[]): Map<OpenCorpus, string> {
	const found = new Map<OpenCorpus, string>();
	for (const open of corpora) {
		const id = name.includes('#') ? open.corpus.resolve(name, '') : name;
		if (id !== undefined && open.corpus.claim(id)) found.set(open, id);
	}
	if (found.size) return found;
	const meant = nearest(
		name,
		corpora.flatMap(({ corpus }) => corpus.claims().map(({ id }) => id)),
	);
	throw new WrongUse(`There is no claim “${name}”.${meant === undefined ? '' : ` Did you mean “${meant}”?`}`);
}
