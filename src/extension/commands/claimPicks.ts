import type * as vscode from 'vscode';
import type { NewClaimSearch, OpenCorpus, View } from '../../core/index';
import { pickClaim, type ClaimChoice } from './picks';

/** How many claims are remembered as used last. */
const most = 12;

/** Lets the reader choose claims, those used last before all others. What searches is read when the first is looked for. */
export class ClaimPicks {
	readonly #memory: vscode.Memento;
	readonly #loadSearch: () => Promise<NewClaimSearch>;
	#search: Promise<NewClaimSearch> | undefined;

	constructor(memory: vscode.Memento, loadSearch: () => Promise<NewClaimSearch>) {
		this.#memory = memory;
		this.#loadSearch = loadSearch;
	}

	/** @returns `undefined` when the list was left. */
	pick(open: OpenCorpus, view: View, title: string, steps?: number): Promise<ClaimChoice | undefined> {
		this.#search ??= this.#loadSearch();
		return pickClaim(open, this.#recent(), view, this.#search, title, steps);
	}

	/** Remembers a claim as the one used last. */
	async use(claim: string): Promise<void> {
		const others = this.#recent().filter(other => other !== claim);
		await this.#memory.update('recentClaims', [claim, ...others].slice(0, most));
	}

	#recent(): readonly string[] {
		return this.#memory.get<readonly string[]>('recentClaims') ?? [];
	}
}
