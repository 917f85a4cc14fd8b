import { html, nothing, render, type TemplateResult } from 'lit';
import { panelState, type PanelState } from '../protocol/panelState';
import { readMessage } from '../protocol/readMessage';
import type { ToExtension } from '../protocol/toExtension';
import { toPanel, type PanelContent, type ToPanel } from '../protocol/toPanel';
import { claimView } from './claimView';
import { positionsOf, type Actions, type Claim } from './content';
import { articleView, errorView, loadingView, noArticleView, noCorpusView } from './emptyViews';
import type { Host } from './host';
import { Announcer } from './announcer';
import { walk } from './walk';
import { claimsInShort } from './words';

/** Scrolling is remembered once it has come to rest. */
const scrollRest = 150;

/**
 * The cross-reference panel: draws what the extension shows and tells it what the reader does.
 *
 * A new picture of the same claim changes only what differs, so scroll, selection and keyboard stay where they
 * are while somebody edits a note next door. The keyboard is never taken: focus is mended only if it was in
 * the panel and its place has gone.
 */
export class Panel {
	readonly #root: HTMLElement;
	readonly #host: Host;
	readonly #announcer = new Announcer();
	readonly #actions: Actions;
	#show: Extract<ToPanel, { kind: 'show' }> | undefined;
	/** Being worked out anew: the last picture stays until then. */
	#busy = false;
	#state: PanelState;
	/** To be scrolled to once the claim that was shown before a reload is there again. */
	#returnTo: PanelState | undefined;
	#hovered: string | null = null;
	#toldHover: string | null = null;

	constructor(root: HTMLElement, host: Host) {
		this.#root = root;
		this.#host = host;
		this.#returnTo = readMessage(panelState, host.recall());
		this.#state = this.#returnTo ?? { version: 1, claim: null, pinned: null, note: null, scroll: 0 };
		this.#actions = this.#makeActions();

		root.addEventListener('keydown', event => this.#onKey(event));
		root.addEventListener('focusin', () => this.#tellHover());
		root.addEventListener('focusout', () => this.#tellHover());
		let rest: ReturnType<typeof setTimeout> | undefined;
		window.addEventListener('scroll', () => {
			clearTimeout(rest);
			rest = setTimeout(() => this.#remember({ scroll: window.scrollY }), scrollRest);
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

	#receiveShow(message: Extract<ToPanel, { kind: 'show' }>): void {
		if (this.#show && message.revision < this.#show.revision) return;
		const before = this.#subject();
		const keyboard = this.#keyboardPlace();
		this.#take(message);
		const claim = this.#claim();
		if (claim && !this.#busy) {
			const notes = positionsOf(claim).map(position => position.note);
			const note = notes.find(note => note === this.#state.note) ?? this.#neighbour(notes, keyboard) ?? null;
			this.#remember({ claim: claim.id, note });
		}
		this.#draw();
		if (this.#subject() !== before) this.#scrollToBeginning();
		if (keyboard && !keyboard.element.isConnected) this.#focusContent();
		this.#announce();
	}

	/** Keeps the picture that is there while another one is on its way. */
	#take(message: Extract<ToPanel, { kind: 'show' }>): void {
		this.#busy = message.content.kind === 'loading' && this.#show !== undefined;
		this.#show = this.#busy && this.#show ? { ...message, content: this.#show.content } : message;
		this.#remember({ pinned: message.pinned });
	}

	/** The top of the page; the first time, where the reader was when the page was last there. */
	#scrollToBeginning(): void {
		if (this.#show?.content.kind === 'loading') return;
		const memory = this.#returnTo;
		this.#returnTo = undefined;
		window.scrollTo(0, memory && memory.claim === this.#claim()?.id ? memory.scroll : 0);
	}

	/** What the page is about, to tell a new page from new words on the same one. */
	#subject(): string | undefined {
		const content = this.#show?.content;
		return this.#claim()?.id ?? (content?.kind === 'article' ? `article ${content.article.id}` : content?.kind);
	}

	#announce(): void {
		const content = this.#show?.content;
		const claim = this.#claim();
		if (this.#busy || !content || content.kind === 'loading') return;
		if (content.kind === 'claims' && claim) this.#announcer.say(claimsInShort(content, claim));
		else this.#announcer.say(this.#root.querySelector('h1')?.textContent ?? '');
	}

	/** The claim that is drawn: the one the reader chose if it is here, else the first. */
	#claim(): Claim | undefined {
		const content = this.#show?.content;
		if (content?.kind !== 'claims') return undefined;
		return content.claims.find(claim => claim.id === this.#state.claim) ?? content.claims[0];
	}

	#draw(): void {
		render(
			html`<main aria-busy=${this.#busy}>
					${this.#busy ? html`<div class="progress"></div>` : nothing}${this.#view()}
				</main>
				${this.#announcer.region}`,
			this.#root,
		);
	}

	#view(): TemplateResult {
		const content: PanelContent = this.#show?.content ?? { kind: 'loading' };
		const claim = this.#claim();
		if (content.kind === 'claims' && claim) {
			const note = this.#state.note ?? positionsOf(claim)[0]?.note;
			return claimView(content, { claim, pinned: this.#show?.pinned === claim.id, note }, this.#actions);
		}
		if (content.kind === 'article') return articleView(content, this.#actions);
		if (content.kind === 'no-corpus') return noCorpusView(this.#actions);
		if (content.kind === 'error') return errorView(content.message, this.#actions);
		return content.kind === 'loading' ? loadingView() : noArticleView();
	}

	#makeActions(): Actions {
		const tell = (message: ToExtension): void => this.#host.tell(message);
		return {
			open: (note, beside) => tell({ kind: 'open', note, beside }),
			openArticle: (article, beside) => tell({ kind: 'openArticle', article, beside }),
			openClaim: claim => tell({ kind: 'openClaim', claim }),
			choose: claim => this.#choose(claim),
			pin: claim => tell({ kind: 'pin', claim }),
			hover: note => {
				this.#hovered = note;
				this.#tellHover();
			},
			visit: note => {
				if (note === this.#state.note) return;
				this.#remember({ note });
				this.#draw();
			},
			do: what => tell({ kind: 'do', what }),
		};
	}

	#choose(id: string): void {
		if (id === this.#claim()?.id) return;
		this.#remember({ claim: id, note: null });
		this.#draw();
		this.#announce();
	}

	#onKey(event: KeyboardEvent): void {
		if (event.key === 'Escape') {
			event.preventDefault();
			this.#host.tell({ kind: 'leave' });
			return;
		}
		const position =
			event.target instanceof HTMLElement && event.target.matches('.position') ? event.target : undefined;
		if (event.key === 'Enter' && position?.dataset['note'] !== undefined) {
			event.preventDefault();
			this.#actions.open(position.dataset['note'], event.ctrlKey || event.metaKey);
			return;
		}
		const next = walk(this.#root, event);
		if (!next) return;
		event.preventDefault();
		next.focus();
		if (next.role === 'tab') next.click();
	}

	/** The mouse says which passage is meant; where it says nothing, the keyboard does. */
	#tellHover(): void {
		queueMicrotask(() => {
			const focused = document.activeElement?.closest<HTMLElement>('.position')?.dataset['note'] ?? null;
			const note = this.#hovered ?? focused;
			if (note === this.#toldHover) return;
			this.#toldHover = note;
			this.#host.tell({ kind: 'hover', note });
		});
	}

	#remember(part: Partial<PanelState>): void {
		this.#state = { ...this.#state, ...part };
		this.#host.remember(this.#state);
	}

	/** Where the keyboard is: the element, and if it is in a position, the how manieth that is. */
	#keyboardPlace(): { element: Element; index: number } | undefined {
		const element = document.activeElement;
		if (!document.hasFocus() || !element || element === document.body) return undefined;
		const position = element.closest('.position');
		return { element, index: position ? [...this.#root.querySelectorAll('.position')].indexOf(position) : -1 };
	}

	/** The note that takes the place of one which has gone. */
	#neighbour(notes: readonly string[], keyboard: { index: number } | undefined): string | undefined {
		return keyboard && keyboard.index >= 0 ? notes[Math.min(keyboard.index, notes.length - 1)] : undefined;
	}

	#focusContent(): void {
		const target = this.#root.querySelector<HTMLElement>('.position[tabindex="0"]') ?? this.#root.querySelector('h1');
		target?.focus();
	}
}
