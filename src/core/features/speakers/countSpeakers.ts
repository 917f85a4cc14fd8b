import * as l10n from '@vscode/l10n';
import type { AttributionKind, Strength } from '../../analysis/analysis';
import type { SourceRecord } from '../../sidecar/records';
import { compare } from '../../text/compare';
import type { Statement, Voice } from './statement';
import { grouped } from '../wording/grouped';
import type { QuotedSpeaker, QuotingOutlet, SpeakerKey } from './whoIsQuoted';

/** An article's statements in their order, and who its voices are. */
export interface Spoken {
	/** The id of the article's outlet. */
	readonly outlet: string | undefined;
	readonly statements: readonly Statement[];
	readonly keys: ReadonlyMap<Voice, SpeakerKey>;
}

/** Counts what each speaker says in some articles; `keyOf` tells whom to count as one. Who has the most words comes first. */
export function countSpeakers(
	sourceOf: (id: string) => SourceRecord | undefined,
	articles: Iterable<Spoken>,
	keyOf: (key: SpeakerKey) => SpeakerKey,
): QuotedSpeaker[] {
	const counts = new Map<SpeakerKey, Count>();
	/** Most articles of a corpus share one map of keys: each of its voices is looked up once, not for every statement. */
	const known = new Map<Spoken['keys'], Map<Voice, Counted>>();
	for (const { outlet, statements, keys } of articles) {
		const counted = known.get(keys) ?? new Map<Voice, Counted>();
		known.set(keys, counted);
		const heard = new Set<Count>();
		let last: SpeakerKey | undefined;
		for (const { voice, kind, words, quotedWords } of statements) {
			let as = counted.get(voice);
			if (!as) counted.set(voice, (as = countedAs(counts, keys.get(voice)!, keyOf, voice)));
			const { key, count, spelling } = as;
			count.statements++;
			count.words += words;
			count.quotedWords += quotedWords;
			count.kinds[kind]++;
			count.strengths[voice.strength]++;
			spelling.times++;
			if (key !== last) count.turns++;
			last = key;
			heard.add(count);
		}
		for (const count of heard) {
			count.articles++;
			if (outlet !== undefined) count.outlets.add(outlet);
		}
	}
	return [...counts]
		.map(([key, count]) => speakerOf(sourceOf, key, count))
		.sort(
			(a, b) => b.words - a.words || b.statements - a.statements || compare(a.name, b.name) || compare(a.key, b.key),
		);
}

/** Whom each outlet quotes in some articles, and how much. The outlet with the most words comes first, no outlet last. */
export function countOutlets(
	sourceOf: (id: string) => SourceRecord | undefined,
	articles: Iterable<Spoken>,
	keyOf: (key: SpeakerKey) => SpeakerKey,
): QuotingOutlet[] {
	const byOutlet = grouped([...articles], ({ outlet }) => outlet);
	return [...byOutlet]
		.map(([outlet, same]) => quotingOutlet(outlet, same.length, countSpeakers(sourceOf, same, keyOf)))
		.sort(
			(a, b) =>
				Number(a.outlet === undefined) - Number(b.outlet === undefined) ||
				b.words - a.words ||
				compare(a.outlet ?? '', b.outlet ?? ''),
		);
}

function quotingOutlet(
	outlet: string | undefined,
	articles: number,
	speakers: readonly QuotedSpeaker[],
): QuotingOutlet {
	return { outlet, articles, speakers, ...inAll(speakers) };
}

type Figures = Pick<QuotedSpeaker, 'statements' | 'words' | 'quotedWords' | 'kinds' | 'strengths'>;

/** What several speakers say together. */
export function inAll(speakers: readonly Figures[]): Figures {
	const sum = (of: (speaker: Figures) => number): number => speakers.reduce((all, each) => all + of(each), 0);
	return {
		statements: sum(({ statements }) => statements),
		words: sum(({ words }) => words),
		quotedWords: sum(({ quotedWords }) => quotedWords),
		kinds: {
			direct: sum(({ kinds }) => kinds.direct),
			mixed: sum(({ kinds }) => kinds.mixed),
			indirect: sum(({ kinds }) => kinds.indirect),
		},
		strengths: {
			named: sum(({ strengths }) => strengths.named),
			described: sum(({ strengths }) => strengths.described),
			anonymous: sum(({ strengths }) => strengths.anonymous),
			document: sum(({ strengths }) => strengths.document),
			none: sum(({ strengths }) => strengths.none),
		},
	};
}

class Count {
	statements = 0;
	turns = 0;
	words = 0;
	quotedWords = 0;
	articles = 0;
	readonly kinds: Record<AttributionKind, number> = { direct: 0, mixed: 0, indirect: 0 };
	readonly strengths: Record<Strength, number> = { named: 0, described: 0, anonymous: 0, document: 0, none: 0 };
	readonly outlets = new Set<string>();
	/** How often each name was used. */
	readonly voices = new Map<string, Spelling>();
}

interface Spelling {
	readonly voice: Voice;
	times: number;
}

/** Where the statements of a voice are counted. */
interface Counted {
	readonly key: SpeakerKey;
	readonly count: Count;
	readonly spelling: Spelling;
}

function countedAs(
	counts: Map<SpeakerKey, Count>,
	key: SpeakerKey,
	keyOf: (key: SpeakerKey) => SpeakerKey,
	voice: Voice,
): Counted {
	const count = countOf(counts, keyOf(key));
	const spelling = count.voices.get(voice.name) ?? { voice, times: 0 };
	count.voices.set(voice.name, spelling);
	return { key, count, spelling };
}

function countOf(counts: Map<SpeakerKey, Count>, key: SpeakerKey): Count {
	const known = counts.get(key);
	if (known) return known;
	const count = new Count();
	counts.set(key, count);
	return count;
}

function speakerOf(sourceOf: (id: string) => SourceRecord | undefined, key: SpeakerKey, count: Count): QuotedSpeaker {
	const id = key.startsWith('source:') ? key.slice('source:'.length) : undefined;
	const source = id === undefined ? undefined : sourceOf(id);
	const { statements, turns, words, quotedWords, kinds, strengths, articles } = count;
	return {
		key,
		name: source?.name.value ?? nameOf(key, count),
		source: id,
		role: source?.role?.value,
		sourceKind: source?.kind?.value,
		statements,
		turns,
		words,
		quotedWords,
		kinds,
		strengths,
		articles,
		outlets: [...count.outlets].sort(compare),
	};
}

/** The full name as it is spelt most often; of those who are not named, their words or what they have in common. */
function nameOf(key: SpeakerKey, { voices }: Count): string {
	const [, strength, ...words] = key.split(':');
	if (key.startsWith('unnamed:') && words.join('') === '') return labelOfUnnamed(strength);
	const folded = key.startsWith('name:') ? key.slice('name:'.length) : undefined;
	const rank = (voice: Voice) => Number(voice.folded === folded);
	const [best] = [...voices.values()].sort(
		(a, b) => rank(b.voice) - rank(a.voice) || b.times - a.times || compare(a.voice.name, b.voice.name),
	);
	return best?.voice.name ?? '';
}

function labelOfUnnamed(strength: string | undefined): string {
	switch (strength) {
		case 'described':
			return l10n.t('Described, not named');
		case 'anonymous':
			return l10n.t('Anonymous sources');
		case 'document':
			return l10n.t('Documents and polls');
		default:
			return l10n.t('No source given');
	}
}
