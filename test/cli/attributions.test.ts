import assert from 'node:assert/strict';
import * as v from 'valibot';
import { folderOf, lateral, removeFolders } from './support/runCli';

const offsets = v.strictTuple([v.number(), v.number()]);
const spans = v.pipe(v.array(offsets), v.minLength(1));
const report = v.strictObject({
	file: v.string(),
	attributions: v.array(
		v.strictObject({
			kind: v.picklist(['direct', 'mixed', 'indirect']),
			content: spans,
			cue: v.nullable(spans),
			source: v.nullable(spans),
			speaker: v.nullable(v.string()),
		}),
	),
	quotations: v.array(v.strictObject({ span: offsets, role: v.picklist(['speech', 'scare', 'title']) })),
});

const ferry = '“The ferry ran,” said Mira Stell, the harbour master. She added that nobody was hurt.\n';

suite('lateral attributions', () => {
	teardown(removeFolders);

	test('gives a line for each file, with offsets into its text', async () => {
		const cwd = await folderOf({ 'a/ferry.txt': ferry, 'quiet.txt': 'The tide came in.\n' });
		const { status, out, err } = await lateral(['attributions', '--jsonl', 'a/ferry.txt', 'quiet.txt'], { cwd });
		const [first, second, ...rest] = out.trimEnd().split('\n');
		const { file, attributions, quotations } = v.parse(report, JSON.parse(first ?? ''));
		const words = (of: readonly (readonly [number, number])[] | null | undefined) =>
			of?.map(([start, end]) => ferry.slice(start, end));

		assert.equal(file, 'ferry.txt');
		assert.deepEqual(words(attributions[0]?.content), ['“The ferry ran,”']);
		assert.deepEqual(words(attributions[0]?.cue), ['said']);
		assert.equal(attributions[0]?.kind, 'direct');
		assert.equal(attributions[0]?.speaker, 'Mira Stell');
		assert.deepEqual(words(quotations.map(({ span }) => span)), ['“The ferry ran,”']);
		assert.deepEqual(v.parse(report, JSON.parse(second ?? '')), {
			file: 'quiet.txt',
			attributions: [],
			quotations: [],
		});
		assert.deepEqual(rest, []);
		assert.equal(err, '');
		assert.equal(status, 0);
	});

	test('knows the sources of the corpus that a file lies in, as the editor does', async () => {
		const cwd = await folderOf({
			'sources.yaml': 'stell: {name: Mira Stell of Porthaven, kind: person, aliases: [Mira Stell]}\n',
			'2024/ferry.txt': ferry,
		});
		const { out } = await lateral(['attributions', '--jsonl', '2024/ferry.txt'], { cwd });

		assert.equal(v.parse(report, JSON.parse(out)).attributions[0]?.speaker, 'Mira Stell of Porthaven');
	});

	test('takes the word of those who corrected the analyser in the sidecar, not of those who did in a layer', async () => {
		const correction = (is: string) => `corrections:\n  x-7: {quote: The ferry ran, before: “, is: ${is}}\n`;
		const cwd = await folderOf({
			'sources.yaml': 'reun: {name: Tomas Reun}\n',
			'ferry.txt': ferry,
			'ferry.notes.yaml': correction('attribution, speaker: reun'),
			'tide.txt': ferry,
			'tide.jon.notes.yaml': correction('not-a-quotation'),
		});
		const { out } = await lateral(['attributions', '--jsonl', 'ferry.txt', 'tide.txt'], { cwd });
		const [first, second] = out.split('\n').map(line => line && v.parse(report, JSON.parse(line)));

		assert.ok(first && second);
		assert.equal(first.attributions[0]?.speaker, 'Tomas Reun');
		assert.equal(second.attributions[0]?.speaker, 'Mira Stell');
		assert.equal(second.quotations.length, 1);
	});

	test('reads a file in the encoding that its sidecar names', async () => {
		const windows1250 = Uint8Array.from('Mi\x9aa Stell said \x84the ferry\x93.\n', sign => sign.charCodeAt(0));
		const cwd = await folderOf({ 'ferry.txt': windows1250, 'ferry.notes.yaml': 'article: {encoding: windows-1250}\n' });
		const { status, out } = await lateral(['attributions', '--jsonl', 'ferry.txt'], { cwd });

		assert.equal(v.parse(report, JSON.parse(out)).attributions[0]?.speaker, 'Miša Stell');
		assert.equal(status, 0);
	});

	test('makes cells that no spreadsheet works out', async () => {
		const cwd = await folderOf({ '=1+1.txt': ferry });
		const { out } = await lateral(['attributions', '--csv', '=1+1.txt'], { cwd });
		const [head, first] = out.split('\r\n');

		assert.equal(head, '\uFEFFfile,line,column,kind,speaker,source,cue,content,strength,negated,hypothetical');
		assert.match(first ?? '', /^'=1\+1\.txt,1,1,direct,Mira Stell,/);
		assert.match(first ?? '', /,said,"“The ferry ran,”",/);
		assert.equal(out.endsWith('\r\n'), true);
	});

	test('keeps the columns of a table straight with wide letters', async () => {
		const cwd = await folderOf({
			'sources.yaml':
				'mira: {name: 美良, kind: person, aliases: [Mira Stell]}\ntomas: {name: Tomas Orle, kind: person}\n',
			'ferry.txt': '“The ferry ran,” said Mira Stell.\n\n“It did not,” said Tomas Orle.\n',
		});
		const { out } = await lateral(['attributions', 'ferry.txt'], { cwd });

		assert.equal(
			out,
			[
				'ferry.txt',
				'1  direct  美良        said  “The ferry ran,”',
				'3  direct  Tomas Orle  said  “It did not,”',
				'',
				'Who is quoted (1 article)',
				'Tomas Orle    1 statement  1 article  1 turn  3 words  named  1 direct',
				'美良          1 statement  1 article  1 turn  3 words  named  1 direct',
				'',
			].join('\n'),
		);
	});

	test('lists the files that it can read, and names those that it cannot', async () => {
		const cwd = await folderOf({ 'ferry.txt': ferry, 'pier.txt': new Uint8Array([0x89, 0x50, 0, 0]) });
		const { status, out, err } = await lateral(['attributions', '--jsonl', 'gone.txt', '.', 'pier.txt', 'ferry.txt'], {
			cwd,
		});

		assert.equal(v.parse(report, JSON.parse(out)).file, 'ferry.txt');
		assert.match(err, /^lateral: gone\.txt: no such file or directory \(ENOENT\)$/m);
		assert.match(err, /^lateral: \.: \. is no corpus: there is no lateral\.yaml/m);
		assert.match(err, /^lateral: pier\.txt: This is not a text\./m);
		assert.equal(status, 2);
	});

	test('is refused without a file, and in two forms at once', async () => {
		assert.equal((await lateral(['attributions'])).status, 2);
		assert.equal((await lateral(['attributions', '--csv', '--table', 'x.txt'])).status, 2);
		assert.match(
			(await lateral(['attributions', '--by', 'town', 'x.txt'])).err,
			/statement, article, outlet, speaker, not “town”/,
		);
		assert.match((await lateral(['attributions', '--by', 'speaker', '--jsonl', 'x.txt'])).err, /lists statements/);
	});

	const harbour = {
		'sources.yaml':
			'stell: {name: Mira Stell, kind: person, role: "Harbour master, retired"}\nherald: {name: The Herald, kind: outlet}\n',
		'monday.txt': ferry,
		'monday.notes.yaml': 'article: {outlet: herald}\n',
		'town/tuesday.txt': '“We repaired it,” said Stell.\n\n“It sank,” said a fisherman.\n',
	};
	const numbers = 'direct,mixed,indirect,named,described,anonymous,document,no source,articles,outlets';
	const columns = `speaker,role,source,source kind,statements,turns,words,words in quotation marks,${numbers}`;

	test('counts whom each outlet quotes, with its own sums, and last what names no outlet', async () => {
		const cwd = await folderOf(harbour);
		const table = await lateral(['attributions', '.', '--by', 'outlet'], { cwd });
		const csv = await lateral(['attributions', '.', '--by', 'outlet', '--csv'], { cwd });

		assert.deepEqual(
			table.out.split('\n').filter(line => /^(The Herald|no outlet) \(/.test(line)),
			[
				'The Herald (1 article; 2 statements; 7 words; 1 direct, 1 indirect; named)',
				'no outlet (1 article; 2 statements; 5 words; 2 direct; 1 named, 1 described)',
			],
		);
		assert.equal(csv.out.split('\r\n')[0], `\uFEFFcorpus,outlet,${columns}`);
		assert.deepEqual(
			csv.out
				.split('\r\n')
				.slice(1)
				.map(row => row.split(',').slice(0, 3).join(',')),
			['.,herald,Mira Stell', '.,,Mira Stell', '.,,"Described', ''],
		);
	});

	test('counts who is quoted in all articles of a corpus, with their roles', async () => {
		const cwd = await folderOf(harbour);
		const table = await lateral(['attributions', '.', '--by', 'speaker'], { cwd });
		const csv = await lateral(['attributions', '.', '--by', 'speaker', '--csv'], { cwd });

		assert.equal(
			table.out,
			[
				'Who is quoted (2 articles)',
				'Mira Stell            Harbour master, retired  3 statements  2 articles  2 turns  10 words  named      2 direct, 1 indirect',
				'Described, not named                           1 statement   1 article   1 turn   2 words   described  1 direct',
				'',
			].join('\n'),
		);
		assert.deepEqual(csv.out.split('\r\n'), [
			`\uFEFFcorpus,${columns}`,
			'.,Mira Stell,"Harbour master, retired",stell,person,3,2,10,6,2,0,1,3,0,0,0,0,2,herald',
			'.,"Described, not named",,,,1,1,2,2,1,0,0,0,1,0,0,0,1,',
			'',
		]);
		assert.equal(csv.status, 0);
	});

	test('counts who is quoted in each article, of a folder of a corpus or of files', async () => {
		const cwd = await folderOf(harbour);
		const folder = await lateral(['attributions', 'town', '--by', 'article'], { cwd });
		const file = await lateral(['attributions', 'town/tuesday.txt', '--by', 'article'], { cwd });
		const csv = await lateral(['attributions', '.', '--by', 'article', '--csv'], { cwd });

		assert.equal(
			folder.out,
			[
				'town/tuesday.txt',
				'Mira Stell   Harbour master, retired  1 statement  1 turn  3 words  named      1 direct',
				'a fisherman                           1 statement  1 turn  2 words  described  1 direct',
				'',
			].join('\n'),
		);
		assert.equal(file.out, folder.out);
		assert.deepEqual(
			csv.out.split('\r\n').map(line => line.split(',').slice(0, 2).join()),
			[
				'\uFEFFfile,speaker',
				'monday.txt,Mira Stell',
				'town/tuesday.txt,Mira Stell',
				'town/tuesday.txt,a fisherman',
				'',
			],
		);
	});

	test('gives a statement a row for each article of a folder as well', async () => {
		const cwd = await folderOf(harbour);
		const folder = await lateral(['attributions', '--csv', '.'], { cwd });
		const files = await lateral(['attributions', '--csv', 'monday.txt', 'town/tuesday.txt'], { cwd });

		assert.equal(folder.out, files.out);
		assert.equal(folder.out.split('\r\n').length, 6);
	});

	test('keeps the speakers of different corpora apart', async () => {
		const cwd = await folderOf({
			'north/sources.yaml': 'stell: {name: Mira Stell}\n',
			'north/monday.txt': '“It sank,” said Stell.\n',
			'south/sources.yaml': 'stell: {name: Ana Stell}\n',
			'south/monday.txt': '“It sank,” said Stell.\n',
		});
		const { out } = await lateral(['attributions', 'north', 'south', '--by', 'speaker', '--csv'], { cwd });
		const table = await lateral(['attributions', 'north', 'south', '--by', 'speaker'], { cwd });

		assert.deepEqual(
			out.split('\r\n').map(line => line.split(',').slice(0, 2).join()),
			['\uFEFFcorpus,speaker', 'north,Mira Stell', 'south,Ana Stell', ''],
		);
		assert.match(
			table.out,
			/^Who is quoted \(north, 1 article\)\nMira Stell .*\n\nWho is quoted \(south, 1 article\)\nAna Stell/,
		);
	});

	test('makes no formula of a speaker’s name or role', async () => {
		const cwd = await folderOf({
			'sources.yaml': 'stell: {name: Mira Stell, role: "=HYPERLINK(1)"}\n',
			'monday.txt': ferry,
		});
		const { out } = await lateral(['attributions', '.', '--by', 'speaker', '--csv'], { cwd });

		assert.match(out, /,Mira Stell,'=HYPERLINK\(1\),stell,/);
	});

	test('names files of a corpus that cannot be read, and counts the others', async () => {
		const cwd = await folderOf({ ...harbour, 'pier.txt': new Uint8Array([0x89, 0x50, 0, 0]) });
		const { status, out, err } = await lateral(['attributions', '.', '--by', 'speaker'], { cwd });

		assert.match(out, /^Who is quoted \(2 articles\)/);
		assert.match(err, /^lateral: pier\.txt: This is not a text/m);
		assert.equal(status, 2);
	});
});
