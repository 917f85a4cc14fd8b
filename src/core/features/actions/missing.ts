import * as l10n from '@vscode/l10n';
import type { NoteKey } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { parseReference } from '../../sidecar/reference';
import { refused, type Refused } from './action';

/** Why a note that was meant cannot be found: its sidecar has a slip that hides it, or somebody has removed it. */
export function missing(corpus: Corpus, key: NoteKey): Refused {
	const parsed = parseReference(key);
	const article = parsed.kind === 'note' ? corpus.article(parsed.article ?? '') : undefined;
	const coder = parsed.kind === 'note' ? parsed.coder : undefined;
	const sidecar = article?.sidecars.find(each => each.coder === coder && each.record.readOnly);
	const file = sidecar && corpus.file(sidecar.path);
	const slip = file?.kind === 'sidecar' ? file.problems.find(({ severity }) => severity === 'error') : undefined;
	if (sidecar && slip) return refused(sidecar.path, slip.message, slip.span);
	return refused('', l10n.t('This note is no longer there.'));
}
