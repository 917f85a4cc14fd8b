import assert from 'node:assert/strict';
import * as v from 'valibot';
import { soundCorpus } from '../support/brokenInputs';
import { folderOf, lateral, removeFolders } from './support/runCli';

const place = {
	file: v.string(),
	line: v.pipe(v.number(), v.minValue(1)),
	column: v.pipe(v.number(), v.minValue(1)),
	endLine: v.number(),
	endColumn: v.number(),
};
const report = v.strictObject({
	problems: v.array(
		v.strictObject({
			...place,
			severity: v.picklist(['error', 'warning', 'information', 'hint']),
			code: v.pipe(v.string(), v.regex(/^[a-z]+\.[a-z-]+$/)),
			message: v.pipe(v.string(), v.nonEmpty()),
			related: v.array(v.strictObject({ ...place, message: v.string() })),
		}),
	),
	errors: v.number(),
	warnings: v.number(),
	information: v.number(),
	hints: v.number(),
});

/** A note on words that its article does not have, and a claim that nobody defines. */
const slips = {
	...soundCorpus,
	'ferry.notes.yaml':
		'notes:\n  n-gone: {quote: The ferry sank, claim: ferry-ran}\n  n-hurt: {quote: Nobody was hurt, claim: nobody-hurt}\n',
};

suite('lateral check', () => {
	teardown(removeFolders);

	test('finds nothing wrong with the sample corpus', async () => {
		const { status, out, err } = await lateral(['check', 'sample-corpus']);

		assert.match(out, /^sample-corpus: no problems in 5 articles, \d+ notes, 45 claims; 17 contested\.\n$/);
		assert.equal(err, '');
		assert.equal(status, 0);
	});

	test('puts each problem on a line that begins with its place', async () => {
		const cwd = await folderOf(slips);
		const { status, out } = await lateral(['check'], { cwd });

		assert.match(
			out,
			/^ferry\.notes\.yaml:2:19: warning: These words are not in the article any more\. anchor\.lost$/m,
		);
		assert.match(out, /^ferry\.notes\.yaml:3:43: error: There is no claim “nobody-hurt”\. claim\.dangling$/m);
		assert.match(out, /^\.: 1 error, 1 warning, 1 hint in 2 articles, 3 notes, 1 claim; 0 contested\.$/m);
		assert.equal(status, 1);
	});

	test('says the same as JSON', async () => {
		const cwd = await folderOf(slips);
		const { status, out } = await lateral(['check', '--json'], { cwd });
		const { problems, ...counts } = v.parse(report, JSON.parse(out));

		assert.deepEqual(counts, { errors: 1, warnings: 1, information: 0, hints: 1 });
		const lost = problems.find(problem => problem.code === 'anchor.lost');
		assert.deepEqual(
			{ line: lost?.line, column: lost?.column, endLine: lost?.endLine, endColumn: lost?.endColumn },
			{ line: 2, column: 19, endLine: 2, endColumn: 33 },
		);
		assert.equal(status, 1);
		assert.equal((await lateral(['check', '--format', 'json'], { cwd })).out, out);
	});

	test('names contested passages with those on the other side, and does not call them wrong', async () => {
		const cwd = await folderOf(soundCorpus);
		const { status, out } = await lateral(['check', '--json'], { cwd });
		const { problems } = v.parse(report, JSON.parse(out));

		assert.equal(status, 0);
		assert.deepEqual(
			problems.map(({ file, code, severity, related }) => [file, code, severity, related[0]?.file]),
			[
				['ferry.txt', 'claim.contested', 'information', 'island.txt'],
				['island.txt', 'claim.contested', 'information', 'ferry.txt'],
			],
		);
	});

	test('writes SARIF for code scanning', async () => {
		const cwd = await folderOf({ 'die Fähre/lateral.yaml': '', 'die Fähre/a b.notes.yaml': 'notes: {}\n' });
		const { out } = await lateral(['check', '--format', 'sarif'], { cwd });
		const log = v.parse(sarif, JSON.parse(out));
		const [run] = log.runs;
		const [result] = run.results;

		assert.equal(run.tool.driver.rules[result.ruleIndex]?.id, 'sidecar.no-article');
		assert.equal(result.ruleId, 'sidecar.no-article');
		assert.equal(result.level, 'error');
		assert.deepEqual(result.locations[0].physicalLocation, {
			artifactLocation: { uri: 'die%20F%C3%A4hre/a%20b.notes.yaml', uriBaseId: '%SRCROOT%' },
			region: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
		});
	});

	test('annotates the log of a GitHub workflow, the gravest first', async () => {
		const cwd = await folderOf(slips);
		const { out } = await lateral(['check', '--format', 'github'], { cwd });

		assert.match(
			out,
			/^::error file=ferry\.notes\.yaml,line=3,endLine=3,col=43,endColumn=54,title=claim\.dangling::There is no claim “nobody-hurt”\.\n::warning /,
		);
	});

	test('lets no file write into the terminal or the log', async () => {
		const escape = '\\e[2Jcleared\\r\\n::error::planted%0A';
		const cwd = await folderOf({
			...soundCorpus,
			'ferry.notes.yaml': `notes:\n  n-hurt: {quote: Nobody was hurt, after: ", a", claim: "${escape}"}\n`,
		});
		const text = await lateral(['check'], { cwd });
		const annotations = await lateral(['check', '--format', 'github'], { cwd });

		assert.match(text.out, /␛\[2Jcleared/);
		// oxlint-disable-next-line no-control-regex -- the character in question
		assert.doesNotMatch(text.out, /\u001b|^::error/m);
		assert.equal(annotations.out.match(/^::error/gm)?.length, 1);
	});

	test('takes the corpus that a folder is in, and those below it', async () => {
		const cwd = await folderOf({
			'papers/sea/lateral.yaml': '',
			'papers/sea/2024/ferry.txt': 'x',
			'papers/sea/hills/sources.yaml': '',
			'papers/land/claims/road-open.yaml': 'text: The road was open\n',
			'papers/other.txt': 'x',
		});
		const corpora = async (folder: string) =>
			(await lateral(['check', folder], { cwd })).out.match(/^[\w/.]+(?=: no problems)/gm);

		assert.deepEqual(await corpora('papers'), ['papers/land', 'papers/sea', 'papers/sea/hills']);
		assert.deepEqual(await corpora('papers/sea'), ['papers/sea', 'papers/sea/hills']);
		assert.deepEqual(await corpora('papers/sea/2024'), ['papers/sea']);
	});

	test('says what is missing in a folder that is no corpus', async () => {
		const cwd = await folderOf({ 'ferry.txt': 'x' });
		const { status, out, err } = await lateral(['check'], { cwd });

		assert.equal(out, '');
		assert.match(err, /^lateral: \. is no corpus: .* An empty lateral\.yaml makes it one\.$/m);
		assert.equal(status, 2);
	});

	for (const [wrong, args, says] of [
		['a folder that is not there', ['nowhere'], /nowhere cannot be read: no such file or directory \(ENOENT\)/],
		['a file', ['README.md'], /README\.md is a file\. Name the folder/],
		['two folders', ['sample-corpus', 'src'], /one folder/],
		['an option that there is none of', ['--colour'], /Unknown option '--colour'/],
		['a format that there is none of', ['--format', 'xml'], /one of text, json, sarif, github/],
	] as const)
		test(`refuses ${wrong}`, async () => {
			const { status, out, err } = await lateral(['check', ...args]);

			assert.equal(out, '');
			assert.match(err, says);
			assert.equal(status, 2);
		});
});

const sarif = v.object({
	$schema: v.string(),
	version: v.literal('2.1.0'),
	runs: v.strictTuple([
		v.object({
			columnKind: v.literal('utf16CodeUnits'),
			tool: v.object({
				driver: v.object({
					name: v.literal('Lateral'),
					version: v.string(),
					rules: v.array(v.object({ id: v.string() })),
				}),
			}),
			results: v.tupleWithRest(
				[
					v.object({
						ruleId: v.string(),
						ruleIndex: v.number(),
						level: v.picklist(['error', 'warning', 'note']),
						message: v.object({ text: v.string() }),
						locations: v.strictTuple([v.object({ physicalLocation: v.unknown() })]),
					}),
				],
				v.unknown(),
			),
		}),
	]),
});
