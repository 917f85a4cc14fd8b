import * as vscode from 'vscode';
import { shownInArticle, type ShownInArticle } from '../../../core/index';
import type { ShownPlace } from '../../commands/besides';
import { toVsCodeRange } from '../../convert';
import type { Session } from '../../session';
import { sidecars } from '../selectors';

/** Puts a lens such as “Shown in article, line 12 · contested” above each note of a sidecar; a click opens the passage. */
export function registerSidecarLenses(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('lateral.codeLens')) changed.fire();
		}),
		vscode.languages.registerCodeLensProvider(sidecars, {
			onDidChangeCodeLenses: changed.event,
			async provideCodeLenses(document, token) {
				if (!vscode.workspace.getConfiguration('lateral', document).get('codeLens', true)) return [];
				await session.settled();
				const found = session.find(document.uri);
				const file = found?.corpus.file(found.path);
				if (file?.kind !== 'sidecar' || file.text !== document.getText() || token.isCancellationRequested) return [];
				return shownInArticle(found!.corpus, file.path, session.view).map(shown => lensOf(document, shown));
			},
		}),
	);
}

function lensOf(document: vscode.TextDocument, { id, title }: ShownInArticle): vscode.CodeLens {
	const place: ShownPlace = { uri: document.uri.toString(), offset: id.start };
	return new vscode.CodeLens(toVsCodeRange(document, id), {
		title,
		command: 'lateral.showInArticle',
		arguments: [place],
		tooltip: vscode.l10n.t('Opens the passage beside this file'),
	});
}
