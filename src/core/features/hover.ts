import type { Attribution, Quotation } from '../analysis/analysis';
import type { View } from '../claims/facts';
import { wordsOf, type CorpusArticle } from '../corpus/article';
import type { Corpus } from '../corpus/corpus';
import { touches, type Span } from '../text/span';
import type { ClaimCrossReferences } from './crossReferences';
import { CrossReferencing } from './crossReferencing';
import { notesAt } from './passages';
import type { Readings } from './readings';
import { strengthLabel } from './statusText';

/** What there is to know at a place of an article. */
export interface HoverFacts {
	/** What the hover speaks of: the innermost note, else the attribution, else the quotation. */
	readonly span: Span;
	/** The claims of the notes there, with every position, as in the panel. */
	readonly claims: readonly ClaimCrossReferences[];
	/** What readers wrote about the passage, its notes' words for each. */
	readonly comments: readonly string[];
	readonly attribution: AttributionHover | undefined;
}

/** A guess of the analyser's, and why. */
export interface AttributionHover {
	readonly speaker: string | undefined;
	readonly strength: string;
	readonly why: string;
	readonly negated: boolean;
	readonly hypothetical: boolean;
}

/** @returns `undefined` where there is neither a note nor an attribution nor a quotation. */
export function hoverAt(
	corpus: Corpus,
	article: CorpusArticle,
	readings: Readings,
	offset: number,
	view: View,
): HoverFacts | undefined {
	const notes = notesAt(article, offset, view);
	const said = attributionAt(readings.of(article), offset);
	const span = (notes[0] && wordsOf(notes[0])) ?? said?.span;
	if (!span) return undefined;
	const here = new CrossReferencing(corpus, readings, view).at(article, offset);
	return {
		span,
		claims: here.kind === 'claims' ? here.claims : [],
		comments: notes.flatMap(note => note.record.note?.value ?? []),
		attribution: said?.attribution,
	};
}

/** The same without a corpus: for an article that is open alone. */
export function attributionAt(
	{
		attributions,
		quotations,
	}: { readonly attributions: readonly Attribution[]; readonly quotations: readonly Quotation[] },
	offset: number,
): Pick<HoverFacts, 'span' | 'attribution'> | undefined {
	const attribution = attributions.find(each => spansOf(each).some(span => touches(span, offset)));
	const span = attributionSpan(attribution, offset) ?? quotations.find(each => touches(each.span, offset))?.span;
	return span && { span, attribution: attribution && describe(attribution) };
}

function describe({ speaker, strength, why, negated, hypothetical }: Attribution): AttributionHover {
	return { speaker, strength: strengthLabel(strength), why, negated, hypothetical };
}

function spansOf({ content, cue, source }: Attribution): Span[] {
	return [...content, ...cue, ...source];
}

function attributionSpan(attribution: Attribution | undefined, offset: number): Span | undefined {
	return attribution && spansOf(attribution).find(span => touches(span, offset));
}
