import type { Span } from '../text/span';

/** What an article says, as far as its own form tells. All spans are offsets into the raw text. */
export interface Analysis {
	readonly blocks: readonly Block[];
	readonly quotations: readonly Quotation[];
	readonly attributions: readonly Attribution[];
	/** What readers said against it, as far as it counts; absent in the analyser's own answer. */
	readonly corrections?: readonly Correction[];
	/** Words that the analyser took for a quotation, a cue or a source and that are none, as readers say. */
	readonly withdrawn?: readonly Span[];
}

export type BlockKind = 'headline' | 'standfirst' | 'byline' | 'dateline' | 'section' | 'paragraph' | 'furniture';

/** A run of text between blank lines or, in files with a paragraph a line, a line. */
export interface Block {
	readonly kind: BlockKind;
	readonly span: Span;
}

export interface Quotation {
	/** Marks included; a mark without partner ends with its paragraph. */
	readonly span: Span;
	/** Marks excluded. */
	readonly inner: Span;
	/** `scare`: words held at arm's length; `title`: a work's name; neither is somebody's speech. */
	readonly role: 'speech' | 'scare' | 'title';
	/** A reader said so. */
	readonly corrected?: Correction;
}

/** `direct`: all of the content is quoted; `mixed`: some; `indirect`: none. */
export type AttributionKind = 'direct' | 'mixed' | 'indirect';

/** How well the reader could find the source: a name, a description, nobody, a paper or poll, not even a hint. */
export type Strength = 'named' | 'described' | 'anonymous' | 'document' | 'none';

export interface Attribution {
	readonly kind: AttributionKind;
	readonly content: readonly Span[];
	readonly cue: readonly Span[];
	readonly source: readonly Span[];
	/** The source as a name, pronouns and roles resolved where the text allows it. A guess until a person accepts it. */
	readonly speaker: string | undefined;
	readonly strength: Strength;
	readonly negated: boolean;
	readonly hypothetical: boolean;
	/** Which rule found it, for the hover: the cue's words and the frame, as one localised sentence. */
	readonly why: string;
	/** A reader said so: the speaker is no guess. */
	readonly corrected?: Correction;
}

/** What a reader says that words are, or are not; the first four are about quotations, the others about who says the words. */
export type CorrectionWord = 'not-a-quotation' | 'speech' | 'scare' | 'title' | 'not-an-attribution' | 'attribution';

/** A reader's word against the analyser's. */
export interface Correction {
	/** The words it speaks of, with or without their quotation marks. */
	readonly span: Span;
	readonly is: CorrectionWord;
	/** Who says the words; absent where the reader does not say. */
	readonly speaker?: CorrectedSpeaker;
	/** Who corrected; absent where nobody is named. */
	readonly by?: string;
}

export interface CorrectedSpeaker {
	/** Absent for somebody whom the article does not name. */
	readonly name?: string;
	/** Its id in `sources.yaml`. */
	readonly source?: string;
	readonly strength: Strength;
}
