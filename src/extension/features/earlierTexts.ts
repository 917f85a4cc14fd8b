import * as vscode from 'vscode';
import { needsReview, type CorpusArticle, type OpenCorpus } from '../../core/index';
import { openHistory, type History } from '../git';
import type { Session } from '../session';
import { Turns } from '../turns';

/** So many versions of an article are looked at: more than a page is corrected, few enough for a slow disk. */
const mostVersions = 50;

/**
 * So many articles that nobody is reading are looked up in a session. Each takes up to 51 runs of git: a corpus whose
 * articles all have another form since would keep the machine busy for hours.
 */
const mostUnread = 200;

/** An article whose text with this hash is looked for. */
interface Lookup {
	readonly open: OpenCorpus;
	readonly id: string;
	readonly sha256: string;
}

/**
 * Looks in git for the text that notes were made on, where an article has another one now and some of its notes are in
 * doubt: its versions, newest first, until one has the noted hash. The notes are then carried over from there, which
 * is surer than searching for their words; what is still in doubt stays a person's to decide.
 *
 * Git is asked only once an article needs it, about one article at a time, and once for each hash: first about those
 * that the reader sees or something waits for, then about the others, up to {@link mostUnread} of them.
 */
export class EarlierTexts implements vscode.Disposable {
	readonly #session: Session;
	/** By corpus and article: what was searched to the end, or will be. */
	readonly #lookups = new WeakMap<OpenCorpus, Map<string, Lookup>>();
	readonly #searched = new WeakSet<Lookup>();
	readonly #turns = new Turns<Lookup>(lookup => this.#take(lookup), mostUnread);
	readonly #subscriptions: vscode.Disposable[] = [];
	#history: Promise<History | undefined> | undefined;
	#isDisposed = false;

	constructor(session: Session) {
		this.#session = session;
		this.#lookEverywhere();
		this.#subscriptions.push(
			session.onDidChange(({ everything, changes }) => {
				this.#lookAtVisible();
				if (everything) this.#lookEverywhere();
				for (const [open, { articles }] of changes) for (const id of articles) this.#lookLater(open, id);
			}),
			vscode.window.onDidChangeVisibleTextEditors(() => this.#lookAtVisible()),
		);
	}

	/**
	 * Resolves when it is known whether git has the text that an article's notes were made on; at once where nobody
	 * needs it. It goes before all articles that nobody is waiting for.
	 */
	async look(open: OpenCorpus, id: string): Promise<void> {
		const lookup = this.#lookupOf(open, id);
		if (lookup) await this.#turns.soon(lookup);
	}

	#lookLater(open: OpenCorpus, id: string): void {
		const lookup = this.#lookupOf(open, id);
		if (lookup) this.#turns.later(lookup);
	}

	/** Also articles whose notes the reader has beside them. */
	#lookAtVisible(): void {
		for (const { document } of vscode.window.visibleTextEditors) {
			const found = this.#session.find(document.uri);
			if (found?.article) void this.look(found.open, found.article.id);
		}
	}

	#lookEverywhere(): void {
		this.#lookAtVisible();
		for (const open of this.#session.service.corpora())
			for (const { id } of open.corpus.articles()) this.#lookLater(open, id);
	}

	/** The same for the same hash; `undefined` where there is nothing to be found out any more. */
	#lookupOf(open: OpenCorpus, id: string): Lookup | undefined {
		const sha256 = this.#wanted(open, id)?.meta?.sha256?.value;
		if (sha256 === undefined) return undefined;
		const ofCorpus = this.#lookups.get(open) ?? new Map<string, Lookup>();
		this.#lookups.set(open, ofCorpus);
		const known = ofCorpus.get(id);
		const lookup = known?.sha256 === sha256 ? known : { open, id, sha256 };
		ofCorpus.set(id, lookup);
		return this.#searched.has(lookup) ? undefined : lookup;
	}

	/** The article, while there is something to be found out. */
	#wanted(open: OpenCorpus, id: string): (CorpusArticle & { readonly path: string }) | undefined {
		const article = open.corpus.article(id);
		if (this.#isDisposed || article?.path === undefined || article.hashMatches !== false) return undefined;
		return article.earlier || !article.notes.some(needsReview) ? undefined : { ...article, path: article.path };
	}

	/** @returns whether git was asked. */
	async #take(lookup: Lookup): Promise<boolean> {
		try {
			const outcome = await this.#search(lookup);
			if (outcome === 'searched') this.#searched.add(lookup);
			return outcome !== 'not-asked';
		} catch (error) {
			this.#session.log.warn('The history of an article could not be read.', String(error));
			return true;
		}
	}

	/** What was not searched to the end is searched anew when there is occasion to. */
	async #search({ open, id, sha256 }: Lookup): Promise<'searched' | 'broken-off' | 'not-asked'> {
		const isWanted = () => this.#wanted(open, id)?.meta?.sha256?.value === sha256;
		const history = isWanted() ? await this.#openedHistory() : undefined;
		const article = this.#wanted(open, id);
		const commits = article && (await history?.commitsOf(this.#session.uriOf(open, article.path), mostVersions));
		if (!commits) return 'not-asked';
		for (const commit of commits) {
			if (!isWanted()) return 'broken-off';
			// A commit that removed the file has nothing to show.
			const bytes = await commit.read().catch(() => undefined);
			if (bytes && (await this.#session.service.takeEarlier(open, id, { kind: 'bytes', bytes }))) return 'searched';
		}
		// A file without a history may be one of a repository within this one, which is opened only later.
		return commits.length ? 'searched' : 'broken-off';
	}

	async #openedHistory(): Promise<History | undefined> {
		try {
			return await (this.#history ??= this.#openHistory());
		} catch (error) {
			this.#history = undefined;
			throw error;
		}
	}

	async #openHistory(): Promise<History | undefined> {
		const history = await openHistory();
		// What was not found may be in a repository that is opened only now.
		const again = history?.onDidOpen(() => this.#lookEverywhere());
		if (again && this.#isDisposed) again.dispose();
		else if (again) this.#subscriptions.push(again);
		return history;
	}

	dispose(): void {
		this.#isDisposed = true;
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}
