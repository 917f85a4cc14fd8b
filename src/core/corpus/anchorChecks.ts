import * as l10n from '@vscode/l10n';
import type { WordChange } from '../anchor/anchor';
import { problem, type Problem, type RelatedPlace } from '../problem';
import type { NoteRecord } from '../sidecar/records';
import type { Field } from '../sidecar/tree';
import type { Span } from '../text/span';
import type { CorpusArticle, CorpusCorrection, CorpusNote } from './article';

const beginning: Span = { start: 0, end: 0 };

/** A note whose words are others still shows what it was about; a correction has no effect until somebody mends it. */
export function checkCorrection(article: CorpusArticle, correction: CorpusCorrection): Problem[] {
	return checkAnchor(article, correction).map(found =>
		found.severity === 'warning'
			? { ...found, message: l10n.t('{0} This correction has no effect until that is mended.', found.message) }
			: found,
	);
}

/** Whether the words that a note or a correction is on still stand where they stood. */
export function checkAnchor(article: CorpusArticle, { record, resolution }: CorpusNote | CorpusCorrection): Problem[] {
	const { quote } = record;
	if (quote.value === '' || article.text.trim() === '') return []; // Said already: by the schema, on the article.
	const place = (span: Span, message: string) => [{ file: article.path!, span, message }];
	switch (resolution.state) {
		case 'exact':
		case 'moved':
			if (record.before || record.after || record.nth) return [];
			return [
				problem(
					'anchor.no-context',
					'hint',
					quote.span,
					l10n.t('Nothing tells where in the article this stands, should the words come to stand there twice.'),
				),
			];
		case 'altered':
			return [
				{
					...problem(
						'anchor.altered',
						'warning',
						quote.span,
						l10n.t('The words have changed in the article: {0}', resolution.changes.map(changeInWords).join('; ')),
					),
					related: place(resolution.span, l10n.t('This stands there now.')),
				},
			];
		case 'ambiguous':
			return [
				{
					...problem(
						'anchor.ambiguous',
						'warning',
						quote.span,
						l10n.t(
							'These words stand in {0} places of the article, and nothing tells which is meant.',
							resolution.places.length,
						),
					),
					related: resolution.places.flatMap(span => place(span, l10n.t('They stand here.'))),
				},
			];
		case 'lost':
			if ('lost' in record && record.lost)
				return [
					problem(
						'anchor.lost',
						'hint',
						quote.span,
						l10n.t('These words are gone from the article, as somebody has confirmed.'),
					),
				];
			return [
				{
					...problem('anchor.lost', 'warning', quote.span, l10n.t('These words are not in the article any more.')),
					related: [whereTheyStood(article, record)],
				},
			];
	}
}

/** Where to look for words that are gone: where one of their sides still stands, else in the article as a whole. */
function whereTheyStood(
	{ path, text }: CorpusArticle,
	{ before, after }: Pick<NoteRecord, 'before' | 'after'>,
): RelatedPlace {
	const only = (words: string | undefined) => {
		const at = words ? text.indexOf(words) : -1;
		return words && at >= 0 && text.indexOf(words, at + 1) < 0 ? { start: at, end: at + words.length } : undefined;
	};
	const place = (span: Span, message: string) => ({ file: path!, span, message });
	const preceding = only(before?.value);
	if (preceding) return place(preceding, l10n.t('This stood before them.'));
	const following = only(after?.value);
	if (following) return place(following, l10n.t('This stood after them.'));
	return place(beginning, l10n.t('The article as it is now.'));
}

/** What became of some words of a quote, as a part of a sentence. */
export function changeInWords({ was, is }: Pick<WordChange, 'was' | 'is'>): string {
	if (!was) return l10n.t('“{0}” was added', is);
	if (!is) return l10n.t('“{0}” was left out', was);
	return l10n.t('“{0}” became “{1}”', was, is);
}

/** The article's text is another one than that which was noted. */
export function hashMismatch(sha256: Field, article: CorpusArticle): Problem {
	return {
		...problem(
			'article.hash',
			'warning',
			sha256.span,
			l10n.t('The article is not the text that was marked: something in it has changed, if not in the marked words.'),
		),
		related: [{ file: article.path!, span: beginning, message: l10n.t('The article as it is now.') }],
	};
}
