import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { AnchorText, CarriedText, resolveSelectors } from '../../core/index';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { print } from '../terminal';
import { WrongUse } from '../wrongUse';

export const anchor: Command = {
	name: 'anchor',
	summary: 'Finds passages again in changed texts, as a filter for other programs.',
	help: `Usage: lateral anchor --stdio

Reads JSON Lines and answers each case with a line of its own, at once and in order.

Input:
  {"text_id","text"}              keeps a text; no answer
  {"id","text_id","selectors"}    a case on a text that was kept
  {"id","text","selectors"}       a case with its own text
  A case may also have "earlier_id" or "earlier", the text that its selectors were taken
  from, kept or its own: passages are then carried over by comparing the two texts,
  which is surer than a search.
  "selectors" is {"exact","prefix","suffix","start","end"}: a TextQuoteSelector and a
  TextPositionSelector of the W3C, from an earlier version of the text. Only "exact"
  must be there. Offsets count UTF-16 code units.

Output:
  {"id","start","end","confidence","state"}    where the passage is now
  {"id","orphan":true,"confidence","state"}    it is no longer there
  {"id","error"}                               the case, or the line, cannot be read
  "confidence" goes from 0 to 1, "state" is exact, moved, altered, ambiguous or lost.

Options:
  --stdio     read standard input, write standard output
  -h, --help  this text

Exit status: 0 at the end of the input, whatever is in it; 2 wrong use.`,
	async run(args) {
		const { values, positionals } = readArguments(args, { stdio: { type: 'boolean' } });
		if (!values.stdio || positionals.length) throw new WrongUse('anchor is used as “lateral anchor --stdio”.');
		const answers = new Answers();
		for await (const line of createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY })) {
			const answer = line.trim() === '' ? undefined : answers.to(line);
			if (answer) print(JSON.stringify(answer));
		}
		return 0;
	},
};

const line = v.object({
	id: v.optional(v.union([v.string(), v.number()])),
	text_id: v.optional(v.string()),
	text: v.optional(v.string()),
	earlier_id: v.optional(v.string()),
	earlier: v.optional(v.string()),
	selectors: v.optional(
		v.object({
			exact: v.string(),
			prefix: v.optional(v.string()),
			suffix: v.optional(v.string()),
			start: v.optional(v.number()),
			end: v.optional(v.number()),
		}),
	),
});

type Answer = Readonly<Record<string, string | number | boolean | null>>;

type Given = v.InferOutput<typeof line>;

/** What is answered depends on the texts that were given before. */
class Answers {
	readonly #texts = new Map<string, AnchorText>();
	/** The last two texts that were compared: cases come in the order of their texts, and aligning takes time. */
	#compared: { readonly before: string; readonly after: string; readonly text: CarriedText } | undefined;

	/** Never throws: a bad line must not end the conversation for the good ones. */
	to(written: string): Answer | undefined {
		let given: unknown;
		try {
			given = JSON.parse(written);
			const { id, ...rest } = v.parse(line, given);
			if (id === undefined) this.#keep(rest);
			else return { id, ...this.#find(rest) };
		} catch (error) {
			return { id: idOf(given), error: inWords(error) };
		}
	}

	#keep({ text_id, text }: Given): void {
		if (text_id === undefined || text === undefined)
			throw new Error('A line without "id" keeps a text: it needs "text_id" and "text".');
		this.#texts.set(text_id, new AnchorText(text));
	}

	#find(given: Given): Answer {
		const { selectors } = given;
		const text = this.#textOf(given);
		if (!selectors) throw new Error('There are no "selectors".');
		const { orphan, span, confidence, state } = resolveSelectors(text, {
			exact: selectors.exact,
			...(selectors.prefix !== undefined && { prefix: selectors.prefix }),
			...(selectors.suffix !== undefined && { suffix: selectors.suffix }),
			...(selectors.start !== undefined && { start: selectors.start }),
		});
		const rounded = Math.round(confidence * 1000) / 1000;
		return orphan || !span
			? { orphan: true, confidence: rounded, state }
			: { start: span.start, end: span.end, confidence: rounded, state };
	}

	#textOf({ text_id, text, earlier_id, earlier }: Given): AnchorText | CarriedText {
		const now = text === undefined ? this.#kept(text_id) : new AnchorText(text);
		if (earlier === undefined && earlier_id === undefined) return now;
		return this.#comparison(earlier ?? this.#kept(earlier_id).text, now.text);
	}

	#kept(id: string | undefined): AnchorText {
		const kept = this.#texts.get(id ?? '');
		if (!kept) throw new Error(`There is no text ${JSON.stringify(id ?? null)}.`);
		return kept;
	}

	#comparison(before: string, after: string): CarriedText {
		if (this.#compared?.before !== before || this.#compared.after !== after)
			this.#compared = { before, after, text: new CarriedText(before, after) };
		return this.#compared.text;
	}
}

function inWords(error: unknown): string {
	if (v.isValiError(error)) return error.issues.map(issue => `${v.getDotPath(issue)}: ${issue.message}`).join('; ');
	return error instanceof Error ? error.message : String(error);
}

/** That of a line that is otherwise wrong, so that its sender knows which one it was. */
function idOf(given: unknown): string | number | null {
	const found = v.safeParse(v.object({ id: v.union([v.string(), v.number()]) }), given);
	return found.success ? found.output.id : null;
}
