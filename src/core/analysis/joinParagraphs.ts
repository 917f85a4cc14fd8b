import type { Span } from '../text/span';
import type { Analysis, Attribution, AttributionKind, Quotation } from './analysis';
import type { Draft, Frame } from './draft';
import { explain } from './explain';
import { startsWithMark } from './marks';
import type { ParagraphAnalysis } from './paragraph';
import type { SourcePhrase } from './sourcePhrase';
import { SpeakerBook, type KnownSource } from './speakers';

/** A paragraph and where it begins in the article. */
export interface Placed {
	readonly at: number;
	readonly text: string;
	readonly paragraph: ParagraphAnalysis;
}

interface Found extends Draft {
	readonly content: Span[];
	readonly who: SourcePhrase | undefined;
	/** Where its words begin, cue and source included: the order in which speakers are resolved. */
	readonly at: number;
}

/**
 * Puts the paragraphs of an article together.
 *
 * A paragraph that opens with a quotation nobody in it says carries on the one before: the speaker's
 * words went over the paragraph's end, or a colon there announced them.
 */
export function joinParagraphs(
	placed: readonly Placed[],
	known: readonly KnownSource[],
): Pick<Analysis, 'quotations' | 'attributions'> {
	const quotations: Quotation[] = [];
	const found: Found[] = [];
	/** The attribution that a free quotation at the start of the next paragraph belongs to. */
	let open: Found | undefined;
	for (const { at, text, paragraph } of placed) {
		const carriedOn = open && startsWithMark(text) && paragraph.free[0] === 0 ? open : undefined;
		for (const [q, quotation] of paragraph.quotations.entries()) {
			const carried = carriedOn !== undefined && q === 0;
			quotations.push({
				span: shift(quotation.span, at),
				inner: shift(quotation.inner, at),
				role: carried ? 'speech' : quotation.role,
			});
			if (carried) carriedOn.content.push(shift(quotation.span, at));
		}
		const here = paragraph.drafts.map(draft => place(draft, at));
		found.push(...here);
		open = whatRunsOn(here, carriedOn, paragraph, at, text);
	}
	const spoken = found.filter(({ content }) => content.length > 0);
	return { quotations, attributions: withSpeakers(spoken, quotations, placed, known) };
}

/** Frames whose speaker may go on in the next paragraph. */
const speaks: ReadonlySet<Frame> = new Set<Frame>(['quote', 'clause', 'colon', 'participle', 'accordingTo']);

/** A few words may follow the last quotation before its paragraph ends: “…,” the mayor said. */
const shortTail = 80;

function whatRunsOn(
	here: readonly Found[],
	carriedOn: Found | undefined,
	paragraph: ParagraphAnalysis,
	at: number,
	text: string,
): Found | undefined {
	const waiting = here.findLast(({ content }) => content.length === 0);
	if (waiting) return waiting;

	const last = here.findLast(({ content }) => content.length > 0) ?? carriedOn;
	if (last === undefined) return undefined;
	const end = Math.max(...[...last.content, ...last.cue, ...last.source].map(span => span.end));
	const lastQuotation = paragraph.quotations.at(-1)?.span;
	const quotes = lastQuotation === undefined || last.content.some(({ end }) => end >= lastQuotation.end + at - 1);
	return quotes && speaks.has(last.frame) && at + text.trimEnd().length - end <= shortTail ? last : undefined;
}

function place(draft: Draft & { readonly who: SourcePhrase | undefined }, at: number): Found {
	const content = draft.content.map(span => shift(span, at));
	const cue = draft.cue.map(span => shift(span, at));
	const source = draft.source.map(span => shift(span, at));
	return { ...draft, content, cue, source, at: Math.min(...[...cue, ...source, ...content].map(({ start }) => start)) };
}

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function withSpeakers(
	found: readonly Found[],
	quotations: readonly Quotation[],
	placed: readonly Placed[],
	known: readonly KnownSource[],
): Attribution[] {
	const mentions = placed.flatMap(({ at, paragraph }) => paragraph.mentions.map(m => ({ ...m, at: m.at + at })));
	const book = new SpeakerBook(known, mentions);
	const text = (spans: readonly Span[]): string => spans.map(span => textAt(placed, span)).join(' … ');
	let next = 0;
	return [...found]
		.sort((a, b) => a.at - b.at)
		.map(draft => {
			const sourceAt = draft.source[0]?.start ?? draft.at;
			while (next < mentions.length && mentions[next]!.at < sourceAt) book.pass(mentions[next++]!);
			const { name, strength } = book.resolve(draft.who);
			return {
				kind: kindOf(draft.content, quotations),
				content: draft.content,
				cue: draft.cue,
				source: draft.source,
				speaker: name,
				strength,
				negated: draft.negated,
				hypothetical: draft.hypothetical,
				why: explain(draft.frame, text(draft.cue), text(draft.source)),
			};
		});
}

function textAt(placed: readonly Placed[], span: Span): string {
	let low = 0;
	let high = placed.length - 1;
	while (low < high) {
		const middle = (low + high + 1) >> 1;
		if (placed[middle]!.at <= span.start) low = middle;
		else high = middle - 1;
	}
	const { at, text } = placed[low]!;
	return text.slice(span.start - at, span.end - at);
}

/** `quotations` are in order and do not overlap. */
export function kindOf(content: readonly Span[], quotations: readonly Quotation[]): AttributionKind {
	let quoted = 0;
	let all = 0;
	for (const span of content) {
		let low = 0;
		let high = quotations.length;
		while (low < high) {
			const middle = (low + high) >> 1;
			if (quotations[middle]!.span.end <= span.start) low = middle + 1;
			else high = middle;
		}
		for (let q = low; q < quotations.length && quotations[q]!.span.start < span.end; q++) {
			const { span: inside } = quotations[q]!;
			quoted += Math.min(span.end, inside.end) - Math.max(span.start, inside.start);
		}
		all += span.end - span.start;
	}
	return quoted === 0 ? 'indirect' : quoted === all ? 'direct' : 'mixed';
}
