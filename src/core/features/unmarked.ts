import type { View } from '../claims/facts';
import { wordsOf, type CorpusArticle } from '../corpus/article';
import { overlaps, type Span } from '../text/span';
import type { Readings } from './readings';
import { isInView } from './view';

/** Quotations that somebody says and no note of the view touches: what may still be worth marking. */
export function unmarkedIn(article: CorpusArticle, readings: Readings, view: View): Span[] {
	const marked = article.notes.filter(note => isInView(note, view)).flatMap(note => wordsOf(note) ?? []);
	return readings
		.of(article)
		.quotations.filter(({ role, span }) => role === 'speech' && !marked.some(words => overlaps(words, span)))
		.map(({ span }) => span);
}
