import { isLive } from '../anchor/anchor';
import type { FactIndex } from './factIndex';
import type { ClaimFact, View } from './facts';
import type { Silence } from './status';
import { inView } from './views';

/**
 * Which articles could be expected to say something on a claim and do not.
 *
 * In reach is an article that a `same-event` link ties to one with a live note on the claim, and one with a note on
 * another claim about one of the same topics. Of these, who was read in full and has no live note on the claim
 * is silent; who was not read in full may still say something. A `same-event` link counts like any other where
 * both its notes are on a claim.
 *
 * Not part of the status, which never depends on it: a topic joins far more articles than a claim does. Lasts
 * as long as the facts stay as they are, since what is on a topic is looked up once for all its claims.
 */
export class Silences {
	readonly #index: FactIndex;
	readonly #view: View;
	readonly #byTopic = new Map<string, OnTopic>();

	constructor(index: FactIndex, view: View) {
		this.#index = index;
		this.#view = view;
	}

	/** @param among looks at these articles only, and tells of them in their order. */
	on(claim: ClaimFact, among?: readonly string[]): Silence {
		const speaking = new Set<string>();
		for (const note of this.#index.notesOn(claim.id))
			if (inView(note, this.#view) && isLive(note.anchor)) speaking.add(note.article);
		const silence: { silent: string[]; unread: string[] } = { silent: [], unread: [] };
		for (const article of among ? this.#ofThese(among, claim, speaking) : this.#inReach(claim, speaking)) {
			if (speaking.has(article)) continue;
			const isRead = this.#index.articles.get(article)?.read === 'full';
			(isRead ? silence.silent : silence.unread).push(article);
		}
		return silence;
	}

	#ofThese(articles: readonly string[], claim: ClaimFact, speaking: ReadonlySet<string>): string[] {
		const tied = this.#tiedTo(speaking);
		const topics = [...new Set(claim.about)].map(topic => this.#onTopic(topic));
		return articles.filter(article => tied.has(article) || topics.some(topic => hasOther(topic, article, claim)));
	}

	/** In order. */
	#inReach(claim: ClaimFact, speaking: ReadonlySet<string>): string[] {
		const tied = this.#tiedTo(speaking);
		const [topic = new Map<string, undefined>(), ...more] = [...new Set(claim.about)].map(topic =>
			this.#onTopic(topic),
		);
		const onTopic = [...topic.keys()].filter(article => hasOther(topic, article, claim));
		const onMore = more.flatMap(other => [...other.keys()].filter(article => hasOther(other, article, claim)));
		const further = new Set([...tied, ...onMore].filter(article => !hasOther(topic, article, claim)));
		// What is on one topic is in order already; sorting a few more into it costs little.
		return further.size === 0 ? onTopic : [...onTopic, ...further].sort();
	}

	#tiedTo(speaking: ReadonlySet<string>): Set<string> {
		const tied = new Set<string>();
		for (const article of speaking)
			for (const note of this.#index.notesIn(article)) {
				if (note.claim === undefined || !inView(note, this.#view)) continue;
				for (const other of this.#index.tiedBy('same-event', note))
					if (other.claim !== undefined && inView(other, this.#view)) tied.add(other.article);
			}
		return tied;
	}

	#onTopic(topic: string): OnTopic {
		const known = this.#byTopic.get(topic);
		if (known) return known;
		const found = new Map<string, string | undefined>();
		for (const claim of this.#index.claimsAbout(topic))
			for (const note of this.#index.notesOn(claim)) {
				if (!inView(note, this.#view)) continue;
				const { article } = note;
				found.set(article, !found.has(article) || found.get(article) === claim ? claim : undefined);
			}
		const onTopic: OnTopic = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
		this.#byTopic.set(topic, onTopic);
		return onTopic;
	}
}

/** Whether an article has a note on another claim about the topic. */
function hasOther(topic: OnTopic, article: string, { id }: ClaimFact): boolean {
	return topic.has(article) && topic.get(article) !== id;
}

/** The articles with notes on a topic's claims, in order; with the claim where it is one only. */
type OnTopic = ReadonlyMap<string, string | undefined>;
