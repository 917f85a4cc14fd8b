import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../protocol/panelState';
import type { Tab } from '../protocol/tab';
import type { PanelView } from '../protocol/toPanel';
import { errorView, loadingView } from './emptyViews';
import type { Frame, TabContent } from './tab';
import { tabs } from './tabs';

/** The tabs that the reader has turned to, each of them opened once, and what is remembered of all. */
export class OpenTabs {
	readonly #kept: PanelState['tabs'];
	readonly #frame: Frame;
	readonly #arrived: (tab: Tab) => void;
	readonly #tabs = new Map<Tab, TabContent>();

	/**
	 * @param kept what an earlier life of the page knew of its tabs.
	 * @param arrived the script of a tab has been read, or could not be.
	 */
	constructor(kept: PanelState['tabs'], frame: Frame, arrived: (tab: Tab) => void) {
		this.#kept = kept;
		this.#frame = frame;
		this.#arrived = arrived;
	}

	/** The tab, or what stands in its place until its script has been read: nobody waits for it. */
	open(tab: Tab): TabContent {
		const known = this.#tabs.get(tab);
		if (known) return known;
		const opened = tabs[tab].open(this.#kept, this.#frame);
		const content = opened instanceof Promise ? this.#await(tab, opened) : opened;
		this.#tabs.set(tab, content);
		return content;
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
		const standIn = new StandIn(true, loadingView);
		void this.#replace(tab, standIn, opened);
		return standIn;
	}

	async #replace(tab: Tab, standIn: StandIn, opened: Promise<TabContent>): Promise<void> {
		try {
			const content = await opened;
			if (standIn.picture) content.take(standIn.picture);
			if (standIn.sought !== undefined) content.seek?.(standIn.sought);
			this.#tabs.set(tab, content);
		} catch (error) {
			console.error(error);
			const message = l10n.t('A file of Lateral is missing. Install it anew.');
			const act = { do: (what: 'show-log') => this.#frame.tell({ kind: 'do', what }) };
			this.#tabs.set(tab, new StandIn(false, () => errorView(message, act, l10n.t('This view cannot be shown'))));
		}
		this.#arrived(tab);
	}
}

/** In the place of a tab whose script is being read or is missing. It keeps the last picture for it. */
class StandIn implements TabContent {
	picture: PanelView | undefined;
	sought: string | undefined;
	readonly memory = {};
	readonly subject = undefined;
	readonly inShort = '';
	readonly home = null;
	scroll = 0;

	constructor(
		readonly busy: boolean,
		readonly view: () => TemplateResult,
	) {}

	take(picture: PanelView): void {
		this.picture = picture;
	}

	seek(sought: string): void {
		this.sought = sought;
	}

	onKey(): boolean {
		return false;
	}

	settle(): void {}
}
