import * as vscode from 'vscode';
import {
	applyEdits,
	fitEdits,
	invertEdits,
	isOverwritten,
	joinTo,
	rebaseEdits,
	type Log,
	type TextEdit,
} from '../../core/index';
import { after } from '../breathe';
import { toVsCodeEdit } from '../convert';
import type { Journal } from './journal';

/** An action of core with its paths made URIs. */
export interface EditorAction {
	readonly label: string;
	readonly files: readonly EditorFileEdit[];
}

export type EditorFileEdit =
	| {
			readonly kind: 'edit';
			readonly uri: vscode.Uri;
			readonly edits: readonly TextEdit[];
			/** The text that the edits were worked out on; another program may have written the file since. */
			readonly from: string;
	  }
	| Create
	| { readonly kind: 'delete'; readonly uri: vscode.Uri }
	| Rename;

interface Create {
	readonly kind: 'create';
	readonly uri: vscode.Uri;
	readonly text: string;
	/** The text as it stood on the disk, where the file is one that was removed: byte for byte it comes back. */
	readonly bytes?: Uint8Array;
}

/** Of a file or a folder. Edits before it name the file as it was, those after it as it is then. */
export interface Rename {
	readonly kind: 'rename';
	readonly uri: vscode.Uri;
	readonly to: vscode.Uri;
}

/** How to take one file back: only while what the action left there still stands. */
type Inverse =
	| { readonly kind: 'edit'; readonly uri: vscode.Uri; readonly edits: readonly TextEdit[]; readonly left: string }
	| { readonly kind: 'delete'; readonly uri: vscode.Uri; readonly left: string }
	| Create
	| Rename;

/** What a file should hold once it is saved. */
interface Save {
	readonly uri: vscode.Uri;
	readonly text: string;
	/** What was written to it. */
	readonly written: (EditorFileEdit & { readonly kind: 'edit' }) | Create;
}

/** An action that was carried out; whoever had it done can take back just this one. */
export interface Done {
	readonly label: string;
	inverse: readonly Inverse[];
	/** What was done, while it may have to be done again. */
	action?: EditorAction | undefined;
	/** It could not be taken back when that was tried, and the reader was told so. */
	refused?: boolean;
}

/** What was taken back, or why it could not be. */
export type TakenBack = { readonly label: string } | { readonly refused: string };

/** When it is looked after what was written: two windows that write at once are done by then, also on a busy machine. */
const looks = [500, 2500];

/** VS Code refuses an edit of a document that was read again, or a new file that is there, since it was worked out. */
const mostTries = 3;
const betweenTries = 100;

/** How many actions can be taken back. */
const memory = 100;

/**
 * Applies what the reader does to sidecars and claims, and takes it back from anywhere, across files.
 *
 * VS Code's own undo belongs to the focused file, and after marking a passage that is the article. So each
 * action is remembered as data with its inverse. A file that was clean is saved, by way of the journal; one
 * with unsaved changes is edited and left as it is, for its owner to save.
 */
export class Actions implements vscode.Disposable {
	readonly #journal: Journal;
	readonly #log: Log;
	readonly #saved: vscode.Disposable;
	readonly #changed = new vscode.EventEmitter<void>();
	#done: Done[] = [];
	#undone: Done[] = [];
	/** One at a time: the next one is fitted to what this one leaves. */
	#queue: Promise<unknown> = Promise.resolve();

	#isApplying = false;
	#isSaving = false;
	#isDisposed = false;
	/** What the files of the last action held once they were saved; a formatter may have had its say. */
	readonly #saves = new Map<string, string>();

	readonly onDidChange = this.#changed.event;

	constructor(journal: Journal, log: Log) {
		this.#journal = journal;
		this.#log = log;
		// What could not be saved then is saved by its owner, who may have made something else of it.
		this.#saved = vscode.workspace.onDidSaveTextDocument(async document => {
			if (!this.#isSaving) this.#leaveToOwner(document.uri);
			if (journal.stands(document.uri) && (await holdsItsText(document))) await journal.strike(document.uri);
		});
	}

	get canUndo(): boolean {
		return this.#done.length > 0;
	}

	get canRedo(): boolean {
		return this.#undone.length > 0;
	}

	/** Whether a file of an action still has to be saved: it had unsaved changes before, or could not be written. */
	isUnsaved({ files }: EditorAction): boolean {
		return files.some(file => isUnsaved(file.kind === 'rename' ? file.to : file.uri));
	}

	/** Whether files are being renamed by an action: others who follow renames need not follow these. */
	get isApplying(): boolean {
		return this.#isApplying;
	}

	/**
	 * @param already what the editor has carried out itself and the action goes with: it is taken back with it.
	 * @returns what was done; `undefined` where nothing was written, and the log says why.
	 */
	async run(action: EditorAction, already: readonly EditorFileEdit[] = []): Promise<Done | undefined> {
		return this.#inTurn(async () => {
			await this.#writeAgain();
			this.#saves.clear();
			const followed = await this.#apply(action);
			if (!followed) return undefined;
			const inverse = [...followed, ...inverseOf(already)];
			const done: Done = { label: action.label, inverse, action };
			this.#record(done);
			this.#lookAfter(done).catch((error: unknown) =>
				this.#log.error(`“${done.label}” could not be looked after: ${String(error)}`),
			);
			return done;
		});
	}

	/** Has an action taken back as its own that the editor has carried out itself: its files are as it leaves them. */
	remember({ label, files }: EditorAction): void {
		this.#record({ label, inverse: inverseOf(files) });
	}

	#record(done: Done): void {
		this.#done = [...this.#done, done].slice(-memory);
		for (const each of this.#done) delete each.refused;
		this.#undone = [];
		this.#changed.fire();
	}

	/** Somebody has saved a file here who saw what was written to it: what they took out stays out. */
	#leaveToOwner(uri: vscode.Uri): void {
		const last = this.#done.at(-1);
		const touches = (file: EditorFileEdit): boolean => file.uri.toString() === uri.toString();
		if (last?.action?.files.some(touches)) last.action = undefined;
	}

	/** Sees to it that what was written last stays, for as long as two windows that write at once may take. */
	async #lookAfter(done: Done): Promise<void> {
		for (const pause of looks) {
			await after(pause);
			await this.#inTurn(async () => !this.#isDisposed && this.#done.at(-1) === done && this.#writeAgain());
		}
		done.action = undefined;
	}

	/**
	 * Writes once more what was written last, where another window has written over it without knowing of it: it was
	 * read back as it should be, but two windows can come between each other's reading and writing. A file that is again
	 * as it was before is no exception: the other window may have written just that, and git's putting it back in the
	 * same seconds cannot be told from it.
	 */
	async #writeAgain(): Promise<void> {
		const done = this.#done.at(-1);
		const files = done?.action ? await overwrittenOf(done.action, this.#saves) : [];
		const inverse = done && files.length ? await this.#apply({ label: done.label, files }) : undefined;
		if (!done || !inverse) return;
		this.#log.warn(`“${done.label}” was written over by somebody else, and has been written again.`);
		const again = new Map(inverse.map(each => [each.uri.toString(), each]));
		done.inverse = done.inverse.map(each => again.get(each.uri.toString()) ?? each);
	}

	/**
	 * Takes the last action back, or the one that is named, whatever was done since. What has been refused once, and would
	 * be again, is passed over: it does not stand in the way of what was done before it.
	 */
	async undo(which?: Done): Promise<TakenBack> {
		return this.#inTurn(async () =>
			which ? (await this.#takeBack(this.#done, this.#undone, which)).done : this.#takeLast(this.#done, this.#undone),
		);
	}

	async redo(): Promise<TakenBack> {
		return this.#inTurn(() => this.#takeLast(this.#undone, this.#done));
	}

	async #takeLast(from: Done[], to: Done[]): Promise<TakenBack> {
		let first: TakenBack | undefined;
		for (const which of from.toReversed()) {
			const { done, file } = await this.#takeBack(from, to, which);
			if (!('refused' in done)) return done;
			const isNews = !which.refused;
			which.refused = true;
			const next = from.slice(0, from.indexOf(which)).findLast(each => !each.refused);
			if (isNews && file !== undefined && next)
				return {
					refused: vscode.l10n.t(
						'“{0}” cannot be taken back: {1} has been changed there since. Another try takes back “{2}”, done before it.',
						which.label,
						file,
						next.label,
					),
				};
			if (isNews) return done;
			first ??= done;
		}
		return first ?? { refused: vscode.l10n.t('There is no change of Lateral to take back.') };
	}

	/** @returns with `file` where that has been changed since. */
	async #takeBack(
		from: Done[],
		to: Done[],
		which: Done,
	): Promise<{ readonly done: TakenBack; readonly file?: string }> {
		const { label } = which;
		if (!from.includes(which))
			return {
				done: { refused: vscode.l10n.t('“{0}” has been taken back already, or was done too long ago.', label) },
			};
		const since = from.slice(from.indexOf(which) + 1);
		const files: EditorFileEdit[] = [];
		for (const inverse of which.inverse) {
			const edit = await this.#current(inverse, namedBefore(inverse.uri, files), since);
			if (edit) {
				files.push(edit);
				continue;
			}
			const file = vscode.workspace.asRelativePath(inverse.uri);
			const refused = vscode.l10n.t('“{0}” cannot be taken back: {1} has been changed there since.', label, file);
			return { done: { refused }, file };
		}
		const inverse = await this.#apply({ label, files });
		if (!inverse)
			return { done: { refused: vscode.l10n.t('“{0}” cannot be taken back: the editor refused the change.', label) } };
		from.splice(from.indexOf(which), 1);
		which.inverse = inverse;
		which.action = undefined;
		delete which.refused;
		to.push(which);
		this.#changed.fire();
		return { done: { label } };
	}

	/** The inverse fitted to the file as it stands; `undefined` where what the action left has changed. */
	async #current(inverse: Inverse, uri: vscode.Uri, since: readonly Done[]): Promise<EditorFileEdit | undefined> {
		if (inverse.kind === 'rename') return (await exists(uri)) && !(await exists(inverse.to)) ? inverse : undefined;
		const now = await textOf(uri);
		if (inverse.kind === 'create') return now === undefined ? inverse : undefined;
		if (now === undefined) return undefined;
		if (inverse.kind === 'delete')
			return sameLines(now, inverse.left) ? { kind: 'delete', uri: inverse.uri } : undefined;
		const { edits: moved, left } = movedPast(since, inverse);
		const edits = moved && fitEdits(moved, left, now);
		return edits && { kind: 'edit', uri: inverse.uri, edits, from: now };
	}

	/** Tries again where another window has written to the same files in the very moment. */
	async #apply(action: EditorAction): Promise<Inverse[] | undefined> {
		for (let tries = 1; tries <= mostTries; tries++) {
			const done = await this.#tryTo(action);
			if (done !== 'refused') return done;
			await after(betweenTries);
		}
		this.#log.error(`“${action.label}” was refused by the editor; nothing was written.`);
		return undefined;
	}

	async #tryTo(action: EditorAction): Promise<Inverse[] | 'refused' | undefined> {
		const change = new vscode.WorkspaceEdit();
		const inverse: Inverse[] = [];
		const saves: Save[] = [];
		const unseenFiles: { readonly uri: vscode.Uri; readonly text: string }[] = [];
		for (const [index, file] of action.files.entries()) {
			const named = namedBefore(file.uri, action.files.slice(0, index));
			// Another window may have made it in the meantime.
			const isThere = file.kind === 'create' && (await exists(named));
			if (file.kind === 'edit' || (file.kind === 'create' && isThere)) {
				const document = await this.#open(named);
				if (!document) return undefined;
				const unseen = await unseenOf(document);
				const before = unseen ?? document.getText();
				const edits = file.kind === 'edit' ? fitEdits(file.edits, file.from, before) : joinTo(before, file.text);
				if (!edits) {
					this.#log.error(`“${action.label}” was worked out on ${file.uri.toString()} as it no longer is.`);
					return undefined;
				}
				const left = applyEdits(before, edits);
				if (unseen === undefined)
					change.set(
						file.uri,
						edits.map(edit => toVsCodeEdit(document, edit)),
					);
				else unseenFiles.push({ uri: namedAfter(file.uri, action.files.slice(index)), text: left });
				inverse.push({ kind: 'edit', uri: file.uri, edits: invertEdits(before, edits), left });
				if (!document.isDirty)
					saves.push({ uri: namedAfter(file.uri, action.files.slice(index)), text: left, written: file });
			} else if (file.kind === 'create') {
				change.createFile(file.uri, { contents: file.bytes ?? new TextEncoder().encode(file.text) });
				inverse.push({ kind: 'delete', uri: file.uri, left: file.text });
				saves.push({ uri: file.uri, text: file.text, written: file });
			} else if (file.kind === 'rename') {
				change.renameFile(file.uri, file.to);
				inverse.push({ kind: 'rename', uri: file.to, to: file.uri });
			} else {
				const bytes = await this.#savedBytes(file.uri);
				if (!bytes) return undefined;
				inverse.push({ kind: 'create', uri: file.uri, text: new TextDecoder().decode(bytes), bytes });
				change.deleteFile(file.uri);
			}
		}
		const strikes = await Promise.all(saves.map(({ uri, text }) => this.#journal.keep(uri, text)));
		if (unseenFiles.length < action.files.length && !(await this.#applyEdit(change))) {
			await Promise.all(strikes.map(strike => strike()));
			return 'refused';
		}
		for (const { uri, text } of unseenFiles) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
		for (const save of saves) await this.#settle(save);
		return inverse.reverse();
	}

	async #applyEdit(change: vscode.WorkspaceEdit): Promise<boolean> {
		this.#isApplying = true;
		try {
			return await vscode.workspace.applyEdit(change);
		} finally {
			this.#isApplying = false;
		}
	}

	/** @returns `undefined` where it is gone, in another encoding, or open in another one and unsaved; the log says which. */
	async #open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
		try {
			if (!(await isUtf8(uri))) {
				this.#log.error(`${uri.toString()} is not UTF-8: writing to it would spoil its letters.`);
				return undefined;
			}
			const document = await openRecord(uri);
			await untilRead(document);
			return document;
		} catch (error) {
			this.#log.error(`${uri.toString()} cannot be written to: ${String(error)}`);
			return undefined;
		}
	}

	/** What a file that is to go holds; `undefined` where it has unsaved changes, which nobody has said may go. */
	async #savedBytes(uri: vscode.Uri): Promise<Uint8Array | undefined> {
		const document = vscode.workspace.textDocuments.find(each => each.uri.toString() === uri.toString());
		if (document?.isDirty) {
			this.#log.error(`${uri.toString()} has unsaved changes and is not removed.`);
			return undefined;
		}
		return vscode.workspace.fs.readFile(uri);
	}

	/** The change stands in the editor by now, and can be taken back: trouble with the disk is told, not thrown. */
	async #settle(save: Save): Promise<void> {
		try {
			if (await this.#save(save)) await this.#journal.strike(save.uri);
			else this.#log.warn(`${save.uri.toString()} was not saved; what it should hold is kept in the journal.`);
		} catch (error) {
			this.#log.error(`${save.uri.toString()} could not be saved: ${String(error)}`);
		}
	}

	/** @returns whether the file on the disk holds what it should: for a document, what it says after VS Code has formatted it. */
	async #save({ uri, text, written }: Save): Promise<boolean> {
		const document = await openRecord(uri);
		const dirty = document.isDirty;
		if (dirty && !(await this.#saveAsOwn(document))) return false;
		const now = await onDisk(uri);
		// Another window was faster than the reading back, and VS Code may have read what that one wrote.
		if (isOverwritten(now, written)) return false;
		this.#saves.set(uri.toString(), now);
		return now === (dirty ? document.getText() : text);
	}

	async #saveAsOwn(document: vscode.TextDocument): Promise<boolean> {
		this.#isSaving = true;
		try {
			return await document.save();
		} finally {
			this.#isSaving = false;
		}
	}

	#inTurn<T>(work: () => Promise<T>): Promise<T> {
		const turn = this.#queue.then(work, work);
		this.#queue = turn.catch(() => undefined);
		return turn;
	}

	dispose(): void {
		this.#isDisposed = true;
		this.#saved.dispose();
		this.#changed.dispose();
	}
}

/** How to take back what the editor has carried out itself: its files are as it leaves them. */
function inverseOf(files: readonly EditorFileEdit[]): Inverse[] {
	const inverse = files.map((file): Inverse => {
		if (file.kind === 'rename') return { kind: 'rename', uri: file.to, to: file.uri };
		if (file.kind === 'edit') {
			const { uri, edits, from } = file;
			return { kind: 'edit', uri, edits: invertEdits(from, edits), left: applyEdits(from, edits) };
		}
		throw new Error(`What was there before a file was ${file.kind}d is not known afterwards.`);
	});
	return inverse.reverse();
}

/** Those of an action's files that lack by now what was written to them; `saved` is what they held then. */
async function overwrittenOf({ files }: EditorAction, saved: ReadonlyMap<string, string>): Promise<EditorFileEdit[]> {
	const lacking: EditorFileEdit[] = [];
	for (const file of files) {
		// What went elsewhere is looked after by whoever moved it.
		if (file.kind !== 'edit' && file.kind !== 'create') return [];
		if (isUnsaved(file.uri)) continue;
		const now = await onDisk(file.uri).catch(() => undefined);
		if (now === undefined || now === saved.get(file.uri.toString())) continue;
		if (isOverwritten(now, file)) lacking.push(file);
	}
	return lacking;
}

/** So long VS Code may take to see what another program has written. */
const longestLag = 2000;

/** So old a file is before VS Code is trusted to have its size and date with its text: it asks for them before it reads. */
const settled = 250;

/**
 * Waits until a document without unsaved changes says what its file does, and has said so for a moment: VS Code would
 * not save what it takes for older than the file.
 */
async function untilRead(document: vscode.TextDocument): Promise<void> {
	for (const end = Date.now() + longestLag; !document.isDirty && Date.now() < end; await after(25)) {
		const written = await onDisk(document.uri).catch(() => undefined);
		if (written === undefined) return;
		if (sameLines(written, document.getText()) && !(await isYoung(document.uri))) return;
	}
}

/** Whether a file has just been written; by the clock of a machine that is ahead of this one, none has. */
async function isYoung(uri: vscode.Uri): Promise<boolean> {
	const written = await vscode.workspace.fs.stat(uri).then(
		({ mtime }) => mtime,
		() => 0,
	);
	const age = Date.now() - written;
	return age >= 0 && age < settled;
}

/**
 * What a file holds that another program has written and VS Code has not seen, though it had the time to: its watchers miss
 * things. An edit of the document would be one of a text that is gone, and VS Code would not save it; such a file is
 * written as it is on the disk. `undefined` for a document that says what its file does, or has unsaved changes.
 */
async function unseenOf(document: vscode.TextDocument): Promise<string | undefined> {
	if (document.isDirty) return undefined;
	const written = await onDisk(document.uri).catch(() => undefined);
	return written === undefined || sameLines(written, document.getText()) ? undefined : written;
}

async function holdsItsText(document: vscode.TextDocument): Promise<boolean> {
	return (await onDisk(document.uri)) === document.getText();
}

async function onDisk(uri: vscode.Uri): Promise<string> {
	return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Edits that take a file back, past what was done to it since: one action at a time, each of which may touch another part. */
function movedPast(
	since: readonly Done[],
	{ uri, edits, left }: Pick<Inverse & { kind: 'edit' }, 'uri' | 'edits' | 'left'>,
): { readonly edits: readonly TextEdit[] | undefined; readonly left: string } {
	let moved: { edits: readonly TextEdit[] | undefined; left: string } = { edits, left };
	for (const later of since.flatMap(({ inverse }) => inverse))
		if (later.kind === 'edit' && later.uri.toString() === uri.toString())
			moved = { edits: moved.edits && rebaseEdits(moved.edits, moved.left, later.left), left: later.left };
	return moved;
}

/** Where a file is after a rename of it or of a folder above it; `undefined` where that is another one. */
export function renamed(uri: vscode.Uri, { uri: from, to }: Pick<Rename, 'uri' | 'to'>): vscode.Uri | undefined {
	if (uri.toString() === from.toString()) return to;
	const folder = from.path.endsWith('/') ? from.path : `${from.path}/`;
	if (uri.scheme !== from.scheme || uri.authority !== from.authority || !uri.path.startsWith(folder)) return undefined;
	return vscode.Uri.joinPath(to, uri.path.slice(folder.length));
}

/** Where a file is to be found before renames that give it this name. */
function namedBefore(uri: vscode.Uri, earlier: readonly EditorFileEdit[]): vscode.Uri {
	return earlier.reduceRight(
		(name, file) => (file.kind === 'rename' && renamed(name, { uri: file.to, to: file.uri })) || name,
		uri,
	);
}

/** Where it is once later ones are done. */
function namedAfter(uri: vscode.Uri, later: readonly EditorFileEdit[]): vscode.Uri {
	return later.reduce((name, file) => (file.kind === 'rename' && renamed(name, file)) || name, uri);
}

/** VS Code makes the line ends of a file alike when it opens it. */
function sameLines(a: string, b: string): boolean {
	const alike = (text: string): string => text.replace(/\r\n?/g, '\n');
	return alike(a) === alike(b);
}

/** Whether a file has unsaved changes in the editor. */
export function isUnsaved(wanted: vscode.Uri): boolean {
	return vscode.workspace.textDocuments.some(({ isDirty, uri }) => isDirty && uri.toString() === wanted.toString());
}

async function isUtf8(uri: vscode.Uri): Promise<boolean> {
	const bytes = await vscode.workspace.fs.readFile(uri);
	try {
		new TextDecoder('utf-8', { fatal: true }).decode(bytes);
		return true;
	} catch {
		return false;
	}
}

async function exists(uri: vscode.Uri): Promise<boolean> {
	return vscode.workspace.fs.stat(uri).then(
		() => true,
		() => false,
	);
}

/** What Lateral writes is UTF-8, whatever `files.encoding` says. @throws where it is open as something else and unsaved. */
function openRecord(uri: vscode.Uri): Thenable<vscode.TextDocument> {
	return vscode.workspace.openTextDocument(uri, { encoding: 'utf8' });
}

/** A file's text, from the editor where it is open and not older than the file; `undefined` where there is no such file. */
export async function textOf(uri: vscode.Uri): Promise<string | undefined> {
	try {
		const document = await openRecord(uri);
		return (await unseenOf(document)) ?? document.getText();
	} catch {
		return undefined;
	}
}
