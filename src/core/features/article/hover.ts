import type { Analysis, Attribution, Correction } from '../../analysis/analysis';
import type { NoteKey, View } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { touches, type Span } from '../../text/span';
import { alsoSaid, alsoSaidHere, type AlsoSaid } from '../speakers/alsoSaid';
import { coderLabel } from '../wording/coders';
import { correctedBy, correctionInWords } from '../wording/correctionText';
import type { ClaimCrossReferences } from '../claims/crossReferences';
import { CrossReferencing } from '../claims/crossReferencing';
import { notesAt, placesOf } from './passages';
import type { Readings } from './readings';
import type { Statements } from '../speakers/statements';
import { strengthLabel } from '../wording/statusText';

/** What there is to know at a place of an article. */
export interface HoverFacts {
	/** What the hover speaks of: the innermost note, else the attribution, else the quotation. */
	readonly span: Span;
	/** The notes there, the innermost first. */
	readonly notes: readonly NoteKey[];
	/** The claims of the notes there, with every position, as in the panel. */
	readonly claims: readonly ClaimCrossReferences[];
	/** What readers wrote about the passage, its notes' words for each, with whose layer they are from. */
	readonly comments: readonly HoverComment[];
	readonly attribution: AttributionHover | undefined;
	/** What else the speaker says, here and in other articles. */
	readonly alsoSaid: AlsoSaid | undefined;
	/** That a reader has corrected what is found here, in one sentence; where it is who speaks, `attribution` says so. */
	readonly correction: string | undefined;
}

export interface HoverComment {
	readonly text: string;
	/** The coder with his shape; `undefined` in the base. */
	readonly layer: string | undefined;
}

/** A guess of the analyser's, and why; or what a reader put in its place. */
export interface AttributionHover {
	readonly speaker: string | undefined;
	readonly strength: string;
	readonly why: string;
	readonly negated: boolean;
	readonly hypothetical: boolean;
	/** Nobody has said so but the analyser. */
	readonly isGuess: boolean;
}

/** @returns `undefined` where there is neither a note nor an attribution nor a quotation. */
export function hoverAt(
	corpus: Corpus,
	article: CorpusArticle,
	readings: Readings,
	offset: number,
	view: View,
	statements?: Statements,
): HoverFacts | undefined {
	const notes = notesAt(article, offset, view);
	const analysis = readings.of(article, view);
	const said = foundAt(analysis, offset);
	const span = notes[0] ? placesOf(notes[0]).find(place => touches(place, offset)) : said?.span;
	if (!span) return undefined;
	const here = new CrossReferencing(corpus, readings, view).at(article, offset);
	return {
		span,
		notes: notes.map(({ key }) => key),
		claims: here.kind === 'claims' ? here.claims : [],
		comments: notes.flatMap(({ record, file: { coder } }) => {
			const layer = coder === undefined ? undefined : coderLabel(corpus, coder, view);
			return record.note ? { text: record.note.value, layer } : [];
		}),
		attribution: said?.attribution && describe(said.attribution),
		alsoSaid: said?.attribution && statements && alsoSaid(corpus, statements, article, said.attribution),
		correction: said?.correction && correctionInWords(said.correction),
	};
}

/** The same without a corpus: for an article that is open alone. */
export function attributionAt(
	text: string,
	analysis: Analysis,
	offset: number,
): Pick<HoverFacts, 'span' | 'attribution' | 'alsoSaid' | 'correction'> | undefined {
	const said = foundAt(analysis, offset);
	return (
		said && {
			span: said.span,
			attribution: said.attribution && describe(said.attribution),
			alsoSaid: said.attribution && alsoSaidHere(text, analysis, said.attribution),
			correction: said.correction && correctionInWords(said.correction),
		}
	);
}

/** The innermost attribution, else the quotation, with what a reader corrected there. */
function foundAt(
	{ attributions, quotations, corrections = [] }: Analysis,
	offset: number,
): { span: Span; attribution: Attribution | undefined; correction: Correction | undefined } | undefined {
	const [inner] = attributions
		.flatMap(attribution => spansOf(attribution).map(span => ({ span, attribution })))
		.filter(({ span }) => touches(span, offset))
		.sort((a, b) => a.span.end - a.span.start - (b.span.end - b.span.start));
	const attribution = inner?.attribution;
	const quotation = quotations.find(each => touches(each.span, offset));
	// That somebody else speaks is said with the speaker.
	const correction = attribution?.corrected
		? undefined
		: (quotation?.corrected ?? corrections.find(({ span }) => touches(span, offset)));
	const span = inner?.span ?? quotation?.span ?? correction?.span;
	return span && { span, attribution, correction };
}

function describe({ speaker, strength, why, negated, hypothetical, corrected }: Attribution): AttributionHover {
	const reason = corrected ? correctedBy(corrected) : why;
	return { speaker, strength: strengthLabel(strength), why: reason, negated, hypothetical, isGuess: !corrected };
}

function spansOf({ content, cue, source }: Attribution): Span[] {
	return [...content, ...cue, ...source];
}
