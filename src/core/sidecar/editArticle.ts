import type * as v from 'valibot';
import { editFile, type Edited, type Step } from './editable';
import { changeKeys, inOrder, lookUp, putEntry } from './editMap';
import { sidecarOrder, type ChangesOf } from './editNotes';
import { articleSchema } from './schema';
import { onLines } from './writeNode';

export type ArticleValues = v.InferOutput<typeof articleSchema>;

const articleOrder = Object.keys(articleSchema.entries);

/** Changes what a base sidecar says of its article; the block is made where there is none. */
export function setArticle(source: string, changes: ChangesOf<ArticleValues>): Edited {
	const values = Object.fromEntries(
		Object.entries(changes).filter(([, value]) => value !== null && value !== undefined),
	);
	const create: Step = file => {
		const article = lookUp(file, ['article']);
		if (article) return 'code' in article ? article : [];
		const written = onLines(inOrder(values, articleOrder));
		return Object.keys(values).length === 0
			? []
			: putEntry(file, { kind: 'file', map: file.root }, 'article', written, sidecarOrder);
	};
	const change = changeKeys(['article'], changes, articleOrder);
	return editFile(
		source,
		create,
		...change.map(
			(step): Step =>
				file =>
					lookUp(file, ['article']) ? step(file) : [],
		),
	);
}

/** Says in a coder's layer that the article is finished, or takes that back. */
export function setDone(source: string, done: boolean): Edited {
	return editFile(source, ...changeKeys([], { done: done || null }, sidecarOrder));
}
