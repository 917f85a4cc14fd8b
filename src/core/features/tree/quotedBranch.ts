import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { figure } from '../../../wording/figure';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { articleShortName, articleTitle } from '../wording/names';
import { shortened } from '../wording/quoted';
import { articlesInWords, kindsInWords, quotedDetails, statementsInWords } from '../speakers/quotedText';
import type { PlacedStatement, Statements } from '../speakers/statements';
import { kindLabel, strengthLabel } from '../wording/statusText';
import { groupItem, idOf, oneLine, type QuotedTarget, type TreeItem, type TreeTarget } from './treeItem';
import type { QuotedSpeaker, SpeakerKey } from '../speakers/whoIsQuoted';

/** What the branch “Who is quoted” shows. */
export interface Quoted {
	/** Absent as long as nothing can be read. */
	readonly statements?: Statements | undefined;
	/** The corpus is being read right now. */
	readonly isReading?: () => boolean;
	/** The article that the reader has open. */
	readonly here?: () => CorpusArticle | undefined;
}

/** More are not looked through in a tree: the table has them all, and can be sorted. */
const mostSpeakers = 300;

/** The words of a statement that are enough to know it by. */
const longestLabel = 200;

/**
 * The branch “Who is quoted”: those of the article that is open, then those of the corpus with the articles that
 * quote them. Who has the most words comes first. A corpus that is still being read shows what has been read.
 */
export class QuotedBranch {
	readonly #corpus: Corpus;
	readonly #quoted: Quoted;

	constructor(corpus: Corpus, quoted: Quoted) {
		this.#corpus = corpus;
		this.#quoted = quoted;
	}

	group(): TreeItem {
		return groupItem('quoted', l10n.t('Who is quoted'), this.#howMany(), this.#corpus.articleCount > 0);
	}

	/** Nothing where it would have to be read first: whoever opens the branch has it read. */
	#howMany(): string {
		const { statements } = this.#quoted;
		if (!statements) return '';
		const { read, of } = statements.progress;
		if (read < of) return this.#reading() ?? '';
		const speakers = statements.inCorpus().speakers.length;
		return counted(speakers, l10n.t('{0} speaker'), l10n.t('{0} speakers'));
	}

	top(): TreeItem[] {
		const { statements } = this.#quoted;
		const reading = this.#reading();
		const label = reading ?? '';
		const target = { kind: 'reading' } as const;
		const more = reading === undefined ? [] : [{ id: idOf(target), target, label, spoken: label, hasChildren: false }];
		if (!statements) return more;
		const { speakers } = statements.inCorpus();
		return [
			...this.#here(statements),
			...more,
			...speakers.slice(0, mostSpeakers).map(speaker => this.#speaker(speaker, false)),
			...othersThan(mostSpeakers, speakers.length),
		];
	}

	/** How far the reading has come; `undefined` where nobody reads. */
	#reading(): string | undefined {
		const { statements, isReading } = this.#quoted;
		if (!isReading?.()) return undefined;
		if (!statements) return l10n.t('Reading articles…');
		const { read, of } = statements.progress;
		if (read === of) return undefined;
		return l10n.t('Reading articles… {0} of {1}', figure(read), figure(of));
	}

	children(target: Extract<QuotedTarget, { kind: 'quotedHere' | 'speaker' | 'quoting' }>): TreeItem[] {
		const { statements } = this.#quoted;
		const here = this.#quoted.here?.();
		if (!statements) return [];
		if (target.kind === 'quotedHere')
			return here ? statements.inArticle(here).speakers.map(speaker => this.#speaker(speaker, true)) : [];
		if (target.kind === 'quoting') return this.#statements(this.#corpus.article(target.article), target.speaker, false);
		if (target.here) return this.#statements(here, target.speaker, true);
		const quoting = statements.articlesQuoting(target.speaker);
		const [only] = quoting;
		if (quoting.length === 1) return this.#statements(only, target.speaker, false);
		return quoting.map(article => this.#quoting(statements, article, target.speaker));
	}

	parent(target: QuotedTarget): TreeTarget {
		switch (target.kind) {
			case 'speaker':
				return target.here ? { kind: 'quotedHere' } : { kind: 'group', group: 'quoted' };
			case 'quoting':
				return { kind: 'speaker', speaker: target.speaker, here: false };
			case 'statement': {
				const { speaker, here, article } = target;
				const isOnly = here || this.#quoted.statements?.articlesQuoting(speaker).length === 1;
				return isOnly ? { kind: 'speaker', speaker, here } : { kind: 'quoting', speaker, article };
			}
			default:
				return { kind: 'group', group: 'quoted' };
		}
	}

	#here(statements: Statements): TreeItem[] {
		const here = this.#quoted.here?.();
		if (!here) return [];
		const target = { kind: 'quotedHere' } as const;
		const speakers = statements.inArticle(here).speakers.length;
		const label = l10n.t('In this article');
		const details = [
			counted(speakers, l10n.t('{0} speaker'), l10n.t('{0} speakers')),
			articleTitle(here),
			articleShortName(this.#corpus, here),
		].filter((part, at, all) => all.indexOf(part) === at);
		return [
			{
				id: idOf(target),
				target,
				label,
				description: details.join(' · '),
				tooltip: details.join('\n'),
				spoken: [label, ...details].join(', '),
				hasChildren: speakers > 0,
			},
		];
	}

	#speaker(speaker: QuotedSpeaker, here: boolean): TreeItem {
		const target = { kind: 'speaker', speaker: speaker.key, here } as const;
		const statements = here
			? statementsInWords(speaker.statements)
			: l10n.t('{0} in {1}', statementsInWords(speaker.statements), articlesInWords(speaker.articles));
		const words = counted(speaker.words, l10n.t('{0} word'), l10n.t('{0} words'));
		const role = speaker.role === undefined ? [] : [speaker.role];
		const details = [statements, kindsInWords(speaker), ...role];
		return {
			id: idOf(target),
			target,
			label: speaker.name,
			description: details.join(' · '),
			tooltip: [speaker.name, ...role, ...quotedDetails(this.#corpus, speaker)].join('\n'),
			spoken: [speaker.name, ...details, words].join(', '),
			hasChildren: true,
		};
	}

	#quoting(statements: Statements, article: CorpusArticle, speaker: SpeakerKey): TreeItem {
		const target = { kind: 'quoting', speaker, article: article.id } as const;
		const label = articleTitle(article);
		const details = [
			statementsInWords(statements.byIn(article, speaker).length),
			articleShortName(this.#corpus, article),
		].filter(part => part !== label);
		return {
			id: idOf(target),
			target,
			label,
			description: details.join(' · '),
			tooltip: [label, ...details, article.id].join('\n'),
			spoken: [label, ...details].join(', '),
			hasChildren: true,
		};
	}

	#statements(article: CorpusArticle | undefined, speaker: SpeakerKey, here: boolean): TreeItem[] {
		const said = article && this.#quoted.statements?.byIn(article, speaker);
		if (!article || !said) return [];
		return said.map((statement, nth) => {
			const span = { start: statement.content[0]?.start ?? 0, end: statement.content.at(-1)?.end ?? 0 };
			const target = { kind: 'statement', speaker, here, article: article.id, nth, ...span } as const;
			const words = statement.content.map(({ start, end }) => oneLine(article.text.slice(start, end))).join(' … ');
			const details = detailsOf(statement, here);
			return {
				id: idOf(target),
				target,
				label: shortened(words, longestLabel),
				description: details.join(' · '),
				tooltip: [words, ...details].join('\n'),
				spoken: `${details.join(', ')}: ${words}`,
				hasChildren: false,
			};
		});
	}
}

/** How it is said; and by whom, where those who are not named are one for the corpus. */
function detailsOf({ name, speaker, kind, strength, negated, hypothetical }: PlacedStatement, here: boolean): string[] {
	const isNamed = strength === 'named';
	return [
		...(!here && speaker.startsWith('unnamed:') && name !== '' ? [name] : []),
		kindLabel(kind),
		...(isNamed ? [] : [strengthLabel(strength)]),
		...(negated ? [l10n.t('negated')] : []),
		...(hypothetical ? [l10n.t('hypothetical')] : []),
	];
}

function othersThan(listed: number, all: number): TreeItem[] {
	const left = all - listed;
	if (left <= 0) return [];
	const target = { kind: 'moreSpeakers' } as const;
	const label = counted(left, l10n.t('{0} more speaker: show the table'), l10n.t('{0} more speakers: show the table'));
	return [{ id: idOf(target), target, label, spoken: label, hasChildren: false }];
}
