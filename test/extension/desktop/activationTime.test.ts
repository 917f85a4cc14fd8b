import assert from 'node:assert/strict';
import * as vscode from 'vscode';

declare global {
	/** Where VS Code keeps its own time. */
	// oxlint-disable-next-line no-var -- only a `var` becomes a global
	var MonacoPerformanceMarks: { getMarks(): readonly { name: string; startTime: number }[] };
}

/** In milliseconds, to read the bundle and to run `activate`: what VS Code shows as the activation time. */
const budget = 100;

/** What other programs on the machine may add: the bench holds the budget itself, where nothing else runs. */
const allowance = 3;

suite('the start of the extension', () => {
	test('is over before a reader can notice it', async () => {
		await vscode.extensions.getExtension('lateral.lateral')?.activate();

		const at = (what: string): number => {
			const mark = globalThis.MonacoPerformanceMarks.getMarks().find(
				({ name }) => name === `code/extHost/${what}/lateral.lateral`,
			);
			assert.ok(mark, `VS Code has not marked ${what}`);
			return mark.startTime;
		};
		const loading = at('didLoadExtensionCode') - at('willLoadExtensionCode');
		const activating = at('didActivateExtension') - at('willActivateExtension');

		const all = loading + activating;
		console.log(`activation: ${loading} ms to load + ${activating} ms to activate = ${all} ms of ${budget} ms`);
		assert.ok(all <= budget * allowance);
	});
});
