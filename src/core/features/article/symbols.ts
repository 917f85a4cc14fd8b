import * as l10n from '@vscode/l10n';
import type { Analysis, BlockKind } from '../../analysis/analysis';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { inThisOrder, lettersOf, plainLetters } from '../../text/letters';
import type { Span } from '../../text/span';
import { articleTitle } from '../wording/names';
import type { Place } from './places';
import { saidPassagesIn } from './saidPassages';
import { stanceLabel, statusAndEvidence } from '../wording/statusText';
import { claimsIn, isInView } from '../wording/view';

/** A line of an outline. */
export interface DocumentSymbol {
	readonly name: string;
	readonly detail: string;
	readonly kind: 'headline' | 'section' | 'statement' | 'note' | 'claim' | 'source';
	readonly span: Span;
	/** What is selected when somebody goes there. */
	readonly selection: Span;
	readonly children: readonly DocumentSymbol[];
}

/** Found by name across the corpus. */
export interface WorkspaceSymbol extends Place {
	readonly name: string;
	readonly container: string;
	readonly kind: 'claim' | 'source' | 'note';
}

const headings: ReadonlySet<BlockKind> = new Set(['headline', 'section']);

/** An article's outline: its headings, and below each what is said and what is noted there. */
export function articleSymbols(
	text: string,
	analysis: Analysis,
	noted: { readonly corpus: Corpus; readonly article: CorpusArticle; readonly view: View } | undefined,
): DocumentSymbol[] {
	const leaves = [...statements(text, analysis), ...(noted ? notes(noted) : [])].sort(
		(a, b) => a.span.start - b.span.start || b.span.end - a.span.end,
	);
	const heads = analysis.blocks.filter(block => headings.has(block.kind));
	const first = heads[0]?.span.start ?? text.length;
	const result: DocumentSymbol[] = leaves.filter(leaf => leaf.span.start < first);
	let next = result.length;
	for (const [index, head] of heads.entries()) {
		const span = { start: head.span.start, end: heads[index + 1]?.span.start ?? text.length };
		const from = next;
		while (next < leaves.length && leaves[next]!.span.start < span.end) next++;
		result.push({
			name: oneLine(text, head.span),
			detail: '',
			kind: head.kind === 'headline' ? 'headline' : 'section',
			span,
			selection: head.span,
			children: leaves.slice(from, next),
		});
	}
	return result;
}

/**
 * Named by who says them, in the order of the text: the outline follows the cursor, a speaker's name filters “Go to
 * Symbol”, and sorted by name an outline lists each speaker's statements together.
 */
function statements(text: string, analysis: Analysis): DocumentSymbol[] {
	return saidPassagesIn(analysis).map(({ words, span, attribution }) => {
		const said = oneLine(text, words);
		const source = attribution?.source[0];
		const details = [
			...(attribution?.negated ? [l10n.t('negated')] : []),
			...(attribution?.hypothetical ? [l10n.t('hypothetical')] : []),
			said,
		];
		return {
			name: attribution?.speaker ?? (source ? oneLine(text, source) : l10n.t('nobody is named')),
			detail: details.join(' · '),
			kind: 'statement' as const,
			span,
			selection: words,
			children: [],
		};
	});
}

function notes({
	corpus,
	article,
	view,
}: {
	readonly corpus: Corpus;
	readonly article: CorpusArticle;
	readonly view: View;
}): DocumentSymbol[] {
	return article.notes.flatMap(note => {
		const span = wordsOf(note);
		if (!span || !isInView(note, view)) return [];
		const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
		const status = note.claim === undefined ? undefined : corpus.status(note.claim, view);
		const detail = [
			...(claim ? [stanceLabel(note.record.stance?.value ?? 'asserts'), claim.body.text.value] : []),
			...(status ? [statusAndEvidence(status)] : []),
		];
		return [
			{
				name: oneLine(article.text, span),
				detail: detail.join(' · '),
				kind: 'note' as const,
				span,
				selection: span,
				children: [],
			},
		];
	});
}

/** Claims, sources and the view's notes in which all letters of the query come in this order, as VS Code expects of a provider. */
export function workspaceSymbols(corpus: Corpus, query: string, view: View, most = 500): WorkspaceSymbol[] {
	const found: WorkspaceSymbol[] = [];
	const wanted = lettersOf(query);
	const offer = (symbol: WorkspaceSymbol) => {
		if (found.length < most && inThisOrder(wanted, plainLetters(symbol.name))) found.push(symbol);
	};
	for (const { id, body, path, span } of claimsIn(corpus, view))
		offer({ name: body.text.value, container: id, kind: 'claim', path, span });
	for (const { id, name } of corpus.sources())
		offer({ name: name.value, container: id.value, kind: 'source', path: 'sources.yaml', span: id.span });
	for (const article of corpus.articles())
		for (const note of article.notes) {
			const span = wordsOf(note);
			if (span && article.path !== undefined && isInView(note, view))
				offer({
					name: note.record.quote.value,
					container: articleTitle(article),
					kind: 'note',
					path: article.path,
					span,
				});
		}
	return found;
}

function oneLine(text: string, span: Span): string {
	return text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
}
