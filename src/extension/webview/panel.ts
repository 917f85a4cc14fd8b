import * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import { panelState } from '../../protocol/panelState';
import { readMessage } from '../../protocol/readMessage';
import { LastTextEditor } from '../lastTextEditor';
import { PanelPage, pageOptions } from './panelPage';
import type { PanelSource } from './panelTab';

/** The view in a side bar, as the manifest's `views` name it. */
export const crossReferencesView = 'lateral.crossReferences';
/** The panel beside an article, as the manifest's `onWebviewPanel:` names it. */
export const crossReferencesPanel = 'lateral.crossReferencesPanel';

/** What `registerCrossReferences` gives to the commands. */
export interface CrossReferences extends vscode.Disposable {
	/** Opens the panel beside the article, or brings the open one to the front; the keyboard stays where it is. */
	showBeside(): void;
	/** Shows one claim in the open panel, else in a new one beside the article. */
	showClaim(claim: string, open?: OpenCorpus): void;
	/** Shows who is quoted, or all of a corpus that the reader is not in, in the panel beside the article, and moves the keyboard there. */
	showWhoIsQuoted(open?: OpenCorpus): void;
	/** Moves the keyboard into the panel. */
	focus(): void;
}

/**
 * The cross-references as a view in a side bar and as a panel beside the article, which are one page in two places.
 *
 * A hidden page does not exist (nothing is retained), so nothing is worked out for it; when it comes back it says
 * `ready` and is given everything anew. Its own memory (`setState`) brings back its tab, what was pinned, open or
 * sorted there, scroll and position.
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
		const memory = readMessage(panelState, state);
		const page = new PanelPage(surface, { extensionUri, source, editors, log }, memory);
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
		showClaim: (claim, open) => ([...pages].find(page => page.visible) ?? openBeside()).showClaim(claim, open),
		showWhoIsQuoted: open => {
			const page = openBeside();
			page.showWhoIsQuoted(open);
			page.focus();
		},
		focus: () => ([...pages].find(page => page.visible) ?? openBeside()).focus(),
		dispose: () => {
			registrations.dispose();
			beside?.panel.dispose();
			for (const page of pages) page.dispose();
		},
	};
}
