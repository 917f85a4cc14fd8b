import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/themes';
import { openWorkbench, type Workbench } from '../support/workbench';

suite('an article has its colours', () => {
	const kinds: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({
			folder: 'sample-corpus',
			files: { 'ferry.article': readFileSync('test/syntaxes/fixtures/ferry.article', 'utf8') },
		});
	});
	suiteTeardown(() => workbench.close());

	for (const article of ['ferry.article', '2023-01-18-halvard-newswire.txt']) {
		test(article, async () => {
			await workbench.openFile(article);
			await workbench.statusBar('News Article').waitFor();
			await workbench.screenshot(`colours-${article}`, kinds);
		});
	}

	for (const theme of kinds) {
		test(`that tell its parts apart in the ${theme} theme`, async () => {
			await workbench.openFile('ferry.article');
			await workbench.theme(theme);

			const plain = await colourOf('sail again before');
			const parts = {
				quotation: await colourOf('serious but mendable'),
				cue: await colourOf('told'),
				speaker: await colourOf('Tomas Hale'),
				figure: await colourOf('41,200'),
				headline: await colourOf('Ferry to stay in harbour'),
			};

			for (const [part, colour] of Object.entries(parts)) assert.notEqual(colour, plain, part);
			assert.equal(new Set([parts.quotation, parts.cue, parts.speaker]).size, 3, JSON.stringify(parts));
		});
	}

	test('and nothing that is at home in print is marked as suspicious, as it would be in a program', async () => {
		const print = 'Bridge reopens\n\nЦена мая: 6\u00a0% of 12\u202f500\u2009t, co\u00adoperation. “Open\n';
		const suspicious = workbench.editor.locator('.unicode-highlight');
		await workbench.write('print.js', print);
		await workbench.write('print.article', print);

		await workbench.openFile('print.js');
		await suspicious.first().waitFor();
		await workbench.openFile('print.article');
		await workbench.statusBar('News Article').waitFor();

		await eventually(async () => (await suspicious.count()) === 0);
		assert.equal(await workbench.editor.locator('.unexpected-closing-bracket').count(), 0);
	});

	async function colourOf(words: string): Promise<string> {
		return workbench.editor
			.locator('.view-line span span', { hasText: words.replaceAll(' ', '\u00a0') })
			.first()
			.evaluate(span => getComputedStyle(span).color);
	}
});
