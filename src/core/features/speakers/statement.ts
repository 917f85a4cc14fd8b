import type { Analysis, AttributionKind, Strength } from '../../analysis/analysis';
import type { Span } from '../../text/span';
import { scanWords } from '../../text/words';
import { spokenName, type SpokenName } from './spokenName';

/**
 * Somebody as articles speak of him: all statements by one name, or by the same words, have the same.
 * The name is the analyser's; else the words that the article has for the source, empty where it has none.
 */
export interface Voice extends SpokenName {
	readonly strength: Strength;
	/** The id in `sources.yaml` where a reader has said who it is. */
	readonly source: string | undefined;
}

/** What somebody says in an article. Small: thousands of articles have a dozen each. */
export interface Statement {
	readonly voice: Voice;
	readonly kind: AttributionKind;
	readonly content: readonly Span[];
	/** Of the content, as `wordsOf` counts them. */
	readonly words: number;
	/** Of these, those in quotation marks. */
	readonly quotedWords: number;
	readonly negated: boolean;
	readonly hypothetical: boolean;
}

/** The voices of a corpus. Many articles quote the same people, and each is kept once. */
export class Voices {
	readonly #known = new Map<string, Voice>();

	of(name: string, strength: Strength, source: string | undefined): Voice {
		const key = `${strength} ${source ?? ''} ${name}`;
		const known = this.#known.get(key);
		if (known) return known;
		const voice = { ...spokenName(name), strength, source };
		this.#known.set(key, voice);
		return voice;
	}

	/** Forgets those that nobody has any more: each word typed into a name makes another one. */
	keep(used: ReadonlySet<Voice>): void {
		for (const [key, voice] of this.#known) if (!used.has(voice)) this.#known.delete(key);
	}
}

/** What an article's attributions say, in the order in which it stands there. */
export function statementsIn(text: string, { attributions, quotations }: Analysis, voices: Voices): Statement[] {
	return attributions
		.map(({ kind, content, source, speaker, strength, negated, hypothetical, corrected }): Statement => {
			// Where a reader says that nobody is named, the article's words name somebody else.
			const itsWords = corrected?.speaker ? [] : source.map(({ start, end }) => text.slice(start, end));
			const name = speaker ?? itsWords.join(' … ').replace(/\s+/g, ' ');
			return {
				voice: voices.of(name, strength, corrected?.speaker?.source),
				kind,
				content,
				words: sum(content, span => countWords(text, span)),
				quotedWords: sum(content, span => sum(within(quotations, span), quoted => countWords(text, quoted))),
				negated,
				hypothetical,
			};
		})
		.sort((a, b) => startOf(a) - startOf(b));
}

export function startOf({ content }: Pick<Statement, 'content'>): number {
	return content[0]?.start ?? 0;
}

/** What of the quotations lies in a span. They are in order and do not overlap. */
function within(quotations: Analysis['quotations'], { start, end }: Span): Span[] {
	let low = 0;
	let high = quotations.length;
	while (low < high) {
		const middle = (low + high) >> 1;
		if (quotations[middle]!.span.end <= start) low = middle + 1;
		else high = middle;
	}
	const found: Span[] = [];
	for (; low < quotations.length && quotations[low]!.span.start < end; low++) {
		const { span } = quotations[low]!;
		found.push({ start: Math.max(start, span.start), end: Math.min(end, span.end) });
	}
	return found;
}

function countWords(text: string, span: Span): number {
	let words = 0;
	scanWords(text, span, () => words++);
	return words;
}

function sum<T>(all: readonly T[], of: (each: T) => number): number {
	let total = 0;
	for (const each of all) total += of(each);
	return total;
}
