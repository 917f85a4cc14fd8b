import * as vscode from 'vscode';

/** The text editor that the keyboard was in last: where Escape leads back to from a panel. */
export class LastTextEditor implements vscode.Disposable {
	#last = vscode.window.activeTextEditor;
	readonly #subscription = vscode.window.onDidChangeActiveTextEditor(editor => {
		if (editor) this.#last = editor;
	});

	get last(): vscode.TextEditor | undefined {
		return this.#last;
	}

	focus(): void {
		const editor = this.#last;
		if (!editor || editor.document.isClosed) return;
		const { viewColumn } = editor;
		void vscode.window.showTextDocument(editor.document, viewColumn === undefined ? {} : { viewColumn });
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
