import type { View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';

/** Whether a note or correction is among those that a view shows: the base always, a coder's layer in its own view and in that of all. */
export function isInView({ file: { coder } }: Pick<CorpusNote, 'file'>, view: View): boolean {
	return coder === undefined || view.kind === 'all' || (view.kind === 'coder' && view.coder === coder);
}
