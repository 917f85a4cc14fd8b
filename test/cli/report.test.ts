import assert from 'node:assert/strict';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { soundCorpus } from '../support/brokenInputs';
import { folderOf, lateral, removeFolders } from './support/runCli';

suite('lateral report', () => {
	teardown(removeFolders);

	test('writes the sample corpus as one page, the same bytes each time, wherever it lies', async () => {
		const cwd = await folderOf({});
		const sample = join(process.cwd(), 'sample-corpus');
		const { status, out, err } = await lateral(['report', sample, '-o', 'report.html'], { cwd });
		const again = await lateral(['report', 'sample-corpus']);
		const page = await readFile(join(cwd, 'report.html'), 'utf8');

		assert.deepEqual([status, out, err], [0, '', '']);
		assert.equal(page, again.out);
		assert.match(page, /^<!DOCTYPE html>\n<html lang="en" dir="ltr">/);
		assert.ok(!page.includes(process.cwd()) && !page.includes(cwd));
		assert.doesNotMatch(page, /<script|<img|<link|url\(|@import/);
		assert.deepEqual(await readdir(cwd), ['report.html']);
	});

	test('writes Markdown where the name of the file says so, or --format', async () => {
		const cwd = await folderOf({});
		const sample = join(process.cwd(), 'sample-corpus');
		await lateral(['report', sample, '--claim', 'age-of-the-alliance', '--output', 'alliance.md'], { cwd });
		const { out } = await lateral(['report', sample, '--claim', 'age-of-the-alliance', '--format', 'markdown']);

		assert.equal(await readFile(join(cwd, 'alliance.md'), 'utf8'), out);
		assert.match(out, /^# What the sources say: The alliance of Serbia and Russia is centuries old\.$/m);
	});

	test('counts the notes of the view that is asked for', async () => {
		const of = async (view: string) => (await lateral(['report', 'sample-corpus', '--view', view])).out;
		const [base, mira, all] = await Promise.all(['base', 'mira', 'all'].map(of));

		assert.ok(!base?.includes('▲ mira') && mira?.includes('▲ mira') && all?.includes('▲ mira'));
	});

	test('replaces an earlier report as a whole, and leaves a link a link', async () => {
		const cwd = await folderOf({ ...soundCorpus, 'out/old.html': 'old', 'out/other.txt': 'x' });
		await symlink('old.html', join(cwd, 'out/latest.html'));
		const { status } = await lateral(['report', '-o', 'out/latest.html'], { cwd });

		assert.equal(status, 0);
		assert.match(await readFile(join(cwd, 'out/old.html'), 'utf8'), /^<!DOCTYPE html>/);
		assert.deepEqual((await readdir(join(cwd, 'out'))).sort(), ['latest.html', 'old.html', 'other.txt']);
	});

	test('tells of problems, in the report and by its status, and writes it all the same', async () => {
		const cwd = await folderOf({ ...soundCorpus, 'ferry.txt': 'Nothing happened.\n' });
		const { status, err } = await lateral(['report', '-o', 'report.html'], { cwd });

		assert.equal(status, 1);
		assert.match(err, /has 2 warnings, which can change what is said here/);
		assert.match(await readFile(join(cwd, 'report.html'), 'utf8'), /which can change what is said here: 2 warnings\./);
	});

	for (const output of [
		'ferry.txt',
		'ferry.notes.yaml',
		'claims/ferry-ran.yaml',
		'./ferry.txt',
		'new.txt',
		'link.html',
	])
		test(`never writes over the corpus or into its articles: ${output}`, async () => {
			const cwd = await folderOf(soundCorpus);
			await symlink('ferry.txt', join(cwd, 'link.html'));
			const before = await readdir(cwd);
			const { status, err } = await lateral(['report', '-o', output, '--format', 'html'], { cwd });

			assert.equal(status, 2);
			assert.match(err, /is a file of the corpus, or would become one\. Choose another name\./);
			assert.deepEqual(await readdir(cwd), before);
			assert.equal(await readFile(join(cwd, 'ferry.txt'), 'utf8'), soundCorpus['ferry.txt']);
		});

	test('leaves nothing behind where it cannot write', async () => {
		const cwd = await folderOf({ ...soundCorpus, 'out/report.html/a-folder.txt': 'x' });
		const { status, err } = await lateral(['report', '-o', 'out/report.html'], { cwd });

		assert.equal(status, 2);
		assert.match(err, /report\.html cannot be written: /);
		assert.deepEqual(await readdir(join(cwd, 'out')), ['report.html']);
	});

	test('asks for one corpus where there are several, and finds the one that has the claim', async () => {
		const cwd = await folderOf({
			'north/claims/road-open.yaml': 'text: The road was open\n',
			'south/claims/ferry-ran.yaml': 'text: The ferry ran\n',
		});
		const several = await lateral(['report'], { cwd });
		const one = await lateral(['report', '--claim', 'ferry-ran', '--format', 'markdown'], { cwd });

		assert.match(several.err, /there are several here\. Name the folder of one: north, south\./);
		assert.equal(several.status, 2);
		assert.match(one.out, /^# What the sources say: The ferry ran$/m);
		assert.equal(one.status, 0);
	});

	for (const [wrong, args, says] of [
		['a claim that nobody knows', ['--claim', 'age-of-the-aliance'], /Did you mean “age-of-the-alliance”\?/],
		['a coder who has no layer', ['--view', 'tomas'], /The views are base, all, mira\./],
		['a format of its own', ['--format', 'pdf'], /--format is html or markdown, not “pdf”\./],
		['a name that tells no format', ['-o', 'report.docx'], /does not say which format is wanted/],
		['a folder that is not there', ['-o', 'no/such/report.html'], /cannot be written: no such file or directory/],
	] as const)
		test(`refuses ${wrong}`, async () => {
			const { status, out, err } = await lateral(['report', 'sample-corpus', ...args]);

			assert.equal(out, '');
			assert.match(err, says);
			assert.equal(status, 2);
		});
});
