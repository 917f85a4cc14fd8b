import assert from 'node:assert/strict';
import type { CompareView } from '../../src/protocol/toPanel';
import { eventually } from '../support/eventually';
import { compareViews } from './support/compareStates';
import { PanelPage } from './support/panelPage';
import { states } from './support/states';

const viewOf = (name: string): CompareView => compareViews[name] ?? assert.fail();

async function show(name: string, options: Parameters<typeof PanelPage.open>[0] = {}): Promise<PanelPage> {
	const panel = await PanelPage.open(options);
	await panel.showView(viewOf(name));
	await panel.told();
	return panel;
}

const announced = (panel: PanelPage, words: string): Promise<unknown> =>
	eventually(async () => (await panel.page.getByRole('status').textContent()) === words);
const column = (panel: PanelPage, nth: number) => panel.page.locator('.compared').nth(nth);
const focused = (panel: PanelPage): Promise<string> =>
	panel.page.evaluate(() => {
		const keyboard = document.activeElement;
		return keyboard?.getAttribute('data-stop') ?? keyboard?.getAttribute('data-note') ?? '';
	});
async function asTable({ page }: PanelPage): Promise<void> {
	await page.getByRole('heading', { level: 1 }).focus();
	await page.keyboard.press('t');
	await page.getByRole('table').waitFor();
}
/** The passages in the order that the extension was asked for. */
const askedFor = async (panel: PanelPage): Promise<readonly string[] | null | undefined> => {
	const asks = (await panel.told()).flatMap(message => (message.kind === 'ask' ? message.ask : []));
	const last = asks.at(-1);
	return last?.tab === 'compare' ? last.notes : undefined;
};
const notes = ['2031-03-05-selm-courier#n-0', '2031-03-05-north-wire#n-1', '2031-03-08-evening-lamp#n-2'];

suite('passages side by side', () => {
	test('mark what differs by a sign, and name in words what weighs', async () => {
		const panel = await show('compare');
		const wording = column(panel, 1).locator('blockquote');

		assert.equal(await wording.locator('del').first().textContent(), '−lost in Octoberdate');
		assert.equal(await wording.locator('ins.added').textContent(), '+added perhapshedge');
		assert.equal(await wording.locator('ins.changed').textContent(), '≠changed 21number');
		assert.deepEqual(await column(panel, 1).locator('.differences li').allInnerTexts(), [
			'≠\nchanged: “12” to “21” (number)',
			'−\nlost: “in October” (date)',
			'+\nadded: “perhaps” (hedge)',
			'−\nlost: “, and I said it to the mayor’s face”',
		]);
		assert.equal(await column(panel, 0).locator('.differences').count(), 0);
	});

	test('tell a screen reader which of how many it is, whose, and what differs in all', async () => {
		const panel = await show('compare');
		assert.equal(
			await column(panel, 2).getAttribute('aria-label'),
			'3 of 3: Mira Stell, The Evening Lamp, Mar 5, 2031. qualifies. added: 1; changed: 1 (negation). ' +
				'The article’s words have changed since they were noted',
		);
		await announced(
			panel,
			'Side by side on “The town hall knew before March that the harbour bridge was unsafe”: 3 passages',
		);
	});

	test('are one stop for Tab; arrows lead from one to the next, Enter opens it', async () => {
		const panel = await show('compare');
		const { keyboard } = panel.page;
		await column(panel, 0).focus();

		await keyboard.press('ArrowRight');
		assert.equal(await focused(panel), notes[1]);
		await keyboard.press('Enter');
		await keyboard.press('End');
		await keyboard.press('Control+Enter');
		assert.deepEqual(await panel.told(), [
			{ kind: 'open', note: notes[1], beside: false },
			{ kind: 'open', note: notes[2], beside: true },
		]);
		assert.equal(await panel.page.locator('.compared[tabindex="0"]').count(), 1);
	});

	test('are put in another order, taken away and added by keys and buttons', async () => {
		const panel = await show('compare');
		const { page } = panel;
		await column(panel, 1).focus();

		await page.keyboard.press('Shift+ArrowLeft');
		assert.deepEqual(await askedFor(panel), [notes[1], notes[0], notes[2]]);
		await announced(panel, 'Now 1 of 3');
		await page.keyboard.press('Delete');
		assert.deepEqual(await askedFor(panel), [notes[0], notes[2]]);

		await column(panel, 0).getByRole('button', { name: 'One place later' }).click();
		assert.deepEqual(await askedFor(panel), [notes[1], notes[0], notes[2]]);
		await page.getByRole('button', { name: 'the mayor of Port Selm' }).click();
		assert.deepEqual(await askedFor(panel), [...notes, '2031-03-dockers-news#n-0']);
	});

	test('go back to following the cursor once the reader has chosen', async () => {
		const panel = await show('compare-chosen');
		await panel.page.getByRole('button', { name: 'Follow the cursor again' }).click();
		assert.equal(await askedFor(panel), null);
	});

	test('are gone through difference by difference, seen in all and told', async () => {
		const panel = await show('compare');
		await column(panel, 0).focus();

		await panel.page.keyboard.press('ArrowDown');
		await announced(panel, 'Mira Stell: “in October”; Mira Stell: nothing, lost (date); Mira Stell: “in October”');
		assert.deepEqual(await panel.page.locator('[data-pointed]').evaluateAll(all => all.map(each => each.tagName)), [
			'SPAN',
			'DEL',
			'SPAN',
		]);
		await panel.page.keyboard.press('ArrowUp');
		assert.equal(await panel.page.locator('[data-pointed]').count(), 3, 'there is none before it');
	});

	test('are a table by one key, with the same facts', async () => {
		const panel = await show('compare', { width: 1000 });
		await column(panel, 0).focus();
		await panel.page.keyboard.press('t');

		await announced(panel, 'Shown as a table');
		const { page } = panel;
		assert.equal(await page.locator('caption').innerText(), '3 passages, word by word');
		const rows = await page.locator('tbody tr').allInnerTexts();
		assert.ok(
			rows.some(row => /in October\s+lost \(date\)\s+in October/.test(row)),
			rows.join('\n'),
		);
		assert.match(rows.at(-1) ?? '', /In all\s+the others are compared with this one\s+lost: 2; added: 1; changed: 1/);
		const heads = await page.locator('thead th').allInnerTexts();
		assert.match(heads[3] ?? '', /Mira Stell[^]*The Evening Lamp · Mar 5, 2031[^]*qualifies[^]*have changed/);

		await page.keyboard.press('t');
		assert.equal(await page.locator('table').count(), 0);
		assert.equal(await focused(panel), await column(panel, 0).getAttribute('data-note'), 'where it was before');

		const elsewhere = page.getByRole('button', { name: 'Find', exact: true });
		await elsewhere.focus();
		await page.keyboard.press('t');
		await page.getByRole('table').waitFor();
		await page.keyboard.press('t');
		await column(panel, 0).waitFor();
		assert.ok(await elsewhere.evaluate(button => button === document.activeElement), 'what stays keeps the keyboard');
	});

	test('have as many rows as there is to tell, and hold with forty passages and at 300 pixels', async () => {
		const panel = await show('compare-many', { width: 300 });
		assert.equal(await panel.page.locator('.compared').count(), 40);
		assert.equal(await panel.page.evaluate(() => document.documentElement.scrollWidth), 300);
		await panel.showView(viewOf('compare-scripts'));
		assert.equal(await panel.page.evaluate(() => document.documentElement.scrollWidth), 300);
		assert.equal(
			await column(panel, 0)
				.locator('blockquote')
				.evaluate(words => getComputedStyle(words).direction),
			'rtl',
		);
	});

	test('of a claim are turned to from its tab, from a position with that one first', async () => {
		const panel = await PanelPage.open();
		await panel.show(states['contested'] ?? assert.fail());
		await panel.told();
		const position = panel.page.locator('.position').nth(1);
		const note = await position.getAttribute('data-note');
		await position.focus();

		await position.getByRole('button', { name: 'Compare with the others word by word' }).click();
		const [ask, turn] = await panel.told();
		assert.ok(ask?.kind === 'ask' && ask.ask.tab === 'compare');
		assert.equal(ask.ask.notes?.[0], note);
		assert.ok((ask.ask.notes?.length ?? 0) > 2);
		assert.ok(turn?.kind === 'turn' && turn.tab === 'compare');
		assert.equal(typeof turn.claim, 'string');
	});

	test('are found again after a reload as they were left', async () => {
		const first = await show('compare-chosen');
		await asTable(first);
		const kept = await first.kept();
		await first.close();

		const again = await PanelPage.open({ kept });
		await again.showView(viewOf('compare-chosen'));
		await again.page.getByRole('table').waitFor();
		assert.match(JSON.stringify(kept), /"notes":\["chosen"\]/);
	});
});

suite('quotations side by side', () => {
	test('say of each variant what it leaves out, and go side by side', async () => {
		const panel = await show('quotations');
		const { page } = panel;
		assert.equal(await page.getByRole('heading', { level: 2, name: 'Mira Stell Side by side' }).count(), 1);
		assert.match(await column(panel, 1).innerText(), /lost: “in October” \(date\)/);

		await page.getByRole('button', { name: 'Side by side' }).first().click();
		assert.deepEqual(await askedFor(panel), notes);
		await page.getByRole('button', { name: 'The corpus' }).click();
		const [message] = await panel.told();
		assert.ok(message?.kind === 'ask' && message.ask.tab === 'compare' && message.ask.scope === 'corpus');
	});

	test('go side by side as far as there is room, and say how many do not', async () => {
		const view = viewOf('quotations');
		assert.ok(view.content.kind === 'quotations');
		const [utterance] = view.content.utterances;
		const [variant] = utterance?.variants ?? [];
		assert.ok(utterance && variant);
		const variants = Array.from({ length: 53 }, (_, at) => ({ ...variant, note: `lamp#n-${at}` }));
		const panel = await PanelPage.open();
		await panel.showView({ ...view, content: { ...view.content, utterances: [{ ...utterance, variants }] } });
		await panel.told();

		await panel.page.getByRole('button', { name: 'Side by side without the last 3' }).click();
		assert.equal((await askedFor(panel))?.length, 50);
	});

	test('are a table with who says it, where, the words and what differs', async () => {
		const panel = await show('quotations', { width: 1000 });
		await asTable(panel);
		const rows = await panel.page.locator('tbody tr').allInnerTexts();
		assert.equal(rows.length, 5);
		assert.match(rows[1] ?? '', /Mira Stell[^]*North Wire[^]*I put it in writing that[^]*lost: “in October” \(date\)/);
	});
});

suite('two articles side by side', () => {
	test('lead from a passage to what the other one says on the same claim, and open it', async () => {
		const panel = await show('articles', { width: 900 });
		const { page } = panel;
		const first = page.locator('.pane[data-side="0"] .number').first();
		assert.equal(
			await first.getAttribute('aria-label'),
			'Claim 1: The town hall knew before March that the harbour bridge was unsafe. Mira Stell asserts',
		);
		await first.focus();
		await page.keyboard.press('ArrowRight');
		assert.match(await focused(panel), /^1 note-0/);
		assert.equal(await page.locator('.pane mark[data-pointed]').count(), 2);
		await page.keyboard.press('Enter');
		const [message] = await panel.told();
		assert.ok(message?.kind === 'open' && !message.beside);
		await page.keyboard.press('ArrowUp');
		assert.match(await focused(panel), /^1 note-1/);
		await page.keyboard.press('ArrowLeft');
		assert.match(await focused(panel), /^0 note-1/);
	});

	test('scroll together, so that what both say on a claim comes up side by side, until the reader says otherwise', async () => {
		const panel = await show('articles', { width: 900, height: 500 });
		const { page } = panel;
		const scrolled = (side: number): Promise<number> =>
			page.locator(`.pane[data-side="${side}"]`).evaluate(pane => pane.scrollTop);
		const scroll = (side: number, to: number): Promise<void> =>
			page.locator(`.pane[data-side="${side}"]`).evaluate((pane, top) => void (pane.scrollTop = top), to);

		await scroll(0, 10_000);
		const end = await page.locator('.pane[data-side="1"]').evaluate(pane => pane.scrollHeight - pane.clientHeight);
		await eventually(async () => (await scrolled(1)) >= end - 1);
		await scroll(1, 0);
		await eventually(async () => (await scrolled(0)) === 0);

		await page.getByRole('button', { name: 'Scroll together' }).click();
		await scroll(0, 10_000);
		await eventually(async () => (await scrolled(0)) > 0);
		assert.equal(await scrolled(1), 0);
	});

	test('are joined by lines that only say what the numbers say, and none where there is no room', async () => {
		const panel = await show('articles', { width: 900 });
		const lines = panel.page.locator('.joins path');
		await eventually(
			async () => (await lines.evaluateAll(all => all.filter(each => each.getAttribute('d')))).length > 0,
		);
		assert.equal(await panel.page.locator('.joins').getAttribute('aria-hidden'), 'true');

		const narrow = await show('articles', { width: 300 });
		assert.equal(await narrow.page.locator('.joins').isVisible(), false);
		assert.equal(await narrow.page.evaluate(() => document.documentElement.scrollWidth), 300);
	});

	test('are a table of what both say on each claim', async () => {
		const panel = await show('articles', { width: 900 });
		await asTable(panel);
		assert.deepEqual(
			(await panel.page.locator('tbody tr').allInnerTexts()).map(row => row.replaceAll(/\s+/g, ' ').trim()),
			[
				'1 The town hall knew before March that the harbour bridge was unsafe contested Mira Stell asserts: “I put it in writing in October” the mayor denies: “no warning of any kind had reached us”',
				'2 Share of their strength that the cables had lost corroborated Mira Stell asserts: “the cables had lost 12% of their strength” the mayor asserts: “a third of their strength”',
			],
		);
	});
});
