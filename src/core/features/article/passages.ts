import type { NoteKey, View } from '../../claims/facts';
import type { ClaimStatus } from '../../claims/status';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { touches, type Span } from '../../text/span';
import { claimsIn, isInView } from '../wording/view';

/** Words of an article to go to. */
export interface Passage {
	readonly note: NoteKey;
	readonly article: string;
	/** From the corpus root. */
	readonly path: string;
	readonly span: Span;
}

/** Where a note's words stand; while several places may be meant, each of them. None when the words are lost. */
export function placesOf(note: Pick<CorpusNote, 'resolution'>): readonly Span[] {
	if (note.resolution.state === 'ambiguous') return note.resolution.places;
	const words = wordsOf(note);
	return words ? [words] : [];
}

/** The notes that a cursor stands on, the innermost first. */
export function notesAt(article: CorpusArticle, offset: number, view: View): CorpusNote[] {
	return article.notes
		.filter(note => isInView(note, view) && placesOf(note).some(place => touches(place, offset)))
		.sort((a, b) => length(a) - length(b));
}

/** The notes that a cursor in an article or a sidecar stands on: on their words, or in their lines. */
export function notesIn(corpus: Corpus, path: string, offset: number, view: View): CorpusNote[] {
	const article = corpus.articleOf(path);
	if (!article) return [];
	if (article.path === path) return notesAt(article, offset, view);
	return article.notes.filter(({ file, record }) => file.path === path && touches(record.span, offset));
}

function length(note: CorpusNote): number {
	const [words] = placesOf(note);
	return words ? words.end - words.start : 0;
}

/** Where a note's words stand, or the first place where they may; `undefined` when they are lost. */
export function passageOf(corpus: Corpus, key: NoteKey): Passage | undefined {
	const note = corpus.note(key);
	if (!note) return undefined;
	const [span] = placesOf(note);
	const path = corpus.article(note.article)?.path;
	return span && path !== undefined ? { note: key, article: note.article, path, span } : undefined;
}

/** Every passage with a note, in the order of articles, then of the text. */
export function notedPassages(corpus: Corpus, view: View): Passage[] {
	const notes = corpus.articles().flatMap(article => article.notes.filter(note => isInView(note, view)));
	return inOrder(notes.flatMap(note => passageOf(corpus, note.key) ?? []));
}

/** Those of {@link notedPassages} that speak of other claims than these. */
export function passagesBeside(corpus: Corpus, claims: ReadonlySet<string>, view: View): Passage[] {
	return notedPassages(corpus, view).filter(({ note }) => {
		const claim = corpus.note(note)?.claim;
		return claim !== undefined && !claims.has(claim);
	});
}

/** Every passage on a claim, in the order of articles, then of the text. */
export function passagesOf(corpus: Corpus, claim: string, view: View): Passage[] {
	const positions = corpus.status(claim, view)?.positions ?? [];
	return inOrder(positions.flatMap(position => passageOf(corpus, position.note) ?? []));
}

/** The passages that contested claims are contested by, in the order of articles, then of the text. */
export function contestedPassages(corpus: Corpus, view: View): Passage[] {
	const notes = new Set<NoteKey>();
	for (const { id } of claimsIn(corpus, view)) {
		const status = corpus.status(id, view);
		if (status?.status !== 'contested') continue;
		for (const note of partiesOf(status)) notes.add(note);
	}
	return inOrder([...notes].flatMap(note => passageOf(corpus, note) ?? []));
}

/** The notes of a claim's own that stand against another. */
function partiesOf(status: ClaimStatus): NoteKey[] {
	const own = new Set(status.positions.map(position => position.note));
	return status.reason.notes.filter(note => own.has(note));
}

/** The positions that cannot hold together with this note's, the same article's last. */
export function otherSide(corpus: Corpus, key: NoteKey, view: View): Passage[] {
	const own = corpus.note(key)?.article;
	const passages = inOrder(corpus.opponents(key, view).flatMap(({ note }) => passageOf(corpus, note.key) ?? []));
	return [...passages.filter(({ article }) => article !== own), ...passages.filter(({ article }) => article === own)];
}

/** The one after, or before, a place; round to the beginning, or the end, where there is none. */
export function neighbour(
	passages: readonly Passage[],
	from: { readonly article: string; readonly offset: number },
	direction: 'next' | 'previous',
): Passage | undefined {
	const place = { article: from.article, span: { start: from.offset, end: from.offset } };
	if (direction === 'next') return passages.find(passage => compare(passage, place) > 0) ?? passages[0];
	return passages.findLast(passage => compare(passage, place) < 0) ?? passages.at(-1);
}

function inOrder(passages: readonly Passage[]): Passage[] {
	return [...passages].sort(compare);
}

function compare(a: Pick<Passage, 'article' | 'span'>, b: Pick<Passage, 'article' | 'span'>): number {
	if (a.article !== b.article) return a.article < b.article ? -1 : 1;
	return a.span.start - b.span.start;
}
