import * as vscode from 'vscode';
import { paragraphs, threadsOf, type NoteKey, type OpenCorpus } from '../../../core/index';
import { toVsCodeRange } from '../../convert';
import { writerOf } from '../../writing/writer';
import type { NamedCorpus, Session } from '../../session';
import { Drafts, type DraftPlace } from './drafts';
import { NoteThread } from './noteThread';

/** Where a note is that was chosen in a conversation. */
export interface ChosenNote {
	readonly open: OpenCorpus;
	readonly note: NoteKey;
}

/** For a key of one's own, as JSON. */
export interface NamedNote extends NamedCorpus {
	/** `article#note` */
	readonly note: string;
}

/**
 * Shows each note of an article that is open as a conversation at its passage, collapsed at first.
 *
 * Conversations last as long as their article has a tab: whoever looks something up elsewhere finds a half-written
 * answer where it was.
 */
export class NoteThreads implements vscode.Disposable {
	readonly #session: Session;
	readonly #controller: vscode.CommentController;
	readonly #articles = new Map<string, Map<NoteKey, NoteThread>>();
	readonly #byThread = new WeakMap<vscode.CommentThread, NoteThread>();
	readonly #drafts: Drafts;
	/** In the order in which VS Code was told of them, by which it counts; with those that a reader begins. */
	readonly #counted: (NoteThread | undefined)[] = [];
	readonly #subscriptions: vscode.Disposable[];

	constructor(session: Session, memory: vscode.Memento) {
		this.#session = session;
		this.#controller = vscode.comments.createCommentController('lateral.notes', vscode.l10n.t('Notes'));
		this.#controller.options = {
			prompt: vscode.l10n.t('Reply…'),
			placeHolder: vscode.l10n.t('Write a note or a reply'),
		};
		this.#controller.commentingRangeProvider = {
			provideCommentingRanges: async document => {
				await session.settled();
				const found = session.find(document.uri);
				if (!found?.article || found.article.path !== found.path) return [];
				return paragraphs(document.getText()).map(span => toVsCodeRange(document, span));
			},
		};
		this.#drafts = new Drafts(memory, {
			answerIn: handle => {
				const thread = this.#counted[handle];
				return thread && this.#placeOf(thread, thread.nextAnswer);
			},
			changeOf: words => {
				const threads = [...this.#articles.values()].flatMap(shown => [...shown.values()]);
				const comment = threads.flatMap(({ edited }) => edited).find(({ body }) => body === words);
				return comment && this.#placeOf(comment.thread, comment.text.id);
			},
			begun: () => void this.#counted.push(undefined),
		});
		this.#subscriptions = [
			this.#drafts,
			this.#controller,
			session.onDidChange(() => this.#showAll()),
			vscode.window.onDidChangeVisibleTextEditors(() => this.#showAll()),
			vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
				if (closed.length) this.#forgetClosed();
			}),
			vscode.workspace.onDidChangeConfiguration(event => {
				if (event.affectsConfiguration('lateral.author')) this.#showAll();
			}),
		];
		this.#showAll();
	}

	/** The note that a conversation is about, or that is named; `undefined` for a conversation that is just being begun. */
	noteOf(chosen: vscode.CommentThread | NamedNote): ChosenNote | undefined {
		if ('note' in chosen) {
			const open = this.#session.corpusNamed(chosen);
			const note = open && (open.corpus.note(chosen.note)?.key ?? open.corpus.resolve(chosen.note, ''));
			return open && note !== undefined ? { open, note } : undefined;
		}
		const found = this.#byThread.get(chosen);
		return found && { open: found.open, note: found.note };
	}

	/** The conversation about a note, where its article is open. */
	threadOn(uri: vscode.Uri, note: NoteKey): NoteThread | undefined {
		return this.#articles.get(uri.toString())?.get(note);
	}

	/** What was begun in a conversation has been saved or left. */
	leave(thread: NoteThread, what: string): void {
		this.#drafts.drop(this.#placeOf(thread, what));
	}

	/** The same of the answer in a conversation as VS Code hands it to a command. */
	answered(thread: vscode.CommentThread): void {
		const known = this.#byThread.get(thread);
		if (known) this.leave(known, known.nextAnswer);
	}

	#placeOf(thread: NoteThread, what: string): DraftPlace {
		return { article: thread.thread.uri.toString(), note: thread.note, what };
	}

	/** Brings an article's conversations into step with its files, as soon as these have been taken in. */
	show(document: vscode.TextDocument): void {
		const found = this.#session.articleAt(document);
		if (!found) return;
		const { open, corpus, article } = found;
		const key = document.uri.toString();
		const shown = this.#articles.get(key) ?? new Map<NoteKey, NoteThread>();
		this.#articles.set(key, shown);
		const gone = new Set(shown.keys());
		for (const facts of threadsOf(corpus, article, this.#session.view, writerOf(document.uri).by)) {
			const known = shown.get(facts.note);
			gone.delete(facts.note);
			if (known?.open === open) known.update(document, facts);
			else {
				known?.dispose();
				const thread = new NoteThread(this.#controller, document, open, facts);
				shown.set(facts.note, thread);
				this.#byThread.set(thread.thread, thread);
				this.#counted.push(thread);
				for (const { what, text } of this.#drafts.of(document.uri, facts.note)) thread.goOn(what, text);
			}
		}
		// A slip in a sidecar hides its notes until it is mended; what is being written on them must not go meanwhile.
		const hidden = article.sidecars.some(({ record }) => record.readOnly);
		for (const note of gone) {
			const thread = shown.get(note);
			if (!thread || thread.isEdited || hidden) continue;
			thread.dispose();
			shown.delete(note);
		}
	}

	#showAll(): void {
		const visible = vscode.window.visibleTextEditors.map(({ document }) => document);
		const others = vscode.workspace.textDocuments.filter(({ uri }) => this.#articles.has(uri.toString()));
		for (const document of new Set([...visible, ...others])) this.show(document);
	}

	#forgetClosed(): void {
		const open = new Set(
			vscode.window.tabGroups.all
				.flatMap(group => group.tabs.flatMap(tab => urisOf(tab.input)))
				.map(uri => uri.toString()),
		);
		for (const { document } of vscode.window.visibleTextEditors) open.add(document.uri.toString());
		for (const [uri, threads] of this.#articles) {
			if (open.has(uri)) continue;
			for (const thread of threads.values()) thread.dispose();
			this.#articles.delete(uri);
		}
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

function urisOf(input: unknown): vscode.Uri[] {
	if (input instanceof vscode.TabInputText) return [input.uri];
	if (input instanceof vscode.TabInputTextDiff) return [input.original, input.modified];
	return [];
}
