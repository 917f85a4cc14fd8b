import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { FileOf } from '../../corpus/files';
import { addClaim, addSource, type ClaimValues, type SourceValues } from '../../sidecar/editClaims';
import { isId } from '../../sidecar/ids';
import { newClaim } from '../../sidecar/newFiles';
import { applyEdits } from '../../text/edit';
import { fileEdit, refused, type FileEdit, type Refused } from './action';

/** A claim of its own file; a corpus that keeps its claims in one file goes on doing so. */
export function newClaimIn(corpus: Corpus, id: string, claim: ClaimValues): FileEdit | Refused {
	const path = `claims/${id}.yaml`;
	const map = keepsClaimsMap(corpus);
	if (map) return fileEdit(map.path, addClaim(map.text, id, claim));
	if (!isId(id)) return refused('', l10n.t('“{0}” cannot be an id.', id));
	if (corpus.paths().includes(path)) return refused(path, l10n.t('This file is there already. Mend it first.'));
	return { kind: 'create', path, text: newClaim(claim) };
}

/** The file in which a corpus keeps all its claims; `undefined` where each has its own. */
export function keepsClaimsMap(corpus: Corpus): FileOf<'claims'> | undefined {
	const map = corpus.file('claims.yaml');
	return map?.kind === 'claims' && !corpus.paths().some(other => other.startsWith('claims/')) ? map : undefined;
}

/** An entry of `sources.yaml`, which is made where there is none. */
export function newSourceIn(corpus: Corpus, id: string, source: SourceValues): FileEdit | Refused {
	const path = 'sources.yaml';
	const file = corpus.file(path);
	const text = file?.kind === 'sources' ? file.text : '';
	const added = addSource(text, id, source);
	const edit = fileEdit(path, added);
	if (file || edit.kind === 'refused' || added.kind === 'refused') return edit;
	return { kind: 'create', path, text: applyEdits(text, added.edits) };
}
