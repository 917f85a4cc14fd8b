import type { Span } from '../text/span';
import type { AttributionKind, Quotation } from './analysis';
import { findDialogue, findDirectSpeech } from './directSpeech';
import type { Draft } from './draft';
import { explain } from './explain';
import { kindOf } from './kindOf';
import type { Lexicon } from './lexicon';
import { findEnglishAttributions } from './english/attributions';
import { readParagraph, type Reading } from './reading';
import { roleOf } from './roles';
import { findMentions, type Mention } from './names';
import { readSource, type SourcePhrase } from './sourcePhrase';

/** An attribution with all that can be said of it without the rest of the article. */
export interface ReadDraft extends Draft {
	readonly who: SourcePhrase | undefined;
	readonly kind: AttributionKind;
	readonly why: string;
}

/** All that one paragraph says by itself. It depends on its own words and the language only, and is kept as long as they are. */
export interface ParagraphAnalysis {
	readonly quotations: readonly Quotation[];
	readonly drafts: readonly ReadDraft[];
	readonly mentions: readonly Mention[];
	/** Quotations that nobody in the paragraph says, by number. */
	readonly free: readonly number[];
	/** Ends inside a quotation: the next paragraph may carry it on. */
	readonly runsOn: boolean;
}

function findDrafts(reading: Reading, lexicon: Lexicon): Draft[] {
	if (reading.dialogue && reading.quoted.length === 0) {
		const spoken = findDialogue(reading, lexicon);
		if (spoken.length > 0) return spoken;
	}
	return lexicon.language === 'en' ? findEnglishAttributions(reading) : findDirectSpeech(reading, lexicon);
}

export function analyseParagraph(text: string, lexicon: Lexicon | undefined, headline: boolean): ParagraphAnalysis {
	const reading = readParagraph(text, lexicon, headline);
	const drafts = lexicon ? findDrafts(reading, lexicon) : [];
	const owned = reading.quoted.map(({ span }) =>
		drafts.some(draft => draft.content.some(content => content.start < span.end && span.start < content.end)),
	);
	return {
		quotations: reading.quoted.map(({ span, inner }, q) => ({
			span,
			inner,
			role: roleOf(reading, q, owned[q]!, lexicon),
		})),
		drafts: drafts.map(draft => ({
			...draft,
			who: lexicon && readSource(reading, draft.meant ? [draft.meant] : draft.source, lexicon),
			kind: draft.frame === 'dash' ? 'direct' : kindOf(draft.content, reading.quoted),
			why: explain(draft.frame, wordsOf(text, draft.cue), wordsOf(text, draft.source)),
		})),
		mentions: lexicon ? findMentions(reading, lexicon) : [],
		free: owned.flatMap((isOwned, q) => (isOwned ? [] : [q])),
		runsOn: reading.quoted.at(-1)?.open ?? false,
	};
}

const wordsOf = (text: string, spans: readonly Span[]): string =>
	spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
