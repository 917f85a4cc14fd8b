import * as vscode from 'vscode';
import { panelState } from '../protocol/panelState';
import { readMessage } from '../protocol/readMessage';
import { toExtension, type ToExtension } from '../protocol/toExtension';
import type { PanelContent, ToPanel } from '../protocol/toPanel';
import { panelHtml } from './panelHtml';

/** The view in a side bar, as the manifest's `views` name it. */
export const crossReferencesView = 'lateral.crossReferences';
/** The panel beside an article, as the manifest's `onWebviewPanel:` names it. */
export const crossReferencesPanel = 'lateral.crossReferencesPanel';

/** What a panel is about: whatever the cursor is at, or one claim. */
export type PanelSubject = { readonly kind: 'cursor' } | { readonly kind: 'claim'; readonly claim: string };

/** What the reader did in a panel that the panel cannot do itself. */
export type PanelAction = Extract<ToExtension, { kind: 'open' | 'openArticle' | 'hover' | 'do' }>;

/** Where panels get what they show, and who does what the reader asks of them. */
export interface PanelSource {
	/**
	 * What to show. Slow answers are bridged by a sign that something is going on; once the token is cancelled
	 * nobody waits for the answer any more.
	 */
	contentFor(subject: PanelSubject, token: vscode.CancellationToken): Promise<PanelContent>;
	perform(action: PanelAction): Promise<void>;
	/** `contentFor` may answer otherwise now: the cursor has moved, or something in the corpus has changed. */
	readonly onDidChange: vscode.Event<'cursor' | 'corpus'>;
}

/** What `registerCrossReferences` gives to the commands. */
export interface CrossReferences extends vscode.Disposable {
	/** Opens the panel beside the article, or brings the open one to the front; the keyboard stays where it is. */
	showBeside(): void;
	/** Shows one claim in the open panel, else in a new one beside the article. */
	showClaim(claim: string): void;
	/** Moves the keyboard into the panel. */
	focus(): void;
}

/** A cursor that runs through a text, or a file that is saved with others, gives one new picture and not ten. */
const pause = 60;
/** An answer that takes longer than this is announced by a progress line. */
const patience = 250;

/**
 * The cross-references as a view in a side bar and as a panel beside the article, which are one page in two places.
 *
 * A hidden page does not exist (nothing is retained), so nothing is worked out for it; when it comes back it says
 * `ready` and is given everything anew. Its own memory (`setState`) brings back pin, scroll and position.
 */
export function registerCrossReferences(
	extensionUri: vscode.Uri,
	source: PanelSource,
	log: vscode.LogOutputChannel,
): CrossReferences {
	const editors = new LastTextEditor();
	const pages = new Set<PanelPage>();
	let beside: { readonly panel: vscode.WebviewPanel; readonly page: PanelPage } | undefined;

	const addPage = (surface: vscode.WebviewView | vscode.WebviewPanel, state: unknown): PanelPage => {
		const page = new PanelPage(
			surface,
			extensionUri,
			source,
			editors,
			log,
			readMessage(panelState, state)?.pinned ?? null,
		);
		pages.add(page);
		surface.onDidDispose(() => {
			pages.delete(page);
			page.dispose();
		});
		return page;
	};
	const adopt = (panel: vscode.WebviewPanel, state: unknown): PanelPage => {
		const page = addPage(panel, state);
		beside = { panel, page };
		panel.onDidDispose(() => {
			if (beside?.panel === panel) beside = undefined;
		});
		return page;
	};
	const openBeside = (): PanelPage => {
		if (beside) {
			beside.panel.reveal(undefined, true);
			return beside.page;
		}
		const panel = vscode.window.createWebviewPanel(
			crossReferencesPanel,
			vscode.l10n.t('Cross-References'),
			{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
			pageOptions(extensionUri),
		);
		return adopt(panel, undefined);
	};

	const registrations = vscode.Disposable.from(
		editors,
		vscode.window.registerWebviewViewProvider(crossReferencesView, {
			resolveWebviewView: (view, context) => {
				view.webview.options = pageOptions(extensionUri);
				addPage(view, context.state);
			},
		}),
		vscode.window.registerWebviewPanelSerializer(crossReferencesPanel, {
			deserializeWebviewPanel: async (panel, state) => {
				panel.webview.options = pageOptions(extensionUri);
				adopt(panel, state);
			},
		}),
	);
	return {
		showBeside: () => void openBeside(),
		showClaim: claim => ([...pages].find(page => page.visible) ?? openBeside()).showClaim(claim),
		focus: () => ([...pages].find(page => page.visible) ?? openBeside()).focus(),
		dispose: () => {
			registrations.dispose();
			beside?.panel.dispose();
			for (const page of pages) page.dispose();
		},
	};
}

function pageOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
	return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')] };
}

/** One page with cross-references, wherever it stands. */
class PanelPage implements vscode.Disposable {
	readonly #surface: vscode.WebviewView | vscode.WebviewPanel;
	readonly #source: PanelSource;
	readonly #editors: LastTextEditor;
	readonly #log: vscode.LogOutputChannel;
	readonly #subscriptions: vscode.Disposable;
	/** Stays when the cursor moves. */
	#pinned: string | null;
	/** Stays until the cursor moves. */
	#visited: string | null = null;
	#revision = 0;
	#waiting: number | undefined;
	#working: vscode.CancellationTokenSource | undefined;
	/** The page's script runs and listens. */
	#ready = false;
	#focusWhenReady = false;

	constructor(
		surface: vscode.WebviewView | vscode.WebviewPanel,
		extensionUri: vscode.Uri,
		source: PanelSource,
		editors: LastTextEditor,
		log: vscode.LogOutputChannel,
		pinned: string | null,
	) {
		this.#surface = surface;
		this.#source = source;
		this.#editors = editors;
		this.#log = log;
		this.#pinned = pinned;
		const { webview } = surface;
		this.#subscriptions = vscode.Disposable.from(
			webview.onDidReceiveMessage(message => this.#receive(message)),
			source.onDidChange(what => {
				if (what === 'cursor') this.#visited = null;
				if (what === 'corpus' || this.#pinned === null) this.#refreshSoon();
			}),
			'onDidChangeVisibility' in surface
				? surface.onDidChangeVisibility(() => this.#onVisibility())
				: surface.onDidChangeViewState(() => this.#onVisibility()),
		);
		const file = (name: string): string =>
			webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
		webview.html = panelHtml({
			nonce: newNonce(),
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

	showClaim(claim: string): void {
		if (this.#pinned === null) this.#visited = claim;
		else this.#pinned = claim;
		void this.#refresh();
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
			this.#log.warn('The cross-reference panel sent something that is no message of its own.');
			return;
		}
		switch (message.kind) {
			case 'ready':
				this.#ready = true;
				void this.#begin();
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
			case 'leave':
				this.#editors.focus();
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
		this.#source.perform(action).catch((error: unknown) => this.#log.error(asError(error)));
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
			if (!working.token.isCancellationRequested) this.#show({ kind: 'loading' });
		}, patience);
		try {
			const content = await this.#source.contentFor(this.#subject(), working.token);
			if (working.token.isCancellationRequested) return;
			if (this.#pinned !== null && content.kind !== 'claims') {
				// The claim is gone. A pin that holds nothing would only keep the panel empty.
				this.#pinned = null;
				this.#refreshSoon();
			} else this.#show(content);
		} catch (error) {
			if (working.token.isCancellationRequested) return;
			this.#log.error(asError(error));
			this.#show({
				kind: 'error',
				message: vscode.l10n.t('Lateral came upon a fault of its own while it gathered the cross-references.'),
			});
		} finally {
			clearTimeout(impatient);
			working.dispose();
		}
	}

	#subject(): PanelSubject {
		const claim = this.#pinned ?? this.#visited;
		return claim === null ? { kind: 'cursor' } : { kind: 'claim', claim };
	}

	#show(content: PanelContent): void {
		this.#tell({ kind: 'show', revision: this.#revision++, content, pinned: this.#pinned });
	}

	#tell(message: ToPanel): void {
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's channel leads to one page only
		void this.#surface.webview.postMessage(message);
	}
}

/** The text editor that the keyboard was in last: where Escape leads back to from a panel. */
class LastTextEditor implements vscode.Disposable {
	#last = vscode.window.activeTextEditor;
	readonly #subscription = vscode.window.onDidChangeActiveTextEditor(editor => {
		if (editor) this.#last = editor;
	});

	focus(): void {
		const editor = this.#last;
		if (!editor || editor.document.isClosed) return;
		const { viewColumn } = editor;
		void vscode.window.showTextDocument(editor.document, viewColumn === undefined ? {} : { viewColumn });
	}

	dispose(): void {
		this.#subscription.dispose();
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
