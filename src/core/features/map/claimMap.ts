import type { AnchorState } from '../../anchor/anchor';
import type { Holder, NoteKey, Stance } from '../../claims/facts';
import type { ArticleName, StatusLabel } from '../claims/crossReferences';

/**
 * What is tied to what, as a graph: plain data, worked out in core and only laid out and drawn by the panel.
 *
 * Around a claim it has the claim, the passages that take a position on it, who holds these and what they are linked
 * with. Of a whole corpus it has claims and articles. Every `label`, `name` and `title` is text for people.
 */
export interface ClaimMap {
	/** The node of the claim that it was made around; absent of a corpus. */
	readonly middle?: string;
	/** The most important first: what is left out of a large map is the end of this. */
	readonly nodes: readonly MapNode[];
	/** Between nodes that are shown only, each once, in an order that depends on nothing but the corpus. */
	readonly edges: readonly MapEdge[];
	readonly leftOut: LeftOut;
	/** Links of the passages shown that lead to no note. */
	readonly dangling: number;
}

/** How many of each were too many to draw. */
export interface LeftOut {
	readonly claims: number;
	readonly passages: number;
	readonly sources: number;
	readonly articles: number;
}

export type MapNode = ClaimNode | PassageNode | SourceNode | ArticleNode;

export interface ClaimNode {
	readonly kind: 'claim';
	/** Unlike that of any other node, and the same after every change of the corpus. */
	readonly id: string;
	readonly claim: string;
	readonly text: string;
	readonly status: StatusLabel;
	/** “3 assert, 1 denies”; empty where nobody takes a position. */
	readonly sides: string;
}

/** The words of a note. Around a claim only: a corpus has too many. */
export interface PassageNode {
	readonly kind: 'passage';
	readonly id: string;
	readonly note: NoteKey;
	/** As the article has them now; of a lost passage as they were noted. */
	readonly words: string;
	/** Absent of a note without a claim. */
	readonly stance?: Stance;
	readonly article: ArticleName;
	readonly evidence: AnchorState;
	/** Absent in the base sidecar. */
	readonly coder?: string;
}

/** Who holds a position: a person, an outlet in its own voice, somebody unnamed. */
export interface SourceNode {
	readonly kind: 'source';
	readonly id: string;
	readonly holder: Holder['kind'];
	/** The source's id; of an article that speaks for itself the article's, of somebody unnamed the note's. */
	readonly key: string;
	readonly name: string;
	readonly role?: string;
}

/** In the map of a corpus only. */
export interface ArticleNode {
	readonly kind: 'article';
	readonly id: string;
	readonly article: ArticleName;
	/** Its notes in this view. */
	readonly notes: number;
}

/** A tie between two nodes. A symmetric one has its ends in the order of their ids, whichever side it was written on. */
export interface MapEdge {
	/**
	 * `stance`: a passage takes a position on a claim. `holds`: a source holds it. `link`: a reader has linked the
	 * passages, or passages of the articles or claims. `excludes`: the claims cannot both be true. `notes`: an article
	 * has notes on a claim, which says nothing of the stance they take.
	 */
	readonly kind: 'stance' | 'holds' | 'link' | 'excludes' | 'notes';
	/** Of a link its type, of a stance the stance; else the kind again. */
	readonly type: string;
	readonly from: string;
	readonly to: string;
	readonly symmetric: boolean;
	/** Read from `from`: “contradicts”. */
	readonly label: string;
	/** Read from `to`: “is cited by”. */
	readonly backLabel: string;
	/** How many ties it stands for. */
	readonly count: number;
}
