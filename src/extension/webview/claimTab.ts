import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { ClaimView } from '../../protocol/toPanel';
import type { ChosenClaim, PanelChange, PanelSource, PanelTab } from './panelTab';

/** The claim at the cursor, one that the reader went to, or one that stays whatever the cursor does. */
export class ClaimTab implements PanelTab {
	readonly #source: PanelSource;
	/** Stays when the cursor moves. */
	#pinned: ChosenClaim | undefined;
	/** Stays until the cursor moves. */
	#visited: ChosenClaim | undefined;
	#open: OpenCorpus | undefined;

	constructor(source: PanelSource, pinned: string | null) {
		this.#source = source;
		if (pinned !== null) this.#pinned = { claim: pinned, open: undefined };
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	show(chosen: ChosenClaim): void {
		if (this.#pinned) this.#pinned = chosen;
		else this.#visited = chosen;
	}

	/** What was pinned stays in view until the cursor moves. */
	pin(claim: string | null): void {
		const chosen = claim === null ? undefined : { claim, open: this.#open };
		this.#visited = chosen ?? this.#pinned;
		this.#pinned = chosen;
	}

	follow(change: PanelChange): boolean {
		if (change === 'corpus') return true;
		this.#visited = undefined;
		return !this.#pinned;
	}

	async view(token: vscode.CancellationToken): Promise<ClaimView> {
		const chosen = this.#pinned ?? this.#visited;
		const { content, open } = await this.#source.crossReferences(
			chosen ? { kind: 'claim', ...chosen } : { kind: 'cursor' },
			token,
		);
		if (token.isCancellationRequested) return this.#showing(content);
		if (this.#pinned && content.kind !== 'claims') {
			// The claim is gone. A pin that holds nothing would only keep the panel empty.
			this.#pinned = undefined;
			return this.view(token);
		}
		this.#open = open;
		// It stays the claim of this corpus when the reader goes to another.
		if (this.#pinned) this.#pinned = { ...this.#pinned, open };
		else if (this.#visited) this.#visited = { ...this.#visited, open };
		return this.#showing(content);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): ClaimView {
		return this.#showing(content);
	}

	#showing(content: ClaimView['content']): ClaimView {
		const inDoubt = this.#source.countInDoubt(this.#open);
		return { tab: 'claim', content, pinned: this.#pinned?.claim ?? null, inDoubt };
	}
}
