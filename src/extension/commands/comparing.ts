import * as vscode from 'vscode';
import {
	articlesToCompare,
	articleShortName,
	articleTitle,
	type ArticleToCompare,
	type CorpusArticle,
	type OpenCorpus,
} from '../../core/index';
import { counted } from '../../wording/counted';
import { day } from '../../wording/day';
import { asLabels } from '../asLabel';
import type { NamedCorpus, Session } from '../session';
import { tell } from '../tell';

/** For a key of one's own, as JSON: the ids of the articles; the second one, or both, are asked for where they are not named. */
export interface CompareArticlesArguments extends NamedCorpus {
	readonly article?: string;
	readonly with?: string;
}

/** Lays two whole articles side by side: that which the reader is in, and one to choose. */
export function registerComparing(session: Session): vscode.Disposable {
	return vscode.commands.registerCommand('lateral.compareArticles', async (given: CompareArticlesArguments = {}) => {
		await session.settled();
		const open = session.corpusNamed(given);
		if (!open) return;
		const first = articleMeant(session, open, given.article);
		if (!first) return tell(vscode.l10n.t('Open the article that is to be compared.'));
		const others = articlesToCompare(open.corpus, session.view, first);
		if (!others.length) return tell(vscode.l10n.t('There is no other article in this corpus.'));
		const second = others.find(({ article }) => article.id === given.with) ?? (await choose(open, first, others));
		if (!second) return;
		await vscode.commands.executeCommand('lateral.compare', { articles: [first.id, second.article.id], open });
	});
}

function articleMeant(session: Session, { corpus }: OpenCorpus, named: string | undefined): CorpusArticle | undefined {
	if (named !== undefined) return corpus.article(named);
	const editor = session.editor();
	return editor && session.find(editor.document.uri)?.article;
}

async function choose(
	{ corpus }: OpenCorpus,
	first: CorpusArticle,
	others: readonly ArticleToCompare[],
): Promise<ArticleToCompare | undefined> {
	const items = others.map(other => {
		const { article, shared } = other;
		const published = article.meta?.published?.value;
		const outlet = article.meta?.outlet && articleShortName(corpus, article);
		const claims = counted(shared, vscode.l10n.t('{0} shared claim'), vscode.l10n.t('{0} shared claims'));
		return {
			label: articleTitle(article),
			description: [outlet, published && day(published)].filter(part => part).join(' · '),
			...(shared > 0 && { detail: claims }),
			other,
		};
	});
	const title = vscode.l10n.t('Compare “{0}” with which article?', articleTitle(first));
	const options = { title, matchOnDescription: true, matchOnDetail: true };
	return (await vscode.window.showQuickPick(asLabels(items), options))?.other;
}
