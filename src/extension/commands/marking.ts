import * as vscode from 'vscode';
import {
	linkPassages,
	markPassages,
	notesAt,
	quoted,
	shortened,
	wordsOf,
	type CorpusArticle,
	type CorpusNote,
	type MarkedPassage,
	type Marking,
	type NoteKey,
	type OpenCorpus,
	type Span,
	type Stance,
} from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import { toVsCodeRange } from '../convert';
import type { TreeNode } from '../features/tree/tree';
import type { NamedCorpus, Session } from '../session';
import { tell } from '../tell';
import { writerOf } from '../writing/writer';
import type { ClaimChoice } from './picks/claimPick';
import { claimGiven, type GivenClaim } from './claimGiven';
import type { ClaimPicks } from './picks/claimPicks';
import { fillPassage } from './fillPassage';
import type { LastMarks } from './lastMarks';
import { pickLinkType, pickOtherPassage, type OtherPassage } from './picks/linkPicks';
import { select } from './quotations';
import { markAll } from './markAll';
import { noteNamed } from './noteTarget';
import { markingOf, pickStance, type FilledPassage, type Said } from './picks/stancePick';
import { targetHere, titleOf, type Target } from './target';

/** For a key of one's own, as JSON: what is given is not asked for. */
export interface MarkArguments extends GivenClaim, NamedCorpus {
	readonly stance?: Stance;
	/** A source's id or `unnamed`, in the place of the analyser's guess. */
	readonly speaker?: string;
	readonly value?: string;
	readonly note?: string;
}

/** The same for a link, of two notes of one corpus. */
export interface LinkArguments extends NamedCorpus {
	/** The note that is linked, as `article#note`; otherwise the passage at the cursor is. */
	readonly from?: string;
	/** The other note, as `article#note`. */
	readonly to?: string;
	readonly type?: string;
}

/** Mark passages, mark them with the last claim again, link a passage to one of another article. */
export function registerMarking(
	session: Session,
	carryOut: CarryOut,
	claims: ClaimPicks,
	last: LastMarks,
): vscode.Disposable {
	const marking = new MarkingCommands(session, carryOut, claims, last);
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.markPassage', (given?: MarkArguments) => marking.mark(given)),
		vscode.commands.registerCommand('lateral.markAgain', () => marking.markAgain()),
		vscode.commands.registerCommand('lateral.markAllOccurrences', (given?: GivenNote) => marking.markAll(given)),
		vscode.commands.registerCommand('lateral.markWithClaim', (given?: MarkArguments | TreeNode) =>
			marking.mark(given && 'kind' in given ? claimOfTree(given) : given),
		),
		vscode.commands.registerCommand('lateral.linkPassage', (given?: LinkArguments | TreeNode) =>
			marking.link(given && 'kind' in given ? noteOfTree(given) : given),
		),
	);
}

/** Of a note, its words and what they do to which claim are taken. */
type GivenNote = ({ readonly note?: string } & NamedCorpus) | TreeNode;

function claimOfTree(node: TreeNode): MarkArguments {
	if (node.kind !== 'item' || node.item.target.kind !== 'claim') return {};
	return { claim: node.item.target.claim, open: node.open };
}

function noteOfTree(node: TreeNode): LinkArguments {
	if (node.kind !== 'item' || node.item.target.kind !== 'note') return {};
	return { from: node.item.target.note, open: node.open };
}

class MarkingCommands {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	readonly #last: LastMarks;
	readonly #claims: ClaimPicks;

	constructor(session: Session, carryOut: CarryOut, claims: ClaimPicks, last: LastMarks) {
		this.#session = session;
		this.#carryOut = carryOut;
		this.#last = last;
		this.#claims = claims;
	}

	async mark(given: MarkArguments = {}): Promise<void> {
		const target = await targetHere(this.#session);
		if (!target) return;
		// Words of another corpus's article are not marked with the claim.
		if ((given.open ?? given.in) !== undefined && this.#session.corpusNamed(given) !== target.open) {
			target.restore();
			tell(vscode.l10n.t('This file is no article of the corpus. Open an article and select the words to mark.'));
			return;
		}
		if (!(await this.#markWhatIsChosen(target, given))) target.restore();
	}

	/** The claim and stance of the last mark, for passage after passage on one matter. */
	async markAgain(): Promise<void> {
		const open = this.#session.current();
		const last = open && this.#last.in(open);
		if (!last) {
			await this.mark();
			return;
		}
		const target = await targetHere(this.#session);
		if (!target) return;
		const claim = { id: last.claim };
		const said = { stance: last.stance };
		const filled = this.#filled(target, claim);
		const markings = filled.map(passage => ({ span: passage.span, claim, ...markingOf(passage, said) }));
		if (!(await this.#write(target, markings))) target.restore();
	}

	/** Links the note at the cursor, or that is named; where there is none, the words become one by it. */
	async link(given: LinkArguments = {}): Promise<void> {
		if (given.from !== undefined) {
			const named = await noteNamed(this.#session, given.from, given);
			const article = named?.open.corpus.article(named.note.article);
			if (named && article) await this.#linkWhatIsChosen(named.open, article, named.note, undefined, given);
			return;
		}
		const target = await targetHere(this.#session);
		if (!target) return;
		const begun = { target, span: target.spans[0] };
		if (!(await this.#linkWhatIsChosen(target.open, target.article, this.#noteMeant(target), begun, given)))
			target.restore();
	}

	/**
	 * Marks the words of the note at the cursor, or that is named, wherever they stand in the corpus, with its claim and
	 * stance; words that no note is on with those that are chosen.
	 */
	async markAll(given: GivenNote = {}): Promise<void> {
		const named = 'kind' in given ? { ...noteOfTree(given), note: noteOfTree(given).from } : given;
		if (named.note !== undefined) {
			const found = await noteNamed(this.#session, named.note, named);
			if (found) await this.#markAllLike(found.open, found.note);
			return;
		}
		const target = await targetHere(this.#session);
		if (!target) return;
		const meant = this.#noteMeant(target);
		const done =
			meant?.claim === undefined ? await this.#markAllChosen(target) : await this.#markAllLike(target.open, meant);
		if (!done) target.restore();
	}

	async #markAllLike(open: OpenCorpus, { record, claim }: CorpusNote): Promise<boolean> {
		const words = record.quote.value;
		if (claim === undefined) {
			tell(vscode.l10n.t('This note is on no claim yet. Choose its claim first.'));
			return false;
		}
		return markAll(this.#session, this.#carryOut, {
			open,
			words,
			claim: { id: claim },
			stance: record.stance?.value ?? 'asserts',
		});
	}

	async #markAllChosen(target: Target): Promise<boolean> {
		const { open, article, spans } = target;
		const words = wordsIn(article, [spans[0]]);
		for (;;) {
			const chosen = await this.#chooseClaim(
				target,
				{},
				vscode.l10n.t('Mark {0} wherever it stands', quoted(shortened(words))),
			);
			if (!chosen || chosen === 'none') return false;
			const said = await this.#chooseStance(target, chosen, {});
			if (said === 'back') continue;
			if (!said) return false;
			return markAll(this.#session, this.#carryOut, { open, words, claim: chosen, stance: said.stance });
		}
	}

	/** @returns whether anything was written. */
	async #markWhatIsChosen(target: Target, given: MarkArguments): Promise<boolean> {
		for (;;) {
			const choice = await this.#chooseClaim(target, given, titleOf(target));
			if (choice === undefined) return false;
			if (choice === 'none') return this.#markWithoutClaim(target);
			const said = await this.#chooseStance(target, choice, given);
			if (said === 'back') continue;
			if (!said) return false;
			const markings = this.#filled(target, choice).map(each => ({
				span: each.span,
				claim: choice,
				...markingOf(each, withGiven(said, given)),
				...(given.note !== undefined && { note: given.note }),
			}));
			return this.#write(target, markings);
		}
	}

	async #chooseClaim(target: Target, given: MarkArguments, title: string): Promise<ClaimChoice | undefined> {
		const { open, article, spans } = target;
		const [first] = this.#filled(target, undefined);
		const passage = { words: wordsIn(article, spans), speaker: first?.guess?.source };
		return claimGiven(given) ?? this.#claims.pick(open, this.#session.view, title, { steps: 2, passage });
	}

	async #chooseStance(
		target: Target,
		claim: Exclude<ClaimChoice, 'none'>,
		given: MarkArguments,
	): Promise<Said | 'back' | undefined> {
		const { open, article } = target;
		if (given.stance) return { stance: given.stance };
		return pickStance({
			open,
			article,
			analysis: this.#session.readings(open.corpus).of(article, this.#session.view),
			claim: 'id' in claim ? { id: claim.id, text: textOf(open, claim.id) } : claim,
			passages: this.#filled(target, claim),
			steps: claimGiven(given) ? 1 : 2,
		});
	}

	async #markWithoutClaim(target: Target): Promise<boolean> {
		const note = await vscode.window.showInputBox({
			title: vscode.l10n.t('What do you want to note?'),
			placeHolder: vscode.l10n.t('May be left empty'),
		});
		if (note === undefined) return false;
		return this.#write(
			target,
			target.spans.map(span => ({ span, ...(note.trim() && { note: note.trim() }) })),
		);
	}

	async #linkWhatIsChosen(
		open: OpenCorpus,
		article: CorpusArticle,
		note: CorpusNote | undefined,
		begun: { readonly target: Target; readonly span: Span } | undefined,
		given: LinkArguments,
	): Promise<boolean> {
		const span = begun?.span;
		const same = span ? notesAt(article, span.start, this.#session.view).flatMap(each => each.claim ?? []) : [];
		const claims = note?.claim === undefined ? same : [note.claim];
		const words = note?.record.quote.value ?? (span ? wordsIn(article, [span]) : '');
		const title = vscode.l10n.t('Link {0}', quoted(shortened(words)));
		for (;;) {
			const other: OtherPassage | undefined =
				given.to === undefined
					? await pickOtherPassage(this.#session, open, article, claims, title)
					: { note: given.to, words: open.corpus.note(given.to)?.record.quote.value ?? given.to };
			if (!other) return false;
			const { type: known } = given;
			const chosen =
				known === undefined ? await pickLinkType(open, other.words, given.to === undefined) : { type: known };
			if (chosen === 'back') continue;
			if (!chosen || (begun && !this.#isUnchanged(begun.target))) return false;
			const from: NoteKey | MarkedPassage | undefined = note?.key ?? (span && { article, marking: { span } });
			if (!from) return false;
			const to = 'note' in other ? other.note : { article: other.article, marking: this.#marking(open, other) };
			const writer = writerOf(this.#session.uriOf(open, article.path ?? ''));
			return this.#carryOut(open, linkPassages(open.corpus, from, chosen.type, to, writer));
		}
	}

	/** The note on just the selected words; where nothing was selected, the one at the cursor. */
	#noteMeant({ article, editor, spans: [span], taken, cursor }: Target): CorpusNote | undefined {
		const notes = notesAt(article, taken ? cursor : span.start, this.#session.view);
		const exact = notes.find(note => {
			const words = wordsOf(note);
			return words?.start === span.start && words.end === span.end;
		});
		if (exact || !taken || !notes[0]) return exact;
		const words = wordsOf(notes[0]);
		if (words) select(editor, toVsCodeRange(editor.document, words));
		return notes[0];
	}

	/** What the analyser fills in for each passage; with a claim also the figure that it asks for. */
	#filled({ open, article, spans }: Target, claim: ClaimChoice | undefined): (FilledPassage & { span: Span })[] {
		return spans.map(span => ({ span, ...fillPassage(this.#session, open, article, span, claim) }));
	}

	#marking(open: OpenCorpus, { article, span }: { readonly article: CorpusArticle; readonly span: Span }): Marking {
		return { span, ...markingOf(fillPassage(this.#session, open, article, span), { stance: 'asserts' }) };
	}

	async #write(target: Target, markings: readonly Marking[]): Promise<boolean> {
		const { open, editor } = target;
		if (!this.#isUnchanged(target)) return false;
		// The article as it is by now: its sidecar may be another one since.
		const article = this.#session.articleAt(editor.document)?.article;
		if (!article) return false;
		const passages = markings.map(marking => ({ article, marking }));
		const annotated = markPassages(open.corpus, passages, writerOf(editor.document.uri));
		if (!(await this.#carryOut(open, annotated))) return false;
		if (annotated.kind !== 'action' || annotated.claim === undefined) return true;
		await this.#claims.use(annotated.claim);
		await this.#last.keep(annotated.claim, markings[0]?.stance ?? 'asserts');
		return true;
	}

	#isUnchanged({ editor, article }: Target): boolean {
		if (this.#session.articleAt(editor.document)?.article.text === article.text) return true;
		tell(vscode.l10n.t('The article was changed while you chose. Nothing was written; select the words once more.'));
		return false;
	}
}

function withGiven(said: Said, { speaker, value }: MarkArguments): Said {
	return { ...said, ...(speaker !== undefined && { speaker: { speaker } }), ...(value !== undefined && { value }) };
}

function textOf(open: OpenCorpus, claim: string): string {
	return open.corpus.claim(claim)?.body.text.value ?? claim;
}

function wordsIn({ text }: CorpusArticle, spans: readonly Span[]): string {
	return spans.map(({ start, end }) => text.slice(start, end)).join('\n');
}
