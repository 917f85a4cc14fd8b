import * as vscode from 'vscode';
import { writtenAsMarkdown, type NoteKey, type OpenCorpus, type Thread, type ThreadText } from '../../core/index';
import { toVsCodeRange } from '../convert';

/** One text of a conversation. What is being written in it stays until it is saved or left. */
export class NoteComment implements vscode.Comment {
	body: string | vscode.MarkdownString = '';
	mode = vscode.CommentMode.Preview;
	author: vscode.CommentAuthorInformation = { name: '' };
	contextValue = '';
	label = '';
	timestamp?: Date;
	#text: ThreadText;

	constructor(
		readonly thread: NoteThread,
		text: ThreadText,
	) {
		this.#text = text;
		this.#show();
	}

	/** As it stands in the file. */
	get text(): ThreadText {
		return this.#text;
	}

	get isEdited(): boolean {
		return this.mode === vscode.CommentMode.Editing;
	}

	/** @returns whether anything of it is to be seen. */
	update(text: ThreadText): boolean {
		if (JSON.stringify(text) === JSON.stringify(this.#text)) return false;
		this.#text = text;
		if (this.isEdited) return false;
		this.#show();
		return true;
	}

	/** The words as they are written, so that none is lost on the way back into the file. */
	edit(text = this.#text.text): void {
		this.mode = vscode.CommentMode.Editing;
		this.body = text;
	}

	preview(): void {
		this.mode = vscode.CommentMode.Preview;
		this.#show();
	}

	#show(): void {
		const { text, author, at, layer = '', own, readOnly, reply } = this.#text;
		const time = Date.parse(at ?? '');
		this.body = new vscode.MarkdownString(
			text ? writtenAsMarkdown(text) : `*${vscode.l10n.t('Marked without a text.')}*`,
		);
		this.author = { name: author ?? vscode.l10n.t('Not signed') };
		if (Number.isNaN(time)) delete this.timestamp;
		else this.timestamp = new Date(time);
		this.label = layer;
		this.contextValue = readOnly
			? 'readonly'
			: [reply ? 'reply' : text ? 'note' : 'empty', ...(own ? ['own'] : [])].join('.');
	}
}

/** The conversation of one note in the editor, kept in step with its files without a word that is being written being lost. */
export class NoteThread implements vscode.Disposable {
	readonly thread: vscode.CommentThread;
	#facts: string;
	#comments: readonly NoteComment[];

	constructor(
		controller: vscode.CommentController,
		document: vscode.TextDocument,
		readonly open: OpenCorpus,
		facts: Thread,
	) {
		this.note = facts.note;
		this.#facts = JSON.stringify(facts);
		this.#comments = facts.texts.map(text => new NoteComment(this, text));
		this.thread = controller.createCommentThread(document.uri, toVsCodeRange(document, facts.span), this.#comments);
		this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
		this.#describe(facts);
	}

	readonly note: NoteKey;

	get isEdited(): boolean {
		return this.#comments.some(comment => comment.isEdited);
	}

	/** The note's own text. */
	get first(): NoteComment | undefined {
		return this.#comments[0];
	}

	update(document: vscode.TextDocument, facts: Thread): void {
		const range = toVsCodeRange(document, facts.span);
		if (!this.thread.range?.isEqual(range)) this.thread.range = range;
		if (JSON.stringify(facts) === this.#facts) return;
		this.#facts = JSON.stringify(facts);
		const known = new Map(this.#comments.map(comment => [comment.text.id, comment]));
		let changed = facts.texts.length !== this.#comments.length;
		const comments = facts.texts.map(text => {
			const comment = known.get(text.id);
			known.delete(text.id);
			if (!comment || comment.update(text)) changed = true;
			return comment ?? new NoteComment(this, text);
		});
		// Somebody has removed it elsewhere; saving it will say so.
		const edited = [...known.values()].filter(comment => comment.isEdited);
		this.#comments = [...comments, ...edited];
		if (changed) this.refresh();
		this.#describe(facts);
	}

	/** Shows what has changed in its comments. */
	refresh(): void {
		this.thread.comments = [...this.#comments];
	}

	expand(): void {
		this.thread.collapsibleState = vscode.CommentThreadCollapsibleState.Expanded;
	}

	#describe({ label, resolved, readOnly }: Thread): void {
		this.thread.label = label;
		// A note is nothing to be dealt with by itself; only one that was reopened is.
		if (resolved) this.thread.state = vscode.CommentThreadState.Resolved;
		else if (this.thread.state !== undefined) this.thread.state = vscode.CommentThreadState.Unresolved;
		this.thread.contextValue = readOnly ? 'readonly' : resolved ? 'resolved' : 'open';
		this.thread.canReply = !readOnly;
	}

	dispose(): void {
		this.thread.dispose();
	}
}
