import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle } from '../../corpus/article';
import { overlaps } from '../../text/span';
import type { Readings } from './readings';
import { saidPassagesIn, type SaidPassage } from './saidPassages';
import { isInView } from '../wording/view';

/** What is said in an article, and what of it no note of the view touches: what may still be worth marking. */
export interface Unmarked {
	readonly found: number;
	readonly statements: readonly SaidPassage[];
}

/** What belongs to the page and not to the article is never read for statements. */
export function unmarkedIn(article: CorpusArticle, readings: Readings, view: View): Unmarked {
	const statements = saidPassagesIn(readings.of(article, view));
	const marked = article.notes.filter(note => isInView(note, view)).flatMap(note => wordsOf(note) ?? []);
	return {
		found: statements.length,
		statements: statements.filter(
			({ content }) => !content.some(piece => marked.some(words => overlaps(words, piece))),
		),
	};
}

/** “3 of 12 marked”. */
export function markedInWords({ found, statements }: Unmarked): string {
	return l10n.t('{0} of {1} marked', found - statements.length, found);
}
