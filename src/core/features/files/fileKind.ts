import type { CorpusFile } from '../../corpus/files';
import type { FileKind } from '../../sidecar/shape';

/** Which schema a file of the corpus has; `undefined` for those that have none. */
export function fileKindOf(file: CorpusFile | undefined): FileKind | undefined {
	switch (file?.kind) {
		case 'sidecar':
			return file.coder === undefined ? 'sidecar' : 'layer';
		case 'claim':
		case 'claims':
		case 'sources':
		case 'config':
			return file.kind;
		default:
			return undefined;
	}
}
