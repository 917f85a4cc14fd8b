import type { OpenCorpus } from '../../core/index';
import type { ChosenClaim, ClaimSubject, PanelChange } from './panelTab';

/** What a page speaks of by the reader's choice, as a value: to come back to, or for another page. */
export interface Topic {
	/** The claim that was gone to or pinned, if the cursor is not what counts. */
	readonly claim: ChosenClaim | undefined;
	/** The page stays on it, whatever the cursor does. */
	readonly isPinned: boolean;
	/** A corpus that the reader is not in but has pointed at; `undefined`: theirs. */
	readonly corpus: OpenCorpus | undefined;
}

export function isSameTopic(a: Topic, b: Topic): boolean {
	return a.corpus === b.corpus && isSameClaim(a.claim, b.claim);
}

/** One that nobody has looked up yet is taken to be of the corpus that it is found in. */
function isSameClaim(a: ChosenClaim | undefined, b: ChosenClaim | undefined): boolean {
	return a?.claim === b?.claim && (a?.open === b?.open || !a?.open || !b?.open);
}

/**
 * What all the tabs of a page speak of: the place of the cursor, a claim that the reader went to, or one that stays
 * whatever the cursor does; and the corpus that is looked at as a whole.
 */
export class Subject {
	/** Stays when the cursor moves. */
	#pinned: ChosenClaim | undefined;
	/** Stays until the cursor moves. */
	#visited: ChosenClaim | undefined;
	#corpus: OpenCorpus | undefined;

	constructor(pinned: string | null) {
		if (pinned !== null) this.#pinned = { claim: pinned, open: undefined };
	}

	get pinned(): string | null {
		return this.#pinned?.claim ?? null;
	}

	get current(): ClaimSubject {
		const { chosen } = this;
		return chosen ? { kind: 'claim', ...chosen } : { kind: 'cursor' };
	}

	/** The claim that was gone to or pinned, if the cursor is not what counts. */
	get chosen(): ChosenClaim | undefined {
		return this.#pinned ?? this.#visited;
	}

	/** A corpus that the reader is not in but has pointed at, until they go to another text; `undefined`: theirs. */
	get corpus(): OpenCorpus | undefined {
		return this.#corpus;
	}

	/** Speaks of this claim until the cursor moves; where one is pinned, this takes its place. */
	show(chosen: ChosenClaim): void {
		if (this.#pinned) this.#pinned = chosen;
		else this.#visited = chosen;
	}

	get topic(): Topic {
		return { claim: this.chosen, isPinned: this.#pinned !== undefined, corpus: this.#corpus };
	}

	/**
	 * Speaks of this again; where it is no claim, of whatever the cursor is at, unless a claim is pinned. No claim is pinned
	 * by that which was not: another one than the pinned one lets go of the pin.
	 */
	goBackTo({ claim, isPinned, corpus }: Topic): void {
		if (claim && !isPinned && !isSameClaim(claim, this.#pinned)) this.unpin();
		if (claim) this.show(claim);
		else this.#visited = undefined;
		this.#corpus = corpus;
	}

	/** @param open the claim's corpus. What was pinned stays in view until the cursor moves. */
	pin(claim: string | null, open: OpenCorpus | undefined): void {
		const chosen = claim === null ? undefined : { claim, open };
		this.#visited = chosen ?? this.#pinned;
		this.#pinned = chosen;
	}

	/** The claim that was pinned is gone, or the reader has left it. */
	unpin(): void {
		this.#pinned = undefined;
	}

	/** It stays the claim of this corpus when the reader goes to another. */
	foundIn(open: OpenCorpus | undefined): void {
		if (this.#pinned) this.#pinned = { ...this.#pinned, open };
		else if (this.#visited) this.#visited = { ...this.#visited, open };
	}

	visit(open: OpenCorpus | undefined): void {
		this.#corpus = open;
	}

	/** @returns what the change is to the tabs: who goes to another text leaves the corpus that was pointed at. */
	follow(change: PanelChange): PanelChange {
		if (change === 'corpus') return change;
		this.#visited = undefined;
		if (change === 'cursor' || !this.#corpus) return change;
		this.#corpus = undefined;
		return 'corpus';
	}
}
