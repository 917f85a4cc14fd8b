import ignore, { type Ignore } from 'ignore';

/** What a file is to the corpus it lies in. `id` is the article's or the claim's. */
export type FileRole =
	| { readonly kind: 'article'; readonly id: string }
	| { readonly kind: 'sidecar'; readonly id: string; readonly coder: string | undefined }
	| { readonly kind: 'claim'; readonly id: string }
	| { readonly kind: 'claims' | 'sources' | 'config' }
	/** Looks like one of ours but is not read: the ending `.yml`. */
	| { readonly kind: 'misnamed'; readonly should: string }
	| { readonly kind: 'other' };

/** Which files are articles, as `lateral.yaml` has it; patterns as in a `.gitignore`. */
export interface ArticleRules {
	readonly articles: readonly string[];
	readonly exclude: readonly string[];
}

export const defaultRules: ArticleRules = { articles: ['*.article', '*.txt'], exclude: [] };

const articleEndings = ['.txt', '.article.txt', '.article', '.md', '.TXT', '.MD'];
const articleEnding = /\.(?:article\.txt|article|txt|md)$/i;
const sidecarEnding = /\.notes\.yaml$/;
const neverArticles = /^(?:readme|licen[cs]e|changelog|contributing)(?:\.|$)/i;
const coderName = /^[a-z][a-z0-9-]*$/;

/** Whether a file could matter to any corpus: what a host lists below a workspace folder. */
export function isCandidate(path: string): boolean {
	return /\.(?:txt|article|md|ya?ml)$/i.test(path) && !isHidden(path);
}

/** Whether a path lies in a folder that no corpus looks into, or is a file of that kind. */
export function isHidden(path: string): boolean {
	return path.split('/').some(part => part.startsWith('.') || part === 'node_modules');
}

/**
 * The corpus roots among a workspace folder's files, as paths without a slash at the end, `''` for the folder itself.
 *
 * A root has `lateral.yaml`, `sources.yaml`, `claims.yaml` or a claim in `claims/`. The folder itself is one
 * too once it holds a sidecar that no other root owns: a reader's first note makes no second file necessary.
 */
export function corpusRoots(paths: readonly string[]): string[] {
	const roots = new Set<string>();
	for (const path of paths) {
		if (isHidden(path)) continue;
		const marker = /^(?:(.*)\/)?(?:(?:lateral|sources|claims)\.yaml|claims\/[^/]+\.yaml)$/.exec(path);
		if (marker) roots.add(marker[1] ?? '');
	}
	const ownsSidecar = (path: string) =>
		sidecarEnding.test(path) && !isHidden(path) && rootOf(path, roots) === undefined;
	if (paths.some(ownsSidecar)) roots.add('');
	return [...roots].sort();
}

/** The nearest root upwards of a file, `undefined` where it lies in none. */
export function rootOf(path: string, roots: { has(root: string): boolean }): string | undefined {
	for (let folder = path; ;) {
		const slash = folder.lastIndexOf('/');
		folder = slash < 0 ? '' : folder.slice(0, slash);
		if (roots.has(folder)) return folder;
		if (folder === '') return undefined;
	}
}

/** The path without its article ending, NFC: what references name. */
export function articleId(path: string): string {
	return path.replace(articleEnding, '').normalize('NFC');
}

/** The base sidecar's path for an article, or the layer's of one coder. */
export function sidecarPath(articlePath: string, coder?: string): string {
	return `${articlePath.replace(articleEnding, '')}${coder ? `.${coder}` : ''}.notes.yaml`;
}

/**
 * Says what each file of a corpus is, seen against all of them: a Markdown file is an article
 * only beside a sidecar, and `X.mira.notes.yaml` is Mira's layer only where no article `X.mira` is.
 */
export class Layout {
	readonly #files: ReadonlySet<string>;
	readonly #articles: Ignore;
	readonly #exclude: Ignore;

	/** Sees files that are added to the set later. */
	constructor(
		files: ReadonlySet<string>,
		readonly rules: ArticleRules = defaultRules,
	) {
		this.#files = files;
		this.#articles = ignore().add([...rules.articles]);
		this.#exclude = ignore().add([...rules.exclude]);
	}

	roleOf(path: string): FileRole {
		if (this.#isArticle(path)) return { kind: 'article', id: articleId(path) };
		if (path === 'lateral.yaml') return { kind: 'config' };
		if (path === 'sources.yaml') return { kind: 'sources' };
		if (path === 'claims.yaml') return { kind: 'claims' };
		const claim = /^claims\/([^/]+)\.yaml$/.exec(path);
		if (claim) return { kind: 'claim', id: claim[1]! };
		if (sidecarEnding.test(path)) return this.#sidecar(path.replace(sidecarEnding, ''));
		if (/(?:^|\/)(?:lateral|sources|claims)\.yml$|^claims\/[^/]+\.yml$|\.notes\.yml$/.test(path))
			return { kind: 'misnamed', should: path.replace(/\.yml$/, '.yaml') };
		return { kind: 'other' };
	}

	#sidecar(stem: string): FileRole {
		const base = { kind: 'sidecar', id: stem.normalize('NFC'), coder: undefined } as const;
		if (this.#hasArticle(stem)) return base;
		const dot = stem.lastIndexOf('.');
		const coder = stem.slice(dot + 1);
		const article = stem.slice(0, dot);
		if (dot <= stem.lastIndexOf('/') || !coderName.test(coder) || !this.#hasArticle(article)) return base;
		return { kind: 'sidecar', id: article.normalize('NFC'), coder };
	}

	#hasArticle(stem: string): boolean {
		return articleEndings.some(ending => this.#isArticle(stem + ending) && this.#files.has(stem + ending));
	}

	#isArticle(path: string): boolean {
		if (!articleEnding.test(path) || isHidden(path) || this.#exclude.ignores(path)) return false;
		if (neverArticles.test(path.slice(path.lastIndexOf('/') + 1))) return false;
		return this.#articles.ignores(path) || this.#files.has(sidecarPath(path));
	}
}
