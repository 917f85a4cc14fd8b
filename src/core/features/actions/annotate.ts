import * as l10n from '@vscode/l10n';
import type { Strength } from '../../analysis/analysis';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { NoteKey, Stance } from '../../claims/facts';
import { noteKey, wordsOf, type CorpusArticle, type CorpusCorrection, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { setArticle } from '../../sidecar/editArticle';
import { addLink } from '../../sidecar/editLinks';
import { addNote, type NotePlace, type NoteValues } from '../../sidecar/editNotes';
import { newNoteId, slugId } from '../../sidecar/ids';
import type { Edited } from '../../sidecar/editable';
import { newLayer, newSidecar, type FirstEntry } from '../../sidecar/newFiles';
import { hashOfText } from '../../text/hash';
import type { Span } from '../../text/span';
import { editInTurn, fileEdit, refused, type Action, type FileEdit, type Refused } from './action';
import { missing } from './missing';
import { newClaimIn, newSourceIn } from './newEntries';
import { sidecarFor } from './sidecarFor';

/** What a reader says of a passage. */
export interface Marking {
	readonly span: Span;
	/** A claim of the corpus, or the words of one that is to be made; absent for a note about no claim. */
	readonly claim?: { readonly id: string } | { readonly text: string };
	readonly stance?: Stance;
	/** A source's id, `unnamed`, or the name of a source that is to be made. */
	readonly speaker?: string | { readonly name: string };
	readonly strength?: Strength;
	readonly value?: string;
	readonly asOf?: string;
	readonly note?: string;
	readonly tags?: readonly string[];
	/** Types of links, and the note that each leads to. */
	readonly links?: Readonly<Record<string, NoteKey>>;
}

/** Who writes, where and when. */
export interface Writer {
	/** Author of the note. */
	readonly by?: string;
	/** The coder whose layer it goes to; absent for the base. */
	readonly layer?: string;
	/** Now, as in ISO 8601. */
	readonly at: string;
	/** A number from 0 up to 1, for ids. */
	readonly random: () => number;
}

/** The edits to apply, and what they make; or why nothing may be written, as a sentence for the reader. */
export type Annotated =
	| { readonly kind: 'action'; readonly action: Action; readonly note: NoteKey; readonly claim: string | undefined }
	| Refused;

/**
 * Pins a note to exact words of an article. The sidecar is made where there is none, and so is the claim; the article
 * is only read. The hash of the text is noted with the first note.
 */
export function markPassage(corpus: Corpus, article: CorpusArticle, marking: Marking, writer: Writer): Annotated {
	const path = sidecarFor(corpus, article, writer.layer);
	if (typeof path !== 'string') return path;
	const anchor = describeAnchor(article.text, marking.span);
	if (!anchor) return refused(path, l10n.t('Select the words to mark first.'));
	const claim = claimFor(corpus, marking);
	if ('message' in claim) return claim;
	const speaker = speakerFor(corpus, marking);
	if ('message' in speaker) return speaker;

	const taken = new Set(article.notes.map(note => note.record.id.value));
	const id = newNoteId(writer.random, taken);
	const values: NoteValues = {
		...anchor,
		...(speaker.id !== undefined && { speaker: speaker.id }),
		...(claim.id !== undefined && { claim: claim.id }),
		...(claim.id !== undefined && marking.stance && marking.stance !== 'asserts' && { stance: marking.stance }),
		...(marking.value !== undefined && { value: marking.value }),
		...(marking.asOf !== undefined && { asOf: marking.asOf }),
		...(marking.note !== undefined && { note: marking.note }),
		...(marking.tags?.length && { tags: [...marking.tags] }),
		...(marking.strength && { strength: marking.strength }),
		...(marking.links && { links: referencesFrom(corpus, article, marking.links) }),
		...(writer.by !== undefined && { by: writer.by }),
		created: writer.at,
	};
	const written = writeNote(corpus, article, path, id, values, marking.span, writer.layer);
	if (written.kind === 'refused') return written;
	return {
		kind: 'action',
		action: { label: l10n.t('Mark passage'), files: [...claim.files, ...speaker.files, written] },
		note: noteKey(article.id, writer.layer, id),
		claim: claim.id,
	};
}

/** Ties a note to another one, usually of another article. */
export function linkNotes(corpus: Corpus, from: NoteKey, type: string, to: NoteKey): Annotated {
	const note = corpus.note(from);
	if (!note) return missing(corpus, from);
	const { path, text } = note.file;
	const edited = addLink(text, note.record.id.value, type, corpus.referenceTo(to, note.article));
	const file = fileEdit(path, edited);
	if (file.kind === 'refused') return file;
	const action = { label: l10n.t('Link passage'), files: [file] };
	return { kind: 'action', action, note: from, claim: note.claim };
}

/** The claim's id, and the file that has to be made or changed where the claim is new. */
export function claimFor(
	corpus: Corpus,
	{ claim }: Pick<Marking, 'claim'>,
): { id: string | undefined; files: FileEdit[] } | Refused {
	if (!claim) return { id: undefined, files: [] };
	if ('id' in claim) return { id: claim.id, files: [] };
	const text = claim.text.trim();
	const id = slugId(text, new Set(corpus.claims().map(other => other.id)));
	const file = newClaimIn(corpus, id, { text });
	return file.kind === 'refused' ? file : { id, files: [file] };
}

/** The speaker's id, and the file that has to be made or changed where the source is new. */
export function speakerFor(
	corpus: Corpus,
	{ speaker }: Pick<Marking, 'speaker'>,
): { id: string | undefined; files: FileEdit[] } | Refused {
	if (speaker === undefined || typeof speaker === 'string') return { id: speaker, files: [] };
	const id = slugId(speaker.name, new Set(corpus.sources().map(source => source.id.value)), 'source');
	const file = newSourceIn(corpus, id, { name: speaker.name });
	return file.kind === 'refused' ? file : { id, files: [file] };
}

function writeNote(
	corpus: Corpus,
	article: CorpusArticle,
	path: string,
	id: string,
	values: NoteValues,
	span: Span,
	layer: string | undefined,
): FileEdit | Refused {
	const place = placeAmong(article.notes, path, span);
	return writeToSidecar(corpus, article, path, layer, { id, values }, text => addNote(text, id, values, place));
}

/** Makes the sidecar with its first entry, or adds one to it. The hash of the text is noted with the first one. */
export function writeToSidecar(
	corpus: Corpus,
	article: CorpusArticle,
	path: string,
	layer: string | undefined,
	first: FirstEntry,
	add: (text: string) => Edited,
): FileEdit | Refused {
	const file = corpus.file(path);
	const sha256 = hashOfText(article.text);
	if (file?.kind !== 'sidecar') {
		const text = layer === undefined ? newSidecar({ sha256 }, first) : newLayer(first);
		return { kind: 'create', path, text };
	}
	const needsHash = layer === undefined && !article.meta?.sha256;
	return fileEdit(
		path,
		editInTurn(file.text, add, ...(needsHash ? [(text: string) => setArticle(text, { sha256 })] : [])),
	);
}

/** New entries stand in the order of their passages, so that two branches seldom touch the same line. */
export function placeAmong(entries: readonly (CorpusNote | CorpusCorrection)[], path: string, span: Span): NotePlace {
	const own = entries.filter(({ file }) => file.path === path);
	const before = own.filter(entry => (wordsOf(entry)?.start ?? Number.POSITIVE_INFINITY) <= span.start);
	// The last one in the file, where hand-written entries stand in another order than their passages.
	const last = before.sort((a, b) => a.record.span.start - b.record.span.start).at(-1);
	if (last) return { after: last.record.id.value };
	return own.length ? 'first' : 'last';
}

function referencesFrom(
	corpus: Corpus,
	article: CorpusArticle,
	links: Readonly<Record<string, NoteKey>>,
): Record<string, string> {
	return Object.fromEntries(Object.entries(links).map(([type, to]) => [type, corpus.referenceTo(to, article.id)]));
}
