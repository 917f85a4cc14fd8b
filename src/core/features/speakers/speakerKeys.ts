import type { SourceRecord } from '../../sidecar/records';
import { sourcesByName } from './speaker';
import { spokenName, type SpokenName } from './spokenName';
import type { Voice } from './statement';
import type { SpeakerKey } from './whoIsQuoted';

type KeysBySurname = ReadonlyMap<string, ReadonlySet<SpeakerKey>>;

/**
 * Tells who is meant by a name, from the sources of the corpus and the names in its articles.
 *
 * A source is whoever has its name or an alias. A bare surname is the one person with that surname in its article; where
 * the article names none, the one in the corpus and its sources. With two of them nothing tells which: it stays by itself.
 */
export class SpeakerKeys {
	readonly #sources: ReadonlyMap<string, string>;
	/** Folded names in Latin letters, which a name in Cyrillic ones may be another spelling of. */
	readonly #latin = new Set<string>();
	readonly #inCorpus: KeysBySurname;

	/** Who each voice is where its article does not tell otherwise. */
	readonly #anywhere = new Map<Voice, SpeakerKey>();

	/** `voices` are those of all articles, each once. */
	constructor(sources: readonly SourceRecord[], voices: readonly Voice[]) {
		this.#sources = sourcesByName(sources);
		const named = voices.filter(isNamed);
		for (const { folded, serbian } of named) if (serbian === undefined) this.#latin.add(folded);
		const people = sources.filter(({ kind }) => kind === undefined || kind.value === 'person');
		this.#inCorpus = this.#bySurname([...people.map(({ name }) => spokenName(name.value)), ...named]);
	}

	/** Who each voice of an article is, those who are not named told apart by their words. */
	inArticle(voices: readonly Voice[]): ReadonlyMap<Voice, SpeakerKey> {
		for (const voice of voices)
			if (!this.#anywhere.has(voice)) this.#anywhere.set(voice, this.#keyOf(voice, this.#inCorpus));
		if (!voices.some(voice => voice.bare && isNamed(voice))) return this.#anywhere;
		const here = this.#bySurname(voices.filter(isNamed));
		if (!here.size) return this.#anywhere;
		const isBareHere = (voice: Voice) => voice.bare && here.has(voice.folded);
		return new Map(
			voices.map(voice => [voice, isBareHere(voice) ? this.#keyOf(voice, here) : this.#anywhere.get(voice)!]),
		);
	}

	#keyOf(voice: Voice, bySurname: KeysBySurname): SpeakerKey {
		const { folded, strength, bare } = voice;
		const source = voice.source ?? this.#sources.get(folded);
		if (source !== undefined) return `source:${source}`;
		if (!isNamed(voice)) return `unnamed:${strength}:${folded}`;
		const meant = bare ? bySurname.get(folded) : undefined;
		const [only] = meant?.size === 1 ? meant : [];
		return only ?? this.#byFullName(voice);
	}

	#byFullName({ folded, serbian }: SpokenName): SpeakerKey {
		const source = this.#sources.get(folded) ?? (serbian === undefined ? undefined : this.#sources.get(serbian));
		if (source !== undefined) return `source:${source}`;
		return `name:${serbian !== undefined && this.#latin.has(serbian) ? serbian : folded}`;
	}

	#bySurname(names: readonly SpokenName[]): KeysBySurname {
		const keys = new Map<string, Set<SpeakerKey>>();
		for (const name of names) {
			if (name.surname === undefined) continue;
			const known = keys.get(name.surname);
			if (known) known.add(this.#byFullName(name));
			else keys.set(name.surname, new Set([this.#byFullName(name)]));
		}
		return keys;
	}
}

/** In the corpus as a whole, those whom articles do not name are one for each way of not naming them. */
export function keyInCorpus(key: SpeakerKey): SpeakerKey {
	if (!key.startsWith(unnamed)) return key;
	const words = key.indexOf(':', unnamed.length);
	return words < 0 ? key : `${unnamed}${key.slice(unnamed.length, words)}`;
}

const unnamed = 'unnamed:';

function isNamed({ strength, folded }: Voice): boolean {
	return strength === 'named' && folded !== '';
}
