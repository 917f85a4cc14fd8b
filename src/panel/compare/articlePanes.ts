/** A place in each of two texts that belong together, in pixels from their beginnings. */
export interface Pair {
	readonly left: number;
	readonly right: number;
}

/**
 * The most of the pairs, in order, that go down on both sides: texts that come to the same things in another order
 * cannot be scrolled together by all of them.
 */
export function rising(pairs: readonly Pair[]): Pair[] {
	const inOrder = [...pairs].sort((a, b) => a.left - b.left || a.right - b.right);
	const best: { readonly length: number; readonly before: number }[] = [];
	for (const [index, pair] of inOrder.entries()) {
		let [length, before] = [1, -1];
		for (const [earlier, { left, right }] of inOrder.slice(0, index).entries()) {
			const through = (best[earlier]?.length ?? 0) + 1;
			if (left < pair.left && right < pair.right && through > length) [length, before] = [through, earlier];
		}
		best.push({ length, before });
	}
	const longest = Math.max(0, ...best.map(({ length }) => length));
	const chosen: Pair[] = [];
	for (let at = best.findIndex(({ length }) => length === longest); at >= 0; at = best[at]?.before ?? -1)
		chosen.push(inOrder[at]!);
	return chosen.reverse();
}

/** Where the right text is when the left one is at `at`: between two pairs in proportion. */
export function counterpart(pairs: readonly Pair[], at: number): number {
	const next = pairs.findIndex(({ left }) => left >= at);
	const after = pairs[next];
	if (!after) return pairs.at(-1)?.right ?? 0;
	const before = pairs[next - 1];
	if (!before || after.left === before.left) return after.right;
	return before.right + ((at - before.left) / (after.left - before.left)) * (after.right - before.right);
}

/**
 * The panes of two articles: scrolls one with the other, and draws the lines between their passages.
 *
 * Which words stand where only the page knows, once it is drawn: {@link refresh} is for each time that it may have
 * changed.
 */
export class ArticlePanes {
	readonly #root: HTMLElement;
	readonly #known = new WeakSet<Element>();
	/** Scrolled by us, to this place: the event of it is no reader's. */
	#driven: { readonly pane: HTMLElement; readonly to: number } | undefined;
	together = true;

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	refresh(): void {
		for (const pane of this.#panes()) {
			if (this.#known.has(pane)) continue;
			this.#known.add(pane);
			pane.addEventListener('scroll', () => this.#onScroll(pane), { passive: true });
		}
		this.#drawLines();
	}

	#panes(): HTMLElement[] {
		return [...this.#root.querySelectorAll<HTMLElement>('.pane')];
	}

	#onScroll(pane: HTMLElement): void {
		const own = this.#driven?.pane === pane && Math.abs(this.#driven.to - pane.scrollTop) < 2;
		this.#driven = undefined;
		const other = this.#panes().find(each => each !== pane);
		if (!own && this.together && other) this.#follow(pane, other);
		this.#drawLines();
	}

	#follow(pane: HTMLElement, other: HTMLElement): void {
		const room = (each: HTMLElement): number => Math.max(1, each.scrollHeight - each.clientHeight);
		// What the reader looks at is at the top of a pane at its beginning and at the bottom at its end.
		const lookedAt = (pane.scrollTop * pane.scrollHeight) / room(pane);
		const there = counterpart(this.#pairs(pane, other), lookedAt);
		const to = Math.round((there * room(other)) / other.scrollHeight);
		if (Math.abs(other.scrollTop - to) < 1) return;
		other.scrollTop = to;
		this.#driven = { pane: other, to: other.scrollTop };
	}

	/** The beginnings, the ends, and the first passages of both on each shared claim. */
	#pairs(left: HTMLElement, right: HTMLElement): Pair[] {
		const within = rising(
			[...left.querySelectorAll<HTMLElement>('.number')].flatMap(mark => {
				const { shared } = mark.dataset;
				const isFirst = left.querySelector(`.number[data-shared="${shared}"]`) === mark;
				const other = right.querySelector<HTMLElement>(`.number[data-shared="${shared}"]`);
				return isFirst && other ? [{ left: placeIn(left, mark), right: placeIn(right, other) }] : [];
			}),
		);
		return [{ left: 0, right: 0 }, ...within, { left: left.scrollHeight, right: right.scrollHeight }];
	}

	#drawLines(): void {
		const svg = this.#root.querySelector<SVGElement>('.joins');
		if (!svg) return;
		const box = svg.getBoundingClientRect();
		const marks = new Map(
			[...this.#root.querySelectorAll<HTMLElement>('.number')].map(mark => [mark.dataset['stop'] ?? '', mark]),
		);
		for (const path of svg.querySelectorAll<SVGPathElement>('path')) {
			const ends = [path.dataset['from'], path.dataset['to']].map(stop => marks.get(stop ?? ''));
			path.setAttribute('d', lineBetween(ends, box));
		}
	}
}

function placeIn(pane: HTMLElement, mark: HTMLElement): number {
	return mark.getBoundingClientRect().top - pane.getBoundingClientRect().top + pane.scrollTop;
}

/** Nothing where both ends are out of sight; one that is out of sight is led to the edge. */
function lineBetween(ends: readonly (HTMLElement | undefined)[], box: DOMRect): string {
	const places = ends.map(mark => {
		const pane = mark?.closest('.pane')?.getBoundingClientRect();
		const own = mark?.getBoundingClientRect();
		if (!own || !pane || !box.height) return undefined;
		const middle = own.top + own.height / 2;
		const y = Math.min(Math.max(middle, pane.top), pane.bottom) - box.top;
		return { x: pane.right <= box.left + 1 ? 0 : box.width, y, seen: middle >= pane.top && middle <= pane.bottom };
	});
	const [from, to] = places;
	if (!from || !to || (!from.seen && !to.seen)) return '';
	const middle = box.width / 2;
	return `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`;
}
