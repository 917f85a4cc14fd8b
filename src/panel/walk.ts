/**
 * Where an arrow key leads from the focused element, or `undefined` if it leads nowhere.
 *
 * Among positions: up and down to the next one, left and right to the neighbouring side, Home and End to the
 * first and last. Among the claims at one place: up and down. Text fields do not exist here, so no key is lost.
 */
export function walk(root: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
	if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return undefined;
	const from = event.target instanceof HTMLElement ? event.target : undefined;
	const position = from?.closest<HTMLElement>('.position');
	if (position) return fromPosition(root, position, event.key);
	const tabs = from?.closest<HTMLElement>('[role=tablist]');
	if (tabs && from) return step([...tabs.querySelectorAll<HTMLElement>('[role=tab]')], from, event.key);
	return undefined;
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
