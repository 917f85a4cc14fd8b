import * as vscode from 'vscode';
import { statusLine } from '../../core/index';
import { asLabel } from '../asLabel';
import type { Session } from '../session';

/** The article's notes, what is contested, the view and the state of the evidence; a click chooses the view. */
export function registerStatusBar(session: Session): vscode.Disposable {
	const item = vscode.window.createStatusBarItem('lateral.status', vscode.StatusBarAlignment.Left, 50);
	item.name = 'Lateral';
	item.command = 'lateral.chooseView';
	let document: vscode.TextDocument | undefined;
	const show = () => {
		const active = vscode.window.activeTextEditor?.document;
		// Who writes in a conversation is still in its article.
		if (active?.uri.scheme !== 'comment') document = active;
		const found = document && session.find(document.uri);
		if (!found?.article) {
			item.hide();
			return;
		}
		const { text, tooltip, evidence } = statusLine(found.corpus, found.article, session.view, session.coder.layer);
		item.text = `${evidence === 'altered' ? '$(warning)' : '$(quote)'} ${asLabel(text)}`;
		item.tooltip = `${tooltip}\n${vscode.l10n.t('Click to choose whose notes count.')}`;
		item.accessibilityInformation = { label: `Lateral: ${text}. ${tooltip}`, role: 'button' };
		item.show();
	};
	show();
	return vscode.Disposable.from(item, session.onDidChange(show), vscode.window.onDidChangeActiveTextEditor(show));
}
