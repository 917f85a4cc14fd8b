import type * as vscode from 'vscode';
import { needsReview, type CorpusArticle, type OpenCorpus } from '../../core/index';
import { openHistory, type History } from '../git';
import type { Session } from '../session';

/** So many versions of an article are looked at: more than a page is corrected, few enough for a slow disk. */
const mostVersions = 50;

/**
 * Looks in git for the text that notes were made on, where an article has another one now and some of its notes are in
 * doubt: its versions, newest first, until one has the noted hash. The notes are then carried over from there, which
 * is surer than searching for their words; what is still in doubt stays a person's to decide.
 *
 * Git is asked only once an article needs it, one article at a time, and once for each hash.
 */
export class EarlierTexts implements vscode.Disposable {
	readonly #session: Session;
	/** By corpus and article: the hash that was looked for, and when that is done. */
	readonly #looked = new WeakMap<OpenCorpus, Map<string, { readonly sha256: string; readonly done: Promise<void> }>>();
	readonly #subscriptions: vscode.Disposable[] = [];
	#history: Promise<History | undefined> | undefined;
	#queue: Promise<void> = Promise.resolve();
	#isDisposed = false;

	constructor(session: Session) {
		this.#session = session;
		this.#lookEverywhere();
		this.#subscriptions.push(
			session.onDidChange(({ everything, changes }) => {
				if (everything) this.#lookEverywhere();
				for (const [open, { articles }] of changes) for (const id of articles) void this.look(open, id);
			}),
		);
	}

	/** Resolves when it is known whether git has the text that an article's notes were made on; at once where nobody needs it. */
	look(open: OpenCorpus, id: string): Promise<void> {
		const sha256 = this.#wanted(open, id)?.meta?.sha256?.value;
		if (sha256 === undefined) return Promise.resolve();
		const ofCorpus = this.#looked.get(open) ?? new Map<string, { sha256: string; done: Promise<void> }>();
		this.#looked.set(open, ofCorpus);
		const known = ofCorpus.get(id);
		if (known?.sha256 === sha256) return known.done;
		const done = this.#inTurn(() => this.#search(open, id));
		ofCorpus.set(id, { sha256, done });
		return done;
	}

	#lookEverywhere(): void {
		for (const open of this.#session.service.corpora())
			for (const { id } of open.corpus.articles()) void this.look(open, id);
	}

	/** The article, while there is something to be found out. */
	#wanted(open: OpenCorpus, id: string): (CorpusArticle & { readonly path: string }) | undefined {
		const article = open.corpus.article(id);
		if (this.#isDisposed || article?.path === undefined || article.hashMatches !== false) return undefined;
		return article.earlier || !article.notes.some(needsReview) ? undefined : { ...article, path: article.path };
	}

	async #search(open: OpenCorpus, id: string): Promise<void> {
		const article = this.#wanted(open, id);
		if (!article) return;
		const history = await (this.#history ??= this.#openHistory());
		const commits = (await history?.commitsOf(this.#session.uriOf(open, article.path), mostVersions)) ?? [];
		for (const commit of commits) {
			if (!this.#wanted(open, id)) return;
			// A commit that removed the file has nothing to show.
			const bytes = await commit.read().catch(() => undefined);
			if (bytes && (await this.#session.service.takeEarlier(open, id, { kind: 'bytes', bytes }))) return;
		}
	}

	async #openHistory(): Promise<History | undefined> {
		const history = await openHistory();
		// What was not found may be in a repository that is opened only now.
		const again = history?.onDidOpen(() => {
			for (const open of this.#session.service.corpora()) this.#looked.delete(open);
			this.#lookEverywhere();
		});
		if (again && this.#isDisposed) again.dispose();
		else if (again) this.#subscriptions.push(again);
		return history;
	}

	#inTurn(work: () => Promise<void>): Promise<void> {
		this.#queue = this.#queue
			.then(work)
			.catch((error: unknown) => this.#session.log.warn('The history of an article could not be read.', String(error)));
		return this.#queue;
	}

	dispose(): void {
		this.#isDisposed = true;
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}
