import type { CompareAsk } from '../../protocol/compareTab';
import type { CompareView } from '../../protocol/toPanel';
import type { Actions } from '../content';

// Names for the parts of what the protocol delivers.

export type Content = CompareView['content'];
export type Wanted = CompareView['wanted'];
export type PassagesCompared = Extract<Content, { kind: 'passages' }>;
export type Quotations = Extract<Content, { kind: 'quotations' }>;
export type ArticlesCompared = Extract<Content, { kind: 'articles' }>;
export type Passage = PassagesCompared['passages'][number];
export type PassageName = PassagesCompared['others'][number];
export type Piece = Passage['pieces'][number];
export type Difference = Passage['differences'][number];
export type Utterance = Quotations['utterances'][number];
export type ComparedArticle = ArticlesCompared['articles'][number];
export type SharedClaim = ArticlesCompared['shared'][number];
export type Run = ComparedArticle['paragraphs'][number]['runs'][number];

/** What the reader can do with what is side by side. */
export interface CompareActions extends Pick<Actions, 'open' | 'openArticle' | 'openClaim' | 'hover' | 'do'> {
	/** Something else, or in another extent. */
	ask(wanted: Partial<Omit<CompareAsk, 'tab'>>): void;
	/** Puts a passage at the end of those that are side by side. */
	add(note: string): void;
	remove(note: string): void;
	/** One place towards the first, or away from it. */
	move(note: string, by: -1 | 1): void;
	/** The keyboard came to a passage, or to the number of one: Tab comes back to it. */
	visit(stop: string): void;
	/** A row of the passages, or a shared claim of the articles, to be seen in all of them; `undefined`: none. */
	point(at: number | undefined): void;
	/** From the drawing to its table and back. */
	toggleTable(): void;
	/** Both articles scroll together, or each by itself. */
	toggleTogether(): void;
}

/** What is drawn of what is side by side. */
export interface ComparePicture {
	readonly wanted: Wanted;
	readonly content: Content;
	readonly table: boolean;
	readonly together: boolean;
	/** The passage, or the number of one, that Tab comes to. */
	readonly current: string | undefined;
	/** The row, or the shared claim, that is pointed at. */
	readonly pointed: number | undefined;
}
