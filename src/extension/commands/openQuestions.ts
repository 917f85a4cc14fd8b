import * as vscode from 'vscode';
import { openQuestions, questionInWords } from '../../core/index';
import { asLabels } from '../asLabel';
import type { Session } from '../session';

/** Lists what is asked in conversations and not dealt with, the latest first, and opens the one that is chosen. */
export function registerOpenQuestions(session: Session): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.openQuestions', async () => {
		await session.settled();
		const open = session.current();
		const questions = open ? openQuestions(open.corpus, session.view) : [];
		if (!open || !questions.length) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t(
					'No question is open. A note that asks something, or that somebody has answered, is listed here until it is resolved.',
				),
			);
			return;
		}
		const now = Date.now();
		const items = questions.map(question => {
			const { asked, words, details } = questionInWords(open.corpus, question, now);
			return { label: asked, description: details.join(' · '), detail: words, note: question.note };
		});
		const chosen = await vscode.window.showQuickPick(asLabels(items), {
			title: vscode.l10n.t('Open questions'),
			placeHolder: vscode.l10n.t('Type to find one by its words, author or article'),
			matchOnDescription: true,
			matchOnDetail: true,
		});
		if (chosen) await vscode.commands.executeCommand('lateral.openConversation', { note: chosen.note, open });
	});
}
