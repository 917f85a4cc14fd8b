import { readFile } from 'node:fs/promises';
import { text as textOf } from 'node:stream/consumers';
import {
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	verifyReceipt,
	type Receipt,
	type ReceiptFinding,
} from '../../core/index';
import { readArguments } from '../arguments';
import type { Command } from '../command';
import { openCorpora } from '../corpora';
import { reasonOf } from '../nodeWorkspace';
import { complain, print, printable, write } from '../terminal';
import { version } from '../version';
import { WrongUse } from '../wrongUse';

export const receipt: Command = {
	name: 'receipt',
	summary: 'Writes down what a passage was, so that a change of it shows.',
	help: `Usage: lateral receipt ARTICLE#NOTE [CORPUS] [--markdown]
       lateral receipt --verify FILE [CORPUS]

Writes a receipt of the passage that a note is on: its words, what stands around
them, outlet, date, address, and hashes of the words and of the article's text.
A note of a coder's layer is ARTICLE@CODER#NOTE.

Options:
  --markdown      for people, with the JSON at its end; otherwise JSON alone
  --verify FILE   hold a receipt, in either form, against itself and against the
                  article as it stands now; “-” for standard input
  -h, --help      this text

Exit status: 0; 1 where the note's words do not stand in the article, or where
anything is not as the receipt has it; 2 wrong use or something that could not be read.
The hash in a receipt shows slips and edits of the article. It is no signature.`,
	async run(args) {
		const { values, positionals } = readArguments(args, {
			markdown: { type: 'boolean' },
			verify: { type: 'string' },
		});
		if (values.verify !== undefined) {
			if (values.markdown) throw new WrongUse('--verify reads either form; --markdown is for writing one.');
			if (positionals.length > 1) throw new WrongUse('receipt --verify takes one folder.');
			return verify(values.verify, positionals[0] ?? '.');
		}
		const [note, folder = '.', ...more] = positionals;
		if (note === undefined || more.length) throw new WrongUse('receipt takes a note, as ARTICLE#NOTE, and one folder.');
		const made = await make(note, folder);
		if (!made) return 1;
		write(values.markdown ? receiptAsMarkdown(made) : receiptAsJson(made));
		return 0;
	},
};

async function make(reference: string, folder: string): Promise<Receipt | undefined> {
	const { corpora } = await openCorpora(folder);
	const found = corpora.flatMap(({ corpus }) => {
		const key = corpus.resolve(reference, '');
		const note = key === undefined ? undefined : corpus.note(key);
		const article = note && corpus.article(note.article);
		return note && article ? [{ corpus, note, article }] : [];
	});
	const [first, ...others] = found;
	if (!first) throw new WrongUse(`There is no note “${reference}”.`);
	if (others.length) throw new WrongUse(`Several corpora have a note “${reference}”. Name the folder of one.`);
	const at = new Date().toISOString();
	const made = receiptFor(first.corpus, first.article, first.note, { at, tool: `Lateral ${version}` });
	if (!made)
		complain(
			`The words of “${reference}” are ${first.note.resolution.state} in the article. Say first which words are meant; “lateral check” has the ways.`,
		);
	return made;
}

async function verify(file: string, folder: string): Promise<0 | 1> {
	const { corpora } = await openCorpora(folder);
	const written = await read(file);
	const each = corpora.map(({ corpus }) => verifyReceipt(corpus, written));
	// With several corpora the one that has the article is meant.
	const findings = each.find(list => list.every(({ kind }) => kind !== 'no-article')) ?? each[0] ?? [];
	for (const finding of findings) complain(`${file}: ${printable(inWords(finding))}`);
	if (!findings.length) print(`${file}: the passage is as the receipt has it, and so is the whole text.`);
	return findings.length ? 1 : 0;
}

async function read(file: string): Promise<string> {
	try {
		return file === '-' ? await textOf(process.stdin) : await readFile(file, 'utf8');
	} catch (error) {
		throw new WrongUse(`${file} cannot be read: ${reasonOf(error)}`);
	}
}

function inWords(finding: ReceiptFinding): string {
	switch (finding.kind) {
		case 'no-receipt':
			return 'This is no receipt of Lateral, or too much of it is missing.';
		case 'receipt-changed':
			return 'The receipt itself has been changed since it was made.';
		case 'no-article':
			return `There is no article “${finding.article}” here.`;
		case 'text-changed':
			return {
				same: 'The article has been changed; the passage and what stands around it are the same.',
				moved: 'The article has been changed; the words of the passage stand, what is around them does not.',
				changed: 'The words of the passage have been changed in the article.',
				gone: 'The passage is no longer in the article.',
			}[finding.quote];
	}
}
