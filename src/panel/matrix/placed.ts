import { noChange } from 'lit/html.js';
import { Directive, directive, type ElementPart } from 'lit/directive.js';

/** In CSS pixels. */
interface Place {
	readonly top?: number;
	readonly left?: number;
	readonly width?: number;
	readonly height?: number;
}

/** Puts an element somewhere by script: the page's policy lets no `style` attribute through. */
class Placed extends Directive {
	#element: HTMLElement | undefined;
	#place: Place = {};

	render(place: Place): unknown {
		const { top, left, width, height } = place;
		const before = this.#place;
		if (!this.#element) return noChange;
		if (top !== before.top) this.#element.style.top = `${top ?? 0}px`;
		if (left !== before.left) this.#element.style.insetInlineStart = `${left ?? 0}px`;
		if (width !== before.width) this.#element.style.width = `${width ?? 0}px`;
		if (height !== before.height) this.#element.style.height = `${height ?? 0}px`;
		this.#place = place;
		return noChange;
	}

	override update({ element }: ElementPart, [place]: [Place]): unknown {
		if (element instanceof HTMLElement) this.#element = element;
		return this.render(place);
	}
}

export const placed = directive(Placed);
