import { currentFormat } from './fileProblems';
import { inOrder } from './editMap';
import type { ArticleValues } from './editArticle';
import { claimOrder, type ClaimValues } from './editClaims';
import { correctionOrder, type CorrectionValues } from './editCorrections';
import { noteOrder, type NoteValues } from './editNotes';
import { articleSchema } from './schema';
import { onLines, writeEntries, type Style, type WritableMap } from './writeNode';

const style: Style = { eol: '\n', step: 2 };

/** What a new sidecar begins with: a note, a correction, or neither. */
export type FirstEntry =
	{ readonly id: string; readonly values: NoteValues } | { readonly id: string; readonly correction: CorrectionValues };

/** A new base sidecar with what is known of the article and perhaps its first note or correction. */
export function newSidecar(article: ArticleValues, first?: FirstEntry): string {
	return written({
		format: currentFormat,
		article: onLines(inOrder(article, Object.keys(articleSchema.entries))),
		...(first && sectionOf(first)),
	});
}

/** A new layer of a coder's with its first note or correction. */
export function newLayer(first?: FirstEntry): string {
	return written({ format: currentFormat, ...(first && sectionOf(first)) });
}

function sectionOf(first: FirstEntry): WritableMap {
	if ('values' in first) return { notes: onLines({ [first.id]: onLines(inOrder(first.values, noteOrder)) }) };
	return { corrections: onLines({ [first.id]: onLines(inOrder(first.correction, correctionOrder)) }) };
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
