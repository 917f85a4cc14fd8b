import type { AnchorState } from '../anchor/anchor';
import { stances, type Stance } from '../sidecar/words';
import type { Span } from '../text/span';

export { stances, type Stance };

/** `article#note` or `article@coder#note`, with the whole article id: a note's name across the corpus. */
export type NoteKey = string;

/**
 * Who holds a position: the speaker, else the article's voice, else its outlet, else the article itself.
 * `speaker: unnamed` is a holder of its own for each note.
 */
export interface Holder {
	readonly kind: 'speaker' | 'voice' | 'outlet' | 'article' | 'unnamed';
	/** A source id; for `article` the article's id, for `unnamed` the note's key. Speaker, voice and outlet of one id are one holder. */
	readonly id: string;
}

/** A typed tie as its note's file has it; `to` is the target's key where it resolves to a note, else as written. */
export interface LinkFact {
	readonly type: string;
	readonly to: NoteKey;
}

/** What the weighing of claims needs to know of one note: plain values, no spans of YAML. */
export interface NoteFact {
	readonly key: NoteKey;
	readonly article: string;
	/** Absent in the base sidecar. */
	readonly coder?: string;
	/** Of a layer's note: the coders who are done with its article. */
	readonly finishedBy?: readonly string[];
	/** A claim's id, or a draft's own `article#note`. */
	readonly claim?: string;
	readonly stance: Stance;
	readonly holder: Holder;
	readonly value?: string;
	readonly asOf?: string;
	readonly anchor: AnchorState;
	/** Where the words stand; absent when lost. Two layers speak of the same words if these are equal. */
	readonly words?: Span;
	readonly links: readonly LinkFact[];
}

export interface ArticleFact {
	readonly id: string;
	readonly published?: string;
	readonly outlet?: string;
	readonly read?: 'full' | 'partly';
}

export interface ClaimFact {
	readonly id: string;
	readonly kind: 'proposition' | 'quantity';
	readonly unit?: string;
	readonly about: readonly string[];
	/** As written; symmetric whoever wrote it. */
	readonly excludes: readonly string[];
}

/** Everything that statuses follow from. The order of the maps never matters (invariant 6). */
export interface Facts {
	readonly notes: ReadonlyMap<NoteKey, NoteFact>;
	readonly articles: ReadonlyMap<string, ArticleFact>;
	readonly claims: ReadonlyMap<string, ClaimFact>;
}

/**
 * Which notes count: the base sidecars; those and one coder's layer; or every layer.
 *
 * With `blind`, whatever is chosen, that coder sees nothing of the others' layers in an article before he is done with
 * it himself: two who agree should have come to it by themselves.
 */
export type View = (
	{ readonly kind: 'base' } | { readonly kind: 'coder'; readonly coder: string } | { readonly kind: 'all' }
) & { readonly blind?: string };
