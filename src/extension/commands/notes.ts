import * as vscode from 'vscode';
import {
	duplicateNote,
	quoted,
	removeNote,
	setClaim,
	setFigure,
	setSpeaker,
	setStance,
	setStrength,
	setTags,
	setText,
	shortened,
	splitNote,
	type CorpusNote,
	type NoteField,
	type OpenCorpus,
	type Stance,
	type Strength,
} from '../../core/index';
import { claimGiven, type GivenClaim } from './claimGiven';
import type { CarryOut } from '../writing/carryOut';
import { toSpan } from '../convert';
import { rangeIn } from '../features/problems';
import type { NoteThreads } from '../features/threads/threads';
import { columnOf } from '../goTo';
import type { Session } from '../session';
import { tell } from '../tell';
import { writerOf } from '../writing/writer';
import type { ClaimPicks } from './picks/claimPicks';
import type { ClaimArguments } from './claims';
import { copyCitation, copyReceipt } from './copying';
import type { DraftArguments } from './drafts';
import { askFigure, pickDeed, pickNoteField, pickStrength, type ClaimDeed, type NoteDeed } from './picks/notePicks';
import { NoteTargets, type GivenNote, type NamedNotes, type NoteTarget } from './noteTarget';
import { pickOtherStance } from './picks/picks';
import type { PutNote } from './putNote';
import { pickSpeaker } from './picks/speakerPick';
import { pickTags } from './picks/tagPick';

/** For a key of one's own, as JSON: what is given is not asked for. */
export interface NoteArguments extends NamedNotes, GivenClaim {
	readonly stance?: Stance;
	readonly text?: string;
	readonly value?: string;
	readonly asOf?: string;
	readonly tags?: readonly string[];
	/** A source's id, or `unnamed`; `newSpeaker` is the name of one that is to be made. */
	readonly speaker?: string;
	readonly newSpeaker?: string;
	readonly strength?: Strength;
	/** Of a receipt, `markdown` or `json`; of a citation, `text`, `markdown` or `csl-json`. */
	readonly form?: string;
}

/** What a command does with a note that was found. */
type Work = (target: NoteTarget, given: NoteArguments) => Promise<unknown>;

/** Change what is said of a note, in its article, its sidecar, its conversation, the tree or by a link; or take it away. */
export function registerNoteCommands(
	session: Session,
	threads: NoteThreads,
	carryOut: CarryOut,
	claims: ClaimPicks,
	put: PutNote,
	/** Lateral with its version: who makes receipts. */
	tool: string,
): vscode.Disposable {
	const targets = new NoteTargets(session, threads);
	const on = (work: Work) => async (given: GivenNote | NoteArguments) => {
		const target = await targets.of(given);
		if (target) await work(target, given && !('kind' in given) && !('uri' in given) ? given : {});
	};
	const edits = new NoteEdits(session, threads, carryOut, claims, put);
	const commands: Readonly<Record<string, Work>> = {
		changeStance: (target, given) => edits.stance(target, given),
		changeClaim: (target, given) => edits.claim(target, given),
		changeValue: (target, given) => edits.value(target, given),
		changeSpeaker: (target, given) => edits.speaker(target, given),
		changeStrength: (target, given) => edits.strength(target, given),
		changeTags: (target, given) => edits.tags(target, given),
		editNoteText: (target, given) => edits.text(target, given),
		splitNote: target => edits.split(target),
		duplicateNote: (target, given) => edits.duplicate(target, given),
		removeNote: target => edits.remove(target),
		editNote: target => edits.choose(target),
		noteActions: target => pickDeed(target),
		copyReceipt: ({ open, note }, { form }) => copyReceipt(open, note, tool, form),
		copyCitation: ({ open, note }, { form }) => copyCitation(open, note, form),
	};
	return vscode.Disposable.from(
		...Object.entries(commands).map(([name, work]) => vscode.commands.registerCommand(`lateral.${name}`, on(work))),
	);
}

/** Each way of changing a note. What is not given is asked for, and nothing is written where the question is left. */
class NoteEdits {
	readonly #session: Session;
	readonly #threads: NoteThreads;
	readonly #carryOut: CarryOut;
	readonly #claims: ClaimPicks;
	readonly #put: PutNote;

	constructor(session: Session, threads: NoteThreads, carryOut: CarryOut, claims: ClaimPicks, put: PutNote) {
		this.#session = session;
		this.#threads = threads;
		this.#carryOut = carryOut;
		this.#claims = claims;
		this.#put = put;
	}

	/** Lists all that can be changed, with its present values. */
	async choose(target: NoteTarget): Promise<unknown> {
		const field = await pickNoteField(target.open, target.note);
		if (!field) return;
		const ways: Readonly<Record<NoteField | NoteDeed, () => Thenable<unknown>>> = {
			stance: () => this.stance(target),
			claim: () => this.claim(target),
			value: () => this.value(target),
			speaker: () => this.speaker(target),
			strength: () => this.strength(target),
			text: () => this.text(target),
			tags: () => this.tags(target),
			words: () => this.#put.beginAt(target.open, target.note),
			split: () => this.split(target),
			duplicate: () => this.duplicate(target),
			remove: () => this.remove(target),
			renameClaim: () => this.#withClaim('renameClaim', target),
			mergeClaims: () => this.#withClaim('mergeClaims', target),
			splitClaim: () => this.#withClaim('splitClaim', target),
			promoteDraft: () => this.#withClaim('promoteDraft', target),
		};
		return ways[field]();
	}

	#withClaim(deed: ClaimDeed, { open, note }: NoteTarget): Thenable<unknown> {
		const claim = note.claim === undefined ? undefined : open.corpus.claim(note.claim);
		const given: ClaimArguments & DraftArguments = {
			in: this.#session.uriOf(open, note.file.path).toString(),
			...(claim && { claim: claim.id }),
			...(claim?.draft !== undefined && { note: claim.draft }),
		};
		return vscode.commands.executeCommand(`lateral.${deed}`, given);
	}

	async stance({ open, note }: NoteTarget, given: NoteArguments = {}): Promise<unknown> {
		const now = note.record.stance?.value ?? 'asserts';
		const claim = note.claim === undefined ? undefined : claimText(open, note.claim);
		const stance = given.stance ?? (claim === undefined ? now : await pickOtherStance(claim, now));
		return stance && this.#carryOut(open, setStance(open.corpus, note.key, stance));
	}

	async claim({ open, note }: NoteTarget, given: NoteArguments = {}): Promise<unknown> {
		const title = vscode.l10n.t('Which claim is this passage about?');
		const chosen = claimGiven(given) ?? (await this.#claims.pick(open, this.#session.view, title));
		if (!chosen || !(await this.#carryOut(open, setClaim(open.corpus, note.key, chosen)))) return;
		const now = open.corpus.note(note.key)?.claim;
		if (now !== undefined) await this.#claims.use(now);
	}

	async value({ open, note }: NoteTarget, { value, asOf }: NoteArguments = {}): Promise<unknown> {
		const claim = note.claim === undefined ? undefined : open.corpus.claim(note.claim);
		if (value === undefined && claim?.body.kind?.value !== 'quantity' && !note.record.value)
			return tell(vscode.l10n.t('The claim of this note asks for no figure: it is true or not.'));
		const figure = value === undefined ? await askFigure(open, note) : { value, ...(asOf !== undefined && { asOf }) };
		return figure && this.#carryOut(open, setFigure(open.corpus, note.key, figure));
	}

	async speaker({ open, note }: NoteTarget, { speaker, newSpeaker }: NoteArguments = {}): Promise<unknown> {
		const article = open.corpus.article(note.article);
		if (!article) return;
		const given = newSpeaker === undefined ? speaker : { name: newSpeaker };
		const analysis = this.#session.readings(open.corpus).of(article, this.#session.view);
		const title = vscode.l10n.t('Who says {0}?', quoted(shortened(note.record.quote.value)));
		const chosen = given === undefined ? await pickSpeaker(open, analysis, title, article) : { speaker: given };
		return chosen && this.#carryOut(open, setSpeaker(open.corpus, note.key, chosen));
	}

	async strength({ open, note }: NoteTarget, given: NoteArguments = {}): Promise<unknown> {
		const chosen = given.strength ?? (await pickStrength(note.record.strength?.value));
		if (!chosen) return;
		const strength = chosen === 'none said' ? undefined : chosen;
		await this.#carryOut(open, setStrength(open.corpus, note.key, strength));
	}

	async tags({ open, note }: NoteTarget, given: NoteArguments = {}): Promise<unknown> {
		const tags = given.tags ?? (await pickTags(open, note, this.#session.view));
		const now = note.record.tags.map(tag => tag.value);
		if (!tags || (tags.length === now.length && tags.every(tag => now.includes(tag)))) return;
		await this.#carryOut(open, setTags(open.corpus, note.key, tags));
	}

	async text({ open, note }: NoteTarget, { text }: NoteArguments = {}): Promise<unknown> {
		if (text !== undefined) return this.#carryOut(open, setText(open.corpus, note.key, text));
		return write(this.#session, this.#threads, open, note);
	}

	/** Cuts a note's words where the selection begins and ends, or at the cursor. */
	async split({ open, note }: NoteTarget): Promise<unknown> {
		const editor = vscode.window.activeTextEditor;
		const found = editor && this.#session.articleAt(editor.document);
		if (!editor || found?.open !== open || found.article.id !== note.article) {
			await this.#put.show(open, note);
			return tell(
				vscode.l10n.t(
					'Put the cursor where {0} is to be cut, then split the note.',
					quoted(shortened(note.record.quote.value)),
				),
			);
		}
		const { start, end } = toSpan(editor.document, editor.selection);
		const writer = writerOf(editor.document.uri);
		return this.#carryOut(open, splitNote(open.corpus, note.key, [start, end], writer));
	}

	async duplicate({ open, note }: NoteTarget, given: NoteArguments = {}): Promise<unknown> {
		const title = vscode.l10n.t('Which other claim is {0} about?', quoted(shortened(note.record.quote.value)));
		const claim = claimGiven(given) ?? (await this.#claims.pick(open, this.#session.view, title));
		if (!claim || claim === 'none') return;
		const now = note.record.stance?.value ?? 'asserts';
		const words = 'id' in claim ? claimText(open, claim.id) : claim.text;
		const stance = given.stance ?? (await pickOtherStance(words, now));
		if (!stance) return;
		const writer = writerOf(this.#session.uriOf(open, note.file.path));
		const annotated = duplicateNote(open.corpus, note.key, { claim, stance }, writer);
		if (!(await this.#carryOut(open, annotated))) return;
		if (annotated.kind === 'action' && annotated.claim !== undefined) await this.#claims.use(annotated.claim);
	}

	remove({ open, note }: NoteTarget): Promise<unknown> {
		return this.#carryOut(open, removeNote(open.corpus, note.key));
	}
}

function claimText(open: OpenCorpus, id: string): string {
	return open.corpus.claim(id)?.body.text.value ?? id;
}

/** Opens a note's text for writing: in its conversation, where the article is before the reader; else in the sidecar. */
async function write(session: Session, threads: NoteThreads, open: OpenCorpus, note: CorpusNote): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const thread = editor && threads.threadOn(editor.document.uri, note.key);
	if (thread?.first && !thread.first.text.readOnly) {
		thread.expand();
		thread.first.edit();
		thread.refresh();
		return;
	}
	const file = open.corpus.file(note.file.path);
	if (!file) return;
	const { span } = note.record.note ?? note.record.id;
	await vscode.window.showTextDocument(session.uriOf(open, note.file.path), {
		selection: rangeIn(file, span),
		...columnOf(session),
	});
}
