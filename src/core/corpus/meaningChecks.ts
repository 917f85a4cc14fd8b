import * as l10n from '@vscode/l10n';
import type { NoteKey, Stance } from '../claims/facts';
import type { MeaningCode, MeaningProblem } from '../claims/problems';
import type { Problem, RelatedPlace } from '../problem';
import type { Field } from '../sidecar/tree';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { wordsOf, type CorpusNote } from './article';
import type { Corpus } from './corpus';
import type { FileOf } from './files';
import { replaceBy } from './nameChecks';

/** What the notes of a sidecar mean together with all others: figures, links, words that no longer stand. */
export function meaningInSidecar(corpus: Corpus, file: FileOf<'sidecar'>): Problem[] {
	const here = (note: NoteKey) => corpus.note(note)?.file.path === file.path;
	const incomparable = onClaimsOf(corpus, file.id).filter(({ code }) => code === 'value.incomparable');
	return [...corpus.meaningIn(file.id), ...incomparable].flatMap(found => {
		const { at } = found;
		if (at.kind === 'claim' || !here(at.note)) return [];
		const field = fieldAt(corpus, found);
		if (!field) return [];
		return [
			{
				...inWords(found, field.span, corpus),
				...(found.code === 'link.unknown-type' && {
					fixes: replaceBy(field, nearest(field.value, corpus.linkTypes().keys())),
				}),
			},
		];
	});
}

/** Where an article's passages stand against others: on the passages themselves, with the other side beside. */
export function contestedIn(corpus: Corpus, file: FileOf<'article'>): Problem[] {
	return onClaimsOf(corpus, file.id).flatMap(found => {
		const note = found.code === 'claim.contested' && found.at.kind === 'note' ? corpus.note(found.at.note) : undefined;
		const words = note && wordsOf(note);
		return words ? [inWords(found, words, corpus)] : [];
	});
}

/** What was found of a claim, by the article whose note it stands on: a claim of a thousand articles is gone through once. */
const byArticle = new WeakMap<readonly MeaningProblem[], ReadonlyMap<string, readonly MeaningProblem[]>>();

/** What was found of the claims that an article's notes are on, as far as it stands on these notes. */
function onClaimsOf(corpus: Corpus, article: string): MeaningProblem[] {
	const claims = new Set(corpus.article(article)?.notes.flatMap(note => note.claim ?? []));
	return [...claims].flatMap(claim => {
		const all = corpus.meaningOfClaim(claim);
		const known = byArticle.get(all) ?? groupedByArticle(corpus, all);
		byArticle.set(all, known);
		return known.get(article) ?? [];
	});
}

function groupedByArticle(corpus: Corpus, all: readonly MeaningProblem[]): Map<string, MeaningProblem[]> {
	const groups = new Map<string, MeaningProblem[]>();
	for (const found of all) {
		const article = found.at.kind === 'claim' ? undefined : corpus.note(found.at.note)?.article;
		if (article === undefined) continue;
		const group = groups.get(article);
		if (group) group.push(found);
		else groups.set(article, [found]);
	}
	return groups;
}

/** What is to be said of a claim in the file that defines it. */
export function meaningOfClaim(corpus: Corpus, claim: string, span: Span): Problem[] {
	return corpus
		.meaningOfClaim(claim)
		.filter(({ at }) => at.kind === 'claim')
		.map(found => inWords(found, span, corpus));
}

function fieldAt(corpus: Corpus, { at }: MeaningProblem): Field | undefined {
	if (at.kind === 'claim') return undefined;
	const note = corpus.note(at.note);
	if (at.kind === 'note') return at.key === 'claim' ? note?.record.claim : note?.record[at.key];
	const link = note?.links.find(({ type, to }) => type === at.link.type && to === at.link.to);
	return at.kind === 'link' && link && corpus.linkTypes().has(link.type) ? link.record.to : link?.record.type;
}

function inWords(found: MeaningProblem, span: Span, corpus: Corpus): Problem {
	const { code, severity, claim, related } = found;
	const text = claim === undefined ? '' : (corpus.claim(claim)?.body.text.value ?? claim);
	return {
		code,
		severity,
		span,
		message: sentence(code, text, corpus, found),
		related: related.flatMap(note => placeOf(corpus, note)),
	};
}

function sentence(code: MeaningCode, claim: string, corpus: Corpus, { at }: MeaningProblem): string {
	switch (code) {
		case 'claim.orphan':
			return l10n.t('No note is on this claim yet.');
		case 'claim.excludes-itself':
			return l10n.t('A claim cannot exclude itself.');
		case 'claim.contested': {
			const stance = at.kind === 'note' ? (corpus.note(at.note)?.record.stance?.value ?? 'asserts') : 'asserts';
			return contestedSentence(stance, claim);
		}
		case 'value.on-proposition':
		case 'value.unreadable':
		case 'value.backwards':
		case 'value.other-dimension':
		case 'value.incomparable':
		case 'value.as-of-unreadable':
			return wrongFigure(code);
		case 'link.unknown-type':
			return l10n.t('There is no such type of link. Types of your own are named in lateral.yaml, under “linkTypes”.');
		case 'link.to-itself':
			return l10n.t('A note cannot be linked to itself.');
		case 'link.opposites':
			return l10n.t('Another link says the opposite of these two passages.');
		case 'link.stale':
			return l10n.t('The note that this leads to no longer stands on its words.');
		case 'link.circle':
			return l10n.t('These passages cite each other in a circle: nothing tells where the statement comes from.');
	}
}

/** What is wrong with a figure or its date, as one sentence. */
export function wrongFigure(code: Extract<MeaningCode, `value.${string}`>): string {
	switch (code) {
		case 'value.on-proposition':
			return l10n.t('The claim is true or not; only a claim of the kind “quantity” has values.');
		case 'value.unreadable':
			return l10n.t('This is not read as a figure. Write it as in “6 %”, “>= 12”, “about 80 %” or “8 to 10 years”.');
		case 'value.backwards':
			return l10n.t('The range goes from the greater to the smaller number.');
		case 'value.other-dimension':
			return l10n.t('This measures something else than the unit of the claim.');
		case 'value.incomparable':
			return l10n.t('This cannot be compared with the other figures on the claim, and does not count for its status.');
		case 'value.as-of-unreadable':
			return l10n.t('This is not read as a date. Write it as in “2022”, “2022-06” or “2022-06-30”.');
	}
}

function contestedSentence(stance: Stance, claim: string): string {
	if (stance === 'denies') return l10n.t('Contested. Denied here: {0}', claim);
	return l10n.t('Contested. Asserted here: {0}', claim);
}

/** A note's words in its article; where they are lost, what its sidecar has of them. */
function placeOf(corpus: Corpus, key: NoteKey): RelatedPlace[] {
	const note = corpus.note(key);
	if (!note) return [];
	const words = wordsOf(note);
	const article = corpus.article(note.article);
	const message = `${holderOf(corpus, note)}: ${note.record.quote.value}`;
	if (words && article?.path !== undefined) return [{ file: article.path, span: words, message }];
	return [{ file: note.file.path, span: note.record.quote.span, message }];
}

function holderOf(corpus: Corpus, { holder, article }: CorpusNote): string {
	return corpus.source(holder.id)?.name.value ?? article;
}
