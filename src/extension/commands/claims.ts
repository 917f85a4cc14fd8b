import * as vscode from 'vscode';
import {
	cannotMerge,
	mergeClaims,
	newClaimId,
	notesIn,
	renameTo,
	shortened,
	splitClaim,
	subjectsAt,
	wrongName,
	type Acted,
	type CorpusClaim,
	type NoteKey,
	type OpenCorpus,
	type Renamable,
} from '../../core/index';
import type { CarryOut } from '../writing/carryOut';
import type { TreeNode } from '../features/tree/tree';
import type { Preview } from '../writing/preview';
import type { NamedCorpus, Session } from '../session';
import { pickKnownClaim, pickMerging, pickNotesOf } from './picks/claimChoices';

/** For a key of one's own, as JSON: what is given is not asked for. Without `claim` the one at the cursor is meant. */
export interface ClaimArguments extends NamedCorpus {
	readonly claim?: string;
	/** Of a merging: the claim that goes. `claim` stays, and its words unless `text` says others. */
	readonly from?: string;
	readonly text?: string;
	/** Of a splitting: the notes that go to the new claim. */
	readonly notes?: readonly NoteKey[];
	/** The new id, of a splitting or a renaming. */
	readonly id?: string;
	/** Nothing is asked before it is done. */
	readonly confirmed?: boolean;
}

interface Target {
	readonly open: OpenCorpus;
	readonly claim: CorpusClaim;
}

/** Make one claim of two, two of one, or give one another id, in all files that name it; what changes is shown before. */
export function registerClaimCommands(session: Session, carryOut: CarryOut, preview: Preview): vscode.Disposable {
	const commands = new ClaimCommands(session, carryOut, preview);
	const on =
		(question: string, work: (target: Target, given: ClaimArguments) => Promise<unknown>) =>
		async (given?: ClaimArguments | TreeNode) => {
			const target = await commands.target(given, question);
			if (target) await work(target, given && !('kind' in given) ? given : {});
		};
	return vscode.Disposable.from(
		vscode.commands.registerCommand(
			'lateral.mergeClaims',
			on(vscode.l10n.t('Which claim is to be merged with another? (1/3)'), (target, given) =>
				commands.merge(target, given),
			),
		),
		vscode.commands.registerCommand(
			'lateral.splitClaim',
			on(vscode.l10n.t('Which claim is to be split?'), (target, given) => commands.split(target, given)),
		),
		vscode.commands.registerCommand(
			'lateral.renameClaim',
			on(vscode.l10n.t('Which claim is to get another id?'), (target, given) => commands.rename(target, given)),
		),
	);
}

class ClaimCommands {
	readonly #session: Session;
	readonly #carryOut: CarryOut;
	readonly #preview: Preview;

	constructor(session: Session, carryOut: CarryOut, preview: Preview) {
		this.#session = session;
		this.#carryOut = carryOut;
		this.#preview = preview;
	}

	async merge({ open, claim }: Target, { from, text, confirmed }: ClaimArguments): Promise<unknown> {
		const given = from === undefined ? undefined : { into: claim.id, from, ...(text !== undefined && { text }) };
		const merging = given ?? (await this.#askMerging(open, claim));
		if (!merging) return;
		const title = vscode.l10n.t('Merge “{0}” into “{1}”', merging.from, merging.into);
		return this.#do(
			open,
			() => mergeClaims(open.corpus, merging, this.#session.view),
			title,
			vscode.l10n.t('Merge the claims'),
			confirmed,
		);
	}

	async #askMerging(open: OpenCorpus, claim: CorpusClaim) {
		const { view } = this.#session;
		const canGo = (other: CorpusClaim) =>
			cannotMerge(open.corpus, claim, other, view) === undefined ||
			cannotMerge(open.corpus, other, claim, view) === undefined;
		const id = await pickKnownClaim(open, view, {
			title: vscode.l10n.t('Which claim says the same as “{0}”? (1/3)', shortened(claim.body.text.value)),
			placeholder: vscode.l10n.t('Type to find a claim; those that cannot be merged with it are left out'),
			filter: other => other.id !== claim.id && canGo(other),
		});
		const other = id === undefined ? undefined : open.corpus.claim(id);
		return other && pickMerging(claim, other);
	}

	async split({ open, claim }: Target, given: ClaimArguments): Promise<unknown> {
		const notes = given.notes ?? (await pickNotesOf(open, claim.id, this.#session.view));
		if (!notes?.length) return;
		const text = given.text ?? (await askWords(claim));
		if (!text) return;
		const id = given.id ?? (given.confirmed ? newClaimId(open.corpus, text) : await askSplitId(open, claim, text));
		if (id === undefined) return;
		const title = vscode.l10n.t('Split “{0}”', shortened(claim.body.text.value));
		const question = vscode.l10n.t('Put the notes on the new claim “{0}”', id);
		return this.#do(
			open,
			() => splitClaim(open.corpus, claim.id, { notes, text, id }),
			title,
			question,
			given.confirmed,
		);
	}

	async rename({ open, claim }: Target, given: ClaimArguments): Promise<unknown> {
		if (claim.draft !== undefined) {
			void vscode.window.showInformationMessage(
				vscode.l10n.t('This claim is a draft and has no id yet. Give it a file of its own first.'),
			);
			return;
		}
		const subject: Renamable = { kind: 'claim', id: claim.id };
		const id = given.id ?? (await askId(open, subject, vscode.l10n.t('A new id for “{0}”', claim.id), claim.id));
		if (id === undefined || id === claim.id) return;
		const title = vscode.l10n.t('Rename “{0}” to “{1}”', claim.id, id);
		const question = vscode.l10n.t('Rename the claim');
		return this.#do(open, () => renameTo(open.corpus, subject, id), title, question, given.confirmed);
	}

	/** Shows what an action would change, and carries it out as the files are by then. */
	async #do(open: OpenCorpus, work: () => Acted, title: string, question: string, confirmed = false): Promise<unknown> {
		const planned = work();
		if (planned.kind === 'action' && !confirmed) {
			if (!(await this.#preview.confirm(open, planned.action, title, question, this.#session.view))) return;
			await this.#session.settled();
			return this.#carryOut(open, work());
		}
		return this.#carryOut(open, planned);
	}

	/** The claim that is given, that of the tree's line, that of the cursor's passage or line, or one that is asked for. */
	async target(given: ClaimArguments | TreeNode | undefined, question: string): Promise<Target | undefined> {
		await this.#session.settled();
		if (given && 'kind' in given) {
			const open = this.#session.stillOpen(given.open);
			const id = given.kind === 'item' && given.item.target.kind === 'claim' ? given.item.target.claim : undefined;
			return open && this.#claimOf(open, id);
		}
		const here = given?.claim === undefined ? this.#here() : undefined;
		if (here) return here;
		const open = this.#session.corpusNamed(given);
		if (!open) return undefined;
		const id = given?.claim ?? (await pickKnownClaim(open, this.#session.view, { title: question }));
		return this.#claimOf(open, id);
	}

	#here(): Target | undefined {
		const editor = vscode.window.activeTextEditor;
		const found = editor && this.#session.find(editor.document.uri);
		if (!found) return undefined;
		const offset = editor.document.offsetAt(editor.selection.active);
		const subjects = subjectsAt(found.corpus, found.path, offset, this.#session.view);
		const named = subjects.find(subject => subject.kind === 'claim')?.claim;
		const [note] = named === undefined ? notesIn(found.corpus, found.path, offset, this.#session.view) : [];
		return this.#claimOf(found.open, named ?? note?.claim);
	}

	#claimOf(open: OpenCorpus, id: string | undefined): Target | undefined {
		const claim = id === undefined ? undefined : open.corpus.claim(id);
		return claim && { open, claim };
	}
}

async function askWords(claim: CorpusClaim): Promise<string | undefined> {
	const text = await vscode.window.showInputBox({
		title: vscode.l10n.t('What does the new claim say? (2/3)'),
		value: claim.body.text.value,
		prompt: vscode.l10n.t('One sentence that is true or not'),
		ignoreFocusOut: true,
		validateInput: typed => (typed.trim() ? undefined : vscode.l10n.t('Write what the new claim says.')),
	});
	return text?.trim();
}

function askSplitId(open: OpenCorpus, claim: CorpusClaim, text: string): Promise<string | undefined> {
	const subject: Renamable = { kind: 'claim', id: claim.id };
	return askId(open, subject, vscode.l10n.t('The id of the new claim (3/3)'), newClaimId(open.corpus, text), 'new');
}

/** Asks for an id that is free; of a claim that has one, its own may stay. `undefined` when left. */
async function askId(
	open: OpenCorpus,
	subject: Renamable & { readonly kind: 'claim' },
	title: string,
	value: string,
	isNew?: 'new',
): Promise<string | undefined> {
	const id = await vscode.window.showInputBox({
		title,
		value,
		prompt: isNew
			? vscode.l10n.t('Lower-case letters a–z, digits and hyphens')
			: vscode.l10n.t('Lower-case letters a–z, digits and hyphens; every file that names the claim follows'),
		ignoreFocusOut: true,
		validateInput: typed => {
			const name = typed.trim();
			return !isNew && name === subject.id ? undefined : wrongName(open.corpus, subject, name);
		},
	});
	return id?.trim();
}
