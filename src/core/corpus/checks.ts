import * as l10n from '@vscode/l10n';
import type { WordChange } from '../anchor/anchor';
import type { Fix, Problem, RelatedPlace, Severity } from '../problem';
import type { NoteRecord } from '../sidecar/records';
import { parseReference } from '../sidecar/reference';
import { innerSpan, type Field } from '../sidecar/tree';
import { foldName } from '../text/foldName';
import { nearest } from '../text/nearest';
import { overlaps, type Span } from '../text/span';
import { noteKey, type CorpusArticle, type CorpusCorrection, type CorpusNote } from './article';
import { lastPart } from './articleNames';
import type { Corpus } from './corpus';
import type { CorpusFile, FileOf } from './files';
import { contestedIn, meaningInSidecar, meaningOfClaim } from './meaningChecks';
import type { Mention } from './mentions';

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

function checkNames(corpus: Corpus, note: CorpusNote): Problem[] {
	const { record } = note;
	return [
		...checkSpeaker(corpus, note),
		...(record.claim ? checkClaimName(corpus, record.claim, note.claim) : []),
		...note.links.flatMap(({ record: link }) => checkReference(corpus, link.to, note.article) ?? []),
	];
}

function checkSpeaker(corpus: Corpus, { record: { speaker } }: CorpusNote | CorpusCorrection): Problem[] {
	return speaker && speaker.value !== 'unnamed' ? checkSource(corpus, speaker) : [];
}

/** A note whose words are others still shows what it was about; a correction has no effect until somebody mends it. */
function checkCorrection(article: CorpusArticle, correction: CorpusCorrection): Problem[] {
	return checkAnchor(article, correction).map(found =>
		found.severity === 'warning'
			? { ...found, message: l10n.t('{0} This correction has no effect until that is mended.', found.message) }
			: found,
	);
}

function checkAnchor(article: CorpusArticle, { record, resolution }: CorpusNote | CorpusCorrection): Problem[] {
	const { quote } = record;
	if (quote.value === '' || article.text.trim() === '') return []; // Said already: by the schema, on the article.
	const place = (span: Span, message: string) => [{ file: article.path!, span, message }];
	switch (resolution.state) {
		case 'exact':
		case 'moved':
			if (record.before || record.after || record.nth) return [];
			return [
				problem(
					'anchor.no-context',
					'hint',
					quote.span,
					l10n.t('Nothing tells where in the article this stands, should the words come to stand there twice.'),
				),
			];
		case 'altered':
			return [
				{
					...problem(
						'anchor.altered',
						'warning',
						quote.span,
						l10n.t('The words have changed in the article: {0}', resolution.changes.map(changeInWords).join('; ')),
					),
					related: place(resolution.span, l10n.t('This stands there now.')),
				},
			];
		case 'ambiguous':
			return [
				{
					...problem(
						'anchor.ambiguous',
						'warning',
						quote.span,
						l10n.t(
							'These words stand in {0} places of the article, and nothing tells which is meant.',
							resolution.places.length,
						),
					),
					related: resolution.places.flatMap(span => place(span, l10n.t('They stand here.'))),
				},
			];
		case 'lost':
			if ('lost' in record && record.lost)
				return [
					problem(
						'anchor.lost',
						'hint',
						quote.span,
						l10n.t('These words are gone from the article, as somebody has confirmed.'),
					),
				];
			return [
				{
					...problem('anchor.lost', 'warning', quote.span, l10n.t('These words are not in the article any more.')),
					related: [whereTheyStood(article, record)],
				},
			];
	}
}

/** Where to look for words that are gone: where one of their sides still stands, else in the article as a whole. */
function whereTheyStood(
	{ path, text }: CorpusArticle,
	{ before, after }: Pick<NoteRecord, 'before' | 'after'>,
): RelatedPlace {
	const only = (words: string | undefined) => {
		const at = words ? text.indexOf(words) : -1;
		return words && at >= 0 && text.indexOf(words, at + 1) < 0 ? { start: at, end: at + words.length } : undefined;
	};
	const place = (span: Span, message: string) => ({ file: path!, span, message });
	const preceding = only(before?.value);
	if (preceding) return place(preceding, l10n.t('This stood before them.'));
	const following = only(after?.value);
	if (following) return place(following, l10n.t('This stood after them.'));
	return place(beginning, l10n.t('The article as it is now.'));
}

/** What became of some words of a quote, as a part of a sentence. */
export function changeInWords({ was, is }: Pick<WordChange, 'was' | 'is'>): string {
	if (!was) return l10n.t('“{0}” was added', is);
	if (!is) return l10n.t('“{0}” was left out', was);
	return l10n.t('“{0}” became “{1}”', was, is);
}

function hashMismatch(sha256: Field, article: CorpusArticle): Problem {
	return {
		...problem(
			'article.hash',
			'warning',
			sha256.span,
			l10n.t('The article is not the text that was marked: something in it has changed, if not in the marked words.'),
		),
		related: [{ file: article.path!, span: beginning, message: l10n.t('The article as it is now.') }],
	};
}

function checkSource(corpus: Corpus, field: Field): Problem[] {
	if (corpus.source(field.value)) return [];
	const meant =
		sourceCalled(corpus, field.value) ??
		nearest(
			field.value,
			corpus.sources().map(source => source.id.value),
		);
	return [
		{
			...problem('source.dangling', 'error', field.span, l10n.t('There is no “{0}” in sources.yaml.', field.value)),
			fixes: replaceBy(field, meant),
		},
	];
}

/** The source whose name, or other name, stands where its id should. */
function sourceCalled(corpus: Corpus, words: string): string | undefined {
	const wanted = foldName(words);
	const called = corpus
		.sources()
		.find(({ name, aliases }) => [name, ...aliases].some(each => foldName(each.value) === wanted));
	return called?.id.value;
}

/** The claim whose words stand where its id should. */
function claimThatSays(corpus: Corpus, words: string): string | undefined {
	const plain = (text: string) =>
		text
			.trim()
			.replace(/[.\s]+$/, '')
			.toLowerCase();
	const wanted = plain(words);
	return corpus.claims().find(({ draft, body }) => draft === undefined && plain(body.text.value) === wanted)?.id;
}

function checkClaimName(corpus: Corpus, field: Field, claim: string | undefined): Problem[] {
	if (claim !== undefined && corpus.claim(claim)) return [];
	const meant =
		claimThatSays(corpus, field.value) ??
		nearest(
			field.value,
			corpus.claims().flatMap(other => (other.draft ? [] : other.id)),
		);
	return [
		{
			...problem('claim.dangling', 'error', field.span, l10n.t('There is no claim “{0}”.', field.value)),
			fixes: replaceBy(field, meant),
		},
	];
}

/** @returns `undefined` where the reference leads to a note or to a web address, which is never dangling. */
function checkReference(corpus: Corpus, field: Field, from: string): Problem | undefined {
	const parsed = parseReference(field.value);
	if (parsed.kind === 'url') return undefined;
	if (parsed.kind === 'invalid')
		return problem(
			'link.invalid',
			'error',
			field.span,
			{
				form: l10n.t('Name a note as article#note or #note, or give a web address.'),
				scheme: l10n.t('Only addresses with http:// or https:// can be given.'),
				outside: l10n.t('A reference cannot lead out of the corpus.'),
			}[parsed.why],
		);
	const articles = parsed.article === undefined ? [from] : corpus.articlesNamed(parsed.article);
	if (articles.length > 1)
		return problem(
			'link.ambiguous',
			'error',
			field.span,
			l10n.t('“{0}” can mean {1}. Write more of its path.', parsed.article!, articles.join(', ')),
		);
	const key = corpus.resolve(field.value, from);
	if (key !== undefined && corpus.note(key)) return undefined;
	const article = articles[0] === undefined ? undefined : corpus.article(articles[0]);
	if (!article) {
		const meant = nearest(
			parsed.article ?? '',
			corpus.articles().map(other => other.id),
		);
		return {
			...problem('link.dangling', 'error', field.span, l10n.t('There is no article “{0}”.', parsed.article ?? '')),
			fixes: replaceBy(field, meant && corpus.referenceTo(noteKey(meant, parsed.coder, parsed.note), from)),
		};
	}
	// Which note was meant is for whoever knows what the reader may see: see `mendLink`.
	return problem(
		'link.dangling',
		'error',
		field.span,
		l10n.t('There is no note “{0}” in {1}.', parsed.note, article.id),
	);
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

/** The fix for a mistyped name. Inside quotation marks the marks stay; the names need none of their own. */
function replaceBy(field: Field, meant: string | undefined): Fix[] {
	if (meant === undefined) return [];
	return [
		{
			title: l10n.t('Change to “{0}”', meant),
			edits: [{ edits: [{ span: innerSpan(field), text: meant }] }],
			preferred: true,
		},
	];
}

function problem(code: string, severity: Severity, span: Span, message: string): Problem {
	return { code, message, severity, span };
}
