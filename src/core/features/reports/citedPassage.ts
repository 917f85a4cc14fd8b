import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { cutsLetter } from '../../text/boundaries';
import { withPlainLineEnds } from '../../text/hash';
import { articleShortName } from '../wording/names';

/** Words of an article and where they stand in it: byte for byte as it has them now, but for line ends, which are LF. */
export interface CitedPassage {
	readonly quote: string;
	/** What stands around them, no letter cut in two. */
	readonly before: string;
	readonly after: string;
	/** Offset of the quote in the article's text, in UTF-16 code units, without byte order mark and with line ends LF. */
	readonly start: number;
}

/** @returns `undefined` where the note's words do not stand, certainly, in its article: there is nothing to cite. */
export function citedPassage(article: CorpusArticle, note: CorpusNote, context: number): CitedPassage | undefined {
	const span = wordsOf(note);
	const { state } = note.resolution;
	if (!span || (state !== 'exact' && state !== 'moved')) return undefined;
	const text = withPlainLineEnds(article.text);
	const start = withPlainLineEnds(article.text.slice(0, span.start)).length;
	const quote = withPlainLineEnds(article.text.slice(span.start, span.end));
	const end = start + quote.length;
	return {
		quote,
		before: text.slice(wholeLetter(text, Math.max(0, start - context)), start),
		after: text.slice(end, wholeLetter(text, Math.min(text.length, end + context))),
		start,
	};
}

/** What the sidecar knows of an article that is cited; nothing is made up for what it does not say. */
export interface CitedArticle {
	readonly id: string;
	readonly title?: string;
	/** The outlet's name from `sources.yaml`, else as written. */
	readonly outlet?: string;
	readonly author?: string;
	readonly published?: string;
	readonly url?: string;
}

export function citedArticle(corpus: Corpus, article: CorpusArticle): CitedArticle {
	const { title, outlet, author, published, url } = article.meta ?? {};
	return {
		id: article.id,
		...(title && { title: title.value }),
		...(outlet && { outlet: articleShortName(corpus, article) }),
		...(author && { author: author.value }),
		...(published && { published: published.value }),
		...(url && { url: url.value }),
	};
}

/** The offset, or the nearest before it that parts no letter. */
function wholeLetter(text: string, offset: number): number {
	let at = offset;
	while (cutsLetter(text, at)) at--;
	return at;
}
