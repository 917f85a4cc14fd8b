import * as vscode from 'vscode';
import {
	contestedPassages,
	landingInWords,
	neighbour,
	notedPassages,
	otherSide,
	passagesBeside,
	passagesOf,
	type OpenCorpus,
	type Passage,
	type View,
} from '../../core/index';
import { announce } from '../announce';
import { asLabels } from '../asLabel';
import { rangeIn } from '../features/problems';
import { goTo } from '../goTo';
import type { Session } from '../session';
import { tell } from '../tell';
import { subjectOf, type About, type Subject } from './about';
import { passageItem } from './picks/passageItem';

type Direction = 'next' | 'previous';

/** Jumps between passages of the corpus, from article, sidecar, claim file, tree and panel alike. */
export function registerJumps(session: Session): vscode.Disposable {
	const jumps = new Jumps(session);
	const commands: Readonly<Record<string, (about?: About) => Promise<unknown>>> = {
		nextContested: about => jumps.contested('next', about),
		previousContested: about => jumps.contested('previous', about),
		nextNote: about => jumps.note('next', about),
		previousNote: about => jumps.note('previous', about),
		nextClaim: about => jumps.claim('next', about),
		previousClaim: about => jumps.claim('previous', about),
		nextPassage: about => jumps.passage('next', about),
		previousPassage: about => jumps.passage('previous', about),
		findPassages: about => jumps.list(about),
		peekPassages: about => jumps.peek(about),
		goToOtherSide: about => jumps.otherSide(about),
	};
	return vscode.Disposable.from(
		...Object.entries(commands).map(([name, run]) => vscode.commands.registerCommand(`lateral.${name}`, run)),
	);
}

/** Goes to a passage and says in passing what stands there. */
export async function jump(session: Session, open: OpenCorpus, passage: Passage): Promise<void> {
	await goTo(session, open, passage);
	announce(landingInWords(open.corpus, passage.note, session.view));
}

class Jumps {
	readonly #session: Session;

	constructor(session: Session) {
		this.#session = session;
	}

	contested(direction: Direction, about?: About): Promise<void> {
		const none = vscode.l10n.t('No claim of this corpus is contested.');
		return this.#step(direction, about, ({ open }, view) => contestedPassages(open.corpus, view), none);
	}

	note(direction: Direction, about?: About): Promise<void> {
		const none = vscode.l10n.t('No passage of this corpus is marked yet.');
		return this.#step(direction, about, ({ open }, view) => notedPassages(open.corpus, view), none);
	}

	/** Over the passages that are on the claims of this place, to the nearest one that is on another. */
	claim(direction: Direction, about?: About): Promise<void> {
		const none = vscode.l10n.t('No passage of this corpus is on another claim.');
		const others = ({ open, claims }: Subject, view: View) => passagesBeside(open.corpus, new Set(claims), view);
		return this.#step(direction, about, others, none);
	}

	async passage(direction: Direction, about?: About): Promise<void> {
		const subject = await this.#onClaim(about);
		if (!subject) return;
		const passages = this.#passagesOn(subject);
		const target = neighbour(passages, subject.place, direction);
		if (target && passages.length > 1) return jump(this.#session, subject.open, target);
		tell(vscode.l10n.t('This is the only passage of its claim.'));
	}

	async list(about?: About): Promise<void> {
		const subject = await this.#onClaim(about);
		if (subject) await this.#choose(subject.open, this.#passagesOn(subject), vscode.l10n.t('Passages of this claim'));
	}

	/** Shows the passages inside the article, below the words that one came from. */
	async peek(about?: About): Promise<void> {
		const subject = await this.#onClaim(about);
		if (!subject) return;
		const { open } = subject;
		const passages = this.#passagesOn(subject);
		const locations = passages.flatMap(({ path, span }) => {
			const file = open.corpus.file(path);
			return file ? new vscode.Location(this.#session.uriOf(open, path), rangeIn(file, span)) : [];
		});
		// In the article or sidecar that is before the reader; from the tree, at the first passage.
		const editor = about?.item || about?.from ? undefined : vscode.window.activeTextEditor;
		const first = locations[0];
		const uri = editor?.document.uri ?? first?.uri;
		const position = editor?.selection.active ?? first?.range.start;
		if (!uri || !position) return tell(vscode.l10n.t('The words of every note on this claim are lost.'));
		await vscode.commands.executeCommand('editor.action.peekLocations', uri, position, locations, 'peek');
	}

	async otherSide(about?: About): Promise<void> {
		const subject = await subjectOf(this.#session, about);
		if (!subject) return tellNoCorpus();
		const { open, notes } = subject;
		if (!notes.length) return tellNoPassage();
		const passages = notes.flatMap(note => otherSide(open.corpus, note, this.#session.view));
		if (!passages.length) return tell(vscode.l10n.t('Nothing in this corpus stands against this passage.'));
		await this.#choose(open, once(passages), vscode.l10n.t('The other side'));
	}

	async #step(
		direction: Direction,
		about: About | undefined,
		passagesFor: (subject: Subject, view: View) => readonly Passage[],
		none: string,
	): Promise<void> {
		const subject = await subjectOf(this.#session, about);
		if (!subject) return tellNoCorpus();
		const target = neighbour(passagesFor(subject, this.#session.view), subject.place, direction);
		if (!target) return tell(none);
		return jump(this.#session, subject.open, target);
	}

	#passagesOn({ open, claims }: Subject): Passage[] {
		return once(claims.flatMap(claim => passagesOf(open.corpus, claim, this.#session.view)));
	}

	async #onClaim(about: About | undefined): Promise<Subject | undefined> {
		const subject = await subjectOf(this.#session, about);
		if (!subject) tellNoCorpus();
		else if (subject.claims.length) return subject;
		else if (subject.notes.length) tell(vscode.l10n.t('This passage is on no claim.'));
		else tellNoPassage();
		return undefined;
	}

	/** Goes to the only passage at once; among several the reader chooses. */
	async #choose(open: OpenCorpus, passages: readonly Passage[], title: string): Promise<void> {
		const [only] = passages;
		if (only && passages.length === 1) return jump(this.#session, open, only);
		const items = passages.map(passage => ({ ...passageItem(open.corpus, passage), passage }));
		const chosen = await vscode.window.showQuickPick(asLabels(items), {
			title,
			placeHolder: vscode.l10n.t('Enter goes there'),
			matchOnDescription: true,
			matchOnDetail: true,
		});
		if (chosen) await jump(this.#session, open, chosen.passage);
	}
}

/** A passage may be on several claims, or stand against several notes. */
function once(passages: readonly Passage[]): Passage[] {
	return [...new Map(passages.map(passage => [passage.note, passage])).values()];
}

export function tellNoCorpus(): void {
	tell(vscode.l10n.t('No corpus is open. Open a folder with articles and choose “Use This Folder as a Corpus”.'));
}

export function tellNoPassage(): void {
	tell(vscode.l10n.t('Put the cursor on a marked passage first.'));
}
