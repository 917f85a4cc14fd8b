import * as l10n from '@vscode/l10n';
import { html, nothing, render } from 'lit/html.js';
import { pageState } from '../protocol/pageState';
import { readMessage } from '../protocol/readMessage';
import type { Tab } from '../protocol/tab';
import type { ToExtension } from '../protocol/toExtension';
import { toFrame, type ToFrame } from '../protocol/toFrame';
import { Announcer } from './announcer';
import type { Find } from './find/find';
import { asksToFind, frameTools, wayOf, type Ways } from './frameTools';
import type { Host } from './host';
import { OpenTabs } from './openTabs';
import type { TabContent } from './tab';
import { tabBar } from './tabBar';
import { isTextField } from './textField';
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
	readonly #tabs: OpenTabs;
	#tab: Tab;
	/** The reader has turned to this tab, and the extension has not answered yet. */
	#turning = false;
	/** The keyboard is to be brought to what is still on its way, unless the reader takes it elsewhere. */
	#focusWhenThere = false;
	#ways: Ways = { back: false, forward: false };
	/** The claim that all views stay on. */
	#pinned: string | null = null;
	/** The search, once it has been read; it stands in the place of the view while it is open. */
	#find: Find | undefined;
	#isFinding = false;
	/** Its script is on its way. */
	#isReading = false;
	/** What was typed since the reader asked for a search that is still being read. */
	#typedAhead = '';
	/** Where the keyboard was before it went into the search. */
	#before: HTMLElement | SVGElement | undefined;
	/** Where it is, or was last: the browser forgets that when it goes elsewhere in VS Code. */
	#last: HTMLElement | SVGElement | undefined;
	/** What was found is to have the keyboard once it is shown. */
	#focusWhenShown = false;
	#revision = -1;
	/** What the page on the screen is about. */
	#subject: string | undefined;

	constructor(root: HTMLElement, host: Host) {
		this.#root = root;
		this.#host = host;
		const memory = readMessage(pageState, host.recall());
		const frame = {
			root,
			tell: (message: ToExtension) => host.tell(message),
			turn: (tab: Tab, claim?: string) => this.#turn(tab, claim),
			changed: () => this.#redraw(),
			came: () => this.#show(),
			say: (words: string) => this.#announcer.say(words),
		};
		this.#tab = memory?.tab ?? 'claim';
		this.#pinned = memory?.pinned ?? null;
		this.#tabs = new OpenTabs(memory?.tabs ?? {}, frame, tab => this.#arrive(tab));

		// Also where nothing on the page has the keyboard yet.
		document.addEventListener('keydown', event => this.#onKey(event));
		const settle = (): void => queueMicrotask(() => this.#tabs.settle(this.#tab));
		root.addEventListener('focusin', settle);
		root.addEventListener('focusout', settle);
		root.addEventListener('focusin', ({ target }) => {
			if (target instanceof HTMLElement || target instanceof SVGElement) this.#last = target;
			this.#focusWhenThere = false;
		});
		window.addEventListener('blur', () => (this.#focusWhenThere = false));
		window.addEventListener('focus', () => this.#comeBack());
		window.addEventListener('resize', settle);
		let rest: ReturnType<typeof setTimeout> | undefined;
		window.addEventListener('scroll', () => {
			clearTimeout(rest);
			rest = setTimeout(() => {
				if (this.#isFinding) return;
				this.#shown.scroll = window.scrollY;
				this.#remember();
			}, scrollRest);
		});
		this.#draw();
		host.tell({ kind: 'ready' });
	}

	/** A message from outside. One that is none of ours, or older than what is shown, changes nothing. */
	receive(data: unknown): void {
		const message = readMessage(toFrame, data);
		if (message?.kind === 'show') this.#receiveShow(message);
		else if (message?.kind === 'focus') this.#focusContent();
		else if (message?.kind === 'found') this.#find?.take(message.query, message.findings);
		else if (message?.kind === 'wake') this.#host.tell({ kind: 'ready' });
		else if (message?.kind === 'paint') void this.#paint(message.drawing);
		else console.warn('Lateral: the panel was sent something that is no message of its own.');
	}

	async #paint(drawing: unknown): Promise<void> {
		const { paint } = await import('./matrix/paint');
		this.#host.tell({ kind: 'painted', png: paint(drawing) });
	}

	#receiveShow({ revision, view, ways, pinned }: Extract<ToFrame, { kind: 'show' }>): void {
		// A picture of the tab that the reader has just left may be on its way still.
		if (revision < this.#revision || (this.#turning && view.tab !== this.#tab)) return;
		this.#revision = revision;
		this.#ways = ways ?? this.#ways;
		if (pinned !== undefined) this.#pinned = pinned;
		this.#turning = false;
		this.#tab = view.tab;
		this.#tabs.take(view.tab, view);
		this.#show();
		if (!this.#focusWhenShown || view.content.kind === 'loading') return;
		this.#focusWhenShown = false;
		this.#focusContent();
	}

	/** Turns at once to what was last known of the tab; the extension sends how it is now. */
	#turn(tab: Tab, claim?: string): void {
		this.#isFinding = false;
		if (tab === this.#tab && claim === undefined) return this.#draw();
		this.#tab = tab;
		this.#turning = true;
		this.#host.tell({ kind: 'turn', tab, ...(claim !== undefined && { claim }) });
		this.#show();
	}

	/** The script of a tab is there, or is known to be missing. */
	#arrive(tab: Tab): void {
		if (tab === this.#tab) this.#show();
	}

	get #shown(): TabContent {
		return this.#tabs.open(this.#tab);
	}

	#show(): void {
		const keyboard = document.hasFocus() ? document.activeElement : null;
		const scroll = this.#shown.scroll;
		const before = this.#subject;
		this.#redraw();
		// Only with another subject: the same one keeps its place by itself.
		if (this.#subject !== before) window.scrollTo(0, scroll);
		if (this.#focusWhenThere || (keyboard && !keyboard.isConnected)) this.#focusContent();
		this.#tabs.settle(this.#tab);
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
			html`<main aria-busy=${busy} ?data-coming=${this.#tabs.isComing(this.#tab)}>
					${busy ? html`<div class="progress late"></div>` : nothing}
					<div class="frame">
						${frameTools(
							{ ways: this.#ways, claim: this.#shown.claim, pinned: this.#pinned },
							message => this.#tell(message),
							() => this.#openFind(),
						)}
						${tabBar(this.#tab, tab => this.#turn(tab))}
					</div>
					${this.#isFinding && this.#find ? this.#find.view() : nothing}
					<div
						id="view"
						role="tabpanel"
						aria-labelledby="tab-${this.#tab}"
						?hidden=${this.#isFinding && this.#find !== undefined}
					>
						${this.#shown.view()}
					</div>
				</main>
				${this.#announcer.region}`,
			this.#root,
		);
	}

	#tell(message: ToExtension): void {
		if (message.kind === 'go') this.#shown.leave?.();
		this.#host.tell(message);
	}

	#openFind(): void {
		if (!this.#isFinding) {
			this.#before = this.#last;
			this.#typedAhead = '';
		}
		this.#isFinding = true;
		if (this.#find) this.#showFind(this.#find);
		else if (!this.#isReading) void this.#readFind();
	}

	/** A script of its own, read when the reader first looks for something. Until it is there the view stays. */
	async #readFind(): Promise<void> {
		this.#isReading = true;
		try {
			const { Find } = await import('./find/find');
			const find = new Find({
				tell: message => this.#host.tell(message),
				changed: () => this.#draw(),
				say: words => this.#announcer.say(words),
				go: (tab, seek, claim) => this.#goToFound(tab, seek, claim),
				close: () => this.#closeFind(),
			});
			this.#find = find;
			if (!this.#isFinding) return;
			this.#showFind(find);
			if (this.#typedAhead) find.type(this.#typedAhead);
		} catch (error) {
			console.error(error);
			this.#closeFind();
			this.#announcer.say(l10n.t('A file of Lateral is missing. Install it anew.'));
		} finally {
			this.#isReading = false;
		}
	}

	#showFind(find: Find): void {
		this.#draw();
		window.scrollTo(0, 0);
		find.focus(this.#root);
	}

	#closeFind(): void {
		this.#isFinding = false;
		this.#draw();
		window.scrollTo(0, this.#shown.scroll);
		if (this.#before?.isConnected === false) this.#focusContent();
		else (this.#before ?? this.#shown.home)?.focus({ preventScroll: true });
	}

	#goToFound(tab: Tab, sought: string, claim: string | undefined): void {
		const stays = tab === this.#tab && claim === undefined;
		this.#focusWhenShown = !stays;
		this.#turn(tab, claim);
		if (sought) this.#tabs.seek(tab, sought);
		if (stays) this.#focusContent();
	}

	#remember(): void {
		this.#host.remember({ version: 3, tab: this.#tab, pinned: this.#pinned, tabs: this.#tabs.memory });
	}

	/** Offers a key to one after the other, the outermost first. Each says whether it made use of it, or nothing for the next one to have it. */
	#onKey(event: KeyboardEvent): void {
		// Enter, Escape and arrows are still those of the input method, for a word that is not yet written.
		if (event.isComposing) return;
		const isUsed =
			this.#keyAhead(event) ??
			this.#keyForFind(event) ??
			this.#keyInFind(event) ??
			this.#keyForWay(event) ??
			this.#keyInView(event) ??
			this.#keyForLeaving(event) ??
			this.#keyForWalking(event);
		if (isUsed) event.preventDefault();
	}

	/** The search has been asked for and is not there yet: what is typed is not for the view that still shows. */
	#keyAhead(event: KeyboardEvent): boolean | undefined {
		if (!this.#isFinding || this.#find) return undefined;
		const isWithModifier = event.ctrlKey || event.metaKey || event.altKey;
		if (isWithModifier && !event.getModifierState('AltGraph')) return undefined;
		if (event.key === 'Escape') this.#closeFind();
		else if (event.key === 'Backspace') this.#typedAhead = this.#typedAhead.slice(0, -1);
		else if (event.key.length === 1) this.#typedAhead += event.key;
		return true;
	}

	#keyForFind(event: KeyboardEvent): boolean | undefined {
		if (!asksToFind(event)) return undefined;
		event.stopPropagation();
		this.#openFind();
		return true;
	}

	#keyInFind(event: KeyboardEvent): boolean | undefined {
		return (this.#isFinding && isInFind(event) && this.#find?.onKey(event)) || undefined;
	}

	#keyForWay(event: KeyboardEvent): boolean | undefined {
		const way = wayOf(event);
		if (!way) return undefined;
		// VS Code hears of every key that reaches the window, and would go back in the editors too.
		event.stopPropagation();
		// On a Mac, a word to the left.
		if (isTextField(event.target)) return false;
		if (this.#ways[way]) this.#tell({ kind: 'go', to: way });
		return true;
	}

	#keyInView(event: KeyboardEvent): boolean | undefined {
		return (!this.#isFinding && !isTyped(event) && this.#shown.onKey(event)) || undefined;
	}

	#keyForLeaving(event: KeyboardEvent): boolean | undefined {
		if (event.key !== 'Escape') return undefined;
		this.#host.tell({ kind: 'leave' });
		return true;
	}

	#keyForWalking(event: KeyboardEvent): boolean {
		const next = walk(this.#root, event);
		next?.focus();
		if (next?.role === 'tab') next.click();
		return next !== undefined;
	}

	/** From a list of VS Code, or the editor. Nothing scrolls: who comes by a click is not to be led elsewhere. */
	#comeBack(): void {
		if (document.activeElement !== document.body) return;
		const last = this.#last?.isConnected ? this.#last : this.#shown.home;
		last?.focus({ preventScroll: true });
	}

	#focusContent(): void {
		(this.#shown.home ?? this.#root.querySelector('h1'))?.focus();
		this.#focusWhenThere = this.#shown.subject === undefined;
	}
}

/** A letter, a figure or a sign in a text field belongs to the field. */
function isTyped({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean {
	return key.length === 1 && !ctrlKey && !metaKey && isTextField(target);
}

/** In its field all keys are the search's; on its button only the one that closes it. */
function isInFind({ key, target }: KeyboardEvent): boolean {
	if (!(target instanceof HTMLElement) || !target.closest('.find')) return false;
	return target instanceof HTMLInputElement || key === 'Escape';
}
