import assert from 'node:assert/strict';
import {
	receiptAsJson,
	receiptAsMarkdown,
	receiptFor,
	verifyReceipt,
	type Receipt,
} from '../../../../src/core/features/reports/receipt';
import { corpusOf, write } from '../../../support/corpusOf';
import { processorTime } from '../../../support/processorTime';

const made = { at: '2026-11-21T10:00:00Z', tool: 'Lateral test' };

const files = {
	'claims/safe.yaml': 'text: The bridge was safe\n',
	'sources.yaml': 'daily: {name: The Daily}\nmayor: {name: Ana `Ångström`}\n',
	'bridge.txt':
		'Council reopens bridge\r\n\r\nThe mayor said *the bridge was safe* in 2019. 😀 Engineers\r\nasked `when` that was.\r\n',
	'bridge.notes.yaml': [
		'article: {title: Council reopens bridge, outlet: daily, published: 2019-04-01, url: "https://example.org/a_b"}',
		'notes:',
		'  n-safe: {quote: the bridge was safe, claim: safe, speaker: mayor}',
		'  n-gone: {quote: the tunnel was shut, claim: safe}',
		'',
	].join('\n'),
};

function receipt(note = 'bridge#n-safe', of: Readonly<Record<string, string>> = files): Receipt | undefined {
	const corpus = corpusOf(of);
	const found = corpus.note(note)!;
	return receiptFor(corpus, corpus.article(found.article)!, found, made);
}

/** Every text that one character's removal, doubling or exchange makes of a stretch of a text. */
function* mutations(text: string, start = 0, end = text.length): Iterable<string> {
	for (let at = start; at < end; at++) {
		yield text.slice(0, at) + text.slice(at + 1);
		yield `${text.slice(0, at)}${text[at]}${text.slice(at)}`;
		yield `${text.slice(0, at)}${text[at] === 'x' ? 'y' : 'x'}${text.slice(at + 1)}`;
	}
}

suite('an evidence receipt', () => {
	test('has the words, what stands around them, who says them, and where', () => {
		const written = receipt()!;

		assert.equal(written.quote, 'the bridge was safe');
		assert.ok(written.before.endsWith('The mayor said *'));
		assert.ok(written.after.startsWith('* in 2019. 😀 Engineers\nasked'));
		assert.deepEqual(written.article, {
			id: 'bridge',
			title: 'Council reopens bridge',
			outlet: 'The Daily',
			published: '2019-04-01',
			url: 'https://example.org/a_b',
		});
		assert.deepEqual(
			[written.saidBy, written.claim, written.stance],
			['Ana `Ångström`', 'The bridge was safe', 'asserts'],
		);
		const plain = files['bridge.txt'].replace(/\r\n/g, '\n');
		assert.equal(plain.slice(written.start, written.start + written.quote.length), written.quote);
	});

	test('holds where nothing has changed, in both forms and with other line ends', () => {
		const written = receipt()!;
		const unix = { ...files, 'bridge.txt': files['bridge.txt'].replace(/\r\n/g, '\n') };

		for (const form of [receiptAsJson(written), receiptAsMarkdown(written)])
			for (const corpus of [corpusOf(files), corpusOf(unix)]) {
				assert.deepEqual(verifyReceipt(corpus, form), []);
				assert.deepEqual(verifyReceipt(corpus, form.replace(/\n/g, '\r\n')), []);
			}
	});

	test('is not made where the words do not stand in the article', () => {
		assert.equal(receipt('bridge#n-gone'), undefined);
	});

	test('catches each change of one character in the words or around them', () => {
		const written = receipt()!;
		const json = receiptAsJson(written);
		const text = files['bridge.txt'].replace(/\r\n/g, '\n');
		const corpus = corpusOf(files);
		const from = written.start - written.before.length;
		const to = written.start + written.quote.length + written.after.length;
		let tried = 0;
		for (const changed of mutations(text, from, to)) {
			if (changed === text) continue;
			write(corpus, { 'bridge.txt': changed });
			assert.notDeepEqual(verifyReceipt(corpus, json), [], JSON.stringify(changed));
			tried++;
		}
		assert.ok(tried > 200, String(tried));
	});

	test('tells letters apart that only look the same', () => {
		const angstrom = {
			...files,
			'bridge.txt': 'The \u00c5 bridge was safe.\n',
			'bridge.notes.yaml': 'notes: {n-a: {quote: bridge was safe}}\n',
		};
		const json = receiptAsJson(receipt('bridge#n-a', angstrom)!);
		const other = corpusOf({ ...angstrom, 'bridge.txt': 'The \u212b bridge was safe.\n' });

		assert.deepEqual(
			verifyReceipt(other, json).map(({ kind }) => kind),
			['text-changed'],
		);
	});

	for (const [form, print] of [
		['JSON', receiptAsJson],
		['Markdown', receiptAsMarkdown],
	] as const)
		test(`catches each change of one character in the receipt itself, as ${form}`, () => {
			const corpus = corpusOf(files);
			const printed = print(receipt()!).trimEnd();
			for (const changed of mutations(printed))
				assert.notDeepEqual(verifyReceipt(corpus, changed), [], JSON.stringify(changed));
		});

	test('says how the words stand in an article that is another one', () => {
		const json = receiptAsJson(receipt()!);
		const stands = (text: string) =>
			verifyReceipt(corpusOf({ ...files, 'bridge.txt': text }), json).map(finding =>
				finding.kind === 'text-changed' ? finding.quote : finding.kind,
			);

		assert.deepEqual(stands(`${files['bridge.txt']}More followed.\n`), ['same']);
		assert.deepEqual(stands(`News\n\n${files['bridge.txt']}`), ['moved']);
		assert.deepEqual(stands(files['bridge.txt'].replace('was safe', 'was not safe')), ['changed']);
		assert.deepEqual(stands('Nothing of it is left.\n'), ['gone']);
		assert.deepEqual(
			verifyReceipt(corpusOf({ 'lateral.yaml': 'format: 1\n' }), json).map(({ kind }) => kind),
			['no-article'],
		);
	});

	test('is still read where somebody has written below it, or has cut out its block, and is told to be changed', () => {
		const markdown = receiptAsMarkdown(receipt()!);
		const block = markdown.slice(markdown.search(/^`{3,}json$/m));
		for (const other of [`${markdown}\nSeen by me.\n`, block])
			assert.deepEqual(verifyReceipt(corpusOf(files), other), [{ kind: 'receipt-changed' }]);
	});

	test('of a file that opens block after block and closes none is given up at once', () => {
		const time = processorTime(() => {
			assert.deepEqual(verifyReceipt(corpusOf(files), '```json\n'.repeat(50_000)), [{ kind: 'no-receipt' }]);
		});
		assert.ok(time < 2000);
	});

	test('of anything else is none', () => {
		for (const other of ['', '{}', '# Evidence receipt\n', '```json\n{"lateral":"receipt"}\n```\n'])
			assert.deepEqual(verifyReceipt(corpusOf(files), other), [{ kind: 'no-receipt' }]);
	});
});
