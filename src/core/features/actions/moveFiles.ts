import * as l10n from '@vscode/l10n';
import { ArticleNames } from '../../corpus/articleNames';
import type { Corpus } from '../../corpus/corpus';
import { articleId, Layout, sidecarPath } from '../../corpus/layout';
import { formatReference, parseReference } from '../../sidecar/reference';
import { replaceField } from '../../sidecar/replaceField';
import type { Field } from '../../sidecar/tree';
import { acted, isClosed, refused, type Acted, type FileEdit } from './action';

/** A file that has been given another path, or another folder, in its corpus. */
export interface MovedFile {
	readonly path: string;
	readonly to: string;
}

/**
 * What follows when files of a corpus have moved: an article's sidecars go where it went, and every reference to its
 * notes means them still, with as short a name as Lateral itself writes. References that another article's new name
 * would make ambiguous are written longer.
 *
 * A move to a name that is no article, such as `east.pdf`, takes nothing along: the notes' problem says that their
 * article is missing, and moving it back mends all.
 *
 * Call it with the corpus as it was before. The moves themselves are no part of the action, which is empty where
 * nothing follows. Refused where a sidecar would land on another file, or a file to be changed does not parse.
 */
export function followMoves(corpus: Corpus, moves: readonly MovedFile[]): Acted {
	const label = l10n.t('Move an article’s notes');
	const moved = new Map(moves.map(({ path, to }) => [path, to]));
	const articles = articlesAfter(corpus, moved);
	// Most of what is renamed in a folder is no article, and then no reference need be read.
	if (!articles.length) return acted(label, []);
	const sidecars = sidecarsToMove(corpus, articles, moved);
	const taken = sidecars.find(({ to }) => corpus.has(to) && !moved.has(to));
	if (taken)
		return refused(
			'',
			l10n.t('{0} stays where it was, for {1} is there already. Put the two together by hand.', taken.path, taken.to),
		);

	const newIds = newIdsOf(articles);
	const names = namesAfter(corpus, newIds);
	const edits: FileEdit[] = [];
	for (const { path, from, field } of references(corpus)) {
		const reference = parseReference(field.value);
		if (reference.kind !== 'note' || reference.article === undefined) continue;
		const [meant, ...others] = corpus.articlesNamed(reference.article);
		if (meant === undefined || others.length) continue; // It meant nothing before either; a problem says so.
		const now = newIds.get(meant) ?? meant;
		const matching = names.matching(reference.article);
		if (matching.length === 1 && matching[0] === now) continue;
		const isOwn = meant === from && reference.coder === undefined;
		const { article: _, ...note } = reference;
		const value = formatReference(isOwn ? note : { ...reference, article: names.shortest(now) });
		if (isClosed(corpus, path))
			return refused(path, l10n.t('{0} names a note of it and cannot be changed. Mend that file first.', path));
		// A file that was moved along is no longer where the corpus has it.
		edits.push({ kind: 'edit', path: moved.get(path) ?? path, edits: [replaceField(field, value)] });
	}
	return acted(label, [...edits, ...sidecars.map(({ path, to }): FileEdit => ({ kind: 'rename', path, to }))]);
}

/**
 * Whether a file of this name, with a sidecar beside it, is an article: of a corpus, where `path` is from its root, else
 * of one that has no rules of its own.
 */
export function canBeArticle(path: string, corpus?: Corpus): boolean {
	const name = corpus ? path : path.slice(path.lastIndexOf('/') + 1);
	return new Layout(new Set([name, sidecarPath(name)]), corpus?.articleRules).roleOf(name).kind === 'article';
}

interface MovedArticle extends MovedFile {
	readonly id: string;
}

/** The moved articles that are articles where they are now, once their sidecars have come after them. */
function articlesAfter(corpus: Corpus, moved: ReadonlyMap<string, string>): MovedArticle[] {
	const articles = [...moved].flatMap(([path, to]): MovedArticle[] => {
		const file = corpus.file(path);
		return file?.kind === 'article' ? [{ path, to, id: file.id }] : [];
	});
	const files = new Set(corpus.paths().map(path => moved.get(path) ?? path));
	for (const { to } of sidecarsToMove(corpus, articles, moved)) files.add(to);
	const layout = new Layout(files, corpus.articleRules);
	return articles.filter(({ to }) => layout.roleOf(to).kind === 'article');
}

/** The sidecars of moved articles, but for those that were moved along. */
function sidecarsToMove(
	corpus: Corpus,
	articles: readonly MovedArticle[],
	moved: ReadonlyMap<string, string>,
): MovedFile[] {
	return articles.flatMap(({ path, to, id }) => {
		const article = corpus.article(id);
		if (article?.path !== path) return [];
		return article.sidecars
			.map(sidecar => ({ path: sidecar.path, to: sidecarPath(to, sidecar.coder) }))
			.filter(sidecar => !moved.has(sidecar.path) && sidecar.to !== sidecar.path);
	});
}

/** The ids that are others now. */
function newIdsOf(articles: readonly MovedArticle[]): ReadonlyMap<string, string> {
	return new Map(articles.map(({ id, to }) => [id, articleId(to)] as const).filter(([id, now]) => id !== now));
}

function namesAfter(corpus: Corpus, newIds: ReadonlyMap<string, string>): ArticleNames {
	const names = new ArticleNames();
	for (const { id } of corpus.articles()) names.add(newIds.get(id) ?? id);
	return names;
}

interface WrittenReference {
	readonly path: string;
	/** The article whose sidecar it stands in; absent in a claim file. */
	readonly from: string | undefined;
	readonly field: Field;
}

/** Every word of the corpus's files that may name a note. */
function* references(corpus: Corpus): Iterable<WrittenReference> {
	for (const { id, sidecars } of corpus.articles())
		for (const { path, record } of sidecars) {
			for (const { claim, links } of record.notes) {
				if (claim?.value.includes('#')) yield { path, from: id, field: claim };
				for (const { to } of links) yield { path, from: id, field: to };
			}
			for (const { to } of record.threads) yield { path, from: id, field: to };
		}
	for (const { path, body } of corpus.claims())
		for (const field of body.excludes ?? []) if (field.value.includes('#')) yield { path, from: undefined, field };
}
