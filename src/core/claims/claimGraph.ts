import {
	addAffectedByClaim,
	addAffectedByDate,
	addAffectedByNotes,
	changedNotes,
	claimsDiffer,
	nothingAffected,
	type Affected,
} from './affected';
import { Dispute, type Opponent } from './dispute';
import { FactIndex } from './factIndex';
import type { ArticleFact, ClaimFact, Facts, NoteFact, NoteKey, View } from './facts';
import { linkTypes, type LinkTypes } from './linkTypes';
import { OriginChains } from './origins';
import { articleProblems, claimProblems, type MeaningProblem } from './problems';
import { Silences } from './silence';
import type { ClaimStatus, Silence } from './status';
import { weigh, type Weighing } from './weigh';
import { compare } from '../text/compare';
import { inView, noteOrder, viewKey, viewOfCoder } from './views';

export interface GraphOptions {
	/** `language` of `lateral.yaml`: how numbers in values are written. English where it is not given. */
	readonly language?: string | undefined;
	/** Those of `lateral.yaml` among them; without it the nine that every corpus has. */
	readonly linkTypes?: LinkTypes;
}

/** How one claim stands, from nothing: for a single question. Whoever asks more keeps a {@link ClaimGraph}. */
export function weighClaim(
	facts: Facts,
	claim: string,
	view: View,
	options: GraphOptions = {},
): ClaimStatus | undefined {
	return new ClaimGraph(facts, options).status(claim, view);
}

/**
 * The claims of one corpus, the notes on them and how they stand to each other, kept up to date change by change.
 *
 * Every answer is the one a new graph of the same facts would give, whatever order the changes came in. Statuses are
 * weighed when asked for and kept until something they rest on changes: after a change of one article, asking for
 * all of them weighs only its own claims and those tied to them. Silence is worked out when it is asked
 * for: a status would otherwise be tied to every article on one of its topics.
 *
 * Each change returns what it may have made out of date, as seen from before and after it. An article counts for its
 * base sidecar and all its layers at once. Ids need not exist yet: notes may come before their claim or article, links
 * before their target, in any order.
 */
export class ClaimGraph {
	readonly #index: FactIndex;
	#options: GraphOptions;
	#linkTypes: LinkTypes;
	readonly #statuses = new Map<string, Map<string, ClaimStatus>>();
	/** What has been followed since notes last changed. */
	readonly #chains = new Map<string, OriginChains>();
	/** What has been looked up since anything last changed. */
	readonly #silences = new Map<string, Silences>();
	/** The last one looked at: whoever asks for the opponents of one position asks for those of the others on its claim. */
	#dispute: { readonly claim: string; readonly view: string; readonly live: Dispute } | undefined;
	#weighed = 0;

	constructor(facts?: Facts, options: GraphOptions = {}) {
		this.#index = new FactIndex(facts);
		this.#options = options;
		this.#linkTypes = options.linkTypes ?? linkTypes();
	}

	/** The facts as they stand: live maps, to read from. */
	get facts(): Facts {
		return this.#index;
	}

	/** How many statuses have been weighed since the graph was made. */
	get weighed(): number {
		return this.#weighed;
	}

	/** Puts these notes, base and layers together, in the place of all that the article had. Empty takes them away. */
	replaceArticle(article: string, notes: readonly NoteFact[]): Affected {
		const affected = nothingAffected();
		const changed = changedNotes(this.#index.notesIn(article), notes);

		if (changed.size > 0) addAffectedByNotes(affected, this.#index, article, changed);
		this.#index.replaceNotes(article, notes);
		// Also where nothing changed in meaning: chains hold the notes themselves.
		this.#chains.clear();
		if (changed.size > 0) addAffectedByNotes(affected, this.#index, article, changed);
		return this.#forget(affected);
	}

	/** Sets what is known of an article itself: its date, outlet, how far it was read. Its notes stay. */
	setArticle(article: ArticleFact): Affected {
		return this.#changeArticle(article.id, () => this.#index.setArticle(article));
	}

	/** Takes away what is known of an article itself; its notes stay until they are replaced. */
	removeArticle(id: string): Affected {
		return this.#changeArticle(id, () => this.#index.removeArticle(id));
	}

	setClaim(claim: ClaimFact): Affected {
		const affected = nothingAffected();
		const before = this.#index.claims.get(claim.id);
		const isOther = !before || claimsDiffer(before, claim);
		if (isOther) addAffectedByClaim(affected, this.#index, claim.id);
		this.#index.setClaim(claim);
		if (isOther) addAffectedByClaim(affected, this.#index, claim.id);
		return this.#forget(affected);
	}

	removeClaim(id: string): Affected {
		const affected = nothingAffected();
		addAffectedByClaim(affected, this.#index, id);
		this.#index.removeClaim(id);
		return this.#forget(affected);
	}

	/** Takes over another `lateral.yaml`. A language changes what values mean, so that every claim is weighed again. */
	setOptions(options: GraphOptions): Affected {
		const affected = nothingAffected();
		if (options.language !== this.#options.language)
			for (const claim of this.#index.claims.keys()) affected.claims.add(claim);
		this.#options = options;
		this.#linkTypes = options.linkTypes ?? linkTypes();
		for (const { article } of this.#index.notes.values()) affected.articles.add(article);
		return this.#forget(affected);
	}

	/** How a claim stands; `undefined` where there is no such claim. The same object until it has to be weighed again. */
	status(claim: string, view: View): ClaimStatus | undefined {
		const key = viewKey(view);
		const known = this.#statuses.get(key)?.get(claim);
		if (known) return known;
		const fact = this.#index.claims.get(claim);
		if (!fact) return undefined;
		const status = weigh(fact, this.#weighing(view));
		this.#weighed++;
		let ofView = this.#statuses.get(key);
		if (!ofView) this.#statuses.set(key, (ofView = new Map()));
		ofView.set(claim, status);
		return status;
	}

	/** How every claim stands, in the order of their ids. */
	statuses(view: View): ClaimStatus[] {
		return [...this.#index.claims.keys()].sort(compare).map(claim => this.status(claim, view)!);
	}

	/**
	 * Which articles in reach say nothing on a claim; `undefined` where there is no such claim.
	 *
	 * @param among asks of these articles only: most of thousands are out of a reader's sight.
	 */
	silence(claim: string, view: View, among?: readonly string[]): Silence | undefined {
		const fact = this.#index.claims.get(claim);
		if (!fact) return undefined;
		const key = viewKey(view);
		let silences = this.#silences.get(key);
		if (!silences) this.#silences.set(key, (silences = new Silences(this.#index, view)));
		return silences.on(fact, among);
	}

	/**
	 * Every live position that cannot hold beside a note's own, each once, in order, with the first rule that says why.
	 * Empty where the note is not live, not in the view, or has no claim.
	 */
	opponents(key: NoteKey, view: View): Opponent[] {
		const note = this.#index.notes.get(key);
		const claim = note?.claim === undefined ? undefined : this.#index.claims.get(note.claim);
		if (!note || !claim) return [];
		const opponents = [...this.#disputeOn(claim, view).against(note)];
		return opponents.sort((a, b) => noteOrder(a.note, b.note));
	}

	/** Where a note's statement comes from: the ends of its `cites` and `copies`; itself where it has none. */
	origins(key: NoteKey, view: View): readonly NoteKey[] {
		const note = this.#index.notes.get(key);
		return note ? this.#chainsIn(view).of(note) : [];
	}

	/**
	 * What is wrong with an article's notes, base and layers: values, links. Ask again when a change names the
	 * article in `articles`.
	 */
	articleProblems(article: string): MeaningProblem[] {
		return articleProblems(article, coder => this.#weighing(viewOfCoder(coder)), this.#linkTypes);
	}

	/**
	 * What is to be said of a claim and of the notes on it: orphan, contested, figures that cannot be compared. Each
	 * problem says at which note it stands. Ask again when a change names the claim in `claims`.
	 */
	claimProblems(claim: string, view: View): MeaningProblem[] {
		const fact = this.#index.claims.get(claim);
		return fact ? claimProblems(fact, this.status(claim, view)!, this.#weighing(view)) : [];
	}

	/** An article's notes in a view, in the order they were given. */
	notesIn(article: string, view: View): NoteFact[] {
		return this.#index.notesIn(article).filter(note => inView(note, view));
	}

	/** The notes on a claim in a view, live or not, by article and note id. Also those on a claim that does not exist. */
	notesOn(claim: string, view: View): NoteFact[] {
		return [...this.#index.notesOn(claim)].filter(note => inView(note, view)).sort(noteOrder);
	}

	/** Links to a note, as their writers have them, in order: computed, never stored. The note need not exist. */
	backLinks(key: NoteKey): { from: NoteFact; type: string }[] {
		return [...this.#index.linkingTo(key)]
			.map(from => this.#index.notes.get(from)!)
			.sort(noteOrder)
			.flatMap(from => from.links.filter(link => link.to === key).map(({ type }) => ({ from, type })));
	}

	/** The known claims that cannot be true together with this one, whichever side says so, in order. */
	excludedFrom(claim: string): string[] {
		return [...this.#index.excludedFrom(claim)].filter(partner => this.#index.claims.has(partner)).sort(compare);
	}

	#changeArticle(id: string, change: () => void): Affected {
		const affected = nothingAffected();
		const before = this.#index.articles.get(id)?.published;
		change();
		if (this.#index.articles.get(id)?.published !== before) addAffectedByDate(affected, this.#index, id);
		return this.#forget(affected);
	}

	#weighing(view: View): Weighing {
		const { language } = this.#options;
		return { index: this.#index, view, language, chains: counted => this.#chainsIn(view, counted === 'all') };
	}

	#disputeOn(claim: ClaimFact, view: View): Dispute {
		const key = viewKey(view);
		if (this.#dispute?.claim !== claim.id || this.#dispute.view !== key)
			this.#dispute = { claim: claim.id, view: key, live: new Dispute(claim, 'live', this.#weighing(view)) };
		return this.#dispute.live;
	}

	#chainsIn(view: View, throughLost = false): OriginChains {
		const key = `${viewKey(view)} ${throughLost}`;
		let chains = this.#chains.get(key);
		if (!chains) this.#chains.set(key, (chains = new OriginChains(this.#index, view, { throughLost })));
		return chains;
	}

	#forget(affected: Affected): Affected {
		this.#silences.clear();
		this.#dispute = undefined;
		for (const ofView of this.#statuses.values()) for (const claim of affected.claims) ofView.delete(claim);
		return affected;
	}
}
