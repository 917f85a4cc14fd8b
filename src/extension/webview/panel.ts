import * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import type { Tab } from '../../protocol/tab';
import { LastTextEditor } from '../lastTextEditor';
import { loadPages } from '../part';
import type { Session } from '../session';
import { pageOptions } from './pageOptions';
import type { PanelPage, Shown, Surface } from './panelPage';
import type { Pages } from './pages';

/** The view in a side bar, as the manifest's `views` name it. */
export const crossReferencesView = 'lateral.crossReferences';
/** The panel beside an article, as the manifest's `onWebviewPanel:` names it. */
export const crossReferencesPanel = 'lateral.crossReferencesPanel';

/** What `registerCrossReferences` gives to the commands. */
export interface CrossReferences extends vscode.Disposable {
	/** Opens the panel beside the article, or brings the open one to the front; the keyboard stays where it is. */
	showBeside(): void;
	/** Shows one claim in the open panel, else in a new one beside the article. */
	showClaim(claim: string, open?: OpenCorpus): Promise<void>;
	/** Shows one of the views in the panel beside the article, and moves the keyboard there. */
	show(tab: Tab, what?: Shown): Promise<void>;
	/** Opens one more panel with the same in it as the one that the reader is in, and moves the keyboard there. */
	openAnother(): Promise<void>;
	/** To where the reader was before in the panel that they are in, or forward again. */
	go(to: 'back' | 'forward'): Promise<void>;
	/** Moves the keyboard into the panel. */
	focus(): Promise<void>;
}

/**
 * The cross-references as a view in a side bar and as a panel beside the article, which are one page in two places.
 *
 * A hidden page does not exist (nothing is retained), so nothing is worked out for it; when it comes back it says
 * `ready` and is given everything anew. Its own memory (`setState`) brings back its tab, what was pinned, open or
 * sorted there, scroll and position.
 *
 * What fills the pages is a part of its own, read when the first of them is looked at.
 */
export function registerCrossReferences(extensionUri: vscode.Uri, session: Session): CrossReferences {
	const editors = new LastTextEditor();
	let loading: Promise<Pages> | undefined;
	/** Each place that there is, with its page; `undefined` once it has gone, or where there can be none. */
	const places = new Map<Surface, Promise<PanelPage | undefined>>();
	/** The panel that the reader was in last, of several. */
	let beside: vscode.WebviewPanel | undefined;

	const split = (tab: Tab, what: Shown): void => void openAnother(tab, what);
	const load = (): Promise<Pages> => (loading ??= loadPages(extensionUri, session, editors, split));
	const addPage = async (surface: Surface, state: unknown): Promise<PanelPage | undefined> => {
		try {
			const pages = await load();
			return places.has(surface) ? pages.add(surface, state) : undefined;
		} catch (error) {
			loading = undefined;
			session.log.error(`The panel could not be loaded: ${String(error)}`);
			void vscode.window.showErrorMessage(
				vscode.l10n.t('Nothing can be compared, for a file of Lateral is missing. Install it anew.'),
			);
			return undefined;
		}
	};
	const adopt = (surface: Surface, state: unknown): Promise<PanelPage | undefined> => {
		// Before the page is begun: it asks whether its place is still there.
		surface.onDidDispose(() => {
			const gone = places.get(surface);
			places.delete(surface);
			if (beside === surface) beside = [...places.keys()].find(isPanel);
			void gone?.then(page => page?.dispose());
		});
		const page = Promise.resolve().then(() => addPage(surface, state));
		places.set(surface, page);
		return page;
	};
	const openBeside = (): Promise<PanelPage | undefined> => {
		const open = beside && places.get(beside);
		if (open) {
			beside?.reveal(undefined, true);
			return open;
		}
		return newPanel({ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
	};
	const newPanel = (where: { viewColumn: vscode.ViewColumn; preserveFocus: boolean }) => {
		const panel = vscode.window.createWebviewPanel(
			crossReferencesPanel,
			vscode.l10n.t('Cross-References'),
			where,
			pageOptions(extensionUri),
		);
		return adoptPanel(panel, undefined);
	};
	const adoptPanel = (panel: vscode.WebviewPanel, state: unknown): Promise<PanelPage | undefined> => {
		beside = panel;
		panel.onDidChangeViewState(() => {
			if (panel.active) beside = panel;
		});
		return adopt(panel, state);
	};
	const openAnother = async (tab: Tab, what: Shown): Promise<void> => {
		const page = await newPanel({ viewColumn: vscode.ViewColumn.Beside, preserveFocus: false });
		page?.show(tab, what);
		page?.focus();
	};
	/** Those that the reader sees: the one in a side bar first, and of several panels the one that they were in last. */
	const seen = async (): Promise<readonly PanelPage[]> => {
		const last = beside ? [beside] : [];
		const order = new Set<Surface>([...[...places.keys()].filter(each => !isPanel(each)), ...last, ...places.keys()]);
		const pages = await Promise.all([...order].flatMap(surface => places.get(surface) ?? []));
		return pages.flatMap(page => (page?.visible ? page : []));
	};
	/** Where a claim is shown: in one that is pinned only where there is no other. */
	const shown = async (): Promise<PanelPage | undefined> => {
		const pages = await seen();
		return pages.find(page => !page.isPinned) ?? pages[0] ?? openBeside();
	};
	/** The one that the keyboard is in, else the one that the reader sees. */
	const inUse = async (): Promise<PanelPage | undefined> =>
		beside?.active ? places.get(beside) : ((await seen())[0] ?? openBeside());

	const registrations = vscode.Disposable.from(
		editors,
		vscode.window.registerWebviewViewProvider(crossReferencesView, {
			resolveWebviewView: async (view, context) => {
				view.webview.options = pageOptions(extensionUri);
				await adopt(view, context.state);
			},
		}),
		vscode.window.registerWebviewPanelSerializer(crossReferencesPanel, {
			deserializeWebviewPanel: async (panel, state) => {
				panel.webview.options = pageOptions(extensionUri);
				await adoptPanel(panel, state);
			},
		}),
	);
	return {
		showBeside: () => void openBeside(),
		showClaim: async (claim, open) => (await shown())?.show('claim', { claim: { claim, open } }),
		show: async (tab, what) => {
			const page = await openBeside();
			page?.show(tab, what);
			page?.focus();
		},
		openAnother: async () => {
			const page = places.size ? await inUse() : undefined;
			await openAnother(page?.tab ?? 'claim', page?.shown ?? {});
		},
		go: async to => (await inUse())?.go(to),
		focus: async () => (await inUse())?.focus(),
		dispose: () => {
			registrations.dispose();
			for (const surface of places.keys()) if (isPanel(surface)) surface.dispose();
			for (const page of places.values()) void page.then(each => each?.dispose());
			void loading?.then(pages => pages.dispose());
		},
	};
}

function isPanel(surface: Surface): surface is vscode.WebviewPanel {
	return 'reveal' in surface;
}
