import * as vscode from 'vscode';
import { writtenAsMarkdown, type NoteKey, type OpenCorpus, type Thread, type ThreadText } from '../../../core/index';
import { toVsCodeRange } from '../../convert';

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
		const unsigned = isBegun(this.#text) ? vscode.l10n.t('Your answer, not saved yet') : vscode.l10n.t('Not signed');
		this.author = { name: author ?? unsigned };
		if (Number.isNaN(time)) delete this.timestamp;
		else this.timestamp = new Date(time);
		this.label = layer;
		// It has a box of its own, with buttons below it.
		const isClosed = readOnly || isBegun(this.#text);
		this.contextValue = isClosed
			? 'closed'
			: [reply ? 'reply' : text ? 'note' : 'empty', ...(own ? ['own'] : [])].join('.');
	}
}

/** By what an answer that was begun and not saved is known among the texts: no path begins like that. */
const answer = '/answer';

const begunAnswer = { text: '', author: undefined, at: undefined, layer: undefined, own: true, readOnly: false };

/** Whether a text is an answer that was begun before the window was loaded anew, and has not been saved. */
export function isBegun({ id }: Pick<ThreadText, 'id'>): boolean {
	return id.startsWith(answer);
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
		return this.edited.length > 0;
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

	/** Its texts that are being changed, an answer that was begun among them. */
	get edited(): readonly NoteComment[] {
		return this.#comments.filter(comment => comment.isEdited);
	}

	/** By what the words in the box for answers are known: those of answers that were begun before are others. */
	get nextAnswer(): string {
		const begun = this.#comments.filter(({ text }) => isBegun(text)).length;
		return begun ? `${answer} ${begun}` : answer;
	}

	/** Opens again what was left unsaved: a text for changing, or an answer below them all. */
	goOn(what: string, words: string): void {
		const known = this.#comments.find(({ text }) => text.id === what);
		if (known && known.text.text === words) return;
		if (!known && !isBegun({ id: what })) return;
		const comment = known ?? new NoteComment(this, { id: what, ...begunAnswer });
		comment.edit(words);
		if (!known) this.#comments = [...this.#comments, comment];
		this.refresh();
		this.expand();
	}

	/** Takes away an answer that was begun and has been saved or left. */
	takeAway(comment: NoteComment): void {
		this.#comments = this.#comments.filter(each => each !== comment);
		this.refresh();
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
