import type * as v from 'valibot';
import { editFile, type Edited, type Step } from './editable';
import { changeKeys, inOrder, lookUp, notThere, placeAt, putEntry, removeWithOwner } from './editMap';
import { sidecarOrder, type ChangesOf } from './editNotes';
import { articleSchema, correctionSchema } from './schema';
import { addEntry } from './splice';
import { entryOf } from './tree';
import { onLines } from './writeNode';

export type ArticleValues = v.InferOutput<typeof articleSchema>;
export type CorrectionValues = v.InferOutput<typeof correctionSchema>;

const articleOrder = Object.keys(articleSchema.entries);
const correctionOrder = Object.keys(correctionSchema.entries);

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

/** Adds what a reader says against the analyser. */
export function addCorrection(source: string, id: string, correction: CorrectionValues): Edited {
	return editFile(source, file => {
		const written = inOrder(correction, correctionOrder);
		const corrections = lookUp(file, ['corrections']);
		if (!corrections)
			return putEntry(file, { kind: 'file', map: file.root }, 'corrections', onLines({ [id]: written }), sidecarOrder);
		if ('code' in corrections) return corrections;
		return addEntry(file, corrections, id, written, corrections.map?.entries.at(-1));
	});
}

/** Removes a correction; with the last one goes `corrections:`. */
export function removeCorrection(source: string, id: string): Edited {
	return editFile(source, file => {
		const corrections = placeAt(file, ['corrections']);
		if ('code' in corrections) return corrections;
		const entry = corrections.map && entryOf(corrections.map, id);
		if (!corrections.map || !entry) return notThere(id);
		return removeWithOwner(file, { kind: 'file', map: file.root }, 'corrections', corrections.map, entry);
	});
}
