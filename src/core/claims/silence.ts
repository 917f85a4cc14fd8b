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
	/** The last one found: how a claim stands and who is named are asked one after the other. */
	#last: { readonly claim: ClaimFact; readonly silence: Silence } | undefined;

	constructor(index: FactIndex, view: View) {
		this.#index = index;
		this.#view = view;
	}

	/** @param among looks at these articles only, and tells of them in their order. */
	on(claim: ClaimFact, among?: readonly string[]): Silence {
		if (among) return this.#find(claim, among);
		if (this.#last?.claim !== claim) this.#last = { claim, silence: this.#find(claim) };
		return this.#last.silence;
	}

	#find(claim: ClaimFact, among?: readonly string[]): Silence {
		/** Articles with a note on the claim, and those of them in which one still stands. */
		const own = new Set<string>();
		const speaking = new Set<string>();
		for (const note of this.#index.notesOn(claim.id)) {
			if (!inView(note, this.#view)) continue;
			own.add(note.article);
			if (isLive(note.anchor)) speaking.add(note.article);
		}
		const tied = this.#tiedTo(speaking);
		const topics = [...new Set(claim.about)].map(topic => this.#onTopic(topic));
		const isOnAny = (article: string): boolean => topics.some(topic => hasOther(topic, article, claim));
		if (among)
			return this.#byReading(
				among.filter(article => !speaking.has(article) && (tied.has(article) || isOnAny(article))),
			);

		// A topic joins thousands of articles. All but those that have notes on the claim have one on another, so that
		// nothing needs to be asked of them.
		const [topic = nothing, ...more] = topics;
		const left = new Set([...own].filter(article => speaking.has(article) || !hasOther(topic, article, claim)));
		const onMore = more.flatMap(other => [...other.claims.keys()].filter(article => hasOther(other, article, claim)));
		const further = new Set([...tied, ...onMore].filter(article => !hasOther(topic, article, claim)));
		const { silent, unread } = this.#byReading([...further].filter(article => !speaking.has(article)));
		return {
			silent: inOrder(without(topic.silent, left), silent),
			unread: inOrder(without(topic.unread, left), unread),
		};
	}

	#byReading(articles: Iterable<string>): Silence {
		const silence: { silent: string[]; unread: string[] } = { silent: [], unread: [] };
		for (const article of articles) {
			const isRead = this.#index.articles.get(article)?.read === 'full';
			(isRead ? silence.silent : silence.unread).push(article);
		}
		return silence;
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
		const claims = new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
		const onTopic: OnTopic = { claims, ...this.#byReading(claims.keys()) };
		this.#byTopic.set(topic, onTopic);
		return onTopic;
	}
}

/** The articles with notes on a topic's claims, in order. */
interface OnTopic extends Silence {
	/** All of them, with the claim where it is one only. */
	readonly claims: ReadonlyMap<string, string | undefined>;
}

const nothing: OnTopic = { claims: new Map(), silent: [], unread: [] };

/** Whether an article has a note on another claim about the topic. */
function hasOther({ claims }: OnTopic, article: string, { id }: ClaimFact): boolean {
	return claims.has(article) && claims.get(article) !== id;
}

function without(articles: readonly string[], left: ReadonlySet<string>): readonly string[] {
	return left.size ? articles.filter(article => !left.has(article)) : articles;
}

/** What is on one topic is in order already; sorting a few more into it costs little. */
function inOrder(articles: readonly string[], further: readonly string[]): readonly string[] {
	return further.length ? [...articles, ...further].sort() : articles;
}
