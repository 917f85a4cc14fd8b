import assert from 'node:assert/strict';
import type { MapView } from '../../../src/protocol/toPanel';
import { eventually } from '../../support/eventually';
import { aroundIn, claimView, corpusView, harbour, manyArticles, mapViews, wholeOf } from '../support/mapStates';
import { PanelPage } from '../support/panelPage';
import { states } from '../support/states';
import { themeNames } from '../support/themes';

const viewOf = (name: string): MapView => mapViews[name] ?? assert.fail(name);

async function opened(view: MapView, options: Parameters<typeof PanelPage.open>[0] = {}): Promise<PanelPage> {
	const panel = await PanelPage.open({ width: 1000, ...options });
	await panel.showView(view);
	await panel.page.locator('.map-window').waitFor();
	await panel.told();
	return panel;
}

const node = (panel: PanelPage, id: string) => panel.page.locator(`.map-node[data-node="${id}"]`);
const focused = (panel: PanelPage): Promise<string | null | undefined> =>
	panel.page.evaluate(() => document.activeElement?.getAttribute('data-node'));
const atNode = (panel: PanelPage, id: string): Promise<unknown> =>
	eventually(async () => (await focused(panel)) === id);
const announced = (panel: PanelPage, words: RegExp): Promise<unknown> =>
	eventually(async () => words.test((await panel.page.getByRole('status').textContent()) ?? ''));
/** Where the middle of each node is in the drawing, at scale 1. */
const places = (panel: PanelPage): Promise<Record<string, readonly [number, number]>> =>
	panel.page.evaluate(() =>
		Object.fromEntries(
			[...document.querySelectorAll<HTMLElement>('.map-node[data-node]')].map(each => [
				each.dataset['node'] ?? '',
				[each.offsetLeft + each.offsetWidth / 2, each.offsetTop + each.offsetHeight / 2] as const,
			]),
		),
	);
const claim = 'claim town-hall-knew';
const writing = 'passage courier#n-writing';

suite('the map of a claim', () => {
	test('has a box for each node, told apart by shape and word, and a line for each tie', async () => {
		const view = viewOf('map');
		assert.ok(view.content.kind === 'map');
		const panel = await opened(view);

		assert.equal(await panel.page.locator('.map-window .map-node').count(), view.content.nodes.length);
		assert.equal(await panel.page.locator('.map-lines .link-line').count(), view.content.edges.length);
		const name = async (id: string): Promise<string> =>
			((await node(panel, id).textContent()) ?? '').replaceAll(/\s+/g, ' ').trim();
		assert.equal(
			await name(claim),
			'Claim: The town hall knew before March that the harbour bridge was unsafe contested 2 assert, 1 denies',
		);
		assert.equal(
			await name('passage lamp#n-drawer'),
			'Passage: “The letter lay in a drawer for” The Evening Lamp, Mar 8, 2031 qualifies. words altered',
		);
		assert.equal(await name('source stell'), 'Source: Mira Stell chief engineer of the port');
		const shapes = await Promise.all(
			[claim, writing, 'source stell'].map(id => node(panel, id).evaluate(each => getComputedStyle(each).borderRadius)),
		);
		assert.equal(new Set(shapes).size, 3);
		assert.equal(await node(panel, claim).evaluate(each => getComputedStyle(each).borderStyle), 'double', 'contested');
	});

	test('gives each type of line its own dashes and its label', async () => {
		const panel = await opened(viewOf('map'));
		const dashes = await panel.page.evaluate(() =>
			Object.fromEntries(
				['contradicts', 'copies', 'cites', 'excludes'].map(type => [
					type,
					document.querySelector(`.map-lines [data-link="${type}"] path`)?.getAttribute('stroke-dasharray') ?? '',
				]),
			),
		);

		assert.equal(new Set(Object.values(dashes)).size, 4);
		const labels = await panel.page.locator('.map-lines text').allTextContents();
		for (const label of ['contradicts', 'copies', 'cites', 'excludes']) assert.ok(labels.includes(label), label);
		const signs = await panel.page.getByRole('list', { name: 'What the signs mean' }).innerText();
		assert.match(signs, /excludes[^]*contradicts/);
	});

	test('lets no box lie on another', async () => {
		for (const name of ['map', 'map-two-steps', 'map-corpus', 'map-scripts']) {
			const panel = await opened(viewOf(name));
			const overlapping = await panel.page.evaluate(() => {
				const boxes = [...document.querySelectorAll('.map-window .map-node')].map(each => each.getBoundingClientRect());
				return boxes.flatMap((a, index) =>
					boxes
						.slice(index + 1)
						.filter(b => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
						.map(b => [a.left, a.top, b.left, b.top]),
				);
			});
			assert.deepEqual(overlapping, [], name);
		}
	});

	test('is the same every time, and stays as it is when a note comes next door', async () => {
		const first = await opened(viewOf('map'));
		const second = await opened(viewOf('map'));
		const before = await places(first);
		assert.deepEqual(await places(second), before);

		const more = aroundIn(
			{
				...harbour,
				'wire.notes.yaml': `${harbour['wire.notes.yaml']}  n-hall: {quote: the town hall, claim: town-hall-knew, stance: mentions}\n`,
			},
			'town-hall-knew',
		);
		await first.showView(claimView(more));
		await node(first, 'passage wire#n-hall').waitFor();
		const after = await places(first);
		const moved = (id: string): readonly number[] =>
			[0, 1].map(axis => (after[id]?.[axis] ?? 0) - (before[id]?.[axis] ?? 0));
		for (const id of Object.keys(before)) assert.deepEqual(moved(id), moved(claim), id);
	});

	test('shows two steps when asked, and the corpus', async () => {
		const panel = await opened(viewOf('map'));
		await panel.page.getByRole('button', { name: 'Two steps' }).click();
		await panel.page.getByRole('button', { name: 'The corpus' }).click();

		assert.deepEqual(await panel.told(), [
			{ kind: 'ask', ask: { tab: 'map', scope: 'claim', steps: 2, most: 200 } },
			{ kind: 'ask', ask: { tab: 'map', scope: 'corpus', steps: 2, most: 200 } },
		]);
		await panel.showView(viewOf('map-corpus'));
		await panel.page.getByRole('heading', { level: 1, name: 'The corpus' }).waitFor();
	});

	test('opens a passage, an article, a source or a claim, beside with Ctrl', async () => {
		const panel = await opened(viewOf('map-two-steps'));
		await node(panel, writing).click();
		await node(panel, writing).click({ modifiers: ['ControlOrMeta'] });
		await node(panel, 'source stell').click();
		await node(panel, 'source unnamed lamp#n-drawer').click();
		await node(panel, claim).click();

		assert.deepEqual(await panel.told(), [
			{ kind: 'open', note: 'courier#n-writing', beside: false },
			{ kind: 'open', note: 'courier#n-writing', beside: true },
			{ kind: 'openSource', source: 'stell', beside: false },
			{ kind: 'open', note: 'lamp#n-drawer', beside: false },
			{ kind: 'turn', tab: 'claim', claim: 'town-hall-knew' },
		]);
	});

	test('says what was left out and shows more when asked', async () => {
		const panel = await opened(viewOf('map-many'));
		await panel.page.getByText(/Left out, with the fewest notes: 120 articles\./).waitFor();
		await panel.page.getByRole('button', { name: 'Show more' }).click();

		assert.deepEqual(await panel.told(), [
			{ kind: 'ask', ask: { tab: 'map', scope: 'corpus', steps: 1, most: 1_000 } },
		]);
		await panel.showView(corpusView(wholeOf(manyArticles(260, 60), 1_000), 1_000));
		await eventually(async () => (await panel.page.locator('.map-window .map-node').count()) === 320);
		assert.equal(await panel.page.getByRole('button', { name: 'Show more' }).count(), 0);
	});

	test('offers the article’s claims where none is at the cursor', async () => {
		const panel = await PanelPage.open();
		await panel.showView(viewOf('map-choose'));
		await panel.told();
		await panel.page.getByRole('button', { name: /The town hall knew/ }).click();
		assert.deepEqual((await panel.told()).at(-1), { kind: 'turn', tab: 'map', claim: 'town-hall-knew' });
	});

	test('is opened from the claim', async () => {
		const panel = await PanelPage.open();
		const content = states['contested'] ?? assert.fail();
		await panel.show(content);
		await panel.told();
		await panel.page.getByRole('button', { name: 'Map of this claim' }).click();

		assert.ok(content.kind === 'claims');
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'map', claim: content.claims[0]?.id }]);
	});
});

suite('on the map the keyboard', () => {
	test('comes to the claim in the middle as soon as that is drawn, also where VS Code gives it to the page late', async () => {
		const panel = await PanelPage.open({ width: 1000 });
		await panel.page.evaluate(() => Object.assign(document, { hasFocus: () => false }));
		await panel.send({ kind: 'show', revision: 0, view: { ...viewOf('map'), content: { kind: 'loading' } } });
		await panel.send({ kind: 'focus' });
		await panel.send({ kind: 'show', revision: 1, view: viewOf('map') });
		await atNode(panel, claim);
	});

	test('walks along ties by the arrow that leads there, and hears what each node is tied to', async () => {
		const panel = await opened(viewOf('map'));
		await panel.send({ kind: 'focus' });
		await atNode(panel, claim);
		await announced(panel, /^5 ties\. excludes The first warning/);

		const at = await places(panel);
		const [from, to] = [at[claim] ?? assert.fail(), at[writing] ?? assert.fail()];
		const [x, y] = [to[0] - from[0], to[1] - from[1]];
		const arrow = Math.abs(x) > Math.abs(y) ? (x > 0 ? 'ArrowRight' : 'ArrowLeft') : y > 0 ? 'ArrowDown' : 'ArrowUp';
		const ties = ['first-warning', 'wire#n-letter', 'post#n-no-warning', 'lamp#n-drawer', 'courier#n-writing'];
		await panel.page.keyboard.press(arrow);
		await eventually(async () => {
			const now = await focused(panel);
			return now !== claim && ties.some(tie => now?.includes(tie));
		});
	});

	test('reaches every node by Page Down, and Tab comes back to the one it left', async () => {
		const view = viewOf('map');
		assert.ok(view.content.kind === 'map');
		const panel = await opened(view);
		await panel.send({ kind: 'focus' });
		await atNode(panel, claim);
		for (const { id } of view.content.nodes.slice(1)) {
			await panel.page.keyboard.press('PageDown');
			await atNode(panel, id);
		}
		await panel.page.keyboard.press('Home');
		await atNode(panel, claim);
		await panel.page.keyboard.press('PageDown');
		const second = view.content.nodes[1]?.id ?? assert.fail();
		await atNode(panel, second);
		await panel.page.keyboard.press('Shift+Tab');
		await panel.page.keyboard.press('Tab');
		await atNode(panel, second);
	});

	test('goes on from the list of ties below the drawing', async () => {
		const panel = await opened(viewOf('map'));
		await panel.page.getByRole('button', { name: /is denied by/ }).click();
		await atNode(panel, 'passage post#n-no-warning');
		await panel.page.getByRole('heading', { level: 2, name: /No warning of any kind/ }).waitFor();
	});

	test('opens by Enter, beside by Ctrl+Enter, and leaves by Escape', async () => {
		const panel = await opened(viewOf('map'));
		await node(panel, writing).focus();
		await panel.page.keyboard.press('Enter');
		await panel.page.keyboard.press('ControlOrMeta+Enter');
		await panel.page.keyboard.press('Escape');

		assert.deepEqual(await panel.told(), [
			{ kind: 'open', note: 'courier#n-writing', beside: false },
			{ kind: 'open', note: 'courier#n-writing', beside: true },
			{ kind: 'leave' },
		]);
	});

	test('puts another claim in the middle by M', async () => {
		const panel = await opened(viewOf('map'));
		await node(panel, 'claim first-warning-on-the-night').focus();
		await panel.page.keyboard.press('m');

		assert.deepEqual((await panel.told()).at(-1), { kind: 'turn', tab: 'map', claim: 'first-warning-on-the-night' });
	});

	test('makes the map larger and smaller, shows all of it, and moves it', async () => {
		const panel = await opened(viewOf('map-many'), { height: 600 });
		await panel.send({ kind: 'focus' });
		const width = (): Promise<number> => panel.page.locator('.map-sheet').evaluate(each => each.clientWidth);
		const left = (): Promise<number> => panel.page.locator('.map-window').evaluate(each => each.scrollLeft);
		const before = await width();
		await panel.page.keyboard.press('+');
		await eventually(async () => (await width()) > before);
		const scrolled = await left();
		await panel.page.keyboard.press('Shift+ArrowRight');
		await eventually(async () => (await left()) > scrolled);
		await panel.page.keyboard.press('0');
		await eventually(async () =>
			panel.page
				.locator('.map-window')
				.evaluate(each => each.scrollWidth <= each.clientWidth && each.scrollHeight <= each.clientHeight),
		);
		await panel.page.getByRole('button', { name: 'Larger (+)' }).click();
	});

	test('shows the same node when the reader comes back from another view', async () => {
		const panel = await opened(viewOf('map-two-steps'), { width: 400, height: 600 });
		const isSeen = (): Promise<unknown> =>
			eventually(() =>
				node(panel, claim).evaluate(each => {
					const [box, window] = [each.getBoundingClientRect(), each.closest('.map-window')?.getBoundingClientRect()];
					return window !== undefined && box.left >= window.left && box.right <= window.right;
				}),
			);
		await isSeen();
		await panel.showView({ tab: 'claim', content: { kind: 'loading' }, pinned: null, inDoubt: 0 });
		await panel.page.locator('.map-window').waitFor({ state: 'detached' });
		await panel.showView(viewOf('map-two-steps'));
		await panel.page.locator('.map-window').waitFor();
		await isSeen();
	});

	test('is where it was when the drawing has become tables, by one key, and back', async () => {
		const panel = await opened(viewOf('map'));
		await node(panel, writing).focus();
		await panel.page.keyboard.press('t');
		await panel.page.locator('.map-table').first().waitFor();
		await atNode(panel, writing);
		await announced(panel, /Shown as tables/);
		await panel.page.keyboard.press('t');
		await panel.page.locator('.map-window').waitFor();
		await atNode(panel, writing);
	});
});

suite('the tables of a map', () => {
	test('have the same nodes and ties as the drawing', async () => {
		const view = viewOf('map');
		assert.ok(view.content.kind === 'map');
		const panel = await opened(view);
		await panel.page.getByRole('button', { name: 'As a table' }).click();

		const [nodes, ties] = [panel.page.getByRole('table').nth(0), panel.page.getByRole('table').nth(1)];
		assert.equal(await nodes.locator('tbody tr').count(), view.content.nodes.length);
		assert.equal(await ties.locator('tbody tr').count(), view.content.edges.length);
		assert.deepEqual(
			(await ties.getByRole('row', { name: /contradicts/ }).allInnerTexts()).map(row => row.split('\t')),
			[
				[
					'“I put it in writing in October, and I said it to the mayor’s face in December”',
					'contradicts',
					'“No warning of any kind had reached us”',
				],
			],
		);
		assert.match(
			await nodes.getByRole('row', { name: /The letter lay/ }).innerText(),
			/Passage\s+qualifies · The Evening Lamp, Mar 8, 2031 · words altered\s+4/,
		);
	});

	test('are remembered, with the node, how far and how large', async () => {
		const panel = await opened(viewOf('map-two-steps'));
		await node(panel, writing).focus();
		await panel.page.keyboard.press('+');
		await panel.page.keyboard.press('t');
		await panel.page.locator('.map-table').first().waitFor();
		const kept = await panel.kept();

		const again = await PanelPage.open({ kept });
		await again.showView(viewOf('map-two-steps'));
		await again.page.locator('.map-table').first().waitFor();
		assert.deepEqual(await again.kept(), kept);
	});
});

suite('the map', () => {
	test('follows a drag of the mouse on its ground', async () => {
		const panel = await opened(viewOf('map-many'), { height: 600 });
		const window = panel.page.locator('.map-window');
		const before = await window.evaluate(each => {
			each.scrollTo(300, 300);
			return each.scrollLeft;
		});
		const box = (await window.boundingBox()) ?? assert.fail();
		const ground = await window.evaluate(each => {
			const { left, top, width, height } = each.getBoundingClientRect();
			for (let x = left + 20; x < left + width - 20; x += 8)
				for (let y = top + 20; y < top + height - 20; y += 8)
					if (!document.elementFromPoint(x, y)?.closest('.map-node')) return { x, y };
			return undefined;
		});
		assert.ok(ground && box.width);
		await panel.page.mouse.move(ground.x, ground.y);
		await panel.page.mouse.down();
		await panel.page.mouse.move(ground.x - 60, ground.y - 10, { steps: 3 });
		await panel.page.mouse.up();
		assert.equal(await window.evaluate(each => each.scrollLeft), before + 60);
		await panel.page.mouse.move(ground.x, ground.y);
		assert.equal(await window.evaluate(each => each.scrollLeft), before + 60, 'it has been let go');
	});

	test('grows around the mouse by Ctrl and the wheel', async () => {
		const panel = await opened(viewOf('map'));
		const width = (): Promise<number> => panel.page.locator('.map-sheet').evaluate(each => each.clientWidth);
		const before = await width();
		await panel.page.locator('.map-window').hover();
		await panel.page.keyboard.down('Control');
		await panel.page.mouse.wheel(0, -120);
		await panel.page.keyboard.up('Control');
		await eventually(async () => (await width()) > before);
	});

	test('shows where the keyboard is, in every theme', async () => {
		for (const theme of themeNames) {
			const panel = await opened(viewOf('map'), { theme });
			await panel.page.getByRole('button', { name: 'Show all of it (0)' }).focus();
			await panel.page.keyboard.press('Tab');
			await atNode(panel, claim);
			const style = await node(panel, claim).evaluate(each => getComputedStyle(each).outlineStyle);
			assert.equal(style, 'solid', theme);
		}
	});

	test('never shows a map that has come too late', async () => {
		const panel = await PanelPage.open({ width: 1000 });
		await panel.showView(viewOf('map-many'));
		await panel.showView(viewOf('map-corpus'));
		await panel.page.locator('.map-window').waitFor();
		await panel.showView(viewOf('map-many'));
		await panel.showView(viewOf('map-nothing'));
		await panel.page.getByRole('heading', { name: 'Nothing to map' }).waitFor();
		await panel.showView(viewOf('map-corpus'));
		await panel.page.locator('.map-window').waitFor();
		assert.equal(await panel.page.locator('.map-window .map-node').count(), 7);
	});
});
