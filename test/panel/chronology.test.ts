import assert from 'node:assert/strict';
import type { ChronologyView } from '../../src/protocol/toPanel';
import { chronologyFrom, chronologyView, chronologyViews, crowdedLanes } from './support/chronologyStates';
import { eventually } from '../support/eventually';
import { PanelPage } from './support/panelPage';

const viewOf = (name: string): ChronologyView => chronologyViews[name] ?? assert.fail(name);
const announced = (panel: PanelPage, words: RegExp): Promise<unknown> =>
	eventually(async () => words.test((await panel.page.getByRole('status').textContent()) ?? ''));
const focused = (panel: PanelPage): Promise<string> =>
	panel.page.evaluate(() => document.activeElement?.getAttribute('data-stop') ?? '');

async function open(name: string, options: Parameters<typeof PanelPage.open>[0] = {}): Promise<PanelPage> {
	const panel = await PanelPage.open({ width: 800, ...options });
	await panel.showView(viewOf(name));
	await panel.page.locator('svg.chronology').waitFor();
	await panel.told();
	return panel;
}

/** Brings the keyboard to the drawing and waits until it is there. */
async function enter(panel: PanelPage): Promise<void> {
	await panel.send({ kind: 'focus' });
	await eventually(async () => (await focused(panel)) !== '');
}

async function press(panel: PanelPage, ...keys: string[]): Promise<void> {
	for (const key of keys) await panel.page.keyboard.press(key);
}

suite('the chronology', () => {
	test('says above the drawing who was first, who followed and who changed', async () => {
		const panel = await open('chronology');

		assert.deepEqual(
			(await panel.page.locator('.in-words li').allTextContents()).map(text => text.slice(0, 40)),
			[
				'First, and the dates do not tell which: ',
				'Followed by: Mira Stell (asserts, Mar 5,',
				'Changed: the mayor of Port Selm: denies ',
				'1 position has no date.',
			],
		);
		await announced(panel, /^Chronology of The town hall knew .*: 10 positions; shown: Mar 1 – 31, 2031$/);
	});

	test('has a sign for every position, with a name that says all that the table says', async () => {
		const panel = await open('chronology');
		const marks = panel.page.locator('.chronology .mark');

		assert.equal(await marks.count(), 10);
		assert.equal(
			await panel.page.locator('[data-note="2031-03-05-selm-courier#n-a1"]').getAttribute('aria-label'),
			'Mira Stell asserts: “I put it in writing in October, and I said it to the mayor’s face in December”. Selm Courier, Mar 5, 2031. about February 2031',
		);
		assert.match(
			(await panel.page.locator('[data-note="2031-03-05-selm-courier#n-a2"]').getAttribute('aria-label')) ?? '',
			/cites North Wire, Mar 5, 2031, 06:10 UTC\+01:00/,
		);
		assert.match(
			(await panel.page.locator('[data-note="2031-03-19-harbour-post#n-c1"]').getAttribute('aria-label')) ?? '',
			/changed: denies \(Mar 4, 2031\), then qualifies \(Mar 19, 2031\)/,
		);
		assert.match(
			(await panel.page.locator('[data-note="dockers-leaflet#n-e1"]').getAttribute('aria-label')) ?? '',
			/A leaflet from the quay, no date/,
		);
		assert.match(
			(await panel.page.locator('[data-evidence=lost]').getAttribute('aria-label')) ?? '',
			/words are lost$/,
		);
	});

	test('is walked along time and between lanes by arrows, with one stop for Tab', async () => {
		const panel = await open('chronology');
		await enter(panel);

		assert.equal(await focused(panel), '2031-03-dockers-news#n-d1', 'a month begins before its days');
		await press(panel, 'ArrowRight', 'ArrowRight');
		assert.equal(await focused(panel), '2031-03-05-selm-courier#n-a1');
		await press(panel, 'ArrowUp');
		assert.equal(await focused(panel), '2031-03-04-harbour-post#n-k3f9');
		await press(panel, 'ArrowDown', 'ArrowDown');
		assert.equal(await focused(panel), '2031-03-05-selm-courier#n-a2');
		await press(panel, 'End');
		assert.equal(await focused(panel), 'dockers-leaflet#n-e1', 'what has no date is last');
		await press(panel, 'ArrowRight');
		assert.equal(await focused(panel), 'dockers-leaflet#n-e1', 'there is nothing after it');
		await press(panel, 'Home', 'ArrowRight');
		assert.equal(await panel.page.locator('.mark[tabindex="0"]').count(), 1);
		await press(panel, 'Shift+Tab', 'Tab');
		assert.equal(await focused(panel), '2031-03-04-harbour-post#n-k3f9');
	});

	test('opens a passage by Enter, beside by Ctrl+Enter, by a click, and goes back to the editor by Escape', async () => {
		const panel = await open('chronology');
		await enter(panel);
		await press(panel, 'ArrowRight', 'Enter', 'ControlOrMeta+Enter');
		await panel.page.locator('[data-note="2031-03-19-harbour-post#n-c1"]').click();
		await press(panel, 'Escape');

		const note = '2031-03-04-harbour-post#n-k3f9';
		assert.deepEqual(await panel.told(), [
			{ kind: 'open', note, beside: false },
			{ kind: 'open', note, beside: true },
			{ kind: 'open', note: '2031-03-19-harbour-post#n-c1', beside: false },
			{ kind: 'leave' },
		]);
	});

	test('becomes a table of the same facts by one key, and a drawing again', async () => {
		const panel = await open('chronology');
		const names = await panel.page.locator('.mark').evaluateAll(all => all.map(mark => mark.getAttribute('data-note')));
		await enter(panel);
		await press(panel, 'ArrowRight', 't');
		await panel.page.getByRole('table').waitFor();

		assert.equal(await focused(panel), '2031-03-04-harbour-post#n-k3f9', 'the keyboard stays on its position');
		assert.equal(await panel.page.getByRole('button', { name: 'As a table' }).getAttribute('aria-pressed'), 'true');
		assert.deepEqual(await panel.page.locator('thead th').allTextContents(), [
			'Published',
			'Holder',
			'Stance',
			'Words',
			'Spoken about',
			'Article',
			'What else',
		]);
		assert.deepEqual(
			await panel.page.locator('tbody tr').evaluateAll(all => all.map(row => row.getAttribute('data-note'))),
			names,
		);
		const row = panel.page.locator('tr[data-note="2031-03-08-evening-lamp#n-b1"]');
		assert.match(
			(await row.innerText()).replaceAll(/\s+/g, ' '),
			/Mar 8, 2031 The Evening Lamp asserts “The chief engineer .*”.*copies North Wire, Mar 5, 2031/,
		);

		await press(panel, 'ArrowDown', 'Enter');
		assert.deepEqual((await panel.told()).at(-1), {
			kind: 'open',
			note: '2031-03-05-selm-courier#n-a1',
			beside: false,
		});
		await press(panel, 't');
		await panel.page.locator('svg.chronology').waitFor();
		assert.equal(await focused(panel), '2031-03-05-selm-courier#n-a1');
	});

	test('asks for outlets as lanes, for all claims, and for what is zoomed to', async () => {
		const panel = await open('chronology');
		await panel.page.getByRole('button', { name: 'By outlet' }).click();
		await panel.page.getByRole('button', { name: 'All claims' }).click();

		const all = { tab: 'chronology', shown: null, lane: null } as const;
		assert.deepEqual(await panel.told(), [
			{ kind: 'ask', ask: { ...all, scope: 'claim', by: 'outlet' } },
			{ kind: 'ask', ask: { ...all, scope: 'corpus', by: 'outlet' } },
		]);
	});

	test('zooms by keys around the position that the keyboard is on, moves, and shows all again', async () => {
		const panel = await open('chronology');
		await enter(panel);
		await press(panel, 'ArrowRight', '+');
		const [asked] = await panel.told();
		assert.ok(asked?.kind === 'ask' && asked.ask.tab === 'chronology' && asked.ask.shown);
		const { shown } = asked.ask;
		assert.ok(shown.from <= 22_342 && shown.to >= 22_343 && shown.to - shown.from <= 17, JSON.stringify(shown));

		await panel.showView(viewOf('chronology-zoomed'));
		await panel.page.getByRole('button', { name: /later/ }).waitFor();
		assert.match(await panel.page.locator('.shown').innerText(), /Mar 4 – 8, 2031\s+\d later/);
		await press(panel, 'PageDown', '0');
		const told = await panel.told();
		assert.deepEqual(
			told.map(message => message.kind === 'ask' && message.ask.tab === 'chronology' && message.ask.shown),
			[{ from: 22_347, to: 22_352 }, null],
		);
	});

	test('opens a crowd into its lane and time', async () => {
		const panel = await open('chronology-crowded');
		await enter(panel);
		const first = panel.page.locator('.crowd').first();
		assert.match((await first.getAttribute('aria-label')) ?? '', /^source-0, Jan .*\. 6 positions: 6 denies\. Enter/);
		await press(panel, 'Enter');

		const [asked] = await panel.told();
		assert.ok(asked?.kind === 'ask' && asked.ask.tab === 'chronology');
		assert.equal(asked.ask.lane, 'source-0');
		assert.ok(asked.ask.shown && asked.ask.shown.to - asked.ask.shown.from <= 31);

		await panel.showView(crowdedLanes);
		await panel.page
			.getByRole('button', { name: /^All others/ })
			.first()
			.click();
		const [others] = await panel.told();
		assert.ok(others?.kind === 'ask' && others.ask.tab === 'chronology');
		assert.ok(others.ask.shown && others.ask.lane === null, 'there is no such lane to go into');
	});

	test('has crowds in its table too', async () => {
		const panel = await open('chronology-crowded');
		await enter(panel);
		await press(panel, 't');
		await panel.page.getByRole('table').waitFor();

		const text = (await panel.page.locator('tbody tr').first().innerText()).replaceAll(/\s+/g, ' ').trim();
		assert.match(text, /^Jan 1 – .*, 2030 source-0 6 positions: 6 denies$/);
		await panel.showView(crowdedLanes);
		await eventually(async () => (await panel.page.locator('tbody tr').count()) === 200);
		await panel.page.getByRole('button', { name: /^Show more: 200 of/ }).click();
		assert.equal(await panel.page.locator('tbody tr').count(), 400);
	});

	test('draws nothing upon anything else, equal dates beside each other, a month as long as it is', async () => {
		const day = { published: '2031-03-05', notes: { 'n-1': { claim: 'knew', speaker: 'stell' } } };
		const content = chronologyFrom(
			{ a: day, b: day, c: day, d: { ...day, published: '2031-03' }, e: { ...day, published: '2031-04-01' } },
			{ claim: 'knew', by: 'holder' },
		);
		const panel = await PanelPage.open({ width: 700 });
		await panel.showView(chronologyView(content));
		await panel.page.locator('.mark').first().waitFor();
		const boxes = await panel.page.locator('.mark .stance-mark').evaluateAll(all =>
			all.map(mark => {
				const { x, y, width, height } = mark.getBoundingClientRect();
				return { x, y, width, height };
			}),
		);

		for (const [index, one] of boxes.entries())
			for (const other of boxes.slice(index + 1))
				assert.ok(
					one.x + one.width <= other.x + 0.5 ||
						other.x + other.width <= one.x + 0.5 ||
						one.y + one.height <= other.y + 0.5 ||
						other.y + other.height <= one.y + 0.5,
				);
		const [, first, second, third] = boxes;
		assert.ok(first && second && third);
		assert.deepEqual([first.y, second.y], [second.y, third.y], 'those of one day stand in one row');
		const reach = await panel.page.locator('.reach').boundingBox();
		assert.ok(reach && reach.width > 500, 'all of March');
	});

	test('writes no label upon a name, a sign, a figure or another label, however narrow it is', async () => {
		for (const [name, width] of [
			['chronology', 300],
			['chronology-corpus', 300],
			['chronology-outlets', 420],
		] as const) {
			const panel = await open(name, { width });
			const boxes = async (selector: string) =>
				panel.page.locator(`svg.chronology ${selector}`).evaluateAll(all =>
					all.map(each => {
						const { left, top, right, bottom } = each.getBoundingClientRect();
						return { text: each.textContent, left, top, right, bottom };
					}),
				);
			const labels = await boxes('.link-line text');
			const others = await boxes(':is(.lane-name bdi, .stance-mark, .figure, .as-of text)');
			// Boxes of letters are larger than the letters.
			const slack = 4;
			assert.ok(labels.length, name);
			for (const [at, label] of labels.entries())
				for (const other of [...others, ...labels.slice(at + 1)])
					assert.ok(
						label.right <= other.left + slack ||
							other.right <= label.left + slack ||
							label.bottom <= other.top + slack ||
							other.bottom <= label.top + slack,
						`${name}: ${label.text} upon ${other.text}`,
					);
			await panel.close();
		}
	});

	test('tells links and changes apart by dashes and in words', async () => {
		const panel = await open('chronology');
		const lines = await panel.page.locator('svg.chronology .link-line').evaluateAll(all =>
			all.map(line => ({
				type: line.getAttribute('data-link'),
				label: line.querySelector('text')?.textContent,
				dashes: line.querySelector('path')?.getAttribute('stroke-dasharray') ?? '',
				head: line.querySelector('path')?.getAttribute('marker-end'),
			})),
		);

		assert.deepEqual(
			lines.map(({ type, label }) => [type, label]),
			[
				['cites', 'cites'],
				['copies', 'copies'],
				['changed', 'changed'],
			],
		);
		assert.equal(new Set(lines.map(({ dashes }) => dashes)).size, 3);
		assert.ok(lines.every(({ head }) => head?.startsWith('url(#arrow-head')));
	});

	test('chooses another claim at the same place, and one of an article where the cursor is on none', async () => {
		const panel = await open('chronology-quantity');
		await panel.page.getByRole('button', { name: /^The town hall knew/ }).click();
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'chronology', claim: 'knew' }]);

		await panel.showView(viewOf('chronology-choose'));
		await panel.page.getByRole('button', { name: /^The town hall knew/ }).click();
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'chronology', claim: 'knew' }]);
		await panel.showView(viewOf('chronology'));
		await panel.page.getByRole('button', { name: 'contested' }).click();
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'claim', claim: 'knew' }]);
	});

	test('lets the panel stay on its claim, and on none where it is of all', async () => {
		const panel = await open('chronology');
		const pin = panel.page.getByRole('button', { name: 'Stay on this claim' });
		await pin.click();
		await panel.send({ kind: 'show', revision: 50, view: viewOf('chronology'), pinned: 'knew' });
		await eventually(async () => (await pin.getAttribute('aria-pressed')) === 'true');
		await pin.click();
		await panel.send({ kind: 'show', revision: 51, view: viewOf('chronology-corpus'), pinned: null });
		await eventually(async () => (await pin.getAttribute('aria-disabled')) === 'true');
		await pin.click({ force: true });

		assert.deepEqual(await panel.told(), [
			{ kind: 'pin', claim: 'knew' },
			{ kind: 'pin', claim: null },
		]);
	});

	test('is found again after a reload as it was left', async () => {
		const first = await open('chronology');
		await enter(first);
		await press(first, 'ArrowRight', 't');
		await eventually(async () => JSON.stringify(await first.kept()).includes('"asTable":true'));
		const kept = await first.kept();
		assert.match(JSON.stringify(kept), /"about":"knew"/, 'what a zoom would be into');
		await first.close();

		const again = await PanelPage.open({ width: 800, kept });
		await again.showView(viewOf('chronology'));
		await again.page.getByRole('table').waitFor();
		await enter(again);
		assert.equal(await focused(again), '2031-03-04-harbour-post#n-k3f9');
	});

	test('fits a side bar at twice the size', async () => {
		for (const options of [{ width: 300 }, { width: 600, zoom: 2 }]) {
			const panel = await open('chronology', options);
			await eventually(() =>
				panel.page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth),
			);
			await panel.close();
		}
	});

	test('draws of thousands of positions a few hundred boxes', async () => {
		const panel = await PanelPage.open({ width: 1000 });
		await panel.showView(crowdedLanes);
		await panel.page.locator('.crowd').first().waitFor();

		const drawn = await panel.page.locator('.mark').count();
		assert.ok(drawn > 100 && drawn < 500, `${drawn}`);
		assert.match(await panel.page.locator('.in-words').innerText(), /^3,000 positions of 60 holders/);
	});
});
