import type * as vscode from 'vscode';
import type { ClaimView } from '../protocol/toPanel';
import type { PanelChange, PanelSource, PanelTab } from './panelTab';

/** The claim at the cursor, one that the reader went to, or one that stays whatever the cursor does. */
export class ClaimTab implements PanelTab {
	readonly #source: PanelSource;
	/** Stays when the cursor moves. */
	#pinned: string | null;
	/** Stays until the cursor moves. */
	#visited: string | null = null;

	constructor(source: PanelSource, pinned: string | null) {
		this.#source = source;
		this.#pinned = pinned;
	}

	show(claim: string): void {
		if (this.#pinned === null) this.#visited = claim;
		else this.#pinned = claim;
	}

	/** What was pinned stays in view until the cursor moves. */
	pin(claim: string | null): void {
		this.#visited = claim ?? this.#pinned;
		this.#pinned = claim;
	}

	follow(change: PanelChange): boolean {
		if (change === 'corpus') return true;
		this.#visited = null;
		return this.#pinned === null;
	}

	async view(token: vscode.CancellationToken): Promise<ClaimView> {
		const claim = this.#pinned ?? this.#visited;
		const content = await this.#source.crossReferences(
			claim === null ? { kind: 'cursor' } : { kind: 'claim', claim },
			token,
		);
		if (this.#pinned === null || content.kind === 'claims' || token.isCancellationRequested)
			return { tab: 'claim', content, pinned: this.#pinned };
		// The claim is gone. A pin that holds nothing would only keep the panel empty.
		this.#pinned = null;
		return this.view(token);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): ClaimView {
		return { tab: 'claim', content, pinned: this.#pinned };
	}
}
