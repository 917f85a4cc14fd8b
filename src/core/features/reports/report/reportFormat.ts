import type { Corpus } from '../../../corpus/corpus';
import { Layout } from '../../../corpus/layout';
import type { ReportDocument } from './reportDocument';
import { reportAsHtml } from './reportAsHtml';
import { reportAsMarkdown } from './reportAsMarkdown';

export type ReportFormat = 'html' | 'markdown';

/** How a report is written in each format, in pieces. */
export const reportFormats: Readonly<Record<ReportFormat, (report: ReportDocument) => Iterable<string>>> = {
	html: reportAsHtml,
	markdown: reportAsMarkdown,
};

/** The format that the ending of a file's name stands for; `undefined` where it stands for none. */
export function reportFormat(path: string): ReportFormat | undefined {
	if (/\.x?html?$/i.test(path)) return 'html';
	return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : undefined;
}

/**
 * Whether a report may not be written to a path of the corpus: a file of it would be lost, or the report would itself
 * be an article from then on.
 */
export function isKeptForCorpus(corpus: Corpus, path: string): boolean {
	return new Layout(new Set([...corpus.paths(), path]), corpus.articleRules).roleOf(path).kind !== 'other';
}
