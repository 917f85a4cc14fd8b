import * as vscode from 'vscode';
import { pageScheme } from './pageScheme';

/** The language of these pages, as the manifest names it: it has settings of its own. */
const language = 'lateral-page';

/** What a kind of page says, given what `show` was told it is about. */
export type PageText = (about: string) => string;

/** Plain texts that Lateral opens for reading, such as the sides of a claim. An open one follows the corpus. */
export class PlainPages implements vscode.TextDocumentContentProvider, vscode.Disposable {
	readonly #kinds: ReadonlyMap<string, PageText>;
	readonly #changed = new vscode.EventEmitter<vscode.Uri>();
	readonly #subscriptions: vscode.Disposable;
	readonly onDidChange = this.#changed.event;

	/** @param renewed fires when what pages say may be another. */
	constructor(kinds: ReadonlyMap<string, PageText>, renewed: vscode.Event<unknown>) {
		this.#kinds = kinds;
		this.#subscriptions = vscode.Disposable.from(
			this.#changed,
			vscode.workspace.registerTextDocumentContentProvider(pageScheme, this),
			renewed(() => {
				for (const { uri } of vscode.workspace.textDocuments) if (uri.scheme === pageScheme) this.#changed.fire(uri);
			}),
		);
	}

	/** The address says all that there is to know, so that Go Back finds a page that was closed. */
	provideTextDocumentContent({ authority: kind, query }: vscode.Uri): string {
		return this.#kinds.get(kind)?.(query) ?? '';
	}

	/** Opens a page as a preview in the reader's column, with the cursor at its beginning. */
	async show(kind: string, title: string, about = ''): Promise<void> {
		const uri = vscode.Uri.from({
			scheme: pageScheme,
			authority: kind,
			path: `/${asFileName(title)}.txt`,
			query: about,
		});
		// One that is still in memory may show what was the case when it was opened.
		this.#changed.fire(uri);
		const start = new vscode.Range(0, 0, 0, 0);
		const document = await vscode.workspace.openTextDocument(uri);
		// For its settings: long lines are wrapped.
		const page = await vscode.languages.setTextDocumentLanguage(document, language);
		await vscode.window.showTextDocument(page, { preview: true, selection: start });
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}
}

/** The tab shows the path's last part. */
function asFileName(title: string): string {
	return title.replace(/[/\\?#]/g, ' ').trim();
}
