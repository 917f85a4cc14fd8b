import * as vscode from 'vscode';
import {
	isFileKept,
	keepPlaces,
	needsReview,
	type CorpusArticle,
	type Disposable,
	type NoteKey,
	type OpenCorpus,
} from '../../core/index';
import { asText } from '../asText';
import { after } from '../breathe';
import type { CarryOut } from '../writing/carryOut';
import type { Session } from '../session';
import type { EarlierTexts } from './earlierTexts';

/** Notes of an article that have come to be in doubt. */
interface Doubt {
	readonly id: string;
	readonly notes: readonly NoteKey[];
}

/** So long a reader is not told of doubts that an earlier version of the article may do away with. */
const untilTold = 3000;

/** Of more articles that change at once, as on another branch, not all can be looked up in that time. */
const mostLookedUp = 20;

/** An article as it was last looked at. */
interface Seen {
	readonly text: string;
	readonly inDoubt: ReadonlySet<string>;
}

/**
 * Says when an article's new text leaves notes altered, in several places or lost: at once where another program wrote
 * it, and on saving where the reader is writing in it himself. What was so before is no news.
 *
 * On saving, notes whose words are untouched stay where they are, though a search might not find them there.
 */
export class EvidenceWatch implements vscode.Disposable {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	readonly #earlier: EarlierTexts;
	readonly #seen = new WeakMap<OpenCorpus, Map<string, Seen>>();
	/** By URI: articles with unsaved changes, their passages where the edits have put them. */
	readonly #followed = new Map<string, { readonly open: OpenCorpus; readonly article: CorpusArticle }>();
	readonly #subscriptions: Disposable[];

	constructor(session: Session, carryOut: CarryOut, earlier: EarlierTexts) {
		this.#session = session;
		this.#carryOut = carryOut;
		this.#earlier = earlier;
		for (const open of session.service.corpora()) this.#seenIn(open);
		this.#subscriptions = [
			session.onDidChange(({ everything, changes }) => {
				for (const [open, { articles }] of changes) this.#look(open, articles);
				// A corpus that has been opened since is known from now on, not from its first change on.
				if (everything) for (const open of session.service.corpora()) this.#seenIn(open);
			}),
			session.service.onDidChange(change => {
				if (change.kind === 'files') this.#remember(change.open, change.change.articles);
			}),
			vscode.workspace.onDidSaveTextDocument(({ uri }) => {
				const followed = this.#followed.get(uri.toString());
				this.#followed.delete(uri.toString());
				if (followed) void this.#saved(followed.open, followed.article);
			}),
		];
	}

	/** Keeps the articles that are being written in as they are: once they are saved the corpus knows no more where edits had put a passage. */
	#remember(open: OpenCorpus, ids: Iterable<string>): void {
		for (const id of ids) {
			const article = open.corpus.article(id);
			const file = article?.path === undefined ? undefined : open.corpus.file(article.path);
			if (article && file?.kind === 'article' && file.unsaved)
				this.#followed.set(this.#session.uriOf(open, file.path).toString(), { open, article });
		}
	}

	/** Passages are searched for from now on; those that would not be found where they are get other surroundings first. */
	async #saved(open: OpenCorpus, followed: CorpusArticle): Promise<void> {
		await this.#session.settled();
		const kept = keepPlaces(open.corpus, followed);
		if (kept.kind === 'refused' || kept.action.files.length) await this.#carryOut(open, kept, 'quietly');
		this.#look(open, [followed.id]);
	}

	#look(open: OpenCorpus, ids: Iterable<string>): void {
		const seen = this.#seenIn(open);
		const doubts: Doubt[] = [];
		for (const id of ids) {
			const article = open.corpus.article(id);
			if (article?.path === undefined || this.#isBeingWritten(open, article.path)) continue;
			const before = seen.get(id);
			const now = seenNow(article);
			seen.set(id, now);
			const notes = [...now.inDoubt].filter(key => !before?.inDoubt.has(key) && this.#mayBeTold(open, key));
			if (before && before.text !== now.text && notes.length) doubts.push({ id, notes });
		}
		if (doubts.length) void this.#tellWhatIsLeft(open, doubts);
	}

	/** Of doubts that an earlier version of the article does away with nobody need know. */
	async #tellWhatIsLeft(open: OpenCorpus, doubts: readonly Doubt[]): Promise<void> {
		const looked = Promise.all(doubts.slice(0, mostLookedUp).map(({ id }) => this.#earlier.look(open, id)));
		await Promise.race([looked, after(untilTold)]);
		const doubtful = doubts.flatMap(({ id, notes }) => {
			const article = open.corpus.article(id);
			const left = notes.map(key => open.corpus.note(key)).filter(note => note && needsReview(note)).length;
			return article && left ? [{ article, notes: left }] : [];
		});
		if (doubtful.length) await this.#tell(open, doubtful);
	}

	/** A blind first pass keeps the others' notes from the reader, and that they are there. */
	#mayBeTold(open: OpenCorpus, key: NoteKey): boolean {
		const note = open.corpus.note(key);
		return note !== undefined && !isFileKept(open.corpus, note.file.path, this.#session.view);
	}

	/** Unsaved: what the reader is about will be looked at when it is saved. */
	#isBeingWritten(open: OpenCorpus, path: string): boolean {
		const uri = this.#session.uriOf(open, path).toString();
		return vscode.workspace.textDocuments.some(document => document.isDirty && document.uri.toString() === uri);
	}

	#seenIn(open: OpenCorpus): Map<string, Seen> {
		const known = this.#seen.get(open);
		if (known) return known;
		const seen = new Map(open.corpus.articles().map(article => [article.id, seenNow(article)]));
		this.#seen.set(open, seen);
		return seen;
	}

	async #tell(
		open: OpenCorpus,
		doubtful: readonly { readonly article: CorpusArticle; readonly notes: number }[],
	): Promise<void> {
		const notes = doubtful.reduce((sum, each) => sum + each.notes, 0);
		const [first] = doubtful;
		const review = vscode.l10n.t('Review');
		const message =
			doubtful.length === 1
				? vscode.l10n.t('{0} was changed: notes whose words are not as they were: {1}.', first!.article.path!, notes)
				: vscode.l10n.t(
						'{0} articles were changed: notes whose words are not as they were: {1}.',
						doubtful.length,
						notes,
					);
		if ((await vscode.window.showWarningMessage(asText(message), review)) !== review) return;
		const note = first!.article.notes.find(each => needsReview(each) && this.#mayBeTold(open, each.key))?.key;
		await vscode.commands.executeCommand('lateral.reviewEvidence', { note, open });
	}

	dispose(): void {
		for (const subscription of this.#subscriptions) subscription.dispose();
	}
}

function seenNow({ text, notes }: CorpusArticle): Seen {
	return { text, inDoubt: new Set(notes.filter(needsReview).map(({ key }) => key)) };
}
