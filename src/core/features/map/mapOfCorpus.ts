import type { View } from '../../claims/facts';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { compare } from '../../text/compare';
import { isInView } from '../wording/view';
import type { ClaimMap } from './claimMap';
import { articleNodeId, claimNodeId, countLeftOut, MapEdges, MapParts, type Subject } from './mapParts';

/**
 * The map of a whole corpus: its claims, joined where they exclude each other or readers have linked their passages;
 * its articles, joined by links of their passages; and each claim joined to the articles with notes on it, so that
 * claims which share articles lie beside each other.
 *
 * A claim or article that nothing joins to anything is on no map.
 *
 * @param most nodes: contested claims first, then those with the most passages; articles with the most notes first.
 */
export function mapOfCorpus(corpus: Corpus, view: View, { most }: { readonly most: number }): ClaimMap {
	const parts = new MapParts(corpus, view);
	const { claims, articles } = joined(parts);
	// Half for each, and what one of them does not need for the other.
	const room = Math.max(Math.ceil(most / 2), most - articles.length);
	const shown = [...claims.slice(0, room), ...articles.slice(0, most - Math.min(claims.length, room))];
	const edges = new MapEdges(parts, new Set(shown.map(idOf)));
	const claimOf = (note: CorpusNote): string | undefined => note.claim && claimNodeId(note.claim);
	const articleOf = (note: CorpusNote): string => articleNodeId(note.article);
	let dangling = 0;
	for (const { claim } of claims.slice(0, room)) edges.excludes(claim.id);
	for (const article of corpus.articles())
		for (const note of notesIn(article, view)) {
			if (note.claim !== undefined) edges.notesOn(article.id, note.claim);
			edges.links(note, claimOf);
			edges.links(note, articleOf);
			dangling += parts.danglingOf(note);
		}
	return {
		nodes: shown.map(subject => parts.nodeOf(subject)),
		edges: edges.inOrder(),
		leftOut: countLeftOut([...claims, ...articles].filter(subject => !shown.includes(subject))),
		dangling,
	};
}

type ClaimSubject = Extract<Subject, { kind: 'claim' }>;
type ArticleSubject = Extract<Subject, { kind: 'article' }>;

function idOf(subject: ClaimSubject | ArticleSubject): string {
	return subject.kind === 'claim' ? claimNodeId(subject.claim.id) : articleNodeId(subject.article.id);
}

/** The claims and articles that are joined to something, the most important first. */
function joined(parts: MapParts): { readonly claims: ClaimSubject[]; readonly articles: ArticleSubject[] } {
	const { corpus, view } = parts;
	const positions = new Map<string, number>();
	const notes = new Map<CorpusArticle, number>();
	for (const article of corpus.articles()) {
		const shown = notesIn(article, view);
		const onClaims = shown.flatMap(note => parts.claim(note.claim)?.id ?? []);
		for (const claim of onClaims) positions.set(claim, (positions.get(claim) ?? 0) + 1);
		const isLinked = (note: CorpusNote) => parts.linkedWith(note).some(other => other.article !== article.id);
		if (onClaims.length > 0 || shown.some(isLinked)) notes.set(article, shown.length);
	}
	const weight = ({ id }: CorpusClaim): number => positions.get(id) ?? 0;
	const isContested = ({ id }: CorpusClaim): number => Number(corpus.status(id, view)?.status === 'contested');
	const claims = corpus
		.claims()
		.filter(
			({ id }) => parts.claim(id) && (positions.has(id) || corpus.excludedFrom(id).some(other => parts.claim(other))),
		)
		.sort((a, b) => isContested(b) - isContested(a) || weight(b) - weight(a) || compare(a.id, b.id));
	return {
		claims: claims.map(claim => ({ kind: 'claim', claim })),
		articles: [...notes]
			.sort(([a, one], [b, other]) => other - one || compare(a.id, b.id))
			.map(([article]) => ({ kind: 'article', article })),
	};
}

function notesIn(article: CorpusArticle, view: View): CorpusNote[] {
	return article.notes.filter(note => isInView(note, view));
}
