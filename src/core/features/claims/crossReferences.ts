import type { Strength } from '../../analysis/analysis';
import type { AnchorState, WordChange } from '../../anchor/anchor';
import type { Holder, NoteKey, Stance } from '../../claims/facts';
import type { ClaimStatus, StatusWord } from '../../claims/status';
import type { ValueScale } from './valueScale';

/**
 * What the panel shows for the place the reader is at: plain data, worked out in core and only drawn by the panel.
 *
 * Every `label`, `reason` and `name` is text for people in their own language. All text may hold anything that
 * somebody typed into a file: whoever draws it treats it as text, never as markup.
 */
export type CrossReferences =
	/** The folder is no corpus yet. */
	| { readonly kind: 'no-corpus' }
	/** Nothing of a corpus is open: another file, or no editor at all. */
	| { readonly kind: 'no-article' }
	| ArticleOverview
	| ClaimsHere;

/** The cursor is in an article (or its sidecar) but on no passage: what there is to look at in it. */
export interface ArticleOverview {
	readonly kind: 'article';
	readonly article: ArticleName;
	/** All of the article's notes in this view, with a claim or without; none is an empty state of its own. */
	readonly notes: number;
	/** The claims its notes are on: contested first, then in the order of the text. */
	readonly claims: readonly ClaimLine[];
}

/** The cursor is on a passage, a claim's file, or an item that stands for a claim. */
export interface ClaimsHere {
	readonly kind: 'claims';
	/** The passage under the cursor; absent where the claim itself was chosen. */
	readonly passage?: PassageHere;
	/** At least one. Several where passages overlap or a note reaches into other claims: the most contested first. */
	readonly claims: readonly ClaimCrossReferences[];
}

export interface PassageHere {
	readonly article: ArticleName;
	/** The words under the cursor, as the article has them now. */
	readonly words: string;
	/** The notes that the cursor is on, the innermost first. */
	readonly notes: readonly NoteKey[];
}

/** An article as people know it. */
export interface ArticleName {
	readonly id: string;
	/** Its title, else its file's name. */
	readonly title: string;
	/** The outlet's name from `sources.yaml`, else as written. */
	readonly outlet?: string;
	/** As written in the sidecar: `2023-01-18`, `2023-01`, `January 2023`. */
	readonly published?: string;
	/** BCP 47, from `article.lang`: tells the browser how to break lines and a screen reader how to speak. */
	readonly lang?: string;
}

/** A claim on one line: in a list, or as the other end of `excludes`. */
export interface ClaimLine {
	readonly id: string;
	readonly text: string;
	readonly status: StatusLabel;
}

export interface StatusLabel {
	readonly word: StatusWord;
	/** The word for people: "contested", "single origin". */
	readonly label: string;
}

/** One claim and what the sources of the corpus say of it. */
export interface ClaimPositions {
	readonly id: string;
	readonly text: string;
	readonly kind: 'proposition' | 'quantity';
	readonly unit?: string;
	/** Of a quantity for which figures are given. */
	readonly values?: ValueScale;
	readonly about: readonly string[];
	/** What would settle it. */
	readonly settles?: string;
	readonly resolution?: Resolved;
	/** Born in a note and not yet in `claims/`. */
	readonly draft: boolean;
	/** Claims that cannot be true together with this one, whichever side says so. */
	readonly excludes: readonly ClaimLine[];
	readonly status: StatusInWords;
	/** In the order asserts, denies, qualifies, questions, mentions; a side without a position is left out. */
	readonly sides: readonly Side[];
}

/** The same with those of whom something could be expected, and who say nothing. */
export interface ClaimCrossReferences extends ClaimPositions {
	/** Articles in reach, read in full, that say nothing of the claim. */
	readonly silent: readonly ArticleName[];
	/** Articles in reach that nobody has read to the end. */
	readonly unread: readonly ArticleName[];
}

/** What the readers made of the claim in the end: shown, and without effect on its status. */
export interface Resolved {
	/** "settled: true", "unsettled", … */
	readonly label: string;
	readonly who?: string;
	readonly when?: string;
	readonly why?: string;
}

export interface StatusInWords extends StatusLabel {
	/** Without the status word: "3 assert, 1 denies; 2 origins against 1; one source silent". */
	readonly reason: string;
	/** Which rule gave it, in one sentence: "Two holders take opposite sides." */
	readonly rule: string;
	readonly evidence: ClaimStatus['evidence'];
	readonly disagreement: ClaimStatus['disagreement'];
	readonly betweenOutlets: boolean;
}

export interface Side {
	readonly stance: Stance;
	/** "asserts", "denies", … */
	readonly label: string;
	/** Live positions and their origins, as the status counts them. */
	readonly positions: number;
	readonly origins: number;
	/** The holder with the earliest position first; of equal date in the order of their names. */
	readonly holders: readonly HolderPositions[];
}

/** One holder's positions on one side. Those whose words were altered or lost are in it too, marked by `evidence`. */
export interface HolderPositions {
	readonly kind: Holder['kind'];
	/** Stable as long as the holder is; unique within its side. */
	readonly id: string;
	/** A person, or an outlet in its own voice; an unnamed source by its article: "unnamed, in Halvard Newswire". */
	readonly name: string;
	/** "President of Serbia", "in its own voice". */
	readonly role?: string;
	/** By date, undated last; then by article and place in the text. */
	readonly positions: readonly PositionInContext[];
}

export interface PositionInContext {
	readonly note: NoteKey;
	/** Absent in the base sidecar. */
	readonly coder?: string;
	/** Under the reader's cursor. */
	readonly here: boolean;
	readonly article: ArticleName;
	/** The sentence as the article has it now, in runs. Of a lost passage the noted words alone, as a `passage` run. */
	readonly sentence: readonly Run[];
	readonly evidence: Evidence;
	readonly value?: string;
	readonly asOf?: string;
	readonly strength?: { readonly word: Strength; readonly label: string };
	/** Where the statement comes from once `cites` and `copies` are followed; only itself if it is its own origin. */
	readonly origins: readonly OriginHere[];
	/** What the reader wrote about the passage. */
	readonly comment?: string;
	readonly tags: readonly string[];
	/** Who wrote the note. */
	readonly by?: string;
	/** What others answered to it, by time. */
	readonly replies: readonly ReplyHere[];
	readonly links: readonly LinkHere[];
}

/** What somebody wrote about a note. */
export interface ReplyHere {
	readonly text: string;
	/** The author's name; absent where nobody signed. */
	readonly by?: string;
	/** As written, mostly ISO 8601. */
	readonly at?: string;
}

/** A piece of a sentence. The runs joined are the sentence, byte for byte. */
export interface Run {
	readonly text: string;
	/** `passage`: the noted words; `cue` and `source`: who says so and how, where the analyser found it outside them. */
	readonly role: 'context' | 'passage' | 'cue' | 'source';
}

export type Evidence =
	| { readonly state: Extract<AnchorState, 'exact' | 'moved'> }
	| { readonly state: 'altered'; readonly changes: readonly WordChange[] }
	| { readonly state: 'ambiguous'; readonly places: number }
	/** `confirmed`: a person has looked, and there is nothing left to say of it. */
	| { readonly state: 'lost'; readonly confirmed: boolean };

export interface OriginHere {
	readonly note: NoteKey;
	readonly article: ArticleName;
	/** The position itself. */
	readonly self: boolean;
}

/** A typed tie between this note and another one, read from this note's side. */
export interface LinkHere {
	readonly direction: 'out' | 'in';
	/** As in the file, for telling links apart. */
	readonly type: string;
	/** Read from this side: "contradicts", "is copied by". */
	readonly label: string;
	/** Where it leads; as written where there is no such note. */
	readonly note: NoteKey;
	/** `dangling`: no such note; `stale`: its words no longer stand. */
	readonly state: 'live' | 'stale' | 'dangling';
	/** The other end, absent if dangling. */
	readonly article?: ArticleName;
	readonly holder?: string;
	/** Its noted words. */
	readonly words?: string;
}
