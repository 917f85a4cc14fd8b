import { html, type TemplateResult } from 'lit/html.js';
import { claimView as claimPicture, type ClaimMemory, claimMemory } from '../../protocol/claimTab';
import { readMessage } from '../../protocol/readMessage';
import type { ToExtension } from '../../protocol/toExtension';
import type { ClaimView, PanelView } from '../../protocol/toPanel';
import { claimView } from './claimView';
import { positionsOf, type Actions, type Claim } from '../content';
import { doubtView } from './doubtView';
import { asksForMenu } from './positionActions';
import { articleView, errorView, loadingView, noArticleView, noCorpusView, insteadInShort } from '../emptyViews';
import { Pointing } from '../pointing';
import type { Frame, TabContent } from '../tab';
import { claimsInShort } from '../words';

/** So many passages fit beside each other; further ones are put beside them there. */
const mostAtFirst = 8;

/** The claim at the cursor, or the one that is pinned: what every source says of it. */
export class ClaimTab implements TabContent {
	readonly schema = claimPicture;
	readonly #frame: Frame;
	readonly #actions: Actions;
	#memory: ClaimMemory = { claim: null, note: null, scroll: 0 };
	#picture: ClaimView | undefined;
	/** Being worked out anew: the last picture stays until then. */
	#busy = false;
	readonly #pointing: Pointing;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(claimMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#pointing = new Pointing(frame, '.position');
		this.#actions = this.#makeActions();
	}

	get memory(): { claim: ClaimMemory } {
		return { claim: this.#memory };
	}

	get busy(): boolean {
		return this.#busy;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'claim') return;
		this.#busy = picture.content.kind === 'loading' && this.#picture !== undefined;
		this.#picture = this.#busy && this.#picture ? { ...picture, content: this.#picture.content } : picture;
		const claim = this.#claim();
		if (!claim || this.#busy) return;
		const notes = positionsOf(claim).map(position => position.note);
		const note = notes.find(note => note === this.#memory.note) ?? this.#neighbour(notes) ?? null;
		this.#remember({ claim: claim.id, note, scroll: claim.id === this.#memory.claim ? this.#memory.scroll : 0 });
	}

	view(): TemplateResult {
		return html`${doubtView(this.#picture?.inDoubt ?? 0, this.#actions)} ${this.#content()}`;
	}

	#content(): TemplateResult {
		const content: ClaimView['content'] = this.#picture?.content ?? { kind: 'loading' };
		const claim = this.#claim();
		if (content.kind === 'claims' && claim) {
			const note = this.#memory.note ?? positionsOf(claim)[0]?.note;
			return claimView(content, { claim, pinned: this.#picture?.pinned === claim.id, note }, this.#actions);
		}
		if (content.kind === 'article') return articleView(content, this.#actions);
		if (content.kind === 'no-corpus') return noCorpusView(this.#actions);
		if (content.kind === 'error') return errorView(content.message, this.#actions);
		return content.kind === 'loading' ? loadingView() : noArticleView();
	}

	get subject(): string | undefined {
		const content = this.#picture?.content;
		if (!content || content.kind === 'loading') return undefined;
		return this.#claim()?.id ?? (content.kind === 'article' ? `article ${content.article.id}` : content.kind);
	}

	get scroll(): number {
		return this.#claim() ? this.#memory.scroll : 0;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		const content = this.#picture?.content;
		const claim = this.#claim();
		return content?.kind === 'claims' && claim ? claimsInShort(content, claim) : insteadInShort(this.#frame.root);
	}

	get claim(): string | undefined {
		return this.#claim()?.id;
	}

	get home(): HTMLElement | null {
		return this.#frame.root.querySelector<HTMLElement>('.position[tabindex="0"]');
	}

	seek(note: string): void {
		if (note) this.#remember({ note });
	}

	onKey(event: KeyboardEvent): boolean {
		const position =
			event.target instanceof HTMLElement && event.target.matches('.position') ? event.target : undefined;
		const note = position?.dataset['note'];
		if (note === undefined) return false;
		if (event.key === 'Enter') this.#actions.open(note, event.ctrlKey || event.metaKey);
		else if (asksForMenu(event)) this.#actions.act(note, 'menu');
		else return false;
		return true;
	}

	settle(shown: boolean): void {
		this.#pointing.settle(shown);
	}

	/** The claim that is drawn: the one the reader chose if it is here, else the first. */
	#claim(): Claim | undefined {
		const content = this.#picture?.content;
		if (content?.kind !== 'claims') return undefined;
		return content.claims.find(claim => claim.id === this.#memory.claim) ?? content.claims[0];
	}

	#makeActions(): Actions {
		const tell = (message: ToExtension): void => this.#frame.tell(message);
		return {
			open: (note, beside) => tell({ kind: 'open', note, beside }),
			openArticle: (article, beside) => tell({ kind: 'openArticle', article, beside }),
			openClaim: claim => this.#frame.turn('claim', claim),
			choose: claim => this.#choose(claim),
			turn: (tab, claim) => this.#frame.turn(tab, claim),
			compare: note => this.#compare(note),
			goTo: note => this.#position(note)?.focus(),
			hover: note => this.#pointing.hover(note),
			visit: note => {
				if (note === this.#memory.note) return;
				this.#remember({ note });
				this.#frame.changed();
			},
			review: note => tell({ kind: 'review', note }),
			act: (note, what) => tell({ kind: 'act', note, what }),
			report: claim => tell({ kind: 'report', claim }),
			do: what => tell({ kind: 'do', what }),
		};
	}

	#position(note: string): HTMLElement | undefined {
		const positions = [...this.#frame.root.querySelectorAll<HTMLElement>('.position')];
		return positions.find(position => position.dataset['note'] === note);
	}

	/** In the tab of what is side by side. */
	#compare(note: string | null): void {
		const claim = this.#claim();
		if (!claim) return;
		const others = positionsOf(claim).flatMap(position => (position.note === note ? [] : position.note));
		const notes = note === null ? null : [note, ...others].slice(0, mostAtFirst);
		this.#frame.tell({
			kind: 'ask',
			ask: { tab: 'compare', what: 'passages', extent: 'words', scope: 'claim', notes, articles: null },
		});
		this.#frame.turn('compare', claim.id);
	}

	#choose(id: string): void {
		if (id === this.#claim()?.id) return;
		this.#remember({ claim: id, note: null, scroll: 0 });
		this.#frame.changed();
		this.#frame.say(this.inShort);
	}

	#remember(part: Partial<ClaimMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}

	/** The note that takes the place of one which has gone with the keyboard on it. */
	#neighbour(notes: readonly string[]): string | undefined {
		const position = document.hasFocus() ? document.activeElement?.closest('.position') : undefined;
		const index = position ? [...this.#frame.root.querySelectorAll('.position')].indexOf(position) : -1;
		return index < 0 ? undefined : notes[Math.min(index, notes.length - 1)];
	}
}
