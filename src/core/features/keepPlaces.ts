import * as l10n from '@vscode/l10n';
import { isLive } from '../anchor/anchor';
import { describeAnchor } from '../anchor/describeAnchor';
import { wordsOf, type CorpusArticle } from '../corpus/article';
import type { Corpus } from '../corpus/corpus';
import { setNote } from '../sidecar/editNotes';
import { acted, fileEdit, type Acted, type FileEdit, type Refused } from './action';

/**
 * Writes down anew what stands beside notes that would not be found again where they are known to be: their words are
 * as they were, but what was written around them or elsewhere makes a search take other words for them, or none.
 *
 * @param before the article while its passages followed what was being written in it.
 */
export function keepPlaces(corpus: Corpus, before: CorpusArticle): Acted {
	const article = corpus.article(before.id);
	const edits = before.notes.flatMap((was): (FileEdit | Refused)[] => {
		const now = corpus.note(was.key);
		const place = wordsOf(was);
		if (!now || !place || !isLive(was.resolution.state) || article?.text !== before.text) return [];
		const found = isLive(now.resolution.state) ? wordsOf(now) : undefined;
		if (found?.start === place.start && found.end === place.end) return [];
		const { before: left = null, after: right = null, nth = null } = describeAnchor(article.text, place) ?? {};
		const { path, text, record } = now.file;
		if (record.readOnly) return [];
		return [fileEdit(path, setNote(text, now.record.id.value, { before: left, after: right, nth }))];
	});
	return acted(l10n.t('Keep notes where they are'), edits);
}
