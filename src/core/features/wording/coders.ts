import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { codersIn } from './view';

/** Told apart without colour, and in the fonts of every system. After so many coders they begin anew; the names never do. */
export const coderShapes = ['▲', '■', '●', '◆', '★', '▼', '✚', '⬟'] as const;

export type CoderShape = (typeof coderShapes)[number];

/** A coder's shape in a corpus: that of his place among those whose layers the reader may look into. */
export function coderShape(corpus: Corpus, coder: string, view: View): CoderShape {
	const place = Math.max(0, placesOf(corpus, view).get(coder) ?? 0);
	return coderShapes[place % coderShapes.length]!;
}

/** A coder as he is shown beside what he wrote: “▲ mira”. */
export function coderLabel(corpus: Corpus, coder: string, view: View): string {
	return `${coderShape(corpus, coder, view)} ${coder}`;
}

interface Places {
	readonly version: number;
	readonly blind: string | undefined;
	readonly places: ReadonlyMap<string, number>;
}

const known = new WeakMap<Corpus, Places>();

function placesOf(corpus: Corpus, view: View): ReadonlyMap<string, number> {
	const { version } = corpus;
	const last = known.get(corpus);
	if (last?.version === version && last.blind === view.blind) return last.places;
	const places = new Map(codersIn(corpus, view).map((coder, place) => [coder, place]));
	known.set(corpus, { version, blind: view.blind, places });
	return places;
}
