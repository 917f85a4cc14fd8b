import assert from 'node:assert/strict';
import * as vscode from 'vscode';

interface Keybinding {
	readonly key: string;
	readonly command: string;
	readonly when?: string;
}

suite('the keys of Lateral', () => {
	test('are free in VS Code, notebooks aside', async () => {
		const defaults = await vscode.workspace.openTextDocument(
			vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
		);
		const lines = defaults.getText().split('\n');
		const bindings: Keybinding[] = JSON.parse(lines.filter(line => !line.trimStart().startsWith('//')).join('\n'));
		const own = bindings.filter(({ command }) => command.startsWith('lateral.'));

		assert.ok(own.length > 0, 'VS Code lists no key of Lateral');
		const taken = bindings.filter(
			({ key, command, when = '' }) =>
				own.some(ours => ours.key === key) && !command.startsWith('lateral.') && !/notebook/.test(when),
		);
		assert.deepEqual(taken, []);
	});
});
