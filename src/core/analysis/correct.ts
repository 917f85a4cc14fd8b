import * as l10n from '@vscode/l10n';
import { overlaps, type Span } from '../text/span';
import type { Analysis, Attribution, Correction, CorrectionWord, Quotation } from './analysis';
import { kindOf } from './joinParagraphs';

/** What is worked on: an analysis whose parts are replaced, never changed. */
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
	const counting = withoutOverruled(text, corrections.slice(0, mostCorrections));
	if (!counting.length) return analysis;
	const draft: Draft = { quotations: analysis.quotations, attributions: analysis.attributions, withdrawn: [] };
	// Quotations first: whether a statement is direct follows from them.
	for (const correction of counting) if (isOfQuotation(correction.is)) correctQuotation(text, draft, correction);
	for (const correction of counting) {
		if (correction.is === 'not-an-attribution') withdrawStatement(text, draft, correction);
		if (correction.is === 'attribution' || (correction.is === 'speech' && correction.speaker))
			correctSpeaker(text, draft, correction);
	}
	const { quotations, attributions, withdrawn } = draft;
	const shown = [...quotations.map(({ span }) => span), ...attributions.flatMap(each => [...each.cue, ...each.source])];
	return {
		blocks: analysis.blocks,
		quotations,
		attributions,
		corrections: counting,
		withdrawn: withdrawn.filter(span => !shown.some(other => overlaps(other, span))),
	};
}

/** More than anybody makes in one article; each one looks through all that was found. */
const mostCorrections = 2000;

/** Half of the words have to be the same: the ends of a statement are the analyser's guess, and may be others in its next version. */
const like = 0.5;

function isOfQuotation(word: CorrectionWord): boolean {
	return word !== 'attribution' && word !== 'not-an-attribution';
}

function withoutOverruled(text: string, corrections: readonly Correction[]): Correction[] {
	const counting: Correction[] = [];
	for (const correction of corrections)
		if (!counting.some(first => overrules(text, first, correction))) counting.push(correction);
	return counting;
}

/** Whether two corrections are about the same words and the same question: whether they are quoted, or who says them. */
export function overrules(
	text: string,
	first: Pick<Correction, 'is' | 'span'>,
	second: Pick<Correction, 'is' | 'span'>,
): boolean {
	return isOfQuotation(first.is) === isOfQuotation(second.is) && isAlike(text, first.span, second.span);
}

/** Whether two spans hold the same words, give or take marks and some words at the ends. */
export function isAlike(text: string, a: Span, b: Span): boolean {
	return likeness(text, a, b) >= like;
}

/** From 0, nothing in common, to 1, the same words. */
function likeness(text: string, a: Span, b: Span): number {
	if (!overlaps(a, b)) return 0;
	const [first, second] = [wordsIn(text, a), wordsIn(text, b)];
	const whole = Math.max(first.end, second.end) - Math.min(first.start, second.start);
	return whole === 0 ? 1 : shared(first, second) / whole;
}

function shared(a: Span, b: Span): number {
	return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

const wordCharacter = /[\p{L}\p{M}\p{N}]/u;

/** The span without the marks, blanks and full stops at its ends; as it is where nothing else is in it. */
function wordsIn(text: string, span: Span): Span {
	let { start, end } = span;
	while (start < end && !wordCharacter.test(String.fromCodePoint(text.codePointAt(start)!))) start++;
	while (end > start && !wordCharacter.test(lastCharacter(text, end))) end--;
	return start < end ? { start, end } : span;
}

function lastCharacter(text: string, end: number): string {
	const isPair = /[\uDC00-\uDFFF]/.test(text.charAt(end - 1));
	return text.slice(isPair ? end - 2 : end - 1, end);
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

function isMostlyIn(text: string, inner: Span, outer: Span): boolean {
	if (!overlaps(inner, outer)) return false;
	const words = wordsIn(text, inner);
	return shared(words, wordsIn(text, outer)) >= like * (words.end - words.start);
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
		return wordCharacter.test(rest);
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
	let best = like;
	let found: Attribution[] = [];
	for (const attribution of attributions) {
		const alike = Math.max(...attribution.content.map(piece => likeness(text, piece, span)));
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

/** That nobody is named says no more of a source that is only described; a name that was found is none of the speaker's. */
function saidBy(
	{ strength, source }: Attribution,
	speaker: Correction['speaker'],
): Partial<Pick<Attribution, 'speaker' | 'strength' | 'source'>> {
	if (!speaker) return {};
	if (speaker.name !== undefined) return { speaker: speaker.name, strength: speaker.strength, source };
	return strength === 'named'
		? { speaker: undefined, strength: speaker.strength, source: [] }
		: { speaker: undefined, strength, source };
}

function isAfter({ content, cue, source }: Attribution, span: Span): boolean {
	const all = [...content, ...cue, ...source];
	return all.some(each => overlaps(each, span)) || all.every(each => each.start >= span.start);
}
