import assert from 'node:assert/strict';
import type { Claim, ClaimsHere, Position } from '../../src/panel/content';
import { eventually } from '../support/eventually';
import { PanelPage } from './support/panelPage';
import { states, views } from './support/states';

declare global {
	interface Window {
		changes: number;
	}
}

const claimsOf = (name: string): ClaimsHere => {
	const content = states[name];
	assert.ok(content?.kind === 'claims');
	return content;
};
/** The same claim after somebody has edited it. */
const edited = (content: ClaimsHere, edit: (claim: Claim) => Claim): ClaimsHere => ({
	...content,
	claims: content.claims.map(edit),
});
/** The same positions, each side's and holder's by itself. */
const withPositions = (content: ClaimsHere, change: (positions: readonly Position[]) => Position[]): ClaimsHere =>
	edited(content, claim => ({
		...claim,
		sides: claim.sides.map(side => ({
			...side,
			holders: side.holders.map(holder => ({ ...holder, positions: change(holder.positions) })),
		})),
	}));
const firstNote = (content: ClaimsHere): string =>
	content.claims[0]?.sides[0]?.holders[0]?.positions[0]?.note ?? assert.fail();

suite('the panel follows what it is shown', () => {
	test('and keeps scroll, keyboard and selection while the same claim changes', async () => {
		const panel = await PanelPage.open({ height: 400 });
		const content = claimsOf('many');
		await panel.show(content);
		const { page } = panel;
		await page.locator('.position').nth(12).focus();
		await page.evaluate(() => {
			const mark = document.querySelectorAll('.position mark')[12];
			if (mark) document.getSelection()?.selectAllChildren(mark);
		});
		const before = await page.evaluate(() => ({
			scroll: window.scrollY,
			note: document.activeElement?.getAttribute('data-note'),
			selected: document.getSelection()?.toString(),
		}));
		assert.ok(before.scroll > 0 && before.selected);

		await panel.show(
			edited(content, claim => ({ ...claim, status: { ...claim.status, reason: 'now 21 assert' }, silent: [] })),
		);

		await page.getByText('now 21 assert').waitFor();
		assert.deepEqual(
			await page.evaluate(() => ({
				scroll: window.scrollY,
				note: document.activeElement?.getAttribute('data-note'),
				selected: document.getSelection()?.toString(),
			})),
			before,
		);
	});

	test('and touches nothing on the page but what differs', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('many');
		await panel.show(content);
		await panel.page.evaluate(() => {
			window.changes = 0;
			const count = (records: readonly unknown[]): void => void (window.changes += records.length);
			const watched = { subtree: true, childList: true, characterData: true, attributes: true };
			new MutationObserver(count).observe(document.querySelector('main') ?? document.body, watched);
		});

		await panel.show(content);
		assert.equal(await panel.page.evaluate(() => window.changes), 0, 'the same once more');

		await panel.show(edited(content, claim => ({ ...claim, status: { ...claim.status, reason: 'now 21 assert' } })));
		assert.equal(await panel.page.evaluate(() => window.changes), 1, 'one sentence');
	});

	test('and starts at the top with another claim', async () => {
		const panel = await PanelPage.open({ height: 400 });
		await panel.show(claimsOf('many'));
		await panel.page.evaluate(() => window.scrollTo(0, 800));

		await panel.show(claimsOf('contested'));
		assert.equal(await panel.page.evaluate(() => window.scrollY), 0);

		await panel.page.evaluate(() => window.scrollTo(0, 200));
		await panel.show(states['overview'] ?? assert.fail());
		assert.equal(await panel.page.evaluate(() => window.scrollY), 0);
	});

	test('and moves the keyboard to the neighbour when a position goes', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		await panel.send({ kind: 'focus' });

		await panel.show(withPositions(content, positions => positions.filter(({ note }) => note !== firstNote(content))));

		assert.equal(
			await panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')),
			content.claims[0]?.sides[0]?.holders[0]?.positions[1]?.note,
		);
	});

	test('and never takes the keyboard by itself', async () => {
		const panel = await PanelPage.open();
		for (const view of Object.values(views)) await panel.showView(view);

		assert.equal(await panel.page.evaluate(() => document.activeElement === document.body), true);
	});

	test('and leaves open what the reader has opened, while a reply comes in', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		await panel.told();
		await panel.page.getByText('2 replies').click();
		assert.deepEqual(await panel.told(), [], 'which opens no passage');
		const third = { text: 'Both say October.', by: 'mira' };

		await panel.show(
			withPositions(content, positions =>
				positions.map(each => ({ ...each, replies: each.replies.length ? [...each.replies, third] : each.replies })),
			),
		);

		await panel.page.getByText('3 replies').waitFor();
		assert.equal(await panel.page.getByText('Both say October.').isVisible(), true);
	});

	test('and asks for a picture when it is seen again, without having been taken down', async () => {
		const panel = await PanelPage.open();
		await panel.show(claimsOf('contested'));
		await panel.told();

		await panel.send({ kind: 'wake' });

		assert.deepEqual(await panel.told(), [{ kind: 'ready' }]);
	});

	test('and drops a picture that is older than the one it has', async () => {
		const panel = await PanelPage.open();
		await panel.send({ kind: 'show', revision: 7, view: views['contested'] });
		await panel.send({ kind: 'show', revision: 6, view: views['no-corpus'] });

		await panel.page.getByRole('heading', { level: 1, name: /town hall knew/ }).waitFor();
	});

	test('and keeps the last picture while a new one is worked out', async () => {
		const panel = await PanelPage.open({ reducedMotion: 'reduce' });
		await panel.show(claimsOf('contested'));
		await panel.show({ kind: 'loading' });

		assert.equal(await panel.page.locator('main').getAttribute('aria-busy'), 'true');
		await panel.page.getByRole('heading', { level: 1, name: /town hall knew/ }).waitFor();
		assert.equal(
			await panel.page.evaluate(
				() => getComputedStyle(document.querySelector('.progress') ?? document.body, '::before').animationName,
			),
			'none',
			'and stands still where the reader asked for less motion',
		);

		await panel.show(claimsOf('contested'));
		assert.equal(await panel.page.locator('main').getAttribute('aria-busy'), 'false');
	});

	test('and says in a live region what has come up', async () => {
		const panel = await PanelPage.open();
		const said = (): Promise<string | null> => panel.page.getByRole('status').textContent();
		await panel.show(claimsOf('several'));
		const claim =
			'The town hall knew before March that the harbour bridge was unsafe: contested; 5 positions. 3 claims here';
		await eventually(async () => (await said()) === claim);

		await panel.show(states['unmarked'] ?? assert.fail());
		await eventually(async () => (await said()) === 'No notes in this article');
	});

	test('and is where it was after a reload, pinned claim and all', async () => {
		const first = await PanelPage.open({ height: 400 });
		const content = claimsOf('several');
		const second = content.claims[1] ?? assert.fail();
		await first.show(content);
		await first.page.getByRole('tab', { name: /^Share of their strength/ }).click();
		await first.show(content, second.id);
		await first.page.locator('.position').nth(1).focus();
		await first.page.evaluate(() => window.scrollTo(0, 120));
		await eventually(async () => JSON.stringify(await first.kept()).includes('"scroll":120'));
		const kept = await first.kept();
		await first.close();

		const again = await PanelPage.open({ height: 400, kept });
		await again.show({ kind: 'loading' });
		await again.show(content, second.id);

		await again.page.getByRole('heading', { level: 1, name: second.text }).waitFor();
		assert.equal(await again.page.evaluate(() => window.scrollY), 120);
		await again.send({ kind: 'focus' });
		assert.equal(
			await again.page.evaluate(() => document.activeElement?.getAttribute('data-note')),
			second.sides[0]?.holders[1]?.positions[0]?.note,
		);
	});

	test('and starts afresh from a memory that it cannot read', async () => {
		for (const kept of [
			{ version: 99 },
			'nonsense',
			{ version: 1, claim: 'a', pinned: null, note: null, scroll: 0 },
			[1],
		]) {
			const panel = await PanelPage.open({ kept });
			await panel.show(claimsOf('contested'));
			await panel.page.getByRole('heading', { level: 1, name: /town hall knew/ }).waitFor();
		}
	});
});

suite('the mouse', () => {
	test('opens a passage by a click, beside with Ctrl, and not where the reader selects words', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		await panel.told();
		const mark = panel.page.locator('.position mark').first();

		await mark.click();
		await mark.click({ modifiers: ['ControlOrMeta'] });
		await mark.dblclick();

		const note = firstNote(content);
		const opened = await panel.told();
		assert.deepEqual(opened.slice(0, 2), [
			{ kind: 'open', note, beside: false },
			{ kind: 'open', note, beside: true },
		]);
		assert.ok(opened.length <= 3, 'the second click of a double click ends a selection');
	});

	test('begins the review at a note whose words are in doubt, and opens nothing by that', async () => {
		const panel = await PanelPage.open();
		await panel.showView(views['evidence'] ?? assert.fail());
		await panel.told();
		await panel.page.locator('[data-evidence=altered] .evidence').getByRole('button').click();

		const note = await panel.page.locator('[data-evidence=altered]').getAttribute('data-note');
		assert.deepEqual(await panel.told(), [{ kind: 'review', note }]);
		const lost = panel.page.locator('[data-evidence=lost] .evidence');
		assert.deepEqual(
			await lost.evaluateAll(all => all.map(each => each.querySelectorAll('button').length)),
			[1, 0],
			'what a reader has confirmed is done with',
		);
	});

	test('lists all that can be done with a position by its other button, unless words are selected', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		await panel.told();
		const mark = panel.page.locator('.position mark').first();

		await mark.click({ button: 'right' });
		assert.deepEqual(await panel.told(), [{ kind: 'act', note: firstNote(content), what: 'menu' }]);
		await mark.selectText();
		await mark.click({ button: 'right' });
		assert.deepEqual(await panel.told(), []);
	});

	test('writes a report on the claim that it shows', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		await panel.told();
		await panel.page.getByRole('button', { name: 'Report on this claim' }).click();

		assert.deepEqual(await panel.told(), [{ kind: 'report', claim: content.claims[0]?.id }]);
	});

	test('shows in the editor which passage it is on', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.show(content);
		const hovers = async (): Promise<unknown[]> =>
			(await panel.page.evaluate(() => window.told.splice(0))).filter(
				message => typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'hover',
			);
		await hovers();

		await panel.page.locator('.position mark').first().hover();
		assert.deepEqual(await hovers(), [{ kind: 'hover', note: firstNote(content) }]);
		await panel.page.locator('h1').hover();
		assert.deepEqual(await hovers(), [{ kind: 'hover', note: null }]);
	});

	test('and does so still where the map has been open before', async () => {
		const panel = await PanelPage.open();
		const content = claimsOf('contested');
		await panel.showView(views['map'] ?? assert.fail());
		await panel.page.locator('.map-window').waitFor();
		await panel.show(content);
		const hovers = async (): Promise<unknown[]> =>
			(await panel.page.evaluate(() => window.told.splice(0))).filter(
				message => typeof message === 'object' && message !== null && 'kind' in message && message.kind === 'hover',
			);
		await hovers();

		await panel.page.locator(`.position[data-note="${firstNote(content)}"]`).focus();
		await panel.page.evaluate(() => new Promise(done => setTimeout(done)));

		assert.deepEqual(await hovers(), [{ kind: 'hover', note: firstNote(content) }]);
	});
});
