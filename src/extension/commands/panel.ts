import * as vscode from 'vscode';
import { isInView, overlaps, passagesOf, wordsOf, type NoteKey, type OpenCorpus } from '../../core/index';
import type { CompareAsk } from '../../protocol/compareTab';
import type { Tab } from '../../protocol/tab';
import type { CrossReferences } from '../webview/panel';
import type { NamedCorpus, Session } from '../session';
import type { About } from './about';

/** The commands that show a view of the panel: for what the reader is at, or for the claim or the corpus that is named. */
const views: Readonly<Record<string, Tab>> = {
	compare: 'compare',
	showMatrix: 'matrix',
	showChronology: 'chronology',
	showMap: 'map',
	showWhoIsQuoted: 'quoted',
};

/** Also which passages, quotations or articles are to be side by side. */
type Compared = About & Partial<Pick<CompareAsk, 'what' | 'notes' | 'articles'>>;

/** Opens the cross-references: for what the cursor is on, or for one claim. */
export function registerPanelCommands(session: Session, panel: CrossReferences): vscode.Disposable {
	return vscode.Disposable.from(
		vscode.commands.registerCommand('lateral.showCrossReferences', () => panel.showBeside()),
		vscode.commands.registerCommand('lateral.showClaim', async (about: Pick<About, 'claim'> & NamedCorpus = {}) => {
			if (about.claim === undefined) panel.showBeside();
			else await panel.showClaim(about.claim, session.corpusNamed(about));
		}),
		vscode.commands.registerCommand('lateral.compareQuotations', (about: Compared = {}) =>
			vscode.commands.executeCommand('lateral.compare', { ...about, what: 'quotations' }),
		),
		...Object.entries(views).map(([command, tab]) =>
			vscode.commands.registerCommand(`lateral.${command}`, (about: Compared = {}) => {
				const open = session.corpusNamed(about);
				const target = about.item?.target;
				const claim = about.claim ?? (target?.kind === 'claim' ? target.claim : undefined);
				return panel.show(tab, {
					claim: claim === undefined ? undefined : { claim, open },
					compare: tab === 'compare' ? { wanted: comparedIn(session, open, about), open } : undefined,
					corpus: open === session.current() ? null : open,
				});
			}),
		),
		vscode.commands.registerCommand('lateral.openAnotherPanel', () => panel.openAnother()),
		vscode.commands.registerCommand('lateral.panelBack', () => panel.go('back')),
		vscode.commands.registerCommand('lateral.panelForward', () => panel.go('forward')),
		vscode.commands.registerCommand('lateral.focusCrossReferences', () => panel.focus()),
		vscode.commands.registerCommand('lateral.showLog', () => session.log.show()),
	);
}

function comparedIn(session: Session, open: OpenCorpus | undefined, about: Compared): Partial<CompareAsk> {
	const { what, articles, item } = about;
	if (articles) return { what: 'articles', articles };
	const note = about.note ?? (item?.target.kind === 'note' ? item.target.note : undefined);
	const pointed = open && note !== undefined ? withOthers(session, open, note) : undefined;
	const isPlain = !what && !item && about.claim === undefined;
	const notes = about.notes ?? pointed ?? (isPlain ? selectedNotes(session) : undefined);
	return { what: what ?? 'passages', ...(notes && { notes }) };
}

/** So many passages fit beside each other; further ones are put beside them in the panel. */
const mostAtFirst = 8;

/** A note first, then the others on its claim. */
function withOthers({ view }: Session, { corpus }: OpenCorpus, note: NoteKey): NoteKey[] {
	const claim = corpus.note(note)?.claim;
	const others = claim === undefined ? [] : passagesOf(corpus, claim, view).map(passage => passage.note);
	return [note, ...others.filter(other => other !== note)].slice(0, mostAtFirst);
}

/** The notes in a selection of an article; `undefined` unless there are several to compare. */
function selectedNotes(session: Session): NoteKey[] | undefined {
	const editor = session.editor();
	const found = editor && session.find(editor.document.uri);
	if (!editor || !found?.article || found.article.path !== found.path) return undefined;
	const { document, selection } = editor;
	const selected = { start: document.offsetAt(selection.start), end: document.offsetAt(selection.end) };
	const notes = found.article.notes.filter(note => {
		const words = wordsOf(note);
		return words && overlaps(words, selected) && isInView(note, session.view);
	});
	return notes.length > 1 ? notes.slice(0, mostAtFirst).map(({ key }) => key) : undefined;
}
