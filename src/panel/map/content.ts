import * as l10n from '@vscode/l10n';
import type { MapMemory } from '../../protocol/mapTab';
import type { MapView } from '../../protocol/toPanel';
import type { Actions } from '../content';
import { articleInShort, countOfNotes, quoted } from '../words';

// Names for the parts of what the protocol delivers, and for what they are called.

export type ClaimMap = Extract<MapView['content'], { kind: 'map' }>;
export type MapNode = ClaimMap['nodes'][number];
export type MapEdge = ClaimMap['edges'][number];
export type Scope = MapView['scope'];
export type Wanted = Pick<MapMemory, 'scope' | 'steps' | 'most'>;

/** What the reader can do with a map. */
export interface MapActions {
	want(part: Partial<Wanted>): void;
	/** Goes to what the node stands for. */
	open(node: MapNode, beside: boolean): void;
	/** Puts a claim in the middle. */
	center(claim: string): void;
	/** The keyboard came to a node: Tab comes back to it. */
	visit(node: string): void;
	/** Moves the keyboard to a node. */
	goTo(node: string): void;
	/** The mouse came to a node; `null`: it left. */
	hover(node: string | null): void;
	toggleTable(): void;
	/** Larger or smaller by this; `null`: so that all of it is seen. */
	zoom(by: number | null): void;
	/** The mouse's wheel, or two fingers. */
	wheel(event: WheelEvent): void;
	/** The mouse takes hold of the map's ground. */
	hold(event: PointerEvent): void;
	more(): void;
	do: Actions['do'];
}

/** The note that a passage is. */
export function noteOf(node: MapNode): string | undefined {
	return node.kind === 'passage' ? node.note : undefined;
}

/** What the reader knows a node by. */
export function nameOf(node: MapNode): string {
	switch (node.kind) {
		case 'claim':
			return node.text;
		case 'passage':
			return quoted(node.words);
		case 'source':
			return node.name;
		case 'article':
			return node.article.title;
	}
}

/** What kind of thing it is. */
export function kindOf({ kind }: Pick<MapNode, 'kind'>): string {
	return {
		claim: l10n.t('Claim'),
		passage: l10n.t('Passage'),
		source: l10n.t('Source'),
		article: l10n.t('Article'),
	}[kind];
}

/** The one fact that there is room for in a node's box. */
export function seenFactOf(node: MapNode): string {
	if (node.kind === 'claim') return node.status.label;
	if (node.kind === 'source' || (node.kind === 'article' && node.article.outlet === undefined)) return '';
	return articleInShort(node.article);
}

/** What else is to be said of it: how a claim stands, what a passage does and where, what a source is. */
export function factsOf(node: MapNode, stanceLabel: (stance: string) => string): string[] {
	switch (node.kind) {
		case 'claim':
			return [node.status.label, node.sides].filter(Boolean);
		case 'passage':
			return [
				node.stance === undefined ? l10n.t('on no claim') : stanceLabel(node.stance),
				articleInShort(node.article),
				node.coder ?? '',
				evidenceWord(node.evidence),
			].filter(Boolean);
		case 'source':
			return [node.role ?? ownVoice(node.holder)].filter(Boolean);
		case 'article':
			return [seenFactOf(node), countOfNotes(node.notes)].filter(Boolean);
	}
}

function ownVoice(holder: Extract<MapNode, { kind: 'source' }>['holder']): string {
	return holder === 'speaker' || holder === 'unnamed' ? '' : l10n.t('in its own voice');
}

/** Nothing for words that stand as they were noted. */
function evidenceWord(evidence: Extract<MapNode, { kind: 'passage' }>['evidence']): string {
	if (evidence === 'altered') return l10n.t('words altered');
	if (evidence === 'ambiguous') return l10n.t('stands in several places');
	return evidence === 'lost' ? l10n.t('words lost') : '';
}
