import * as vscode from 'vscode';
import type { OpenCorpus } from '../../core/index';
import { isPage } from '../pageScheme';
import type { Found, Session } from '../session';
import type { PanelChange } from './panelTab';

/** Where the reader is, as the panel speaks of it: in the text editor that they went to last, whatever has the keyboard now. */
export class Reader implements vscode.Disposable {
	readonly #session: Session;
	readonly #moved = new vscode.EventEmitter<PanelChange>();
	readonly #subscriptions: vscode.Disposable;
	#editor: vscode.TextEditor | undefined;
	/** That which the reader was in when they went to it. */
	#corpus: OpenCorpus | undefined;

	/** `corpus`: they have gone to another one. */
	readonly onDidMove = this.#moved.event;

	/** @param editor that which the reader is in or comes from. */
	constructor(session: Session, editor: vscode.TextEditor | undefined) {
		this.#session = session;
		this.#editor = editor && isPage(editor) ? undefined : editor;
		this.#subscriptions = vscode.Disposable.from(
			this.#moved,
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (isPage(textEditor)) return;
				this.#editor = textEditor;
				this.#moved.fire('cursor');
			}),
			vscode.window.onDidChangeActiveTextEditor(active => {
				if (!active || isPage(active)) return;
				this.#editor = active;
				this.#moved.fire('editor');
				const open = session.current();
				if (open !== this.#corpus) this.#moved.fire('corpus');
				this.#corpus = open;
			}),
		);
	}

	/** The editor group that they read in. */
	get column(): vscode.ViewColumn | undefined {
		return this.#editor?.viewColumn;
	}

	/** What they are in, if it is of a corpus. */
	get found(): Found | undefined {
		return this.#editor && this.#session.find(this.#editor.document.uri);
	}

	/** Where in it the cursor is. */
	get offset(): number {
		return this.#editor ? this.#editor.document.offsetAt(this.#editor.selection.active) : 0;
	}

	/** The corpus that they are in. */
	get corpus(): OpenCorpus | undefined {
		return this.found?.open ?? this.#session.current();
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}
}
