import type { Strength } from './analysis';
import type { Person } from './lexicon';
import { foldName, lastOf, type Mention } from './names';
import type { SourcePhrase } from './sourcePhrase';

/** A name the reader has told us, with the other names it goes by. */
export interface KnownSource {
	readonly name: string;
	readonly aliases?: readonly string[];
}

export interface Speaker {
	readonly name: string | undefined;
	readonly strength: Strength;
}

interface Somebody {
	name: string;
	person: Person | undefined;
	/** May be meant by "he" or "she". */
	human: boolean;
}

/**
 * Who the sources of one article are.
 *
 * Names are gathered from the whole article first, so that "Stell" finds "Mira Stell" wherever that
 * stands; then the attributions are asked in order, because "he" and "the mayor" look back.
 */
export class SpeakerBook {
	readonly #byName = new Map<string, Somebody>();
	readonly #byLastName = new Map<string, Somebody>();
	readonly #byRole = new Map<string, Somebody>();
	readonly #recent: Somebody[] = [];

	constructor(known: readonly KnownSource[]) {
		for (const source of known) {
			const somebody = { name: source.name, person: undefined, human: source.name.includes(' ') };
			for (const name of [source.name, ...(source.aliases ?? [])]) this.#byName.set(foldName(name), somebody);
			this.#byLastName.set(lastOf(foldName(source.name)), somebody);
		}
	}

	/** The full name known for one that may be short: "Vucic" is "Aleksandar Vučić" once that has been read. */
	meet(mention: Mention): void {
		if (mention.doubtful) return;
		const { folded, last } = mention;
		const full = folded.includes(' ');
		let somebody = this.#byName.get(folded) ?? (full ? undefined : this.#byLastName.get(last));
		if (somebody === undefined) {
			somebody = { name: mention.name, person: mention.person, human: mention.human };
			this.#byName.set(folded, somebody);
			if (full && !this.#byLastName.has(last)) this.#byLastName.set(last, somebody);
		}
		somebody.person ??= mention.person;
		somebody.human ||= mention.human;

		if (mention.role && somebody.human && !this.#byRole.has(mention.role)) this.#byRole.set(mention.role, somebody);
	}

	/** Says that the text has come to this name, so that a following "he" may mean it. */
	pass(mention: Mention): void {
		const somebody = this.#findFolded(mention.folded, mention.last);
		if (somebody) this.#remember(somebody, 1);
	}

	resolve(source: SourcePhrase | undefined, spokenBy?: Person): Speaker {
		if (source === undefined) return { name: undefined, strength: 'none' };
		if (source.pronoun) return this.#resolvePronoun(source.pronoun);
		if (source.document) return { name: source.text, strength: 'document' };
		if (source.anonymous) return { name: source.text, strength: 'anonymous' };
		if (source.name && !(source.doubtful && this.#find(source.name) === undefined)) {
			const somebody = this.#find(source.name) ?? {
				name: source.name,
				person: source.person,
				human: source.person !== undefined || source.role !== undefined,
			};
			somebody.person ??= source.person ?? spokenBy;
			this.#remember(somebody, 0);
			return { name: somebody.name, strength: 'named' };
		}
		const known = source.role ? this.#byRole.get(source.role) : undefined;
		const short = source.text.split(/\s+/).length <= 3;
		if (known && short) {
			this.#remember(known, 0);
			return { name: known.name, strength: 'named' };
		}
		return { name: source.text, strength: 'described' };
	}

	#resolvePronoun(person: Person): Speaker {
		if (person === 'speaker' || person === 'they') return { name: undefined, strength: 'described' };
		const somebody = this.#recent.find(
			({ person: known, human }) => human === (person !== 'it') && (known === undefined || known === person),
		);
		if (somebody === undefined) return { name: undefined, strength: 'described' };
		if (person !== 'it') somebody.person ??= person;
		this.#remember(somebody, 0);
		return { name: somebody.name, strength: 'named' };
	}

	#find(name: string): Somebody | undefined {
		const folded = foldName(name);
		return this.#findFolded(folded, lastOf(folded));
	}

	#findFolded(folded: string, last: string): Somebody | undefined {
		const exact = this.#byName.get(folded);
		return exact?.name.includes(' ') ? exact : (this.#byLastName.get(last) ?? exact);
	}

	/** `place` 0: spoke last. A name that was only mentioned stands behind the one that speaks. */
	#remember(somebody: Somebody, place: 0 | 1): void {
		if (place === 1 && this.#recent[0] === somebody) return;
		const known = this.#recent.indexOf(somebody);
		if (known >= 0) this.#recent.splice(known, 1);
		this.#recent.splice(place, 0, somebody);
		if (this.#recent.length > 6) this.#recent.pop();
	}
}
