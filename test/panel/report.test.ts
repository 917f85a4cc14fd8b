import assert from 'node:assert/strict';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { Analyser } from '../../src/core/analysis/analyser';
import { Readings } from '../../src/core/features/article/readings';
import { reportAsHtml } from '../../src/core/features/reports/report/reportAsHtml';
import { reportOn } from '../../src/core/features/reports/report/report';
import { corpusOf } from '../support/corpusOf';
import { reportedBridge } from '../support/reportedBridge';
import { browser } from './support/panelPage';
import { violations } from './support/violations';

const origin = 'https://report.example';

/** Two claims, one of them contested, and an article in Arabic whose words were altered, with a title longer than any line. */
const files = {
	...reportedBridge,
	'sources.yaml':
		'mayor: {name: The mayor, kind: person, role: Head of the town, questions: [How does she know?]}\n' +
		'herald: {name: The Herald, kind: outlet, url: "https://herald.example/"}\n',
	'north.notes.yaml': 'article: {read: full}\nnotes:\n  n-three: {quote: The bridge is closed, claim: closed}\n',
	'arabic.txt': 'قال العمدة إن الجسر كان آمنا طوال يوم الاثنين.\n',
	'arabic.notes.yaml':
		`article: {title: ${'Donaudampfschifffahrtsgesellschaft'.repeat(4)}, lang: ar, published: 2030-01-01}\n` +
		'notes:\n  n-ar: {quote: إن الجسر كان آمنا طوال يوم الأحد, claim: safe}\n',
};

async function page(): Promise<string> {
	const corpus = corpusOf(files);
	const report = await reportOn(corpus, new Readings(corpus, given => new Analyser(given)), {
		view: { kind: 'all' },
		madeBy: 'Lateral 1',
		problems: { error: 0, warning: 1 },
	});
	return [...reportAsHtml(report ?? assert.fail())].join('');
}

suite('a report in a browser', () => {
	let body = '';
	let close = async (): Promise<void> => {};

	suiteSetup(async () => {
		body = await page();
	});
	teardown(async () => close());

	/** Opens it, and fails where it asks for anything else or its own policy is in its way. */
	async function open(options: BrowserContextOptions): Promise<Page> {
		const context = await (await browser()).newContext(options);
		close = () => context.close();
		const page = await context.newPage();
		const asked: string[] = [];
		const complaints: string[] = [];
		page.on('console', message => complaints.push(message.text()));
		await page.route('**/*', async route => {
			asked.push(route.request().url());
			await route.fulfill({ contentType: 'text/html', body });
		});
		await page.goto(`${origin}/`);
		assert.deepEqual([asked, complaints], [[`${origin}/`], []]);
		return page;
	}

	for (const [name, options] of [
		['in light colours', { colorScheme: 'light' }],
		['in dark colours', { colorScheme: 'dark' }],
		['in the colours of a reader who has set their own', { forcedColors: 'active' }],
		['300 pixels wide', { viewport: { width: 300, height: 800 } }],
		['at 200 %', { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 }],
	] as const)
		test(`has no fault that axe can find, and is no wider than its window, ${name}`, async () => {
			const page = await open(options);

			assert.deepEqual(await violations(page), []);
			const [wide, window] = await page.evaluate(() => [
				document.documentElement.scrollWidth,
				document.documentElement.clientWidth,
			]);
			assert.ok(wide !== undefined && window !== undefined && wide <= window, `${wide} in ${window}`);
		});

	test('is dark where the reader’s system is, and black on white on paper', async () => {
		const page = await open({ colorScheme: 'dark' });
		const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

		assert.equal(await ground(), 'rgb(26, 27, 30)');
		await page.emulateMedia({ media: 'print' });
		assert.equal(await ground(), 'rgb(255, 255, 255)');
		assert.equal(await page.locator('.skip').isVisible(), false);
		const cut = await page.evaluate(() => getComputedStyle(document.querySelector('.scrolls')!).overflow);
		assert.equal(cut, 'visible', 'the whole table is printed');
	});

	test('is walked by keyboard: past the contents, into the table, from a claim in it to its sides', async () => {
		const page = await open({});
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Skip to the content');
		await page.keyboard.press('Enter');
		assert.equal(await page.evaluate(() => document.activeElement?.tagName), 'MAIN');
		await page.keyboard.press('Tab');
		assert.equal(await page.evaluate(() => document.activeElement?.className), 'scrolls');
		const claim = page.getByRole('rowheader', { name: 'The bridge was safe' });
		await claim.getByRole('link').press('Enter');

		await page.waitForURL(`${origin}/#claim-safe`);
		assert.equal(await page.locator(':target').textContent(), 'The bridge was safe');
	});

	test('has headings in order, a name for each landmark, and headers for each cell', async () => {
		const page = await open({});
		const levels = await page.getByRole('heading').evaluateAll(all => all.map(({ tagName }) => Number(tagName[1])));

		assert.ok(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1));
		assert.equal(await page.getByRole('navigation', { name: 'Contents' }).count(), 1);
		assert.equal(await page.getByRole('region', { name: 'Method and limits' }).count(), 1);
		const table = page.getByRole('table', { name: 'What each article says of each claim' });
		assert.equal(await table.getByRole('columnheader').count(), 6);
		assert.equal(await table.getByRole('rowheader').count(), (await table.getByRole('row').count()) - 1);
	});
});
