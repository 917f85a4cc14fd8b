import { diffWordsWithSpace } from 'diff';
import type { WordChange } from './anchor';

/** What changed from one wording to another, in the order of the words. */
export function wordDiff(was: string, is: string): WordChange[] {
	const changes: { was: string; is: string }[] = [];
	let open: { was: string; is: string } | undefined;
	for (const { value, added, removed } of diffWordsWithSpace(was, is)) {
		if (!added && !removed) {
			open = undefined;
			continue;
		}
		if (open === undefined) changes.push((open = { was: '', is: '' }));
		if (removed) open.was += value;
		else open.is += value;
	}
	return changes.map(change => ({ ...change, class: 'words' }));
}
