import { isAlike } from '../../analysis/alike';
import type { Analysis, Attribution, CorrectionWord, Quotation } from '../../analysis/analysis';
import { isLive } from '../../anchor/anchor';
import { tidySpan } from '../../anchor/describeAnchor';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusCorrection } from '../../corpus/article';
import { contains, overlaps, touches, type Span } from '../../text/span';
import { isInView } from '../wording/view';

/** What a reader can say against the analyser at a place of an article; absent where it makes no sense. */
export interface Correctable {
	/** Words in quotation marks that are taken for speech, and may be none. */
	readonly notAQuotation?: Span;
	/** Reported words that are taken for somebody's, and may be nobody's. */
	readonly saidByNobody?: Span;
	/** Words that are not taken for speech, and may be: in quotation marks, selected, or corrected before. */
	readonly quotation?: Span;
	/** Words that somebody says; `name` is who, as far as it is known. */
	readonly speaker?: { readonly span: Span; readonly isSaid: boolean; readonly name: string | undefined };
	/** What readers of the view have said of the words there. */
	readonly corrections: readonly CorpusCorrection[];
}

/** @param article Absent for an article that is open alone: nobody has corrected it yet. */
export function correctableAt(
	text: string,
	analysis: Analysis,
	selection: Span,
	article: Pick<CorpusArticle, 'corrections'> | undefined,
	view: View,
): Correctable {
	const selected = tidySpan(text, selection);
	const isSelected = selected.end > selected.start;
	const isHere = (span: Span) => (isSelected ? overlaps(span, selected) : touches(span, selection.start));
	/** What the reader can mean by a selection is what it is alike or lies in. */
	const isMeant = (span: Span) =>
		isSelected ? isAlike(text, span, selected) || contains(span, selected) : touches(span, selection.start);

	const corrections = (article?.corrections ?? []).filter(correction => {
		const words = isLive(correction.resolution.state) ? wordsOf(correction) : undefined;
		return words && isInView(correction, view) && isHere(words);
	});
	const quotation = analysis.quotations.find(({ span }) => isMeant(span));
	const statement = statementAt(analysis.attributions, isMeant);
	const notQuoted = quotationToBe(text, analysis.quotations, quotation, isSelected ? selected : undefined, corrections);
	const speaker = speakerAt(text, quotation, statement, isSelected ? selected : undefined);
	return {
		corrections,
		...(quotation?.role === 'speech' && { notAQuotation: quotation.inner }),
		...(statement && !quotation && { saidByNobody: statement.words }),
		...(notQuoted && { quotation: notQuoted }),
		...(speaker && { speaker }),
	};
}

interface FoundStatement {
	readonly attribution: Attribution;
	/** A piece of what is said. */
	readonly words: Span;
}

/** The innermost statement at a place; at a cue or a source, the statement that it brings in. */
function statementAt(
	attributions: readonly Attribution[],
	isMeant: (span: Span) => boolean,
): FoundStatement | undefined {
	const inWords = attributions.flatMap(attribution =>
		attribution.content.filter(isMeant).map((words): FoundStatement => ({ attribution, words })),
	);
	const [innermost] = inWords.sort((a, b) => a.words.end - a.words.start - (b.words.end - b.words.start));
	if (innermost) return innermost;
	const attribution = attributions.find(({ cue, source }) => [...cue, ...source].some(isMeant));
	const words = attribution?.content[0];
	return attribution && words && { attribution, words };
}

const notSpeech: ReadonlySet<CorrectionWord> = new Set<CorrectionWord>(['not-a-quotation', 'scare', 'title']);

function quotationToBe(
	text: string,
	quotations: readonly Quotation[],
	here: Quotation | undefined,
	selected: Span | undefined,
	corrections: readonly CorpusCorrection[],
): Span | undefined {
	if (here) return here.role === 'speech' ? undefined : here.inner;
	const withdrawn = corrections.find(({ record }) => notSpeech.has(record.is.value));
	const words = withdrawn && wordsOf(withdrawn);
	if (words && (!selected || isAlike(text, words, selected))) return words;
	// Part of a quotation is no quotation of its own: the whole would have to give way to it.
	return selected && !quotations.some(({ span, role }) => role === 'speech' && contains(span, selected))
		? selected
		: undefined;
}

function speakerAt(
	text: string,
	quotation: Quotation | undefined,
	statement: FoundStatement | undefined,
	selected: Span | undefined,
): Correctable['speaker'] {
	const isAll = statement && (!selected || isAlike(text, statement.words, selected));
	if (statement && isAll) {
		const { attribution, words } = statement;
		const isQuotation = quotation && isAlike(text, quotation.inner, words);
		return { span: isQuotation ? quotation.inner : words, isSaid: true, name: attribution.speaker };
	}
	if (selected) return { span: selected, isSaid: statement !== undefined, name: statement?.attribution.speaker };
	return quotation?.role === 'speech' ? { span: quotation.inner, isSaid: false, name: undefined } : undefined;
}
