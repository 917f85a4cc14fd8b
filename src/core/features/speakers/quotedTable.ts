import * as l10n from '@vscode/l10n';
import type { AttributionKind, Strength } from '../../analysis/analysis';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { ArticleName } from '../claims/crossReferences';
import { articleName, sourceName } from '../wording/names';
import type { PlacedStatement, Statements } from './statements';
import { kindLabel, strengthLabel } from '../wording/statusText';
import type { QuotedSpeaker, QuotingOutlet } from './whoIsQuoted';

/** Who is quoted in an article or in what has been read of a corpus, as a table whose rows open. Plain data to be drawn. */
export interface QuotedTable {
	/** Absent where it is the corpus. */
	readonly article?: ArticleName;
	readonly articles: number;
	readonly articlesRead: number;
	/** Who has the most words first. */
	readonly speakers: readonly SpeakerRow[];
	/** Of a corpus by outlet: whom each of them quotes. The outlet with the most words first, no outlet last. */
	readonly outlets?: readonly OutletRow[];
	/** Further speakers with fewer words, who are left out: a corpus may have more than a table can show. */
	readonly more: number;
	/** What the speakers say whose rows are open, as far as they are in the table. */
	readonly open: readonly { readonly speaker: string; readonly statements: readonly StatementRow[] }[];
	/** Kinds and strengths as people call them. */
	readonly labels: {
		readonly kinds: Readonly<Record<AttributionKind, string>>;
		readonly strengths: Readonly<Record<Strength, string>>;
	};
}

/** A speaker with figures; {@link QuotedSpeaker} says what each of them counts. */
export interface SpeakerRow extends Pick<
	QuotedSpeaker,
	'name' | 'statements' | 'turns' | 'words' | 'quotedWords' | 'kinds' | 'strengths' | 'articles'
> {
	readonly key: string;
	readonly role?: string;
}

/** An outlet with the sums of what others say in its articles. */
export interface OutletRow extends Pick<
	QuotingOutlet,
	'statements' | 'words' | 'quotedWords' | 'kinds' | 'strengths' | 'articles'
> {
	/** Never that of a speaker, so that the two can be open side by side. */
	readonly key: string;
	readonly name: string;
	readonly speakers: number;
	/** Those of its speakers with the most words in its articles. */
	readonly most: readonly Pick<SpeakerRow, 'key' | 'name' | 'role' | 'statements' | 'words'>[];
}

export interface StatementRow {
	/** What is said, on one line; pieces that stand apart are joined by an ellipsis. */
	readonly words: string;
	readonly article: ArticleName;
	/** From its first piece to the end of its last: what is shown of the article when it is opened. */
	readonly start: number;
	readonly end: number;
	readonly kind: AttributionKind;
	readonly strength: Strength;
	readonly negated: boolean;
	readonly hypothetical: boolean;
}

/** The longest table. Nobody reads the rest of it, and a panel must take it in at one go. */
const mostSpeakers = 10_000;
/** So many of an outlet's speakers are named beside its figures. */
const mostOfOutlet = 10;
/** Of one speaker: whoever is quoted more often is better looked for in the articles. */
const mostStatements = 500;

/**
 * @param article whose speakers are wanted; `undefined` for those of all articles that have been read.
 * @param by what a corpus has rows for; its speakers are there either way.
 * @param open the speakers whose statements are wanted, by key. One that is nobody's is passed over.
 */
export function quotedTable(
	corpus: Corpus,
	statements: Statements,
	article: CorpusArticle | undefined,
	open: readonly string[],
	by: 'speaker' | 'outlet' = 'speaker',
): QuotedTable {
	const { speakers, articles, articlesRead } = article ? statements.inArticle(article) : statements.inCorpus();
	const said = ({ key }: QuotedSpeaker): readonly PlacedStatement[] =>
		article ? statements.byIn(article, key) : statements.by(key);
	const listed = speakers.slice(0, mostSpeakers);
	return {
		...(article && { article: articleName(corpus, article) }),
		articles,
		articlesRead,
		speakers: listed.map(speakerRow),
		...(by === 'outlet' && !article && { outlets: statements.byOutlet().map(outlet => outletRow(corpus, outlet)) }),
		more: speakers.length - listed.length,
		open: listed
			.filter(({ key }) => open.includes(key))
			.map(speaker => ({
				speaker: speaker.key,
				statements: said(speaker)
					.slice(0, mostStatements)
					.flatMap(statement => statementRow(corpus, statement) ?? []),
			})),
		labels: {
			kinds: { direct: kindLabel('direct'), mixed: kindLabel('mixed'), indirect: kindLabel('indirect') },
			strengths: {
				named: strengthLabel('named'),
				described: strengthLabel('described'),
				anonymous: strengthLabel('anonymous'),
				document: strengthLabel('document'),
				none: strengthLabel('none'),
			},
		},
	};
}

function speakerRow(speaker: QuotedSpeaker): SpeakerRow {
	const { key, name, role, statements, turns, words, quotedWords, kinds, strengths, articles } = speaker;
	return {
		key,
		name,
		...(role !== undefined && { role }),
		statements,
		turns,
		words,
		quotedWords,
		kinds,
		strengths,
		articles,
	};
}

function outletRow(corpus: Corpus, quoting: QuotingOutlet): OutletRow {
	const { outlet, speakers, statements, words, quotedWords, kinds, strengths, articles } = quoting;
	return {
		key: outlet === undefined ? 'no-outlet' : `outlet:${outlet}`,
		name: outlet === undefined ? l10n.t('No outlet') : sourceName(corpus, outlet),
		speakers: speakers.length,
		most: speakers.slice(0, mostOfOutlet).map(speaker => {
			const { key, name, role } = speaker;
			return {
				key,
				name,
				...(role !== undefined && { role }),
				statements: speaker.statements,
				words: speaker.words,
			};
		}),
		statements,
		words,
		quotedWords,
		kinds,
		strengths,
		articles,
	};
}

function statementRow(corpus: Corpus, statement: PlacedStatement): StatementRow | undefined {
	const { content, kind, strength, negated, hypothetical } = statement;
	const article = corpus.article(statement.article);
	const [first, last] = [content[0], content.at(-1)];
	if (!article || !first || !last) return undefined;
	return {
		words: content.map(({ start, end }) => article.text.slice(start, end).replace(/\s+/g, ' ')).join(' … '),
		article: articleName(corpus, article),
		start: first.start,
		end: last.end,
		kind,
		strength,
		negated,
		hypothetical,
	};
}
