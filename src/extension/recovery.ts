import * as vscode from 'vscode';
import type { Actions } from './actions';
import { asText } from './asText';
import type { Journal, JournalEntry } from './journal';

const scheme = 'lateral-journal';

/**
 * Offers back what an earlier session was about to save when it ended, where the file does not hold it.
 *
 * Nothing is written without the reader's word. Entries of files in folders that are not open are kept for later.
 */
export async function recover(journal: Journal, actions: Actions): Promise<void> {
	for (const leftover of await journal.leftovers()) {
		const { entry } = leftover;
		const uri = vscode.Uri.parse(entry.uri);
		if (!vscode.workspace.getWorkspaceFolder(uri)) continue;
		if ((await textOnDisk(uri)) === entry.text || (await isSettled(uri, entry, actions))) await leftover.strike();
	}
}

/** @returns whether the reader has decided; a message that was closed asks again next time. */
async function isSettled(uri: vscode.Uri, entry: JournalEntry, actions: Actions): Promise<boolean> {
	const [show, restore, discard] = [
		vscode.l10n.t('Show Difference'),
		vscode.l10n.t('Restore'),
		vscode.l10n.t('Discard'),
	];
	const message = vscode.l10n.t(
		'{0} was being saved when the editor ended, and does not hold what it should.',
		vscode.workspace.asRelativePath(uri),
	);
	for (;;) {
		const chosen = await vscode.window.showWarningMessage(asText(message), show, restore, discard);
		if (chosen === discard) return true;
		if (chosen === restore) return restored(uri, entry, actions);
		if (chosen !== show) return false;
		await showDifference(uri, entry);
	}
}

async function restored(uri: vscode.Uri, { text }: JournalEntry, actions: Actions): Promise<boolean> {
	const label = vscode.l10n.t('Restore notes');
	if ((await textOnDisk(uri)) === undefined) return actions.run({ label, files: [{ kind: 'create', uri, text }] });
	const from = (await vscode.workspace.openTextDocument(uri)).getText();
	const edits = [{ span: { start: 0, end: from.length }, text }];
	return actions.run({ label, files: [{ kind: 'edit', uri, edits, from }] });
}

async function showDifference(uri: vscode.Uri, { text }: JournalEntry): Promise<void> {
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: () => text,
	});
	const kept = uri.with({ scheme, authority: '' });
	await vscode.workspace.openTextDocument(kept);
	const title = vscode.l10n.t('{0}: as it is, and as it was to be', vscode.workspace.asRelativePath(uri));
	await vscode.commands.executeCommand('vscode.diff', uri, kept, title);
	provider.dispose();
}

async function textOnDisk(uri: vscode.Uri): Promise<string | undefined> {
	try {
		return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
	} catch {
		return undefined;
	}
}
