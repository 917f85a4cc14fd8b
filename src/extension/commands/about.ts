import {
	notesIn,
	passageOf,
	passagesOf,
	placeOfStop,
	subjectsAt,
	type NoteKey,
	type OpenCorpus,
	type TreeTarget,
} from '../../core/index';
import type { NamedCorpus, Pointed, Session } from '../session';

/** What a command is to be about, for a key of one's own or from a menu; without it, what the cursor is on. */
export interface About extends NamedCorpus {
	readonly note?: NoteKey;
	readonly claim?: string;
	/** Lateral's own keys say so where the keyboard is there: what it is on is meant. */
	readonly from?: 'tree' | 'panel';
	/** Of a line of the tree. */
	readonly item?: { readonly target: TreeTarget };
}

/** What the reader is at, in an article, its sidecar, a claim's file, the tree or the panel. */
export interface Subject {
	readonly open: OpenCorpus;
	readonly notes: readonly NoteKey[];
	readonly claims: readonly string[];
	/** Where the next passage is looked for from. */
	readonly place: { readonly article: string; readonly offset: number };
}

/** @returns `undefined` where no corpus is open, or not the one that is named; a subject without notes and claims where nothing is at the cursor. */
export async function subjectOf(session: Session, about: About = {}): Promise<Subject | undefined> {
	await session.settled();
	const { note, claim, item } = about;
	const open = session.corpusNamed(about);
	if (note !== undefined) return open && ofNote(session, open, note);
	if (claim !== undefined) return open && ofClaim(session, open, claim);
	const pointed = open && item ? { open, target: item.target } : await pointedAt(session, about.from);
	const meant = pointed && session.stillOpen(pointed.open) === pointed.open;
	return (meant && ofTarget(session, pointed.open, pointed.target)) || atCursor(session);
}

async function pointedAt({ views }: Session, from: About['from']): Promise<Pointed | undefined> {
	return from === 'tree' ? views.tree?.() : from === 'panel' ? views.panel : undefined;
}

function ofNote(session: Session, open: OpenCorpus, note: NoteKey): Subject {
	return ofNotes(open, [note], [open.corpus.note(note)?.claim ?? []].flat());
}

function ofClaim(session: Session, open: OpenCorpus, claim: string): Subject {
	const notes = passagesOf(open.corpus, claim, session.view).map(passage => passage.note);
	return ofNotes(open, notes, [claim]);
}

function ofNotes(open: OpenCorpus, notes: readonly NoteKey[], claims: readonly string[]): Subject {
	const [first] = notes.flatMap(note => passageOf(open.corpus, note) ?? []);
	const place = first ? { article: first.article, offset: first.span.start } : beforeAll;
	return { open, notes, claims, place };
}

/** What a line of the tree, or a position in the panel, stands for. */
function ofTarget(session: Session, open: OpenCorpus, target: TreeTarget): Subject | undefined {
	switch (target.kind) {
		case 'claim':
			return ofClaim(session, open, target.claim);
		case 'note':
			return ofNote(session, open, target.note);
		case 'stop':
			return target.note === undefined
				? { open, notes: [], claims: [], place: { article: target.article, offset: target.start } }
				: ofNote(session, open, target.note);
		case 'quotation':
		case 'statement':
			return { open, notes: [], claims: [], place: { article: target.article, offset: target.start } };
		default:
			return undefined;
	}
}

function atCursor(session: Session): Subject | undefined {
	const editor = session.editor();
	const found = editor && session.find(editor.document.uri);
	if (!editor || !found) {
		const open = session.current();
		return open && { open, notes: [], claims: [], place: lastStop(session, open) };
	}
	const { open, corpus, path, article } = found;
	const offset = editor.document.offsetAt(editor.selection.active);
	const notes = notesIn(corpus, path, offset, session.view).map(note => note.key);
	const claims = [...new Set(notes.flatMap(note => corpus.note(note)?.claim ?? []))];
	if (article?.path === path) {
		const start = editor.document.offsetAt(editor.selection.start);
		return { open, notes, claims, place: { article: article.id, offset: start } };
	}
	if (notes.length) return ofNotes(open, notes, claims);
	const [subject] = subjectsAt(corpus, path, offset, session.view);
	if (subject?.kind === 'claim') return ofClaim(session, open, subject.claim);
	return { open, notes: [], claims: [], place: article ? { article: article.id, offset: -1 } : beforeAll };
}

/** From a page of Lateral's, such as the sides of a claim, one goes on from where one came from. */
function lastStop(session: Session, open: OpenCorpus): Subject['place'] {
	const [stop] = session.trail.stopsIn(open);
	const place = stop && placeOfStop(open.corpus, stop);
	return place ? { article: place.article, offset: place.span.start } : beforeAll;
}

const beforeAll = { article: '', offset: -1 };
