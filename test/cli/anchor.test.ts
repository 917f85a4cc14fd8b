import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import * as v from 'valibot';
import { lateral } from './support/runCli';

const text = 'The mayor said the bridge was safe. Later the engineer said the bridge was safe too.';
const selectors = {
	exact: 'the bridge was safe',
	prefix: 'Later the engineer said ',
	suffix: ' too.',
	start: 0,
	end: 19,
};

const lines = (...all: unknown[]) =>
	all.map(line => `${typeof line === 'string' ? line : JSON.stringify(line)}\n`).join('');

const id = v.nullable(v.union([v.string(), v.number()]));
const states = v.picklist(['exact', 'moved', 'altered', 'ambiguous', 'lost']);
const answer = v.union([
	v.strictObject({ id, start: v.number(), end: v.number(), confidence: v.number(), state: states }),
	v.strictObject({ id, orphan: v.literal(true), confidence: v.number(), state: states }),
	v.strictObject({ id, error: v.pipe(v.string(), v.nonEmpty()) }),
]);
const read = (line: string) => v.parse(answer, JSON.parse(line));

async function answersTo(...all: unknown[]) {
	const { status, out, err } = await lateral(['anchor', '--stdio'], { input: lines(...all) });
	assert.deepEqual([status, err], [0, '']);
	return out.trimEnd().split('\n').map(read);
}

suite('lateral anchor --stdio', () => {
	test('finds passages in texts that it was given before, or with the case', async () => {
		const answers = await answersTo(
			{ text_id: 't1', text },
			{ id: 'c1', text_id: 't1', selectors, of: 'no interest' },
			{ id: 2, text: 'Geese flew over the harbour.', selectors },
		);

		const start = text.lastIndexOf('the bridge');
		assert.deepEqual(
			answers.map(answer => ({ ...answer, confidence: undefined })),
			[
				{ id: 'c1', start, end: start + 19, confidence: undefined, state: 'exact' },
				{ id: 2, orphan: true, confidence: undefined, state: 'lost' },
			],
		);
	});

	test('takes the newest text of a name', async () => {
		const [answer] = await answersTo(
			{ text_id: 't1', text: 'Nothing is here.' },
			{ text_id: 't1', text },
			{ id: 'c1', text_id: 't1', selectors },
		);
		assert.equal(answer && 'state' in answer && answer.state, 'exact');
	});

	test('carries passages over from an earlier text, where nothing but that tells copies apart', async () => {
		const [was, now] = ['No. No. Yes.', 'It rained. No. No. Yes.'];
		const second = { exact: 'No.', start: 4, end: 7 };
		const answers = await answersTo(
			{ text_id: 'was', text: was },
			{ text_id: 'now', text: now },
			{ id: 'kept', text_id: 'now', earlier_id: 'was', selectors: second },
			{ id: 'given', text: now, earlier: was, selectors: second },
			{ id: 'gone', text: 'No. Yes.', earlier: 'No. It rained. Yes.', selectors: { exact: 'It rained.' } },
			{ id: 'missing', text: now, earlier_id: 'never given', selectors: second },
		);

		const start = now.lastIndexOf('No.');
		assert.deepEqual(
			answers.map(answer => ('start' in answer ? [answer.id, answer.start] : [answer.id, Object.keys(answer)[1]])),
			[
				['kept', start],
				['given', start],
				['gone', 'orphan'],
				['missing', 'error'],
			],
		);
	});

	test('says what is wrong with a bad line and goes on with the next', async () => {
		const answers = await answersTo(
			'{"id":"c1","text',
			'[]',
			'',
			{ id: 'c2', text_id: 'never given', selectors },
			{ id: 'c3', text, selectors: { exact: 7 } },
			{ id: 'c4', text },
			{ text: 'without a name' },
			{ id: 'c5', text, selectors },
		);

		assert.deepEqual(
			answers.map(answer => [answer.id, 'error' in answer ? 'error' : 'answer']),
			[
				[null, 'error'],
				[null, 'error'],
				['c2', 'error'],
				['c3', 'error'],
				['c4', 'error'],
				[null, 'error'],
				['c5', 'answer'],
			],
		);
	});

	test('answers each case before it is given the next, and ends with its input', async () => {
		const child = spawn(process.execPath, ['dist/cli.js', 'anchor', '--stdio']);
		const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
		for (const id of ['c1', 'c2', 'c3']) {
			child.stdin.write(lines({ id, text, selectors }));
			const next = await answers.next();
			assert.equal(next.done ? undefined : read(next.value).id, id);
		}
		child.stdin.end();
		assert.deepEqual(await once(child, 'close'), [0, null]);
	});

	test('is only ever a filter', async () => {
		assert.equal((await lateral(['anchor'])).status, 2);
		assert.equal((await lateral(['anchor', '--stdio', 'file.txt'])).status, 2);
	});
});
