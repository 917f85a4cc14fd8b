import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { OpenQuestion } from '../article/openQuestions';
import { ageInWords } from './age';
import { articleShortName } from './names';
import { quoted, shortened } from './quoted';
import { counted } from '../../../wording/counted';

/** An open question in a list: what was asked, the words that it is about, then who asked when, in which article. */
export function questionInWords(
	corpus: Corpus,
	{ article, asked, words, answers }: OpenQuestion,
	now: number,
): { readonly asked: string; readonly words: string; readonly details: readonly string[] } {
	const known = corpus.article(article);
	const details = [
		asked.author ?? '',
		ageInWords(asked.at, now),
		answers ? counted(answers, l10n.t('{0} answer'), l10n.t('{0} answers')) : '',
		known ? articleShortName(corpus, known) : article,
		asked.layer ?? '',
	];
	const said = asked.text.replace(/\s+/g, ' ').trim();
	return {
		asked: said === '' ? l10n.t('Marked without a text.') : said,
		words: quoted(shortened(words)),
		details: details.filter(part => part !== ''),
	};
}
