import * as vscode from 'vscode';
import { codersIn, newConfig, viewLabel, type View } from '../../core/index';
import { asLabels } from '../asLabel';
import { asText } from '../asText';
import type { Session } from '../session';

/** Makes a folder a corpus, reads corpora anew, chooses whose notes count. */
export function registerCorpusCommands(session: Session): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.useAsCorpus', async (folder?: vscode.Uri) => {
			const chosen = folder ?? (await chooseFolder());
			if (!chosen) return;
			const file = vscode.Uri.joinPath(chosen, 'lateral.yaml');
			const change = new vscode.WorkspaceEdit();
			change.createFile(file, { ignoreIfExists: true, contents: new TextEncoder().encode(newConfig()) });
			if (!(await vscode.workspace.applyEdit(change))) {
				const message = vscode.l10n.t('lateral.yaml could not be written into {0}.', chosen.path);
				await vscode.window.showErrorMessage(asText(message));
				return;
			}
			await session.index();
		}),
		vscode.commands.registerCommand('lateral.refresh', () => session.index()),
		// With a view, for a key of one's own, nothing is asked.
		vscode.commands.registerCommand('lateral.chooseView', async (given?: View) => {
			const { layer } = session.coder;
			const { blind } = session.view;
			// One's own is there before its first note.
			const coders = new Set([
				...(layer === undefined ? [] : [layer]),
				...session.service.corpora().flatMap(({ corpus }) => codersIn(corpus, session.view)),
			]);
			const views: View[] = [
				{ kind: 'base' },
				...[...coders].map((coder): View => ({ kind: 'coder', coder })),
				...(coders.size ? [{ kind: 'all' } as const] : []),
			];
			const meant = given && views.find(view => isSame(view, given));
			if (meant) return session.setView(meant);
			const items = views.map(view => ({
				view,
				label: viewLabel(view),
				description: isSame(view, session.view) ? vscode.l10n.t('shown now') : '',
				detail: {
					base: vscode.l10n.t('The notes that everybody shares.'),
					coder: vscode.l10n.t('The base and the notes of this coder.'),
					all: vscode.l10n.t('All notes; where readers disagree is told apart from where sources do.'),
				}[view.kind],
			}));
			const placeHolder =
				blind === undefined
					? undefined
					: vscode.l10n.t('Blind first pass: the others’ notes on an article are hidden until you mark it as done.');
			const chosen = await vscode.window.showQuickPick(asLabels(items), {
				title: vscode.l10n.t('Whose notes count?'),
				...(placeHolder !== undefined && { placeHolder }),
			});
			return chosen && session.setView(chosen.view);
		}),
	);
}

function isSame(one: View, other: View): boolean {
	return one.kind === other.kind && (one.kind !== 'coder' || other.kind !== 'coder' || one.coder === other.coder);
}

async function chooseFolder(): Promise<vscode.Uri | undefined> {
	const folders = vscode.workspace.workspaceFolders ?? [];
	if (folders.length === 1) return folders[0]!.uri;
	if (folders.length > 1) return (await vscode.window.showWorkspaceFolderPick())?.uri;
	await vscode.commands.executeCommand('vscode.openFolder');
	return undefined;
}
