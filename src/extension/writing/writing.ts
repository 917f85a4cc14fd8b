import * as vscode from 'vscode';
import { Actions } from './actions';
import { carryingOut } from './carryOut';
import { registerBesides } from '../commands/besides';
import { ClaimPicks } from '../commands/picks/claimPicks';
import { registerClaimCommands } from '../commands/claims';
import { registerComparing } from '../commands/comparing';
import { registerCorrectionCommands } from '../commands/corrections';
import { registerDone } from '../commands/done';
import { registerDraftCommands } from '../commands/drafts';
import { helpPage, registerHelp, type Contributed } from '../commands/help';
import { registerExportReport } from '../commands/exportReport';
import { registerJumps } from '../commands/jumps';
import { LastMarks } from '../commands/lastMarks';
import { registerMarking } from '../commands/marking';
import { registerNoteCommands } from '../commands/notes';
import { registerOpenQuestions } from '../commands/openQuestions';
import { registerOrigin } from '../commands/origin';
import { PutNote } from '../commands/putNote';
import { registerQuotationCommands } from '../commands/quotations';
import { registerReplaceArticle } from '../commands/replaceArticle';
import { registerReview } from '../commands/review';
import { registerOpenSample } from '../commands/openSample';
import { registerSides, sidesPage } from '../commands/sides';
import { registerStatementCommands } from '../commands/statements';
import { registerThreadCommands } from '../commands/threads';
import { registerTrailCommands } from '../commands/trail';
import { registerUndo } from '../commands/undo';
import { registerQuotedCommands } from '../commands/whoIsQuoted';
import { registerClaimDrop } from '../features/claimDrop';
import { registerCorrections } from '../features/corrections';
import { EarlierTexts } from '../features/earlierTexts';
import { EvidenceWatch } from '../features/evidenceWatch';
import { registerFileCompletions } from '../features/files/fileCompletions';
import { registerFileHovers } from '../features/files/fileHovers';
import { registerMarkingActions } from '../features/markingActions';
import { registerFileOutline } from '../features/files/fileOutline';
import { registerHovers } from '../features/hovers';
import { registerMoves } from '../features/moves';
import { registerNavigation } from '../features/navigation';
import { registerQuickFixes } from '../features/quickFixes';
import { registerRenames } from '../features/renames';
import { registerSideBySide } from '../features/files/sideBySide';
import { registerSidecarLenses } from '../features/files/sidecarLenses';
import { NoteThreads } from '../features/threads/threads';
import { Journal } from './journal';
import { PlainPages } from '../plainPages';
import { Preview } from './preview';
import { recover } from './recovery';
import type { Session } from '../session';
import type { WholeReading } from '../wholeReading';

/**
 * Everything that writes: marking, conversations, fixes, renames, taking back, and what an earlier session left unsaved;
 * and what is only wanted once somebody asks: hovers, ways from one place to another, lists and pages to read.
 *
 * A part of its own, `dist/writing.js`, which reading does not wait for. It is bundled apart from the start and has
 * its own copy of core: what the two share is handed over here, and nobody may ask it for its class.
 */
export function registerWriting(
	session: Session,
	wholeReading: WholeReading,
	context: vscode.ExtensionContext,
): vscode.Disposable {
	const { extension, storageUri, workspaceState, globalState } = context;
	const journal = new Journal(storageUri);
	const actions = new Actions(journal, session.log);
	const carryOut = carryingOut(session, actions);
	const claims = new ClaimPicks(workspaceState);
	const lastMarks = new LastMarks(workspaceState);
	const threads = new NoteThreads(session, workspaceState);
	const pages = new PlainPages(
		new Map([
			['sides', sidesPage(session)],
			['help', helpPage(contributedBy(extension))],
		]),
		session.onDidChange,
	);
	const preview = new Preview();
	const earlier = new EarlierTexts(session);
	const put = new PutNote(session, carryOut);
	recover(journal, actions).catch((error: unknown) =>
		session.log.error('The journal could not be read.', String(error)),
	);
	return vscode.Disposable.from(
		actions,
		threads,
		preview,
		registerQuickFixes(session, carryOut),
		registerRenames(session, actions),
		registerHovers(session),
		registerNavigation(session),
		registerFileCompletions(session),
		registerFileHovers(session),
		registerFileOutline(session),
		registerSidecarLenses(session),
		registerSideBySide(session),
		registerBesides(session),
		registerMoves(session, actions),
		registerMarking(session, carryOut, claims, lastMarks),
		registerMarkingActions(session, lastMarks),
		registerClaimDrop(session),
		registerCorrectionCommands(session, carryOut),
		registerCorrections(session),
		registerNoteCommands(session, threads, carryOut, claims, put, `Lateral ${versionOf(extension)}`),
		registerClaimCommands(session, carryOut, preview),
		registerDraftCommands(session, carryOut),
		registerThreadCommands(session, threads, carryOut, globalState),
		registerDone(session, carryOut),
		registerOpenQuestions(session),
		registerReplaceArticle(session),
		registerReview(session, carryOut, put),
		earlier,
		new EvidenceWatch(session, carryOut, earlier),
		registerUndo(actions),
		registerJumps(session),
		registerOrigin(session),
		registerTrailCommands(session),
		registerQuotationCommands(session),
		registerStatementCommands(session),
		registerQuotedCommands(session, wholeReading),
		pages,
		registerComparing(session),
		registerSides(session, pages),
		registerExportReport(session, context.extensionUri, `Lateral ${versionOf(extension)}`),
		registerHelp(pages),
		registerOpenSample(context),
	);
}

function contributedBy({ packageJSON }: vscode.Extension<unknown>): Contributed {
	const { contributes }: { contributes: Contributed } = packageJSON;
	return contributes;
}

function versionOf({ packageJSON }: vscode.Extension<unknown>): string {
	const { version }: { version: string } = packageJSON;
	return version;
}
