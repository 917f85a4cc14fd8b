import { readFileSync } from 'node:fs';
import type { BlockKind, Quotation } from '../../src/core/analysis/analysis';
import type { Span } from '../../src/core/text/span';
import { readPassage, type Gold } from './passages';

/** What a person marked in a whole article. */
export interface MarkedArticle {
	readonly attributions: readonly Gold[];
	/** Quotations that are nobody's speech. All others outside the page's furniture are speech. */
	readonly roles: readonly { readonly span: Span; readonly role: Quotation['role'] }[];
	/** What is not running text. All other lines are paragraphs. */
	readonly blocks: readonly { readonly span: Span; readonly kind: BlockKind }[];
}

/**
 * Reads the marks of an article, which stand in a file of their own, so that the article stays as it is.
 *
 * ```
 * @furniture Read more: … Moscow                    a block that is not running text
 * @scare “cleaner”                                  a quotation that is nobody's speech
 * [The union] did not <say> {whether … in May}.     an attribution, as in the passages;
 * = the union; described; negated                   "…" stands for words that are left out
 * ```
 *
 * Words are looked for in the order of the article, each entry from where the one before it begins.
 */
export function readMarkedArticle(file: string, article: string): MarkedArticle {
	const attributions: Gold[] = [];
	const roles: { span: Span; role: Quotation['role'] }[] = [];
	const blocks: { span: Span; kind: BlockKind }[] = [];
	let from = 0;
	for (const entry of readFileSync(file, 'utf8')
		.trim()
		.split(/\n\s*\n/)) {
		const [marked = '', ...notes] = entry.split('\n');
		const [, label, words] = /^@(\w+) (.*)$/.exec(marked) ?? [];
		const passage = readPassage('', words ?? marked, notes);
		const place = placesIn(article, passage.text, from);
		const span = { start: place(0), end: place(passage.text.length) };
		from = span.start;
		if (label === undefined) attributions.push(...passage.attributions.map(gold => placed(gold, place)));
		else if (isRole(label)) roles.push({ span, role: label });
		else if (isBlockKind(label)) blocks.push({ span, kind: label });
		else throw new Error(`${file}: @${label} is no kind of passage`);
	}
	return { attributions, roles, blocks };
}

/**
 * Where in the article the offsets of an excerpt are, "…" standing for words that are left out.
 *
 * @throws where the excerpt's words are not in the article: the marks are older than it.
 */
function placesIn(article: string, excerpt: string, from: number): (offset: number) => number {
	const runs: { inExcerpt: Span; start: number }[] = [];
	for (const { 0: words, index } of excerpt.matchAll(/[^…\s](?:[^…]*[^…\s])?/gu)) {
		const last = runs.at(-1);
		const after = last ? last.start + last.inExcerpt.end - last.inExcerpt.start : from;
		const start = wholeWords(article, words, after);
		if (start < 0) throw new Error(`not in the article: ${words}`);
		runs.push({ inExcerpt: { start: index, end: index + words.length }, start });
	}
	return offset => {
		const run = runs.findLast(({ inExcerpt }) => inExcerpt.start <= offset) ?? runs[0]!;
		const into = Math.max(0, Math.min(offset, run.inExcerpt.end) - run.inExcerpt.start);
		return run.start + into;
	};
}

/** The first place where the words stand, and are not a part of longer ones. */
function wholeWords(article: string, words: string, from: number): number {
	let at = article.indexOf(words, from);
	while (at >= 0 && (cutsWord(article, at) || cutsWord(article, at + words.length))) {
		at = article.indexOf(words, at + 1);
	}
	return at;
}

function cutsWord(text: string, at: number): boolean {
	return /^[\p{L}\p{N}]{2}$/u.test(text.slice(Math.max(0, at - 1), at + 1));
}

function placed(gold: Gold, place: (offset: number) => number): Gold {
	const move = (spans: readonly Span[]) => spans.map(({ start, end }) => ({ start: place(start), end: place(end) }));
	return { ...gold, content: move(gold.content), cue: move(gold.cue), source: move(gold.source) };
}

const isRole = (label: string): label is Quotation['role'] => ['speech', 'scare', 'title'].includes(label);

const isBlockKind = (label: string): label is BlockKind =>
	['headline', 'standfirst', 'byline', 'dateline', 'section', 'furniture'].includes(label);
