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
		// After a reload the keyboard may come to a panel before VS Code has named any editor as the active one.
		const known = this.#last?.document.isClosed === false ? this.#last : undefined;
		const editor = known ?? vscode.window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined);
		if (!editor) return;
		const { viewColumn } = editor;
		void vscode.window.showTextDocument(editor.document, viewColumn === undefined ? {} : { viewColumn });
	}

	dispose(): void {
		this.#subscription.dispose();
	}
}
