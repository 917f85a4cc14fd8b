import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusFile } from '../../corpus/files';
import { placeAt } from '../../sidecar/placeAt';
import type { Names } from '../../sidecar/schema';
import { keyShapeAt, shapeAt } from '../../sidecar/shape';
import type { Span } from '../../text/span';
import { fileKindOf } from './fileKind';
import { isNoteKept } from '../wording/view';
import { noteInWords } from './nameCompletions';

/** What the word at a cursor in one of Lateral's own files means. */
export type FileHover = { readonly span: Span } & (
	| {
			readonly kind: 'key';
			/** In Markdown, and ours. */
			readonly about: string;
			/** The words that it can have. */
			readonly words: readonly string[];
	  }
	/** To be shown with its positions; see `CrossReferencing`. */
	| { readonly kind: 'claim'; readonly claim: string }
	/** Words of files, a line each. */
	| { readonly kind: 'words'; readonly lines: readonly string[] }
);

/** @param text The file as it stands in the editor. */
export function fileHoverAt(
	corpus: Corpus,
	path: string,
	text: string,
	offset: number,
	view: View,
): FileHover | undefined {
	const file = corpus.file(path);
	const kind = fileKindOf(file);
	const place = kind && placeAt(text, offset);
	if (!file || !place || place.span.start === place.span.end) return undefined;
	const { span, role } = place;
	const word = text.slice(span.start, span.end);
	if (role === 'value' || !place.hasColon) {
		const shape = shapeAt(kind, place.path);
		const names = place.inList ? (shape?.item?.names ?? shape?.names) : shape?.names;
		return names && meaningOf(corpus, file, names, word, span, view);
	}
	const key = keyShapeAt(kind, [...place.path, word]);
	if (key) return { span, kind: 'key', about: l10n.t(key.description), words: key.value.words };
	const entries = shapeAt(kind, place.path)?.entries;
	if (entries?.names) return meaningOf(corpus, file, entries.names, word, span, view);
	return entries && ownEntry(corpus, file, place.path, word, span);
}

function meaningOf(
	corpus: Corpus,
	file: CorpusFile,
	names: Names,
	word: string,
	span: Span,
	view: View,
): FileHover | undefined {
	const article = file.kind === 'sidecar' ? file.id : '';
	switch (names) {
		case 'claim': {
			const id = word.includes('#') ? corpus.resolve(word, article) : word;
			const claim = id === undefined ? undefined : corpus.claim(id);
			return claim && !isDraftKept(corpus, claim.id, view) ? { span, kind: 'claim', claim: claim.id } : undefined;
		}
		case 'source':
		case 'speaker':
			return sourceHover(corpus, word, span);
		case 'note': {
			const key = corpus.resolve(word, article);
			const note = key === undefined ? undefined : corpus.note(key);
			return note && !isNoteKept(note, view)
				? { span, kind: 'words', lines: noteInWords(corpus, note).split('\n') }
				: undefined;
		}
		case 'link-type': {
			const type = corpus.linkTypes().get(word);
			if (!type) return undefined;
			const both = type.symmetric
				? l10n.t('Says the same from both ends: it counts once, whichever side wrote it.')
				: l10n.t('Seen from the other passage: {0}', type.backLabel);
			return { span, kind: 'words', lines: [type.label, both] };
		}
		default:
			return undefined;
	}
}

/** A claim that was born in a note is kept from the reader with it. */
function isDraftKept(corpus: Corpus, claim: string, view: View): boolean {
	const note = corpus.note(claim);
	return note !== undefined && isNoteKept(note, view);
}

function sourceHover(corpus: Corpus, id: string, span: Span): FileHover | undefined {
	if (id === 'unnamed')
		return {
			span,
			kind: 'words',
			lines: [l10n.t('Somebody whom the article does not name; for each note another one.')],
		};
	const source = corpus.source(id);
	if (!source) return undefined;
	const { name, kind, role, aliases, note } = source;
	const lines = [
		[name.value, ...(kind ? [kind.value] : [])].join(' · '),
		...(role ? [role.value] : []),
		...(aliases.length ? [l10n.t('also: {0}', aliases.map(({ value }) => value).join(', '))] : []),
		...(note ? [note.value] : []),
	];
	return { span, kind: 'words', lines };
}

/** An id that stands where it is defined. */
function ownEntry(
	corpus: Corpus,
	file: CorpusFile,
	[section]: readonly string[],
	id: string,
	span: Span,
): FileHover | undefined {
	if (file.kind === 'claims') return corpus.claim(id) && { span, kind: 'claim', claim: id };
	if (file.kind === 'sources') return sourceHover(corpus, id, span);
	if (file.kind !== 'sidecar' || section !== 'notes') return undefined;
	const note = corpus.article(file.id)?.notes.find(each => each.file.path === file.path && each.record.id.value === id);
	if (!note) return undefined;
	return note.claim !== undefined && corpus.claim(note.claim)
		? { span, kind: 'claim', claim: note.claim }
		: { span, kind: 'words', lines: noteInWords(corpus, note).split('\n') };
}
