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
		// Of a tab that is not shown nothing is meant: the keyboard is on a passage of another one.
		const note = shown ? (this.#hovered ?? this.#focused) : null;
		if (note === this.#told) return;
		this.#told = note;
		this.#frame.tell({ kind: 'hover', note });
	}

	get #focused(): string | null {
		return document.activeElement?.closest<HTMLElement | SVGElement>(this.#selector)?.dataset['note'] ?? null;
	}
}
