import type { ToExtension } from '../protocol/toExtension';

/** Which passage is highlighted in the editors: the mouse says which one is meant; where it says nothing, the keyboard does. */
export class Highlight {
	readonly #tell: (message: ToExtension) => void;
	#hovered: string | null = null;
	#told: string | null = null;

	constructor(tell: (message: ToExtension) => void) {
		this.#tell = tell;
	}

	/** The mouse came to what stands for a note; `null`: it left. */
	hover(note: string | null): void {
		this.#hovered = note;
		queueMicrotask(() => this.settle(true));
	}

	/** The keyboard may have moved, or another tab has come up. What stands for a note has it as `data-note`. */
	settle(shown: boolean): void {
		if (!shown) this.#hovered = null;
		const focused = shown ? document.activeElement?.closest<HTMLElement>('[data-note]') : undefined;
		const note = this.#hovered ?? focused?.dataset['note'] ?? null;
		if (note === this.#told) return;
		this.#told = note;
		this.#tell({ kind: 'hover', note });
	}
}
