import * as l10n from '@vscode/l10n';
import { day } from '../../../wording/day';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { textAsMarkdown } from '../wording/markdown';
import { holderName } from '../wording/names';
import { inMarks, oneLine } from '../wording/quoted';
import { citedArticle, citedPassage, type CitedArticle, type CitedPassage } from './citedPassage';

/**
 * All that a citation of a passage says. Every word is the article's or the sidecar's own: there is no date of access,
 * since nobody noted one, and what the sidecar does not say is left out.
 */
export interface Citation extends CitedPassage {
	readonly note: string;
	/** Whose words they are, where the note names a speaker. */
	readonly saidBy?: string;
	readonly article: CitedArticle & { readonly lang?: string };
}

/** As much as the W3C's selectors and our own sidecars keep, to find the words again by. */
const contextLength = 32;

/** @returns `undefined` where the note's words do not stand, certainly, in its article: what it says now is something else. */
export function citationFor(corpus: Corpus, article: CorpusArticle, note: CorpusNote): Citation | undefined {
	const passage = citedPassage(article, note, contextLength);
	const lang = article.meta?.lang?.value;
	return (
		passage && {
			...passage,
			note: note.key,
			...(note.holder.kind === 'speaker' && { saidBy: holderName(corpus, note.holder, article.id) }),
			article: { ...citedArticle(corpus, article), ...(lang !== undefined && { lang }) },
		}
	);
}

/** `“the bridge was safe” (Mira Stell), in: Tom Vel, “Council reopens bridge”, The Daily, Apr 1, 2019, https://…` */
export function citationAsText(citation: Citation): string {
	const { quote, saidBy, article } = citation;
	return l10n.t('{0}, in: {1}', said(quote, saidBy), whereInText(article));
}

/** The words as a quotation of their own, and below them where they stand. Nothing in them is markup. */
export function citationAsMarkdown({ quote, saidBy, article }: Citation): string {
	const words = textAsMarkdown(quote)
		.split('\n')
		.map(line => `> ${line}`);
	const where = whereInText(article);
	const whose = saidBy === undefined ? where : l10n.t('{0}, in: {1}', oneLine(saidBy), where);
	return [...words, '', `— ${textAsMarkdown(whose)}`, ''].join('\n');
}

/**
 * A list of one item for a reference manager, in the exchange format of the Citation Style Language (CSL-JSON 1.0). The
 * words and what stands around them are a W3C text quote selector under `custom`, and in the note to be read.
 */
export function citationAsCsl({ quote, before, after, note, saidBy, article }: Citation): string {
	const item = {
		id: note,
		type: article.outlet === undefined ? 'document' : 'article-newspaper',
		...(article.title !== undefined && { title: article.title }),
		...(article.author !== undefined && { author: [{ literal: article.author }] }),
		...(article.outlet !== undefined && { 'container-title': article.outlet }),
		...(article.published !== undefined && { issued: issued(article.published) }),
		...(article.url !== undefined && { URL: article.url }),
		...(article.lang !== undefined && { language: article.lang }),
		note: said(quote, saidBy),
		custom: {
			selector: { type: 'TextQuoteSelector', exact: quote, prefix: before, suffix: after },
			...(saidBy !== undefined && { speaker: saidBy }),
		},
	};
	return `${JSON.stringify([item], undefined, 2)}\n`;
}

function said(quote: string, by: string | undefined): string {
	return by === undefined ? inMarks(quote) : `${inMarks(quote)} (${oneLine(by)})`;
}

/** Author, title, outlet, date and address, as far as they are known; an article without a title by its file. */
function whereInText({ id, title, author, outlet, published, url }: CitedArticle): string {
	return [
		author,
		title === undefined ? id : inMarks(oneLine(title)),
		outlet,
		published === undefined ? undefined : day(published),
		url,
	]
		.flatMap(part => (part === undefined ? [] : oneLine(part)))
		.join(', ');
}

/** A day, a month or a year in numbers: as a sidecar has it, without the time of day. */
function issued(published: string) {
	return { 'date-parts': [published.slice(0, 10).split('-').map(Number)] };
}
