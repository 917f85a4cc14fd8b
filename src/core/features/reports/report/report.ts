import * as l10n from '@vscode/l10n';
import { counted } from '../../../../wording/counted';
import { figure } from '../../../../wording/figure';
import { directionOfTexts, languageOfTexts } from '../../../../wording/language';
import type { Attribution } from '../../../analysis/analysis';
import type { View } from '../../../claims/facts';
import { statusWords, type StatusWord } from '../../../claims/status';
import { compare } from '../../../text/compare';
import { wordsOf, type CorpusArticle } from '../../../corpus/article';
import type { Corpus } from '../../../corpus/corpus';
import type { Readings } from '../../article/readings';
import type { ClaimCrossReferences } from '../../claims/crossReferences';
import { CrossReferencing, says, type SaidInArticle } from '../../claims/crossReferencing';
import type { ReadingOn } from '../../speakers/statements';
import { grouped } from '../../wording/grouped';
import { articleName } from '../../wording/names';
import { statusLabel } from '../../wording/statusText';
import { claimsIn, isClaimIn, isInView } from '../../wording/view';
import { claimSection } from './claimSection';
import { Matrix } from './matrix';
import { methodSection, type ProblemCounts } from './methodSection';
import { theirs, type Line, type ReportDocument, type Section } from './reportDocument';
import { articlesSection, sourcesSection } from './sourcesSections';

/** What is to be reported. */
export interface ReportOptions {
	readonly view: View;
	/** An id, for a report on this claim alone. */
	readonly claim?: string | undefined;
	/** “Lateral 0.1.0”. */
	readonly madeBy: string;
	readonly problems: ProblemCounts;
}

/**
 * A report on a corpus or on one claim: who says what, in which words, and how far that can be relied on.
 *
 * It depends on the files and the language of our sentences alone, so that two runs give the same. Articles are
 * analysed one after the other and of each nothing is kept but what is said in its noted words.
 *
 * @returns `undefined` where it was cancelled, or where there is no such claim.
 */
export async function reportOn(
	corpus: Corpus,
	readings: Readings,
	options: ReportOptions,
	reading: ReadingOn = {},
): Promise<ReportDocument | undefined> {
	const { view, claim } = options;
	const ids = claim === undefined ? idsIn(corpus, view) : [claim].filter(id => isKnown(corpus, id, view));
	const said = await saidOnClaims(corpus, readings, new Set(ids), view, reading);
	if (!said) return undefined;
	const referencing = new CrossReferencing(corpus, said, view);
	const everyArticle = corpus.articles();
	const matrix = new Matrix(
		ids.length,
		inColumns(everyArticle).map(article => articleName(corpus, article)),
	);
	const claims: ReportedClaim[] = [];
	const involved = new Set<string>();
	for (const id of ids) {
		const found = referencing.ofClaims([id]);
		for (const each of found.kind === 'claims' ? found.claims : []) {
			claims.push({ section: claimSection(corpus, each, view), status: each.status.word });
			matrix.add(each);
			if (claim !== undefined) for (const article of articlesOn(each)) involved.add(article);
		}
		if (reading.signal?.aborted) return undefined;
		await reading.pause?.();
	}
	if (claim !== undefined && !claims.length) return undefined;
	const articles = everyArticle.filter(({ id }) => claim === undefined || involved.has(id));
	const sources = claim === undefined ? corpus.sources() : sourcesOf(corpus, articles, claim, view);
	const both = [matrix.section(), claimsSection(claims, claim !== undefined)];
	return {
		language: languageOfTexts(),
		direction: directionOfTexts(),
		title: titleOf(corpus, claim),
		lead: [[countsIn(claims.length, articles.length)], ...(claim === undefined ? [statusesIn(claims)] : [])],
		sections: [
			...(claim === undefined ? both : both.reverse()),
			sourcesSection(corpus, sources, articles),
			articlesSection(corpus, articles, view),
			methodSection(options.madeBy, view, options.problems),
		],
		madeBy: options.madeBy,
	};
}

/** A claim once its section has been written. */
interface ReportedClaim {
	readonly section: Section;
	readonly status: StatusWord;
}

/** By status, where there are several to be found among. */
function claimsSection(claims: readonly ReportedClaim[], isOne: boolean): Section {
	const byStatus = [...grouped(claims, ({ status }) => status)];
	const withStatus = byStatus.map(([status, same]): Section => ({
		id: `status-${status}`,
		title: [l10n.t('{0} ({1})', statusLabel(status), figure(same.length))],
		listed: true,
		blocks: [],
		sections: same.map(({ section }) => section),
	}));
	return {
		id: 'claims',
		title: [isOne ? l10n.t('The claim, with both sides') : l10n.t('The claims, with both sides')],
		listed: true,
		blocks: claims.length
			? []
			: [{ kind: 'paragraph', line: [l10n.t('There is no claim yet: nothing has been compared.')] }],
		sections: isOne ? claims.map(({ section }) => section) : withStatus,
	};
}

function isKnown(corpus: Corpus, id: string, view: View): boolean {
	const claim = corpus.claim(id);
	return claim !== undefined && isClaimIn(corpus, claim, view);
}

/** The contested first, for they are why one reads it; within a status in the order of ids. */
function idsIn(corpus: Corpus, view: View): string[] {
	const byStatus = grouped(claimsIn(corpus, view), ({ id }) => corpus.status(id, view)?.status ?? 'unmarked');
	return statusWords.flatMap(word => (byStatus.get(word) ?? []).map(({ id }) => id));
}

/** What the analyser finds said in the noted words of the articles, and nothing else of them. */
async function saidOnClaims(
	corpus: Corpus,
	readings: Readings,
	claims: ReadonlySet<string>,
	view: View,
	{ report, signal, pause }: ReadingOn,
): Promise<SaidInArticle | undefined> {
	const articles = corpus.articles();
	const kept = new Map<string, readonly Attribution[]>();
	for (const [index, article] of articles.entries()) {
		const words = article.notes.flatMap(note =>
			note.claim !== undefined && claims.has(note.claim) && isInView(note, view) ? (wordsOf(note) ?? []) : [],
		);
		if (!words.length) continue;
		const { attributions } = readings.passing(article, view);
		kept.set(
			article.id,
			attributions.filter(attribution => words.some(span => says(attribution, span))),
		);
		if (signal?.aborted) return undefined;
		report?.(index + 1, articles.length);
		await pause?.();
	}
	return { of: ({ id }) => ({ attributions: kept.get(id) ?? [] }) };
}

/** All that a reader of a report on one claim meets, or misses. */
function articlesOn(claim: ClaimCrossReferences): string[] {
	const positions = claim.sides.flatMap(({ holders }) => holders.flatMap(({ positions }) => positions));
	return [
		...positions.flatMap(({ article, origins, links }) => [
			article.id,
			...origins.map(origin => origin.article.id),
			...links.flatMap(link => link.article?.id ?? []),
		]),
		...[...claim.silent, ...claim.unread].map(({ id }) => id),
	];
}

function sourcesOf(corpus: Corpus, articles: readonly CorpusArticle[], claim: string, view: View) {
	const ids = new Set(corpus.status(claim, view)?.positions.map(({ holder }) => holder.id));
	for (const { meta } of articles)
		for (const id of [meta?.outlet?.value, meta?.voice?.value]) if (id !== undefined) ids.add(id);
	return corpus.sources().filter(({ id }) => ids.has(id.value));
}

/** Those of an outlet beside each other, the oldest first; what has no outlet or no date stands last. */
function inColumns(articles: readonly CorpusArticle[]): CorpusArticle[] {
	const last = '\u{10FFFF}';
	const key = ({ meta }: CorpusArticle): readonly string[] => [
		meta?.outlet?.value ?? last,
		meta?.published?.value ?? last,
	];
	return [...articles].sort((a, b) => {
		const [one, other] = [key(a), key(b)];
		return compare(one[0]!, other[0]!) || compare(one[1]!, other[1]!) || compare(a.id, b.id);
	});
}

function titleOf(corpus: Corpus, claim: string | undefined): Line {
	const text = claim === undefined ? undefined : corpus.claim(claim)?.body.text.value;
	return text === undefined ? [l10n.t('What the sources say')] : [l10n.t('What the sources say:'), ' ', theirs(text)];
}

function countsIn(claims: number, articles: number): string {
	return [
		counted(claims, l10n.t('{0} claim'), l10n.t('{0} claims')),
		counted(articles, l10n.t('{0} article'), l10n.t('{0} articles')),
	].join(' · ');
}

function statusesIn(claims: readonly ReportedClaim[]): Line {
	const byStatus = grouped(claims, ({ status }) => status);
	const found = statusWords.flatMap(word => {
		const count = byStatus.get(word)?.length ?? 0;
		return count ? [l10n.t('{0}: {1}', statusLabel(word), figure(count))] : [];
	});
	return [found.join(' · ')];
}
