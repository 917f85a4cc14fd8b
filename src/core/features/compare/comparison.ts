import type { ChangeClass } from '../../anchor/anchor';
import type { NoteKey, Stance } from '../../claims/facts';
import type { ArticleName, ClaimLine, Evidence } from '../claims/crossReferences';
import type { CellKind } from './alignedRows';

/**
 * What the panel shows side by side: plain data, worked out in core and only drawn by the panel.
 *
 * Every label and sentence is text for people in their own language; the words of articles may hold anything. Whoever
 * draws it treats all of it as text, never as markup.
 */
export type Comparison = ComparedPassages | QuotationVariants | ComparedArticles;

/** Passages side by side, each compared with the first. */
export interface ComparedPassages {
	readonly kind: 'passages';
	/** The claim in question; absent where the reader has put passages of several claims, or of none, beside each other. */
	readonly claim?: ClaimLine;
	/** In the reader's order. Fewer than two where there is nothing to compare. */
	readonly passages: readonly ComparedPassage[];
	/** The same, word by word in rows. */
	readonly rows: readonly ComparedRow[];
	/** Further passages on the claim, which can be put beside them. */
	readonly others: readonly PassageName[];
}

/** The same utterances as several articles have them. */
export interface QuotationVariants {
	readonly kind: 'quotations';
	/** The claim that they are on; absent where they are those of all the corpus. */
	readonly claim?: ClaimLine;
	/** Who has the most variants first. */
	readonly utterances: readonly Utterance[];
	/** Further ones, which are left out: a corpus may have more than a page can show. */
	readonly more: number;
}

export interface Utterance {
	/** Who says it; absent where the articles' notes do not name the same person. */
	readonly speaker?: string;
	/** What makes them variants of one utterance: “Linked: shortens, copies”. */
	readonly reason: string;
	/** The fullest first: the others are compared with it. */
	readonly variants: readonly ComparedPassage[];
}

/** A passage as people know it. */
export interface PassageName {
	readonly note: NoteKey;
	readonly article: ArticleName;
	readonly holder: string;
	/** Absent in the base sidecar. */
	readonly coder?: string;
	/** What it does to its claim; absent where the note is on none. */
	readonly stance?: { readonly word: Stance; readonly label: string };
	/** Its words as the article has them now, shortened. */
	readonly words: string;
}

export interface ComparedPassage extends PassageName {
	/** Under the reader's cursor. */
	readonly here: boolean;
	readonly evidence: Evidence;
	/** The whole of its words, in pieces: joined without the missing ones they are the passage, byte for byte. */
	readonly pieces: readonly Piece[];
	/** What differs from the first, the gravest first; empty for the first itself. */
	readonly differences: readonly Difference[];
	/** All of that in one line: “1 lost, 2 changed”. */
	readonly summary: string;
}

/** A stretch of a passage. A missing one has the words of the reference. */
export interface Piece {
	readonly kind: Exclude<CellKind, 'none'>;
	readonly words: readonly ComparedWords[];
	/** Of {@link ComparedPassages.rows} the one that it is in, or begins in. */
	readonly row: number;
	/** Which of the differences it is; absent where it is the same. */
	readonly difference?: number;
}

export interface ComparedWords {
	readonly text: string;
	/** A number, a date, a name, a negation or a hedge in what differs; absent otherwise. */
	readonly weight?: Weighty;
}

export type Weighty = Extract<ChangeClass, 'number' | 'date' | 'name' | 'negation' | 'hedge'>;

export interface Difference {
	readonly kind: 'changed' | 'missing' | 'added';
	/** Words of the reference and of the passage; one of them is empty unless they were changed. */
	readonly was: string;
	readonly is: string;
	/** The gravest thing that it touches. */
	readonly class: ChangeClass;
	/** “lost: ‘in January’ (date)” */
	readonly inWords: string;
}

export interface ComparedRow {
	/** For each passage. */
	readonly cells: readonly {
		readonly kind: CellKind;
		/** “changed (number)”; empty where it is the same. */
		readonly label: string;
		readonly words: string;
	}[];
}

/** Two whole articles, with the claims that both speak of. */
export interface ComparedArticles {
	readonly kind: 'articles';
	/** Two of them. */
	readonly articles: readonly ComparedArticle[];
	/** In the order in which the first article comes to them. */
	readonly shared: readonly SharedClaim[];
}

export interface ComparedArticle {
	readonly article: ArticleName;
	readonly paragraphs: readonly { readonly runs: readonly MarkedRun[] }[];
	/** Claims that the other one does not speak of. */
	readonly alone: readonly ClaimLine[];
	/** So long that its end is not shown. */
	readonly cut: boolean;
}

/** A piece of an article's text. Joined, those of a paragraph are the paragraph. */
export interface MarkedRun {
	readonly text: string;
	/** The notes on shared claims that it is a part of. */
	readonly marks: readonly {
		readonly note: NoteKey;
		/** Its place among the shared claims. */
		readonly shared: number;
		/** The note begins here. */
		readonly begins: boolean;
	}[];
}

export interface SharedClaim {
	readonly claim: ClaimLine;
	/** What each article says of it: two lists, each in the order of the text and not empty. */
	readonly sides: readonly (readonly SharedPassage[])[];
}

export interface SharedPassage extends PassageName {
	readonly evidence: Evidence;
}
