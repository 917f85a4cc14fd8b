/** The face of core: everything that the extension and the command line use. */
export {
	AnnotationService,
	wholePath,
	type OpenCorpus,
	type Place as ServicePlace,
	type Progress,
	type ServiceChange,
} from './service';
export * from './host';
export type { Fix, Problem, RelatedPlace, Severity } from './problem';
export { applyEdits, invertEdits, type TextEdit } from './text/edit';
export { LineIndex } from './text/lines';
export { rebaseEdits } from './text/rebase';
export { contains, overlaps, touches, type Span } from './text/span';
export { articleId, isCandidate, sidecarPath } from './corpus/layout';
export { Corpus, type CorpusChange, type CorpusClaim } from './corpus/corpus';
export type { CorpusArticle, CorpusNote } from './corpus/article';
export type { NoteKey, Stance, View } from './claims/facts';
export type { Action, FileEdit } from './features/action';
