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
	let beside: vscode.WebviewPanel | undefined;

	const load = (): Promise<Pages> => (loading ??= loadPages(extensionUri, session, editors));
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
			if (beside === surface) beside = undefined;
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
		beside = vscode.window.createWebviewPanel(
			crossReferencesPanel,
			vscode.l10n.t('Cross-References'),
			{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
			pageOptions(extensionUri),
		);
		return adopt(beside, undefined);
	};
	const shown = (): Promise<PanelPage | undefined> =>
		[...places].find(([surface]) => surface.visible)?.[1] ?? openBeside();

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
				beside = panel;
				await adopt(panel, state);
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
		focus: async () => (await shown())?.focus(),
		dispose: () => {
			registrations.dispose();
			beside?.dispose();
			for (const page of places.values()) void page.then(each => each?.dispose());
			void loading?.then(pages => pages.dispose());
		},
	};
}
