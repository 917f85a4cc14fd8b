/** Where the reader has been, one step after the other, as a browser keeps it: going somewhere new drops what was ahead. */
export class History<Stop> {
	readonly #stops: Stop[];
	readonly #isSame: (a: Stop, b: Stop) => boolean;
	#at = 0;

	constructor(first: Stop, isSame: (a: Stop, b: Stop) => boolean) {
		this.#stops = [first];
		this.#isSame = isSame;
	}

	get canGo(): { readonly back: boolean; readonly forward: boolean } {
		return { back: this.#at > 0, forward: this.#at < this.#stops.length - 1 };
	}

	/** The reader has gone to another place by themselves. */
	visit(stop: Stop): void {
		if (this.#isSame(stop, this.#stops[this.#at]!)) return;
		this.#stops.splice(this.#at + 1, Infinity, stop);
		if (this.#stops.length > most) this.#stops.shift();
		this.#at = this.#stops.length - 1;
	}

	/** The same place has become another one: the cursor has moved. */
	replace(stop: Stop): void {
		this.#stops[this.#at] = stop;
		// A way from a place to the same one would lead nowhere.
		if (this.#stops[this.#at + 1] && this.#isSame(stop, this.#stops[this.#at + 1]!))
			this.#stops.splice(this.#at + 1, 1);
		if (this.#at > 0 && this.#isSame(stop, this.#stops[this.#at - 1]!)) this.#stops.splice(--this.#at, 1);
	}

	/** @returns where that leads, `undefined` where nothing is that way. */
	go(to: 'back' | 'forward'): Stop | undefined {
		if (!this.canGo[to]) return undefined;
		this.#at += to === 'back' ? -1 : 1;
		return this.#stops[this.#at];
	}
}

/** Nobody goes further back. */
const most = 50;
