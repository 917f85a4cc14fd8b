import type { NoteKey, View } from '../../claims/facts';
import { showsLayer } from '../../claims/views';
import { wordsOf, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Field } from '../../sidecar/tree';
import { touches, type Span } from '../../text/span';
import { isNoteKept } from '../wording/view';
import { notesAt, passagesOf, placesOf } from './passages';

/** A place in a file of the corpus. */
export interface Place {
	readonly path: string;
	readonly span: Span;
}

/** What a cursor stands on: in an article a noted passage, in a sidecar or claim file a name that means something. */
export type Subject =
	| { readonly kind: 'claim'; readonly claim: string; readonly span: Span }
	| { readonly kind: 'source'; readonly source: string; readonly span: Span }
	| { readonly kind: 'note'; readonly note: NoteKey; readonly span: Span };

/** @returns the innermost first; several where notes overlap. */
export function subjectsAt(corpus: Corpus, path: string, offset: number, view: View): Subject[] {
	const file = corpus.file(path);
	if (!file) return [];
	if (file.kind === 'article') {
		const article = corpus.article(file.id);
		return (article ? notesAt(article, offset, view) : []).map(note => {
			const span = placesOf(note).find(place => touches(place, offset))!;
			return note.claim === undefined
				? { kind: 'note', note: note.key, span }
				: { kind: 'claim', claim: note.claim, span };
		});
	}
	if (file.kind === 'sidecar') {
		const notes = corpus.article(file.id)?.notes.filter(note => note.file.path === path) ?? [];
		const { article, corrections } = file.record;
		const named = [article?.outlet, article?.voice, ...corrections.map(({ speaker }) => speaker)];
		const source = named.flatMap(field => field ?? []).find(field => touches(field.span, offset));
		if (source) return [{ kind: 'source', source: source.value, span: source.span }];
		const note = notes.find(({ record }) => touches(record.span, offset));
		return note ? [subjectIn(corpus, note, offset, view)] : [];
	}
	if (file.kind === 'claim' || file.kind === 'claims') {
		const claims = corpus.claimsIn(path);
		const excluded = claims.flatMap(claim => claim.body.excludes ?? []).find(field => touches(field.span, offset));
		if (excluded) return [{ kind: 'claim', claim: excluded.value, span: excluded.span }];
		const own = file.kind === 'claim' ? claims[0] : claims.find(claim => touches(claim.body.span, offset));
		return own ? [{ kind: 'claim', claim: own.id, span: own.span }] : [];
	}
	if (file.kind === 'sources') {
		const source = file.record.find(each => touches(each.span, offset) || touches(each.id.span, offset));
		return source ? [{ kind: 'source', source: source.id.value, span: source.id.span }] : [];
	}
	return [];
}

function subjectIn(corpus: Corpus, note: CorpusNote, offset: number, view: View): Subject {
	const { claim, speaker, id } = note.record;
	const link = note.links.find(({ record }) => touches(record.to.span, offset));
	const target = link && corpus.note(link.to);
	// In a blind first pass a link leads to nothing that is kept from the reader.
	if (link && !(target && isNoteKept(target, view))) return { kind: 'note', note: link.to, span: link.record.to.span };
	if (claim && touches(claim.span, offset)) return { kind: 'claim', claim: note.claim!, span: claim.span };
	if (speaker && touches(speaker.span, offset)) return { kind: 'source', source: speaker.value, span: speaker.span };
	return { kind: 'note', note: note.key, span: id.span };
}

/** Where a subject is defined: a claim in its file, a source in `sources.yaml`, a note's words in the article. */
export function definitionOf(corpus: Corpus, subject: Subject): Place[] {
	switch (subject.kind) {
		case 'claim': {
			const claim = corpus.claim(subject.claim);
			return claim ? [{ path: claim.path, span: claim.span }] : [];
		}
		case 'source': {
			const source = corpus.source(subject.source);
			return source ? [{ path: 'sources.yaml', span: source.id.span }] : [];
		}
		case 'note':
			return noteDefinition(corpus, subject.note);
	}
}

/** A note's words; where these are lost or uncertain, what its sidecar says. */
function noteDefinition(corpus: Corpus, key: NoteKey): Place[] {
	const note = corpus.note(key);
	const span = note && wordsOf(note);
	const path = note && corpus.article(note.article)?.path;
	if (span && path !== undefined) return [{ path, span }];
	return note ? [{ path: note.file.path, span: note.record.id.span }] : [];
}

/** Every place that speaks of a subject: passages of the view first, then the lines in its sidecars and in other files. */
export function referencesTo(corpus: Corpus, subject: Subject, view: View): Place[] {
	const shown = (mentions: readonly Mention[]) => mentions.filter(({ path }) => isFileInView(corpus, path, view));
	switch (subject.kind) {
		case 'claim':
			return [...passagesOf(corpus, subject.claim, view), ...shown(claimMentions(corpus, subject.claim))];
		case 'source':
			return shown(sourceMentions(corpus, subject.source));
		case 'note':
			return [...noteDefinition(corpus, subject.note), ...shown(noteMentions(corpus, subject.note))];
	}
}

/** Whether a view shows what a file says: of layers only its own. */
function isFileInView(corpus: Corpus, path: string, view: View): boolean {
	const file = corpus.file(path);
	return file?.kind !== 'sidecar' || showsLayer(view, file.coder, corpus.article(file.id)?.finishedBy ?? []);
}

/** A word of a YAML file that names something. */
export interface Mention extends Place {
	readonly field: Field;
}

/** The words that name a claim, its definition left out. */
export function claimMentions(corpus: Corpus, claim: string): Mention[] {
	const inNotes = allNotes(corpus).flatMap(({ claim: on, file, record }) =>
		on === claim && record.claim ? [mention(file.path, record.claim)] : [],
	);
	const inClaims = corpus
		.claims()
		.flatMap(other =>
			(other.body.excludes ?? []).filter(field => field.value === claim).map(field => mention(other.path, field)),
		);
	return [...inNotes, ...inClaims];
}

/** The words that name a source, its definition left out. */
export function sourceMentions(corpus: Corpus, source: string): Mention[] {
	return corpus
		.articles()
		.flatMap(({ sidecars }) => sidecars)
		.flatMap(({ path, record: { article, notes, corrections } }) =>
			[article?.outlet, article?.voice, ...[...notes, ...corrections].map(({ speaker }) => speaker)].flatMap(field =>
				field?.value === source ? [mention(path, field)] : [],
			),
		);
}

/** The words that name a note: in links, under a layer's replies and, for a note with a draft, as a claim. */
export function noteMentions(corpus: Corpus, note: NoteKey): Mention[] {
	const inThreads = corpus
		.articles()
		.flatMap(({ id, sidecars }) =>
			sidecars.flatMap(({ path, record }) =>
				record.threads.filter(({ to }) => corpus.resolve(to.value, id) === note).map(({ to }) => mention(path, to)),
			),
		);
	const inLinks = allNotes(corpus).flatMap(({ file, links }) =>
		links.filter(({ to }) => to === note).map(({ record }) => mention(file.path, record.to)),
	);
	return [...inLinks, ...inThreads, ...claimMentions(corpus, note)];
}

function mention(path: string, field: Field): Mention {
	return { path, span: field.span, field };
}

function allNotes(corpus: Corpus): CorpusNote[] {
	return corpus.articles().flatMap(article => article.notes);
}
