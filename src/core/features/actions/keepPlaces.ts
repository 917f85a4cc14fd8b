import * as l10n from '@vscode/l10n';
import { isLive } from '../../anchor/anchor';
import { AnchorText } from '../../anchor/resolveAnchor';
import { anchorOf, correctionNamed, wordsOf, type CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { acted, type Acted, type FileEdit, type Refused } from './action';
import { noteSurroundings } from '../mends/anchorMends';

/**
 * Writes down anew what stands beside notes and corrections that would not be found again where they are known to be: their words are
 * as they were, but what was written around them or elsewhere makes a search take other words for them, or none.
 *
 * @param before the article while its passages followed what was being written in it.
 */
export function keepPlaces(corpus: Corpus, before: CorpusArticle): Acted {
	const article = corpus.article(before.id);
	const label = l10n.t('Keep notes where they are');
	if (article?.text !== before.text) return acted(label, []);
	const text = new AnchorText(article.text);
	const edits = [...before.notes, ...before.corrections].flatMap((was): (FileEdit | Refused)[] => {
		const now = 'key' in was ? corpus.note(was.key) : correctionNamed(article, was.file.path, was.record.id.value);
		const place = wordsOf(was);
		if (!now || !place || !isLive(was.resolution.state)) return [];
		// Searched for, whatever else is known of it here: where the article's history is not at hand, nothing else is left.
		const found = text.resolve(anchorOf(now.record), { hashMatches: article.hashMatches ?? false });
		if (isLive(found.state) && 'span' in found && found.span.start === place.start && found.span.end === place.end)
			return [];
		if (now.file.record.readOnly) return [];
		const edit = noteSurroundings(article.text, now, place);
		// Of several places that read the same, no surroundings tell which; they may be noted as well as they can be.
		return edit.kind === 'edit' && !edit.edits.length ? [] : [edit];
	});
	return acted(label, edits);
}
