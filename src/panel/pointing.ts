import type { Frame } from './tab';

/** Tells the extension which passage the reader means, to highlight it: the mouse says which; where it says nothing, the keyboard does. */
export class Pointing {
	readonly #frame: Frame;
	readonly #selector: string;
	#hovered: string | null = null;
	#told: string | null = null;

	/** @param selector what stands for a passage and has its note as `data-note`. */
	constructor(frame: Frame, selector: string) {
		this.#frame = frame;
		this.#selector = selector;
	}

	/** The mouse came to a note; `null`: it left. */
	hover(note: string | null): void {
		this.#hovered = note;
		queueMicrotask(() => this.settle(true));
	}

	settle(shown: boolean): void {
		if (!shown) this.#hovered = null;
		const focused = document.activeElement?.closest<HTMLElement | SVGElement>(this.#selector)?.dataset['note'] ?? null;
		const note = this.#hovered ?? focused;
		if (note === this.#told) return;
		this.#told = note;
		this.#frame.tell({ kind: 'hover', note });
	}
}
