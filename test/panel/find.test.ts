import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Findings } from '../../src/protocol/toPanel';
import { eventually } from '../support/eventually';
import { PanelPage } from './support/panelPage';
import { article, states, views } from './support/states';
import { themeNames } from './support/themes';

const at = article('2031-03-04-harbour-post', 'Harbour bridge shut overnight', 'The Harbour Post', '2031-03-04');
const findings: Findings = {
	claims: [
		{
			id: 'the-town-hall-knew-before-march-that-the',
			text: 'The town hall knew before March that the harbour bridge was unsafe',
			status: { word: 'contested', label: 'contested' },
		},
	],
	passages: [
		{
			note: '2031-03-04-harbour-post#n-k3f9',
			words: 'no warning of any kind had reached us',
			article: at,
			holder: 'the mayor of Port Selm',
			claim: 'the-town-hall-knew-before-march-that-the',
		},
		{ note: '2031-03-04-harbour-post#n-free', words: 'a bridge and no claim', article: at, holder: 'The Harbour Post' },
	],
	speakers: [{ id: 'stell', name: 'Mira Stell', role: 'chief engineer of the port', notes: 3 }],
};

suite('the search in the panel', () => {
	let panel: PanelPage;

	setup(async () => {
		panel = await PanelPage.open({ height: 500 });
		await panel.show(states['contested'] ?? assert.fail());
		await panel.told();
	});

	const field = () => panel.page.getByRole('combobox', { name: 'Find claims, words and speakers' });
	const press = async (...keys: string[]): Promise<void> => {
		for (const key of keys) await panel.page.keyboard.press(key);
	};
	const active = (): Promise<string> =>
		panel.page
			.locator('[role=option][aria-selected=true]')
			.innerText()
			.then(text => text.replaceAll(/\s+/g, ' ').trim());
	/** Types, and answers as the extension does. */
	const search = async (typed: string, found = findings): Promise<void> => {
		await press('ControlOrMeta+f');
		await field().waitFor();
		await panel.page.keyboard.type(typed);
		await eventually(async () =>
			(await panel.told()).some(message => message.kind === 'find' && message.query === typed),
		);
		await panel.send({ kind: 'found', query: typed, findings: found });
	};

	test('opens by Ctrl+F and by a slash, with the keyboard in its field, and gives it back by Escape', async () => {
		await panel.send({ kind: 'focus' });
		const note = await panel.page.evaluate(() => document.activeElement?.getAttribute('data-note'));
		for (const key of ['ControlOrMeta+f', '/']) {
			await press(key);
			await field().waitFor();
			assert.equal(await field().evaluate(element => element === document.activeElement), true);
			assert.equal(await panel.page.locator('#view').isVisible(), false);

			await press('Escape');
			await field().waitFor({ state: 'detached' });
			assert.equal(await panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')), note);
		}
		assert.deepEqual(await panel.told(), []);
	});

	test('asks for what is typed, lists claims, words and speakers, and says how many', async () => {
		await search('bridge/so');

		assert.deepEqual(
			(await panel.page.getByRole('option').allInnerTexts()).map(text => text.replaceAll(/\s+/g, ' ').trim()),
			[
				'The town hall knew before March that the harbour bridge was unsafe contested',
				'“no warning of any kind had reached us” the mayor of Port Selm · The Harbour Post, Mar 4, 2031',
				'“a bridge and no claim” The Harbour Post · The Harbour Post, Mar 4, 2031',
				'Mira Stell chief engineer of the port 3 notes',
			],
		);
		await eventually(async () => (await panel.page.getByRole('status').textContent()) === '4 places found');
	});

	test('goes to a claim, to words on it, to words that no claim is on, and to a speaker', async () => {
		await search('bridge');
		assert.match(await active(), /^The town hall knew/);
		await press('Enter');
		const claim = 'the-town-hall-knew-before-march-that-the';
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'claim', claim }]);

		await search('warning');
		await press('ArrowDown', 'Enter');
		assert.deepEqual(await panel.told(), [{ kind: 'turn', tab: 'claim', claim }]);
		await panel.show(states['contested'] ?? assert.fail());
		assert.equal(
			await panel.page.evaluate(() => document.activeElement?.getAttribute('data-note')),
			'2031-03-04-harbour-post#n-k3f9',
			'the keyboard is on the words that were found',
		);

		await search('claim');
		await press('ArrowDown', 'ArrowDown', 'Enter');
		assert.deepEqual(await panel.told(), [{ kind: 'open', note: '2031-03-04-harbour-post#n-free', beside: false }]);

		await press('ControlOrMeta+f', 'ArrowUp');
		assert.match(await active(), /^“no warning/);
		await press('ControlOrMeta+Enter');
		assert.deepEqual(await panel.told(), [{ kind: 'open', note: '2031-03-04-harbour-post#n-k3f9', beside: false }]);

		await search('stell');
		await press('ArrowUp', 'Enter');
		await eventually(async () => (await panel.told()).some(message => message.kind === 'ask'));
		await panel.showView(views['quoted-corpus'] ?? assert.fail());
		assert.equal(await panel.page.getByRole('searchbox').inputValue(), 'Mira Stell');
	});

	test('says where nothing is found, and drops an answer to what is no longer typed', async () => {
		await search('xylophone', { claims: [], passages: [], speakers: [] });
		await panel.page.getByText('Nothing resembles “xylophone”.').waitFor();

		await panel.send({ kind: 'found', query: 'bridge', findings });
		assert.equal(await panel.page.getByRole('option').count(), 0);
	});

	test('takes every letter, figure and sign, also those that are keys of the view behind it', async () => {
		for (const name of ['chronology', 'map']) {
			await panel.showView(views[name] ?? assert.fail(name));
			await panel.page.locator('.chronology-drawing, .map-window').waitFor();
			await panel.told();
			await press('ControlOrMeta+f');
			await field().waitFor();
			await panel.page.keyboard.type('2019-20 +=m');
			await press('PageDown');

			assert.equal(await field().inputValue(), '2019-20 +=m', name);
			await press('Escape');
			await field().waitFor({ state: 'detached' });
			await press('ControlOrMeta+f', 'Delete', 'Escape');
			assert.ok(
				(await panel.told()).every(message => message.kind === 'find'),
				name,
			);
		}
	});

	test('takes what is typed before its script is there, and gives the keys back where that is missing', async () => {
		let arrive = (): void => undefined;
		const arrived = new Promise<void>(done => (arrive = done));
		await panel.page.route('**/panel/find-*.js', async route => {
			await arrived;
			await route.fallback();
		});
		await panel.send({ kind: 'focus' });
		await press('/', 'b', 'x', 'Backspace', 'r', 'Escape', '/', '9', '/', '1', 'Tab', 'ControlOrMeta+f');
		assert.deepEqual(await panel.told(), []);
		arrive();
		await field().waitFor();
		await press('1');
		assert.equal(await field().inputValue(), '9/11');
		await eventually(async () => (await panel.told()).some(({ kind }) => kind === 'find'));

		panel = await PanelPage.open();
		await panel.page.route('**/panel/find-*.js', route => route.fulfill({ status: 404 }));
		await panel.show(states['contested'] ?? assert.fail());
		await press('/');
		await panel.page.getByText('A file of Lateral is missing. Install it anew.').waitFor({ state: 'attached' });
		await press('Escape');
		await eventually(async () => (await panel.told()).some(({ kind }) => kind === 'leave'));
	});

	test('leaves Alt and an arrow to its field, where they go by a word on a Mac', async () => {
		const view = views['contested'] ?? assert.fail();
		await panel.send({ kind: 'show', revision: 10, view, ways: { back: true, forward: true } });
		await search('two words');
		await press('Alt+ArrowLeft');
		assert.deepEqual(await panel.told(), []);
	});

	test('leaves the keys to an input method while a word is being composed', async () => {
		await search('bridge');
		for (const key of ['ArrowDown', 'Enter', 'Escape'])
			await field().evaluate(
				(element, pressed) =>
					element.dispatchEvent(new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true })),
				key,
			);

		assert.match(await active(), /^The town hall knew/);
		assert.equal(await field().isVisible(), true);
		assert.ok((await panel.told()).every(message => message.kind === 'find'));
	});

	test('keeps the place in the view behind it', async () => {
		await panel.show(states['many'] ?? assert.fail());
		await panel.page.evaluate(() => window.scrollTo(0, 700));
		await eventually(async () => JSON.stringify(await panel.kept()).includes('"scroll":700'));
		await press('/');
		await field().waitFor();
		await press('Escape');
		await field().waitFor({ state: 'detached' });

		assert.equal(await panel.page.evaluate(() => window.scrollY), 700);
	});

	test('has no fault that axe can find, fits a side bar, and draws markup as text', async () => {
		const markup = '<img src=x onerror="window.hacked=1">';
		for (const theme of themeNames) {
			panel = await PanelPage.open({ theme, width: 300 });
			await panel.show(states['contested'] ?? assert.fail());
			await panel.told();
			await search('bridge', {
				...findings,
				passages: findings.passages.map(each => ({ ...each, words: markup, holder: markup })),
				speakers: [{ id: markup, name: `${markup}${'long'.repeat(60)}`, role: markup, notes: 0 }],
			});
			await panel.page.evaluate(axe.source);
			const faults = await panel.page.evaluate(async () => {
				const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
				return violations.map(({ id, nodes }) => `${id} ${nodes.map(node => node.html).join(' ')}`);
			});
			assert.deepEqual(faults, [], theme);
			const over = await panel.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
			assert.ok(over <= 0, `${over} px too wide`);
			assert.equal(await panel.page.locator('.find img').count(), 0);
		}
	});
});
