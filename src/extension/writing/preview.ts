import * as vscode from 'vscode';
import {
	firstChange,
	outcomeOf,
	shortened,
	type Action,
	type FileOutcome,
	type OpenCorpus,
	type View,
} from '../../core/index';
import { counted } from '../../wording/counted';
import { answerTo } from '../answerTo';
import { asLabels } from '../asLabel';

/** Whatever is shown under it stands in no file. */
const scheme = 'lateral-preview';

interface OutcomeItem extends vscode.QuickPickItem {
	/** Absent in the line that has it done. */
	readonly outcome?: FileOutcome;
}

/**
 * Shows what an action would change before anything is written: a list of the files, each beside what it would become
 * as soon as it is chosen with the arrows or by a click.
 */
export class Preview implements vscode.Disposable {
	readonly #texts = new Map<string, string>();
	readonly #provider: vscode.Disposable;
	#shown = 0;

	constructor() {
		const texts = this.#texts;
		this.#provider = vscode.workspace.registerTextDocumentContentProvider(scheme, {
			provideTextDocumentContent: uri => texts.get(uri.toString()),
		});
	}

	/** @param question What Enter on the first line does: “Merge the claims”. @returns `false` when the list was left. */
	async confirm({ corpus }: OpenCorpus, action: Action, title: string, question: string, view: View): Promise<boolean> {
		const outcomes = outcomeOf(corpus, action, view);
		const pick = vscode.window.createQuickPick<OutcomeItem>();
		pick.title = title;
		pick.placeholder = vscode.l10n.t(
			'Enter on the first line does it; the arrows show each file; Escape leaves all as it is',
		);
		pick.matchOnDescription = true;
		pick.ignoreFocusOut = true;
		pick.items = asLabels<OutcomeItem>([
			{ label: question, description: filesInWords(outcomes.length), iconPath: new vscode.ThemeIcon('check') },
			{ label: vscode.l10n.t('what changes'), kind: vscode.QuickPickItemKind.Separator },
			...outcomes.map(itemOf),
		]);
		const show = (outcome: FileOutcome | undefined) => outcome && void this.#showDifference(outcome);
		pick.onDidChangeActive(([item]) => show(item?.outcome));
		const isConfirmed = await answerTo<OutcomeItem, true>(pick, settle =>
			pick.onDidAccept(() => {
				const [active] = pick.activeItems;
				if (active?.outcome) return show(active.outcome);
				settle(true);
			}),
		);
		await this.#close();
		return isConfirmed === true;
	}

	async #showDifference(outcome: FileOutcome): Promise<void> {
		const after = this.#document(outcome.to ?? outcome.path, outcome.after);
		const before = this.#document(outcome.path, outcome.before);
		const title = vscode.l10n.t('{0}: what would change', outcome.path);
		await vscode.commands.executeCommand('vscode.diff', before, after, title, { preview: true, preserveFocus: true });
	}

	#document(path: string, text: string): vscode.Uri {
		const uri = vscode.Uri.from({ scheme, path: `/${path}`, query: String(this.#shown++) });
		this.#texts.set(uri.toString(), text);
		return uri;
	}

	/** What was only shown for a decision goes with it. */
	async #close(): Promise<void> {
		this.#texts.clear();
		const tabs = vscode.window.tabGroups.all
			.flatMap(group => group.tabs)
			.filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.scheme === scheme);
		if (tabs.length) await vscode.window.tabGroups.close(tabs);
	}

	dispose(): void {
		this.#provider.dispose();
	}
}

function itemOf(outcome: FileOutcome): OutcomeItem {
	const { path, to, before, edits } = outcome;
	const isMade = before === '' && edits === 0 && to === path;
	const icon =
		to === undefined ? 'diff-removed' : isMade ? 'diff-added' : to === path ? 'diff-modified' : 'diff-renamed';
	const what =
		to === undefined
			? vscode.l10n.t('is removed')
			: isMade
				? vscode.l10n.t('is made')
				: [...(to === path ? [] : [vscode.l10n.t('becomes {0}', to)]), ...(edits ? [placesInWords(edits)] : [])].join(
						' · ',
					);
	const change = shortened(firstChange(outcome), 120);
	return {
		label: path,
		description: what,
		...(change && { detail: change }),
		iconPath: new vscode.ThemeIcon(icon),
		outcome,
	};
}

function placesInWords(count: number): string {
	return counted(count, vscode.l10n.t('{0} change'), vscode.l10n.t('{0} changes'));
}

function filesInWords(count: number): string {
	return counted(count, vscode.l10n.t('{0} file changes'), vscode.l10n.t('{0} files change'));
}
