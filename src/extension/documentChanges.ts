import * as vscode from 'vscode';
import { composeEdits, type TextEdit } from '../core/index';

/** Changes of a document that had none unsaved, while it is open whether it has now. */
interface Undecided {
	/** Of the text that was saved. */
	readonly length: number;
	readonly steps: (readonly TextEdit[])[];
	readonly decided: Promise<void>;
	readonly decide: () => void;
}

/**
 * Tells what happens to open documents, each change with its edits where it is a reader's and unsaved, without where
 * the document is as it is on the disk.
 *
 * VS Code reports the first edit of a saved document before it says that the document has unsaved changes; a file
 * that another program wrote is reported in the same way, and nothing follows. So such a change is held back until
 * that is told, or VS Code has answered a question that was asked after it: its messages keep their order.
 */
export class DocumentChanges implements vscode.Disposable {
	readonly #tell: (document: vscode.TextDocument, edits: readonly TextEdit[] | undefined) => void;
	readonly #undecided = new Map<vscode.TextDocument, Undecided>();
	readonly #subscriptions: readonly vscode.Disposable[];

	constructor(tell: (document: vscode.TextDocument, edits: readonly TextEdit[] | undefined) => void) {
		this.#tell = tell;
		this.#subscriptions = [
			vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) =>
				this.#changed(document, contentChanges.map(toEdit)),
			),
			vscode.workspace.onDidSaveTextDocument(document => this.#decide(document)),
			vscode.workspace.onDidOpenTextDocument(document => this.#decide(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.#forget(document)),
		];
	}

	/** Resolves when everything that VS Code reported so far has been told. */
	async settled(): Promise<void> {
		await Promise.all([...this.#undecided.values()].map(({ decided }) => decided));
	}

	#changed(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
		const undecided = this.#undecided.get(document);
		if (undecided) {
			undecided.steps.push(edits);
			if (document.isDirty) this.#decide(document);
		} else if (edits.length && !document.isDirty) this.#holdBack(document, edits);
		else this.#tell(document, document.isDirty ? edits : undefined);
	}

	#holdBack(document: vscode.TextDocument, edits: readonly TextEdit[]): void {
		let decide = (): void => {};
		const decided = new Promise<void>(resume => (decide = resume));
		const length = document.getText().length - growth(edits);
		const undecided: Undecided = { length, steps: [edits], decided, decide };
		this.#undecided.set(document, undecided);
		const atLatest = (): void => {
			if (this.#undecided.get(document) === undecided) this.#decide(document);
		};
		allTold().then(atLatest, atLatest);
	}

	#decide(document: vscode.TextDocument): void {
		const { length = 0, steps = [] } = this.#undecided.get(document) ?? {};
		this.#tell(document, document.isDirty ? composeEdits(length, steps) : undefined);
		this.#forget(document);
	}

	#forget(document: vscode.TextDocument): void {
		this.#undecided.get(document)?.decide();
		this.#undecided.delete(document);
	}

	dispose(): void {
		for (const document of this.#undecided.keys()) this.#forget(document);
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

/** Resolves when VS Code has told all that it knew when it was asked. Any command that it runs itself would do. */
function allTold(): Thenable<unknown> {
	return vscode.commands.executeCommand('setContext', 'lateral.asked', true);
}

function toEdit({ rangeOffset, rangeLength, text }: vscode.TextDocumentContentChangeEvent): TextEdit {
	return { span: { start: rangeOffset, end: rangeOffset + rangeLength }, text };
}

/** By how much longer a text is after the edits. */
function growth(edits: readonly TextEdit[]): number {
	return edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
}
