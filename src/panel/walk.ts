/**
 * Where an arrow key leads from the focused element, or `undefined` if it leads nowhere.
 *
 * Among positions: up and down to the next one, left and right to the neighbouring side, Home and End to the
 * first and last. Among the claims at one place, and among speakers and their statements: up and down. Among the
 * panel's views and its tools: left and right, round and round. In a text field the keys are its own.
 */
export function walk(root: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
	const from = event.target instanceof HTMLElement ? event.target : undefined;
	const position = from?.closest<HTMLElement>('.position');
	if (position) return fromPosition(root, position, event.key);
	const tabs = from?.closest<HTMLElement>('[role=tablist]');
	if (tabs && from) {
		const all = [...tabs.querySelectorAll<HTMLElement>('[role=tab]')];
		return tabs.ariaOrientation === 'vertical' ? step(all, from, event.key) : round(all, from, event.key);
	}
	const tools = from?.closest<HTMLElement>('[role=toolbar]');
	if (tools && from) return round([...tools.querySelectorAll<HTMLElement>('button')], from, event.key);
	const row = from?.closest<HTMLElement>('[data-row]');
	return row ? step([...root.querySelectorAll<HTMLElement>('[data-row]')], row, event.key) : undefined;
}

function round(all: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
	const index = all.indexOf(from);
	if (key === 'ArrowRight') return all[(index + 1) % all.length];
	if (key === 'ArrowLeft') return all.at(index - 1);
	return key === 'Home' || key === 'End' ? step(all, from, key) : undefined;
}

function fromPosition(root: HTMLElement, position: HTMLElement, key: string): HTMLElement | undefined {
	if (key !== 'ArrowLeft' && key !== 'ArrowRight')
		return step([...root.querySelectorAll<HTMLElement>('.position')], position, key);
	const sides = [...root.querySelectorAll<HTMLElement>('.side')];
	const here = sides.findIndex(side => side.contains(position));
	const there = sides[here + (key === 'ArrowLeft' ? -1 : 1)];
	return there?.querySelector<HTMLElement>('.position') ?? undefined;
}

function step(all: readonly HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
	const index = all.indexOf(from);
	switch (key) {
		case 'ArrowDown':
			return all[index + 1];
		case 'ArrowUp':
			return all[index - 1];
		case 'Home':
			return all[0];
		case 'End':
			return all.at(-1);
		default:
			return undefined;
	}
}
