import * as l10n from '@vscode/l10n';
import type { Holder } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { ArticleName } from '../claims/crossReferences';

/** A source's name, else its id as written. */
export function sourceName(corpus: Corpus, id: string): string {
	return corpus.source(id)?.name.value ?? id;
}

/** An article's title, else the last part of its id. */
export function articleTitle(article: CorpusArticle): string {
	return article.meta?.title?.value ?? article.id.slice(article.id.lastIndexOf('/') + 1);
}

/** All that people know an article by. */
export function articleName(corpus: Corpus, article: CorpusArticle): ArticleName {
	const { outlet, published, lang } = article.meta ?? {};
	return {
		id: article.id,
		title: articleTitle(article),
		...(outlet && { outlet: sourceName(corpus, outlet.value) }),
		...(published && { published: published.value }),
		...(lang && { lang: lang.value }),
	};
}

/** An article as it is cited in passing: its outlet, else its title. */
export function articleShortName(corpus: Corpus, article: CorpusArticle): string {
	const outlet = article.meta?.outlet?.value;
	return outlet === undefined ? articleTitle(article) : sourceName(corpus, outlet);
}

/** Who holds a position, as people say it; an unnamed source by its article. */
export function holderName(corpus: Corpus, holder: Holder, articleId: string): string {
	if (holder.kind === 'speaker' || holder.kind === 'voice' || holder.kind === 'outlet')
		return sourceName(corpus, holder.id);
	const article = corpus.article(articleId);
	const name = article ? articleShortName(corpus, article) : articleId;
	return holder.kind === 'unnamed' ? l10n.t('unnamed, in {0}', name) : name;
}
