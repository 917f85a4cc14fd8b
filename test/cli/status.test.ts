import assert from 'node:assert/strict';
import * as v from 'valibot';
import { stances, type View } from '../../src/core/claims/facts';
import { statusWords } from '../../src/core/claims/status';
import { soundCorpus } from '../support/brokenInputs';
import { corpusOf } from '../support/corpusOf';
import { sampleFiles } from '../support/sampleCorpus';
import { folderOf, lateral, removeFolders } from './support/runCli';

const side = v.strictObject({ positions: v.number(), origins: v.number() });
const claim = <Articles extends v.GenericSchema>(articles: Articles) =>
	v.strictObject({
		id: v.string(),
		status: v.picklist(statusWords),
		evidence: v.picklist(['sound', 'altered']),
		disagreement: v.picklist(['sources', 'readers', 'both', 'none']),
		betweenOutlets: v.boolean(),
		reason: v.strictObject({ rule: v.string(), notes: v.array(v.string()) }),
		sides: v.strictObject({ asserts: side, denies: side, qualifies: side, questions: side, mentions: side }),
		positions: v.array(
			v.strictObject({
				note: v.string(),
				coder: v.nullable(v.string()),
				holder: v.string(),
				stance: v.picklist(stances),
				value: v.nullable(v.string()),
				origins: v.array(v.string()),
				live: v.boolean(),
			}),
		),
		silent: articles,
		unread: articles,
	});
const all = v.strictObject({ claims: v.array(claim(v.number())) });
const one = v.strictObject({ claims: v.strictTuple([claim(v.array(v.string()))]) });

suite('lateral status', () => {
	teardown(removeFolders);

	for (const [name, view] of [
		['base', { kind: 'base' }],
		['mira', { kind: 'coder', coder: 'mira' }],
		['all', { kind: 'all' }],
	] satisfies [string, View][])
		test(`invariant 13: says what the corpus itself says of every claim, in the view “${name}”`, async () => {
			const corpus = corpusOf(Object.fromEntries(sampleFiles()));
			const { status, out, err } = await lateral(['status', 'sample-corpus', '--view', name, '--json']);
			const { claims } = v.parse(all, JSON.parse(out));

			assert.deepEqual(
				claims,
				corpus.claims().map(({ id }) => {
					const { positions, ...rest } = corpus.status(id, view)!;
					const { silent, unread } = corpus.silence(id, view);
					return {
						...rest,
						positions: positions.map(({ holder, ...position }) => ({ ...position, holder: holder.id })),
						silent: silent.length,
						unread: unread.length,
					};
				}),
			);
			assert.equal(claims.filter(({ status }) => status === 'contested').length >= 17, true);
			assert.equal(err, '');
			assert.equal(status, 0);
		});

	test('names who is silent, where one claim is asked for', async () => {
		const corpus = corpusOf(Object.fromEntries(sampleFiles()));
		const id = 'age-of-the-alliance';
		const { out } = await lateral(['status', 'sample-corpus', '--claim', id, '--json']);
		const [claim] = v.parse(one, JSON.parse(out)).claims;

		assert.equal(claim.id, id);
		const { silent, unread } = corpus.silence(id, { kind: 'base' });
		assert.deepEqual([claim.silent, claim.unread], [silent, unread]);
		assert.notDeepEqual(silent, []);
	});

	test('is read by people too: the claims by status, the contested first', async () => {
		const { out } = await lateral(['status', 'sample-corpus']);

		assert.match(out, /^sample-corpus\n\ncontested \(17\)\n {2}age-of-the-alliance\n {6}The alliance/);
		assert.match(out, /^unmarked \(1\)\n {2}lithium-mine-harms-the-jadar-valley$/m);
	});

	test('gives people the words of each side, and where they stand', async () => {
		const cwd = await folderOf(soundCorpus);
		const { out } = await lateral(['status', '--claim', 'ferry-ran'], { cwd });

		assert.equal(
			out,
			[
				'The ferry ran on Sunday',
				'ferry-ran: contested. One asserts what another denies.',
				'1 asserts, 1 denies; 1 origin against 1',
				'',
				'asserts',
				'  island, in its own voice',
				'    “the ferry stayed in port”',
				'      island.txt:1:31',
				'',
				'denies',
				'  ferry, in its own voice',
				'    “The ferry ran on Sunday”',
				'      ferry.txt:1:1',
				'',
			].join('\n'),
		);
	});

	test('finds a draft by any reference to its note', async () => {
		const cwd = await folderOf({
			'lateral.yaml': '',
			'2024/ferry.txt': 'The ferry ran on Sunday.',
			'2024/ferry.notes.yaml': 'notes:\n  n-sun1: {quote: The ferry ran, claim: {text: The ferry ran}}\n',
		});
		const { out } = await lateral(['status', '--claim', 'ferry#n-sun1', '--json'], { cwd });

		assert.deepEqual(
			v.parse(one, JSON.parse(out)).claims.map(({ id, status }) => [id, status]),
			[['2024/ferry#n-sun1', 'single-origin']],
		);
	});

	test('tells claims of several corpora apart', async () => {
		const cwd = await folderOf({
			'north/claims/road-open.yaml': 'text: The road was open\n',
			'south/claims/road-open.yaml': 'text: The road was open\n',
		});
		const { out } = await lateral(['status', '--json'], { cwd });
		const corpora = v.object({ claims: v.array(v.object({ corpus: v.string(), id: v.string() })) });

		assert.deepEqual(v.parse(corpora, JSON.parse(out)).claims, [
			{ corpus: 'north', id: 'road-open' },
			{ corpus: 'south', id: 'road-open' },
		]);
	});

	test('warns that problems can change what it says, and leaves its answer clean', async () => {
		const cwd = await folderOf({ ...soundCorpus, 'ferry.txt': 'Nothing happened.\n' });
		const { status, out, err } = await lateral(['status', '--json'], { cwd });

		assert.equal(v.parse(all, JSON.parse(out)).claims[0]?.evidence, 'altered');
		assert.match(err, /^lateral: \. has 2 warnings, which can change what is said here\. See “lateral check \.”\.$/m);
		assert.equal(status, 0);
	});

	for (const [wrong, args, says] of [
		['a claim that nobody knows', ['--claim', 'age-of-the-aliance'], /Did you mean “age-of-the-alliance”\?/],
		['a coder who has no layer', ['--view', 'tomas'], /The views are base, all, mira\./],
		['a format of its own', ['--format', 'json'], /Unknown option '--format'/],
	] as const)
		test(`refuses ${wrong}`, async () => {
			const { status, out, err } = await lateral(['status', 'sample-corpus', ...args]);

			assert.equal(out, '');
			assert.match(err, says);
			assert.equal(status, 2);
		});
});
