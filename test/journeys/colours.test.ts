import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/themes';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Every kind of token stands in it once. Below a byline a paragraph that is not finished is no standfirst. */
const harbour = [
	'Harbour to close',
	'',
	'By Ana Kolt',
	'',
	'“We looked twice,” said Mira Stell. The so-called “experts” had doubts, officials told reporters.',
	'',
	'The mayor did not confirm that the harbour was closed.',
	'',
].join('\n');

/** The least contrast of text that everybody can read (WCAG 2.2, AA). */
const leastContrast = 4.5;

suite('an article has its colours', () => {
	const kinds: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({
			folder: 'sample-corpus',
			files: {
				'ferry.article': readFileSync('test/syntaxes/fixtures/ferry.article', 'utf8'),
				'harbour.article': harbour,
			},
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

			// A theme paints one thing after the other, and so do grammar and analyser.
			await eventually(async () => {
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
				return true;
			});
		});
	}

	for (const theme of kinds)
		test(`that can be read in the ${theme} theme, and are not the only sign`, async () => {
			await workbench.openFile('harbour.article');
			await workbench.theme(theme);
			await staysReadable();
			await workbench.page.screenshot({ path: `out/screenshots/tokens-${theme}.png` });
		});

	for (const [scheme, names] of Object.entries({
		light: ['Light Modern', 'Light+', 'Visual Studio Light'],
		dark: ['Dark Modern', 'Dark+', 'Visual Studio Dark'],
	} as const))
		for (const name of names)
			test(`that can be read in ${name}`, async () => {
				await workbench.openFile('harbour.article');
				await workbench.theme(scheme === 'light' ? 'light' : 'dark');
				await workbench.command('Preferences: Color Theme');
				await workbench.pick(name);
				await staysReadable();
			});

	test('that stay as they are while somebody writes beside them, and follow what is written', async () => {
		await workbench.openFile('harbour.article');
		await workbench.theme('light');
		await eventually(async () => (await looksOf('confirm')).weight >= 700);
		await workbench.page.evaluate(() => {
			const seen = new Set<string>();
			const look = (): void => {
				const words = [...document.querySelectorAll('.editor-instance .view-line span span')].find(span =>
					span.textContent?.includes('Mira'),
				);
				const { color, fontWeight } = words ? getComputedStyle(words) : { color: 'none', fontWeight: '' };
				seen.add(`${color} ${fontWeight}`);
				requestAnimationFrame(look);
			};
			look();
			Object.assign(globalThis, { seen });
		});
		await workbench.select('harbour was closed');
		await workbench.press('Home');
		await workbench.page.keyboard.type('Now ', { delay: 60 });
		await workbench.press('ArrowUp', 'ArrowUp', 'End');
		await workbench.page.keyboard.type(' Otto Falk did not deny that it leaks.', { delay: 60 });
		await eventually(async () => (await looksOf('deny')).weight >= 700);

		const seen = await workbench.page.evaluate(() => [...Reflect.get(globalThis, 'seen')]);
		assert.equal(seen.length, 1, seen.join(' | '));
	});

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

	/** Waits for the analyser's tokens and the theme's colours, and holds if each has contrast enough and a shape of its own. */
	async function staysReadable(): Promise<void> {
		await eventually(async () => {
			await isReadable();
			return true;
		});
	}

	async function isReadable(): Promise<void> {
		for (const words of ['We looked twice', 'said', 'Mira Stell', 'experts', 'officials', 'confirm']) {
			const { contrast } = await looksOf(words);
			assert.ok(contrast >= leastContrast, `${words}: ${contrast.toFixed(2)}`);
		}
		const shape = async (words: string): Promise<string> => {
			const { weight, style } = await looksOf(words);
			return [...(weight >= 700 ? ['bold'] : []), ...(style === 'italic' ? ['italic'] : [])].join(' ');
		};
		assert.deepEqual(
			{
				cue: await shape('said'),
				negated: await shape('confirm'),
				named: await shape('Mira Stell'),
				anonymous: await shape('officials'),
				speech: await shape('We looked twice'),
				scare: await shape('experts'),
			},
			{ cue: 'italic', negated: 'bold italic', named: 'bold', anonymous: 'bold italic', speech: '', scare: 'italic' },
		);
	}

	/** The words as they are painted, and how much they stand out from what is behind them. */
	async function looksOf(words: string): Promise<{ contrast: number; weight: number; style: string }> {
		const span = workbench.editor.locator('.view-line span span', { hasText: words.replaceAll(' ', '\u00a0') }).first();
		return span.evaluate(painted => {
			const { color, fontWeight, fontStyle } = getComputedStyle(painted);
			const behind = getComputedStyle(painted.closest('.monaco-editor')!).backgroundColor;
			const luminance = (colour: string): number => {
				const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(part => {
					const share = Number(part) / 255;
					return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
				});
				return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
			};
			const [darker = 0, lighter = 0] = [luminance(color), luminance(behind)].sort((a, b) => a - b);
			return { contrast: (lighter + 0.05) / (darker + 0.05), weight: Number(fontWeight), style: fontStyle };
		});
	}

	async function colourOf(words: string): Promise<string> {
		return workbench.editor
			.locator('.view-line span span', { hasText: words.replaceAll(' ', '\u00a0') })
			.first()
			.evaluate(span => getComputedStyle(span).color);
	}
});
