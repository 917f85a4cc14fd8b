import * as vscode from 'vscode';
import { withinBounds, type OpenCorpus } from '../../core/index';
import type { CompareAsk } from '../../protocol/compareTab';
import type { PanelState } from '../../protocol/panelState';
import { readMessage } from '../../protocol/readMessage';
import type { Tab } from '../../protocol/tab';
import { toExtension, type Ask } from '../../protocol/toExtension';
import type { PanelView, ToPanel } from '../../protocol/toPanel';
import { languageOfTexts } from '../../wording/language';
import { ChronologyTab } from './chronologyTab';
import { ClaimTab } from './claimTab';
import { CompareTab } from './compareTab';
import type { LastTextEditor } from '../lastTextEditor';
import { MatrixTab } from './matrixTab';
import { MapTab } from './mapTab';
import { panelHtml } from './panelHtml';
import { patience, type Choice, type ChosenClaim, type PanelAction, type PanelSource, type PanelTab } from './panelTab';
import { History } from './history';
import { QuotedTab } from './quotedTab';
import { isSameTopic, Subject, type Topic } from './subject';

/** What every page needs to be one. */
export interface PageParts {
	readonly extensionUri: vscode.Uri;
	readonly source: PanelSource;
	readonly editors: LastTextEditor;
	readonly log: vscode.LogOutputChannel;
	/** Opens another panel beside this one. */
	split(tab: Tab, shown: Shown): void;
}

/** A cursor that runs through a text, or a file that is saved with others, gives one new picture and not ten. */
const pause = 60;

/** Where a page stands: in a side bar, or among the editors. */
export type Surface = vscode.WebviewView | vscode.WebviewPanel;

/** What a tab is to be shown for. */
export interface Shown {
	readonly claim?: ChosenClaim | undefined;
	/** One that the reader is not in, to look at as a whole unless a claim is named; `null`: theirs, wherever they go. */
	readonly corpus?: OpenCorpus | null | undefined;
	/** What is to be side by side, and the corpus that it is of. */
	readonly compare?: { readonly wanted: Partial<CompareAsk>; readonly open: OpenCorpus | undefined } | undefined;
}

/** Where the reader can go back to: a view, what they had chosen there, and what it was for. */
interface Stop {
	readonly tab: Tab;
	readonly choice: Choice | undefined;
	readonly topic: Topic;
}

/** One page with the panel's views, wherever it stands. Only the view that is shown is ever worked out. */
export class PanelPage implements vscode.Disposable {
	readonly #surface: Surface;
	readonly #parts: PageParts;
	readonly #subscriptions: vscode.Disposable;
	readonly #subject: Subject;
	readonly #tabs: {
		readonly claim: ClaimTab;
		readonly matrix: MatrixTab;
		readonly chronology: ChronologyTab;
		readonly map: MapTab;
		readonly compare: CompareTab;
		readonly quoted: QuotedTab;
	};
	#tab: Tab;
	readonly #history: History<Stop>;
	#revision = 0;
	#waiting: number | undefined;
	#working: vscode.CancellationTokenSource | undefined;
	/** The page's script runs and listens. */
	#ready = false;
	#focusWhenReady = false;
	/** The reader points at a passage, by mouse or keyboard. */
	#points = false;

	/** @param memory what the page kept of an earlier life. */
	constructor(surface: Surface, parts: PageParts, memory: PanelState | undefined) {
		this.#surface = surface;
		this.#parts = parts;
		this.#tab = memory?.tab ?? 'claim';
		this.#subject = new Subject(memory?.pinned ?? null);
		this.#tabs = {
			claim: new ClaimTab(parts.source, this.#subject),
			matrix: new MatrixTab(parts.source, this.#subject, memory?.tabs.matrix),
			map: new MapTab(parts.source, this.#subject, memory?.tabs.map),
			compare: new CompareTab(parts.source, this.#subject, memory?.tabs.compare),
			chronology: new ChronologyTab(parts.source, this.#subject, memory?.tabs.chronology),
			quoted: new QuotedTab(parts.source, this.#subject, memory?.tabs.quoted),
		};
		this.#history = new History(this.#stop, isSameStop);
		const { webview } = surface;
		this.#subscriptions = vscode.Disposable.from(
			webview.onDidReceiveMessage(message => this.#receive(message)),
			parts.source.onDidChange(change => {
				const { claim } = this;
				const seen = this.#subject.follow(change);
				const concerned: readonly PanelTab[] = Object.values(this.#tabs).filter(tab => tab.follow(seen));
				const isConcerned = concerned.includes(this.#shown);
				// A claim that the reader went to and sees no longer is one to go back to.
				if (claim && !this.claim && isConcerned) this.#history.visit(this.#stop);
				else if (change !== 'corpus') this.#history.replace(this.#stop);
				if (isConcerned) this.#refreshSoon();
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
			language: languageOfTexts(),
			strings: vscode.l10n.bundle,
		});
	}

	/** Whether it stays on a claim that a reader wants to keep in view. */
	get isPinned(): boolean {
		return this.#subject.pinned !== null;
	}

	/** The tab that is shown now, and what for: for another page to show the same. */
	get tab(): Tab {
		return this.#tab;
	}

	get shown(): Shown {
		return { ...this.#subject.topic, compare: this.#tabs.compare.chosen };
	}

	get claim(): ChosenClaim | undefined {
		return this.#subject.chosen;
	}

	get visible(): boolean {
		return this.#surface.visible;
	}

	/** Shows one of the tabs, for the claim or the corpus that is named. */
	show(tab: Tab, { claim, corpus, compare }: Shown = {}): void {
		if (compare) this.#tabs.compare.show(compare.wanted, compare.open);
		if (claim) this.#speakOf(claim, tab);
		if (corpus !== undefined) this.#subject.visit(corpus ?? undefined);
		if (corpus && !claim) {
			this.#tabs.map.showScope('corpus');
			this.#tabs.quoted.showWhole();
			this.#tabs.chronology.showScope('corpus');
		}
		this.#tab = tab;
		this.#history.visit(this.#stop);
		void this.#refresh();
	}

	focus(): void {
		if ('reveal' in this.#surface) this.#surface.reveal(undefined, false);
		else this.#surface.show(false);
		if (this.#ready) this.#tell({ kind: 'focus' });
		else this.#focusWhenReady = true;
	}

	dispose(): void {
		this.#pointAway();
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
			case 'unfit':
				this.#parts.log.error(`The panel could not draw what it was sent for its tab ${message.tab}.`, message.why);
				return;
			case 'turn':
				this.#turn(message.tab, message.claim);
				return;
			case 'go':
				this.go(message.to);
				return;
			case 'find':
				void this.#find(message.query);
				return;
			case 'split':
				this.#parts.split(this.tab, this.shown);
				return;
			case 'pin':
				this.#subject.pin(message.claim, this.#shown.open);
				this.#history.replace(this.#stop);
				void this.#refresh();
				return;
			case 'ask':
				this.#ask(message.ask);
				if (message.ask.tab === this.#tab) this.#history.replace(this.#stop);
				void this.#refresh();
				return;
			case 'read':
				this.#tabs.quoted.read(message.on);
				if (message.on) void this.#refresh();
				return;
			case 'export':
				this.#export(message.as);
				return;
			case 'painted':
				this.#savePicture(message.png);
				return;
			case 'leave':
				this.#parts.editors.focus();
				return;
			default:
				this.#perform(message);
		}
	}

	/** The page has turned already and wants to know that it was heard: what was on its way before is old. */
	#turn(tab: Tab, claim: string | undefined): void {
		this.show(tab, claim === undefined ? {} : { claim: { claim, open: this.#shown.open } });
		this.#show(this.#shown.instead({ kind: 'loading' }));
	}

	/** To where the reader was in this panel before, or forward again. */
	go(to: 'back' | 'forward'): void {
		const stop = this.#history.go(to);
		if (!stop) return;
		this.#subject.goBackTo(stop.topic);
		stop.choice?.bringBack();
		this.#tab = stop.tab;
		void this.#refresh();
	}

	get #stop(): Stop {
		return { tab: this.tab, choice: this.#shown.choice, topic: this.#subject.topic };
	}

	/** A map of a corpus stays one while the reader looks at one of its claims in another tab. */
	#speakOf(claim: ChosenClaim, tab: Tab): void {
		this.#subject.show(claim);
		if (tab === 'map') this.#tabs.map.showScope('claim');
		if (tab === 'chronology') this.#tabs.chronology.showScope('claim');
	}

	#ask(ask: Ask): void {
		switch (ask.tab) {
			case 'matrix':
				return this.#tabs.matrix.ask(ask);
			case 'map':
				this.#tabs.map.ask(ask);
				return;
			case 'compare':
				return this.#tabs.compare.ask(ask);
			case 'chronology':
				this.#tabs.chronology.ask(ask);
				return;
			case 'quoted':
				return this.#tabs.quoted.ask(ask);
		}
	}

	/** A picture of dots has to be painted by the page, which sends it back. */
	#export(as: 'svg' | 'png' | 'print'): void {
		const { asked, open } = this.#tabs.matrix;
		if (as !== 'png') return this.#attempt(this.#parts.source.exportMatrix(as, asked, open));
		const drawing = this.#parts.source.matrixDrawing(asked, open);
		if (drawing) this.#tell({ kind: 'paint', drawing });
	}

	#savePicture(png: string | null): void {
		if (png !== null) return this.#attempt(this.#parts.source.saveMatrixPicture(png, this.#tabs.matrix.open));
		void vscode.window.showErrorMessage(
			vscode.l10n.t('The picture is too large for this editor. Filter the matrix, or export it as SVG.'),
		);
	}

	async #begin(): Promise<void> {
		await this.#refresh();
		if (this.#focusWhenReady) this.#tell({ kind: 'focus' });
		this.#focusWhenReady = false;
	}

	async #find(query: string): Promise<void> {
		try {
			const findings = await this.#parts.source.find(query, this.#shown.open);
			this.#tell({ kind: 'found', query, findings: withinBounds(findings) });
		} catch (error) {
			this.#parts.log.error(asError(error));
		}
	}

	#perform(action: PanelAction): void {
		if (action.kind === 'hover') this.#points = action.note !== null;
		this.#attempt(this.#parts.source.perform(action, this.#shown.open));
	}

	#attempt(work: Promise<void>): void {
		work.catch((error: unknown) => this.#parts.log.error(asError(error)));
	}

	#onVisibility(): void {
		if (this.visible) {
			// It may have been hidden for a moment and never taken down: then it says `ready` once more.
			if (!this.#ready) this.#tell({ kind: 'wake' });
			// Its `ready` may have overtaken the news that it can be seen.
			void this.#refresh();
			return;
		}
		this.#ready = false;
		this.#working?.cancel();
		this.#pointAway();
	}

	/** What this page pointed at is marked no longer; another page may point at something. */
	#pointAway(): void {
		if (this.#points) this.#perform({ kind: 'hover', note: null });
	}

	get #shown(): PanelTab {
		return this.#tabs[this.#tab];
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
		const show = (view: PanelView): void => {
			if (!working.token.isCancellationRequested) this.#show(view);
		};
		const tab = this.#shown;
		const impatient = setTimeout(() => show(tab.instead({ kind: 'loading' })), patience);
		try {
			await this.#dropGonePin();
			if (working.token.isCancellationRequested) return;
			show(await tab.view(working.token, show));
		} catch (error) {
			if (working.token.isCancellationRequested) return;
			this.#parts.log.error(asError(error));
			const message = vscode.l10n.t('Lateral came upon a fault of its own while it gathered what stands here.');
			this.#show(tab.instead({ kind: 'error', message }));
		} finally {
			clearTimeout(impatient);
			working.dispose();
		}
	}

	/** A pin that holds nothing would only keep the panel empty. */
	async #dropGonePin(): Promise<void> {
		const { chosen, pinned } = this.#subject;
		if (!chosen || pinned === null || (await this.#parts.source.hasClaim(chosen))) return;
		if (this.#subject.pinned === pinned) this.#subject.unpin();
	}

	#show(view: PanelView): void {
		this.#tell({
			kind: 'show',
			revision: this.#revision++,
			view: withinBounds(view),
			ways: this.#history.canGo,
			pinned: this.#subject.pinned,
		});
	}

	#tell(message: ToPanel): void {
		// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a webview's channel leads to one page only
		void this.#surface.webview.postMessage(message);
	}
}

function isSameStop(a: Stop, b: Stop): boolean {
	return a.tab === b.tab && a.choice?.key === b.choice?.key && isSameTopic(a.topic, b.topic);
}

function asError(thrown: unknown): Error {
	return thrown instanceof Error ? thrown : new Error(String(thrown));
}

/** 128 random bits, new for every page. */
function newNonce(): string {
	const bytes = crypto.getRandomValues(new Uint8Array(16));
	return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
