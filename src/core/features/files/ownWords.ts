import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Field } from '../../sidecar/tree';
import { touches, type Span } from '../../text/span';
import { definitionOf, referencesTo, type Place } from '../article/places';
import { isNoteKept } from '../wording/view';

/** A word that is no id and leads somewhere all the same. */
export interface OwnWord {
	readonly span: Span;
	readonly definitions: readonly Place[];
	readonly references: readonly Place[];
}

/**
 * A tag and the notes that have it, a topic and its claims, a type of link and its links, a correction and its words,
 * the note that replies in a layer answer.
 */
export function ownWordAt(corpus: Corpus, path: string, offset: number, view: View): OwnWord | undefined {
	const file = corpus.file(path);
	const here = (field: Field) => touches(field.span, offset);
	if (file?.kind === 'config') {
		const type = file.record.linkTypes.find(({ name }) => here(name))?.name;
		return type && linksOfType(corpus, type, view);
	}
	if (file?.kind === 'claim' || file?.kind === 'claims') {
		const topic = corpus
			.claimsIn(path)
			.flatMap(({ body }) => body.about ?? [])
			.find(here);
		return topic && claimsAbout(corpus, topic);
	}
	if (file?.kind !== 'sidecar') return undefined;
	const article = corpus.article(file.id);
	const note = article?.notes.find(each => each.file.path === path && touches(each.record.span, offset));
	const tag = note?.record.tags.find(here);
	if (tag) return notesTagged(corpus, tag, view);
	const type = note?.record.links.map(link => link.type).find(here);
	if (type) return linksOfType(corpus, type, view);
	return (article && correction(article, path, offset)) ?? thread(corpus, file, offset, view);
}

function notesTagged(corpus: Corpus, { span, value }: Field, view: View): OwnWord {
	const references = shownNotes(corpus, view).flatMap(({ file, record }) =>
		record.tags.filter(tag => tag.value === value).map(tag => ({ path: file.path, span: tag.span })),
	);
	return { span, definitions: [], references };
}

function claimsAbout(corpus: Corpus, { span, value }: Field): OwnWord {
	const references = corpus
		.claims()
		.flatMap(({ path, body }) =>
			(body.about ?? []).filter(topic => topic.value === value).map(topic => ({ path, span: topic.span })),
		);
	return { span, definitions: [], references };
}

function linksOfType(corpus: Corpus, { span, value }: Field, view: View): OwnWord {
	const references = shownNotes(corpus, view).flatMap(({ file, record }) =>
		record.links.filter(({ type }) => type.value === value).map(({ type }) => ({ path: file.path, span: type.span })),
	);
	const own = corpus.config?.linkTypes.find(({ name }) => name.value === value)?.name;
	return { span, definitions: own ? [{ path: 'lateral.yaml', span: own.span }] : [], references: unique(references) };
}

function correction(article: CorpusArticle, path: string, offset: number): OwnWord | undefined {
	const found = article.corrections.find(
		({ file, record }) => file.path === path && (touches(record.id.span, offset) || touches(record.quote.span, offset)),
	);
	const words = found && wordsOf(found);
	if (!found || !words || article.path === undefined) return undefined;
	const place = { path: article.path, span: words };
	return { span: found.record.id.span, definitions: [place], references: [place] };
}

function thread(
	corpus: Corpus,
	file: Extract<ReturnType<Corpus['file']>, { kind: 'sidecar' }>,
	offset: number,
	view: View,
): OwnWord | undefined {
	const to = file.record.threads.find(each => touches(each.to.span, offset))?.to;
	const key = to && corpus.resolve(to.value, file.id);
	const note = key === undefined ? undefined : corpus.note(key);
	if (!to || !note || isNoteKept(note, view)) return undefined;
	const subject = { kind: 'note', note: note.key, span: to.span } as const;
	return {
		span: to.span,
		definitions: definitionOf(corpus, subject),
		references: referencesTo(corpus, subject, view),
	};
}

function shownNotes(corpus: Corpus, view: View): CorpusNote[] {
	return corpus.articles().flatMap(({ notes }) => notes.filter(note => !isNoteKept(note, view)));
}

/** A type with several links stands once for all of them. */
function unique(places: readonly Place[]): Place[] {
	const seen = new Set<string>();
	return places.filter(({ path, span }) => {
		const key = `${path} ${span.start}`;
		return !seen.has(key) && seen.add(key);
	});
}
