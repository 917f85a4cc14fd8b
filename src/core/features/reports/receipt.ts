import * as v from 'valibot';
import { AnchorText } from '../../anchor/resolveAnchor';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { hashOfText, hashOfWords, withPlainLineEnds } from '../../text/hash';
import { holderName } from '../wording/names';
import { textAsMarkdown } from '../wording/markdown';
import { oneLine } from '../wording/quoted';
import { citedArticle, citedPassage } from './citedPassage';

const hash = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const optional = v.optional(v.string());

/** What a receipt holds; its keys are written in this order. */
const receiptSchema = v.strictObject({
	lateral: v.literal('receipt'),
	format: v.literal(1),
	/** The words as the article has them, line ends LF, and up to {@link contextLength} characters on either side. */
	quote: v.string(),
	before: v.string(),
	after: v.string(),
	/** Offset of the quote in the article's text, in UTF-16 code units, without byte order mark and with line ends LF. */
	start: v.pipe(v.number(), v.integer(), v.minValue(0)),
	note: v.string(),
	article: v.strictObject({
		id: v.string(),
		title: optional,
		outlet: optional,
		author: optional,
		published: optional,
		url: optional,
	}),
	saidBy: optional,
	claim: optional,
	stance: optional,
	made: v.string(),
	by: v.string(),
	sha256: v.strictObject({ text: hash, quote: hash, receipt: hash }),
});

/**
 * What a passage was on a day: its words, what stood around them, where, and the hash of the whole text. The last hash
 * is over all the rest, so that a slip in a copy shows. It is no signature: who changes a receipt on purpose can
 * work it out anew.
 */
export type Receipt = v.InferOutput<typeof receiptSchema>;

/** A paragraph of a newspaper, about: enough to see what the words were said about. */
const contextLength = 240;

/** @returns `undefined` where the note's words do not stand, certainly, in its article: there is nothing to receipt. */
export function receiptFor(
	corpus: Corpus,
	article: CorpusArticle,
	note: CorpusNote,
	{ at, tool }: { readonly at: string; readonly tool: string },
): Receipt | undefined {
	const passage = citedPassage(article, note, contextLength);
	if (!passage) return undefined;
	const claim = note.claim === undefined ? undefined : corpus.claim(note.claim)?.body.text.value;
	return sealed({
		lateral: 'receipt',
		format: 1,
		...passage,
		note: note.key,
		article: citedArticle(corpus, article),
		...(note.holder.kind === 'speaker' && { saidBy: holderName(corpus, note.holder, article.id) }),
		...(claim !== undefined && { claim, stance: note.record.stance?.value ?? 'asserts' }),
		made: at,
		by: tool,
		sha256: { text: hashOfText(article.text), quote: hashOfWords(passage.quote) },
	});
}

type Unsealed = Omit<Receipt, 'sha256'> & { readonly sha256: Omit<Receipt['sha256'], 'receipt'> };

function sealed(receipt: Unsealed): Receipt {
	return { ...receipt, sha256: { ...receipt.sha256, receipt: hashOfWords(JSON.stringify(receipt)) } };
}

/** As JSON, one key a line. */
export function receiptAsJson(receipt: Receipt): string {
	return `${JSON.stringify(receipt, undefined, 2)}\n`;
}

/**
 * For people, with the JSON at its end. In English, whoever makes it: a copy is held against what is made of its
 * JSON anew.
 */
export function receiptAsMarkdown(receipt: Receipt): string {
	const { article, quote, before, after, sha256 } = receipt;
	const facts: readonly (readonly [string, string | undefined])[] = [
		['Said by', receipt.saidBy],
		['Article', article.title],
		['Outlet', article.outlet],
		['Author', article.author],
		['Published', article.published],
		['Address', article.url],
		['Claim', receipt.claim && `${receipt.claim} (${receipt.stance})`],
		['Note', receipt.note],
		['SHA-256 of the text', sha256.text],
		['SHA-256 of the quotation', sha256.quote],
		['SHA-256 of this receipt', sha256.receipt],
		['Made', `${receipt.made}, ${receipt.by}`],
	];
	const passage = `${before === '' ? '' : `…${textAsMarkdown(before)}`}**${textAsMarkdown(quote)}**${after === '' ? '' : `${textAsMarkdown(after)}…`}`;
	const json = receiptAsJson(receipt);
	// Longer than any run of backticks in it, so that nothing in the words can end the block.
	const fence = '`'.repeat(Math.max(3, ...[...json.matchAll(/`+/g)].map(([ticks]) => ticks.length + 1)));
	return [
		'# Evidence receipt',
		'',
		...passage.split('\n').map(line => `> ${line}`),
		'',
		...facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${textAsMarkdown(oneLine(value))}`])),
		'',
		`${fence}json`,
		`${json}${fence}`,
		'',
	].join('\n');
}

/** What is not as a receipt has it. */
export type ReceiptFinding =
	/** It cannot be read at all. */
	| { readonly kind: 'no-receipt' }
	/** Its own words are not those that it was made of. */
	| { readonly kind: 'receipt-changed' }
	| { readonly kind: 'no-article'; readonly article: string }
	/** `quote`: whether its words are still found, and whether as they were. */
	| { readonly kind: 'text-changed'; readonly quote: 'same' | 'moved' | 'changed' | 'gone' };

/** Reads a receipt in either form; `whole` tells whether everything in it is as it was written. */
export function readReceipt(written: string): { readonly receipt: Receipt; readonly whole: boolean } | undefined {
	const text = written.replace(/\r\n?/g, '\n');
	const block = jsonBlock(text);
	const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), receiptSchema), block ?? text);
	if (!parsed.success) return undefined;
	const receipt = parsed.output;
	const { receipt: seal, ...hashes } = receipt.sha256;
	const again = sealed({ ...receipt, sha256: hashes });
	const form = block !== undefined ? receiptAsMarkdown(receipt) : receiptAsJson(receipt);
	const isSealed = seal === again.sha256.receipt && hashOfWords(receipt.quote) === hashes.quote;
	return { receipt, whole: isSealed && form.trimEnd() === text.trimEnd() };
}

/**
 * The JSON between fences, of which it holds none itself. A receipt may come from anybody: a pattern for all of it would
 * look for the closing fence anew from each opening one.
 */
function jsonBlock(text: string): string | undefined {
	const opening = /^(`{3,})json\n/m.exec(text);
	if (!opening) return undefined;
	const start = opening.index + opening[0].length;
	const end = text.indexOf(`\n${opening[1]}`, start);
	return end < 0 ? undefined : text.slice(start, end);
}

/** Holds a receipt against itself and against the article as it stands in the corpus now. Nothing found: all of it still holds. */
export function verifyReceipt(corpus: Corpus, written: string): ReceiptFinding[] {
	const read = readReceipt(written);
	if (!read) return [{ kind: 'no-receipt' }];
	const { receipt, whole } = read;
	const changed: ReceiptFinding[] = whole ? [] : [{ kind: 'receipt-changed' }];
	const article = corpus.article(receipt.article.id);
	if (article?.path === undefined) return [...changed, { kind: 'no-article', article: receipt.article.id }];
	const quote = howItStands(withPlainLineEnds(article.text), receipt);
	// A receipt whose own words were changed cannot say how those of the article stand, but its hash can.
	if ((quote === 'same' || !whole) && hashOfText(article.text) === receipt.sha256.text) return changed;
	return [...changed, { kind: 'text-changed', quote }];
}

function howItStands(text: string, { quote, before, after, start }: Receipt): 'same' | 'moved' | 'changed' | 'gone' {
	const here = `${before}${quote}${after}`;
	if (text.slice(start - before.length).startsWith(here) && start >= before.length) return 'same';
	const { state } = new AnchorText(text).resolve({ quote, before: before.slice(-32), after: after.slice(0, 32) });
	if (state === 'altered') return 'changed';
	return state === 'lost' ? 'gone' : 'moved';
}
