import type * as vscode from 'vscode';
import type { OpenCorpus, Stance } from '../../core/index';

interface Kept {
	readonly claim: string;
	readonly stance: Stance;
}

/** What the last mark said, for whoever marks passage after passage on one matter. Kept with the workspace. */
export class LastMarks {
	readonly #memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	/** `undefined` where nothing was marked yet, or the corpus has no such claim. */
	in({ corpus }: OpenCorpus): (Kept & { readonly text: string }) | undefined {
		const kept = this.#memory.get<Kept>('lastMark');
		const claim = kept && corpus.claim(kept.claim);
		return kept && claim && { ...kept, text: claim.body.text.value };
	}

	async keep(claim: string, stance: Stance): Promise<void> {
		await this.#memory.update('lastMark', { claim, stance } satisfies Kept);
	}
}
