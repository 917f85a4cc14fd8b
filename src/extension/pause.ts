/** Work that waits until nothing new has come for a while. */
export class Pause {
	readonly #work: () => void;
	readonly #milliseconds: number;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(work: () => void, milliseconds: number) {
		this.#work = work;
		this.#milliseconds = milliseconds;
	}

	/** Begins the wait anew. */
	begin(): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.hurry(), this.#milliseconds);
	}

	/** Does at once what is still waiting; nothing where nothing is. */
	hurry(): void {
		if (this.#timer === undefined) return;
		this.cancel();
		this.#work();
	}

	/** What is waiting is not done. */
	cancel(): void {
		clearTimeout(this.#timer);
		this.#timer = undefined;
	}
}
