import type { View } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { isInView } from '../wording/view';

/** An article that another one can be laid beside. */
export interface ArticleToCompare {
	readonly article: CorpusArticle;
	/** On how many claims both have notes of the view. */
	readonly shared: number;
}

/** All other articles whose text is there: which shares most claims with this one first, then in the order of their ids. */
export function articlesToCompare(corpus: Corpus, view: View, { id, notes }: CorpusArticle): ArticleToCompare[] {
	const claims = new Set(notes.flatMap(note => (note.claim !== undefined && isInView(note, view) ? note.claim : [])));
	const shared = new Map<string, number>();
	for (const claim of claims) {
		const positions = corpus.status(claim, view)?.positions ?? [];
		for (const article of new Set(positions.map(({ note }) => corpus.note(note)?.article ?? '')))
			shared.set(article, (shared.get(article) ?? 0) + 1);
	}
	return corpus
		.articles()
		.filter(article => article.id !== id && article.path !== undefined)
		.map(article => ({ article, shared: shared.get(article.id) ?? 0 }))
		.sort((a, b) => b.shared - a.shared || compare(a.article.id, b.article.id));
}
