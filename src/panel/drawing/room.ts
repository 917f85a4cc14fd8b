export interface Point {
	readonly x: number;
	readonly y: number;
}

export interface Rectangle {
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly bottom: number;
}

/** About so wide is a letter of a line's label, and so high its line, in CSS pixels. */
const letter = 6.3;
const lineHeight = 14;

/** What a label takes that has its middle at a point. @param unit how many times as large as usual its letters are. */
export function labelBox(text: string, { x, y }: Point, unit = 1): Rectangle {
	const half = (widthOf(text, letter) * unit) / 2;
	const high = (lineHeight * unit) / 2;
	return { left: x - half, right: x + half, top: y - high, bottom: y + high };
}

/** About how wide a text is whose letters are so wide; those of East Asia are twice as wide as others. */
export function widthOf(text: string, letter: number): number {
	const wide = text.match(/[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60]/g);
	return (text.length + (wide?.length ?? 0)) * letter;
}

/** What of a drawing is taken already, by the squares of a grid: looked at are only those nearby. */
export class Room {
	readonly #squares = new Map<string, Rectangle[]>();

	constructor(taken: Iterable<Rectangle>) {
		for (const box of taken) this.#add(box);
	}

	isFree(box: Rectangle): boolean {
		for (const square of squaresOf(box))
			for (const other of this.#squares.get(square) ?? [])
				if (box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom)
					return false;
		return true;
	}

	/** Takes a place if it is free. @returns whether it was. */
	take(box: Rectangle): boolean {
		const isFree = this.isFree(box);
		if (isFree) this.#add(box);
		return isFree;
	}

	#add(box: Rectangle): void {
		for (const square of squaresOf(box)) {
			const known = this.#squares.get(square);
			if (known) known.push(box);
			else this.#squares.set(square, [box]);
		}
	}
}

const square = 200;

function* squaresOf({ left, top, right, bottom }: Rectangle): Generator<string> {
	for (let column = Math.floor(left / square); column <= Math.floor(right / square); column++)
		for (let row = Math.floor(top / square); row <= Math.floor(bottom / square); row++) yield `${column} ${row}`;
}
