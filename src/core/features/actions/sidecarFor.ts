import * as l10n from '@vscode/l10n';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { sidecarPath } from '../../corpus/layout';
import { isId } from '../../sidecar/ids';
import { refused, type Refused } from './action';

/**
 * The sidecar that a reader's notes on an article go to: the base, or the layer of a coder.
 *
 * The layer comes from a setting, which a folder can bring along: a name that is no coder's could lead out of the
 * corpus. And `X.mira.notes.yaml` is no layer where there is an article `X.mira`, but that article's own sidecar.
 */
export function sidecarFor(corpus: Corpus, article: CorpusArticle, layer: string | undefined): string | Refused {
	if (article.path === undefined) return refused('', l10n.t('The article of this note is no longer there.'));
	if (layer !== undefined && !isId(layer))
		return refused(
			'',
			l10n.t(
				'“{0}” in the setting “lateral.layer” is no name of a coder: lower-case letters a–z, digits and hyphens, beginning with a letter.',
				layer,
			),
		);
	const other = layer === undefined ? undefined : corpus.articleFiles(`${article.id}.${layer}`)[0];
	if (other !== undefined)
		return refused(
			'',
			l10n.t('Notes of the layer “{0}” would be taken for notes on {1}. Rename one of the two.', layer!, other),
		);
	return sidecarPath(article.path, layer);
}
