import * as l10n from '@vscode/l10n';
import { around, overlaps, type Span } from '../text/span';
import type { Analysis, Attribution, Correction, Quotation } from './analysis';
import { hasWords, isAlike, isMostlyIn, likeness, likeWords } from './alike';
import { kindOf } from './kindOf';

/** What is worked on: a part of an analysis whose parts are replaced, never changed. */
interface Draft {
	quotations: readonly Quotation[];
	attributions: readonly Attribution[];
	withdrawn: readonly Span[];
}

/**
 * An analysis as readers have corrected it.
 *
 * A correction speaks of the quotation or the statement whose words are its own, give or take marks and a few
 * words at the ends; what it does not speak of stays as it is, also a "he" that was resolved by way of it. Where
 * two of them contradict each other about the same words, the first one counts.
 */
export function correct(text: string, analysis: Analysis, corrections: readonly Correction[]): Analysis {
	if (!corrections.length) return analysis;
	const known = corrections.slice(0, mostCorrections);
	const onQuotations = firstOnTheirWords(text, known.filter(isOnQuotation));
	const onSpeakers = firstOnTheirWords(text, known.filter(isOnSpeaker));
	const { parts, partWith } = cutApart(analysis, known);
	// Quotations first: whether a statement is direct follows from them.
	for (const correction of onQuotations) correctQuotation(text, partWith(correction), correction);
	for (const correction of onSpeakers)
		if (correction.is === 'not-an-attribution') withdrawStatement(text, partWith(correction), correction);
		else correctSpeaker(text, partWith(correction), correction);
	return {
		blocks: analysis.blocks,
		quotations: parts.flatMap(({ quotations }) => quotations),
		attributions: parts.flatMap(({ attributions }) => attributions),
		corrections: [...new Set([...onQuotations, ...onSpeakers])],
		withdrawn: parts.flatMap(notShown),
	};
}

/** More than anybody makes in one article. */
const mostCorrections = 2000;

/** Of what was withdrawn, the words that nothing else is shown on. */
function notShown({ quotations, attributions, withdrawn }: Draft): readonly Span[] {
	if (!withdrawn.length) return withdrawn;
	const shown = [...quotations.map(({ span }) => span), ...attributions.flatMap(each => [...each.cue, ...each.source])];
	return withdrawn.filter(span => !shown.some(other => overlaps(other, span)));
}

/**
 * Cuts an analysis, in the order of the text, where nothing that was found or corrected reaches across: a correction
 * then looks through what is about it, and not through all of a long text.
 */
function cutApart(
	{ quotations, attributions }: Analysis,
	corrections: readonly Correction[],
): { readonly parts: readonly Draft[]; readonly partWith: (correction: Correction) => Draft } {
	const quoted = quotations.map(({ span }) => span);
	const said = attributions.map(({ content, cue, source }) => around([...content, ...cue, ...source]));
	const spans = [...quoted, ...said, ...corrections.map(withMarks)].sort((a, b) => a.start - b.start);
	const starts: number[] = [];
	let reached = Number.NEGATIVE_INFINITY;
	for (const { start, end } of spans) {
		if (start > reached) starts.push(start);
		reached = Math.max(reached, end);
	}
	const parts = starts.map(() => ({
		quotations: [] as Quotation[],
		attributions: [] as Attribution[],
		withdrawn: [] as Span[],
	}));
	const partAt = ({ start }: Span) => {
		let low = 0;
		let high = starts.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (starts[middle]! <= start) low = middle + 1;
			else high = middle;
		}
		return parts[low - 1]!;
	};
	for (const [n, quotation] of quotations.entries()) partAt(quoted[n]!).quotations.push(quotation);
	for (const [n, attribution] of attributions.entries()) partAt(said[n]!).attributions.push(attribution);
	return { parts, partWith: correction => partAt(withMarks(correction)) };
}

/** The words of a correction with the marks that may stand beside them. */
function withMarks({ span: { start, end } }: Correction): Span {
	return { start: start - 1, end: end + 1 };
}

/** Whether words are a quotation, and who says them: a correction may speak of either or both. */
function isOnQuotation({ is }: Pick<Correction, 'is'>): boolean {
	return is !== 'attribution' && is !== 'not-an-attribution';
}

function isOnSpeaker({ is, speaker }: Correction): boolean {
	return !isOnQuotation({ is }) || (is === 'speech' && speaker !== undefined);
}

/** Without those that speak of the same words as one before them. */
function firstOnTheirWords(text: string, corrections: readonly Correction[]): Correction[] {
	const first: Correction[] = [];
	for (const correction of corrections)
		if (!first.some(({ span }) => isAlike(text, span, correction.span))) first.push(correction);
	return first;
}

function correctQuotation(text: string, draft: Draft, correction: Correction): void {
	const { is } = correction;
	if (is === 'not-a-quotation') {
		const meant = draft.quotations.filter(({ inner }) => isMostlyIn(text, inner, correction.span));
		draft.quotations = draft.quotations.filter(quotation => !meant.includes(quotation));
		draft.withdrawn = [...draft.withdrawn, ...meant.map(({ span }) => span)];
		withdrawWhatIsIn(text, draft, meant);
		return;
	}
	const role = is === 'scare' || is === 'title' ? is : 'speech';
	const meant = draft.quotations.filter(({ inner }) => isAlike(text, inner, correction.span));
	const corrected: Quotation[] = meant.length
		? meant.map(quotation => ({ ...quotation, role, corrected: correction }))
		: [{ ...quotationOn(text, correction.span), role, corrected: correction }];
	// A mark that was paired wrongly makes a quotation that the right one lies across.
	const others = draft.quotations.filter(each => !corrected.some(({ span }) => overlaps(span, each.span)));
	draft.quotations = [...others, ...corrected].sort((a, b) => a.span.start - b.span.start);
	if (role === 'speech') draft.attributions = withKinds(draft, corrected);
	else withdrawWhatIsIn(text, draft, corrected);
}

function isMark(character: string): boolean {
	return /["“”„‟«»‘’‚‹›']/.test(character);
}

/** A quotation of words that were chosen with their marks or between them. */
function quotationOn(text: string, { start, end }: Span): Pick<Quotation, 'span' | 'inner'> {
	const between = isMark(text.charAt(start - 1)) && isMark(text.charAt(end));
	if (between) return { span: { start: start - 1, end: end + 1 }, inner: { start, end } };
	const within = end - start > 2 && isMark(text.charAt(start)) && isMark(text.charAt(end - 1));
	return { span: { start, end }, inner: within ? { start: start + 1, end: end - 1 } : { start, end } };
}

/** Takes the statements away that live by these quotations; of one that says more than them the rest stays. */
function withdrawWhatIsIn(text: string, draft: Draft, quotations: readonly Pick<Quotation, 'span'>[]): void {
	const isLeft = (piece: Span) => {
		let rest = text.slice(piece.start, piece.end);
		for (const { span } of quotations)
			if (overlaps(span, piece)) {
				const from = Math.max(0, span.start - piece.start);
				const to = Math.min(rest.length, span.end - piece.start);
				rest = rest.slice(0, from) + ' '.repeat(to - from) + rest.slice(to);
			}
		return hasWords(rest);
	};
	const gone: Attribution[] = [];
	draft.attributions = draft.attributions.flatMap(attribution => {
		if (!isOn(attribution, quotations)) return [attribution];
		const content = attribution.content.filter(isLeft);
		if (content.length) return [{ ...attribution, content, kind: kindOf(content, draft.quotations) }];
		gone.push(attribution);
		return [];
	});
	draft.withdrawn = [...draft.withdrawn, ...gone.flatMap(({ cue, source }) => [...cue, ...source])];
}

function withKinds({ attributions, quotations }: Draft, changed: readonly Pick<Quotation, 'span'>[]): Attribution[] {
	return attributions.map(each => (isOn(each, changed) ? { ...each, kind: kindOf(each.content, quotations) } : each));
}

function isOn({ content }: Attribution, quotations: readonly Pick<Quotation, 'span'>[]): boolean {
	return content.some(piece => quotations.some(({ span }) => overlaps(span, piece)));
}

/** The statements that a correction speaks of: the one whose words are most like its own; several only where these are the same. */
function statementsOn(text: string, attributions: readonly Attribution[], span: Span): Attribution[] {
	let best = likeWords;
	let found: Attribution[] = [];
	for (const attribution of attributions) {
		const alike = attribution.content.reduce((most, piece) => Math.max(most, likeness(text, piece, span)), 0);
		if (alike < best) continue;
		found = alike > best ? [attribution] : [...found, attribution];
		best = alike;
	}
	return found;
}

function withdrawStatement(text: string, draft: Draft, { span }: Correction): void {
	const meant = statementsOn(text, draft.attributions, span);
	draft.attributions = draft.attributions.filter(each => !meant.includes(each));
	draft.withdrawn = [...draft.withdrawn, ...meant.flatMap(({ cue, source }) => [...cue, ...source])];
}

function correctSpeaker(text: string, draft: Draft, correction: Correction): void {
	const { span, speaker } = correction;
	const quoted = draft.quotations.filter(({ inner }) => isAlike(text, inner, span));
	if (quoted.some(({ role }) => role !== 'speech'))
		draft.quotations = draft.quotations.map(each =>
			quoted.includes(each) ? { ...each, role: 'speech', corrected: correction } : each,
		);
	const meant = statementsOn(text, draft.attributions, span);
	if (meant.length) {
		const changed = new Map(meant.map(each => [each, { ...each, ...saidBy(each, speaker), corrected: correction }]));
		draft.attributions = draft.attributions.map(each => changed.get(each) ?? each);
		const left = [...changed.values()].flatMap(({ source }) => source);
		draft.withdrawn = [
			...draft.withdrawn,
			...meant.flatMap(({ source }) => source.filter(span => !left.includes(span))),
		];
		return;
	}
	const content = quoted.length ? quoted.map(quotation => quotation.span) : [span];
	const added: Attribution = {
		kind: kindOf(content, draft.quotations),
		content,
		cue: [],
		source: [],
		speaker: speaker?.name,
		strength: speaker?.strength ?? 'none',
		negated: false,
		hypothetical: false,
		why: l10n.t('Recognised by a reader.'),
		corrected: correction,
	};
	// Before those that it lies in: whoever looks for the first one at a place finds the reader's.
	const after = draft.attributions.findIndex(each => isAfter(each, span));
	draft.attributions = after < 0 ? [...draft.attributions, added] : draft.attributions.toSpliced(after, 0, added);
}

/**
 * That nobody is named says no more of a source that is only described. A name or a paper that was found is none of
 * the speaker's, and where nobody was found somebody speaks all the same.
 */
function saidBy(
	{ strength }: Attribution,
	speaker: Correction['speaker'],
): Partial<Pick<Attribution, 'speaker' | 'strength' | 'source'>> {
	if (!speaker) return {};
	if (speaker.name !== undefined) return { speaker: speaker.name, strength: speaker.strength };
	const isDescribed = strength === 'described' || strength === 'anonymous';
	return isDescribed ? { speaker: undefined } : { speaker: undefined, strength: speaker.strength, source: [] };
}

function isAfter({ content, cue, source }: Attribution, span: Span): boolean {
	const all = [...content, ...cue, ...source];
	return all.some(each => overlaps(each, span)) || all.every(each => each.start >= span.start);
}
