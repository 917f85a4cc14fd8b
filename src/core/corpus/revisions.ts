import { lastPart } from './articleNames';
import type { Change } from './change';
import type { CorpusFiles } from './corpusFiles';
import { Mentions, type Mention } from './mentions';

/** Since when the problems of each file may be others: a number that grows with every change that could show in them. */
export class Revisions {
	readonly #files: CorpusFiles;
	readonly #numbers = new Map<string, number>();
	/** What was found of files and shows something of others. */
	readonly #shown = new Mentions();

	constructor(files: CorpusFiles) {
		this.#files = files;
	}

	of(path: string): number {
		return this.#numbers.get(path) ?? 0;
	}

	/** See {@link Corpus.rely}. */
	rely(path: string, shown: readonly Mention[]): void {
		this.#shown.set(path, shown);
	}

	/** Every file that mentions, shows, or is mentioned by what changed may have other problems now. It can wait at each step. */
	*revise(change: Change): Generator<readonly string[], void> {
		const files = this.#files;
		/** Files whose places and names others may show. */
		const showable = new Set<string>();
		const revise = (paths: Iterable<string>): void => {
			for (const path of paths) change.files.add(path);
		};
		for (const id of change.articles) for (const path of files.ofArticle(id)) showable.add(path);
		for (const id of [...change.articles, ...change.linked]) {
			revise(files.ofArticle(id));
			revise(files.mentioning(`article ${lastPart(id)}`));
			yield [];
		}
		for (const id of [...change.definitions, ...change.claims]) {
			change.claims.add(id);
			revise(files.defining(id));
			revise(files.mentioning(`claim ${id}`));
			yield [];
		}
		for (const id of change.sources) for (const path of files.mentioning(`source ${id}`)) showable.add(path);
		if (change.sources.size) change.newNames.add('every source');
		revise(showable);
		for (const path of showable) revise(this.#shown.of(`place in ${path}`));
		for (const kind of change.newNames) revise(this.#shown.of(kind));
		for (const path of change.files) {
			this.#numbers.set(path, this.of(path) + 1);
			this.#shown.set(path, []);
		}
	}
}
