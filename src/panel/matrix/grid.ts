import { render } from 'lit/html.js';
import { mostOfMatrix } from '../../protocol/matrix';
import type { Part, Spot, Window } from './content';
import { gridView } from './gridView';
import { covers, drawnAround, inSight, layoutFor, partAround, stepTo, type Layout, type Viewport } from './layout';

/** What the grid asks of its tab. */
export interface GridHost {
	/** More of the matrix is about to come into sight. */
	wants(part: Part): void;
	/** The keyboard or the mouse came to another cell. */
	visits(spot: Spot): void;
	/** Enter or a click. */
	chooses(spot: Spot, beside: boolean): void;
	/** The reader has scrolled so far, in rows and columns. */
	rests(row: number, column: number): void;
}

/** Asking again while the first answer is on its way would only delay both. */
const askPause = 40;
/** Where scrolling ends is remembered once it has. */
const rest = 150;
/** The grid is not squeezed below so many rows: the page scrolls then. */
const leastRows = 4;

/**
 * The matrix as a grid in an element of its own, in which it scrolls both ways. Whatever the corpus holds, there are a
 * few thousand elements at most; scrolling draws nothing but the grid.
 */
export class Grid {
	readonly element = document.createElement('div');
	readonly #host: GridHost;
	#window: Window | undefined;
	#layout: Layout = layoutFor(13, 800, 0);
	#current: Spot = { row: 0, column: 0 };
	#asked: Part | undefined;
	#asking: ReturnType<typeof setTimeout> | undefined;
	#resting: ReturnType<typeof setTimeout> | undefined;
	/** What has come into sight is drawn with the next frame. */
	#isDue = false;
	/** What was drawn last. */
	#drawn: Part | undefined;
	/** Where to begin, until there is something to scroll. */
	#start: { readonly row: number; readonly column: number } | undefined;

	constructor(host: GridHost, start: { readonly row: number; readonly column: number }) {
		this.#host = host;
		this.#start = start;
		this.element.className = 'grid';
		this.#tellSizes();
		this.element.addEventListener('scroll', () => this.#onScroll(), { passive: true });
		this.element.addEventListener('click', event => this.#onClick(event));
		this.element.addEventListener('focusin', event => {
			const spot = spotOf(event.target);
			if (!spot) return;
			this.#visit(spot);
			// Also where Tab comes to the cell that it would have come to.
			this.#host.visits(spot);
		});
	}

	get current(): Spot {
		return this.#current;
	}

	/** The rows that are in sight as a whole: a page for PageUp and PageDown. */
	get #page(): number {
		return Math.max(1, Math.floor(this.#viewport.height / this.#layout.row) - 1);
	}

	/** The element of the cell that Tab comes to, or of the head. */
	get home(): HTMLElement | null {
		return this.#find(this.#current);
	}

	/** Draws this part of the matrix, with the cell that is current now. */
	take(window: Window, current: Spot): void {
		const keyboard = this.element.contains(document.activeElement);
		this.#window = window;
		this.#asked = undefined;
		this.#current = {
			row: Math.min(current.row, window.rows - 1),
			column: Math.min(current.column, window.columns - 1),
		};
		this.draw();
		// The cell may stand elsewhere now: the keyboard goes with it.
		if (keyboard && this.home !== document.activeElement) this.home?.focus({ preventScroll: true });
	}

	/** Once the element is in the page, and whenever its room may be another one. */
	measure(): void {
		if (!this.element.isConnected || !this.#window) return;
		const fontSize = Number.parseFloat(getComputedStyle(this.element).fontSize);
		const layout = layoutFor(fontSize, this.element.clientWidth, this.#window.columns);
		const isOther = JSON.stringify(layout) !== JSON.stringify(this.#layout);
		if (isOther) {
			// What stood at the edge stays there, in whatever size.
			const { scrollTop, scrollLeft } = this.element;
			this.#start ??= { row: scrollTop / this.#layout.row, column: scrollLeft / this.#layout.cell };
			this.#layout = layout;
			this.#tellSizes();
		}
		const room = window.innerHeight - this.element.getBoundingClientRect().top - window.scrollY - this.#below;
		const { head, group, row } = this.#layout;
		this.element.style.maxHeight = `${Math.max(room, head + group + leastRows * row)}px`;
		// Reading sizes and drawing by turns would lay the page out again and again.
		if (!this.#drawn || isOther || !same(drawnAround(this.#sight, this.#window), this.#drawn)) this.draw();
		this.#begin();
	}

	/** Draws what is in sight now, and asks for what is missing. */
	draw(): void {
		if (!this.#window) return;
		this.#drawn = drawnAround(this.#sight, this.#window);
		render(
			gridView({ window: this.#window, layout: this.#layout, drawn: this.#drawn, current: this.#current }),
			this.element,
		);
		this.#ask();
	}

	#tellSizes(): void {
		const { cell, row, label, head, group } = this.#layout;
		for (const [name, length] of Object.entries({ cell, row, label, head, group }))
			this.element.style.setProperty(`--${name}`, `${length}px`);
	}

	/** @returns whether the key was the grid's. */
	onKey(event: KeyboardEvent): boolean {
		const spot = spotOf(event.target);
		if (!spot || !this.#window || event.altKey || event.shiftKey) return false;
		if (event.key === 'Enter' || event.key === ' ') {
			this.#host.chooses(spot, event.ctrlKey || event.metaKey);
			return true;
		}
		const next = stepTo(event, spot, this.#window, this.#page);
		if (!next) return false;
		this.focus(next);
		return true;
	}

	/** Brings the keyboard to a cell, wherever it is. */
	focus(spot: Spot): void {
		this.#visit(spot);
		this.reveal(spot);
		this.draw();
		this.#find(spot)?.focus({ preventScroll: true });
	}

	/** Scrolls just as far as it takes for a cell to be seen. */
	reveal({ row, column }: Spot): void {
		const layout = this.#layout;
		const view = this.#viewport;
		const along = (at: number, size: number, from: number, room: number): number => {
			if (at < 0) return from;
			if (at * size < from) return at * size;
			return (at + 1) * size > from + room ? (at + 1) * size - room : from;
		};
		this.element.scrollTo({
			top: along(row, layout.row, view.top, view.height),
			left: along(column, layout.cell, view.left, view.width),
		});
	}

	/** Goes back to the first row and column, as for another order. */
	rewind(): void {
		this.#start = undefined;
		this.element.scrollTo(0, 0);
	}

	get #viewport(): Viewport {
		const { scrollTop, scrollLeft, clientWidth, clientHeight } = this.element;
		const { label, head, group } = this.#layout;
		return {
			top: scrollTop,
			left: scrollLeft,
			width: Math.max(0, clientWidth - label),
			height: Math.max(0, clientHeight - head - group),
		};
	}

	/** Before it is in the page nothing is in sight: something is drawn all the same, to be measured. */
	get #sight(): Part {
		const view = this.#viewport;
		const { row, cell } = this.#layout;
		return inSight(
			{ ...view, width: view.width || 10 * cell, height: view.height || 10 * row },
			this.#layout,
			this.#window!,
		);
	}

	/** How much stands below the grid that is to be seen with it. */
	get #below(): number {
		const strip = this.element.nextElementSibling;
		return (strip instanceof HTMLElement ? strip.offsetHeight : 0) + 12;
	}

	#begin(): void {
		const start = this.#start;
		if (!start || !this.element.clientHeight) return;
		this.#start = undefined;
		this.element.scrollTo({ top: start.row * this.#layout.row, left: start.column * this.#layout.cell });
		this.draw();
	}

	#onScroll(): void {
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => {
			const { scrollTop, scrollLeft } = this.element;
			this.#host.rests(scrollTop / this.#layout.row, scrollLeft / this.#layout.cell);
		}, rest);
		if (this.#isDue) return;
		this.#isDue = true;
		requestAnimationFrame(() => {
			this.#isDue = false;
			if (!this.#window) return;
			const drawn = drawnAround(this.#sight, this.#window);
			// Most steps of a wheel stay within what is drawn.
			if (this.#drawn && same(drawn, this.#drawn)) this.#ask();
			else this.draw();
		});
	}

	/** Asks for what is drawn and not known, with what is around it. */
	#ask(): void {
		const { part } = this.#window!;
		const drawn = this.#drawn!;
		if (covers(part, drawn) || (this.#asked && covers(this.#asked, drawn))) return;
		clearTimeout(this.#asking);
		this.#asking = setTimeout(() => {
			if (!this.#window || !this.#drawn || covers(this.#window.part, this.#drawn)) return;
			this.#asked = partAround(this.#drawn, mostOfMatrix);
			this.#host.wants(this.#asked);
		}, askPause);
	}

	/** What is not known yet is asked for with the next window. */
	dropAsk(): void {
		clearTimeout(this.#asking);
	}

	#onClick(event: MouseEvent): void {
		const spot = spotOf(event.target);
		if (!spot) return;
		this.#visit(spot);
		this.#host.chooses(spot, event.ctrlKey || event.metaKey);
	}

	#visit(spot: Spot): void {
		if (spot.row === this.#current.row && spot.column === this.#current.column) return;
		this.#current = spot;
		this.draw();
		this.#host.visits(spot);
	}

	#find({ row, column }: Spot): HTMLElement | null {
		return this.element.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
	}
}

function spotOf(target: EventTarget | null): Spot | undefined {
	const element = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
	if (!element) return undefined;
	return { row: Number(element.dataset['row']), column: Number(element.dataset['column']) };
}

function same(a: Part, b: Part): boolean {
	return a.row === b.row && a.rows === b.rows && a.column === b.column && a.columns === b.columns;
}
