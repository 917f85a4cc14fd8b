import type * as vscode from 'vscode';
import type { OpenCorpus, View } from '../../../core/index';
import { pickClaim, type ClaimChoice, type ClaimPickOptions } from './claimPick';

/** How many claims are remembered as used last. */
const most = 12;

/** Lets the reader choose claims, and knows which were used last. */
export class ClaimPicks {
	readonly #memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	/** @returns `undefined` when the list was left. */
	pick(open: OpenCorpus, view: View, title: string, options?: ClaimPickOptions): Promise<ClaimChoice | undefined> {
		return pickClaim(open, this.#recent(), view, title, options);
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
