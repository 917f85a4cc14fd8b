import * as vscode from 'vscode';
import {
	asSvg,
	chronologyOf,
	countInDoubt,
	CorpusSearch,
	CrossReferencing,
	definitionOf,
	drawMatrix,
	mapAround,
	mapOfCorpus,
	passageOf,
	printMatrix,
	quotedTable,
	subjectsAt,
	type Drawing,
	type NoteKey,
	type OpenCorpus,
	type Span,
} from '../../core/index';
import type { ChronologyAsk } from '../../protocol/chronologyTab';
import type { MatrixAsk } from '../../protocol/matrixTab';
import type { CompareAsk } from '../../protocol/compareTab';
import type { QuotedAsk } from '../../protocol/quotedTab';
import type {
	ChronologyView,
	ClaimView,
	CompareView,
	Findings,
	MapView,
	MatrixView,
	QuotedView,
} from '../../protocol/toPanel';
import type { MapAsk } from '../../protocol/mapTab';
import { breathe } from '../breathe';
import { toVsCodeRange } from '../convert';
import { comparisonAt, type ComparedPlace } from './comparisons';
import { isPage } from '../pageScheme';
import { rangeIn } from '../features/problems';
import { MatrixSource } from './matrixSource';
import type {
	ChosenClaim,
	ClaimSubject,
	From,
	MapSubject,
	PanelAction,
	PanelChange,
	PanelSource,
	ReadingForPanel,
} from './panelTab';
import { bytesOf, saveMatrix } from './saveMatrix';
import type { Session } from '../session';

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

/** Gives the panel what core says of the cursor's place, of a claim, of all claims, of who is quoted, and does what the reader asks there. */
export class SessionPanelSource implements PanelSource, vscode.Disposable {
	readonly #session: Session;
	readonly #changed = new vscode.EventEmitter<PanelChange>();
	readonly #subscriptions: vscode.Disposable;
	readonly #hovered = vscode.window.createTextEditorDecorationType({
		backgroundColor: new vscode.ThemeColor('editor.wordHighlightStrongBackground'),
		borderColor: new vscode.ThemeColor('editor.wordHighlightStrongBorder'),
		borderStyle: 'solid',
		borderWidth: '1px',
	});
	readonly #matrices = new MatrixSource();
	/** The text editor that the panel speaks of; stays when the keyboard goes into the panel. */
	#editor: vscode.TextEditor | undefined;
	/** That which the reader was in when they went to it. */
	#corpus: OpenCorpus | undefined;

	/** Of corpora as they are now. */
	readonly #searches = new Map<OpenCorpus, CorpusSearch>();

	readonly onDidChange = this.#changed.event;

	/** @param editor that which the reader is in or comes from. */
	constructor(session: Session, editor = vscode.window.activeTextEditor) {
		this.#session = session;
		this.#editor = editor && isPage(editor) ? undefined : editor;
		this.#subscriptions = vscode.Disposable.from(
			this.#changed,
			this.#hovered,
			session.onDidChange(() => {
				this.#searches.clear();
				this.#changed.fire('corpus');
			}),
			vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
				if (isPage(textEditor)) return;
				this.#editor = textEditor;
				this.#changed.fire('cursor');
			}),
			vscode.window.onDidChangeActiveTextEditor(editor => {
				if (!editor || isPage(editor)) return;
				this.#editor = editor;
				this.#changed.fire('editor');
				const open = session.current();
				if (open !== this.#corpus) this.#changed.fire('corpus');
				this.#corpus = open;
			}),
		);
	}

	async crossReferences(subject: ClaimSubject, token: vscode.CancellationToken): Promise<From<ClaimView['content']>> {
		await this.#session.settled();
		if (subject.kind === 'cursor') {
			const open = this.#here();
			if (!open) return { open, content: { kind: 'no-corpus' } };
			return { open, content: token.isCancellationRequested ? { kind: 'loading' } : this.#atCursor() };
		}
		const open = this.#session.stillOpen(subject.open);
		if (!open) return { open, content: { kind: 'no-corpus' } };
		if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
		return { open, content: this.#referencing(open).ofClaims([subject.claim]) };
	}

	async hasClaim({ claim, open }: ChosenClaim): Promise<boolean> {
		await this.#session.settled();
		const corpus = this.#session.stillOpen(open)?.corpus;
		return corpus?.claim(claim) !== undefined && corpus.status(claim, this.#session.view) !== undefined;
	}

	async matrix(
		ask: MatrixAsk,
		wanted: OpenCorpus | undefined,
		token: vscode.CancellationToken,
	): Promise<From<MatrixView['content']>> {
		await this.#session.settled();
		const found = this.#editor && this.#session.find(this.#editor.document.uri);
		const open = wanted ? this.#session.stillOpen(wanted) : (found?.open ?? this.#session.current());
		if (!open) return { open, content: { kind: 'no-corpus' } };
		if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
		return { open, content: this.#matrices.content(open.corpus, this.#session.view, ask) };
	}

	matrixDrawing(ask: MatrixAsk, from: OpenCorpus | undefined): Drawing | undefined {
		const open = this.#session.stillOpen(from);
		return open && drawMatrix(this.#matrices.of(open.corpus, this.#session.view), ask);
	}

	async exportMatrix(as: 'svg' | 'print', ask: MatrixAsk, from: OpenCorpus | undefined): Promise<void> {
		const open = this.#session.stillOpen(from);
		if (!open) return;
		const matrix = this.#matrices.of(open.corpus, this.#session.view);
		const written = as === 'svg' ? asSvg(drawMatrix(matrix, ask)) : printMatrix(matrix, ask);
		await saveMatrix(this.#session, as, written, this.#session.uriOf(open, ''));
	}

	async saveMatrixPicture(png: string, from: OpenCorpus | undefined): Promise<void> {
		const open = this.#session.stillOpen(from);
		if (open) await saveMatrix(this.#session, 'png', bytesOf(png), this.#session.uriOf(open, ''));
	}

	async claimMap(
		{ steps, most }: MapAsk,
		subject: MapSubject,
		token: vscode.CancellationToken,
	): Promise<From<MapView['content']>> {
		const { view } = this.#session;
		if (subject.kind === 'corpus') {
			await this.#session.settled();
			const open = subject.open ? this.#session.stillOpen(subject.open) : this.#here();
			if (!open) return { open, content: { kind: 'no-corpus' } };
			if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
			return { open, content: { kind: 'map', ...mapOfCorpus(open.corpus, view, { most }) } };
		}
		// The same claim as the first one in the tab of the claim.
		const { open, content } = await this.crossReferences(subject, token);
		if (content.kind === 'no-article' || content.kind === 'article')
			return { open, content: { kind: 'no-claim', claims: content.kind === 'article' ? [...content.claims] : [] } };
		if (content.kind !== 'claims') return { open, content };
		const map = open && mapAround(open.corpus, view, content.claims[0]!.id, { steps, most });
		return { open, content: map ? { kind: 'map', ...map } : { kind: 'no-claim', claims: [] } };
	}

	async chronology(
		{ scope, by, shown, lane }: ChronologyAsk,
		subject: ClaimSubject,
		wanted: OpenCorpus | undefined,
		token: vscode.CancellationToken,
	): Promise<From<ChronologyView['content']>> {
		const { open: there, content } =
			scope === 'claim' ? await this.crossReferences(subject, token) : await this.#wholeCorpus(wanted);
		const claims = content.kind === 'claims' || content.kind === 'article' ? content.claims : [];
		const saying = (said: ChronologyView['content']): From<ChronologyView['content']> => ({
			open: there,
			content: said,
		});
		if (token.isCancellationRequested) return saying({ kind: 'loading' });
		if (!there) return saying({ kind: 'no-corpus' });
		if (content.kind === 'article') return saying({ kind: 'no-claim', claims: content.claims });
		const [claim] = claims;
		if (scope === 'claim' && !claim) return saying({ kind: 'no-article' });
		const chronology = chronologyOf(there.corpus, this.#session.view, {
			by,
			...(claim && { claim: claim.id }),
			...(shown && { shown }),
			...(lane !== null && { lane }),
		});
		if (!chronology) return saying({ kind: 'no-article' });
		const lines = claims.map(({ id, text, status: { word, label } }) => ({ id, text, status: { word, label } }));
		return saying({ kind: 'chronology', claims: lines, ...chronology });
	}

	async #wholeCorpus(wanted: OpenCorpus | undefined): Promise<From<{ readonly kind: 'corpus' }>> {
		await this.#session.settled();
		return { open: wanted ? this.#session.stillOpen(wanted) : this.#session.current(), content: { kind: 'corpus' } };
	}

	async whoIsQuoted(
		{ scope, by, open: rows }: QuotedAsk,
		wanted: OpenCorpus | undefined,
		{ signal, report }: ReadingForPanel,
		token: vscode.CancellationToken,
	): Promise<From<QuotedView['content']>> {
		await this.#session.settled();
		const found = this.#editor && this.#session.find(this.#editor.document.uri);
		const open =
			scope === 'corpus' && wanted ? this.#session.stillOpen(wanted) : (found?.open ?? this.#session.current());
		const saying = (content: QuotedView['content']): From<QuotedView['content']> => ({ open, content });
		if (!open) return saying({ kind: 'no-corpus' });
		if (token.isCancellationRequested) return saying({ kind: 'loading' });
		if (scope === 'article' && !found?.article) return saying({ kind: 'no-article' });
		const { corpus } = open;
		const statements = this.#session.statements(corpus);
		if (!statements)
			return saying({
				kind: 'error',
				message: vscode.l10n.t('The part that recognises statements could not be loaded.'),
			});
		const article = scope === 'article' ? found?.article : undefined;
		const table = (reading: boolean) =>
			saying({ kind: 'speakers', reading, ...quotedTable(corpus, statements, article, rows, by) });
		if (!article)
			await statements.read({
				signal,
				report: (done, of) => report(done, of, () => table(true)),
				pause: breathe(),
			});
		return token.isCancellationRequested ? saying({ kind: 'loading' }) : table(false);
	}

	/** The corpus that the panel speaks of. */
	#here(): OpenCorpus | undefined {
		const found = this.#editor && this.#session.find(this.#editor.document.uri);
		return found?.open ?? this.#session.current();
	}

	async find(query: string, from: OpenCorpus | undefined): Promise<Findings> {
		await this.#session.settled();
		const open = this.#session.stillOpen(from);
		if (!open) return { claims: [], passages: [], speakers: [] };
		const search = this.#searches.get(open) ?? new CorpusSearch(open.corpus, this.#session.view);
		this.#searches.set(open, search);
		return search.find(query);
	}

	async comparison(
		ask: CompareAsk,
		{ subject, corpus, chosenIn }: Parameters<PanelSource['comparison']>[1],
		token: vscode.CancellationToken,
	): Promise<From<CompareView['content']>> {
		await this.#session.settled();
		const place = this.#placeOf(subject, (ask.notes ?? ask.articles) ? (chosenIn ?? corpus) : corpus);
		if (!place) return { open: undefined, content: { kind: 'no-corpus' } };
		const { open } = place;
		if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
		return { open, content: comparisonAt(place, ask, this.#session.view) };
	}

	/** @param named the corpus that the reader has chosen something of. */
	#placeOf(subject: ClaimSubject, named: OpenCorpus | undefined): ComparedPlace | undefined {
		const found = this.#editor && this.#session.find(this.#editor.document.uri);
		const open = this.#session.stillOpen(named ?? (subject.kind === 'claim' ? subject.open : found?.open));
		if (!open) return undefined;
		const at = found?.open === open ? this.#atCursor() : undefined;
		const [first] = at?.kind === 'claims' ? at.claims : [];
		return {
			open,
			claim: subject.kind === 'claim' ? subject.claim : first?.id,
			here: (at?.kind === 'claims' && at.passage?.notes) || [],
			article: found?.open === open ? found.article : undefined,
		};
	}

	#atCursor(): ClaimView['content'] {
		const document = this.#editor?.document;
		const found = document && this.#session.find(document.uri);
		if (!found || !this.#editor) return { kind: 'no-article' };
		const offset = document.offsetAt(this.#editor.selection.active);
		const referencing = this.#referencing(found.open);
		if (found.article && found.article.path === found.path) return referencing.at(found.article, offset);
		const [subject] = subjectsAt(found.corpus, found.path, offset, this.#session.view);
		if (subject?.kind === 'note') return referencing.ofNote(subject.note);
		if (subject?.kind === 'claim') return referencing.ofClaims([subject.claim]);
		return found.article ? referencing.overview(found.article) : { kind: 'no-article' };
	}

	#referencing(open: OpenCorpus): CrossReferencing {
		return new CrossReferencing(open.corpus, this.#session.readings(open.corpus), this.#session.view);
	}

	countInDoubt(open: OpenCorpus | undefined): number {
		return open ? countInDoubt(open.corpus, this.#session.view) : 0;
	}

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
		const viewColumn = beside ? vscode.ViewColumn.Beside : this.#editor?.viewColumn;
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
		this.#subscriptions.dispose();
	}
}
