import * as l10n from '@vscode/l10n';
import { problem, type Problem } from '../problem';
import { overlaps, type Span } from '../text/span';
import { checkAnchor, checkCorrection, hashMismatch } from './anchorChecks';
import type { CorpusCorrection, CorpusNote } from './article';
import { lastPart } from './articleNames';
import type { Corpus } from './corpus';
import type { CorpusFile, FileOf } from './files';
import { contestedIn, meaningInSidecar, meaningOfClaim } from './meaningChecks';
import type { Mention } from './mentions';
import { checkClaimName, checkNames, checkReference, checkSource, checkSpeaker } from './nameChecks';

const beginning: Span = { start: 0, end: 0 };

/**
 * What is wrong with each file of a corpus, by itself and seen against all others: names that lead nowhere, passages
 * that moved on, claims that are contested. Worked out when asked for, and again once the file's revision is another.
 */
export class Checks {
	readonly #corpus: Corpus;
	readonly #found = new Map<string, { readonly revision: number; readonly problems: readonly Problem[] }>();
	#made = 0;

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
	}

	/** How many files were checked since the beginning: what keeping saves can be tested. */
	get made(): number {
		return this.#made;
	}

	problems(path: string): readonly Problem[] {
		const revision = this.#corpus.revision(path);
		const known = this.#found.get(path);
		if (known?.revision === revision) return known.problems;
		const file = this.#corpus.file(path);
		if (!file || file.kind === 'other') {
			this.#found.delete(path);
			return [];
		}
		this.#made++;
		const problems = [...file.problems, ...checkFile(this.#corpus, file)];
		this.#found.set(path, { revision, problems });
		this.#corpus.rely(path, problems.flatMap(shownBy));
		return problems;
	}
}

function shownBy({ code, related = [] }: Problem): Mention[] {
	const shown = related.map(({ file }): Mention => `place in ${file}`);
	if (code === 'claim.dangling') shown.push('every claim');
	if (code === 'source.dangling') shown.push('every source');
	if (code === 'link.dangling') shown.push('every article');
	return shown;
}

function checkFile(corpus: Corpus, file: CorpusFile): Problem[] {
	switch (file.kind) {
		case 'article':
			return checkArticle(corpus, file);
		case 'sidecar':
			return checkSidecar(corpus, file);
		case 'claim':
		case 'claims':
			return checkClaims(corpus, file);
		default:
			return [];
	}
}

function checkArticle(corpus: Corpus, file: FileOf<'article'>): Problem[] {
	const others = corpus.articleFiles(file.id).filter(path => path !== file.path);
	return [
		...others.map(other =>
			problem(
				'article.duplicate',
				'error',
				beginning,
				l10n.t('This article has the same name as {0}. Rename one of them.', other),
			),
		),
		...oddLength(corpus, file),
		...contestedIn(corpus, file),
	];
}

/** A hundred times what a long article has: an archive in one file, say, or the log of something. */
const longestArticle = 1_000_000;

/** Nobody writes notes on an empty page: where there are some, the text went, and one message says so for all of them. */
function oddLength(corpus: Corpus, { id, text, problems }: FileOf<'article'>): Problem[] {
	if (text.length > longestArticle)
		return [
			problem(
				'article.long',
				'hint',
				beginning,
				l10n.t(
					'This is very long for an article. It can be used, more slowly; are these several articles in one file?',
				),
			),
		];
	if (text.trim() !== '' || problems.length) return [];
	const notes = corpus.article(id)?.notes.length ?? 0;
	if (!notes) return [problem('article.empty', 'hint', beginning, l10n.t('This article is empty.'))];
	return [
		problem(
			'article.empty',
			'warning',
			beginning,
			l10n.t('This article is empty, and there are notes on it. They are kept; bring its text back.'),
		),
	];
}

function checkSidecar(corpus: Corpus, file: FileOf<'sidecar'>): Problem[] {
	const article = corpus.article(file.id);
	if (!article || article.path === undefined)
		return [
			problem(
				'sidecar.no-article',
				'error',
				beginning,
				l10n.t(
					'There is no article {0}.txt beside these notes. Put it back, or rename the notes with it.',
					lastPart(file.id),
				),
			),
		];
	const meta = file.record.article;
	const garbled = file.problems.filter(({ code }) => code === 'sidecar.syntax').map(({ span }) => span);
	/** Words that were cut off are not looked for: the slip itself is said, and mending it brings them back. */
	const isWhole = ({ record }: CorpusNote | CorpusCorrection) =>
		!garbled.some(span => overlaps(span, record.quote.span));
	return [
		...(meta?.outlet ? checkSource(corpus, meta.outlet) : []),
		...(meta?.voice ? checkSource(corpus, meta.voice) : []),
		...(article.hashMatches === false && meta?.sha256 ? [hashMismatch(meta.sha256, article)] : []),
		...article.notes
			.filter(note => note.file.path === file.path)
			.flatMap(note => [...(isWhole(note) ? checkAnchor(article, note) : []), ...checkNames(corpus, note)]),
		...article.corrections
			.filter(correction => correction.file.path === file.path)
			.flatMap(correction => [
				...(isWhole(correction) ? checkCorrection(article, correction) : []),
				...checkSpeaker(corpus, correction),
			]),
		...file.record.threads.flatMap(({ to }) => checkReference(corpus, to, file.id) ?? []),
		...meaningInSidecar(corpus, file),
	];
}

function checkClaims(corpus: Corpus, file: FileOf<'claim' | 'claims'>): Problem[] {
	return corpus.claimsIn(file.path).flatMap(claim => {
		const others = corpus.claimFiles(claim.id).filter(path => path !== file.path);
		return [
			...others.map(other =>
				problem(
					'claim.duplicate',
					'error',
					claim.span,
					l10n.t('This claim is also in {0}. Remove one of them.', other),
				),
			),
			...(claim.body.excludes ?? []).flatMap(other => checkClaimName(corpus, other, other.value)),
			...meaningOfClaim(corpus, claim.id, claim.span),
		];
	});
}
