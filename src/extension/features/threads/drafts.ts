import * as vscode from 'vscode';
import type { NoteKey } from '../../../core/index';
import { Pause } from '../../pause';

/** What somebody has begun to write and not saved: an answer to a note, or one of its texts anew. */
export interface Draft extends DraftPlace {
	readonly text: string;
}

export interface DraftPlace {
	/** The article's URI. */
	readonly article: string;
	readonly note: NoteKey;
	/** `/answer`, with a number after it where there are more, or the id of the text that is changed. */
	readonly what: string;
}

/** Where a box that is being written in belongs; `undefined` where that cannot be told. */
export interface Boxes {
	/** The answer box of the conversation that VS Code made as its so-manieth. */
	answerIn(handle: number): DraftPlace | undefined;
	/** Somebody has begun a conversation that no note has yet. */
	begun(): void;
	/** The text that has just been opened for changing and shows these words. */
	changeOf(words: string): DraftPlace | undefined;
}

/** Such a pause in typing, and the words are kept. */
const rest = 300;

/** The documents behind the boxes of conversations; VS Code tells nobody which box is whose but by these names. */
const scheme = 'comment';
const box = /commentinput-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}-(.+?)\.md/;
const controller = 'lateral.notes';
const answerBox = /^lateral\.notes\.(\d+)$/;

/**
 * Keeps what is written in conversations until it is saved or left. VS Code keeps it while its window is as it is, and
 * loses it when the window is loaded anew.
 */
export class Drafts implements vscode.Disposable {
	readonly #memory: vscode.Memento;
	readonly #boxes: Boxes;
	readonly #drafts: Map<string, Draft>;
	readonly #places = new Map<string, DraftPlace>();
	readonly #written = new WeakSet<vscode.TextDocument>();
	readonly #waiting = new Map<string, Draft>();
	readonly #catchUp = new Pause(() => this.#keep(), rest);
	readonly #subscriptions: vscode.Disposable;

	constructor(memory: vscode.Memento, boxes: Boxes) {
		this.#memory = memory;
		this.#boxes = boxes;
		this.#drafts = new Map(memory.get<readonly Draft[]>('drafts', []).map(draft => [keyOf(draft), draft]));
		this.#subscriptions = vscode.Disposable.from(
			vscode.workspace.onDidOpenTextDocument(document => this.#opened(document)),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.#changed(document)),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => void this.#places.delete(uri.toString())),
		);
	}

	/** What was left on a note of an article. */
	of(article: vscode.Uri, note: NoteKey): Draft[] {
		return [...this.#drafts.values()].filter(draft => draft.article === article.toString() && draft.note === note);
	}

	/** Forgets what has been saved or left. */
	drop(place: DraftPlace): void {
		this.#waiting.delete(keyOf(place));
		if (this.#drafts.delete(keyOf(place))) this.#save();
	}

	#opened(document: vscode.TextDocument): void {
		if (document.uri.scheme !== scheme) return;
		const place = this.#placeOf(document);
		if (place) this.#places.set(document.uri.toString(), place);
	}

	#placeOf(document: vscode.TextDocument): DraftPlace | undefined {
		const { authority, path } = document.uri;
		if (authority === '') return this.#boxes.changeOf(document.getText());
		const name = box.exec(path)?.[1] ?? '';
		const handle = answerBox.exec(name)?.[1];
		if (handle !== undefined) return this.#boxes.answerIn(Number(handle));
		if (authority === controller && /^\d+$/.test(name)) this.#boxes.begun();
		return undefined;
	}

	#changed(document: vscode.TextDocument): void {
		if (document.uri.scheme !== scheme) return;
		const place = this.#places.get(document.uri.toString());
		if (!place) {
			// The words to be changed come into their box only after it has been opened.
			this.#opened(document);
			return;
		}
		const text = document.getText();
		// A fresh box is emptied before anything is written in it, and so says nothing of what was written before.
		if (text === '' && !this.#written.has(document)) return;
		this.#written.add(document);
		this.#waiting.set(keyOf(place), { ...place, text });
		this.#catchUp.begin();
	}

	#keep(): void {
		for (const [key, draft] of this.#waiting)
			if (draft.text.trim() === '') this.#drafts.delete(key);
			else this.#drafts.set(key, draft);
		this.#waiting.clear();
		this.#save();
	}

	#save(): void {
		void this.#memory.update('drafts', [...this.#drafts.values()]);
	}

	dispose(): void {
		this.#catchUp.cancel();
		this.#subscriptions.dispose();
	}
}

function keyOf({ article, note, what }: DraftPlace): string {
	return [article, note, what].join('\n');
}
