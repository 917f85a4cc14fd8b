import type * as vscode from 'vscode';
import type { Cancellation, Drawing, OpenCorpus } from '../../core/index';
import type { ChronologyAsk } from '../../protocol/chronologyTab';
import type { MatrixAsk } from '../../protocol/matrixTab';
import type { CompareAsk } from '../../protocol/compareTab';
import type { QuotedAsk } from '../../protocol/quotedTab';
import type { ToExtension } from '../../protocol/toExtension';
import type {
	ChronologyView,
	ClaimView,
	CompareView,
	Findings,
	MapView,
	MatrixView,
	PanelView,
	QuotedView,
} from '../../protocol/toPanel';
import type { MapAsk } from '../../protocol/mapTab';

/** What the claim's tab is about: whatever the cursor is at, or one claim. */
export type ClaimSubject = { readonly kind: 'cursor' } | ({ readonly kind: 'claim' } & ChosenClaim);

/** What a map is of: a claim and what is around it, or a corpus; `undefined`: the one that the reader is in. */
export type MapSubject = ClaimSubject | { readonly kind: 'corpus'; readonly open: OpenCorpus | undefined };

export interface ChosenClaim {
	readonly claim: string;
	/** `undefined`: of the corpus that the reader is in. */
	readonly open: OpenCorpus | undefined;
}

/** Something to show and the corpus that it came from: what the reader clicks there is looked up in that one. */
export interface From<Content> {
	readonly open: OpenCorpus | undefined;
	readonly content: Content;
}

/** What the reader did in a panel that the panel cannot do itself. */
export type PanelAction = Extract<
	ToExtension,
	{
		kind: 'open' | 'openArticle' | 'openPassage' | 'openSource' | 'hover' | 'review' | 'act' | 'report' | 'copy' | 'do';
	}
>;

/** How the articles of a corpus are read for the panel: by and by. */
export interface ReadingForPanel {
	/** Once it is aborted, what has been read so far is the answer. */
	readonly signal: Cancellation;
	/** `soFar` works out what could be shown by now, which is not for nothing. */
	readonly report: (done: number, of: number, soFar: () => From<QuotedView['content']>) => void;
}

/**
 * Where panels get what they show, and who does what the reader asks of them. Slow answers are bridged by a sign
 * that something is going on; once the token is cancelled nobody waits for the answer any more.
 */
export interface PanelSource {
	crossReferences(subject: ClaimSubject, token: vscode.CancellationToken): Promise<From<ClaimView['content']>>;
	claimMap(ask: MapAsk, subject: MapSubject, token: vscode.CancellationToken): Promise<From<MapView['content']>>;
	/**
	 * @param subject whose claim is wanted, unless it is all claims.
	 * @param open of which corpus all claims are wanted; `undefined`: that which the reader is in.
	 */
	chronology(
		ask: ChronologyAsk,
		subject: ClaimSubject,
		open: OpenCorpus | undefined,
		token: vscode.CancellationToken,
	): Promise<From<ChronologyView['content']>>;
	/** @param open `undefined`: the corpus that the reader is in. */
	whoIsQuoted(
		ask: QuotedAsk,
		open: OpenCorpus | undefined,
		reading: ReadingForPanel,
		token: vscode.CancellationToken,
	): Promise<From<QuotedView['content']>>;
	/** @param open `undefined`: the corpus that the reader is in. */
	matrix(
		ask: MatrixAsk,
		open: OpenCorpus | undefined,
		token: vscode.CancellationToken,
	): Promise<From<MatrixView['content']>>;
	/** A picture of the matrix, to be painted; `undefined` where its corpus is no longer open. */
	matrixDrawing(ask: MatrixAsk, open: OpenCorpus | undefined): Drawing | undefined;
	/** Writes the matrix to a file that the reader names. */
	exportMatrix(as: 'svg' | 'print', ask: MatrixAsk, open: OpenCorpus | undefined): Promise<void>;
	/** The same with a picture of it that a page has painted, in base 64. */
	saveMatrixPicture(png: string, open: OpenCorpus | undefined): Promise<void>;
	/** @param of whose passages, as long as the reader has not chosen others; `chosenIn`: the corpus of those. */
	comparison(
		ask: CompareAsk,
		of: {
			readonly subject: ClaimSubject;
			readonly corpus: OpenCorpus | undefined;
			readonly chosenIn: OpenCorpus | undefined;
		},
		token: vscode.CancellationToken,
	): Promise<From<CompareView['content']>>;
	/** Whether there is such a claim, in what the reader has chosen to see. */
	hasClaim(chosen: ChosenClaim): Promise<boolean>;
	/** How many notes a person has to look at, since their words are not as they were. */
	countInDoubt(open: OpenCorpus | undefined): number;
	/** @param open the corpus that the page shows something of; `undefined`: that which the reader is in. */
	find(query: string, open: OpenCorpus | undefined): Promise<Findings>;
	/** @param open where what the reader clicked on came from. */
	perform(action: PanelAction, open: OpenCorpus | undefined): Promise<void>;
	/** The answers may be others now. */
	readonly onDidChange: vscode.Event<PanelChange>;
}

/** The cursor has moved in the same text or to another, or something in the corpus, or the reader's corpus, is different. */
export type PanelChange = 'cursor' | 'editor' | 'corpus';

/** One tab of a page, as the extension keeps it: what the reader wants to see there, and how it is answered. */
export interface PanelTab {
	/** Takes note of a change. @returns whether what the tab shows may be another one now. */
	follow(change: PanelChange): boolean;
	/** Where what it shows came from. */
	readonly open: OpenCorpus | undefined;
	/** What the reader has chosen to see there; absent where nothing is to be chosen. */
	readonly choice?: Choice;
	/** What to show; until that is known, `show` may be given how far it has come. */
	view(token: vscode.CancellationToken, show: (view: PanelView) => void): Promise<PanelView>;
	/** What stands there as long as there is nothing else. */
	instead(content: { readonly kind: 'loading' } | { readonly kind: 'error'; readonly message: string }): PanelView;
}

/** What the reader has chosen to see in a tab, for them to find it again when they go back there. */
export interface Choice {
	/** Two choices in one tab are the same where this is. */
	readonly key: string;
	readonly bringBack: () => void;
}

/** An answer that takes longer than this is announced by a progress line. */
export const patience = 250;
