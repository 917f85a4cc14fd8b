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

export { applyEdits, composeEdits, invertEdits, type TextEdit } from './text/edit';
export { rebaseEdits } from './text/rebase';
export { editsBetween } from './text/editsBetween';
export { bringBack } from './sidecar/bringBack';
export { fitEdits, joinTo } from './sidecar/fitEdits';
export { isOverwritten } from './sidecar/isOverwritten';
export { LineIndex, type Position as LinePosition } from './text/lines';
export { decodeText } from './text/decode';
export { asCsv, byteOrderMark } from './text/csv';
export { nearest } from './text/nearest';
export { inBatches } from './text/inBatches';
export { inLine, printable } from './text/printable';
export { paragraphs } from './text/paragraphs';
export { findAgain } from './text/findAgain';
export { contains, overlaps, touches, type Span } from './text/span';

export { Analyser } from './analysis/analyser';
export type { Analysis, Attribution, AttributionKind, Quotation, Strength } from './analysis/analysis';
export type { AnchorState } from './anchor/anchor';
export { isId, slugId } from './sidecar/ids';
export { valueIn } from './claims/value/valueIn';
export { CarriedText } from './anchor/carriedText';
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

export { refused, type Acted, type Action, type FileEdit, type Refused } from './features/actions/action';
export type { AlsoSaid, AlsoStated } from './features/speakers/alsoSaid';
export { attributionReport, type AttributionReport } from './features/reports/attributionReport';
export { checkReport, type CheckReport, type ReportedProblem } from './features/reports/checkReport';
export {
	linkPassages,
	markPassage,
	markPassages,
	type Annotated,
	type MarkedPassage,
	type Marking,
	type Writer,
} from './features/actions/annotate';
export { correctableAt, type Correctable } from './features/actions/correctable';
export { articlesSideBySide } from './features/compare/articlesSideBySide';
export { articlesToCompare, type ArticleToCompare } from './features/compare/articlesToCompare';
export { passagesSideBySide } from './features/compare/passagesSideBySide';
export { quotationVariants } from './features/compare/utterances';
export { correctionOf } from './features/article/corrections';
export { correctionLabel } from './features/wording/correctionText';
export { correctPassage, sayQuotation, takeBack } from './features/actions/correctPassage';
export { likelyClaims, type LikelyClaim, type PassageFacts } from './features/claims/likelyClaims';
export { ClaimSearch, type FoundClaim } from './features/claims/claimSearch';
export { CorpusSearch, type CorpusFindings } from './features/claims/corpusSearch';
export {
	citationAsCsl,
	citationAsMarkdown,
	citationAsText,
	citationFor,
	type Citation,
} from './features/reports/citation';
export { chronologyOf } from './features/chronology/chronologyOf';
export type { ClaimCrossReferences, CrossReferences } from './features/claims/crossReferences';
export { claimsAt, claimsNamed, claimsOfArticle, claimsOfNote, type ClaimsAt } from './features/claims/claimsAt';
export { CrossReferencing } from './features/claims/crossReferencing';
export { grouped } from './features/wording/grouped';
export { draftsAt, draftsIn, promoteDrafts } from './features/actions/drafts';
export type { Completion, Completions } from './features/files/completion';
export { FileCompletions } from './features/files/completions';
export { foldingOfFile, type FileFold } from './features/files/fileFolding';
export { fileHoverAt, type FileHover } from './features/files/fileHover';
export { linksInFile, type FileLink } from './features/files/fileLinks';
export { fileSymbols } from './features/files/fileSymbols';
export { ownWordAt, type OwnWord } from './features/files/ownWords';
export { entriesOn, shownAt, shownInArticle, type ShownInArticle } from './features/files/shownInArticle';
export { foldingOf, type Fold } from './features/article/folding';
export {
	attributionAt,
	hoverAt,
	type AttributionHover,
	type HoverComment,
	type HoverFacts,
} from './features/article/hover';
export { lensesOf, lensTitle, type Lens } from './features/article/lenses';
export { textAsMarkdown, writtenAsMarkdown } from './features/wording/markdown';
export type { ClaimMap, MapEdge, MapNode } from './features/map/claimMap';
export { mapAround } from './features/map/mapAround';
export { mapOfCorpus } from './features/map/mapOfCorpus';
export { marksOf, type Mark } from './features/article/marks';
export { CorpusMatrix } from './features/matrix/corpusMatrix';
export { drawMatrix } from './features/matrix/drawMatrix';
export { asSvg, type Drawing } from './features/matrix/drawing';
export { printMatrix } from './features/matrix/printMatrix';
export type { Mend } from './features/mends/mend';
export { mendsOf } from './features/mends/mends';
export { articleShortName, articleTitle, holderName, sourceName } from './features/wording/names';
export {
	removeNote,
	removeText,
	resolveNote,
	setClaim,
	setFigure,
	setSpeaker,
	setStance,
	setStrength,
	setTags,
	setText,
} from './features/actions/noteActions';
export { wrongDate, wrongValue, type Figure } from './features/actions/figures';
export { noteFields, type NoteFact, type NoteField } from './features/actions/noteFields';
export { duplicateNote, splitNote, type Duplicate } from './features/actions/splitNote';
export { cannotMerge, mergeClaims, notesOn, type Merging } from './features/actions/mergeClaims';
export { newClaimId, splitClaim, type ClaimSplitting } from './features/actions/splitClaim';
export { firstChange, outcomeOf, type FileOutcome } from './features/actions/outcome';
export { tagsOf, type Tag } from './features/claims/tags';
export { strengths } from './sidecar/words';
export {
	contestedPassages,
	neighbour,
	notedPassages,
	notesAt,
	notesIn,
	otherSide,
	passageOf,
	passagesBeside,
	passagesOf,
	type Passage,
} from './features/article/passages';
export { landingInWords, positionInWords } from './features/jumps/landing';
export { originStep, type Hop } from './features/jumps/origin';
export { isSameStop, placeOfStop, stopAt, stopInWords, type Stop, type StopPlace } from './features/jumps/trail';
export { definitionOf, referencesTo, subjectsAt, type Place, type Subject } from './features/article/places';
export { quotationFrom, type QuotationStop } from './features/article/quotations';
export { quotedTable, type QuotedTable } from './features/speakers/quotedTable';
export { analyseOptions, Readings, type NewAnalyser } from './features/article/readings';
export { renamableAt, renameTo, wrongName, type Renamable, type RenamePlace } from './features/actions/rename';
export { keepPlaces } from './features/actions/keepPlaces';
export { canBeArticle, followMoves, type MovedFile } from './features/actions/moveFiles';
export {
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	verifyReceipt,
	type Receipt,
	type ReceiptFinding,
} from './features/reports/receipt';
export {
	acceptMoves,
	changedEvidence,
	changesInWords,
	confirmVersion,
	countInDoubt,
	needsReview,
	notesToPut,
	putNoteOn,
	reviewChoices,
	type ArticleReview,
	type ReviewEntry,
} from './features/actions/review';
export { isDone, markDone } from './features/actions/done';
export { openQuestions, type OpenQuestion } from './features/article/openQuestions';
export { questionInWords } from './features/wording/questionText';
export { codersIn, contestedFirst, isFileKept, isInView } from './features/wording/view';
export { coderShapes, type CoderShape } from './features/wording/coders';
export { editReply, removeReply, replyTo } from './features/actions/replies';
export {
	isKeptForCorpus,
	reportFormat,
	reportFormats,
	type ReportFormat,
} from './features/reports/report/reportFormat';
export { reportAsBytes } from './features/reports/report/reportAsBytes';
export { reportOn, type ReportOptions } from './features/reports/report/report';
export { refusedFolder } from './features/reports/refusedFolder';
export { sidesAsText, titleOfSides } from './features/reports/sides';
export { neighbourOf, saidPassagesIn, type SaidPassage } from './features/article/saidPassages';
export {
	passageAtCursor,
	passageBegunAt,
	quotationSelection,
	selectionsAt,
	type PassageAtCursor,
} from './features/article/selection';
export { inContext, occurrencesIn, placesOf, type Occurrence } from './features/article/occurrences';
export { lettersOf } from './features/wording/letters';
export { statusReport, type ClaimReport, type StatusReport } from './features/reports/statusReport';
export { statusLine, viewLabel } from './features/claims/statusLine';
export { quoted, shortened } from './features/wording/quoted';
export { withinBounds } from './features/wording/withinBounds';
export { speakerChoices, type SpeakerChoice } from './features/speakers/speakerChoices';
export { guessSpeaker, speakerByGuess, type SpeakerGuess } from './features/speakers/speaker';
export type { SpeakerKey, QuotedSpeaker, QuotingOutlet, WhoIsQuoted } from './features/speakers/whoIsQuoted';
export {
	Statements,
	type NewStatements,
	type OtherStatements,
	type PlacedStatement,
	type ReadingOn,
} from './features/speakers/statements';
export {
	disagreementInWords,
	reasonInWords,
	stanceLabel,
	statusLabel,
	strengthLabel,
} from './features/wording/statusText';
export { Heard, type HeardArticle } from './features/speakers/heard';
export { quotedColumns, quotedRow } from './features/speakers/quotedRows';
export { articlesInWords, kindsInWords, statementsInWords } from './features/speakers/quotedText';
export { articleSymbols, workspaceSymbols, type DocumentSymbol } from './features/article/symbols';
export { threadsOf, type ReplyKey, type Thread, type ThreadText } from './features/article/threads';
export { changeOfTokens, encodeTokens, tokenModifiers, tokenTypes } from './features/article/tokens';
export { CorpusTree } from './features/tree/tree';
export type { TreeGroup, TreeItem, TreeTarget } from './features/tree/treeItem';
export { markedInWords, unmarkedIn, type Unmarked } from './features/article/unmarked';
