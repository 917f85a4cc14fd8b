import * as vscode from 'vscode';
import { Actions } from './actions';
import { carryingOut } from './carryOut';
import { ClaimPicks } from './commands/claimPicks';
import { registerCorrectionCommands } from './commands/corrections';
import { registerMarking } from './commands/marking';
import { registerNoteCommands } from './commands/notes';
import { registerReplaceArticle } from './commands/replaceArticle';
import { registerReview } from './commands/review';
import { registerThreadCommands } from './commands/threads';
import { registerUndo } from './commands/undo';
import { registerCorrections } from './features/corrections';
import { EvidenceWatch } from './features/evidenceWatch';
import { registerFileCompletions } from './features/fileCompletions';
import { registerFileHovers } from './features/fileHovers';
import { registerMoves } from './features/moves';
import { registerQuickFixes } from './features/quickFixes';
import { registerRenames } from './features/renames';
import { NoteThreads } from './features/threads';
import { Journal } from './journal';
import { recover } from './recovery';
import type { Session } from './session';

/**
 * Everything that writes: marking, conversations, fixes, renames, taking back, and what an earlier session left unsaved.
 *
 * A part of its own, `dist/writing.js`, which reading does not wait for. It is bundled apart from the start and has
 * its own copy of core: what the two share is handed over here, and nobody may ask it for its class.
 */
export function registerWriting(
	session: Session,
	{ extension, storageUri, workspaceState, globalState }: vscode.ExtensionContext,
): vscode.Disposable {
	const journal = new Journal(storageUri);
	const actions = new Actions(journal, session.log);
	const carryOut = carryingOut(session, actions);
	const claims = new ClaimPicks(workspaceState);
	const threads = new NoteThreads(session);
	recover(journal, actions).catch((error: unknown) =>
		session.log.error('The journal could not be read.', String(error)),
	);
	return vscode.Disposable.from(
		actions,
		threads,
		registerQuickFixes(session, carryOut),
		registerRenames(session),
		registerFileCompletions(session),
		registerFileHovers(session),
		registerMoves(session, actions),
		registerMarking(session, carryOut, claims, workspaceState),
		registerCorrectionCommands(session, carryOut),
		registerCorrections(session),
		registerNoteCommands(session, threads, carryOut, claims, `Lateral ${versionOf(extension)}`),
		registerThreadCommands(session, threads, carryOut, globalState),
		registerReplaceArticle(session),
		registerReview(session, carryOut),
		new EvidenceWatch(session, carryOut),
		registerUndo(actions),
	);
}

function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
	const { version }: { version: string } = packageJSON;
	return version;
}
