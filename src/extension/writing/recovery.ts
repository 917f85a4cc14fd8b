import * as vscode from 'vscode';
import { bringBack } from '../../core/index';
import { isUnsaved, textOf, type Actions, type EditorFileEdit } from './actions';
import { asText } from '../asText';
import type { Journal, Leftover } from './journal';

const scheme = 'lateral-journal';

/** No save takes longer. What is younger may be at work still in another window with the same folder. */
const longestSave = 5000;

/** So many names are told in one message. */
const namesTold = 3;

/** Puts a question with the answers to it. @returns `undefined` where it was closed. */
export type Ask = (message: string, ...answers: readonly string[]) => Thenable<string | undefined>;

/** A file that lacks something, and what it would hold with it. */
interface Lacking {
	readonly uri: vscode.Uri;
	readonly text: string;
	readonly leftover: Leftover;
}

/**
 * Offers back what an earlier session was about to save when it ended, where files do not hold it: all of them in one
 * message. What others have written there since stays.
 *
 * Nothing is written without the reader's word; a message that was closed comes again at the next start. Entries of
 * files in folders that are not open are kept for later.
 */
export async function recover(
	journal: Journal,
	actions: Actions,
	ask: Ask = inMessage,
	patience = longestSave,
): Promise<void> {
	const lacking = await whatIsLacking(journal, patience);
	if (!lacking.length) return;
	const names = lacking.map(({ uri }) => vscode.workspace.asRelativePath(uri));
	const several = names.length > namesTold ? [...names.slice(0, namesTold), '…'] : names;
	const message =
		lacking.length === 1
			? vscode.l10n.t('{0} was being saved when the editor ended, and does not hold what it should.', names[0]!)
			: vscode.l10n.t(
					'{0} files were being saved when the editor ended, and do not hold what they should: {1}.',
					lacking.length,
					several.join(', '),
				);
	const [show, restore, discard] = [
		vscode.l10n.t('Show Difference'),
		vscode.l10n.t('Restore'),
		vscode.l10n.t('Discard'),
	];
	for (;;) {
		const answer = await ask(asText(message), show, restore, discard);
		if (answer === show) {
			for (const each of lacking) await showDifference(each);
			continue;
		}
		const isDone = answer === discard || (answer === restore && (await restored(lacking, actions)));
		if (isDone) for (const { leftover } of lacking) await leftover.strike();
		return;
	}
}

const inMessage: Ask = (message, ...answers) => vscode.window.showWarningMessage(message, ...answers);

/** Strikes out what files do hold. */
async function whatIsLacking(journal: Journal, patience: number): Promise<Lacking[]> {
	let leftovers = await journal.leftovers();
	const wait = Math.max(0, ...leftovers.map(({ at }) => at + patience - Date.now()));
	if (wait > 0) {
		await new Promise<void>(resume => void setTimeout(resume, Math.min(wait, patience)));
		leftovers = await journal.leftovers();
	}
	const lacking: Lacking[] = [];
	for (const leftover of leftovers) {
		const uri = vscode.Uri.parse(leftover.uri);
		if (!vscode.workspace.getWorkspaceFolder(uri)) continue;
		const text = bringBack(await textOf(uri), ...leftover.texts);
		if (text !== undefined) lacking.push({ uri, text, leftover });
		else if (!isUnsaved(uri)) await leftover.strike();
	}
	return lacking;
}

/** As one action, which can be taken back. Worked out anew: the files may be others since the question was put. */
async function restored(lacking: readonly Lacking[], actions: Actions): Promise<boolean> {
	const files: EditorFileEdit[] = [];
	for (const { uri, leftover } of lacking) {
		const from = await textOf(uri);
		const text = bringBack(from, ...leftover.texts);
		if (text === undefined) continue;
		if (from === undefined) files.push({ kind: 'create', uri, text });
		else files.push({ kind: 'edit', uri, edits: [{ span: { start: 0, end: from.length }, text }], from });
	}
	return !files.length || (await actions.run({ label: vscode.l10n.t('Restore notes'), files })) !== undefined;
}

async function showDifference({ uri, text }: Lacking): Promise<void> {
	const provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
		provideTextDocumentContent: () => text,
	});
	const kept = uri.with({ scheme, authority: '' });
	await vscode.workspace.openTextDocument(kept);
	const title = vscode.l10n.t('{0}: as it is, and as it was to be', vscode.workspace.asRelativePath(uri));
	await vscode.commands.executeCommand('vscode.diff', uri, kept, title, { preview: false });
	provider.dispose();
}
