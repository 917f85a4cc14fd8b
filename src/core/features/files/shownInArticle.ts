import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusCorrection, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { LineIndex } from '../../text/lines';
import { touches, type Span } from '../../text/span';
import type { Place } from '../article/places';
import { statusLabel } from '../wording/statusText';
import { isFileKept } from '../wording/view';

/** A note or a correction of a sidecar, and where its words are in the article. */
export interface ShownInArticle {
	/** Its id in the sidecar. */
	readonly id: Span;
	/** All of it in the sidecar. */
	readonly entry: Span;
	/** Its words; the first of several places; absent where they are lost. */
	readonly passage: Place | undefined;
	/** What became of them, as the lens says it: “Shown in article, line 12 · contested”. */
	readonly title: string;
}

/** Every note and correction of a sidecar, in the order of the file. */
export function shownInArticle(corpus: Corpus, path: string, view: View): ShownInArticle[] {
	const article = corpus.articleOf(path);
	if (!article || article.path === path) return [];
	const lines = new LineIndex(article.text);
	const all: readonly (CorpusNote | CorpusCorrection)[] = [...article.notes, ...article.corrections];
	return all
		.filter(({ file }) => file.path === path)
		.map(anchored => {
			const { record, resolution } = anchored;
			const span = wordsOf(anchored) ?? (resolution.state === 'ambiguous' ? resolution.places[0] : undefined);
			const status =
				'key' in anchored && anchored.claim !== undefined ? corpus.status(anchored.claim, view) : undefined;
			const where = whereInWords(anchored, span && lines.positionAt(span.start).line + 1);
			return {
				id: record.id.span,
				entry: { start: record.id.span.start, end: record.span.end },
				passage: span && article.path !== undefined ? { path: article.path, span } : undefined,
				title: status ? `${where} · ${statusLabel(status.status)}` : where,
			};
		})
		.sort((a, b) => a.id.start - b.id.start);
}

function whereInWords({ record, resolution }: CorpusNote | CorpusCorrection, line: number | undefined): string {
	if (resolution.state === 'ambiguous')
		return l10n.t('In {0} places of the article, first in line {1}', resolution.places.length, line ?? 1);
	if (line === undefined)
		return 'lost' in record && record.lost
			? l10n.t('Not in the article any more, as somebody has confirmed')
			: l10n.t('Not in the article any more');
	switch (resolution.state) {
		case 'moved':
			// Of words that were noted without what stands beside them nobody knows where they stood.
			if (!record.before && !record.after) return l10n.t('Shown in article, line {0}', line);
			return l10n.t('Shown in article, line {0}, moved', line);
		case 'altered':
			return l10n.t('Shown in article, line {0}, with other words now', line);
		default:
			return l10n.t('Shown in article, line {0}', line);
	}
}

/** The note or correction that a place of a sidecar is in. */
export function shownAt(corpus: Corpus, path: string, offset: number, view: View): ShownInArticle | undefined {
	return shownInArticle(corpus, path, view).find(({ entry }) => touches(entry, offset));
}

/** What a sidecar has on a place of its article: the shortest passage first. Of one that is kept from the reader nothing. */
export function entriesOn(corpus: Corpus, sidecar: string, offset: number, view: View): ShownInArticle[] {
	if (isFileKept(corpus, sidecar, view)) return [];
	const length = ({ passage }: ShownInArticle) => (passage ? passage.span.end - passage.span.start : 0);
	return shownInArticle(corpus, sidecar, view)
		.filter(({ passage }) => passage && touches(passage.span, offset))
		.sort((a, b) => length(a) - length(b));
}
