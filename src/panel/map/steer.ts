import type { Places } from './layOut';

export type ArrowKey = 'ArrowUp' | 'ArrowDown' | 'ArrowLeft' | 'ArrowRight';

const directions: Readonly<Record<ArrowKey, { readonly x: number; readonly y: number }>> = {
	ArrowUp: { x: 0, y: -1 },
	ArrowDown: { x: 0, y: 1 },
	ArrowLeft: { x: -1, y: 0 },
	ArrowRight: { x: 1, y: 0 },
};

/** So far from the arrow's own direction a node may lie: each lies in that of one arrow at least. */
const widest = Math.PI / 3;

export function isArrow(key: string): key is ArrowKey {
	return Object.hasOwn(directions, key);
}

/**
 * The node that an arrow leads to: of those that the node is tied to the one that lies most in that direction, and
 * of several the nearest.
 *
 * @param tied the ids of the nodes that it is tied to.
 * @returns `undefined` where no tie leads that way.
 */
export function steer(from: string, key: ArrowKey, tied: readonly string[], places: Places): string | undefined {
	const start = places.get(from);
	const way = directions[key];
	let best: { readonly id: string; readonly cost: number } | undefined;
	for (const id of tied) {
		const end = places.get(id);
		if (!start || !end || id === from) continue;
		const [x, y] = [end.x - start.x, end.y - start.y];
		const far = Math.hypot(x, y) || 1;
		const angle = Math.acos(Math.max(-1, Math.min(1, (x * way.x + y * way.y) / far)));
		if (angle > widest) continue;
		// What lies aslant counts as twice as far as what lies straight ahead.
		const cost = far * (1 + angle / widest);
		if (!best || cost < best.cost) best = { id, cost };
	}
	return best?.id;
}
