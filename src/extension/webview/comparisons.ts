import {
	articlesSideBySide,
	articlesToCompare,
	passagesSideBySide,
	quotationVariants,
	type CorpusArticle,
	type NoteKey,
	type OpenCorpus,
	type View,
} from '../../core/index';
import type { CompareAsk } from '../../protocol/compareTab';
import type { CompareView } from '../../protocol/toPanel';

/** What the reader is at, as far as something can be compared with it. */
export interface ComparedPlace {
	readonly open: OpenCorpus;
	readonly claim: string | undefined;
	/** The notes under the cursor. */
	readonly here: readonly NoteKey[];
	readonly article: CorpusArticle | undefined;
}

/** What core lays side by side of what is asked for. */
export function comparisonAt(
	{ open: { corpus }, claim, here, article }: ComparedPlace,
	{ what, extent, scope, notes, articles }: CompareAsk,
	view: View,
): CompareView['content'] {
	if (what === 'articles') {
		const first = articles ? corpus.article(articles[0]) : article;
		if (!first) return { kind: 'no-article' };
		const second = articles ? corpus.article(articles[1]) : articlesToCompare(corpus, view, first)[0]?.article;
		return second ? articlesSideBySide(corpus, view, first, second) : { kind: 'alone' };
	}
	if (what === 'quotations') {
		if (scope === 'corpus') return quotationVariants(corpus, view, undefined, here);
		return claim === undefined ? { kind: 'no-claim' } : quotationVariants(corpus, view, claim, here);
	}
	const compared = passagesSideBySide(corpus, view, { claim, notes: notes ?? undefined, here, extent });
	return compared.passages.length || compared.claim ? compared : { kind: 'no-claim' };
}
