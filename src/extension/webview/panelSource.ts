import * as vscode from 'vscode';
import {
	chronologyOf,
	claimsAt,
	claimsNamed,
	claimsOfArticle,
	claimsOfNote,
	countInDoubt,
	CorpusSearch,
	CrossReferencing,
	mapAround,
	mapOfCorpus,
	quotedTable,
	subjectsAt,
	type ClaimsAt,
	type Drawing,
	type OpenCorpus,
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
import { comparisonAt, type ComparedPlace } from './comparisons';
import { MatrixSource } from './matrixSource';
import { PanelDeeds } from './panelDeeds';
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
import { Reader } from './reader';
import type { Session } from '../session';

/** Gives the panel what core says of the cursor's place, of a claim, of all claims, of who is quoted, and does what the reader asks there. */
export class SessionPanelSource implements PanelSource, vscode.Disposable {
	readonly #session: Session;
	readonly #reader: Reader;
	readonly #deeds: PanelDeeds;
	readonly #matrices: MatrixSource;
	readonly #changed = new vscode.EventEmitter<PanelChange>();
	readonly #subscriptions: vscode.Disposable;
	/** Of corpora as they are now. */
	readonly #searches = new Map<OpenCorpus, CorpusSearch>();

	readonly onDidChange = this.#changed.event;

	/** @param editor that which the reader is in or comes from. */
	constructor(session: Session, editor = vscode.window.activeTextEditor) {
		this.#session = session;
		this.#reader = new Reader(session, editor);
		this.#deeds = new PanelDeeds(session, this.#reader);
		this.#matrices = new MatrixSource(session);
		this.#subscriptions = vscode.Disposable.from(
			this.#changed,
			this.#reader,
			this.#deeds,
			session.onDidChange(() => {
				this.#searches.clear();
				this.#changed.fire('corpus');
			}),
			this.#reader.onDidMove(change => this.#changed.fire(change)),
		);
	}

	async crossReferences(subject: ClaimSubject, token: vscode.CancellationToken): Promise<From<ClaimView['content']>> {
		const { open, content } = await this.#claimsOf(subject, token);
		if (content.kind !== 'claims') return { open, content };
		if (!open) return { open, content: { kind: 'no-corpus' } };
		const { corpus } = open;
		const referencing = new CrossReferencing(corpus, this.#session.readings(corpus), this.#session.view);
		return { open, content: referencing.inFull(content) };
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
		const open = wanted ? this.#session.stillOpen(wanted) : this.#reader.corpus;
		if (!open) return { open, content: { kind: 'no-corpus' } };
		if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
		return { open, content: this.#matrices.content(open.corpus, ask) };
	}

	matrixDrawing(ask: MatrixAsk, from: OpenCorpus | undefined): Drawing | undefined {
		return this.#matrices.drawing(ask, from);
	}

	async exportMatrix(as: 'svg' | 'print', ask: MatrixAsk, from: OpenCorpus | undefined): Promise<void> {
		await this.#matrices.export(as, ask, from);
	}

	async saveMatrixPicture(png: string, from: OpenCorpus | undefined): Promise<void> {
		await this.#matrices.savePicture(png, from);
	}

	async claimMap(
		{ steps, most }: MapAsk,
		subject: MapSubject,
		token: vscode.CancellationToken,
	): Promise<From<MapView['content']>> {
		const { view } = this.#session;
		if (subject.kind === 'corpus') {
			await this.#session.settled();
			const open = subject.open ? this.#session.stillOpen(subject.open) : this.#reader.corpus;
			if (!open) return { open, content: { kind: 'no-corpus' } };
			if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
			return { open, content: { kind: 'map', ...mapOfCorpus(open.corpus, view, { most }) } };
		}
		// The same claim as the first one in the tab of the claim.
		const { open, content } = await this.#claimsOf(subject, token);
		if (content.kind === 'no-article') return { open, content: { kind: 'no-claim', claims: [] } };
		if (content.kind === 'article') return { open, content: { kind: 'no-claim', claims: content.claims } };
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
			scope === 'claim' ? await this.#claimsOf(subject, token) : await this.#wholeCorpus(wanted);
		const claims = content.kind === 'claims' ? content.claims : [];
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
		return saying({ kind: 'chronology', claims, ...chronology });
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
		const { found } = this.#reader;
		const open = scope === 'corpus' && wanted ? this.#session.stillOpen(wanted) : this.#reader.corpus;
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
		const { found } = this.#reader;
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

	/** Which claims the reader has chosen or is at, and in which corpus. */
	async #claimsOf(
		subject: ClaimSubject,
		token: vscode.CancellationToken,
	): Promise<From<ClaimsAt | { readonly kind: 'no-corpus' | 'loading' }>> {
		await this.#session.settled();
		const open = subject.kind === 'cursor' ? this.#reader.corpus : this.#session.stillOpen(subject.open);
		if (!open) return { open, content: { kind: 'no-corpus' } };
		if (token.isCancellationRequested) return { open, content: { kind: 'loading' } };
		const content =
			subject.kind === 'cursor' ? this.#atCursor() : claimsNamed(open.corpus, this.#session.view, [subject.claim]);
		return { open, content };
	}

	#atCursor(): ClaimsAt {
		const { found, offset } = this.#reader;
		if (!found) return { kind: 'no-article' };
		const { corpus, path, article } = found;
		const { view } = this.#session;
		if (article && article.path === path) return claimsAt(corpus, view, article, offset);
		const [subject] = subjectsAt(corpus, path, offset, view);
		if (subject?.kind === 'note') return claimsOfNote(corpus, view, subject.note);
		if (subject?.kind === 'claim') return claimsNamed(corpus, view, [subject.claim]);
		return article ? claimsOfArticle(corpus, view, article) : { kind: 'no-article' };
	}

	countInDoubt(open: OpenCorpus | undefined): number {
		return open ? countInDoubt(open.corpus, this.#session.view) : 0;
	}

	async perform(action: PanelAction, from: OpenCorpus | undefined): Promise<void> {
		await this.#deeds.perform(action, from);
	}

	dispose(): void {
		this.#subscriptions.dispose();
	}
}
