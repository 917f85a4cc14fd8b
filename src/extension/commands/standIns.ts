import * as vscode from 'vscode';
import type { Log } from '../../core/index';

/** The commands of `writing.ts`, those left out that only its own surfaces offer. */
export const writingCommands = [
	'lateral.markPassage',
	'lateral.markAgain',
	'lateral.markWithClaim',
	'lateral.markAllOccurrences',
	'lateral.linkPassage',
	'lateral.notAQuotation',
	'lateral.isQuotation',
	'lateral.saidByNobody',
	'lateral.differentSpeaker',
	'lateral.takeBackCorrection',
	'lateral.editNote',
	'lateral.noteActions',
	'lateral.changeStance',
	'lateral.changeClaim',
	'lateral.changeValue',
	'lateral.changeSpeaker',
	'lateral.changeStrength',
	'lateral.changeTags',
	'lateral.editNoteText',
	'lateral.splitNote',
	'lateral.duplicateNote',
	'lateral.mergeClaims',
	'lateral.splitClaim',
	'lateral.renameClaim',
	'lateral.promoteDraft',
	'lateral.promoteDrafts',
	'lateral.copyReceipt',
	'lateral.copyCitation',
	'lateral.reviewEvidence',
	'lateral.putNoteOnSelection',
	'lateral.replaceArticle',
	'lateral.confirmVersion',
	'lateral.removeNote',
	'lateral.showInArticle',
	'lateral.showInSidecar',
	'lateral.undo',
	'lateral.redo',
	'lateral.nextContested',
	'lateral.previousContested',
	'lateral.nextNote',
	'lateral.previousNote',
	'lateral.nextClaim',
	'lateral.previousClaim',
	'lateral.nextPassage',
	'lateral.previousPassage',
	'lateral.findPassages',
	'lateral.peekPassages',
	'lateral.goToOtherSide',
	'lateral.goToOrigin',
	'lateral.showTrail',
	'lateral.nextQuotation',
	'lateral.previousQuotation',
	'lateral.selectQuotation',
	'lateral.markNextStatement',
	'lateral.unmarkedStatements',
	'lateral.goToStatement',
	'lateral.exportWhoIsQuoted',
	'lateral.readSides',
	'lateral.compareArticles',
	'lateral.exportReport',
	'lateral.accessibilityHelp',
	'lateral.openSample',
	'lateral.markDone',
	'lateral.markNotDone',
	'lateral.openQuestions',
	'lateral.openConversation',
	'lateral.changeAuthor',
	'lateral.writeNote',
	'lateral.reply',
	'lateral.editText',
	'lateral.saveText',
	'lateral.cancelText',
	'lateral.removeText',
	'lateral.resolve',
	'lateral.reopen',
];

/** Stand in for commands whose code is a part of its own: the first that is called has it loaded and is then called again. */
export class StandIns implements vscode.Disposable {
	readonly #load: () => Promise<() => vscode.Disposable>;
	readonly #log: Log;
	#standing: vscode.Disposable;
	#loaded: Promise<boolean> | undefined;
	#isDisposed = false;

	/** @param load resolves to what registers the commands themselves. */
	constructor(commands: readonly string[], load: () => Promise<() => vscode.Disposable>, log: Log) {
		this.#load = load;
		this.#log = log;
		this.#standing = vscode.Disposable.from(
			...commands.map(command =>
				vscode.commands.registerCommand(command, async (...given: readonly unknown[]) => {
					if (await this.leave()) return vscode.commands.executeCommand(command, ...given);
					void vscode.window.showErrorMessage(vscode.l10n.t('A file of Lateral is missing. Install it anew.'));
					throw new vscode.CancellationError();
				}),
			),
		);
	}

	/**
	 * Gives the places to the commands themselves.
	 *
	 * @returns `false` when their code could not be loaded: the log says why, and the next call tries again.
	 */
	leave(): Promise<boolean> {
		this.#loaded ??= this.#replace();
		return this.#loaded;
	}

	async #replace(): Promise<boolean> {
		try {
			const register = await this.#load();
			if (this.#isDisposed) return false;
			this.#standing.dispose();
			this.#standing = register();
			return true;
		} catch (error) {
			this.#loaded = undefined;
			this.#log.error(`The part that writes could not be loaded: ${String(error)}`);
			return false;
		}
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#standing.dispose();
	}
}
