import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { Actions } from './actions';
import { carryingOut } from './carryOut';
import { ClaimPicks } from './commands/claimPicks';
import { registerCorpusCommands } from './commands/corpora';
import { registerJumps } from './commands/jumps';
import { registerMarking } from './commands/marking';
import { registerNoteCommands } from './commands/notes';
import { registerPanelCommands } from './commands/panel';
import { registerThreadCommands } from './commands/threads';
import { registerUndo } from './commands/undo';
import { registerContexts } from './features/contexts';
import { registerDecorations } from './features/decorations';
import { registerHovers } from './features/hovers';
import { registerLabels } from './features/labels';
import { registerLanguages } from './features/languages';
import { registerLenses } from './features/lenses';
import { registerNavigation } from './features/navigation';
import { registerOutline } from './features/outline';
import { registerProblems } from './features/problems';
import { registerQuickFixes } from './features/quickFixes';
import { registerRenames } from './features/renames';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerStatusBar } from './features/statusBar';
import { NoteThreads } from './features/threads';
import { registerTree } from './features/tree';
import { Journal } from './journal';
import { registerCrossReferences } from './panel';
import { SessionPanelSource } from './panelSource';
import { loadAnalyser, loadClaimSearch } from './part';
import { recover } from './recovery';
import { Session } from './session';

export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Lateral', { log: true });
	if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
	const session = new Session(log, context.workspaceState, loadAnalyser(context.extensionUri));
	const journal = new Journal(context.storageUri);
	const actions = new Actions(journal, log);
	const carryOut = carryingOut(session, actions);
	const claims = new ClaimPicks(context.workspaceState, () => loadClaimSearch(context.extensionUri));
	const threads = new NoteThreads(session);
	const panelSource = new SessionPanelSource(session);
	const panel = registerCrossReferences(context.extensionUri, panelSource, log);

	context.subscriptions.push(
		log,
		session,
		actions,
		threads,
		panelSource,
		panel,
		registerContexts(session),
		registerLanguages(session),
		registerSemanticTokens(session),
		registerDecorations(session),
		registerLabels(session),
		registerLenses(session),
		registerHovers(session),
		registerProblems(session),
		registerQuickFixes(session, carryOut),
		registerNavigation(session),
		registerRenames(session),
		registerOutline(session),
		registerTree(session),
		registerStatusBar(session),
		registerCorpusCommands(session),
		registerPanelCommands(panel, log),
		registerJumps(session),
		registerMarking(session, carryOut, claims, context.workspaceState),
		registerNoteCommands(session, threads, carryOut, claims),
		registerThreadCommands(session, threads, carryOut, context.globalState),
		registerUndo(actions),
	);
	void session.index();
	recover(journal, actions).catch((error: unknown) => log.error('The journal could not be read.', String(error)));
}
