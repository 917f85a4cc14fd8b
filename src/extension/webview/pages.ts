import type * as vscode from 'vscode';
import { panelState } from '../../protocol/panelState';
import { readMessage } from '../../protocol/readMessage';
import type { LastTextEditor } from '../lastTextEditor';
import type { Session } from '../session';
import { PanelPage, type PageParts, type Surface } from './panelPage';
import { SessionPanelSource } from './panelSource';

/** The pages of the panel and what they draw on. */
export interface Pages extends vscode.Disposable {
	/** @param state what the page kept of an earlier life, if that is so. */
	add(surface: Surface, state: unknown): PanelPage;
}

/**
 * A part of its own, `dist/pages.js`: most sessions begin without a panel. Like the part that writes it has its own copy
 * of core, and nobody may ask what it is handed for its class.
 */
export function openPages(
	extensionUri: vscode.Uri,
	session: Session,
	editors: LastTextEditor,
	split: PageParts['split'],
): Pages {
	const source = new SessionPanelSource(session, editors.last);
	return {
		add: (surface, state) =>
			new PanelPage(
				surface,
				{ extensionUri, source, editors, log: session.log, split },
				readMessage(panelState, state),
			),
		dispose: () => source.dispose(),
	};
}
