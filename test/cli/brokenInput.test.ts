import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdir, readFile, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { openCorpora } from '../../src/cli/corpora';
import { brokenInputs, soundCorpus, soundNote } from '../support/brokenInputs';
import { folderOf, lateral, removeFolders } from './support/runCli';

const found = v.object({
	problems: v.array(v.object({ file: v.string(), code: v.string(), severity: v.string(), message: v.string() })),
});
async function check(cwd: string) {
	const { status, out, err } = await lateral(['check', '--json'], { cwd });
	const { problems } = v.parse(found, JSON.parse(out));
	// Contested claims are no trouble.
	return { status, err, problems: problems.filter(({ severity }) => severity !== 'information') };
}

async function contents(folder: string): Promise<[string, string][]> {
	const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile());
	return Promise.all(
		files.map(async ({ parentPath, name }): Promise<[string, string]> => {
			const path = join(parentPath, name);
			return [path, await readFile(path, 'base64')];
		}),
	);
}

suite('lateral check, given broken input', () => {
	teardown(removeFolders);

	test('finds nothing to mend in what the inputs are laid over', async () => {
		assert.deepEqual(await check(await folderOf(soundCorpus)), { status: 0, err: '', problems: [] });
	});

	for (const { name, files, problem, kept } of brokenInputs)
		test(`tells of ${name} in one clear message, and loses nothing`, async () => {
			const cwd = await folderOf({ ...soundCorpus, ...files });
			const before = await contents(cwd);
			const { status, err, problems } = await check(cwd);

			assert.deepEqual(
				problems.map(({ file, code, severity }) => ({ file, code, severity })),
				[{ file: problem.file, code: problem.code, severity: problem.severity }],
			);
			assert.match(problems[0]?.message ?? '', problem.says);
			assert.equal(err, '');
			assert.equal(status, problem.severity === 'hint' ? 0 : 1);

			const { corpora } = await openCorpora(cwd);
			const corpus = corpora[0]!.corpus;
			const notes = corpus.article('ferry')?.notes.map(({ record }) => record.id.value) ?? [];
			assert.deepEqual([...new Set(notes)], kept);
			const [position] = corpus
				.status('ferry-ran', { kind: 'base' })!
				.positions.filter(({ note }) => note === soundNote);
			assert.equal(position?.live, true, 'the other article counts as before');
			assert.deepEqual(await contents(cwd), before);
		});

	test('names a file that is no file, and reads the others', async () => {
		const cwd = await folderOf(soundCorpus);
		execFileSync('mkfifo', [join(cwd, 'pipe.txt')]);
		const { status, problems } = await check(cwd);

		assert.deepEqual(problems, [
			{
				file: 'pipe.txt',
				code: 'file.unreadable',
				severity: 'error',
				message: 'This file cannot be read: it is not an ordinary file',
			},
		]);
		assert.equal(status, 2);
	});

	test('does not show what a link leads to outside the corpus', async () => {
		const outside = await folderOf({ 'secret.txt': 'Nobody may read this.\n' });
		const cwd = await folderOf(soundCorpus);
		await symlink(join(outside, 'secret.txt'), join(cwd, 'letter.txt'));
		await symlink(outside, join(cwd, 'letters'));
		await symlink(cwd, join(cwd, 'round'));
		await symlink(join(cwd, 'island.txt'), join(cwd, 'inside.txt'));
		const { status, problems } = await check(cwd);

		assert.deepEqual(
			problems.map(({ file, message }) => [file, message]),
			[['letter.txt', 'This file cannot be read: it is a link that leads out of the folder']],
		);
		assert.equal(status, 2);
	});
});
