import * as l10n from '@vscode/l10n';
import { fixWith, problem, type Fix, type Problem } from '../problem';
import { parseReference } from '../sidecar/reference';
import { innerSpan, type Field } from '../sidecar/tree';
import { foldName } from '../text/foldName';
import { nearest } from '../text/nearest';
import { noteKey, type CorpusCorrection, type CorpusNote } from './article';
import type { Corpus } from './corpus';

/** Whether what a note names is there: its speaker, its claim, what it is linked to. */
export function checkNames(corpus: Corpus, note: CorpusNote): Problem[] {
	const { record } = note;
	return [
		...checkSpeaker(corpus, note),
		...(record.claim ? checkClaimName(corpus, record.claim, note.claim) : []),
		...note.links.flatMap(({ record: link }) => checkReference(corpus, link.to, note.article) ?? []),
	];
}

export function checkSpeaker(corpus: Corpus, { record: { speaker } }: CorpusNote | CorpusCorrection): Problem[] {
	return speaker && speaker.value !== 'unnamed' ? checkSource(corpus, speaker) : [];
}

/** Whether there is such a source; where not, which was probably meant. */
export function checkSource(corpus: Corpus, field: Field): Problem[] {
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

/** @param claim the id that the name stands for, if it stands for one. */
export function checkClaimName(corpus: Corpus, field: Field, claim: string | undefined): Problem[] {
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
export function checkReference(corpus: Corpus, field: Field, from: string): Problem | undefined {
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

/** The fix for a mistyped name. Inside quotation marks the marks stay; the names need none of their own. */
export function replaceBy(field: Field, meant: string | undefined): Fix[] {
	if (meant === undefined) return [];
	return [fixWith(l10n.t('Change to “{0}”', meant), { span: innerSpan(field), text: meant })];
}
