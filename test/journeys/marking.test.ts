import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { format } from 'prettier';
import { CountedReader, type Figure } from '../support/counted';
import { eventually } from '../support/eventually';
import type { Theme } from '../support/themes';
import { openWorkbench, type Workbench } from '../support/workbench';

const everyTheme: readonly Theme[] = ['light', 'dark', 'high-contrast', 'high-contrast-light'];

const east = [
	'Council reopens the bridge',
	'',
	'Mayor Mira Stell crossed the old bridge on Monday.',
	'',
	'“The bridge is safe for everybody,” said Mira Stell.',
	'',
	'“Nobody has to worry about it,” said Mira Stell.',
	'',
	'“It was tested twice in March,” said Mira Stell.',
	'',
	'The repair took 14 months.',
	'',
].join('\n');

const west = [
	'Engineers doubt the bridge',
	'',
	'“The bridge was never tested at all,” said Otto Falk, who repaired it.',
	'',
	'Some of its bolts are older than the town hall.',
	'',
].join('\n');

const files = { 'lateral.yaml': 'format: 1\n', 'east.txt': east, 'west.txt': west };

/** What was counted, in the order of the table. */
const counted = new Map<string, Figure>();

suite('a student marks the first claims', () => {
	let workbench: Workbench;
	let reader: CountedReader;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files });
		reader = new CountedReader(workbench);
		await workbench.openFile('east.txt');
		await workbench.statusBar('News Article').waitFor();
		await workbench.statusBar('0 notes').waitFor();
	});
	suiteTeardown(() => workbench.close());

	const title = (words: string): Locator =>
		workbench.page.locator('.quick-input-widget:visible .quick-input-title', { hasText: words });
	const sidecar = (path = 'east.notes.yaml'): Promise<string> => workbench.read(path).catch(() => '');
	const selected = (letters: number): Promise<void> => workbench.statusBar(`(${letters} selected)`).waitFor();
	const notes = (number: number): Promise<unknown> =>
		eventually(async () => ((await sidecar()).match(/quote:/g) ?? []).length === number);
	/** Each note is in a paragraph of its own: once all have their lenses, nothing slides any more. */
	const atRest = async (number: number): Promise<void> => {
		await workbench.inEditor();
		await eventually(async () => (await workbench.lens('1 claim').count()) === number);
	};
	const takeBack = async (left: number): Promise<void> => {
		await workbench.press('ControlOrMeta+K', 'Backspace');
		await notes(left);
		await atRest(left);
	};

	test('is shown what will be marked where nothing is selected, and leaves it at that', async () => {
		await workbench.clickWords('for everybody');
		await workbench.inEditor();
		await workbench.press('ControlOrMeta+K', 'n');
		await title('Mark the quotation “The bridge is safe for everybody,”').waitFor();
		await selected(33);
		assert.match(
			(await workbench.page.locator('.quick-input-widget:visible input[type="text"]').getAttribute('aria-label')) ?? '',
			/Mark the quotation/,
		);
		await workbench.screenshot('pick-first-claim', everyTheme);
		await workbench.press('Escape');
		await workbench.inEditor();
		await workbench.statusBar(/^Ln 5, Col \d+$/u).waitFor();
		assert.equal(await sidecar(), '');
	});

	test('makes a claim with the keyboard', async () => {
		await workbench.press('ControlOrMeta+Home');
		await workbench.statusBar('Ln 1, Col 1').waitFor();
		await reader.chord('ControlOrMeta+K', 'q');
		await selected(33);
		await reader.chord('ControlOrMeta+K', 'n');
		await title('Mark “The bridge is safe').waitFor();
		await reader.type('The bridge is safe');
		await workbench.onRow('New claim: The bridge is safe');
		await reader.enter();
		await title('what does the passage do').waitFor();
		await reader.enter();
		await notes(1);
		counted.set('new claim, keyboard', reader.count());

		await workbench.written('east.notes.yaml', /speaker: mira-stell/);
		// VS Code makes several files at once, in no order, and each is empty for a moment.
		const claim = () => workbench.read('claims/the-bridge-is-safe.yaml').catch(() => '');
		await eventually(async () => /^text: The bridge is safe$/m.test(await claim()));
		await atRest(1);
	});

	test('makes another with the mouse, and takes it back', async () => {
		await reader.drag(
			await workbench.placeOf('The repair took 14 months', 'start'),
			await workbench.placeOf('The repair took 14 months', 'end'),
		);
		await selected(25);
		await reader.chord('ControlOrMeta+K', 'n');
		await title('Mark “The repair took 14 months”').waitFor();
		await reader.type('The repair was quick');
		await reader.click(workbench.pickRow('New claim: The repair was quick'));
		await title('what does the passage do').waitFor();
		await reader.click(workbench.pickRow('denies'));
		await notes(2);
		counted.set('new claim, mouse', reader.count());

		await workbench.written('east.notes.yaml', /stance: denies/);
		await atRest(2);
		await takeBack(1);
	});

	test('chooses a claim with the keyboard, which is likely for a reason', async () => {
		await workbench.clickWords('Nobody has');
		await workbench.inEditor();
		await workbench.press('Home');
		await reader.chord('ControlOrMeta+K', 'q');
		await selected(29);
		await reader.chord('ControlOrMeta+K', 'n');
		await workbench.pickRow('also Mira Stell').waitFor();
		await workbench.screenshot('pick-likely-claim', everyTheme);
		await reader.type('bridge');
		await workbench.onRow('The bridge is safe');
		await reader.enter();
		await title('what does the passage do').waitFor();
		await workbench.screenshot('pick-stance-by-letter', everyTheme);
		await reader.letter('d');
		await notes(2);
		counted.set('choose a claim, keyboard', reader.count());

		await workbench.written('east.notes.yaml', /stance: denies/);
		await atRest(2);
	});

	test('repeats the last claim with two chords', async () => {
		await workbench.clickWords('tested twice');
		await workbench.inEditor();
		await workbench.press('Home');
		await reader.chord('ControlOrMeta+K', 'q');
		await selected(29);
		await reader.chord('ControlOrMeta+K', 'Shift+N');
		await notes(3);
		counted.set('repeat the last claim, keyboard', reader.count());

		await eventually(async () => (await sidecar()).match(/stance: denies/g)?.length === 2);
		await atRest(3);
		await takeBack(2);
	});

	test('repeats it with the mouse alone, from the menu', async () => {
		await workbench.clickWords('The repair took');
		await workbench.inEditor();
		await reader.rightClick(await workbench.placeOf('tested twice'));
		await workbench.openSubmenu('Lateral');
		await workbench.screenshot('menu', everyTheme);
		await reader.click(workbench.menuItem('Mark Passage with the Last Claim'));
		await notes(3);
		counted.set('repeat the last claim, mouse', reader.count());

		await atRest(3);
		await takeBack(2);
	});

	test('drags a claim from the tree onto a quotation, and the article stays as it was', async () => {
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		const rows = workbench.treeRows('Corpus');
		const row = rows.filter({ hasText: 'The bridge is safe' }).first();
		for (const group of [/^Claims/u, /contested|inconsistent|single|unmarked|changed/u]) {
			const branch = rows.filter({ hasText: group }).first();
			await workbench.expand(branch);
		}
		await row.waitFor();
		const { x = 0, y = 0, height = 0 } = (await row.boundingBox()) ?? {};
		await reader.drag({ x: x + 60, y: y + height / 2 }, await workbench.placeOf('tested twice'));
		await title('what does the passage do').waitFor();
		await selected(29);
		await workbench.screenshot('dropped-claim', ['light']);
		await reader.click(workbench.pickRow('questions'));
		await notes(3);
		counted.set('choose a claim, mouse', reader.count());

		await workbench.written('east.notes.yaml', /quote: "?It was tested twice in March/);
		await workbench.written('east.notes.yaml', /stance: questions/);
		assert.equal(await workbench.read('east.txt'), east);
		assert.equal(await workbench.page.locator('.tab.active.dirty').count(), 0);
		await atRest(3);
	});

	test('drags a note onto another in the tree, and they are linked', async () => {
		const rows = workbench.treeRows('Corpus');
		await rows.filter({ hasText: 'The bridge is safe' }).first().locator('.monaco-tl-twistie').click();
		const middle = async (words: string) => {
			const { x = 0, y = 0, height = 0 } = (await rows.filter({ hasText: words }).first().boundingBox()) ?? {};
			return { x: x + 80, y: y + height / 2 };
		};
		await rows.filter({ hasText: 'It was tested twice' }).first().waitFor();
		await reader.drag(await middle('It was tested twice'), await middle('Nobody has to worry'));
		await title('How is this passage tied to “Nobody has to worry').waitFor();
		await workbench.press('u');
		await eventually(async () => /updates: ["']?#n-/.test(await sidecar()));
		reader.count();

		await workbench.command('Lateral: Undo Last Change');
		await eventually(async () => !/links:/.test(await sidecar()));
	});

	test('marks every place of some words at once, after a look at each', async () => {
		const { x, y } = await workbench.placeOf('bridge');
		await workbench.page.mouse.dblclick(x, y);
		await workbench.inEditor();
		await selected(6);
		await workbench.command('Lateral: Mark All Occurrences');
		await title('Mark “bridge” wherever it stands').waitFor();
		await workbench.page.keyboard.type('bridge is safe');
		await workbench.pickRow('New claim: bridge is safe').waitFor();
		await workbench.enterOn('The bridge is safe');
		await title('what does the passage do').waitFor();
		await workbench.press('m');
		await title('Mark “bridge” wherever it stands: The bridge is safe').waitFor();
		await workbench.pickRow('Engineers doubt the ‹bridge›').waitFor();
		await workbench.screenshot('pick-occurrences', everyTheme);
		await workbench.press('Enter');
		for (const path of ['west.notes.yaml', 'east.notes.yaml'])
			await eventually(async () => (await sidecar(path)).match(/quote: "?bridge"?$/gm)?.length === 2);

		await workbench.inEditor();
		await workbench.press('ControlOrMeta+K', 'Backspace');
		await eventually(async () => (await sidecar('west.notes.yaml')) === '');
		await eventually(async () => !/quote: "?bridge"?$/m.test(await sidecar()));
	});
});

suite('a student links two passages that contradict each other, from a cold start', () => {
	const opened = async (): Promise<{ readonly workbench: Workbench; readonly reader: CountedReader }> => {
		const workbench = await openWorkbench({ files });
		await workbench.openFile('east.txt');
		await workbench.statusBar('0 notes').waitFor();
		return { workbench, reader: new CountedReader(workbench) };
	};
	const isLinked = ({ read }: { readonly read: (path: string) => Promise<string> }) =>
		eventually(async () => {
			const [from, to] = await Promise.all(
				[read('east.notes.yaml'), read('west.notes.yaml')].map(each => each.catch(() => '')),
			);
			const [, id] = /contradicts: west#(n-\w+)/.exec(from!) ?? [];
			return id !== undefined && to!.includes(`${id}:`);
		});

	test('with the keyboard', async () => {
		const { workbench, reader } = await opened();
		await workbench.clickWords('tested twice');
		await workbench.inEditor();
		await workbench.press('Home');
		await reader.chord('ControlOrMeta+K', 'q');
		await workbench.statusBar('(29 selected)').waitFor();
		await reader.chord('ControlOrMeta+K', 'l');
		await workbench.page.locator('.quick-input-title', { hasText: 'Link “It was tested twice' }).waitFor();
		await reader.type('never tested');
		await workbench.onRow('not marked yet');
		await workbench.screenshot('pick-other-passage', everyTheme);
		await reader.enter();
		await workbench.onRow('contradicts');
		await workbench.screenshot('pick-link-type', everyTheme);
		await reader.enter();
		await isLinked({ read: path => workbench.read(path) });
		counted.set('link two passages of different articles, keyboard', reader.count());
		await workbench.close();
	});

	test('with the mouse', async () => {
		const { workbench, reader } = await opened();
		await reader.rightClick(await workbench.placeOf('tested twice'));
		await workbench.openSubmenu('Lateral');
		await reader.click(workbench.menuItem('Link Passage'));
		await workbench.page.locator('.quick-input-title', { hasText: 'Link “It was tested twice' }).waitFor();
		await reader.type('never tested');
		await reader.click(workbench.pickRow('not marked yet'));
		await reader.click(workbench.pickRow('contradicts'));
		await isLinked({ read: path => workbench.read(path) });
		counted.set('link two passages of different articles, mouse', reader.count());
		await workbench.close();
	});
});

suite('the actions that were counted', () => {
	/** The most that each may take. */
	const promised: Readonly<Record<string, number>> = {
		'repeat the last claim': 2,
		'choose a claim': 3,
		'new claim': 4,
		'link two passages of different articles': 4,
	};
	const page = 'docs/journeys.md';

	test('are no more than promised, and stand in the page about them', async () => {
		const rows = Object.entries(promised).flatMap(([what, most]) =>
			['keyboard', 'mouse'].map(by => {
				const figure = counted.get(`${what}, ${by}`);
				assert.ok(figure, `${what}, ${by}: not counted`);
				assert.ok(figure.actions <= most, `${what}, ${by}: ${figure.did.join(', ')}`);
				const letters = figure.letters ? ', and a letter' : '';
				return `| ${what} | ${by} | ${figure.actions}${letters} | ${figure.did.join(', ')} | ${most} |`;
			}),
		);
		const table = ['| what | by | actions | which | at most |', '| --- | --- | --- | --- | --- |', ...rows].join('\n');
		console.log(`\n${table}\n`);
		const before = readFileSync(page, 'utf8');
		const written = before.replace(
			/(<!-- actions -->\n)[^]*(<!-- \/actions -->)/,
			(_, from: string, to: string) => `${from}\n${table}\n\n${to}`,
		);
		const current = await format(written, { parser: 'markdown', proseWrap: 'preserve' });
		if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(page, current);
		else assert.equal(before, current, 'UPDATE_SNAPSHOTS=1 npm run test:journeys writes the table anew');
	});
});
