import { day } from '../../../wording/day';
import type { Analysis, Attribution } from '../../analysis/analysis';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { around, type Span } from '../../text/span';
import { articleShortName } from '../wording/names';
import { shortened } from '../wording/quoted';
import { saidPassagesIn } from '../article/saidPassages';
import type { PlacedStatement, SaidIn, Statements } from './statements';

/** What the speaker of a statement says besides: enough to compare, the rest is in “Who is quoted”. */
export interface AlsoSaid {
	readonly statements: readonly AlsoStated[];
	/** So many more are known than are listed. */
	readonly more: number;
	/** Articles of the corpus that have not been read may hold others. */
	readonly isPartial: boolean;
}

/** A statement to go to. */
export interface AlsoStated {
	/** From the corpus root; absent in the article that was asked about. */
	readonly path: string | undefined;
	/** What the article is called in passing, with its date. */
	readonly where: string;
	readonly words: string;
	readonly span: Span;
	/** What the article has there: enough to find it again once the article is another one. */
	readonly begins: string;
}

/** A hover is glanced at. */
const listed = { here: 3, elsewhere: 4 };
/** Nobody waits for a hover: so many articles that name the speaker are read for it, some milliseconds each. */
const mostRead = 8;
/** As much as fits a line or two. */
const longestWords = 120;
/** Hardly a statement begins as another does for so long, and it goes into a link. */
const longestBeginning = 200;

/** In the articles that have been read, and in a few more that name the speaker. */
export function alsoSaid(
	corpus: Corpus,
	statements: Statements,
	article: CorpusArticle,
	attribution: Attribution,
): AlsoSaid | undefined {
	const names = attribution.strength === 'named' ? lastNames(corpus, attribution.speaker ?? '') : [];
	if (names.length)
		statements.readSome(({ id, text }) => id !== article.id && names.some(name => text.includes(name)), mostRead);
	const besides = statements.besides(article, attribution);
	if (!besides) return undefined;
	const { read, of } = statements.progress;
	const { here, elsewhere } = besides;
	const stated = [...oneOfEachFirst([here], listed.here), ...oneOfEachFirst(elsewhere, listed.elsewhere)];
	return {
		statements: stated.flatMap(each => placed(corpus, article, each) ?? []),
		more: elsewhere.reduce((sum, { count }) => sum + count, here.count) - stated.length,
		isPartial: names.length > 0 && read < of,
	};
}

/** The first of each article, then the second of each: several articles tell more than one. */
function oneOfEachFirst(articles: readonly SaidIn[], most: number): PlacedStatement[] {
	const found: PlacedStatement[] = [];
	for (let nth = 0, left = articles; left.length && found.length < most; nth++) {
		left = left.filter(({ count }) => count > nth);
		found.push(...left.slice(0, most - found.length).map(({ statement }) => statement(nth)));
	}
	return found;
}

/** What articles may call somebody by: the last word of the name and of its aliases, with accents and without. */
function lastNames(corpus: Corpus, speaker: string): string[] {
	const source = corpus.sources().find(({ name }) => name.value === speaker);
	const names = [speaker, ...(source?.aliases ?? []).map(alias => alias.value)].flatMap(name => {
		const last = name.slice(name.lastIndexOf(' ') + 1);
		return [last, last.normalize('NFD').replace(/\p{M}/gu, '')];
	});
	return [...new Set(names)].filter(name => name !== '');
}

function placed(
	corpus: Corpus,
	from: CorpusArticle,
	{ article: id, content }: PlacedStatement,
): AlsoStated | undefined {
	const article = corpus.article(id);
	if (!article) return undefined;
	const span = around(content);
	const date = article.meta?.published?.value;
	return {
		path: id === from.id ? undefined : article.path,
		where: id === from.id ? '' : [articleShortName(corpus, article), ...(date ? [day(date)] : [])].join(', '),
		words: wordsOfPieces(article.text, content),
		span,
		begins: beginningOf(article.text, span),
	};
}

/** The same in an article that is open alone. */
export function alsoSaidHere(text: string, analysis: Analysis, asked: Attribution): AlsoSaid | undefined {
	if (asked.speaker === undefined) return undefined;
	const others = saidPassagesIn(analysis).filter(
		({ attribution }) => attribution !== asked && attribution?.speaker === asked.speaker,
	);
	return {
		statements: others.slice(0, listed.here).map(({ content }) => {
			const span = around(content);
			const words = wordsOfPieces(text, content);
			return { path: undefined, where: '', words, span, begins: beginningOf(text, span) };
		}),
		more: Math.max(0, others.length - listed.here),
		isPartial: false,
	};
}

function beginningOf(text: string, { start, end }: Span): string {
	return text.slice(start, Math.min(end, start + longestBeginning));
}

function wordsOfPieces(text: string, content: readonly Span[]): string {
	return shortened(content.map(({ start, end }) => text.slice(start, end)).join(' … '), longestWords);
}
