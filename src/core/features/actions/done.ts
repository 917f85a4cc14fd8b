import * as l10n from '@vscode/l10n';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { setArticle, setDone } from '../../sidecar/editArticle';
import { newLayer, newSidecar } from '../../sidecar/newFiles';
import { applyEdits } from '../../text/edit';
import { hashOfText } from '../../text/hash';
import { acted, fileEdit, refused, type Acted } from './action';
import { sidecarFor } from './sidecarFor';

/** Whether a coder is done with an article; without a layer, whether its base sidecar says that it is. */
export function isDone({ meta, finishedBy }: CorpusArticle, layer: string | undefined): boolean {
	return layer === undefined ? (meta?.done?.value ?? false) : finishedBy.includes(layer);
}

/**
 * Says that an article is marked as far as it is going to be, or takes that back: of a coder in his own layer, else in
 * the base sidecar. The file is made where there is none.
 */
export function markDone(corpus: Corpus, article: CorpusArticle, done: boolean, layer: string | undefined): Acted {
	const path = sidecarFor(corpus, article, layer);
	if (typeof path !== 'string') return path;
	const label = done ? l10n.t('Finish article') : l10n.t('Take up article again');
	const file = corpus.file(path);
	if (file?.kind === 'sidecar') {
		const edited = layer === undefined ? setArticle(file.text, { done: done || null }) : setDone(file.text, done);
		return acted(label, [fileEdit(path, edited)]);
	}
	if (layer === undefined) {
		const text = newSidecar({ sha256: hashOfText(article.text), done });
		return acted(label, [{ kind: 'create', path, text }]);
	}
	const empty = newLayer();
	const edited = setDone(empty, done);
	if (edited.kind === 'refused') return refused(path, edited.problem.message, edited.problem.span);
	return acted(label, [{ kind: 'create', path, text: applyEdits(empty, edited.edits) }]);
}
