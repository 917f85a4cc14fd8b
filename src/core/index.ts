/** The face of core: everything that the extension and the command line use. */
export * from './host';
export {
	AnnotationService,
	wholePath,
	type OpenCorpus,
	type Place as FilePlace,
	type Progress,
	type RefusedFolder,
	type ServiceChange,
} from './service';
export type { Fix, Problem, RelatedPlace, Severity } from './problem';

export { applyEdits, invertEdits, type TextEdit } from './text/edit';
export { editsBetween } from './text/editsBetween';
export { LineIndex, type Position as LinePosition } from './text/lines';
export { decodeText } from './text/decode';
export { asCsv, byteOrderMark } from './text/csv';
export { nearest } from './text/nearest';
export { paragraphs } from './text/paragraphs';
export { rebaseEdits } from './text/rebase';
export { findAgain } from './text/findAgain';
export { contains, overlaps, touches, type Span } from './text/span';

export { Analyser } from './analysis/analyser';
export type { Analysis, Attribution, AttributionKind, Quotation, Strength } from './analysis/analysis';
export type { AnchorState } from './anchor/anchor';
export { isId } from './sidecar/ids';
export { AnchorText } from './anchor/resolveAnchor';
export { resolveSelectors } from './anchor/resolveSelectors';
export { stances, type NoteKey, type Stance, type View } from './claims/facts';
export { statusWords, type ClaimStatus, type StatusWord } from './claims/status';

export { articleId, corpusRoots, isCandidate, isHidden, sidecarPath } from './corpus/layout';
export { Checks } from './corpus/checks';
export { Corpus } from './corpus/corpus';
export type { CorpusChange } from './corpus/change';
export type { CorpusClaim } from './corpus/definitions';
export { correctionNamed, wordsOf, type CorpusArticle, type CorpusCorrection, type CorpusNote } from './corpus/article';
export type { CorpusFile } from './corpus/files';
export { newConfig } from './sidecar/newFiles';

export { refused, type Acted, type Action, type FileEdit, type Refused } from './features/action';
export type { AlsoSaid, AlsoStated } from './features/alsoSaid';
export { attributionReport, type AttributionReport } from './features/attributionReport';
export { checkReport, type CheckReport, type ReportedProblem } from './features/checkReport';
export { linkNotes, markPassage, type Annotated, type Marking, type Writer } from './features/annotate';
export { correctableAt, type Correctable } from './features/correctable';
export { correctionOf } from './features/corrections';
export { correctionLabel } from './features/correctionText';
export { correctPassage, sayQuotation, takeBack } from './features/correctPassage';
export { ClaimSearch, type FoundClaim } from './features/claimSearch';
export type { ClaimCrossReferences, CrossReferences } from './features/crossReferences';
export { CrossReferencing } from './features/crossReferencing';
export { grouped } from './features/grouped';
export { promoteDraft } from './features/drafts';
export { foldingOf, type Fold } from './features/folding';
export { attributionAt, hoverAt, type AttributionHover, type HoverFacts } from './features/hover';
export { lensesOf, lensTitle, type Lens } from './features/lenses';
export { textAsMarkdown } from './features/markdown';
export { marksOf, type Mark } from './features/marks';
export type { Mend } from './features/mend';
export { mendsOf } from './features/mends';
export { holderName, sourceName } from './features/names';
export { removeNote, removeText, resolveNote, setClaim, setStance, setText } from './features/noteActions';
export {
	contestedPassages,
	neighbour,
	notesAt,
	notesIn,
	otherSide,
	passageOf,
	passagesOf,
	type Passage,
} from './features/passages';
export { definitionOf, referencesTo, subjectsAt, type Place, type Subject } from './features/places';
export { quotationFrom, type QuotationStop } from './features/quotations';
export { quotedTable, type QuotedTable } from './features/quotedTable';
export { analyseOptions, Readings, type NewAnalyser } from './features/readings';
export { renamableAt, renameTo, type Renamable, type RenamePlace } from './features/rename';
export { keepPlaces } from './features/keepPlaces';
export { canBeArticle, followMoves, type MovedFile } from './features/moveFiles';
export {
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	verifyReceipt,
	type Receipt,
	type ReceiptFinding,
} from './features/receipt';
export {
	acceptMoves,
	changedEvidence,
	changeInWords,
	confirmVersion,
	needsReview,
	notesToPut,
	putNoteOn,
	reviewChoices,
	type ArticleReview,
	type ReviewEntry,
} from './features/review';
export { editReply, removeReply, replyTo } from './features/replies';
export { refusedFolder } from './features/refusedFolder';
export { neighbourOf, saidPassagesIn, type SaidPassage } from './features/saidPassages';
export { passageBegunAt, quotationSelection, selectionsAt } from './features/selection';
export { statusReport, type ClaimReport, type StatusReport } from './features/statusReport';
export { statusLine, viewLabel } from './features/statusLine';
export { quoted, shortened } from './features/quoted';
export { speakerChoices, type SpeakerChoice } from './features/speakerChoices';
export { guessSpeaker, speakerByGuess, type SpeakerGuess } from './features/speaker';
export type { SpeakerKey, QuotedSpeaker, WhoIsQuoted } from './features/whoIsQuoted';
export {
	Statements,
	type NewStatements,
	type OtherStatements,
	type PlacedStatement,
	type ReadingOn,
} from './features/statements';
export { reasonInWords, stanceLabel, statusLabel, strengthLabel } from './features/statusText';
export { Heard, type HeardArticle } from './features/heard';
export { quotedColumns, quotedRow } from './features/quotedRows';
export { articlesInWords, kindsInWords, statementsInWords } from './features/quotedText';
export { articleSymbols, sidecarSymbols, workspaceSymbols, type DocumentSymbol } from './features/symbols';
export { threadsOf, type ReplyKey, type Thread, type ThreadText } from './features/threads';
export { changeOfTokens, encodeTokens, tokenModifiers, tokenTypes } from './features/tokens';
export { CorpusTree } from './features/tree';
export type { TreeGroup, TreeItem, TreeTarget } from './features/treeItem';
export { markedInWords, unmarkedIn, type Unmarked } from './features/unmarked';
