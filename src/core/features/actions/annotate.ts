import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import type { Strength } from '../../analysis/analysis';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { NoteKey, Stance } from '../../claims/facts';
import { noteKey, wordsOf, type CorpusArticle, type CorpusCorrection, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { setArticle } from '../../sidecar/editArticle';
import { addSource } from '../../sidecar/editClaims';
import { addLink } from '../../sidecar/editLinks';
import { addNote, type NotePlace, type NoteValues } from '../../sidecar/editNotes';
import { newNoteId, slugId } from '../../sidecar/ids';
import type { Edited } from '../../sidecar/editable';
import { newLayer, newSidecar, type FirstEntry } from '../../sidecar/newFiles';
import { hashOfText } from '../../text/hash';
import type { Span } from '../../text/span';
import { editInTurn, fileEdit, refused, type Action, type FileEdit, type Refused } from './action';
import { missing } from './missing';
import { FileDrafts } from './fileDrafts';
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
	| {
			readonly kind: 'action';
			readonly action: Action;
			/** The first of the notes. */
			readonly note: NoteKey;
			readonly notes: readonly NoteKey[];
			readonly claim: string | undefined;
	  }
	| Refused;

/** A passage of an article, and what is said of it. */
export interface MarkedPassage {
	readonly article: CorpusArticle;
	readonly marking: Marking;
}

/**
 * Pins a note to exact words of an article. The sidecar is made where there is none, and so is the claim; the article
 * is only read. The hash of the text is noted with the first note.
 */
export function markPassage(corpus: Corpus, article: CorpusArticle, marking: Marking, writer: Writer): Annotated {
	return markPassages(corpus, [{ article, marking }], writer);
}

/** The same for several passages, of one article or of many, as one action: all of them are marked or none. */
export function markPassages(corpus: Corpus, passages: readonly MarkedPassage[], writer: Writer): Annotated {
	const annotating = new Annotating(corpus, writer);
	const notes: NoteKey[] = [];
	for (const { article, marking } of inOrderOfPassages(passages)) {
		const note = annotating.mark(article, marking);
		if (typeof note !== 'string') return note;
		notes.push(note);
	}
	const label =
		notes.length === 1
			? l10n.t('Mark passage')
			: counted(notes.length, l10n.t('Mark {0} passage'), l10n.t('Mark {0} passages'));
	return annotating.annotated(label, notes);
}

/**
 * Ties two passages, each of them a note already, or words that become one by it.
 *
 * @param from the one whose note holds the link
 */
export function linkPassages(
	corpus: Corpus,
	from: NoteKey | MarkedPassage,
	type: string,
	to: NoteKey | MarkedPassage,
	writer: Writer,
): Annotated {
	const annotating = new Annotating(corpus, writer);
	const noteOf = (passage: NoteKey | MarkedPassage) =>
		typeof passage === 'string' ? passage : annotating.mark(passage.article, passage.marking);
	const other = noteOf(to);
	if (typeof other !== 'string') return other;
	const note = noteOf(from);
	if (typeof note !== 'string') return note;
	return annotating.link(note, type, other) ?? annotating.annotated(l10n.t('Link passage'), [note, other]);
}

/** Of one article the first passage first: each note then comes behind the one that was written before it. */
function inOrderOfPassages(passages: readonly MarkedPassage[]): MarkedPassage[] {
	return passages.toSorted((a, b) =>
		a.article === b.article
			? a.marking.span.start - b.marking.span.start || a.marking.span.end - b.marking.span.end
			: 0,
	);
}

/** The files of a corpus with notes on them that are not written yet. */
class Annotating {
	readonly #corpus: Corpus;
	readonly #writer: Writer;
	readonly #drafts: FileDrafts;
	/** Claims and sources that are made by it, by the words that they are made of. */
	readonly #claims = new Map<string, string>();
	readonly #sources = new Map<string, string>();
	/** The note that was written last in each sidecar, with the place it was given, and where the notes lie that have no file yet. */
	readonly #written = new Map<string, { readonly place: NotePlace; readonly id: string }>();
	readonly #paths = new Map<NoteKey, { readonly path: string; readonly id: string; readonly article: string }>();
	#claim: string | undefined;

	constructor(corpus: Corpus, writer: Writer) {
		this.#corpus = corpus;
		this.#writer = writer;
		this.#drafts = new FileDrafts(corpus);
	}

	/** The key of the note, unless it may not be written. */
	mark(article: CorpusArticle, marking: Marking): NoteKey | Refused {
		const { by, layer, at, random } = this.#writer;
		const path = sidecarFor(this.#corpus, article, layer);
		if (typeof path !== 'string') return path;
		const anchor = describeAnchor(article.text, marking.span);
		if (!anchor) return refused(path, l10n.t('Select the words to mark first.'));
		const claim = this.#claimOf(marking);
		if (typeof claim === 'object') return claim;
		const speaker = this.#speakerOf(marking);
		if (typeof speaker === 'object') return speaker;

		const id = newNoteId(random, this.#takenIn(article));
		const values: NoteValues = {
			...anchor,
			...(speaker !== undefined && { speaker }),
			...(claim !== undefined && { claim }),
			...(claim !== undefined && marking.stance && marking.stance !== 'asserts' && { stance: marking.stance }),
			...(marking.value !== undefined && { value: marking.value }),
			...(marking.asOf !== undefined && { asOf: marking.asOf }),
			...(marking.note !== undefined && { note: marking.note }),
			...(marking.tags?.length && { tags: [...marking.tags] }),
			...(marking.strength && { strength: marking.strength }),
			...(marking.links && { links: referencesFrom(this.#corpus, article, marking.links) }),
			...(by !== undefined && { by }),
			created: at,
		};
		const trouble = this.#write(article, path, id, values, marking.span);
		if (trouble) return trouble;
		this.#claim = claim;
		const key = noteKey(article.id, layer, id);
		this.#paths.set(key, { path, id, article: article.id });
		return key;
	}

	/** @returns why it may not be written, if so. */
	link(from: NoteKey, type: string, to: NoteKey): Refused | undefined {
		const note = this.#corpus.note(from);
		const place =
			this.#paths.get(from) ?? (note && { path: note.file.path, id: note.record.id.value, article: note.article });
		if (!place) return missing(this.#corpus, from);
		this.#claim = note?.claim;
		const reference = this.#corpus.referenceTo(to, place.article);
		return this.#drafts.edit(place.path, text => addLink(text, place.id, type, reference));
	}

	annotated(label: string, notes: readonly NoteKey[]): Annotated {
		const [note] = notes;
		if (note === undefined) return refused('', l10n.t('Select the words to mark first.'));
		const action = { label, files: this.#drafts.files() };
		return { kind: 'action', action, note, notes, claim: this.#claim };
	}

	/** What is made of some words is made once, however many notes are on it. */
	#claimOf({ claim }: Marking): string | undefined | Refused {
		if (!claim || 'id' in claim) return claim?.id;
		const words = claim.text.trim();
		const known = this.#claims.get(words);
		if (known !== undefined) return known;
		const made = claimFor(this.#corpus, { claim });
		if ('message' in made) return made;
		for (const file of made.files) this.#drafts.take(file);
		if (made.id !== undefined) this.#claims.set(words, made.id);
		return made.id;
	}

	#speakerOf({ speaker }: Marking): string | undefined | Refused {
		if (speaker === undefined || typeof speaker === 'string') return speaker;
		const { name } = speaker;
		const known = this.#sources.get(name);
		if (known !== undefined) return known;
		const taken = [...this.#corpus.sources().map(source => source.id.value), ...this.#sources.values()];
		const id = slugId(name, new Set(taken), 'source');
		if (this.#sources.size) {
			const trouble = this.#drafts.edit('sources.yaml', text => addSource(text, id, { name }));
			if (trouble) return trouble;
		} else {
			const file = newSourceIn(this.#corpus, id, { name });
			if (file.kind === 'refused') return file;
			this.#drafts.take(file);
		}
		this.#sources.set(name, id);
		return id;
	}

	#takenIn(article: CorpusArticle): Set<string> {
		const written = [...this.#paths.values()].filter(note => note.article === article.id).map(note => note.id);
		return new Set([...article.notes.map(note => note.record.id.value), ...written]);
	}

	#write(article: CorpusArticle, path: string, id: string, values: NoteValues, span: Span): Refused | undefined {
		const { layer } = this.#writer;
		const among = placeAmong(article.notes, path, span);
		const last = this.#written.get(path);
		const place = last && JSON.stringify(last.place) === JSON.stringify(among) ? { after: last.id } : among;
		this.#written.set(path, { place: among, id });
		if (last) return this.#drafts.edit(path, text => addNote(text, id, values, place));
		const written = writeToSidecar(this.#corpus, article, path, layer, { id, values }, text =>
			addNote(text, id, values, place),
		);
		if (written.kind === 'refused') return written;
		this.#drafts.take(written);
		return undefined;
	}
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
