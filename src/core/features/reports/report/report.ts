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
import { CrossReferencing, says, type SaidInArticle } from '../../claims/crossReferencing';
import type { ReadingOn } from '../../speakers/statements';
import { grouped } from '../../wording/grouped';
import { articleName } from '../../wording/names';
import { statusLabel } from '../../wording/statusText';
import { claimsIn, isClaimIn, isInView } from '../../wording/view';
import { claimSection, type ClaimToReport } from './claimSection';
import { Matrix, type ClaimInMatrix } from './matrix';
import { methodSection, type ProblemCounts } from './methodSection';
import {
	sectionOf,
	theirs,
	type LaterSection,
	type Line,
	type ReportDocument,
	type Section,
	type SectionBody,
} from './reportDocument';
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
 * analysed one after the other and of each nothing is kept but what is said in its noted words. The sections on claims
 * are made as they are written, from the corpus as it stands then: whoever lets the corpus change meanwhile must begin
 * anew. `report` is told of the writing, too.
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
	const ids =
		claim === undefined ? await idsIn(corpus, view, reading) : [claim].filter(id => isKnown(corpus, id, view));
	const everyArticle = corpus.articles();
	// Each article is read, each claim put into the matrix and then written.
	const steps = everyArticle.length + 2 * ids.length;
	const told: ReadingOn = { ...reading, report: done => reading.report?.(done, steps) };
	const said = await saidOnClaims(corpus, readings, new Set(ids), view, told);
	if (!said) return undefined;
	const referencing = new CrossReferencing(corpus, said, view);
	const matrix = new Matrix(
		ids.length,
		inColumns(everyArticle).map(article => articleName(corpus, article)),
	);
	const mostNamed = Math.max(leastNamed, Math.min(mostNamedOfClaim, Math.floor(mostNamedInAll / ids.length)));
	const claims: ReportedClaim[] = [];
	for (const [index, id] of ids.entries()) {
		const found = claimInMatrix(corpus, id, view);
		if (!found) continue;
		matrix.add(found);
		const make = (): SectionBody => {
			told.report?.(everyArticle.length + ids.length + index + 1, steps);
			const claim = claimToReport(corpus, referencing, id, view, mostNamed);
			return claim ? claimSection(corpus, claim, view) : { blocks: [], sections: [] };
		};
		const section = { id: sectionOf('claim', id), title: [theirs(found.text)], listed: true, make };
		claims.push({ section, status: found.status.status });
		if (reading.signal?.aborted) return undefined;
		told.report?.(everyArticle.length + index + 1, steps);
		await reading.pause?.();
	}
	if (claim !== undefined && !claims.length) return undefined;
	const articles = claim === undefined ? everyArticle : articlesOn(corpus, referencing, claim, view);
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

/** So many articles that say nothing are named of a claim; fewer where there are many claims, so that a report can be opened. */
const mostNamedOfClaim = 40;
const mostNamedInAll = 20_000;
const leastNamed = 5;

/** A claim once it stands in the matrix. */
interface ReportedClaim {
	readonly section: LaterSection;
	readonly status: StatusWord;
}

function claimInMatrix(corpus: Corpus, id: string, view: View): ClaimInMatrix | undefined {
	const text = corpus.claim(id)?.body.text.value;
	const status = corpus.status(id, view);
	if (text === undefined || !status) return undefined;
	const said = grouped(status.positions, ({ note }) => corpus.note(note)?.article ?? '');
	return { id, text, status, said, silence: corpus.silence(id, view) };
}

function claimToReport(
	corpus: Corpus,
	referencing: CrossReferencing,
	id: string,
	view: View,
	mostNamed: number,
): ClaimToReport | undefined {
	const claim = referencing.positionsOn(id);
	const { silent, unread } = corpus.silence(id, view);
	const fewOf = (articles: readonly string[]) => {
		const named = referencing.namesOf(articles.slice(0, mostNamed));
		return { named, others: articles.length - named.length };
	};
	return claim && { claim, silent: fewOf(silent), unread: fewOf(unread) };
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
async function idsIn(corpus: Corpus, view: View, { pause }: ReadingOn): Promise<string[]> {
	const claims = claimsIn(corpus, view);
	for (const { id } of claims) {
		corpus.status(id, view); // It may have to be weighed, and is known from then on.
		await pause?.();
	}
	const byStatus = grouped(claims, ({ id }) => corpus.status(id, view)?.status ?? 'unmarked');
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
function articlesOn(corpus: Corpus, referencing: CrossReferencing, claim: string, view: View): CorpusArticle[] {
	const sides = referencing.positionsOn(claim)?.sides ?? [];
	const { silent, unread } = corpus.silence(claim, view);
	const met = new Set([
		...sides
			.flatMap(({ holders }) => holders.flatMap(({ positions }) => positions))
			.flatMap(({ article, origins, links }) => [
				article.id,
				...origins.map(origin => origin.article.id),
				...links.flatMap(link => link.article?.id ?? []),
			]),
		...silent,
		...unread,
	]);
	return corpus.articles().filter(({ id }) => met.has(id));
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
