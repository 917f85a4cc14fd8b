import { html, type TemplateResult } from 'lit/html.js';

/** The cursor runs through several passages on its way: only where it stops is worth a word. */
const pause = 400;

/** Says in a live region what has come up, once things have settled and never the same twice in a row. */
export class Announcer {
	/** Part of the panel from its first drawing on: a region that appears together with its text is not read out. */
	readonly region: TemplateResult = html`<div class="unseen" role="status" id="announcement"></div>`;
	#said = '';
	#waiting: ReturnType<typeof setTimeout> | undefined;

	say(words: string): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => {
			if (words === this.#said) return;
			this.#said = words;
			const region = document.getElementById('announcement');
			if (region) region.textContent = words;
		}, pause);
	}
}
