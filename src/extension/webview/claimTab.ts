import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { ClaimView } from '../../protocol/toPanel';
import type { PanelChange, PanelSource, PanelTab } from './panelTab';
import type { Subject } from './subject';

/** What every source says of the claim that the page speaks of. */
export class ClaimTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#open: OpenCorpus | undefined;

	constructor(source: PanelSource, subject: Subject) {
		this.#source = source;
		this.#subject = subject;
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	follow(change: PanelChange): boolean {
		return change === 'corpus' || this.#subject.pinned === null;
	}

	async view(token: vscode.CancellationToken): Promise<ClaimView> {
		const { content, open } = await this.#source.crossReferences(this.#subject.current, token);
		if (token.isCancellationRequested) return this.#showing(content);
		this.#open = open;
		this.#subject.foundIn(open);
		return this.#showing(content);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): ClaimView {
		return this.#showing(content);
	}

	#showing(content: ClaimView['content']): ClaimView {
		return { tab: 'claim', content, pinned: this.#subject.pinned, inDoubt: this.#source.countInDoubt(this.#open) };
	}
}
