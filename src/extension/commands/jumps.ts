import * as vscode from 'vscode';
import {
	contestedPassages,
	neighbour,
	notesAt,
	otherSide,
	passagesOf,
	quoted,
	type OpenCorpus,
	type Passage,
} from '../../core/index';
import { asLabels } from '../asLabel';
import { rangeIn } from '../features/problems';
import type { Session } from '../session';
import { tell } from '../tell';

/** Jumps between passages of the corpus: from one contested claim to the next, to the other side, to all on one claim. */
export function registerJumps(session: Session): vscode.Disposable {
	const goTo = async (open: OpenCorpus, passage: Passage) => {
		const file = open.corpus.file(passage.path);
		if (!file) return;
		const range = rangeIn(file, passage.span);
		const editor = await vscode.window.showTextDocument(session.uriOf(open, passage.path), {
			preview: true,
			selection: range,
		});
		editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
	};
	const contested = async (direction: 'next' | 'previous') => {
		await session.settled();
		const open = session.current();
		if (!open)
			return tell(
				vscode.l10n.t('No corpus is open. Open a folder with articles and choose “Use This Folder as a Corpus”.'),
			);
		const target = neighbour(contestedPassages(open.corpus, session.view), whereIn(session), direction);
		if (!target) return tell(vscode.l10n.t('No claim of this corpus is contested.'));
		return goTo(open, target);
	};
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.nextContested', () => contested('next')),
		vscode.commands.registerCommand('lateral.previousContested', () => contested('previous')),
		vscode.commands.registerCommand('lateral.goToOtherSide', async () => {
			const here = await notesHere(session);
			if (!here) return;
			const passages = here.notes.flatMap(note => otherSide(here.open.corpus, note, session.view));
			if (!passages.length) return tell(vscode.l10n.t('Nothing in this corpus stands against this passage.'));
			await choose(here.open, passages, vscode.l10n.t('The other side'), goTo);
		}),
		vscode.commands.registerCommand('lateral.findPassages', async (argument?: { readonly claim?: string }) => {
			const open = session.current();
			const claims = argument?.claim === undefined ? await claimsHere(session) : [argument.claim];
			if (!open || !claims) return;
			const passages = claims.flatMap(claim => passagesOf(open.corpus, claim, session.view));
			await choose(open, passages, vscode.l10n.t('Passages of this claim'), goTo);
		}),
	);
}

function whereIn(session: Session): { readonly article: string; readonly offset: number } {
	const editor = vscode.window.activeTextEditor;
	const found = editor && session.find(editor.document.uri);
	if (!editor || !found?.article || found.article.path !== found.path) return { article: '', offset: -1 };
	return { article: found.article.id, offset: editor.document.offsetAt(editor.selection.start) };
}

async function notesHere(session: Session) {
	await session.settled();
	const editor = vscode.window.activeTextEditor;
	const found = editor && session.articleAt(editor.document);
	const notes = found ? notesAt(found.article, editor.document.offsetAt(editor.selection.active), session.view) : [];
	if (found && notes.length)
		return { open: found.open, notes: notes.map(note => note.key), claims: notes.flatMap(note => note.claim ?? []) };
	tell(vscode.l10n.t('Put the cursor on a marked passage first.'));
	return undefined;
}

async function claimsHere(session: Session): Promise<string[] | undefined> {
	const here = await notesHere(session);
	return here && [...new Set(here.claims)];
}

interface PassagePick extends vscode.QuickPickItem {
	readonly passage: Passage;
}

/** Goes to the only passage at once; among several the reader chooses. */
async function choose(
	open: OpenCorpus,
	passages: readonly Passage[],
	title: string,
	goTo: (open: OpenCorpus, passage: Passage) => Promise<void>,
): Promise<void> {
	const [only] = passages;
	if (only && passages.length === 1) return goTo(open, only);
	const items = passages.map((passage): PassagePick => {
		const note = open.corpus.note(passage.note);
		const words = open.corpus.article(passage.article)?.text.slice(passage.span.start, passage.span.end) ?? '';
		return {
			passage,
			label: quoted(words),
			description: open.corpus.source(note?.holder.id ?? '')?.name.value ?? '',
			detail: passage.article,
		};
	});
	const chosen = await vscode.window.showQuickPick(asLabels(items), {
		title,
		matchOnDescription: true,
		matchOnDetail: true,
	});
	if (chosen) await goTo(open, chosen.passage);
}
