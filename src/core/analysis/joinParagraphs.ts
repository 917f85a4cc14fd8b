import type { Span } from '../text/span';
import type { Analysis, Attribution, AttributionKind, Quotation } from './analysis';
import type { Frame } from './draft';
import { startsWithMark } from './marks';
import type { Mention } from './names';
import type { ParagraphAnalysis, ReadDraft } from './paragraph';
import { SpeakerBook, type KnownSource } from './speakers';

/** A paragraph and where it begins in the article. */
export interface Placed {
	readonly at: number;
	readonly text: string;
	readonly paragraph: ParagraphAnalysis;
}

interface Found extends ReadDraft {
	readonly content: Span[];
	kind: AttributionKind;
	/** Where its last word is said. Kept, since a quotation may run on over thousands of paragraphs. */
	until: number;
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
	/** A quotation that fills the paragraph before and that nobody says yet: a name behind a dash may follow. */
	let unsigned: Span | undefined;
	for (const { at, text, paragraph } of placed) {
		const carriedOn = open && startsWithMark(text) && paragraph.free[0] === 0 ? open : undefined;
		for (const [q, quotation] of paragraph.quotations.entries()) {
			const carried = carriedOn !== undefined && q === 0;
			quotations.push({
				span: shift(quotation.span, at),
				inner: shift(quotation.inner, at),
				role: carried ? 'speech' : quotation.role,
			});
			if (!carried) continue;
			say(carriedOn, shift(quotation.span, at));
			if (carriedOn.kind === 'indirect') carriedOn.kind = 'mixed';
		}
		const here = paragraph.drafts.map(draft => place(draft, at));
		const signed = here.find(({ frame, content }) => frame === 'dash' && content.length === 0);
		if (signed && unsigned) say(signed, unsigned);
		const [only] = paragraph.quotations;
		const fills = only !== undefined && here.length === 0 && !carriedOn && fillsAll(only.span, text);
		unsigned = fills ? shift(only.span, at) : undefined;
		found.push(...here);
		open = whatRunsOn(here, carriedOn, paragraph, at, text);
	}
	const spoken = found.filter(({ content }) => content.length > 0);
	return { quotations, attributions: withSpeakers(spoken, placed, known) };
}

const fillsAll = ({ start, end }: Span, text: string): boolean => end - start >= text.trim().length - 1;

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
	const waiting = here.findLast(({ content, frame }) => content.length === 0 && frame !== 'dash');
	if (waiting) return waiting;

	const last = here.findLast(({ content }) => content.length > 0) ?? carriedOn;
	if (last === undefined) return undefined;
	const end = Math.max(last.until, endOf([...last.cue, ...last.source]));
	const lastQuotation = paragraph.quotations.at(-1)?.span;
	const quotes = lastQuotation === undefined || last.until >= lastQuotation.end + at - 1;
	return quotes && speaks.has(last.frame) && at + text.trimEnd().length - end <= shortTail ? last : undefined;
}

function place(draft: ReadDraft, at: number): Found {
	const shifted = (spans: readonly Span[]): Span[] => spans.map(span => shift(span, at));
	const content = shifted(draft.content);
	const cue = shifted(draft.cue);
	const source = shifted(draft.source);
	const first = Math.min(...[...cue, ...source, ...content].map(({ start }) => start));
	return { ...draft, content, cue, source, until: endOf(content), at: first };
}

function say(found: Found, words: Span): void {
	found.content.push(words);
	found.until = Math.max(found.until, words.end);
}

const endOf = (spans: readonly Span[]): number => Math.max(...spans.map(({ end }) => end));

const shift = ({ start, end }: Span, by: number): Span => ({ start: start + by, end: end + by });

function withSpeakers(
	found: readonly Found[],
	placed: readonly Placed[],
	known: readonly KnownSource[],
): Attribution[] {
	const book = new SpeakerBook(known);
	for (const { paragraph } of placed) for (const mention of paragraph.mentions) book.meet(mention);
	const mentions = mentionsIn(placed);
	let next = mentions.next();
	return [...found]
		.sort((a, b) => a.at - b.at)
		.map(({ at, kind, content, cue, source, who, negated, hypothetical, why }) => {
			const sourceAt = source[0]?.start ?? at;
			for (; next.done !== true && next.value.at < sourceAt; next = mentions.next()) book.pass(next.value.mention);
			const { name, strength } = book.resolve(who, sourceAt);
			return { kind, content, cue, source, speaker: name, strength, negated, hypothetical, why };
		});
}

function* mentionsIn(placed: readonly Placed[]): Generator<{ at: number; mention: Mention }, undefined> {
	for (const { at, paragraph } of placed) {
		for (const mention of paragraph.mentions) yield { at: at + mention.at, mention };
	}
}
