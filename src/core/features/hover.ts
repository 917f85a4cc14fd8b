import * as l10n from '@vscode/l10n';
import type { Analysis, Attribution, Correction } from '../analysis/analysis';
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
	/** That a reader has corrected what is found here, in one sentence. */
	readonly correction: string | undefined;
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
): HoverFacts | undefined {
	const notes = notesAt(article, offset, view);
	const said = attributionAt(readings.of(article, view), offset);
	const span = (notes[0] && wordsOf(notes[0])) ?? said?.span;
	if (!span) return undefined;
	const here = new CrossReferencing(corpus, readings, view).at(article, offset);
	return {
		span,
		claims: here.kind === 'claims' ? here.claims : [],
		comments: notes.flatMap(note => note.record.note?.value ?? []),
		attribution: said?.attribution,
		correction: said?.correction,
	};
}

/** The same without a corpus: for an article that is open alone. */
export function attributionAt(
	{ attributions, quotations, corrections = [] }: Pick<Analysis, 'attributions' | 'quotations' | 'corrections'>,
	offset: number,
): Pick<HoverFacts, 'span' | 'attribution' | 'correction'> | undefined {
	const attribution = attributions.find(each => spansOf(each).some(span => touches(span, offset)));
	const quotation = quotations.find(each => touches(each.span, offset));
	const correction =
		attribution?.corrected ?? quotation?.corrected ?? corrections.find(({ span }) => touches(span, offset));
	const span = attributionSpan(attribution, offset) ?? quotation?.span ?? correction?.span;
	return (
		span && {
			span,
			attribution: attribution && describe(attribution),
			correction: correction && correctionInWords(correction),
		}
	);
}

/** “Corrected by mira: not a quotation.” */
function correctionInWords({ is, speaker, by }: Correction): string {
	const said = {
		'not-a-quotation': l10n.t('not a quotation'),
		'not-an-attribution': l10n.t('nobody says this'),
		speech: l10n.t('a quotation'),
		scare: l10n.t('a scare quote'),
		title: l10n.t('a title'),
		attribution: l10n.t('a statement'),
	}[is];
	const who = speaker && (speaker.name ?? l10n.t('somebody who is not named'));
	const what = who === undefined ? said : l10n.t('said by {0}', who);
	return by === undefined ? l10n.t('Corrected by a reader: {0}.', what) : l10n.t('Corrected by {0}: {1}.', by, what);
}

function describe({ speaker, strength, why, negated, hypothetical, corrected }: Attribution): AttributionHover {
	return { speaker, strength: strengthLabel(strength), why, negated, hypothetical, isGuess: !corrected };
}

function spansOf({ content, cue, source }: Attribution): Span[] {
	return [...content, ...cue, ...source];
}

function attributionSpan(attribution: Attribution | undefined, offset: number): Span | undefined {
	return attribution && spansOf(attribution).find(span => touches(span, offset));
}
