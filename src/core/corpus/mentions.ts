import { parseReference } from '../sidecar/reference';
import { lastPart } from './articleNames';
import { definitionsIn } from './definitions';
import type { CorpusFile } from './files';

/**
 * What a file names of the rest of the corpus, or what its problems show of it, so that a change there is known to
 * matter here. A name that leads nowhere mentions every name of its kind: the nearest of them is its fix.
 */
export type Mention =
	| `claim ${string}`
	| `source ${string}`
	| `article ${string}`
	| `place in ${string}`
	| 'every claim'
	| 'every source'
	| 'every article';

/** Who mentions what, both ways. A name that thousands mention is kept once. */
export class Mentions {
	readonly #byName = new Map<Mention, Mentioned>();
	readonly #ofWho = new Map<string, readonly Mentioned[]>();

	/** Replaces all that `who` mentions. */
	set(who: string, names: Iterable<Mention>): void {
		for (const mentioned of this.#ofWho.get(who) ?? []) {
			mentioned.by.delete(who);
			if (mentioned.by.size === 0) this.#byName.delete(mentioned.name);
		}
		const all = [...new Set(names)].map(name => this.#mentioned(name));
		for (const { by } of all) by.add(who);
		if (all.length) this.#ofWho.set(who, all);
		else this.#ofWho.delete(who);
	}

	of(name: Mention): Iterable<string> {
		return this.#byName.get(name)?.by ?? [];
	}

	#mentioned(name: Mention): Mentioned {
		const known = this.#byName.get(name);
		if (known) return known;
		const mentioned = { name, by: new Set<string>() };
		this.#byName.set(name, mentioned);
		return mentioned;
	}
}

interface Mentioned {
	readonly name: Mention;
	readonly by: Set<string>;
}

/** What a file names of the rest of the corpus. */
export function mentionsIn(file: CorpusFile): Mention[] {
	if (file.kind === 'claim' || file.kind === 'claims')
		return definitionsIn(file).flatMap(claim => (claim.body.excludes ?? []).map((id): Mention => `claim ${id.value}`));
	if (file.kind !== 'sidecar') return [];
	const { article, notes, corrections, threads } = file.record;
	const mentions: Mention[] = [];
	for (const source of [article?.outlet, article?.voice]) if (source) mentions.push(`source ${source.value}`);
	const reference = (written: string) => {
		const parsed = parseReference(written);
		if (parsed?.kind === 'note') mentions.push(`article ${lastPart(parsed.article ?? file.id)}`);
	};
	for (const note of notes) {
		if (note.speaker) mentions.push(`source ${note.speaker.value}`);
		if (note.claim?.value.includes('#')) reference(note.claim.value);
		else if (note.claim) mentions.push(`claim ${note.claim.value}`);
		for (const link of note.links) reference(link.to.value);
	}
	for (const { speaker } of corrections) if (speaker) mentions.push(`source ${speaker.value}`);
	for (const thread of threads) reference(thread.to.value);
	return mentions;
}
