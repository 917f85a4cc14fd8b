import assert from 'node:assert/strict';
import { positionsOf, type Claim } from '../../src/panel/content';
import { PanelPage } from './support/panelPage';
import { states, views } from './support/states';

/** Everything below is done without a mouse. */
suite('with the keyboard alone the reader', () => {
	let panel: PanelPage;
	let claims: readonly Claim[];

	setup(async () => {
		panel = await PanelPage.open({ width: 1000 });
		const content = states['several'];
		assert.ok(content?.kind === 'claims');
		claims = content.claims;
		await panel.show(content);
		await panel.told();
	});

	const press = async (...keys: string[]): Promise<void> => {
		for (const key of keys) await panel.page.keyboard.press(key);
	};
	const focused = (): Promise<string> =>
		panel.page.evaluate(() => {
			const element = document.activeElement;
			if (!element || element === document.body) return '';
			return (
				element.getAttribute('data-note') ?? element.getAttribute('aria-label') ?? element.textContent?.trim() ?? ''
			);
		});
	/** Notes of a claim's sides, in the order in which they are drawn. */
	const notes = (claim: number): string[] => positionsOf(claims[claim] ?? assert.fail()).map(({ note }) => note);

	test('reaches every part by Tab, with one stop for all positions', async () => {
		const stops: string[] = [];
		for (let count = 0; count < 40; count++) {
			await press('Tab');
			const stop = (await focused()).replaceAll(/\s+/g, ' ');
			if (!stop) break;
			stops.push(stop);
		}

		assert.deepEqual(stops.slice(0, 10), [
			'Find',
			'Claim',
			'Compare the passages word by word',
			'Chronology of this claim',
			'The town hall knew before March that the harbour bridge was unsafe contested',
			'asserts 3',
			'denies 1',
			'qualifies 1',
			'silent 1',
			'not read 1',
		]);
		assert.deepEqual(
			stops.filter(stop => notes(0).includes(stop)),
			notes(0).slice(0, 1),
		);
		assert.deepEqual(stops.slice(-2), ['Channel Nine · Mar 6, 2031', 'Letters · March 2031']);
	});

	test('walks through the positions by arrows, across holders and sides, and comes back to the same one', async () => {
		await panel.send({ kind: 'focus' });
		assert.equal(await focused(), notes(0)[0]);

		await press('ArrowDown', 'ArrowDown');
		assert.equal(await focused(), notes(0)[2]);
		await press('ArrowRight');
		assert.equal(await focused(), notes(0)[3], 'the first of the side that denies');
		await press('ArrowLeft', 'End');
		assert.equal(await focused(), notes(0).at(-1));
		await press('ArrowDown');
		assert.equal(await focused(), notes(0).at(-1), 'there is nothing after the last');
		await press('Home');
		assert.equal(await focused(), notes(0)[0]);

		await press('ArrowDown', 'Shift+Tab', 'Tab');
		assert.equal(await focused(), notes(0)[1]);
	});

	test('opens a passage by Enter, beside by Ctrl+Enter, and reaches the buttons in a position by Tab', async () => {
		await panel.send({ kind: 'focus' });
		await press('Enter', 'ControlOrMeta+Enter', 'Tab');
		assert.equal(await focused(), 'Selm Courier · Mar 5, 2031');
		await press('Enter', 'Tab', 'Enter');
		for (const what of ['Change the stance', 'Reply', 'Link to another passage', 'Copy a citation']) {
			await press('Tab');
			assert.equal(await focused(), what);
			await press('Enter');
		}
		await press('Tab');
		assert.equal(await focused(), 'Compare with the others word by word');
		await press('Tab', 'Tab');
		assert.equal(await focused(), '2 replies');
		await press('Tab', 'Enter');

		const note = notes(0)[0] ?? '';
		assert.deepEqual(await panel.told(), [
			{ kind: 'open', note, beside: false },
			{ kind: 'open', note, beside: true },
			{ kind: 'open', note, beside: false },
			{ kind: 'open', note, beside: true },
			...(['stance', 'reply', 'link', 'cite'] as const).map(what => ({ kind: 'act', note, what })),
			{ kind: 'open', note: '2031-03-04-harbour-post#n-k3f9', beside: false },
		]);
	});

	test('chooses another claim at the same place by arrows', async () => {
		await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'ArrowDown');

		assert.equal(await panel.page.locator('h1').textContent(), claims[1]?.text);
		assert.match(await focused(), /^Share of their strength/);
		await press('End', 'Home');
		assert.equal(await panel.page.locator('h1').textContent(), claims[0]?.text);
	});

	test('goes to a side, pins the claim, lets it go and returns to the article', async () => {
		await press('Tab', 'ArrowRight', 'Enter');
		await panel.show(states['several'] ?? assert.fail(), claims[0]?.id);
		assert.equal(
			await panel.page.getByRole('button', { name: 'Stay on this claim' }).getAttribute('aria-pressed'),
			'true',
		);
		await press('Enter', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Enter');
		assert.match(await focused(), /^denies/);
		await press('Escape');

		assert.deepEqual(await panel.told(), [
			{ kind: 'pin', claim: claims[0]?.id },
			{ kind: 'pin', claim: null },
			{ kind: 'leave' },
		]);
	});

	test('sees where the keyboard is, in every theme', async () => {
		for (const theme of ['dark', 'light', 'hc-dark', 'hc-light'] as const) {
			const themed = await PanelPage.open({ theme });
			await themed.show(states['contested'] ?? assert.fail());
			await themed.page.keyboard.press('Tab');
			const outline = await themed.page.evaluate(
				() => getComputedStyle(document.activeElement ?? document.body).outlineStyle,
			);
			assert.equal(outline, 'solid', theme);
			await themed.close();
		}
	});

	test('takes the way out of every empty state', async () => {
		const ways = { 'no-corpus': 'make-corpus', unmarked: 'mark-passage', error: 'show-log' };
		for (const [name, what] of Object.entries(ways)) {
			await panel.show(states[name] ?? assert.fail());
			await panel.page.getByRole('tab', { name: 'Claim', exact: true }).focus();
			await press('Tab', 'Enter');
			assert.deepEqual(await panel.told(), [{ kind: 'do', what }]);
		}
	});

	test('begins the review of changed evidence, of all of it or at a note', async () => {
		await panel.showView(views['evidence'] ?? assert.fail());
		await panel.page.getByRole('tab', { name: 'Claim', exact: true }).focus();
		await press('Tab', 'Enter');
		await panel.send({ kind: 'focus' });
		await press('Home', 'ArrowDown', 'Tab');
		assert.equal(await focused(), 'Review', 'the second one stands in two places');
		await press('Enter');

		const note = await panel.page.locator('[data-evidence=ambiguous]').getAttribute('data-note');
		assert.deepEqual(await panel.told(), [
			{ kind: 'review', note: null },
			{ kind: 'review', note },
		]);
	});

	test('opens a claim from an article’s list', async () => {
		await panel.show(states['overview'] ?? assert.fail());
		await press('Tab', 'Tab', 'Tab', 'Enter');

		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'claim', claim: claims[0]?.id }]);
	});

	test('comes back from a list of VS Code, or the editor, to where they were', async () => {
		await panel.send({ kind: 'focus' });
		await press('ArrowDown', 'ArrowDown');
		// As a browser does when the keyboard goes to another frame, and when it comes back.
		await panel.page.evaluate(() => {
			if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
			window.dispatchEvent(new Event('blur'));
			window.dispatchEvent(new Event('focus'));
		});
		assert.equal(await focused(), notes(0)[2]);
	});

	test('lists all that can be done with a position by Shift+F10 or the menu key', async () => {
		await panel.send({ kind: 'focus' });
		await press('Shift+F10', 'ArrowDown', 'ContextMenu');

		assert.deepEqual(await panel.told(), [
			{ kind: 'act', note: notes(0)[0], what: 'menu' },
			{ kind: 'act', note: notes(0)[1], what: 'menu' },
		]);
	});

	test('goes back and forward by Alt and arrows, as far as there is a way', async () => {
		const view = views['contested'] ?? assert.fail();
		await panel.send({ kind: 'focus' });
		await press('Alt+ArrowLeft');
		assert.deepEqual(await panel.told(), []);
		assert.equal(await focused(), notes(0)[0], 'the arrow alone would lead to another side');

		await panel.send({ kind: 'show', revision: 10, view, ways: { back: true, forward: true } });
		await press('Alt+ArrowLeft', 'Alt+ArrowRight');
		assert.deepEqual(await panel.told(), [
			{ kind: 'go', to: 'back' },
			{ kind: 'go', to: 'forward' },
		]);
	});

	test('finds the same ways as buttons, which say where there is none', async () => {
		const view = views['contested'] ?? assert.fail();
		await panel.send({ kind: 'show', revision: 10, view, ways: { back: true, forward: false } });
		await press('Tab', 'ArrowLeft', 'Enter', 'ArrowLeft', 'Enter');

		assert.equal(await focused(), 'Back');
		const [forward, back] = ['Forward', 'Back'].map(name => panel.page.getByRole('button', { name, exact: true }));
		assert.equal(await forward?.getAttribute('aria-disabled'), 'true');
		assert.equal(await back?.getAttribute('aria-disabled'), 'false');
		assert.deepEqual(await panel.told(), [{ kind: 'go', to: 'back' }]);

		await press('End', 'Enter');
		assert.deepEqual(await panel.told(), [{ kind: 'split' }]);
	});

	test('goes from a value in the table of all values to its position', async () => {
		await panel.show(states['values'] ?? assert.fail());
		const table = panel.page.getByRole('table', { name: 'Values, in people' });
		assert.deepEqual(await table.getByRole('row').nth(2).getByRole('cell').first().innerText().then(words), [
			'about 12,000',
			'10,800 to 13,200',
			'as of Mar 5, 2031',
		]);
		assert.equal(await table.getByRole('row').count(), 10);

		await table.getByRole('button', { name: 'Dockers’ union asserts' }).focus();
		await press('Enter');

		assert.match(
			await panel.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? ''),
			/^Dockers’ union asserts: “more than 15,000”/,
		);
	});
});

function words(text: string): string[] {
	return text.split('\n').map(line => line.trim());
}
