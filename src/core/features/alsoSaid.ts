import type { Analysis, Attribution } from '../analysis/analysis';
import type { CorpusArticle } from '../corpus/article';
import type { Corpus } from '../corpus/corpus';
import { around, type Span } from '../text/span';
import { articleShortName } from './names';
import { shortened } from './quoted';
import { saidPassagesIn } from './saidPassages';
import type { PlacedStatement, Statements } from './statements';

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
}

/** A hover is glanced at. */
const listed = { here: 3, elsewhere: 4 };
/** Nobody waits for a hover: so many articles that name the speaker are read for it, some milliseconds each. */
const mostRead = 8;
/** As much as fits a line or two. */
const longestWords = 120;

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
	const stated = [
		...besides.here.slice(0, listed.here),
		...oneOfEachFirst(besides.elsewhere).slice(0, listed.elsewhere),
	];
	return {
		statements: stated.flatMap(each => placed(corpus, article, each) ?? []),
		more: besides.here.length + besides.elsewhere.length - stated.length,
		isPartial: names.length > 0 && read < of,
	};
}

/** The first of each article, then the second of each: several articles tell more than one. */
function oneOfEachFirst(statements: readonly PlacedStatement[]): PlacedStatement[] {
	const before = new Map<string, number>();
	const turns = statements.map(statement => {
		const turn = before.get(statement.article) ?? 0;
		before.set(statement.article, turn + 1);
		return { statement, turn };
	});
	return turns.sort((a, b) => a.turn - b.turn).map(({ statement }) => statement);
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
		where: id === from.id ? '' : [articleShortName(corpus, article), ...(date ? [date] : [])].join(', '),
		words: wordsOfPieces(article.text, content),
		span,
	};
}

/** The same in an article that is open alone. */
export function alsoSaidHere(text: string, analysis: Analysis, asked: Attribution): AlsoSaid | undefined {
	if (asked.speaker === undefined) return undefined;
	const others = saidPassagesIn(analysis).filter(
		({ attribution }) => attribution !== asked && attribution?.speaker === asked.speaker,
	);
	return {
		statements: others.slice(0, listed.here).map(({ content }) => ({
			path: undefined,
			where: '',
			words: wordsOfPieces(text, content),
			span: around(content),
		})),
		more: Math.max(0, others.length - listed.here),
		isPartial: false,
	};
}

function wordsOfPieces(text: string, content: readonly Span[]): string {
	return shortened(content.map(({ start, end }) => text.slice(start, end)).join(' … '), longestWords);
}
