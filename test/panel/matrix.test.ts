import assert from 'node:assert/strict';
import type { CorpusMatrix } from '../../src/core/features/matrix/corpusMatrix';
import { drawMatrix } from '../../src/core/features/matrix/drawMatrix';
import type { MatrixAsk } from '../../src/protocol/matrixTab';
import type { ToExtension } from '../../src/protocol/toExtension';
import type { ToPanel } from '../../src/protocol/toPanel';
import { eventually } from '../support/eventually';
import { allOf, answer, largeMatrix, matrixOf, matrixViews, portSelm } from './support/matrixStates';
import { PanelPage, type PanelPageOptions } from './support/panelPage';
import { themeNames } from './support/themes';

/** A panel whose matrix is answered as the extension does it: each ask by what core says. */
class Reader {
	readonly asks: MatrixAsk[] = [];
	readonly told: ToExtension[] = [];

	private constructor(
		readonly panel: PanelPage,
		readonly matrix: CorpusMatrix,
	) {}

	static async open(matrix = portSelm, options: PanelPageOptions = {}): Promise<Reader> {
		const reader = new Reader(await PanelPage.open(options), matrix);
		await reader.panel.showView(answer(matrix, allOf));
		await reader.serve();
		return reader;
	}

	/** Answers what has been asked since the last time. */
	async serve(): Promise<void> {
		for (const message of await this.panel.told()) {
			if (message.kind !== 'ask' || message.ask.tab !== 'matrix') {
				this.told.push(message);
				continue;
			}
			this.asks.push(message.ask);
			await this.panel.showView(answer(this.matrix, message.ask));
		}
	}

	/** Answers until it is so. */
	async until(isSo: () => Promise<boolean> | boolean): Promise<void> {
		await eventually(async () => {
			await this.serve();
			return isSo();
		});
	}

	/** What was told since, but for asks and turning to tabs that were shown. */
	async says(): Promise<ToExtension[]> {
		await this.serve();
		return this.told.splice(0).filter(({ kind }) => kind !== 'ready');
	}

	spot(row: number, column: number) {
		return this.panel.page.locator(`[data-row="${row}"][data-column="${column}"]`);
	}

	async focus(row: number, column: number): Promise<void> {
		await this.spot(row, column).focus();
		await this.at(row, column);
	}

	async press(key: string): Promise<void> {
		await this.panel.page.keyboard.press(key);
	}

	/** Waits until the keyboard is there. */
	async at(row: number, column: number): Promise<void> {
		await this.until(async () => (await this.where()) === `${row},${column}`);
	}

	where(): Promise<string> {
		return this.panel.page.evaluate(() => {
			const { dataset } = document.activeElement instanceof HTMLElement ? document.activeElement : document.body;
			return `${dataset['row']},${dataset['column']}`;
		});
	}

	name(row: number, column: number): Promise<string | null> {
		return this.spot(row, column).getAttribute('aria-label');
	}

	/** Chooses in one of the lists above the matrix. */
	async choose(list: string, value: string): Promise<void> {
		await this.panel.page.getByRole('combobox', { name: list, exact: true }).selectOption(value);
	}

	rows(): Promise<string[]> {
		return this.panel.page.locator('.grid .claim .text').allInnerTexts();
	}
}

const announced = (reader: Reader, words: string): Promise<void> =>
	reader.until(async () => (await reader.panel.page.getByRole('status').textContent()) === words);

suite('the matrix', () => {
	test('is a grid that says how large it is and where each cell stands', async () => {
		const reader = await Reader.open();
		const grid = reader.panel.page.getByRole('grid', { name: 'Claims and articles' });

		assert.equal(await grid.getAttribute('aria-rowcount'), '6', 'two rows of heads and four claims');
		assert.equal(await grid.getAttribute('aria-colcount'), '5');
		assert.deepEqual(await reader.panel.page.locator('.grid .group').allInnerTexts(), [
			'Channel Nine',
			'Selm Courier',
			'The Evening Lamp',
			'The Harbour Post',
		]);
		assert.deepEqual(
			await reader.panel.page
				.locator('[role=row]')
				.evaluateAll(rows => rows.map(row => row.getAttribute('aria-rowindex'))),
			['1', '2', '3', '4', '5', '6'],
		);
		assert.equal(
			await reader.panel.page.getByRole('heading', { level: 1 }).innerText(),
			'4 claims, 2 contested · 4 articles',
		);
	});

	test('says in words what letters, shapes and colours say', async () => {
		const reader = await Reader.open();

		assert.equal(
			await reader.name(0, 1),
			'asserts: 2. The town hall knew of the cracked cables before winter. Selm Courier, Mar 5, 2031',
		);
		assert.match((await reader.name(0, 0)) ?? '', /^not read to the end\. /);
		assert.match((await reader.name(1, 2)) ?? '', /^silent\. /);
		assert.match((await reader.name(0, 2)) ?? '', /^questions, mentions\. /);
		assert.match((await reader.name(2, 3)) ?? '', /^asserts; words changed: 1 note; otherwise silent\. /);
		assert.equal(await reader.panel.page.locator('.cell[aria-label*="otherwise silent"] .silent').count(), 1);
		assert.match((await reader.name(0, -1)) ?? '', /^The town hall knew .+\. contested\. 2 assert, 1 denies/);
	});

	test('draws each stance with a letter and a shape of its own', async () => {
		const reader = await Reader.open();
		const looks = await reader.panel.page.locator('.legend .sign').evaluateAll(signs =>
			signs.map(sign => {
				const style = getComputedStyle(sign);
				const { borderRadius, borderTopStyle, borderBottomStyle, backgroundColor } = style;
				return [getComputedStyle(sign, '::before').content, borderRadius, borderTopStyle, borderBottomStyle, backgroundColor].join(); // prettier-ignore
			}),
		);

		assert.deepEqual(
			looks.map(look => look[1]),
			['A', 'D', 'Q', 'U', 'M'],
		);
		assert.equal(new Set(looks.map(look => look.slice(3).replace(/rgb.*/, look.includes('rgba(0, 0, 0, 0)') ? 'hollow' : 'filled'))).size, 5); // prettier-ignore
	});

	test('is one stop of the Tab key, and arrows lead through it and to its heads', async () => {
		const reader = await Reader.open();
		const stops = () => reader.panel.page.locator('.grid [tabindex="0"]').count();
		assert.equal(await stops(), 1);

		await reader.focus(0, 0);
		await reader.press('ArrowRight');
		await reader.at(0, 1);
		await reader.press('ArrowDown');
		await reader.at(1, 1);
		await reader.press('End');
		await reader.at(1, 3);
		await reader.press('ArrowRight');
		await reader.at(1, 3);
		await reader.press('Home');
		await reader.at(1, 0);
		await reader.press('ArrowLeft');
		await reader.at(1, -1);
		await reader.press('Control+End');
		await reader.at(3, 3);
		await reader.press('Control+Home');
		await reader.at(0, 0);
		await reader.press('ArrowUp');
		await reader.at(-1, 0);
		await reader.press('ArrowLeft');
		await reader.at(-1, 0);
		assert.equal(await stops(), 1);
	});

	test('opens the passage of a cell, the claim of a row, the article of a column', async () => {
		const reader = await Reader.open();
		await reader.says();

		await reader.focus(1, 1);
		await reader.press('Enter');
		await reader.focus(1, 3);
		await reader.press('Control+Enter');
		await reader.focus(-1, 1);
		await reader.press('Enter');
		await reader.spot(1, 2).click();
		assert.deepEqual(await reader.says(), [
			{ kind: 'open', note: '2031-03-05-selm-courier#n-0003', beside: false },
			{ kind: 'open', note: '2031-03-04-harbour-post#n-0000', beside: true },
			{ kind: 'openArticle', article: '2031-03-05-selm-courier', beside: false },
			{ kind: 'openArticle', article: '2031-03-08-evening-lamp', beside: false },
		]);
		await reader.focus(1, -1);
		await reader.press('Enter');
		assert.deepEqual(await reader.says(), [{ kind: 'turn', tab: 'claim', claim: 'bridge-safe' }]);
	});

	test('lets one of several notes be chosen, and Escape leads back to the cell', async () => {
		const reader = await Reader.open();
		await reader.focus(0, 1);
		await reader.press('Enter');
		const focused = () => reader.panel.page.evaluate(() => document.activeElement?.getAttribute('data-note'));
		await reader.until(async () => (await focused()) === '2031-03-05-selm-courier#n-0000');
		await reader.press('ArrowDown');
		await reader.until(async () => (await focused()) === '2031-03-05-selm-courier#n-0002');
		await reader.says();
		await reader.press('Enter');
		assert.deepEqual(await reader.says(), [{ kind: 'open', note: '2031-03-05-selm-courier#n-0002', beside: false }]);
		await reader.press('Escape');
		await reader.at(0, 1);
	});

	test('tells what is in the cell that the keyboard is on', async () => {
		const reader = await Reader.open();
		const facts = reader.panel.page.locator('.cell-facts');

		await reader.focus(0, 1);
		await reader.until(async () => /Mira Stell: “I put it in writing in October”/.test(await facts.innerText()));
		await reader.press('ArrowLeft');
		await reader.until(async () => /Not read: near this claim/.test(await facts.innerText()));
	});

	test('asks for another order, and says what has come of a filter', async () => {
		const reader = await Reader.open();

		await reader.choose('Sort by', 'date');
		await reader.until(() => reader.asks.at(-1)?.order === 'date');
		await reader.choose('Group articles by', 'holder');
		await reader.until(async () =>
			(await reader.panel.page.locator('.grid .group').allInnerTexts()).includes('Mira Stell'),
		);
		assert.match(await reader.panel.page.locator('h1').innerText(), / · 4 articles$/);
		assert.match(
			(await reader.panel.page.locator('.cell[data-reach="h"]').first().getAttribute('aria-label')) ?? '',
			/^speaks through another holder\. /,
		);

		await reader.choose('Status', 'contested');
		await reader.until(async () => (await reader.rows()).length === 2);
		await announced(reader, '2 of 4 claims, 2 contested · 4 articles');
		await reader.choose('Speaker', 'holder:stell');
		await reader.choose('Tag', 'letters');
		await reader.until(async () => (await reader.rows()).length === 1);
		await reader.panel.page.getByRole('button', { name: 'Show all' }).click();
		await reader.until(async () => (await reader.rows()).length === 4);
		assert.deepEqual(reader.asks.at(-1)?.filter, allOf.filter);
	});

	test('is filtered by words as they are typed, and Escape takes them back', async () => {
		const reader = await Reader.open();
		const box = reader.panel.page.getByRole('searchbox');

		await box.fill('ferry');
		await reader.until(async () => (await reader.rows()).length === 1);
		await box.fill('zeppelin');
		await reader.until(
			async () => (await reader.panel.page.getByText('No claim has what you are looking for.').count()) === 1,
		);
		await box.press('Escape');
		await reader.until(async () => (await reader.rows()).length === 4);
	});

	test('leaves what a filter does not look for where it is, and says so', async () => {
		const reader = await Reader.open();
		await reader.choose('Speaker', 'holder:stell');

		await reader.until(async () => (await reader.rows()).length === 3);
		await reader.choose('Tag', 'letters');
		await reader.until(() => reader.asks.at(-1)?.filter.tag === 'letters');
		await reader.panel.page.locator('.cell[data-apart]').first().waitFor({ state: 'detached' });
		await reader.choose('Tag', '');
		await reader.choose('Speaker', '');
		await reader.panel.page.getByRole('searchbox').fill('letter');
		await reader.until(async () => (await reader.panel.page.locator('.cell[data-apart]').count()) > 0);
		assert.match(
			(await reader.panel.page.locator('.cell[data-apart]').first().getAttribute('aria-label')) ?? '',
			/not what the filter looks for/,
		);
	});

	test('is a table too, by one key and back', async () => {
		const reader = await Reader.open();
		await reader.focus(0, 0);
		await reader.press('t');
		await reader.until(async () => (await reader.panel.page.getByRole('table').count()) === 1);

		const table = reader.panel.page.getByRole('table', { name: 'Claims 1 to 4 of 4' });
		assert.deepEqual(
			(await table.getByRole('columnheader').allInnerTexts()).map(text => text.trim()),
			['Claim', 'Status', 'asserts', 'denies', 'qualifies', 'questions', 'mentions', 'silent', 'not read'],
		);
		const first = await table.getByRole('row').nth(1).innerText();
		assert.match(first.replaceAll(/\s+/g, ' '), /contested .+ Mira Stell Selm Courier · Mar 5, 2031 .+ Channel Nine/);
		const isOn = (button: string) => (): Promise<boolean> =>
			reader.panel.page
				.getByRole('button', { name: button, exact: true })
				.evaluate(element => element === document.activeElement);
		await reader.until(isOn('As a table'));
		await reader.press('t');
		await reader.until(async () => (await reader.panel.page.getByRole('grid').count()) === 1);
		await reader.at(0, 0);

		await reader.press('t');
		await reader.until(async () => (await reader.panel.page.getByRole('table').count()) === 1);
		await reader.press('t');
		await reader.panel.page.getByRole('button', { name: 'Find', exact: true }).focus();
		await reader.until(async () => (await reader.panel.page.getByRole('grid').count()) === 1);
		assert.ok(await isOn('Find')(), 'who has gone on is not fetched back');
	});

	test('has fifty claims at once in its table, and the others by a button', async () => {
		const reader = await Reader.open(largeMatrix(120, 6));
		await reader.panel.page.getByRole('button', { name: 'As a table' }).click();
		await reader.until(async () => (await reader.panel.page.getByRole('table').count()) === 1);

		await reader.panel.page.getByRole('button', { name: 'Claims after' }).click();
		await reader.until(
			async () => (await reader.panel.page.locator('caption').innerText()) === 'Claims 51 to 100 of 120',
		);
		assert.equal(await reader.panel.page.locator('tbody tr').count(), 50);
	});

	test('is in the order again that the reader goes back to', async () => {
		const panel = await PanelPage.open();
		const { tab: _, part: __, ...wanted } = { ...allOf, order: 'date' as const };
		await panel.showView(answer(portSelm, allOf));
		await panel.showView({ ...answer(portSelm, { ...allOf, order: 'date' }), wanted });

		await eventually(async () => (await panel.page.getByLabel('Sort by').inputValue()) === 'date');
	});

	test('asks what it has put off before the reader goes back, and nothing after', async () => {
		const reader = await Reader.open();
		const { panel } = reader;
		await panel.send({
			kind: 'show',
			revision: 100,
			view: answer(portSelm, allOf),
			ways: { back: true, forward: true },
		});
		await reader.focus(0, 0);
		await reader.until(() => (reader.asks.at(-1)?.cell ?? null) !== null);
		await panel.told();
		await reader.press('ArrowRight');
		await reader.press('Alt+ArrowLeft');

		const told: string[] = [];
		await eventually(async () => {
			told.push(...(await panel.told()).map(({ kind }) => kind));
			return told.includes('ask') && told.includes('go');
		});
		assert.equal(told.at(-1), 'go', told.join(', '));
	});

	test('can be enlarged to be read from afar, and is found as it was after a reload', async () => {
		const reader = await Reader.open(largeMatrix(90, 60));
		const height = () =>
			reader.panel.page
				.locator('.claim')
				.first()
				.evaluate(claim => claim.clientHeight);
		const before = await height();
		const larger = reader.panel.page.getByRole('button', { name: /Larger/ });
		for (let times = 0; times < 3; times++) await larger.click();
		await reader.until(async () => (await height()) > 2.5 * before);
		await announced(reader, 'Size: 300 %');

		await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTo(0, 2_000));
		await reader.choose('Sort by', 'cluster');
		await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTo(0, 3_000));
		await reader.until(async () => /"row":[1-9]/.test(JSON.stringify(await reader.panel.kept())));
		const kept = await reader.panel.kept();

		const again = await PanelPage.open({ kept });
		await again.showView(answer(reader.matrix, { ...allOf, order: 'cluster' }));
		await eventually(async () => (await again.page.locator('.grid').evaluate(grid => grid.scrollTop)) > 2_000);
		assert.equal(await again.page.locator('.matrix').getAttribute('data-size'), '3');
		assert.equal(await again.page.getByRole('combobox', { name: 'Sort by', exact: true }).inputValue(), 'cluster');
	});

	test('keeps its place when something changes elsewhere, and the keyboard with its claim', async () => {
		const reader = await Reader.open(largeMatrix(90, 60));
		await reader.focus(0, 0);
		await reader.press('Control+End');
		await reader.at(89, 59);
		const [last] = reader.matrix.window(allOf, { row: 89, rows: 1, column: 59, columns: 1 }).lines;
		await reader.until(() => reader.asks.at(-1)?.cell?.claim === last?.id);
		const ask = reader.asks.at(-1) ?? assert.fail();
		const scroll = () => reader.panel.page.locator('.grid').evaluate(grid => [grid.scrollTop, grid.scrollLeft].join());
		const before = await scroll();

		await reader.panel.showView(answer(reader.matrix, ask));
		assert.equal(await scroll(), before);
		assert.equal(await reader.where(), '89,59');

		// One claim has gone from above.
		const fewer = answer(reader.matrix, { ...ask, filter: { ...ask.filter, text: 'road' } });
		assert.ok(fewer.content.kind === 'window' && fewer.content.cell);
		const { content } = fewer;
		await reader.panel.showView({ tab: 'matrix', content: { ...content, cell: { ...fewer.content.cell, row: 88 } } });
		await reader.at(88, 59);
	});
});

suite('a large matrix', () => {
	/** 2,000 claims and 200 articles. */
	const large = largeMatrix(2_000, 200, 40);
	const drawn = (reader: Reader) => reader.panel.page.locator('.grid *').count();

	test('draws what is in sight and a little around it, however large it is', async () => {
		const reader = await Reader.open(large, { width: 1400, height: 1000 });

		assert.ok((await drawn(reader)) < 9_000, String(await drawn(reader)));
		assert.equal(await reader.panel.page.getByRole('grid').getAttribute('aria-rowcount'), '2002');
		assert.ok(await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollHeight > 60_000));
	});

	test('is asked for as it comes into sight, both ways', async () => {
		const reader = await Reader.open(large);
		await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTo(grid.scrollWidth, grid.scrollHeight));

		await reader.spot(1_999, 199).waitFor();
		await reader.until(async () => (await reader.name(1_999, 199))?.includes('Road number') === true);
		const { part } = reader.asks.at(-1) ?? assert.fail();
		assert.ok(part.rows <= 400 && part.columns <= 400);
		assert.ok((await drawn(reader)) < 9_000);
	});

	test('takes the keyboard to its last cell before that is known', async () => {
		const reader = await Reader.open(large);
		await reader.focus(0, 0);

		await reader.press('Control+End');
		assert.equal(await reader.where(), '1999,199');
		await reader.until(async () => /Road number/.test((await reader.name(1_999, 199)) ?? ''));
		await reader.press('PageUp');
		await reader.until(async () => Number((await reader.where()).split(',')[0]) < 1_998);
	});

	test('keeps the keyboard on its cell when that is scrolled out of sight', async () => {
		const reader = await Reader.open(large);
		await reader.focus(3, 2);

		await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTo(0, 40_000));
		await reader.until(async () => (await reader.spot(1_000, 0).count()) + (await reader.spot(900, 0).count()) > 0);
		assert.equal(await reader.where(), '3,2');
		await reader.press('ArrowDown');
		await reader.at(4, 2);
		assert.ok(await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTop < 400));
	});

	test('keeps its heads in sight', async () => {
		const reader = await Reader.open(large);
		await reader.panel.page.locator('.grid').evaluate(grid => grid.scrollTo(2_000, 20_000));
		await reader.until(async () => (await reader.panel.page.locator('.cell').count()) > 0);
		const tops = await reader.panel.page.evaluate(() => {
			const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
			const [grid, heads] = [box('.grid'), box('.grid .heads')];
			const claims = [...document.querySelectorAll('.grid .claim')].map(claim => claim.getBoundingClientRect().left);
			return { heads: (heads?.top ?? 0) - (grid?.top ?? 0), claims: Math.max(...claims) - (grid?.left ?? 0) };
		});

		assert.ok(Math.abs(tops.heads) < 3, String(tops.heads));
		assert.ok(Math.abs(tops.claims) < 3, String(tops.claims));
	});
});

suite('a picture of the matrix', () => {
	test('is asked for by a button of its own', async () => {
		const reader = await Reader.open();
		await reader.says();
		const buttons = reader.panel.page.getByRole('group', { name: 'Export' });

		for (const name of ['SVG', 'PNG', 'Print']) await buttons.getByRole('button', { name }).click();
		assert.deepEqual(await reader.says(), [
			{ kind: 'export', as: 'svg' },
			{ kind: 'export', as: 'png' },
			{ kind: 'export', as: 'print' },
		]);
	});

	test('is painted by the page, under its policy, as a PNG of the size of the drawing', async () => {
		const reader = await Reader.open();
		await reader.says();
		const drawing = drawMatrix(portSelm, allOf);
		await reader.panel.send({ kind: 'paint', drawing } satisfies ToPanel);

		await reader.until(() => reader.told.some(({ kind }) => kind === 'painted'));
		const [message] = await reader.says();
		assert.ok(message?.kind === 'painted' && message.png !== null);
		const png = Buffer.from(message.png, 'base64');
		assert.equal(png.subarray(1, 4).toString(), 'PNG');
		assert.deepEqual([png.readUInt32BE(16), png.readUInt32BE(20)], [2 * drawing.width, 2 * drawing.height]);
	});

	test('is not painted where it is larger than any canvas', async () => {
		const reader = await Reader.open();
		await reader.says();
		await reader.panel.send({
			kind: 'paint',
			drawing: { title: 'too large', width: 90_000, height: 90_000, font: 'serif', shapes: [] },
		} satisfies ToPanel);

		await reader.until(() => reader.told.some(({ kind }) => kind === 'painted'));
		assert.deepEqual(await reader.says(), [{ kind: 'painted', png: null }]);
	});
});

suite('the matrix holds', () => {
	test('whatever somebody typed: it is drawn as text', async () => {
		for (const form of ['matrix-hostile', 'matrix-hostile-table']) {
			const panel = await PanelPage.open();
			await panel.showView(matrixViews[form] ?? assert.fail());
			assert.equal(await panel.page.evaluate(() => 'hacked' in window), false);
			assert.equal(await panel.page.locator('#view img, #view script, #view b').count(), 0);
		}
	});

	test('in a side bar of 300 pixels, at 200 %: nothing but the grid scrolls sideways', async () => {
		for (const options of [{ width: 300 }, { width: 600, zoom: 2 }])
			for (const name of ['matrix-cell', 'matrix-scripts', 'matrix-large', 'matrix-nothing-fits']) {
				const panel = await PanelPage.open(options);
				await panel.showView(matrixViews[name] ?? assert.fail());
				const [page, room] = await panel.page.evaluate(() => [
					document.documentElement.scrollWidth,
					document.documentElement.clientWidth,
				]);
				assert.ok((page ?? 0) <= (room ?? 0), `${name}: ${page} of ${room}`);
				await panel.close();
			}
	});

	test('in every theme with letters that can be read on their shapes', async () => {
		for (const theme of themeNames) {
			const panel = await PanelPage.open({ theme });
			await panel.showView(matrixViews['matrix'] ?? assert.fail());
			const contrasts = await panel.page.locator('.legend .sign').evaluateAll(signs =>
				signs.map(sign => {
					const numbers = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
					const light = ([r = 0, g = 0, b = 0]: number[]): number => {
						const [x = 0, y = 0, z = 0] = [r, g, b].map(part =>
							part / 255 <= 0.03928 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4,
						);
						return 0.2126 * x + 0.7152 * y + 0.0722 * z;
					};
					const style = getComputedStyle(sign);
					const isHollow = numbers(style.backgroundColor)[3] === 0;
					const ground = isHollow ? getComputedStyle(document.documentElement).backgroundColor : style.backgroundColor;
					const [a, b] = [light(numbers(style.color)), light(numbers(ground))];
					return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
				}),
			);
			assert.ok(contrasts.every(contrast => contrast >= 4.5), `${theme}: ${contrasts.map(each => each.toFixed(1)).join()}`); // prettier-ignore
			await panel.close();
		}
	});

	test('where there is one claim and one article', async () => {
		const one = matrixOf({ safe: 'It was safe' }, { a: { notes: [{ words: 'safe enough', claim: 'safe' }] } }, {});
		const reader = await Reader.open(one);
		await reader.focus(0, 0);
		await reader.press('ArrowDown');
		await reader.press('ArrowRight');
		await reader.at(0, 0);
		await reader.panel.page.getByText('No two sources stand against each other here').waitFor();
	});
});
