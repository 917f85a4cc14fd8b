import type * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import { rooms, type MapAsk } from '../../protocol/mapTab';
import type { MapView } from '../../protocol/toPanel';
import type { Choice, PanelChange, PanelSource, PanelTab } from './panelTab';
import type { Subject } from './subject';

/** What is tied to the claim that the page speaks of, or in all of a corpus. */
export class MapTab implements PanelTab {
	readonly #source: PanelSource;
	readonly #subject: Subject;
	#ask: MapAsk;
	#open: OpenCorpus | undefined;

	constructor(
		source: PanelSource,
		subject: Subject,
		{ scope, steps, most }: Omit<MapAsk, 'tab'> = { scope: 'claim', steps: 1, most: rooms[0] },
	) {
		this.#source = source;
		this.#subject = subject;
		this.#ask = { tab: 'map', scope, steps, most };
	}

	get open(): OpenCorpus | undefined {
		return this.#open;
	}

	get choice(): Choice {
		const ask = this.#ask;
		return { key: `${ask.scope} ${ask.steps}`, bringBack: () => (this.#ask = ask) };
	}

	/** Of a claim, or of all of a corpus: whatever was asked for before. */
	showScope(scope: MapAsk['scope']): void {
		this.#ask = { ...this.#ask, scope };
	}

	ask(ask: MapAsk): void {
		this.#ask = ask;
	}

	follow(change: PanelChange): boolean {
		return change === 'corpus' || (this.#ask.scope === 'claim' && this.#subject.pinned === null);
	}

	async view(token: vscode.CancellationToken): Promise<MapView> {
		const { scope } = this.#ask;
		const { content, open } = await this.#source.claimMap(
			this.#ask,
			scope === 'claim' ? this.#subject.current : { kind: 'corpus', open: this.#subject.corpus },
			token,
		);
		if (token.isCancellationRequested) return this.#showing(content);
		this.#open = open;
		if (scope === 'claim') this.#subject.foundIn(open);
		return this.#showing(content);
	}

	instead(content: Parameters<PanelTab['instead']>[0]): MapView {
		return this.#showing(content);
	}

	#showing(content: MapView['content']): MapView {
		return { ...this.#ask, content };
	}
}
