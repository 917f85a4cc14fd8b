import { html, nothing, render } from 'lit/html.js';
import { panelState } from '../protocol/panelState';
import { readMessage } from '../protocol/readMessage';
import type { Tab } from '../protocol/tab';
import { toPanel, type ToPanel } from '../protocol/toPanel';
import { Announcer } from './announcer';
import { ClaimTab } from './claimTab';
import type { Host } from './host';
import { QuotedTab } from './quotedTab';
import type { Frame, TabContent } from './tab';
import { tabBar } from './tabBar';
import { walk } from './walk';

/** Scrolling is remembered once it has come to rest. */
const scrollRest = 150;

/**
 * The panel: the frame around its views, each a tab. It shows what the extension sends and tells it what the
 * reader does.
 *
 * A new picture of the same thing changes only what differs, so scroll, selection and keyboard stay where they
 * are while somebody edits a note next door. The keyboard is never taken: focus is mended only if it was in
 * the panel and its place has gone.
 */
export class Panel {
	readonly #root: HTMLElement;
	readonly #host: Host;
	readonly #announcer = new Announcer();
	readonly #tabs: { readonly claim: ClaimTab; readonly quoted: QuotedTab };
	#tab: Tab;
	/** The reader has turned to this tab, and the extension has not answered yet. */
	#turning = false;
	#revision = -1;
	/** What the page on the screen is about. */
	#subject: string | undefined;

	constructor(root: HTMLElement, host: Host) {
		this.#root = root;
		this.#host = host;
		const memory = readMessage(panelState, host.recall());
		const frame: Frame = {
			root,
			tell: message => host.tell(message),
			changed: () => this.#redraw(),
			say: words => this.#announcer.say(words),
		};
		this.#tab = memory?.tab ?? 'claim';
		this.#tabs = { claim: new ClaimTab(memory?.claim, frame), quoted: new QuotedTab(memory?.quoted, frame) };

		root.addEventListener('keydown', event => this.#onKey(event));
		const settle = (): void => queueMicrotask(() => this.#settle());
		root.addEventListener('focusin', settle);
		root.addEventListener('focusout', settle);
		window.addEventListener('resize', settle);
		let rest: ReturnType<typeof setTimeout> | undefined;
		window.addEventListener('scroll', () => {
			clearTimeout(rest);
			rest = setTimeout(() => {
				this.#shown.scroll = window.scrollY;
				this.#remember();
			}, scrollRest);
		});
		this.#draw();
		host.tell({ kind: 'ready' });
	}

	/** A message from outside. One that is none of ours, or older than what is shown, changes nothing. */
	receive(data: unknown): void {
		const message = readMessage(toPanel, data);
		if (message?.kind === 'show') this.#receiveShow(message);
		else if (message?.kind === 'focus') this.#focusContent();
		else console.warn('Lateral: the panel was sent something that is no message of its own.');
	}

	#receiveShow({ revision, view }: Extract<ToPanel, { kind: 'show' }>): void {
		// A picture of the tab that the reader has just left may be on its way still.
		if (revision < this.#revision || (this.#turning && view.tab !== this.#tab)) return;
		this.#revision = revision;
		this.#turning = false;
		this.#tab = view.tab;
		if (view.tab === 'claim') this.#tabs.claim.take(view);
		else this.#tabs.quoted.take(view);
		this.#show();
	}

	/** Turns at once to what was last known of the tab; the extension sends how it is now. */
	#turn(tab: Tab): void {
		if (tab === this.#tab) return;
		this.#tab = tab;
		this.#turning = true;
		this.#host.tell({ kind: 'turn', tab });
		this.#show();
	}

	get #shown(): TabContent {
		return this.#tabs[this.#tab];
	}

	#show(): void {
		const keyboard = document.hasFocus() ? document.activeElement : null;
		const scroll = this.#shown.scroll;
		const before = this.#subject;
		this.#redraw();
		// Only with another subject: the same one keeps its place by itself.
		if (this.#subject !== before) window.scrollTo(0, scroll);
		if (keyboard && !keyboard.isConnected) this.#focusContent();
		this.#settle();
		if (!this.#shown.busy && this.#shown.subject !== undefined) this.#announcer.say(this.#shown.inShort);
	}

	#redraw(): void {
		this.#remember();
		this.#draw();
		const { subject } = this.#shown;
		if (subject !== undefined) this.#subject = `${this.#tab} ${subject}`;
	}

	#draw(): void {
		const { busy } = this.#shown;
		render(
			html`<main aria-busy=${busy}>
					${busy ? html`<div class="progress late"></div>` : nothing} ${tabBar(this.#tab, tab => this.#turn(tab))}
					<div id="view" role="tabpanel" aria-labelledby="tab-${this.#tab}">${this.#shown.view()}</div>
				</main>
				${this.#announcer.region}`,
			this.#root,
		);
	}

	#settle(): void {
		for (const tab of Object.values(this.#tabs)) tab.settle(tab === this.#shown);
	}

	#remember(): void {
		const { claim, quoted } = this.#tabs;
		this.#host.remember({ version: 2, tab: this.#tab, claim: claim.memory, quoted: quoted.memory });
	}

	#onKey(event: KeyboardEvent): void {
		if (this.#shown.onKey(event)) {
			event.preventDefault();
			return;
		}
		if (event.key === 'Escape') {
			event.preventDefault();
			this.#host.tell({ kind: 'leave' });
			return;
		}
		const next = walk(this.#root, event);
		if (!next) return;
		event.preventDefault();
		next.focus();
		if (next.role === 'tab') next.click();
	}

	#focusContent(): void {
		(this.#shown.home ?? this.#root.querySelector('h1'))?.focus();
	}
}
