import * as vscode from 'vscode';
import {
	acceptMoves,
	changedEvidence,
	changesInWords,
	confirmVersion,
	quoted,
	reviewChoices,
	shortened,
	type ArticleReview,
	type Mend,
	type NoteKey,
	type OpenCorpus,
	type ReviewEntry,
	type TreeTarget,
} from '../../core/index';
import { answerTo } from '../answerTo';
import { asLabels } from '../asLabel';
import type { CarryOut } from '../writing/carryOut';
import { columnOf } from '../goTo';
import { rangeIn } from '../features/problems';
import type { NamedCorpus, Session } from '../session';
import { tell } from '../tell';
import { writerOf } from '../writing/writer';
import type { PutNote } from './putNote';

/** For a key of one's own, or from the tree: the note to begin with. */
export interface ReviewArguments extends NamedCorpus {
	readonly note?: NoteKey;
	/** Of a line of the tree. */
	readonly item?: { readonly target: TreeTarget };
}

/**
 * One list of all notes whose words have changed: look at each in its article, and say what is to become of it.
 *
 * Registers also what puts a note on other words, and what confirms an article's version once nothing is left.
 */
export function registerReview(session: Session, carryOut: CarryOut, put: PutNote): vscode.Disposable {
	const review = new Review(session, carryOut, put);
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.reviewEvidence', (given?: ReviewArguments) =>
			review.begin(noteIn(given), session.corpusNamed(given)),
		),
		vscode.commands.registerCommand('lateral.putNoteOnSelection', (given?: ReviewArguments) =>
			put.onSelection(noteIn(given)),
		),
		vscode.commands.registerCommand('lateral.confirmVersion', () => review.confirmVersion()),
	);
}

function noteIn({ note, item }: ReviewArguments = {}): NoteKey | undefined {
	return note ?? (item?.target.kind === 'note' ? item.target.note : undefined);
}

/** What a line of the list stands for. */
type Choice =
	| { readonly kind: 'entry'; readonly entry: ReviewEntry; readonly of: ArticleReview }
	| { readonly kind: 'moves'; readonly notes: readonly NoteKey[] }
	| { readonly kind: 'version'; readonly of: ArticleReview };

interface ReviewItem extends vscode.QuickPickItem {
	readonly choice?: Choice;
}

class Review {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	readonly #put: PutNote;

	constructor(session: Session, carryOut: CarryOut, put: PutNote) {
		this.#session = session;
		this.#carryOut = carryOut;
		this.#put = put;
	}

	/** Shows the list again after each decision, at the entry after it, until it is left or empty. */
	async begin(first?: NoteKey, of?: OpenCorpus): Promise<void> {
		let at = first;
		for (;;) {
			await this.#session.settled();
			const open = this.#session.stillOpen(of);
			const articles = open ? changedEvidence(open.corpus, this.#session.view) : [];
			if (!open || !articles.length) {
				tell(vscode.l10n.t('Nothing is left to review: the words of every note stand as they were noted.'));
				return;
			}
			const choice = await pickEntry(this.#session, open, articles, at);
			if (!choice) return;
			if (choice.kind === 'moves') await this.#carryOut(open, acceptMoves(open.corpus, choice.notes), 'quietly');
			if (choice.kind === 'version')
				await this.#carryOut(open, confirmVersion(open.corpus, choice.of.article), 'quietly');
			if (choice.kind !== 'entry') continue;
			const decision = await this.#decide(open, choice.entry);
			if (decision === 'select') return;
			at = decision === 'back' ? choice.entry.note : after(articles, choice.entry.note);
		}
	}

	async #decide(open: OpenCorpus, entry: ReviewEntry): Promise<'done' | 'back' | 'select'> {
		const writer = writerOf(this.#session.uriOf(open, ''));
		const ways = reviewChoices(open.corpus, entry.note, writer);
		const chosen = await pickWay(entry, ways);
		if (!chosen) return 'back';
		if (chosen === 'skip') return 'done';
		if (chosen === 'select') {
			this.#put.want(entry.note, () => this.begin(undefined, open));
			await show(this.#session, open, entry, false);
			tell(vscode.l10n.t('Select the words in the article, then run “Put Note on Selected Words”.'));
			return 'select';
		}
		// Worked out anew: the sidecar may be another one since, and an edit of the old one would land in the wrong words.
		await this.#session.settled();
		const now = reviewChoices(open.corpus, entry.note, writer).find(({ title }) => title === chosen.title);
		if (!now) {
			tell(vscode.l10n.t('The note or its article was changed while you chose. Nothing was written.'));
			return 'back';
		}
		return (await this.#carryOut(open, now.work(), 'quietly')) ? 'done' : 'back';
	}

	async confirmVersion(): Promise<void> {
		await this.#session.settled();
		const editor = vscode.window.activeTextEditor;
		const found = editor && this.#session.find(editor.document.uri);
		if (found?.article) await this.#carryOut(found.open, confirmVersion(found.corpus, found.article.id));
		else tell(vscode.l10n.t('Open the article whose version you confirm.'));
	}
}

/** The note that comes after one in the list, before the corpus is another. */
function after(articles: readonly ArticleReview[], note: NoteKey): NoteKey | undefined {
	const all = articles.flatMap(({ entries }) => entries.map(entry => entry.note));
	return all[all.indexOf(note) + 1] ?? all[0];
}

/** Lets the reader choose an entry; the one that is active is shown in its article. */
function pickEntry(
	session: Session,
	open: OpenCorpus,
	articles: readonly ArticleReview[],
	first: NoteKey | undefined,
): Promise<Choice | undefined> {
	const pick = vscode.window.createQuickPick<ReviewItem>();
	const left = articles.reduce((sum, { entries }) => sum + entries.length, 0);
	pick.title = vscode.l10n.t('Review changed evidence: {0} left', left);
	pick.placeholder = vscode.l10n.t('Enter shows what can be done; Escape ends the review');
	pick.matchOnDescription = true;
	pick.matchOnDetail = true;
	pick.ignoreFocusOut = true;
	pick.items = asLabels(itemsOf(articles));
	const active = pick.items.find(({ choice }) => choice?.kind === 'entry' && choice.entry.note === first);
	if (active) pick.activeItems = [active];
	const preview = (item: ReviewItem | undefined) => {
		if (item?.choice?.kind === 'entry') void show(session, open, item.choice.entry, true);
	};
	// The first to be active is told of only where it is another than VS Code would take.
	preview(active ?? pick.items.find(({ choice }) => choice));
	pick.onDidChangeActive(([item]) => preview(item));
	return answerTo(pick, settle => pick.onDidAccept(() => settle(pick.activeItems[0]?.choice)));
}

function itemsOf(articles: readonly ArticleReview[]): ReviewItem[] {
	const moved = articles.flatMap(each => each.moved);
	const moves: ReviewItem[] = moved.length
		? [
				{
					label: vscode.l10n.t('Accept all moved notes: {0}', moved.length),
					detail: vscode.l10n.t('Their words stand unchanged in other surroundings, which are noted anew.'),
					iconPath: new vscode.ThemeIcon('check-all'),
					choice: { kind: 'moves', notes: moved },
				},
			]
		: [];
	const entries = articles.flatMap((of): ReviewItem[] => {
		const version: ReviewItem[] = of.isNewVersion
			? [
					{
						label: vscode.l10n.t('Confirm this version of {0}', of.title),
						detail: vscode.l10n.t('The text is not the one that was noted; every note in it stands.'),
						iconPath: new vscode.ThemeIcon('verified'),
						choice: { kind: 'version', of },
					},
				]
			: [];
		const items = [...of.entries.map(entry => itemOf(entry, of)), ...version];
		return items.length ? [{ label: of.title, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];
	});
	// What needs a person's eye comes first.
	return [...entries, ...moves];
}

function itemOf(entry: ReviewEntry, of: ArticleReview): ReviewItem {
	const icons = { altered: 'diff-modified', ambiguous: 'question', lost: 'diff-removed' };
	const claim = entry.claim && `${shortened(entry.claim.text)} · ${entry.claim.status}`;
	const words = shortened(entry.quote, 90);
	return {
		label: entry.now === undefined ? quoted(words) : `${quoted(words)} → ${quoted(shortened(entry.now, 90))}`,
		description: changesInWords(entry),
		detail: claim ?? vscode.l10n.t('on no claim'),
		iconPath: new vscode.ThemeIcon(icons[entry.state]),
		choice: { kind: 'entry', entry, of },
	};
}

interface WayItem extends vscode.QuickPickItem {
	readonly way: Mend | 'select' | 'skip';
}

/** @returns `undefined` to go back to the list. */
async function pickWay(entry: ReviewEntry, ways: readonly Mend[]): Promise<WayItem['way'] | undefined> {
	const items: WayItem[] = [
		...ways.map(way => ({ label: way.title, way })),
		{ label: vscode.l10n.t('Select the words in the article…'), way: 'select' },
		{ label: vscode.l10n.t('Skip it for now'), way: 'skip' },
	];
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title: quoted(shortened(entry.quote)),
		placeHolder: changesInWords(entry),
		ignoreFocusOut: true,
	});
	return chosen?.way;
}

/** Shows the passage in its article, or where the words are gone the note in its sidecar. */
async function show(session: Session, open: OpenCorpus, entry: ReviewEntry, preserveFocus: boolean): Promise<void> {
	const note = open.corpus.note(entry.note);
	const article = note && open.corpus.article(note.article);
	const path =
		entry.span && article?.path !== undefined ? article.path : preserveFocus ? note?.file.path : article?.path;
	const file = path === undefined ? undefined : open.corpus.file(path);
	if (!note || !file) return;
	const span = path === article?.path ? (entry.span ?? { start: 0, end: 0 }) : note.record.id.span;
	await vscode.window.showTextDocument(session.uriOf(open, file.path), {
		preview: true,
		preserveFocus,
		selection: rangeIn(file, span),
		...columnOf(session),
	});
}
