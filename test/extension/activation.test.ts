import assert from 'node:assert/strict';
import * as vscode from 'vscode';

suite('the extension', () => {
	test('starts in this VS Code', async () => {
		const extension = vscode.extensions.getExtension('lateral.lateral');
		assert.ok(extension, 'VS Code does not know the extension');

		await extension.activate();

		assert.ok(extension.isActive);
	});
});
