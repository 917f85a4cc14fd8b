interface Waiting {
	readonly over: Promise<void>;
	readonly end: () => void;
	/** Somebody waits for it. */
	isWaitedFor: boolean;
}

/**
 * Work on one thing at a time, and on none twice over: first on what somebody waits for, then on the rest, as long as
 * the budget for the rest lasts.
 */
export class Turns<Thing> {
	readonly #work: (thing: Thing) => Promise<boolean>;
	/** In the order in which they came, with the one that is being worked on. */
	readonly #waiting = new Map<Thing, Waiting>();
	#budget: number;
	#isWorking = false;

	/**
	 * @param work never rejects, and says whether it was work at all; what was none costs nothing.
	 * @param budget so many of the things that nobody waits for are worked on, ever.
	 */
	constructor(work: (thing: Thing) => Promise<boolean>, budget: number) {
		this.#work = work;
		this.#budget = budget;
	}

	/** Takes it before all that nobody waits for. Resolves when the work on it is over. */
	soon(thing: Thing): Promise<void> {
		const waiting = this.#waiting.get(thing) ?? this.#add(thing);
		waiting.isWaitedFor = true;
		void this.#goOn();
		return waiting.over;
	}

	/** Takes it when nothing else is left to do; never once the budget is spent. */
	later(thing: Thing): void {
		if (this.#budget > 0 && !this.#waiting.has(thing)) this.#add(thing);
		void this.#goOn();
	}

	#add(thing: Thing): Waiting {
		let end = (): void => {};
		const over = new Promise<void>(resolve => (end = resolve));
		const waiting = { over, end, isWaitedFor: false };
		this.#waiting.set(thing, waiting);
		return waiting;
	}

	async #goOn(): Promise<void> {
		if (this.#isWorking) return;
		this.#isWorking = true;
		for (let next = this.#next(); next; next = this.#next()) {
			const [thing, waiting] = next;
			const isForSomebody = waiting.isWaitedFor;
			if ((await this.#work(thing)) && !isForSomebody) this.#budget--;
			this.#waiting.delete(thing);
			waiting.end();
		}
		this.#isWorking = false;
	}

	#next(): [Thing, Waiting] | undefined {
		let first: [Thing, Waiting] | undefined;
		for (const each of this.#waiting) {
			if (each[1].isWaitedFor) return each;
			first ??= each;
		}
		if (this.#budget > 0) return first;
		// Nobody waits for what is left.
		this.#waiting.clear();
		return undefined;
	}
}
