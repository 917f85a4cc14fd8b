import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import { registerCorpusCommands } from './commands/corpora';
import { registerPanelCommands } from './commands/panel';
import { StandIns, writingCommands } from './commands/standIns';
import { registerContexts } from './features/contexts';
import { registerDecorations } from './features/decorations';
import { registerEncodings } from './features/encodings';
import { registerLabels } from './features/labels';
import { registerLanguages } from './features/languages';
import { registerLenses } from './features/lenses';
import { registerOutline } from './features/outline';
import { registerProblems } from './features/problems';
import { registerSemanticTokens } from './features/semanticTokens';
import { registerStatusBar } from './features/statusBar';
import { registerTree } from './features/tree/tree';
import { registerCrossReferences } from './webview/panel';
import { loadWhoSaysWhat, loadWriting } from './part';
import { Session } from './session';
import { WholeReading } from './wholeReading';

export function activate(context: vscode.ExtensionContext): void {
	const log = vscode.window.createOutputChannel('Lateral', { log: true });
	if (vscode.l10n.bundle) l10n.config({ contents: vscode.l10n.bundle });
	const session = new Session(log, context.workspaceState, loadWhoSaysWhat(context.extensionUri));
	const wholeReading = new WholeReading(session);
	const loadPart = async () => {
		const register = await loadWriting(context.extensionUri);
		return () => register(session, wholeReading, context);
	};
	const writing = new StandIns(writingCommands, loadPart, log);
	const panel = registerCrossReferences(context.extensionUri, session);

	context.subscriptions.push(
		log,
		session,
		writing,
		wholeReading,
		panel,
		registerContexts(session),
		registerLanguages(session),
		registerEncodings(session),
		registerSemanticTokens(session),
		registerDecorations(session),
		registerLabels(session),
		registerLenses(session),
		registerProblems(session),
		registerOutline(session),
		registerTree(session, wholeReading),
		registerStatusBar(session),
		registerCorpusCommands(session),
		registerPanelCommands(session, panel),
	);
	void session.index().finally(() => void writing.leave());
}
