import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import * as v from 'valibot';
import type { KeptTabs } from '../protocol/pageState';
import type { PanelState } from '../protocol/panelState';
import type { Tab } from '../protocol/tab';
import { readMessage, whyUnfit } from '../protocol/readMessage';
import { errorView, loadingView } from './emptyViews';
import type { Frame, TabContent } from './tab';
import { tabs } from './tabs';

/** The tabs that the reader has turned to, each of them opened once, and what is remembered of all. */
export class OpenTabs {
	readonly #kept: KeptTabs;
	readonly #frame: Frame;
	readonly #arrived: (tab: Tab) => void;
	readonly #tabs = new Map<Tab, TabContent>();
	/** In the place of a tab until it gets a picture that is one. */
	readonly #unfit = new Map<Tab, TabContent>();

	/**
	 * @param kept what an earlier life of the page knew of its tabs.
	 * @param arrived the script of a tab has been read, or could not be.
	 */
	constructor(kept: KeptTabs, frame: Frame, arrived: (tab: Tab) => void) {
		this.#kept = kept;
		this.#frame = frame;
		this.#arrived = arrived;
	}

	/** The tab, or what stands in its place until its script has been read: nobody waits for it. */
	open(tab: Tab): TabContent {
		const known = this.#unfit.get(tab) ?? this.#tabs.get(tab);
		if (known) return known;
		const opened = tabs[tab].open(this.#kept, this.#frame);
		const content = opened instanceof Promise ? this.#await(tab, opened) : opened;
		this.#tabs.set(tab, content);
		return content;
	}

	/**
	 * Hands a picture to its tab, or keeps it for one whose script is on its way. One that is none, which another version
	 * may send or an article that knows no measure, is said in its place.
	 */
	take(tab: Tab, picture: unknown): void {
		this.open(tab);
		const content = this.#tabs.get(tab);
		if (content instanceof StandIn) content.picture = picture;
		else if (content) this.#give(tab, content, picture);
	}

	#give(tab: Tab, content: TabContent, picture: unknown): void {
		const fit = readMessage(content.schema, picture);
		this.#unfit.delete(tab);
		if (fit) return content.take(fit);
		this.#frame.tell({ kind: 'unfit', tab, why: whyUnfit(content.schema, picture) });
		this.#unfit.set(
			tab,
			this.#failing(
				l10n.t('What belongs here could not be drawn. Reload the window after an update; otherwise the log says more.'),
			),
		);
	}

	#failing(message: string): StandIn {
		const title = l10n.t('This view cannot be shown');
		const act = { do: (what: 'show-log') => this.#frame.tell({ kind: 'do', what }) };
		return new StandIn(() => errorView(message, act, title), l10n.t('{0}: {1}', title, message));
	}

	/** What is sought in a tab whose script is on its way is sought once it is there. */
	seek(tab: Tab, sought: string): void {
		this.open(tab).seek?.(sought);
	}

	isComing(tab: Tab): boolean {
		return this.#tabs.get(tab) instanceof StandIn && this.open(tab).busy;
	}

	/** Of tabs that nobody has turned to in this life of the page, what there was of them. */
	get memory(): PanelState['tabs'] {
		return Object.assign({}, this.#kept, ...[...this.#tabs.values()].map(tab => tab.memory));
	}

	/** The shown one last: what it says of the passage that is meant holds. */
	settle(shown: Tab): void {
		for (const [tab, content] of this.#tabs) if (tab !== shown) content.settle(false);
		this.#tabs.get(shown)?.settle(true);
	}

	#await(tab: Tab, opened: Promise<TabContent>): TabContent {
		const standIn = new StandIn(loadingView);
		void this.#replace(tab, standIn, opened);
		return standIn;
	}

	async #replace(tab: Tab, standIn: StandIn, opened: Promise<TabContent>): Promise<void> {
		try {
			const content = await opened;
			this.#tabs.set(tab, content);
			if (standIn.picture !== undefined) this.#give(tab, content, standIn.picture);
			if (standIn.sought !== undefined) content.seek?.(standIn.sought);
		} catch (error) {
			console.error(error);
			this.#tabs.set(tab, this.#failing(l10n.t('A file of Lateral is missing. Install it anew.')));
		}
		this.#arrived(tab);
	}
}

/** In the place of a tab whose script is being read or is missing. It keeps the last picture for it. */
class StandIn implements TabContent {
	readonly schema = v.never();
	picture: unknown;
	sought: string | undefined;
	readonly memory = {};
	readonly subject: string | undefined;
	readonly inShort: string;
	readonly busy: boolean;
	readonly home = null;
	scroll = 0;

	/** @param trouble why the tab cannot be shown; absent as long as it is on its way. */
	constructor(
		readonly view: () => TemplateResult,
		trouble?: string,
	) {
		this.busy = trouble === undefined;
		this.subject = trouble === undefined ? undefined : 'error';
		this.inShort = trouble ?? '';
	}

	take(): void {}

	seek(sought: string): void {
		this.sought = sought;
	}

	onKey(): boolean {
		return false;
	}

	settle(): void {}
}
