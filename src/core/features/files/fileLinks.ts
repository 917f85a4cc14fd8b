import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { parseReference } from '../../sidecar/reference';
import { innerSpan, type Field } from '../../sidecar/tree';
import type { Span } from '../../text/span';
import { definitionOf, type Place } from '../article/places';

/** A word of one of Lateral's own files that a click opens something at. */
export interface FileLink {
	readonly span: Span;
	readonly to: { readonly kind: 'place'; readonly place: Place } | { readonly kind: 'web'; readonly address: string };
}

/** The article of a sidecar, web addresses, and the files that define claims and sources. */
export function linksInFile(corpus: Corpus, path: string): FileLink[] {
	const file = corpus.file(path);
	switch (file?.kind) {
		case 'sidecar': {
			const { article, notes, corrections } = file.record;
			const of = corpus.article(file.id);
			const own = of?.notes.filter(note => note.file.path === path) ?? [];
			const key = /^article(?=\s*:)/m.exec(file.text);
			const named = [article?.outlet, article?.voice, ...[...notes, ...corrections].map(({ speaker }) => speaker)];
			return [
				...(key && of?.path !== undefined
					? [link({ start: key.index, end: key.index + 7 }, { path: of.path, span: { start: 0, end: 0 } })]
					: []),
				...web(article?.url),
				...named.flatMap(field => (field ? source(corpus, field) : [])),
				...own.flatMap(note => ofNote(corpus, note)),
			];
		}
		case 'claim':
		case 'claims':
			return corpus
				.claimsIn(path)
				.flatMap(({ body }) => (body.excludes ?? []).flatMap(field => claim(corpus, field, field.value)));
		case 'sources':
			return file.record.flatMap(({ url }) => web(url));
		default:
			return [];
	}
}

function ofNote(corpus: Corpus, { record, claim: on }: CorpusNote): FileLink[] {
	return [
		...(record.claim && on !== undefined ? claim(corpus, record.claim, on) : []),
		...record.links.flatMap(({ to }) => (parseReference(to.value).kind === 'url' ? web(to) : [])),
	];
}

function claim(corpus: Corpus, field: Field, id: string): FileLink[] {
	const subject = { kind: 'claim', claim: id, span: field.span } as const;
	return definitionOf(corpus, subject).map(place => link(innerSpan(field), place));
}

function source(corpus: Corpus, field: Field): FileLink[] {
	const subject = { kind: 'source', source: field.value, span: field.span } as const;
	return definitionOf(corpus, subject).map(place => link(innerSpan(field), place));
}

function web(field: Field | undefined): FileLink[] {
	return field && parseReference(field.value).kind === 'url'
		? [{ span: innerSpan(field), to: { kind: 'web', address: field.value } }]
		: [];
}

function link(span: Span, place: Place): FileLink {
	return { span, to: { kind: 'place', place } };
}
