import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { StandIns } from '../../src/extension/commands/standIns';

const silent = { info() {}, warn() {}, error() {} };

suite('commands whose code is loaded later', () => {
	const made: vscode.Disposable[] = [];
	teardown(() => {
		for (const each of made.splice(0)) each.dispose();
	});

	test('are loaded by the first call, which gets what the command itself answers', async () => {
		let loads = 0;
		const load = async () => {
			loads++;
			return () => vscode.commands.registerCommand('lateral.test.later', (word: string) => `wrote ${word}`);
		};
		made.push(new StandIns(['lateral.test.later'], load, silent));

		const answers = await Promise.all([
			vscode.commands.executeCommand('lateral.test.later', 'one'),
			vscode.commands.executeCommand('lateral.test.later', 'two'),
		]);

		assert.deepEqual(answers, ['wrote one', 'wrote two']);
		assert.equal(loads, 1);
	});

	test('are tried again where the code could not be loaded', async () => {
		let loads = 0;
		const load = async () => {
			if (++loads === 1) throw new Error('no such file');
			return () => vscode.commands.registerCommand('lateral.test.again', () => 'done');
		};
		const standIns = new StandIns(['lateral.test.again'], load, silent);
		made.push(standIns);

		assert.equal(await standIns.leave(), false);
		assert.equal(await vscode.commands.executeCommand('lateral.test.again'), 'done');
	});

	test('every command that the palette knows is there', async () => {
		const extension = vscode.extensions.getExtension('lateral.lateral');
		await extension?.activate();
		const manifest: { contributes: { commands: { command: string }[] } } = extension?.packageJSON;
		const there = new Set(await vscode.commands.getCommands(true));

		assert.deepEqual(
			manifest.contributes.commands.map(({ command }) => command).filter(command => !there.has(command)),
			[],
		);
	});
});
