import type { Point } from '../drawing/room';
import type { Plan } from './plan';
import type { ArrowKey } from './steer';

/** Smaller than this nobody reads it: a map that does not fit then is larger than its window at first. */
const smallestReadable = 0.75;
/** The scales between which the reader can choose. */
const [smallest, largest] = [0.15, 3] as const;
/** One press of Shift and an arrow moves the drawing so far, in CSS pixels. */
const panStep = 80;
/** How much larger a notch of the mouse's wheel makes it, per pixel that the wheel says it has moved. */
const wheelRate = 0.002;

/**
 * The window that a drawing is seen through. It is scrolled as any part of a page is, so that scroll bars, fingers
 * and a screen reader can move it too; this holds the place while the drawing below it grows or moves.
 */
export class MapWindow {
	readonly #root: HTMLElement;
	#size = { width: 0, height: 0 };
	/** What is to be seen where, once the drawing is as it will be: by default its node in the middle. */
	#bring: { readonly point: Point; readonly at: Point } | 'node' | undefined = 'node';

	constructor(root: HTMLElement) {
		this.#root = root;
	}

	/** The scale at which all of it is seen. */
	fitting({ width, height }: Pick<Plan, 'width' | 'height'>): number {
		const fits = Math.min(this.#size.width / width, this.#size.height / height, 1);
		return Math.max(smallest, fits);
	}

	/** All of it where that can be read, else the smallest scale at which it can. */
	readable(plan: Plan | undefined): number {
		return plan && this.#size.width ? Math.max(smallestReadable, this.fitting(plan)) : 1;
	}

	/** Looks how large the window is now. @returns whether it was another size before. */
	measure(): boolean {
		const window = this.#window;
		if (!window) return false;
		const { clientWidth: width, clientHeight: height } = window;
		const isOther = width !== this.#size.width || height !== this.#size.height;
		this.#size = { width, height };
		return isOther;
	}

	/** Another map is to come: it is shown from its node on. */
	forget(): void {
		this.#bring = 'node';
	}

	/** The same map is to come with another extent: what is seen stays where it is. */
	keep(before: Plan, now: Plan, scale: number): void {
		if (this.#bring) return;
		const middle = this.#middle(scale);
		if (!middle) return;
		const point = { x: middle.x - before.origin.x + now.origin.x, y: middle.y - before.origin.y + now.origin.y };
		this.#bring = { point, at: { x: this.#size.width / 2, y: this.#size.height / 2 } };
	}

	/** @param at what stays where it is, from the window's corner; by default its middle. @returns the new scale. */
	zoom(scale: number, by: number, at: Point = { x: this.#size.width / 2, y: this.#size.height / 2 }): number {
		const window = this.#window;
		const next = Math.min(largest, Math.max(smallest, scale * by));
		if (window)
			this.#bring = { point: { x: (window.scrollLeft + at.x) / scale, y: (window.scrollTop + at.y) / scale }, at };
		return next;
	}

	/** With Ctrl, or two fingers, the wheel makes the map larger or smaller. @returns by how much, and around which point. */
	wheel(event: WheelEvent): { readonly by: number; readonly at: Point } | undefined {
		const window = this.#window;
		if (!window || !(event.ctrlKey || event.metaKey)) return undefined;
		event.preventDefault();
		const { left, top } = window.getBoundingClientRect();
		return { by: 2 ** (-event.deltaY * wheelRate * 2), at: { x: event.clientX - left, y: event.clientY - top } };
	}

	/** The mouse takes hold of the ground and moves it; fingers do so by themselves. */
	hold(event: PointerEvent): void {
		const window = this.#window;
		const isOnNode = event.target instanceof Element && event.target.closest('.map-node') !== null;
		if (!window || isOnNode || event.button !== 0 || event.pointerType !== 'mouse') return;
		const [left, top] = [window.scrollLeft + event.clientX, window.scrollTop + event.clientY];
		const move = ({ clientX, clientY }: PointerEvent): void => window.scrollTo(left - clientX, top - clientY);
		const letGo = new AbortController();
		const { signal } = letGo;
		window.setPointerCapture(event.pointerId);
		window.addEventListener('pointermove', move, { signal });
		for (const end of ['pointerup', 'pointercancel'] as const)
			window.addEventListener(end, () => letGo.abort(), { signal });
	}

	pan(key: ArrowKey): boolean {
		const step = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[key];
		this.#window?.scrollBy((step[0] ?? 0) * panStep, (step[1] ?? 0) * panStep);
		return this.#window !== null;
	}

	/** The drawing is as it will be: what was to be brought into view is brought there. */
	settle({ boxes }: Plan, scale: number, node: string | null): void {
		const window = this.#window;
		const bring = this.#bring;
		if (!window || !bring) return;
		this.#bring = undefined;
		if (bring !== 'node') {
			window.scrollTo(bring.point.x * scale - bring.at.x, bring.point.y * scale - bring.at.y);
			return;
		}
		const found = boxes.find(each => each.node.id === node) ?? boxes[0];
		if (!found) return;
		const { left, top, box } = found;
		window.scrollTo(
			(left + box.width / 2) * scale - this.#size.width / 2,
			(top + box.height / 2) * scale - this.#size.height / 2,
		);
	}

	/** The point of the drawing that is in the middle of the window, at scale 1. */
	#middle(scale: number): Point | undefined {
		const window = this.#window;
		return (
			(window && {
				x: (window.scrollLeft + this.#size.width / 2) / scale,
				y: (window.scrollTop + this.#size.height / 2) / scale,
			}) ??
			undefined
		);
	}

	get #window(): HTMLElement | null {
		return this.#root.querySelector<HTMLElement>('.map-window');
	}
}
