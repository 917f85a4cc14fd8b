import * as vscode from 'vscode';
import { contestedFirst, lensesOf, lensTitle, type Lens, type OpenCorpus } from '../../core/index';
import { toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { articles } from './selectors';

class NoteLens extends vscode.CodeLens {
	constructor(
		range: vscode.Range,
		readonly open: OpenCorpus,
		readonly lens: Lens,
	) {
		super(range);
	}
}

/**
 * Puts a lens such as “2 claims · 1 contested: 3 assert, 1 denies” above each paragraph with notes.
 *
 * Places are found in `provideCodeLenses`, titles in `resolveCodeLens`: VS Code asks for titles only of
 * lenses on screen, and weighing the sides walks the graph.
 */
export function registerLenses(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	const provider: vscode.CodeLensProvider = {
		onDidChangeCodeLenses: changed.event,
		async provideCodeLenses(document, token) {
			if (!vscode.workspace.getConfiguration('lateral', document).get('codeLens', true)) return [];
			await session.settled();
			const found = session.articleAt(document);
			if (!found || token.isCancellationRequested) return [];
			return lensesOf(found.article, session.view).flatMap(lens => {
				const range = toVsCodeRange(document, lens.span);
				return [new NoteLens(range, found.open, lens), editLens(range, document, lens)];
			});
		},
		resolveCodeLens(lens) {
			if (!(lens instanceof NoteLens)) return lens;
			const { title, tooltip } = lensTitle(lens.open.corpus, lens.lens, session.view);
			const [claim] = contestedFirst(lens.open.corpus, lens.lens.claims, session.view);
			lens.command = { title, tooltip, command: 'lateral.showClaim', arguments: [{ claim, open: lens.open }] };
			return lens;
		},
	};
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('lateral.codeLens')) changed.fire();
		}),
		vscode.languages.registerCodeLensProvider(articles, provider),
	);
}

/** Beside what the notes say, the way to change it. */
function editLens(range: vscode.Range, { uri }: vscode.TextDocument, { notes }: Lens): vscode.CodeLens {
	return new vscode.CodeLens(range, {
		title: vscode.l10n.t('Edit…'),
		tooltip: vscode.l10n.t('Change what is said of a note of this paragraph, or remove it'),
		command: 'lateral.editNote',
		arguments: [{ notes: notes.map(({ key }) => key), in: uri.toString() }],
	});
}
