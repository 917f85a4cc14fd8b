import * as vscode from 'vscode';
import type { Cancellation } from '../core/index';
import type { PanelState } from '../protocol/panelState';
import type { QuotedAsk } from '../protocol/quotedAsk';
import { readMessage } from '../protocol/readMessage';
import type { Tab } from '../protocol/tab';
import { toExtension, type ToExtension } from '../protocol/toExtension';
import type { ClaimView, PanelView, QuotedView, ToPanel } from '../protocol/toPanel';
import type { LastTextEditor } from './lastTextEditor';
import { panelHtml } from './panelHtml';

/** What the claim's tab is about: whatever the cursor is at, or one claim. */
export type ClaimSubject = { readonly kind: 'cursor' } | { readonly kind: 'claim'; readonly claim: string };

/** What the reader did in a panel that the panel cannot do itself. */
export type PanelAction = Extract<
	ToExtension,
	{ kind: 'open' | 'openArticle' | 'openPassage' | 'hover' | 'copy' | 'do' }
>;

/** How the articles of a corpus are read for the panel: by and by. */
export interface ReadingForPanel {
	/** Once it is aborted, what has been read so far is the answer. */
	readonly signal: Cancellation;
	/** `soFar` works out what could be shown by now, which is not for nothing. */
	readonly report: (done: number, of: number, soFar: () => QuotedView['content']) => void;
}

/**
 * Where panels get what they show, and who does what the reader asks of them. Slow answers are bridged by a sign
 * that something is going on; once the token is cancelled nobody waits for the answer any more.
 */
export interface PanelSource {
	crossReferences(subject: ClaimSubject, token: vscode.CancellationToken): Promise<ClaimView['content']>;
	whoIsQuoted(
		ask: QuotedAsk,
		reading: ReadingForPanel,
		token: vscode.CancellationToken,
	): Promise<QuotedView['content']>;
	perform(action: PanelAction): Promise<void>;
	/** The answers may be others now: the cursor has moved, in the same text or to another, or the corpus has changed. */
	readonly onDidChange: vscode.Event<'cursor' | 'editor' | 'corpus'>;
}

/** What every page needs to be one. */
export interface PageParts {
	readonly extensionUri: vscode.Uri;
	readonly source: PanelSource;
	readonly editors: LastTextEditor;
	readonly log: vscode.LogOutputChannel;
}

/** A cursor that runs through a text, or a file that is saved with others, gives one new picture and not ten. */
const pause = 60;
/** An answer that takes longer than this is announced by a progress line. */
const patience = 250;
/** So often the line moves on. */
const progressPause = 200;

export function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
	return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** One page with the panel's views, wherever it stands. Only the view that is shown is ever worked out. */
export class PanelPage implements vscode.Disposable {
	readonly #surface: vscode.WebviewView | vscode.WebviewPanel;
	readonly #parts: PageParts;
	readonly #subscriptions: vscode.Disposable;
	#tab: Tab;
	/** The claim that stays when the cursor moves. */
	#pinned: string | null;
	/** The claim that stays until the cursor moves. */
	#visited: string | null = null;
	#ask: QuotedAsk;
	/** The reader has stopped the reading of the corpus: it goes on when they say so. */
	#stopped = false;
	#revision = 0;
	#waiting: number | undefined;
	#working: vscode.CancellationTokenSource | undefined;
	/** The page's script runs and listens. */
	#ready = false;
	#focusWhenReady = false;

	/** @param memory what the page kept of an earlier life. */
	constructor(surface: vscode.WebviewView | vscode.WebviewPanel, parts: PageParts, memory: PanelState | undefined) {
		this.#surface = surface;
		this.#parts = parts;
		this.#tab = memory?.tab ?? 'claim';
		this.#pinned = memory?.claim.pinned ?? null;
		this.#ask = { scope: memory?.quoted.scope ?? 'article', open: memory?.quoted.open ?? [] };
		const { webview } = surface;
		this.#subscriptions = vscode.Disposable.from(
			webview.onDidReceiveMessage(message => this.#receive(message)),
			parts.source.onDidChange(what => {
				if (what !== 'corpus') this.#visited = null;
				if (this.#depends(what)) this.#refreshSoon();
			}),
			'onDidChangeVisibility' in surface
				? surface.onDidChangeVisibility(() => this.#onVisibility())
				: surface.onDidChangeViewState(() => this.#onVisibility()),
		);
		const file = (name: string): string =>
			webview.asWebviewUri(vscode.Uri.joinPath(parts.extensionUri, 'dist', name)).toString();
		webview.html = panelHtml({
			nonce: newNonce(),
			place: 'reveal' in surface ? 'editor' : 'side',
			cspSource: webview.cspSource,
			script: file('panel.js'),
			style: file('panel.css'),
			language: vscode.env.language,
			strings: vscode.l10n.bundle,
		});
	}

	get visible(): boolean {
		return this.#surface.visible;
	}

	turn(tab: Tab): void {
		this.#tab = tab;
		void this.#refresh();
	}

	showClaim(claim: string): void {
		if (this.#pinned === null) this.#visited = claim;
		else this.#pinned = claim;
		this.turn('claim');
	}

	focus(): void {
		if ('reveal' in this.#surface) this.#surface.reveal(undefined, false);
		else this.#surface.show(false);
		if (this.#ready) this.#tell({ kind: 'focus' });
		else this.#focusWhenReady = true;
	}

	dispose(): void {
		clearTimeout(this.#waiting);
		this.#working?.cancel();
		this.#subscriptions.dispose();
	}

	#receive(data: unknown): void {
		const message = readMessage(toExtension, data);
		if (!message) {
			this.#parts.log.warn('The cross-reference panel sent something that is no message of its own.');
			return;
		}
		switch (message.kind) {
			case 'ready':
				this.#ready = true;
				void this.#begin();
				return;
			case 'turn':
				// The page has turned already and wants to know that it was heard: what was on its way before is old.
				this.#tab = message.tab;
				this.#show(this.#instead({ kind: 'loading' }));
				void this.#refresh();
				return;
			case 'pin':
				// What was pinned stays in view until the cursor moves.
				this.#visited = message.claim ?? this.#pinned;
				this.#pinned = message.claim;
				void this.#refresh();
				return;
			case 'openClaim':
				this.showClaim(message.claim);
				return;
			case 'quoted':
				if (message.ask.scope !== this.#ask.scope) this.#stopped = false;
				this.#ask = message.ask;
				void this.#refresh();
				return;
			case 'read':
				this.#stopped = !message.on;
				// What is being read ends by itself with what it has.
				if (message.on) void this.#refresh();
				return;
			case 'leave':
				this.#parts.editors.focus();
				return;
			default:
				this.#perform(message);
		}
	}

	async #begin(): Promise<void> {
		await this.#refresh();
		if (this.#focusWhenReady) this.#tell({ kind: 'focus' });
		this.#focusWhenReady = false;
	}

	#perform(action: PanelAction): void {
		this.#parts.source.perform(action).catch((error: unknown) => this.#parts.log.error(asError(error)));
	}

	#onVisibility(): void {
		if (this.visible) {
			// The page's `ready` may overtake the news that it can be seen.
			void this.#refresh();
			return;
		}
		this.#ready = false;
		this.#working?.cancel();
		this.#perform({ kind: 'hover', note: null });
	}

	/** Whether what is shown may be another one after such a change. */
	#depends(what: 'cursor' | 'editor' | 'corpus'): boolean {
		if (what === 'corpus') return true;
		return this.#tab === 'claim' ? this.#pinned === null : what === 'editor' && this.#ask.scope === 'article';
	}

	#refreshSoon(): void {
		clearTimeout(this.#waiting);
		this.#waiting = setTimeout(() => void this.#refresh(), pause);
	}

	async #refresh(): Promise<void> {
		clearTimeout(this.#waiting);
		this.#working?.cancel();
		if (!this.#ready || !this.visible) return;
		const working = new vscode.CancellationTokenSource();
		this.#working = working;
		const impatient = setTimeout(() => {
			if (!working.token.isCancellationRequested) this.#show(this.#instead({ kind: 'loading' }));
		}, patience);
		try {
			const view = await (this.#tab === 'claim' ? this.#claimView(working.token) : this.#quotedView(working.token));
			if (!working.token.isCancellationRequested) this.#show(view);
		} catch (error) {
			if (working.token.isCancellationRequested) return;
			this.#parts.log.error(asError(error));
			const message = vscode.l10n.t('Lateral came upon a fault of its own while it gathered what stands here.');
			this.#show(this.#instead({ kind: 'error', message }));
		} finally {
			clearTimeout(impatient);
			working.dispose();
		}
	}

	async #claimView(token: vscode.CancellationToken): Promise<ClaimView> {
		const claim = this.#pinned ?? this.#visited;
		const content = await this.#parts.source.crossReferences(
			claim === null ? { kind: 'cursor' } : { kind: 'claim', claim },
			token,
		);
		if (this.#pinned === null || content.kind === 'claims' || token.isCancellationRequested)
			return { tab: 'claim', content, pinned: this.#pinned };
		// The claim is gone. A pin that holds nothing would only keep the panel empty.
		this.#pinned = null;
		return this.#claimView(token);
	}

	async #quotedView(token: vscode.CancellationToken): Promise<QuotedView> {
		const { scope } = this.#ask;
		const stopped = (): boolean => this.#stopped || token.isCancellationRequested;
		let told = Date.now() + patience - progressPause;
		let isFirst = true;
		const content = await this.#parts.source.whoIsQuoted(
			this.#ask,
			{
				signal: {
					get aborted() {
						return stopped();
					},
				},
				report: (done, of, soFar) => {
					if (stopped() || Date.now() - told < progressPause) return;
					// Once what there is, and then no more until the end: a table that changes all the time cannot be read.
					this.#show({ tab: 'quoted', scope, content: isFirst ? soFar() : { kind: 'reading', done, of } });
					isFirst = false;
					told = Date.now();
				},
			},
			token,
		);
		return { tab: 'quoted', scope, content };
	}

	/** Stands in the tab that is shown while it has nothing else. */
	#instead(content: { kind: 'loading' } | { kind: 'error'; message: string }): PanelView {
		return this.#tab === 'claim'
			? { tab: 'claim', content, pinned: this.#pinned }
			: { tab: 'quoted', scope: this.#ask.scope, content };
	}

	#show(view: PanelView): void {
		this.#tell({ kind: 'show', revision: this.#revision++, view });
	}

	#tell(message: ToPanel): void {
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's channel leads to one page only
		void this.#surface.webview.postMessage(message);
	}
}
function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** 128 random bits, new for every page. */
function newNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
