import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import {
	compareView as comparePicture,
	mostBeside,
	type CompareMemory,
	compareMemory,
} from '../../protocol/compareTab';
import { readMessage } from '../../protocol/readMessage';
import type { ToExtension } from '../../protocol/toExtension';
import type { CompareView, PanelView } from '../../protocol/toPanel';
import { togglesTable, turnByKey } from '../drawing/tableTwin';
import { insteadInShort } from '../emptyViews';
import { Pointing } from '../pointing';
import type { Frame, TabContent } from '../tab';
import { ArticlePanes } from './articlePanes';
import { compareView } from './compareView';
import type { CompareActions, Content, Passage, PassagesCompared } from './content';
import { articlesInShort, passagesInShort, quotationsInShort, rowInShort } from './words';

/** Passages, quotations or two whole articles, side by side. */
export class CompareTab implements TabContent {
	readonly schema = comparePicture;
	readonly #frame: Frame;
	readonly #actions: CompareActions;
	readonly #panes: ArticlePanes;
	readonly #pointing: Pointing;
	#memory: CompareMemory = {
		what: 'passages',
		extent: 'words',
		scope: 'claim',
		notes: null,
		articles: null,
		table: false,
		together: true,
		scroll: 0,
	};
	#picture: CompareView | undefined;
	/** Being worked out anew: the last picture stays until then. */
	#busy = false;
	#current: string | undefined;
	#pointed: number | undefined;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(compareMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#panes = new ArticlePanes(frame.root);
		this.#panes.together = this.#memory.together;
		this.#pointing = new Pointing(frame, '[data-note]');
		this.#actions = this.#makeActions();
	}

	get memory(): { compare: CompareMemory } {
		return { compare: this.#memory };
	}

	get busy(): boolean {
		return this.#busy;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'compare') return;
		const isOther = picture.wanted.what !== this.#picture?.wanted.what;
		this.#busy = picture.content.kind === 'loading' && this.#picture !== undefined && !isOther;
		const before = this.subject;
		this.#picture = this.#busy && this.#picture ? { ...picture, content: this.#picture.content } : picture;
		this.#remember(picture.wanted);
		if (this.subject === before) return;
		this.#pointed = undefined;
		if (before !== undefined && this.subject !== undefined) this.#remember({ scroll: 0 });
	}

	view(): TemplateResult {
		queueMicrotask(() => this.#panes.refresh());
		const { table, together } = this.#memory;
		return compareView(
			{
				wanted: this.#picture?.wanted ?? this.#memory,
				content: this.#content,
				table,
				together,
				current: this.#current,
				pointed: this.#pointed,
			},
			this.#actions,
		);
	}

	get subject(): string | undefined {
		const content = this.#content;
		switch (content.kind) {
			case 'loading':
				return undefined;
			case 'passages':
				return `passages ${content.claim?.id ?? ''}`;
			case 'quotations':
				return `quotations ${content.claim?.id ?? ''}`;
			case 'articles':
				return ['articles', ...content.articles.map(({ article }) => article.id)].join(' ');
			default:
				return content.kind;
		}
	}

	get scroll(): number {
		return this.#memory.scroll;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		const content = this.#content;
		if (content.kind === 'passages' && content.passages.length) return passagesInShort(content);
		if (content.kind === 'quotations' && content.utterances.length) return quotationsInShort(content);
		if (content.kind === 'articles') return articlesInShort(content);
		return insteadInShort(this.#frame.root);
	}

	get claim(): string | undefined {
		return 'claim' in this.#content ? this.#content.claim?.id : undefined;
	}

	get home(): HTMLElement | null {
		return this.#frame.root.querySelector<HTMLElement>('.compared[tabindex="0"], .number[tabindex="0"]');
	}

	onKey(event: KeyboardEvent): boolean {
		if (togglesTable(event)) {
			turnByKey(this.#frame.root, this, () => this.#actions.toggleTable());
			return true;
		}
		if (!(event.target instanceof HTMLElement)) return false;
		const number = event.target.closest<HTMLElement>('.number');
		if (number) return this.#goFromNumber(number, event);
		return event.target.matches('.compared') && this.#onPassageKey(event.target, event);
	}

	settle(shown: boolean): void {
		this.#pointing.settle(shown);
		if (!shown) return;
		this.#panes.refresh();
		const region = this.#frame.root.querySelector<HTMLElement>('.scrolls');
		if (region) region.tabIndex = region.scrollWidth > region.clientWidth ? 0 : -1;
	}

	get #content(): Content {
		return this.#picture?.content ?? { kind: 'loading' };
	}

	get #compared(): PassagesCompared | undefined {
		return this.#content.kind === 'passages' ? this.#content : undefined;
	}

	#onPassageKey(passage: HTMLElement, event: KeyboardEvent): boolean {
		const note = passage.dataset['note'] ?? '';
		if (event.altKey) return false;
		if (event.key === 'Enter') {
			this.#actions.open(note, event.ctrlKey || event.metaKey);
			return true;
		}
		if (event.ctrlKey || event.metaKey) return false;
		const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
		const content = this.#compared;
		if (content && event.shiftKey && (step === 1 || step === -1)) {
			this.#actions.move(note, step);
			return true;
		}
		if (event.shiftKey) return false;
		if (content && event.key === 'Delete') {
			this.#actions.remove(note);
			return true;
		}
		if (content && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
			this.#goToDifference(content, event.key === 'ArrowDown' ? 1 : -1);
			return true;
		}
		return this.#goAmong('.compared', passage, event.key);
	}

	#goAmong(stops: string, from: HTMLElement, key: string): boolean {
		const all = [...this.#frame.root.querySelectorAll<HTMLElement>(stops)];
		const at = all.indexOf(from);
		const there = {
			ArrowRight: all[at + 1],
			ArrowDown: all[at + 1],
			ArrowLeft: all[at - 1],
			ArrowUp: all[at - 1],
			Home: all[0],
			End: all.at(-1),
		}[key];
		there?.focus();
		return there !== undefined;
	}

	/** Up and down in its own article, left and right to what the other one says on the same claim. */
	#goFromNumber(number: HTMLElement, event: KeyboardEvent): boolean {
		if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
		const side = number.closest<HTMLElement>('.pane')?.dataset['side'] ?? '';
		if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')
			return this.#goAmong(`.pane[data-side="${side}"] .number`, number, event.key);
		const other = this.#frame.root.querySelector<HTMLElement>(
			`.pane:not([data-side="${side}"]) .number[data-shared="${number.dataset['shared']}"]`,
		);
		other?.focus();
		return other !== null;
	}

	/** The next row in which something differs, shown in all passages and told. */
	#goToDifference(content: PassagesCompared, step: 1 | -1): void {
		const differing = content.rows.flatMap(({ cells }, row) => (cells.some(({ label }) => label) ? row : []));
		const from = this.#pointed ?? (step === 1 ? -1 : content.rows.length);
		const next = step === 1 ? differing.find(row => row > from) : differing.findLast(row => row < from);
		if (next === undefined) return;
		this.#point(next);
		this.#frame.root.querySelector(`[data-line="${next}"]`)?.scrollIntoView({ block: 'nearest' });
		this.#frame.say(rowInShort(content, next));
	}

	#point(at: number | undefined): void {
		if (at === this.#pointed) return;
		this.#pointed = at;
		this.#frame.changed();
	}

	#makeActions(): CompareActions {
		const tell = (message: ToExtension): void => this.#frame.tell(message);
		return {
			open: (note, beside) => tell({ kind: 'open', note, beside }),
			openArticle: (article, beside) => tell({ kind: 'openArticle', article, beside }),
			openClaim: claim => this.#frame.turn('claim', claim),
			hover: note => this.#pointing.hover(note),
			do: what => tell({ kind: 'do', what }),
			ask: wanted => this.#ask(wanted),
			add: note => {
				const notes = this.#notes();
				if (notes.length < mostBeside) this.#choose([...notes, note]);
				else this.#frame.say(l10n.t('No more passages fit beside each other.'));
			},
			remove: note => {
				const notes = this.#notes();
				const rest = notes.filter(each => each !== note);
				if (!rest.length) return;
				this.#current = rest[Math.min(notes.indexOf(note), rest.length - 1)];
				this.#choose(rest);
			},
			move: (note, by) => {
				const notes = this.#notes();
				const to = notes.indexOf(note) + by;
				if (to < 0 || to >= notes.length) return;
				const rest = notes.filter(each => each !== note);
				this.#choose(rest.toSpliced(to, 0, note));
				this.#frame.say(l10n.t('Now {0} of {1}', to + 1, notes.length));
			},
			visit: stop => {
				if (stop === this.#current) return;
				this.#current = stop;
				this.#frame.changed();
			},
			point: at => this.#point(at),
			toggleTable: () => {
				const table = !this.#memory.table;
				this.#remember({ table });
				this.#frame.changed();
				this.#frame.say(table ? l10n.t('Shown as a table') : l10n.t('Shown as a drawing'));
			},
			toggleTogether: () => {
				const together = !this.#memory.together;
				this.#panes.together = together;
				this.#remember({ together });
				this.#frame.changed();
			},
		};
	}

	#notes(): readonly string[] {
		return (this.#compared?.passages ?? []).map(({ note }: Passage) => note);
	}

	#choose(notes: readonly string[]): void {
		this.#ask({ what: 'passages', notes: [...notes] });
	}

	#ask(asked: Parameters<CompareActions['ask']>[0]): void {
		this.#remember(asked);
		const { what, extent, scope, notes, articles } = this.#memory;
		this.#frame.tell({ kind: 'ask', ask: { tab: 'compare', what, extent, scope, notes, articles } });
	}

	#remember(part: Partial<CompareMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}
}
