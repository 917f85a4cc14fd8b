import * as vscode from 'vscode';
import {
	guessSpeaker,
	linkNotes,
	markPassage,
	notesAt,
	quoted,
	selectionsAt,
	shortened,
	speakerByGuess,
	type CorpusArticle,
	type Marking,
	type OpenCorpus,
	type Span,
	type SpeakerGuess,
	type Stance,
} from '../../core/index';
import type { CarryOut } from '../carryOut';
import { toSpan, toVsCodeRange } from '../convert';
import type { Session } from '../session';
import { writerOf } from '../writer';
import { articleSoon } from './articleSoon';
import type { ClaimPicks } from './claimPicks';
import { pickLinkType, pickOtherNote, pickStance, type ClaimChoice, type StanceChoice } from './picks';

/** Where a mark is made: the selected words, else the quotation, statement or sentence at the cursor. */
interface Target {
	readonly open: OpenCorpus;
	readonly article: CorpusArticle;
	readonly editor: vscode.TextEditor;
	readonly span: Span;
}

/** For a key of one's own, as JSON: what is given is not asked for. */
export interface MarkArguments {
	/** A claim's id. */
	readonly claim?: string;
	/** The words of a claim that is to be made. */
	readonly newClaim?: string;
	readonly stance?: Stance;
	/** A source's id or `unnamed`, in the place of the analyser's guess. */
	readonly speaker?: string;
	readonly value?: string;
	readonly note?: string;
}

/** The same for a link. */
export interface LinkArguments {
	/** The other note, as `article#note`. */
	readonly to?: string;
	readonly type?: string;
}

/** Mark a passage, mark one with the last claim again, link a passage to another article's note. */
export function registerMarking(
	session: Session,
	carryOut: CarryOut,
	claims: ClaimPicks,
	memory: vscode.Memento,
): vscode.Disposable {
	const marking = new MarkingCommands(session, carryOut, claims, memory);
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.markPassage', (given?: MarkArguments) => marking.mark(given)),
		vscode.commands.registerCommand('lateral.markAgain', () => marking.markAgain()),
		vscode.commands.registerCommand('lateral.linkPassage', (given?: LinkArguments) => marking.link(given)),
	);
}

function claimGiven({ claim, newClaim }: MarkArguments): ClaimChoice | undefined {
	if (claim !== undefined) return { id: claim };
	if (newClaim !== undefined) return { text: newClaim };
	return undefined;
}

function stanceGiven(stance: Stance, guess: SpeakerGuess | undefined): StanceChoice {
	const speaker = speakerByGuess(guess);
	return { stance, speaker, guessed: speaker !== undefined };
}

class MarkingCommands {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	readonly #memory: vscode.Memento;
	readonly #claims: ClaimPicks;

	constructor(session: Session, carryOut: CarryOut, claims: ClaimPicks, memory: vscode.Memento) {
		this.#session = session;
		this.#carryOut = carryOut;
		this.#memory = memory;
		this.#claims = claims;
	}

	async mark(given: MarkArguments = {}): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, span } = target;
		const words = article.text.slice(span.start, span.end);
		const title = vscode.l10n.t('Mark {0}', quoted(shortened(words)));
		const choice = claimGiven(given) ?? (await this.#claims.pick(open, this.#session.view, title, 2));
		if (choice === undefined) return;
		if (choice === 'none') {
			await this.#noteOnly(target);
			return;
		}
		const guess = guessSpeaker(open.corpus, this.#session.readings(open.corpus), article, span, this.#session.view);
		const claim = 'id' in choice ? (open.corpus.claim(choice.id)?.body.text.value ?? choice.id) : choice.text;
		const chosen = given.stance
			? stanceGiven(given.stance, guess)
			: await pickStance(
					open,
					article,
					claim,
					guess,
					this.#session.readings(open.corpus).of(article, this.#session.view),
				);
		if (!chosen) return;
		const speaker = given.speaker ?? chosen.speaker;
		await this.#write(target, {
			span,
			claim: choice,
			stance: chosen.stance,
			...(speaker !== undefined && { speaker }),
			...(guess && chosen.guessed && given.speaker === undefined && { strength: guess.strength }),
			...(given.value !== undefined && { value: given.value }),
			...(given.note !== undefined && { note: given.note }),
		});
	}

	/** The claim and stance of the last mark, for passage after passage on one matter. */
	async markAgain(): Promise<void> {
		const last = this.#memory.get<{ readonly claim: string; readonly stance: Stance }>('lastMark');
		const open = this.#session.current();
		if (!last || !open?.corpus.claim(last.claim)) {
			await this.mark();
			return;
		}
		const target = await this.#target();
		if (!target) return;
		const guess = guessSpeaker(
			open.corpus,
			this.#session.readings(open.corpus),
			target.article,
			target.span,
			this.#session.view,
		);
		const speaker = speakerByGuess(guess);
		await this.#write(target, {
			span: target.span,
			claim: { id: last.claim },
			stance: last.stance,
			...(guess && speaker !== undefined && { speaker, strength: guess.strength }),
		});
	}

	/** Links the note at the cursor; where there is none, the selected words become one by it. */
	async link(given: LinkArguments = {}): Promise<void> {
		const target = await this.#target();
		if (!target) return;
		const { open, article, editor, span } = target;
		const selected = editor.selection.isEmpty ? undefined : span;
		const [note] = selected
			? []
			: notesAt(article, editor.document.offsetAt(editor.selection.active), this.#session.view);
		const same = notesAt(article, span.start, this.#session.view).flatMap(each => each.claim ?? []);
		const to = given.to ?? (await pickOtherNote(open, article, note?.claim === undefined ? same : [note.claim]));
		if (to === undefined) return;
		const type = given.type ?? (await pickLinkType(open, to));
		if (type === undefined) return;
		if (note) await this.#carryOut(open, linkNotes(open.corpus, note.key, type, to));
		else await this.#write(target, { span, links: { [type]: to } });
	}

	async #noteOnly(target: Target): Promise<void> {
		const note = await vscode.window.showInputBox({
			title: vscode.l10n.t('What do you want to note?'),
			placeHolder: vscode.l10n.t('May be left empty'),
		});
		if (note === undefined) return;
		await this.#write(target, { span: target.span, ...(note.trim() && { note: note.trim() }) });
	}

	async #write(target: Target, marking: Marking): Promise<void> {
		const { open, editor } = target;
		// The article as it is by now: its sidecar may be another one since, and so may its words.
		const article = this.#session.articleAt(editor.document)?.article;
		if (article?.text !== target.article.text)
			return this.#tell(
				vscode.l10n.t('The article was changed while you chose. Nothing was written; select the words once more.'),
			);
		const annotated = markPassage(open.corpus, article, marking, writerOf(editor.document.uri));
		if (!(await this.#carryOut(open, annotated))) return;
		if (annotated.kind !== 'action' || annotated.claim === undefined) return;
		await this.#claims.use(annotated.claim);
		await this.#memory.update('lastMark', { claim: annotated.claim, stance: marking.stance ?? 'asserts' });
	}

	async #target(): Promise<Target | undefined> {
		const editor = vscode.window.activeTextEditor;
		if (!editor) return this.#tell(vscode.l10n.t('Open an article and select the words to mark.'));
		// Without a wait where there is nothing to wait for: what is typed next is meant for the pick, not for the article.
		const found = this.#session.articleAt(editor.document) ?? (await articleSoon(this.#session, editor.document));
		if (!found)
			return this.#tell(
				vscode.l10n.t('This file is no article of the corpus. Open an article and select the words to mark.'),
			);
		const { open, article } = found;
		if (!editor.selection.isEmpty) return { open, article, editor, span: toSpan(editor.document, editor.selection) };
		const offset = editor.document.offsetAt(editor.selection.active);
		const [span] = selectionsAt(
			article.text,
			this.#session.readings(open.corpus).of(article, this.#session.view),
			offset,
		);
		if (!span) return this.#tell(vscode.l10n.t('Select the words to mark first.'));
		// What will be marked is shown before anything is chosen; the cursor goes back where nothing comes of it.
		editor.revealRange(toVsCodeRange(editor.document, span));
		return { open, article, editor, span };
	}

	async #tell(message: string): Promise<undefined> {
		await vscode.window.showInformationMessage(message);
		return undefined;
	}
}
