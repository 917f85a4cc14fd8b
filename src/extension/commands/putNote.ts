import * as vscode from 'vscode';
import {
	needsReview,
	notesToPut,
	overlaps,
	putNoteOn,
	wordsOf,
	type CorpusArticle,
	type CorpusNote,
	type NoteKey,
	type OpenCorpus,
	type Span,
} from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import { toSpan } from '../convert';
import { rangeIn } from '../features/problems';
import { columnOf } from '../goTo';
import type { Session } from '../session';
import { tell } from '../tell';
import { pickNote } from './picks/picks';

/** A note whose words the reader has gone to select, and what is to follow once they have. */
interface Wanted {
	readonly note: NoteKey;
	readonly afterwards?: () => Promise<void>;
}

/** Gives notes other words of their article: longer, shorter or others. Id, links and answers stay. */
export class PutNote {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	#wanted: Wanted | undefined;

	constructor(session: Session, carryOut: CarryOut) {
		this.#session = session;
		this.#carryOut = carryOut;
	}

	/** Remembers the note for which the reader goes to select words; `afterwards` is done instead of telling the outcome. */
	want(note: NoteKey, afterwards?: () => Promise<void>): void {
		this.#wanted = { note, ...(afterwards && { afterwards }) };
	}

	/** Selects a note's words in its article, for the reader to make the selection longer, shorter or another one. */
	async beginAt(open: OpenCorpus, note: CorpusNote): Promise<void> {
		if (!(await this.show(open, note))) return;
		this.want(note.key);
		void offerToPut();
	}

	/** Selects a note's words in its article. @returns `false` where the article is gone. */
	async show(open: OpenCorpus, note: CorpusNote): Promise<boolean> {
		const article = open.corpus.article(note.article);
		const file = article?.path === undefined ? undefined : open.corpus.file(article.path);
		if (!file) return false;
		const span = wordsOf(note);
		await vscode.window.showTextDocument(this.#session.uriOf(open, file.path), {
			...(span && { selection: rangeIn(file, span) }),
			...columnOf(this.#session),
		});
		return true;
	}

	/** Puts the note that is wanted on the words selected in its article; else the one that they overlap, or that the reader chooses. */
	async onSelection(given?: NoteKey): Promise<void> {
		await this.#session.settled();
		const editor = vscode.window.activeTextEditor;
		const found = editor && this.#session.articleAt(editor.document);
		if (!editor || !found || editor.selection.isEmpty) {
			tell(vscode.l10n.t('Select the words in an article that the note is to stand on.'));
			return;
		}
		const { open, article } = found;
		const span = toSpan(editor.document, editor.selection);
		const wanted = given === undefined || given === this.#wanted?.note ? this.#wanted : undefined;
		const note = await this.#noteFor(open, article, span, given ?? wanted?.note);
		if (!note) return;
		const afterwards = note.key === wanted?.note ? wanted.afterwards : undefined;
		const isDone = await this.#carryOut(open, putNoteOn(open.corpus, note.key, span), afterwards && 'quietly');
		if (!isDone) return;
		this.#wanted = undefined;
		await afterwards?.();
	}

	async #noteFor(
		open: OpenCorpus,
		article: CorpusArticle,
		span: Span,
		wanted: NoteKey | undefined,
	): Promise<CorpusNote | undefined> {
		const notes = notesToPut(article, this.#session.view);
		const named = notes.find(({ key }) => key === wanted);
		if (named) return named;
		const here = notes.filter(note => overlaps(wordsOf(note) ?? { start: 0, end: 0 }, span));
		// Where no note has lost its words, the one that is under the selection is meant.
		if (here.length === 1 && !notes.some(needsReview)) return here[0];
		return pickNote(open, [...here, ...notes.filter(note => !here.includes(note))]);
	}
}

/** It does not hold the command up: the reader goes on to select. */
async function offerToPut(): Promise<void> {
	const put = vscode.l10n.t('Put Note on Selected Words');
	const message = vscode.l10n.t(
		'Select the words that the note is to stand on, then run “Put Note on Selected Words”.',
	);
	if ((await vscode.window.showInformationMessage(message, put)) === put)
		await vscode.commands.executeCommand('lateral.putNoteOnSelection');
}
