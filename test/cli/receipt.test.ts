import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { folderOf, lateral, removeFolders } from './support/runCli';

const files = {
	'lateral.yaml': 'format: 1\n',
	'a/bridge.txt': 'The mayor said the bridge was safe. It was shut in May.\n',
	'a/bridge.notes.yaml': 'notes:\n  n-one: {quote: the bridge was safe}\n  n-old: {quote: the tunnel was open}\n',
};

suite('lateral receipt', () => {
	teardown(removeFolders);

	for (const options of [[], ['--markdown']])
		test(`writes a receipt that it verifies itself: ${options.join(' ') || 'JSON'}`, async () => {
			const cwd = await folderOf(files);
			const { status, out } = await lateral(['receipt', 'bridge#n-one', ...options], { cwd });
			assert.equal(status, 0);
			await writeFile(join(cwd, 'receipt.out'), out);

			const verified = await lateral(['receipt', '--verify', 'receipt.out'], { cwd });
			assert.equal(verified.status, 0);
			assert.match(verified.out, /is as the receipt has it/);

			const slip = await lateral(['receipt', '--verify', '-'], { cwd, input: out.replace('safe', 'sate') });
			assert.equal(slip.status, 1);
			assert.match(slip.err, /The receipt itself has been changed/);
		});

	test('fails where the article was changed since', async () => {
		const cwd = await folderOf(files);
		const { out } = await lateral(['receipt', 'bridge#n-one', '.'], { cwd });
		await writeFile(join(cwd, 'a/bridge.txt'), files['a/bridge.txt'].replace('May', 'Mai'));

		const { status, err } = await lateral(['receipt', '--verify', '-'], { cwd, input: out });
		assert.equal(status, 1);
		assert.match(err, /what is around them does not|has been changed/);
	});

	test('is not made of words that are gone, nor of a note that is none', async () => {
		const cwd = await folderOf(files);
		const gone = await lateral(['receipt', 'bridge#n-old'], { cwd });
		assert.deepEqual([gone.status, gone.out], [1, '']);
		assert.match(gone.err, /are lost in the article/);

		const none = await lateral(['receipt', 'bridge#n-none'], { cwd });
		assert.equal(none.status, 2);
		const wrong = await lateral(['receipt'], { cwd });
		assert.equal(wrong.status, 2);
	});

	test('takes nothing that is no receipt', async () => {
		const cwd = await folderOf(files);
		const { status, err } = await lateral(['receipt', '--verify', '-'], { cwd, input: '# Not one\n' });
		assert.equal(status, 1);
		assert.match(err, /no receipt of Lateral/);
	});
});
