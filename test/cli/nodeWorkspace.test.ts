import assert from 'node:assert/strict';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openCorpora } from '../../src/cli/corpora';
import { refusals } from '../../src/cli/findings';
import { NodeWorkspace, realDisk, type Disk } from '../../src/cli/nodeWorkspace';
import { checkReport } from '../../src/core/features/reports/checkReport';
import { soundCorpus, soundNote } from '../support/brokenInputs';
import { folderOf, removeFolders } from './support/runCli';

/** The disk, but for one path that the system keeps to itself: to the administrator, who runs some tests, no real one is closed. */
function closed(path: string): Disk {
	const refuse = () => {
		throw Object.assign(new Error(`EACCES: permission denied, '${path}'`), { code: 'EACCES', errno: -13 });
	};
	return {
		...realDisk,
		entries: async folder => (folder === path ? refuse() : realDisk.entries(folder)),
		read: async file => (file === path ? refuse() : realDisk.read(file)),
	};
}

suite('files on the disk', () => {
	teardown(removeFolders);

	test('a folder that may not be read is named, and the others are read', async () => {
		const folder = await folderOf({ ...soundCorpus, 'closed/storm.txt': 'x', 'open/calm.txt': 'x' });
		const open = await openCorpora(folder, closed(join(folder, 'closed')));

		assert.deepEqual(
			refusals(open).map(({ code, message }) => [code, message]),
			[['folder.unreadable', 'This folder cannot be read: permission denied (EACCES)']],
		);
		assert.equal(open.refused[0]?.path, 'closed');
		const { corpus } = open.corpora[0]!;
		assert.deepEqual(
			corpus.articles().map(({ id }) => id),
			['ferry', 'island', 'open/calm'],
		);
	});

	test('a file that may not be read is a problem of its own, and its corpus is read', async () => {
		const folder = await folderOf(soundCorpus);
		const { corpora } = await openCorpora(folder, closed(join(folder, 'ferry.notes.yaml')));
		const { corpus } = corpora[0]!;

		assert.deepEqual(
			checkReport(corpus)
				.problems.filter(({ file }) => file === 'ferry.notes.yaml')
				.map(({ code, message }) => [code, message]),
			[['file.unreadable', 'This file cannot be read: permission denied (EACCES)']],
		);
		assert.equal(corpus.note(soundNote)?.resolution.state, 'exact');
	});

	test('a folder that may not be read at all ends the command with a sentence', async () => {
		const folder = await folderOf(soundCorpus);

		await assert.rejects(openCorpora(folder, closed(folder)), {
			name: 'WrongUse',
			message: `${folder} cannot be read: permission denied (EACCES)`,
		});
	});

	test('only what can be part of a corpus is listed, nothing of dot-folders or packages', async () => {
		const folder = await folderOf({
			'ferry.txt': '',
			'sea/ferry.article': '',
			'sea/ferry.pdf': '',
			'.git/notes.txt': '',
			'node_modules/some/readme.md': '',
		});
		const address = pathToFileURL(folder).href;
		const listed = await new NodeWorkspace([address]).list(address, { aborted: false }, () => assert.fail());

		assert.deepEqual([...listed].sort(), ['ferry.txt', 'sea/ferry.article']);
	});
});
