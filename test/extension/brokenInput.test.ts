import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { brokenInputs, soundCorpus } from '../support/brokenInputs';
import { eventually } from '../support/eventually';
import { closedFolder } from './support/closedFolder';
import { makeCorpus, type TestCorpus } from './support/corpus';
import { lensTitles } from './support/lenses';

/** What is told of every file of a corpus, as `file code`; that claims are contested is no trouble. */
function trouble(corpus: TestCorpus): string[] {
	const inside = `${corpus.folder.path}/`;
	return vscode.languages
		.getDiagnostics()
		.filter(([uri]) => uri.path.startsWith(inside))
		.flatMap(([uri, diagnostics]) =>
			diagnostics
				.filter(({ code }) => code !== 'claim.contested')
				.map(({ code }) => `${uri.path.slice(inside.length)} ${typeof code === 'string' ? code : ''}`),
		);
}

suite('broken input', () => {
	test('that cannot be read, as a folder that is closed to us, is named, and the rest is read', async () => {
		const corpus = await makeCorpus({ ...soundCorpus, [`${closedFolder}/storm.txt`]: 'The storm passed.' });
		const isClosed = await vscode.workspace.fs.readDirectory(corpus.uri(closedFolder)).then(
			() => false,
			() => true,
		);
		await vscode.commands.executeCommand('lateral.refresh');

		const wanted = isClosed ? [`${closedFolder} folder.unreadable`] : [];
		await eventually(() => {
			assert.deepEqual(trouble(corpus), wanted);
			return true;
		});
	});

	for (const { name, files, problem } of brokenInputs) {
		test(`of this kind gives one clear message and loses nothing: ${name}`, async () => {
			const corpus = await makeCorpus({ ...soundCorpus, ...files });
			const uri = corpus.uri(problem.file);
			const told = await eventually(() =>
				vscode.languages.getDiagnostics(uri).find(({ code }) => code === problem.code),
			);

			assert.match(told.message, problem.says);
			// Each file is told of by itself.
			await eventually(() => {
				assert.deepEqual(
					trouble(corpus).filter(each => !each.endsWith(' claim.orphan')),
					[`${problem.file} ${problem.code}`],
				);
				return true;
			});
			// The other article's note is still there to be found, and the files are as they were.
			const { document } = await corpus.show('island.txt');
			await eventually(async () => (await lensTitles(document.uri)).length === 1);
			for (const [path, content] of Object.entries(files))
				if (typeof content === 'string') assert.equal(await corpus.read(path), content);
		});
	}
});
