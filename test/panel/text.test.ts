import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { eventually } from '../support/eventually';
import { anyMarkup } from './support/anyMarkup';
import { PanelPage } from './support/panelPage';
import { article, claim, claims, holder, position, side, states, views } from './support/states';

declare global {
	interface Window {
		hacked?: unknown;
	}
}

/** The names of all elements of the page: markup that came alive would add some. */
const elements = (panel: PanelPage): Promise<string[]> =>
	panel.page.evaluate(() =>
		[...document.querySelectorAll('#panel *')]
			.map(element => element.localName)
			.filter(name => !['svg', 'path', 'circle'].includes(name)),
	);

suite('text from files', () => {
	test('is shown as it is and never becomes markup', async () => {
		const panel = await PanelPage.open();
		const { page } = panel;
		const requests: string[] = [];
		page.on('request', request => requests.push(request.url()));
		await panel.show(states['hostile'] ?? assert.fail());
		for (const position of await page.locator('.position').all()) await position.hover();

		assert.equal(await page.evaluate(() => window.hacked), undefined);
		assert.deepEqual(
			(await elements(panel)).filter(name => ['img', 'script', 'b', 'iframe'].includes(name)),
			['b', 'b'],
			'only the two counts of the tally',
		);
		assert.match((await page.locator('h1').textContent()) ?? '', /<img src=x onerror="window\.hacked=1">/);
		assert.deepEqual(requests, []);
	});

	test('changes no element, whatever it is', async () => {
		const panel = await PanelPage.open();
		const showing = async (text: string): Promise<string[]> => {
			const at = article('a', text, text, text, 'en');
			const said = position(at, '', {
				note: 'a#n-1',
				sentence: [{ text, role: 'passage' }],
				comment: text,
				tags: [text],
				by: text,
				links: [{ direction: 'in', type: text, label: text, note: 'b#n-2', state: 'live', holder: text, words: text }],
			});
			await panel.show(
				claims(claim(text, [side('asserts', [holder(text, text, [said])])], { id: 'c', settles: text })),
			);
			return elements(panel);
		};
		const plain = await showing('plain');
		await fc.assert(
			fc.asyncProperty(anyMarkup, async text => {
				assert.deepEqual(await showing(text), plain);
			}),
			{ numRuns: 60 },
		);
		assert.equal(await panel.page.evaluate(() => window.hacked), undefined);
	});

	test('that is no message at all changes nothing', async () => {
		const panel = await PanelPage.open();
		await panel.show(states['contested'] ?? assert.fail());
		const before = await panel.page.locator('main').innerText();

		for (const message of [
			null,
			'show',
			{ kind: 'show' },
			{ kind: 'html', html: '<img>' },
			{ kind: 'show', revision: 1e9, view: { tab: 'claim', content: {}, pinned: null, inDoubt: 0 } },
		])
			await panel.send(message);

		assert.equal(await panel.page.locator('main').innerText(), before);
	});

	test('that is more than a view can show is said in its place and aloud, until there is something that can be shown', async () => {
		const panel = await PanelPage.open();
		const whole = states['contested'] ?? assert.fail();
		assert.ok(whole.kind === 'claims');
		const endless = whole.claims.map(each => ({ ...each, text: 'x'.repeat(100_001) }));
		const view = { tab: 'claim', content: { ...whole, claims: endless }, pinned: null, inDoubt: 0 };
		await panel.send({ kind: 'show', revision: 0, view });
		await panel.page.getByRole('heading', { name: 'This view cannot be shown' }).waitFor();
		await eventually(async () =>
			/^This view cannot be shown: .*log/.test((await panel.page.getByRole('status').textContent()) ?? ''),
		);
		const why = 'content.claims.0.text: max_length';
		assert.deepEqual(
			(await panel.told()).at(-1),
			{ kind: 'unfit', tab: 'claim', why },
			'for the log, without the words',
		);

		await panel.show(whole);
		await panel.page.getByRole('heading', { level: 1, name: /town hall knew/ }).waitFor();
	});

	test('fits, however long its words, however narrow the panel and however large the zoom', async () => {
		for (const [width, zoom] of [
			[300, 1],
			[620, 2],
			[1000, 1],
		] as const) {
			const panel = await PanelPage.open({ width, zoom });
			for (const [name, view] of Object.entries(views)) {
				await panel.showOpened(view);
				const over = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				assert.ok(over <= 0, `${name} at ${width} px, zoom ${zoom}: ${over} px too wide`);
			}
		}
	});
});

suite('the panel’s page', () => {
	test('speaks the reader’s language, and English where a sentence is missing', async () => {
		const panel = await PanelPage.open({
			language: 'de',
			strings: { 'No article in view': 'Kein Artikel </script> zu sehen', '{0} positions': '{0} Positionen' },
		});
		await panel.show({ kind: 'no-article' });
		await panel.page.getByRole('heading', { name: 'Kein Artikel </script> zu sehen' }).waitFor();

		await panel.show(states['contested'] ?? assert.fail());
		const text = await panel.page.locator('main').innerText();
		assert.match(text, /3 Positionen · 2 origins/);
		assert.match(text, /Selm Courier · 05\.03\.2031/);
	});

	test('lets no script run but its own', async () => {
		const panel = await PanelPage.open();
		await panel.page.evaluate(() => {
			const script = document.createElement('script');
			script.textContent = 'window.hacked = 1';
			document.body.append(script);
		});

		assert.equal(await panel.page.evaluate(() => window.hacked), undefined);
	});

	test('weighs no more than 60 kB of script when it comes up, and no view adds more than that', async () => {
		for (const piece of (await readdir('dist/panel')).filter(name => name.endsWith('.js'))) {
			const { size } = await stat(join('dist/panel', piece));
			assert.ok(size <= 60_000, `${piece}: ${size} bytes`);
		}
		const first = ['panel.js', ...importedBy(await readFile('dist/panel.js', 'utf8'))];
		const sizes = await Promise.all(first.map(async file => (await stat(join('dist', file))).size));
		const size = sizes.reduce((sum, each) => sum + each);

		assert.ok(first.length > 1, 'what the views share is in a piece of its own');
		assert.ok(size <= 60_000, `${size} bytes`);
	});

	test('says what to do where the script of a view is missing, and is none the worse for it', async () => {
		const panel = await PanelPage.open();
		await panel.page.route('**/panel/*Tab-*.js', route => route.fulfill({ status: 404 }));
		await panel.show(states['contested'] ?? assert.fail());
		await panel.page.getByRole('tab', { name: 'Who is quoted' }).click();

		await panel.page.getByRole('heading', { name: 'This view cannot be shown' }).waitFor();
		await panel.page.getByRole('tab', { name: 'Claim' }).click();
		await panel.page.getByRole('heading', { level: 1, name: /town hall knew/ }).waitFor();
	});
});

/** Of a script, the pieces that are read with it, not later. */
function importedBy(script: string): string[] {
	return [...script.matchAll(/\bfrom"\.\/(?<file>[^"]+)"/g)].flatMap(({ groups }) => groups?.['file'] ?? []);
}
