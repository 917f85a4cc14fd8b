import { currentFormat } from './fileProblems';
import { inOrder } from './editMap';
import type { ArticleValues } from './editArticle';
import { claimOrder, type ClaimValues } from './editClaims';
import { noteOrder, type NoteValues } from './editNotes';
import { articleSchema } from './schema';
import { onLines, writeEntries, type Style, type WritableMap } from './writeNode';

const style: Style = { eol: '\n', step: 2 };

/** A new base sidecar with what is known of the article and perhaps its first note. */
export function newSidecar(
	article: ArticleValues,
	note?: { readonly id: string; readonly values: NoteValues },
): string {
	return written({
		format: currentFormat,
		article: onLines(inOrder(article, Object.keys(articleSchema.entries))),
		...(note && { notes: onLines({ [note.id]: onLines(inOrder(note.values, noteOrder)) }) }),
	});
}

/** A new layer of a coder's with its first note. */
export function newLayer(note?: { readonly id: string; readonly values: NoteValues }): string {
	return written({
		format: currentFormat,
		...(note && { notes: onLines({ [note.id]: onLines(inOrder(note.values, noteOrder)) }) }),
	});
}

/** A new `claims/ID.yaml`. */
export function newClaim(claim: ClaimValues): string {
	return written(inOrder(claim, claimOrder));
}

/** A new `lateral.yaml`: it makes a folder a corpus and says nothing else yet. */
export function newConfig(): string {
	return written({ format: currentFormat });
}

function written(map: WritableMap): string {
	return `${writeEntries(map, 0, style)}${style.eol}`;
}
