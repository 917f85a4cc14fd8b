import * as vscode from 'vscode';
import { editsBetween } from '../../core/index';
import { asText } from '../asText';
import { toVsCodeEdit } from '../convert';
import type { Session } from '../session';
import { tell } from '../tell';

/** For a key of one's own, as JSON: the new text itself. */
export interface ReplaceArguments {
	readonly text?: string;
}

const scheme = 'lateral-version';

/**
 * Puts an updated version of the article into its editor, beside the one that was there, with the notes carried over.
 *
 * The file is the reader's evidence: it is written when the reader saves it, and until then one undo brings the old
 * text back. Only what differs is replaced, so that notes follow; on saving, what is in doubt is told of for review.
 */
export function registerReplaceArticle(session: Session): vscode.Disposable {
	const before = new Map<string, string>();
	return vscode.Disposable.from(
		vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: uri => before.get(uri.toString()),
		}),
		vscode.workspace.onDidCloseTextDocument(({ uri }) => before.delete(uri.toString())),
		vscode.commands.registerCommand('lateral.replaceArticle', async (given?: ReplaceArguments) => {
			await session.settled();
			const document = vscode.window.activeTextEditor?.document;
			if (!document || !session.articleAt(document))
				return tell(vscode.l10n.t('Open the article that has a new version.'));
			const text = given?.text ?? (await chooseText(document));
			if (text === undefined) return;
			const old = document.getText();
			const edits = editsBetween(old, inLineEndsOf(document, text));
			if (!edits.length) return tell(vscode.l10n.t('This is the text that the article has already.'));
			const change = new vscode.WorkspaceEdit();
			change.set(
				document.uri,
				edits.map(edit => toVsCodeEdit(document, edit)),
			);
			if (!(await vscode.workspace.applyEdit(change)))
				return tell(vscode.l10n.t('The editor refused the new text; the article is as it was.'));
			const earlier = document.uri.with({ scheme, query: String(document.version) });
			before.set(earlier.toString(), old);
			const name = vscode.workspace.asRelativePath(document.uri);
			await vscode.commands.executeCommand(
				'vscode.diff',
				earlier,
				document.uri,
				vscode.l10n.t('{0}: as it was, and the new version', name),
			);
			await keepOrNot(document, name);
		}),
	);
}

async function keepOrNot(document: vscode.TextDocument, name: string): Promise<void> {
	const save = vscode.l10n.t('Save the New Version');
	const message = vscode.l10n.t(
		'{0} is not saved yet. Save it to keep the new version, or undo to go back to the old one.',
		name,
	);
	if ((await vscode.window.showInformationMessage(asText(message), save)) === save) await document.save();
}

/** From the clipboard or a file; `undefined` when left, or where there is nothing. */
async function chooseText(article: vscode.TextDocument): Promise<string | undefined> {
	const items = [
		{
			from: 'clipboard' as const,
			label: vscode.l10n.t('From the clipboard'),
			iconPath: new vscode.ThemeIcon('clippy'),
		},
		{ from: 'file' as const, label: vscode.l10n.t('From a file…'), iconPath: new vscode.ThemeIcon('file') },
	];
	const title = vscode.l10n.t('Where is the new version of {0}?', vscode.workspace.asRelativePath(article.uri));
	const chosen = await vscode.window.showQuickPick(items, { title });
	if (!chosen) return undefined;
	if (chosen.from === 'clipboard') {
		const text = await vscode.env.clipboard.readText();
		if (text.trim() === '') tell(vscode.l10n.t('There is no text in the clipboard. Copy the article there first.'));
		return text.trim() === '' ? undefined : text;
	}
	const [file] =
		(await vscode.window.showOpenDialog({ title, defaultUri: vscode.Uri.joinPath(article.uri, '..') })) ?? [];
	return file && (await vscode.workspace.openTextDocument(file)).getText();
}

/** VS Code keeps one kind of line ends in a document, and offsets count them. */
function inLineEndsOf({ eol }: vscode.TextDocument, text: string): string {
	return text.replace(/\r\n?|\n/g, eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n');
}
