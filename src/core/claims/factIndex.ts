import type { ArticleFact, ClaimFact, Facts, NoteFact, NoteKey } from './facts';

/**
 * The facts, and the ways through them that weighing needs: by article, by claim, by topic, and links backwards.
 *
 * It answers for what it was last told and caches nothing else. A note's key belongs to one article:
 * a key that another article already has is not taken over.
 */
export class FactIndex implements Facts {
	readonly #notes = new Map<NoteKey, NoteFact>();
	readonly #articles = new Map<string, ArticleFact>();
	readonly #claims = new Map<string, ClaimFact>();
	readonly #notesByArticle = new Map<string, readonly NoteFact[]>();
	readonly #notesByClaim = new Map<string, Set<NoteFact>>();
	readonly #linksTo = new Map<NoteKey, Set<NoteKey>>();
	readonly #excludedBy = new Map<string, Set<string>>();
	readonly #claimsByTopic = new Map<string, Set<string>>();

	constructor(facts?: Facts) {
		if (!facts) return;
		for (const article of facts.articles.values()) this.setArticle(article);
		for (const claim of facts.claims.values()) this.setClaim(claim);
		const byArticle = new Map<string, NoteFact[]>();
		for (const note of facts.notes.values()) {
			const notes = byArticle.get(note.article);
			if (notes) notes.push(note);
			else byArticle.set(note.article, [note]);
		}
		for (const [article, notes] of byArticle) this.replaceNotes(article, notes);
	}

	get notes(): ReadonlyMap<NoteKey, NoteFact> {
		return this.#notes;
	}

	get articles(): ReadonlyMap<string, ArticleFact> {
		return this.#articles;
	}

	get claims(): ReadonlyMap<string, ClaimFact> {
		return this.#claims;
	}

	/** An article's notes, base and layers, in the order they were given. */
	notesIn(article: string): readonly NoteFact[] {
		return this.#notesByArticle.get(article) ?? [];
	}

	/** Every note that names the claim, whether or not there is such a claim. */
	notesOn(claim: string): ReadonlySet<NoteFact> {
		return this.#notesByClaim.get(claim) ?? none;
	}

	/** The notes with a link, of whatever type, to this key; the key need not be a note's. */
	linkingTo(key: NoteKey): ReadonlySet<NoteKey> {
		return this.#linksTo.get(key) ?? none;
	}

	/** The notes at the other end of links of one type, whichever side wrote them; each once, never the note itself. */
	tiedBy(type: string, note: NoteFact): readonly NoteFact[] {
		let tied: Set<NoteFact> | undefined;
		for (const link of note.links) {
			const other = link.type === type ? this.#notes.get(link.to) : undefined;
			if (other && other !== note) (tied ??= new Set()).add(other);
		}
		for (const key of this.linkingTo(note.key)) {
			const other = this.#notes.get(key)!;
			if (other === note || !other.links.some(link => link.type === type && link.to === note.key)) continue;
			(tied ??= new Set()).add(other);
		}
		return tied ? [...tied] : untied;
	}

	/** The claims that cannot be true together with this one, whichever side says so; known or not, never itself. */
	excludedFrom(claim: string): Set<string> {
		const partners = new Set([...(this.#claims.get(claim)?.excludes ?? []), ...(this.#excludedBy.get(claim) ?? none)]);
		partners.delete(claim);
		return partners;
	}

	claimsAbout(topic: string): ReadonlySet<string> {
		return this.#claimsByTopic.get(topic) ?? none;
	}

	replaceNotes(article: string, notes: readonly NoteFact[]): void {
		for (const note of this.notesIn(article)) {
			this.#notes.delete(note.key);
			if (note.claim !== undefined) drop(this.#notesByClaim, note.claim, note);
			for (const link of note.links) drop(this.#linksTo, link.to, note.key);
		}
		const kept = notes.filter(note => {
			if (this.#notes.has(note.key)) return false;
			this.#notes.set(note.key, note);
			if (note.claim !== undefined) put(this.#notesByClaim, note.claim, note);
			for (const link of note.links) put(this.#linksTo, link.to, note.key);
			return true;
		});
		if (kept.length > 0) this.#notesByArticle.set(article, kept);
		else this.#notesByArticle.delete(article);
	}

	setArticle(article: ArticleFact): void {
		this.#articles.set(article.id, article);
	}

	removeArticle(id: string): void {
		this.#articles.delete(id);
	}

	setClaim(claim: ClaimFact): void {
		this.removeClaim(claim.id);
		this.#claims.set(claim.id, claim);
		for (const partner of claim.excludes) put(this.#excludedBy, partner, claim.id);
		for (const topic of claim.about) put(this.#claimsByTopic, topic, claim.id);
	}

	removeClaim(id: string): void {
		const claim = this.#claims.get(id);
		if (!claim) return;
		this.#claims.delete(id);
		for (const partner of claim.excludes) drop(this.#excludedBy, partner, id);
		for (const topic of claim.about) drop(this.#claimsByTopic, topic, id);
	}
}

const none: ReadonlySet<never> = new Set<never>();
const untied: readonly never[] = [];

function put<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
	const set = sets.get(key);
	if (set) set.add(value);
	else sets.set(key, new Set([value]));
}

function drop<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
	const set = sets.get(key);
	set?.delete(value);
	if (set?.size === 0) sets.delete(key);
}
