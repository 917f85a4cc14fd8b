import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { ChronologyAsk, ChronologyMemory } from '../../protocol/chronologyTab';
import type { ChronologyView } from '../../protocol/toPanel';
import type { Choice, PanelChange, PanelSource, PanelTab } from './panelTab';
import type { Subject } from './subject';

/** When the positions were published: on the claim that the page speaks of, or on all claims of the corpus. */
export class ChronologyTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#ask: ChronologyAsk;
	#open: OpenCorpus | undefined;
	/** What is zoomed into: of another claim there is nothing at that place. */
	#about: string | null;

	constructor(
		source: PanelSource,
		subject: Subject,
		kept: Omit<ChronologyAsk, 'tab'> & Pick<ChronologyMemory, 'about'> = {
			scope: 'claim',
			by: 'holder',
			shown: null,
			lane: null,
			about: null,
		},
	) {
		this.#source = source;
		this.#subject = subject;
		const { scope, by, shown, lane, about } = kept;
		this.#ask = { tab: 'chronology', scope, by, shown, lane };
		this.#about = about;
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	get choice(): Choice {
		const [ask, about] = [this.#ask, this.#about];
		return {
			key: JSON.stringify(ask),
			bringBack: () => {
				this.#ask = ask;
				this.#about = about;
			},
		};
	}

	ask(ask: ChronologyAsk): void {
		this.#ask = ask;
	}

	/** All of a claim, or of a corpus. */
	showScope(scope: ChronologyAsk['scope']): void {
		this.#ask = { ...this.#ask, scope, shown: null, lane: null };
	}

	follow(change: PanelChange): boolean {
		if (change === 'corpus') return true;
		return this.#ask.scope === 'claim' && this.#subject.pinned === null;
	}

	async view(token: vscode.CancellationToken): Promise<ChronologyView> {
		const answer = await this.#source.chronology(this.#ask, this.#subject.current, this.#subject.corpus, token);
		if (token.isCancellationRequested) return this.#showing(answer.content);
		this.#open = answer.open;
		if (this.#ask.scope === 'claim') this.#subject.foundIn(answer.open);
		if (answer.content.kind !== 'chronology') return this.#showing(answer.content);
		const about = answer.content.claim?.id ?? 'corpus';
		const isElsewhere = this.#about !== null && this.#about !== about;
		this.#about = about;
		if (!isElsewhere || (this.#ask.shown === null && this.#ask.lane === null)) return this.#showing(answer.content);
		this.showScope(this.#ask.scope);
		return this.view(token);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): ChronologyView {
		return this.#showing(content);
	}

	#showing(content: ChronologyView['content']): ChronologyView {
		return { ...this.#ask, content };
	}
}
