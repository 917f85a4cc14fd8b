import * as vscode from 'vscode';
import { definitionOf, passageOf, type NoteKey, type OpenCorpus, type Span } from '../../core/index';
import { toVsCodeRange } from '../convert';
import { rangeIn } from '../features/problems';
import type { Session } from '../session';
import type { PanelAction } from './panelTab';
import type { Reader } from './reader';

/** What the panel's buttons for empty states do; a message can name no other command. */
const commands = {
	'make-corpus': 'lateral.useAsCorpus',
	'mark-passage': 'lateral.markPassage',
	'compare-articles': 'lateral.compareArticles',
	'show-log': 'lateral.showLog',
} as const;

/** What can be done with a note in the panel. */
const deeds = {
	stance: 'lateral.changeStance',
	reply: 'lateral.reply',
	cite: 'lateral.copyCitation',
	link: 'lateral.linkPassage',
	menu: 'lateral.noteActions',
} as const;

/** Does in the editor what the reader asks of it in a panel. */
export class PanelDeeds implements vscode.Disposable {
	readonly #session: Session;
	readonly #reader: Reader;
	readonly #hovered = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.wordHighlightStrongBackground'),
		borderColor: new vscode.ThemeColor('editor.wordHighlightStrongBorder'),
		borderStyle: 'solid',
		borderWidth: '1px',
	});

	constructor(session: Session, reader: Reader) {
		this.#session = session;
		this.#reader = reader;
	}

	/** @param from the corpus that they saw it in. */
	async perform(action: PanelAction, from: OpenCorpus | undefined): Promise<void> {
		const open = this.#session.stillOpen(from);
		switch (action.kind) {
			case 'open':
				return this.#openNote(open, action.note, action.beside);
			case 'openArticle': {
				const path = open?.corpus.article(action.article)?.path;
				if (open && path !== undefined) await this.#show(open, path, undefined, action.beside);
				return;
			}
			case 'openPassage':
				return this.#openPassage(open, action.article, { start: action.start, end: action.end }, action.beside);
			case 'openSource':
				return this.#openSource(open, action.source, action.beside);
			case 'copy':
				await vscode.env.clipboard.writeText(action.text);
				// The panel says it to a screen reader.
				vscode.window.setStatusBarMessage(vscode.l10n.t('The table is on the clipboard.'), 4000);
				return;
			case 'hover':
				this.#highlight(open, action.note);
				return;
			case 'review':
				await vscode.commands.executeCommand('lateral.reviewEvidence', { note: action.note ?? undefined, open });
				return;
			case 'act':
				// Never another note than was meant, whatever corpus the reader has gone to since.
				if (open && open === from)
					await vscode.commands.executeCommand(deeds[action.what], { note: action.note, from: action.note, open });
				return;
			case 'report':
				if (open && open === from)
					await vscode.commands.executeCommand('lateral.exportReport', { claim: action.claim, open });
				return;
			case 'do':
				await vscode.commands.executeCommand(commands[action.what]);
		}
	}

	/** The words may stand elsewhere by the time of the click: the table that is on its way says where. */
	async #openPassage(open: OpenCorpus | undefined, id: string, span: Span, beside: boolean): Promise<void> {
		const path = open?.corpus.article(id)?.path;
		const file = path === undefined ? undefined : open?.corpus.file(path);
		if (!open || !file) return;
		await this.#show(open, file.path, rangeIn(file, span), beside);
		this.#session.trail.add(open, { article: id, span });
	}

	async #openSource(open: OpenCorpus | undefined, source: string, beside: boolean): Promise<void> {
		const [place] = open ? definitionOf(open.corpus, { kind: 'source', source, span: { start: 0, end: 0 } }) : [];
		const file = place && open?.corpus.file(place.path);
		if (open && place && file) await this.#show(open, place.path, rangeIn(file, place.span), beside);
	}

	async #openNote(open: OpenCorpus | undefined, key: NoteKey, beside: boolean): Promise<void> {
		if (!open) return;
		const [place] = definitionOf(open.corpus, { kind: 'note', note: key, span: { start: 0, end: 0 } });
		const file = place && open.corpus.file(place.path);
		if (place && file) await this.#show(open, place.path, rangeIn(file, place.span), beside);
		const passage = passageOf(open.corpus, key);
		if (passage) this.#session.trail.add(open, passage);
	}

	/** In the editor group the reader reads in, never in the panel's own. */
	async #show(open: OpenCorpus, path: string, selection: vscode.Range | undefined, beside: boolean): Promise<void> {
		const viewColumn = beside ? vscode.ViewColumn.Beside : this.#reader.column;
		await vscode.window.showTextDocument(this.#session.uriOf(open, path), {
			preview: true,
			...(viewColumn !== undefined && { viewColumn }),
			...(selection && { selection }),
		});
	}

	#highlight(open: OpenCorpus | undefined, key: NoteKey | null): void {
		// By the focus or, while the keyboard is in an editor or a tree, by the mouse: the keys ask for both.
		void vscode.commands.executeCommand('setContext', 'lateral.inPanel', key !== null);
		this.#session.views.panel =
			open && key !== null ? { open, target: { kind: 'note', note: key, under: 'review' } } : undefined;
		const passage = open && key !== null ? passageOf(open.corpus, key) : undefined;
		const uri = open && passage ? this.#session.uriOf(open, passage.path).toString() : undefined;
		for (const editor of vscode.window.visibleTextEditors) {
			const here = passage && editor.document.uri.toString() === uri;
			editor.setDecorations(this.#hovered, here ? [toVsCodeRange(editor.document, passage.span)] : []);
		}
	}

	dispose(): void {
		this.#hovered.dispose();
	}
}
