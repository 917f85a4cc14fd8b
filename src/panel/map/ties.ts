import * as l10n from '@vscode/l10n';
import { figure } from '../../wording/figure';
import { nameOf, type ClaimMap, type MapEdge, type MapNode } from './content';

/** An edge as it is seen from one of its ends. */
export interface TieHere {
	readonly edge: MapEdge;
	readonly other: MapNode;
	/** Read from this end: “is cited by”. */
	readonly label: string;
}

/** A map, by its nodes: for whoever walks from one to the next, or says what each is tied to. */
export class Ties {
	readonly #nodes: ReadonlyMap<string, MapNode>;
	readonly #of = new Map<string, TieHere[]>();
	readonly #stances = new Map<string, string>();

	constructor({ nodes, edges }: Pick<ClaimMap, 'nodes' | 'edges'>) {
		this.#nodes = new Map(nodes.map(node => [node.id, node]));
		for (const edge of edges) {
			this.#add(edge.from, edge.to, edge, edge.label);
			this.#add(edge.to, edge.from, edge, edge.backLabel);
			if (edge.kind === 'stance') this.#stances.set(edge.type, edge.label);
		}
	}

	node(id: string | null | undefined): MapNode | undefined {
		return id === null || id === undefined ? undefined : this.#nodes.get(id);
	}

	/** In the order of the edges. */
	of(id: string): readonly TieHere[] {
		return this.#of.get(id) ?? [];
	}

	/** What a stance is called, as the edges have it. */
	readonly stanceLabel = (stance: string): string => this.#stances.get(stance) ?? stance;

	#add(from: string, to: string, edge: MapEdge, label: string): void {
		const other = this.#nodes.get(to);
		if (!other) return;
		const known = this.#of.get(from);
		if (known) known.push({ edge, other, label });
		else this.#of.set(from, [{ edge, other, label }]);
	}
}

/** “contradicts”, or “contradicts (3)” where it stands for several. */
export function labelled({ count }: MapEdge, label: string): string {
	return count > 1 ? l10n.t('{0} ({1})', label, figure(count)) : label;
}

/** “is cited by Mira Stell”. */
export function tieInWords({ edge, other, label }: TieHere): string {
	return l10n.t('{0} {1}', labelled(edge, label), nameOf(other));
}
