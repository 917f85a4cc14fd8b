import * as l10n from '@vscode/l10n';
import { holderKey } from '../../claims/views';
import type { NoteKey, View } from '../../claims/facts';
import { wordsOf, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { overlaps } from '../../text/span';
import { claimLine } from '../claims/claimsAt';
import { grouped } from '../wording/grouped';
import { sourceName } from '../wording/names';
import { isInView } from '../wording/view';
import { comparedWords } from './comparedWords';
import { comparePassages } from './comparePassages';
import type { QuotationVariants, Utterance } from './comparison';
import { byDate, textOf, type NotedPassage } from './passageName';
import { named, notedPassage, passagesOn } from './passagesSideBySide';

/** More of them nobody goes through, and the page takes them in at one go. */
const mostUtterances = 200;

/**
 * The same utterances as several articles have them: passages that links tie as wordings of each other, or in which the
 * same speaker says much the same on the same claim.
 *
 * @param claim those with a passage on it; without it all of the corpus.
 */
export function quotationVariants(
	corpus: Corpus,
	view: View,
	claim: string | undefined,
	here: readonly NoteKey[] = [],
): QuotationVariants {
	const found = new Utterances(corpus, view).from(
		claim === undefined ? allNotes(corpus, view) : passagesOn(corpus, claim, view),
	);
	const name = ({ speaker }: Found): string => (speaker === undefined ? '' : sourceName(corpus, speaker));
	const first = ({ passages }: Found): NoteKey => passages[0]!.note.key;
	const inOrder = found.sort(
		(a, b) => b.passages.length - a.passages.length || compare(name(a), name(b)) || compare(first(a), first(b)),
	);
	return {
		kind: 'quotations',
		...(claim !== undefined && { claim: claimLine(corpus, claim, view) }),
		utterances: inOrder.slice(0, mostUtterances).map(each => {
			const { passages } = comparePassages(each.passages.map(passage => textOf(passage, 'words')));
			return {
				...(each.speaker !== undefined && { speaker: name(each) }),
				reason: reasonInWords(corpus, each),
				variants: each.passages.map((passage, index) => ({
					...named(corpus, passage, view, here),
					...passages[index]!,
				})),
			} satisfies Utterance;
		}),
		more: Math.max(0, inOrder.length - mostUtterances),
	};
}

interface Found {
	/** The fullest first, then by date. */
	readonly passages: readonly NotedPassage[];
	readonly speaker: string | undefined;
	readonly links: ReadonlySet<string>;
	/** At least two of them were joined by speaker and claim. */
	readonly alike: boolean;
}

/** Links that say that two passages are wordings of one and the same. */
const wordings: ReadonlySet<string> = new Set(['rewords', 'shortens', 'copies']);
/** Says so of what one speaker said; of others that they speak of the same thing. */
const sameEvent = 'same-event';
/** Of the words of the shorter passage so many are in the longer one: else somebody has said two things on one claim. */
const sharedWords = 0.6;
/** Of one speaker on one claim: whoever is noted more often is compared by links only. */
const mostAlike = 200;

/** Goes from passage to passage along what makes them variants of each other. */
class Utterances {
	readonly #corpus: Corpus;
	readonly #view: View;
	readonly #words = new Map<NoteKey, ReadonlySet<string>>();
	readonly #bySpeaker = new Map<string, ReadonlyMap<string, readonly CorpusNote[]>>();

	constructor(corpus: Corpus, view: View) {
		this.#corpus = corpus;
		this.#view = view;
	}

	/** The utterances that these passages are variants of, each once, where other articles have others. */
	from(seeds: readonly NotedPassage[]): Found[] {
		const seen = new Set<NoteKey>();
		return seeds.flatMap(({ note }) => (seen.has(note.key) ? [] : (this.#follow(note, seen) ?? [])));
	}

	#follow(seed: CorpusNote, seen: Set<NoteKey>): Found | undefined {
		seen.add(seed.key);
		const notes = [seed];
		const links = new Set<string>();
		let alike = false;
		for (const note of notes) {
			const linked = this.#linked(note);
			for (const { type } of linked) links.add(type);
			const similar = this.#alike(note);
			alike ||= similar.length > 0;
			for (const other of [...linked.map(each => each.other), ...similar]) {
				if (seen.has(other.key)) continue;
				seen.add(other.key);
				notes.push(other);
			}
		}
		const passages = withoutTwins(notes.flatMap(({ key }) => notedPassage(this.#corpus, key, this.#view) ?? []));
		if (new Set(passages.map(({ article }) => article.id)).size < 2) return undefined;
		const speakers = new Set(notes.flatMap(({ holder }) => (holder.kind === 'speaker' ? holder.id : [])));
		const [speaker] = speakers.size === 1 ? speakers : [];
		return { passages: this.#fullestFirst(passages), speaker, links, alike };
	}

	#linked(note: CorpusNote): { readonly other: CorpusNote; readonly type: string }[] {
		const ties = [
			...note.links.map(({ to, type }) => ({ key: to, type })),
			...this.#corpus.linksTo(note.key).map(({ from, type }) => ({ key: from, type })),
		];
		return ties.flatMap(({ key, type }) => {
			const other = this.#corpus.note(key);
			if (!other || !isInView(other, this.#view)) return [];
			const joins = wordings.has(type) || (type === sameEvent && holderKey(other.holder) === holderKey(note.holder));
			return joins ? [{ other, type }] : [];
		});
	}

	/** What the same speaker says much alike, on the same side of the same claim. */
	#alike(note: CorpusNote): readonly CorpusNote[] {
		if (note.holder.kind !== 'speaker' || note.claim === undefined) return [];
		let bySpeaker = this.#bySpeaker.get(note.claim);
		if (!bySpeaker) {
			const all = passagesOn(this.#corpus, note.claim, this.#view).map(passage => passage.note);
			bySpeaker = grouped(all, speakerAndSide);
			this.#bySpeaker.set(note.claim, bySpeaker);
		}
		const others = bySpeaker.get(speakerAndSide(note)) ?? [];
		if (others.length > mostAlike) return [];
		return others.filter(other => other !== note && isMuchTheSame(this.#wordsOf(note), this.#wordsOf(other)));
	}

	#wordsOf(note: CorpusNote): ReadonlySet<string> {
		const known = this.#words.get(note.key);
		if (known) return known;
		const article = this.#corpus.article(note.article);
		const { tokens } = comparedWords(article ? textOf({ note, article }, 'words') : '');
		const words = new Set(tokens.flatMap(({ text, isWord }) => (isWord ? text.toLowerCase() : [])));
		this.#words.set(note.key, words);
		return words;
	}

	#fullestFirst(passages: readonly NotedPassage[]): NotedPassage[] {
		const inOrder = [...passages].sort(byDate);
		const length = ({ note }: NotedPassage): number => this.#wordsOf(note).size;
		const longest = Math.max(...inOrder.map(length));
		const fullest = inOrder.find(passage => length(passage) === longest);
		return [...inOrder.filter(passage => passage === fullest), ...inOrder.filter(passage => passage !== fullest)];
	}
}

function allNotes(corpus: Corpus, view: View): NotedPassage[] {
	return corpus
		.articles()
		.flatMap(article => article.notes.filter(note => isInView(note, view)).map(note => ({ note, article })));
}

function speakerAndSide({ holder, record }: CorpusNote): string {
	return `${holderKey(holder)} ${record.stance?.value ?? 'asserts'}`;
}

function isMuchTheSame(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
	const [fewer, more] = one.size < other.size ? [one, other] : [other, one];
	const shared = [...fewer].filter(word => more.has(word)).length;
	return fewer.size > 0 && shared >= sharedWords * fewer.size;
}

/** Of what several coders noted at one place, the first. */
function withoutTwins(passages: readonly NotedPassage[]): NotedPassage[] {
	const kept: NotedPassage[] = [];
	for (const passage of passages) {
		const words = wordsOf(passage.note);
		const isTwin = kept.some(other => {
			const others = wordsOf(other.note);
			return other.article === passage.article && words && others && overlaps(words, others);
		});
		if (!isTwin) kept.push(passage);
	}
	return kept;
}

function reasonInWords(corpus: Corpus, { links, alike }: Found): string {
	const types = corpus.linkTypes();
	const labels = [...types.keys()].filter(type => links.has(type)).map(type => types.get(type)?.label ?? type);
	const parts = [
		labels.length ? l10n.t('linked: {0}', labels.join(', ')) : '',
		alike ? l10n.t('the same speaker in much the same words') : '',
	];
	return parts.filter(part => part !== '').join('; ');
}
