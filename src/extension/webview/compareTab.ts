import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { CompareAsk, CompareMemory } from '../../protocol/compareTab';
import type { CompareView } from '../../protocol/toPanel';
import type { Choice, PanelChange, PanelSource, PanelTab } from './panelTab';
import type { Subject } from './subject';

/** What is compared as long as the reader has chosen nothing. */
const atFirst: CompareAsk = {
	tab: 'compare',
	what: 'passages',
	extent: 'words',
	scope: 'claim',
	notes: null,
	articles: null,
};

/** Passages, quotations or whole articles side by side: those of the claim or the article that the page speaks of, or those that the reader has chosen. */
export class CompareTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#ask: CompareAsk;
	#open: OpenCorpus | undefined;
	/** Whose the chosen notes and articles are: another corpus may name others so. */
	#chosenIn: OpenCorpus | undefined;

	constructor(source: PanelSource, subject: Subject, kept: CompareMemory | undefined) {
		this.#source = source;
		this.#subject = subject;
		this.#ask = atFirst;
		if (kept) {
			const { what, extent, scope, notes, articles } = kept;
			this.#ask = { tab: 'compare', what, extent, scope, notes, articles };
		}
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	get choice(): Choice {
		const [ask, chosenIn] = [this.#ask, this.#chosenIn];
		return {
			key: JSON.stringify(ask),
			bringBack: () => {
				this.#ask = ask;
				this.#chosenIn = chosenIn;
			},
		};
	}

	/** What the reader wants to see, for another page to show the same. */
	get chosen(): { readonly wanted: CompareAsk; readonly open: OpenCorpus | undefined } {
		return { wanted: this.#ask, open: this.#chosenIn };
	}

	/** Shows something else than the reader's last choice; what is left out is as at first. */
	show(wanted: Partial<CompareAsk>, open: OpenCorpus | undefined): void {
		this.#ask = { ...atFirst, extent: this.#ask.extent, ...wanted };
		this.#chosenIn = open;
	}

	/** The reader chooses from what the page shows. */
	ask(ask: CompareAsk): void {
		this.#ask = ask;
		this.#chosenIn = this.#open;
	}

	/** What the reader has chosen stays whatever the cursor does. */
	follow(change: PanelChange): boolean {
		if (change === 'corpus') return true;
		const { what, scope, notes, articles } = this.#ask;
		if (what === 'articles') return articles === null && change === 'editor';
		const isOfCorpus = what === 'quotations' && scope === 'corpus';
		const isChosen = what === 'passages' && notes !== null;
		return !isOfCorpus && !isChosen && this.#subject.pinned === null;
	}

	async view(token: vscode.CancellationToken): Promise<CompareView> {
		const { open, content } = await this.#source.comparison(
			this.#ask,
			{ subject: this.#subject.current, corpus: this.#subject.corpus, chosenIn: this.#chosenIn },
			token,
		);
		if (token.isCancellationRequested) return this.#showing(content);
		this.#open = open;
		// What was chosen before a reload stays the choice in the corpus that it is looked up in first.
		this.#chosenIn ??= open;
		return this.#showing(content);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): CompareView {
		return this.#showing(content);
	}

	#showing(content: CompareView['content']): CompareView {
		const { tab: _, ...wanted } = this.#ask;
		return { tab: 'compare', wanted, content };
	}
}
