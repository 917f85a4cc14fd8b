import type * as vscode from 'vscode';
import type { OpenCorpus, View } from '../../core/index';
import { pickClaim, type ClaimChoice } from './picks';

/** How many claims are remembered as used last. */
const most = 12;

/** Lets the reader choose claims, those used last before all others. */
export class ClaimPicks {
	readonly #memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	/** @returns `undefined` when the list was left. */
	pick(open: OpenCorpus, view: View, title: string, steps?: number): Promise<ClaimChoice | undefined> {
		return pickClaim(open, this.#recent(), view, title, steps);
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
