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
	readonly name: string;
	readonly strength: Strength;
	person: Person | undefined;
	/** May be meant by "he" or "she". */
	human: boolean;
}

/** "They" are looked for so far back, in characters: two or three paragraphs. */
const farthestThey = 1500;
/** Of those who were spoken of, so many are kept for "he" and "it". */
const mostRecent = 6;

/**
 * Who the sources of one article are.
 *
 * Names are gathered from the whole article first, so that "Stell" finds "Mira Stell" wherever that
 * stands; then the attributions are asked in order, because "he", "they" and "the mayor" look back.
 */
export class SpeakerBook {
	readonly #byName: NameBook;
	readonly #byLastName: NameBook;
	/** Who has a role first in the article, and who had it last so far: there may be two presidents. */
	readonly #firstWith = new Map<string, Somebody>();
	readonly #lastWith = new Map<string, Somebody>();
	readonly #recent: Somebody[] = [];
	#group: { readonly speaker: Speaker; readonly at: number } | undefined;

	constructor(known: readonly KnownSource[]) {
		const { byName, byLastName } = namesOf(known);
		const met = new Map<KnownSource, Somebody>();
		this.#byName = new NameBook(byName, met);
		this.#byLastName = new NameBook(byLastName, met);
	}

	/** The full name known for one that may be short: "Vucic" is "Aleksandar Vučić" once that has been read. */
	meet(mention: Mention): void {
		if (mention.doubtful) return;
		const { folded, last } = mention;
		const full = folded.includes(' ');
		let somebody = this.#byName.get(folded) ?? (full ? undefined : this.#byLastName.get(last));
		if (somebody === undefined) {
			somebody = person(mention.name, mention.human);
			this.#byName.set(folded, somebody);
			if (full && !this.#byLastName.has(last)) this.#byLastName.set(last, somebody);
		}
		if (mention.short !== undefined && !this.#byName.has(mention.short)) this.#byName.set(mention.short, somebody);
		somebody.person ??= mention.person;
		somebody.human ||= mention.human;
		for (const role of mention.roles) if (!this.#firstWith.has(role)) this.#firstWith.set(role, somebody);
	}

	/** Says that the text has come to this name, so that a following "he" or "the mayor" may mean it. */
	pass(mention: Mention): void {
		const somebody = this.#findFolded(mention.folded, mention.last);
		if (somebody === undefined) return;
		this.#remember(somebody, 1);
		for (const role of mention.roles) this.#lastWith.set(role, somebody);
	}

	/** @param at Where the source stands in the article. */
	resolve(source: SourcePhrase | undefined, at: number): Speaker {
		if (source === undefined) return { name: undefined, strength: 'none' };
		if (source.pronoun === 'they') return this.#they(at);
		if (source.pronoun) return this.#pronoun(source.pronoun);
		const speaker = this.#speaker(source);
		if (source.plural || !source.human) this.#group = { speaker, at };
		return speaker;
	}

	#speaker(source: SourcePhrase): Speaker {
		if (source.document) return this.#described(source, 'document');
		if (source.name && !(source.doubtful && this.#find(source.name) === undefined)) {
			const human = source.person !== undefined || source.role !== undefined;
			return this.#named(this.#find(source.name) ?? person(source.name, human), source);
		}
		// "the mayor", "Varn’s mayor", "the 52-year-old": somebody who has been named or described before.
		const known =
			source.definite && (source.aged ? this.#recent.find(({ human }) => human) : this.#withRole(source.role));
		if (known) return this.#named(known, source);
		return this.#described(source, source.anonymous ? 'anonymous' : 'described');
	}

	#withRole(role: string | undefined): Somebody | undefined {
		return role === undefined ? undefined : (this.#lastWith.get(role) ?? this.#firstWith.get(role));
	}

	#named(somebody: Somebody, { person: told }: SourcePhrase): Speaker {
		somebody.person ??= told;
		this.#remember(somebody, 0);
		return { name: somebody.name, strength: somebody.strength };
	}

	/** Somebody without a name: "a neighbour", who may be "she" and "the neighbour" afterwards. */
	#described({ text, role, human, plural, person: told }: SourcePhrase, strength: Strength): Speaker {
		if (!plural && strength !== 'anonymous') {
			const somebody: Somebody = { name: text, strength, person: told, human: human && strength !== 'document' };
			this.#remember(somebody, 0);
			if (role !== undefined) this.#lastWith.set(role, somebody);
		}
		return { name: text, strength };
	}

	#pronoun(word: Person): Speaker {
		if (word === 'speaker') return { name: undefined, strength: 'described' };
		const somebody = this.#recent.find(
			({ person: known, human }) => human === (word !== 'it') && (known === undefined || known === word),
		);
		if (somebody === undefined) return { name: undefined, strength: 'described' };
		if (word !== 'it') somebody.person ??= word;
		this.#remember(somebody, 0);
		return { name: somebody.name, strength: somebody.strength };
	}

	/** "They" are those who spoke last as several or as a body: the residents, the council. */
	#they(at: number): Speaker {
		if (this.#group === undefined || at - this.#group.at > farthestThey)
			return { name: undefined, strength: 'described' };
		this.#group = { speaker: this.#group.speaker, at };
		return this.#group.speaker;
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
		if (this.#recent.length > mostRecent) this.#recent.pop();
	}
}

function person(name: string, human: boolean): Somebody {
	return { name, strength: 'named', person: undefined, human };
}

/** The names of known sources, as names are found by. */
interface KnownNames {
	readonly byName: ReadonlyMap<string, KnownSource>;
	readonly byLastName: ReadonlyMap<string, KnownSource>;
}

/** A corpus tells the same sources of each of its thousands of articles. */
const folded = new WeakMap<readonly KnownSource[], KnownNames>();

function namesOf(known: readonly KnownSource[]): KnownNames {
	const names = folded.get(known) ?? {
		byName: new Map(
			known.flatMap(source => [source.name, ...(source.aliases ?? [])].map(name => [foldName(name), source] as const)),
		),
		byLastName: new Map(known.map(source => [lastOf(foldName(source.name)), source] as const)),
	};
	folded.set(known, names);
	return names;
}

/** Whom the names of one article mean: those who have been met in it, and the known sources, each met once it is asked for. */
class NameBook {
	readonly #known: ReadonlyMap<string, KnownSource>;
	readonly #met: Map<KnownSource, Somebody>;
	readonly #here = new Map<string, Somebody>();

	/** @param met shared by the books of one article: a source is one person, whichever name it is called by. */
	constructor(known: ReadonlyMap<string, KnownSource>, met: Map<KnownSource, Somebody>) {
		this.#known = known;
		this.#met = met;
	}

	get(name: string): Somebody | undefined {
		const here = this.#here.get(name);
		const source = here ? undefined : this.#known.get(name);
		if (!source) return here;
		const somebody = this.#met.get(source) ?? person(source.name, source.name.includes(' '));
		this.#met.set(source, somebody);
		return somebody;
	}

	has(name: string): boolean {
		return this.#here.has(name) || this.#known.has(name);
	}

	set(name: string, somebody: Somebody): void {
		this.#here.set(name, somebody);
	}
}
