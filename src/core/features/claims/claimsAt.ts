import type { NoteKey, View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { notesAt } from '../article/passages';
import { articleName } from '../wording/names';
import { statusLabel } from '../wording/statusText';
import { isInView } from '../wording/view';
import type { ArticleOverview, ClaimLine, ClaimsHere } from './crossReferences';

/**
 * Which claims a place speaks of, each on one line: for whoever works out by itself what is to be said of them. Nothing
 * but their statuses is looked up for it; `CrossReferencing` tells the same claims in full.
 */
export type ClaimsAt =
	| (Pick<ClaimsHere, 'kind' | 'passage'> & { readonly claims: readonly ClaimLine[] })
	| ArticleOverview
	| { readonly kind: 'no-article' };

/** At a cursor: the claims of the passage there, else those of the article. */
export function claimsAt(corpus: Corpus, view: View, article: CorpusArticle, offset: number): ClaimsAt {
	const notes = notesAt(article, offset, view);
	return claimsHere(corpus, view, article, notes) ?? claimsOfArticle(corpus, view, article);
}

/** Of a note wherever it stands, also one whose words are lost. */
export function claimsOfNote(corpus: Corpus, view: View, key: NoteKey): ClaimsAt {
	const note = corpus.note(key);
	const article = note && corpus.article(note.article);
	if (!article) return { kind: 'no-article' };
	return claimsHere(corpus, view, article, [note]) ?? claimsOfArticle(corpus, view, article);
}

/** These, as far as they are there. */
export function claimsNamed(corpus: Corpus, view: View, ids: readonly string[]): ClaimsAt {
	const claims = linesOf(corpus, view, ids);
	return claims.length ? { kind: 'claims', claims } : { kind: 'no-article' };
}

export function claimsOfArticle(corpus: Corpus, view: View, article: CorpusArticle): ArticleOverview {
	const notes = article.notes.filter(note => isInView(note, view));
	const ids = [...new Set(notes.flatMap(note => note.claim ?? []))];
	return {
		kind: 'article',
		article: articleName(corpus, article),
		notes: notes.length,
		claims: contestedFirst(ids.map(id => claimLine(corpus, id, view))),
	};
}

function claimsHere(
	corpus: Corpus,
	view: View,
	article: CorpusArticle,
	notes: readonly CorpusNote[],
): ClaimsAt | undefined {
	const ids = [...new Set(notes.flatMap(note => note.claim ?? []))];
	const claims = linesOf(corpus, view, ids);
	const [first] = notes;
	if (!first || !claims.length) return undefined;
	const words = wordsOf(first);
	return {
		kind: 'claims',
		passage: {
			article: articleName(corpus, article),
			words: words ? article.text.slice(words.start, words.end) : first.record.quote.value,
			notes: notes.map(note => note.key),
		},
		claims: contestedFirst(claims),
	};
}

function linesOf(corpus: Corpus, view: View, ids: readonly string[]): ClaimLine[] {
	return ids.filter(id => corpus.claim(id) && corpus.status(id, view)).map(id => claimLine(corpus, id, view));
}

function contestedFirst(lines: readonly ClaimLine[]): ClaimLine[] {
	const isContested = (line: ClaimLine): boolean => line.status.word === 'contested';
	return [...lines.filter(isContested), ...lines.filter(line => !isContested(line))];
}

/** A claim on one line; of one that is not there its id. */
export function claimLine(corpus: Corpus, id: string, view: View): ClaimLine {
	const word = corpus.status(id, view)?.status ?? 'unmarked';
	return { id, text: corpus.claim(id)?.body.text.value ?? id, status: { word, label: statusLabel(word) } };
}
