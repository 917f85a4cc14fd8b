import * as l10n from '@vscode/l10n';
import type { TemplateResult } from 'lit/html.js';
import type { PanelState } from '../../protocol/panelState';
import {
	matrixView as matrixPicture,
	matrixSizes,
	type MatrixAsk,
	type MatrixMemory,
	matrixMemory,
} from '../../protocol/matrixTab';
import { readMessage } from '../../protocol/readMessage';
import type { ToExtension } from '../../protocol/toExtension';
import type { MatrixView, PanelView } from '../../protocol/toPanel';
import { toggleIn, togglesTable } from '../drawing/tableTwin';
import { insteadInShort } from '../emptyViews';
import type { Frame, TabContent } from '../tab';
import type { Arrangement, CellFacts, Content, Filter, MatrixActions, Part, Spot, Window } from './content';
import { Grid } from './grid';
import { claimsInTable } from './matrixTableView';
import { matrixView } from './matrixView';
import { cellInShort, matrixInShort } from './words';

/** Each key pressed in the filter would be asked for; a word that is being typed is asked for once. */
const typingPause = 120;
/** What is in a cell is asked for where the reader stops, not on the way there. */
const stopPause = 60;

const noFilter: Filter = { status: null, tag: null, speaker: null, coder: null, text: '' };

/** All claims against all articles: a grid that scrolls both ways, or the same facts as a table. */
export class MatrixTab implements TabContent {
	readonly schema = matrixPicture;
	readonly #frame: Frame;
	readonly #actions: MatrixActions;
	readonly #grid: Grid;
	#memory: MatrixMemory = {
		order: 'contestedness',
		grouping: 'outlet',
		filter: noFilter,
		form: 'grid',
		cell: null,
		size: 1,
		row: 0,
		column: 0,
		scroll: 0,
	};
	#content: Content = { kind: 'loading' };
	#busy = false;
	#part: Part = { row: 0, rows: 60, column: 0, columns: 80 };
	#tableRow = 0;
	#facts: CellFacts | undefined;
	/** The keyboard is to be brought to the notes of the cell as soon as they are known. */
	#choosing = false;
	/** The keyboard is to be brought back from the button to its cell as soon as the table has become the grid again. */
	#returning = false;
	/** The keyboard is on a cell of which nothing is known yet. */
	#arriving = false;
	#waiting: ReturnType<typeof setTimeout> | undefined;

	/** @param memory what an earlier life of the page kept of this tab, if it did. */
	constructor(memory: unknown, frame: Frame) {
		this.#memory = readMessage(matrixMemory, memory) ?? this.#memory;
		this.#frame = frame;
		this.#grid = new Grid(
			{
				wants: part => {
					this.#part = part;
					this.#ask();
				},
				visits: spot => this.#visit(spot),
				chooses: (spot, beside) => this.#choose(spot, beside),
				rests: (row, column) => {
					this.#remember({ row, column });
					this.#frame.changed();
				},
			},
			this.#memory,
		);
		this.#actions = this.#makeActions();
	}

	get memory(): PanelState['tabs'] {
		return { matrix: this.#memory };
	}

	get busy(): boolean {
		return this.#busy;
	}

	take(picture: PanelView): void {
		if (picture.tab !== 'matrix') return;
		const { content, wanted } = picture;
		if (wanted) this.#takeBack(wanted);
		// The last picture stays until there is another one.
		this.#busy = content.kind === 'loading' && this.#content.kind !== 'loading';
		if (this.#busy) return;
		this.#content = content;
		// A table may be the answer to what was asked before that.
		if (content.kind !== 'window' && content.kind !== 'table') this.#returning = false;
		if (content.kind === 'table') this.#tableRow = content.row;
		if (content.kind === 'window') this.#takeWindow(content);
	}

	/** The reader has gone back to another order or choice. */
	#takeBack(wanted: NonNullable<MatrixView['wanted']>): void {
		const { order, grouping, filter, form } = this.#memory;
		const before = { order, grouping, filter, form };
		const isSame = JSON.stringify({ ...wanted, cell: null }) === JSON.stringify({ ...before, cell: null });
		if (isSame) return;
		this.#returning = false;
		this.#remember({ ...wanted, row: 0, column: 0 });
		this.#part = { ...this.#part, row: 0, column: 0 };
		this.#tableRow = 0;
		this.#grid.rewind();
	}

	#takeWindow(window: Window): void {
		// An answer to an earlier ask may come late: the reader has gone on to another cell.
		const cell = window.cell && isAbout(window.cell, this.#memory.cell) && !this.#arriving ? window.cell : undefined;
		// Rows and columns may have come, gone or changed places around the cell.
		this.#grid.take(window, cell && !this.#isAtHead ? { row: cell.row, column: cell.column } : this.#grid.current);
		this.#facts = cell;
		if (this.#arriving) this.#visit(this.#grid.current);
		this.#return();
		if (!this.#choosing || !cell) return;
		this.#choosing = false;
		queueMicrotask(() => this.#focusNotes());
	}

	/** Only if the reader is still where they asked for it: the keyboard is never taken from elsewhere. */
	#return(): void {
		const isThere = document.hasFocus() && document.activeElement === toggleIn(this.#frame.root);
		if (this.#returning && isThere) queueMicrotask(() => this.home?.focus());
		this.#returning = false;
	}

	get #isAtHead(): boolean {
		const { row, column } = this.#grid.current;
		return row < 0 || column < 0;
	}

	view(): TemplateResult {
		const { order, grouping, filter, form, size } = this.#memory;
		return matrixView(
			{
				content: this.#content,
				order,
				grouping,
				filter,
				asTable: form === 'table',
				size,
				facts: this.#facts,
				grid: this.#grid.element,
			},
			this.#actions,
		);
	}

	get subject(): string | undefined {
		return this.#content.kind === 'loading' ? undefined : 'matrix';
	}

	get scroll(): number {
		return this.#memory.scroll;
	}

	set scroll(scroll: number) {
		this.#remember({ scroll });
	}

	get inShort(): string {
		return 'rows' in this.#content ? matrixInShort(this.#content) : insteadInShort(this.#frame.root);
	}

	get home(): HTMLElement | null {
		return this.#content.kind === 'window' ? this.#grid.home : null;
	}

	onKey(event: KeyboardEvent): boolean {
		const { target } = event;
		if (togglesTable(event) && !(target instanceof HTMLSelectElement) && 'rows' in this.#content) {
			this.#actions.toggle();
			this.#bringKeyboard(target);
			return true;
		}
		if (event.key === 'Escape') return this.#escape(target);
		if (target instanceof HTMLElement && target.closest('.cell-facts')) return this.#stepNotes(event, target);
		return this.#content.kind === 'window' && this.#grid.onKey(event);
	}

	/** From the grid to the button before that goes, and from the button to its cell once the grid is there again. */
	#bringKeyboard(from: EventTarget | null): void {
		if (!(from instanceof Element)) return;
		this.#returning = this.#memory.form === 'grid' && from === toggleIn(this.#frame.root);
		if (this.#memory.form === 'table' && from.closest('.grid, .cell-facts')) toggleIn(this.#frame.root)?.focus();
	}

	leave(): void {
		this.#grid.dropAsk();
		if (this.#waiting !== undefined) this.#ask();
	}

	settle(shown: boolean): void {
		if (shown && this.#content.kind === 'window') this.#grid.measure();
	}

	/** From the notes back to their cell; in the filter it empties that first. */
	#escape(target: EventTarget | null): boolean {
		if (target instanceof HTMLInputElement && this.#memory.filter.text) {
			this.#actions.filter({ text: '' });
			return true;
		}
		if (!(target instanceof HTMLElement) || !target.closest('.cell-facts')) return false;
		this.#grid.focus(this.#grid.current);
		return true;
	}

	#stepNotes({ key }: KeyboardEvent, from: HTMLElement): boolean {
		if (key !== 'ArrowDown' && key !== 'ArrowUp') return false;
		const all = [...this.#frame.root.querySelectorAll<HTMLElement>('.cell-facts .row')];
		all[all.indexOf(from) + (key === 'ArrowDown' ? 1 : -1)]?.focus();
		return true;
	}

	#makeActions(): MatrixActions {
		const tell = (message: ToExtension): void => this.#frame.tell(message);
		return {
			arrange: part => {
				this.#rearrange(part);
				this.#ask();
			},
			filter: part => {
				this.#rearrange({ filter: { ...this.#memory.filter, ...part } });
				if ('text' in part) this.#askSoon(typingPause);
				else this.#ask();
			},
			clear: () => {
				this.#rearrange({ filter: noFilter });
				this.#ask();
			},
			resize: steps => {
				const at = matrixSizes.indexOf(this.#memory.size) + steps;
				const size = matrixSizes[Math.max(0, Math.min(matrixSizes.length - 1, at))] ?? 1;
				this.#remember({ size });
				this.#frame.changed();
				this.#grid.measure();
				this.#frame.say(l10n.t('Size: {0} %', size * 100));
			},
			toggle: () => {
				const form = this.#memory.form === 'grid' ? 'table' : 'grid';
				this.#returning = false;
				this.#remember({ form });
				this.#frame.changed();
				this.#ask();
			},
			exportAs: as => tell({ kind: 'export', as }),
			open: (note, beside) => tell({ kind: 'open', note, beside }),
			openArticle: (article, beside) => tell({ kind: 'openArticle', article, beside }),
			openClaim: claim => this.#frame.turn('claim', claim),
			page: row => {
				this.#tableRow = row;
				this.#ask();
			},
			do: what => tell({ kind: 'do', what }),
		};
	}

	/** Another order, or another choice, begins with its first rows; the reader stays with their cell. */
	#rearrange(part: Partial<Arrangement>): void {
		this.#remember({ ...part, row: 0, column: 0 });
		this.#part = { ...this.#part, row: 0, column: 0 };
		this.#tableRow = 0;
		this.#grid.rewind();
		this.#frame.changed();
	}

	#askSoon(pause: number): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => this.#ask(), pause);
	}

	#ask(): void {
		clearTimeout(this.#waiting);
		this.#waiting = undefined;
		const { order, grouping, filter, form, cell } = this.#memory;
		const part: Part =
			form === 'table' ? { row: this.#tableRow, rows: claimsInTable, column: 0, columns: 0 } : this.#part;
		this.#frame.tell({
			kind: 'ask',
			ask: { tab: 'matrix', order, grouping, filter, form, part, cell } satisfies MatrixAsk,
		});
	}

	#visit(spot: Spot): void {
		if (this.#facts?.row === spot.row && this.#facts.column === spot.column) return;
		this.#facts = undefined;
		this.#choosing = false;
		const place = this.#placeOf(spot);
		// A cell that is still on its way: what is in it is asked for once it is there.
		this.#arriving = !place && spot.row >= 0 && spot.column >= 0;
		if (!place) return;
		this.#remember({ cell: place });
		this.#askSoon(stopPause);
	}

	#placeOf({ row, column }: Spot): MatrixMemory['cell'] | undefined {
		if (this.#content.kind !== 'window') return undefined;
		const { part, lines, heads } = this.#content;
		const [line, head] = [lines[row - part.row], heads[column - part.column]];
		return line && head && { claim: line.id, column: head.id };
	}

	/** A cell opens its passage, or lets one of several be chosen; a row its claim; a column its article. */
	#choose({ row, column }: Spot, beside: boolean): void {
		if (this.#content.kind !== 'window') return;
		const { part, lines, heads, stances } = this.#content;
		const [line, head] = [lines[row - part.row], heads[column - part.column]];
		if (row < 0) {
			if (head) this.#actions.openArticle(head.article.id, beside);
			return;
		}
		if (column < 0) {
			if (line) this.#actions.openClaim(line.id);
			return;
		}
		if (!line || !head) return;
		const at = column - part.column;
		const cell = line.cells.find(each => each.at === at);
		const reach = line.reach[at];
		if (cell?.note !== undefined) this.#actions.open(cell.note, beside);
		else if (cell) this.#chooseNote();
		else if (reach === '-' || reach === 'h') this.#frame.say(cellInShort(cell, reach, stances, line, head));
		else this.#actions.openArticle(head.article.id, beside);
	}

	#chooseNote(): void {
		if (this.#facts) return this.#focusNotes();
		this.#choosing = true;
		this.#ask();
	}

	#focusNotes(): void {
		this.#frame.root.querySelector<HTMLElement>('.cell-facts .row')?.focus();
	}

	#remember(part: Partial<MatrixMemory>): void {
		this.#memory = { ...this.#memory, ...part };
	}
}

/** Grouped by holder, a column's id begins with its article's. */
function isAbout({ claim, article }: CellFacts, place: MatrixMemory['cell']): boolean {
	return place === null || (place.claim === claim.id && place.column.split('\n', 1)[0] === article.id);
}
