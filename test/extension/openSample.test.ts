import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { copyTo } from '../../src/extension/commands/openSample';
import { makeCorpus, sampleCorpus } from './support/corpus';

suite('the sample corpus that comes with the extension', () => {
	test('is copied file by file, on a disk and in a browser alike', async () => {
		const { folder } = await makeCorpus({});
		// Nobody reads a folder whose name begins with a dot.
		const copy = vscode.Uri.joinPath(folder, '.copy');
		await copyTo(copy, vscode.extensions.getExtension('lateral.lateral')?.extensionUri ?? assert.fail());

		const read = async (uri: vscode.Uri) => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
		for (const path of ['lateral.yaml', '2024-10-21-estermark-radio.txt', 'claims/no-sanctions-on-russia.yaml'])
			assert.equal(await read(vscode.Uri.joinPath(copy, path)), await read(sampleCorpus(path)), path);
		const claims = await vscode.workspace.fs.readDirectory(vscode.Uri.joinPath(copy, 'claims'));
		assert.equal(claims.length, (await vscode.workspace.fs.readDirectory(sampleCorpus('claims'))).length);
	});
});
