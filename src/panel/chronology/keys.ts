/**
 * Where a key leads from a mark of the drawing: left and right to the one before and after in time, whatever its lane;
 * up and down to the nearest of the lane above and below; Home and End to the first and last of all.
 *
 * @returns the mark itself where there is nothing further that way, and `undefined` for any other key.
 */
export function neighbourMark(root: HTMLElement, mark: SVGElement, key: string): SVGElement | undefined {
	const all = [...root.querySelectorAll<SVGElement>('.chronology .mark')];
	const index = all.indexOf(mark);
	switch (key) {
		case 'ArrowLeft':
			return all[Math.max(0, index - 1)];
		case 'ArrowRight':
			return all[Math.min(all.length - 1, index + 1)];
		case 'Home':
			return all[0];
		case 'End':
			return all.at(-1);
		case 'ArrowUp':
		case 'ArrowDown':
			return acrossLanes(all, mark, key === 'ArrowDown' ? 1 : -1);
		default:
			return undefined;
	}
}

function acrossLanes(all: readonly SVGElement[], mark: SVGElement, way: 1 | -1): SVGElement {
	const here = middleOf(mark);
	const lane = mark.dataset['lane'];
	const onWay = all
		.map(other => ({ other, at: middleOf(other) }))
		.filter(({ other, at }) => other.dataset['lane'] !== lane && (at.y - here.y) * way > 0);
	const next = onWay.reduce<(typeof onWay)[number] | undefined>(
		(best, each) => (best && (best.at.y - each.at.y) * way <= 0 ? best : each),
		undefined,
	);
	if (!next) return mark;
	const inLane = onWay.filter(({ other }) => other.dataset['lane'] === next.other.dataset['lane']);
	const far = ({ at }: (typeof onWay)[number]): number => Math.abs(at.x - here.x);
	return inLane.reduce((best, each) => (far(each) < far(best) ? each : best)).other;
}

function middleOf(mark: SVGElement): { readonly x: number; readonly y: number } {
	const box = mark.getBoundingClientRect();
	return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
