import type { Locator } from 'playwright-core';
import type { Workbench } from './workbench';

interface Point {
	readonly x: number;
	readonly y: number;
}

/** What somebody did to reach something. */
export interface Figure {
	/** Clicks, drags, chords and Enters. */
	readonly actions: number;
	/** Letters that chose something by themselves. Words that were typed count for nothing. */
	readonly letters: number;
	/** In the order in which it was done: “chord, chord, Enter”. */
	readonly did: readonly string[];
}

/**
 * A reader whose every action is counted: a click, a drag, a chord or Enter is one, typing is free. Whoever counts uses
 * nothing else of the workbench but waiting and looking.
 */
export class CountedReader {
	readonly #workbench: Workbench;
	#did: string[] = [];
	#letters = 0;

	constructor(workbench: Workbench) {
		this.#workbench = workbench;
	}

	/** What was done since this was last asked. */
	count(): Figure {
		const figure = { actions: this.#did.length, letters: this.#letters, did: this.#did };
		this.#did = [];
		this.#letters = 0;
		return figure;
	}

	async chord(...keys: string[]): Promise<void> {
		this.#did.push('chord');
		await this.#workbench.press(...keys);
	}

	async enter(): Promise<void> {
		this.#did.push('Enter');
		await this.#workbench.press('Enter');
	}

	async click(there: Locator): Promise<void> {
		this.#did.push('click');
		await there.click();
	}

	/** Opens the menu at a place, and puts the cursor there. */
	async rightClick({ x, y }: Point): Promise<void> {
		this.#did.push('right click');
		await this.#workbench.page.mouse.click(x, y, { button: 'right' });
	}

	async drag(from: Point, to: Point): Promise<void> {
		this.#did.push('drag');
		const { mouse } = this.#workbench.page;
		await mouse.move(from.x, from.y);
		await mouse.down();
		// VS Code takes the first steps for a hand that is not quite still, and looks where it is at each further one.
		await mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
		await mouse.move(to.x, to.y, { steps: 5 });
		await mouse.up();
	}

	/** Presses a letter that chooses something by itself. */
	async letter(letter: string): Promise<void> {
		this.#letters++;
		await this.#workbench.press(letter);
	}

	async type(words: string): Promise<void> {
		await this.#workbench.page.keyboard.type(words);
	}
}
