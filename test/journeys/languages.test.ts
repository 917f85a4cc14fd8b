import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { forgottenIn, pseudo, pseudoOf } from '../support/pseudoLanguage';
import { openWorkbench, type Workbench } from '../support/workbench';

const names: Readonly<Record<string, string>> = JSON.parse(readFileSync('package.nls.json', 'utf8'));

/** Nothing in it is in Latin letters but ids of two: what is, on the screen, is ours. */
const town = {
	'lateral.yaml': 'format: 1\n',
	'sources.yaml': [
		'g1: {name: Гласник, kind: outlet}',
		'v1: {name: Вести, kind: outlet}',
		'm1: {name: Мира Стел, kind: person, role: градоначелница}',
		'',
	].join('\n'),
	'claims/c1.yaml': 'text: Мост је безбедан\nkind: proposition\nabout: [мостови]\n',
	'claims/c2.yaml': 'text: Толико људи прелази мост\nkind: quantity\n',
	'a1.txt':
		'Мост поново отворен\n\n„Мост је безбедан“, рекла је Мира Стел. Прелази га 300 људи.\n\nТомас Орле је рекао да је мост стар.\n',
	'a1.notes.yaml': [
		'format: 1',
		'article: {title: Мост поново отворен, outlet: g1, published: 2024-01-18, read: full}',
		'notes:',
		'  n-a1: {quote: Мост је безбедан, before: „, after: “, speaker: m1, claim: c1, note: Тако је рекла., by: m1}',
		'  n-a2: {quote: 300 људи, before: "Прелази га ", after: ".", claim: c2, value: "300"}',
		'  n-a3: {quote: мост је нов, before: "да је ", after: ".", claim: c1}',
		'',
	].join('\n'),
	'a2.txt': 'Инжењери сумњају\n\n„Мост није безбедан“, рекла је Ана Берг. Прелази га 900 људи.\n',
	'a2.notes.yaml': [
		'format: 1',
		'article: {title: Инжењери сумњају, outlet: v1, published: 2024-01-19, read: full}',
		'notes:',
		'  n-b1: {quote: Мост није безбедан, before: „, after: “, claim: c1, stance: denies}',
		'  n-b2: {quote: 900 људи, before: "Прелази га ", after: ".", claim: c2, value: "900", links: {contradicts: a1#n-a2}}',
		'  n-b3: {quote: нема га, claim: c9}',
		'',
	].join('\n'),
};

/** All that a part of the screen says, to the eye and to the ear, but for keys and tool bars: commands are named in package.nls.json alone. */
async function saidBy(part: Locator): Promise<string> {
	const said = await part.evaluateAll(elements =>
		elements.map(element => {
			const all = [element, ...element.querySelectorAll('*')].filter(
				each => each.checkVisibility() && !each.closest('.monaco-keybinding, .monaco-action-bar'),
			);
			const spoken = all.flatMap(each =>
				['aria-label', 'title', 'placeholder', 'aria-description', 'aria-roledescription'].map(
					name => each.getAttribute(name) ?? '',
				),
			);
			return [element instanceof HTMLElement ? element.innerText : '', ...spoken].join('\n');
		}),
	);
	return said.join('\n');
}

suite('a reader of a language that nobody speaks', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: town, language: pseudo });
	});
	suiteTeardown(() => workbench.close());

	/** Runs a command by what package.nls.json calls it. */
	const command = (key: string) => workbench.command(`Lateral: ${pseudoOf(names[key] ?? assert.fail(key))}`);

	/**
	 * Waits for something of ours, and fails where some of it is English.
	 *
	 * @param but what is English in every language
	 */
	const allIsTranslated = async (parts: readonly Locator[], ...but: RegExp[]): Promise<void> => {
		await eventually(async () => {
			const shown = (await Promise.all(parts.map(saidBy))).join('\n');
			assert.match(shown, /[ȧḗīǿŭ]/u);
			assert.deepEqual(forgottenIn(but.reduce<string>((rest, words) => rest.replaceAll(words, ''), shown)), [], shown);
			return true;
		});
	};

	test('finds no English above, in and below an article', async () => {
		await workbench.openFile('a1.txt');
		await workbench.lens(/ŀȧȧīḿ/u).first().waitFor();
		await allIsTranslated([workbench.lens(/./u)]);
		const status = workbench.page.locator('.statusbar-item[id*="lateral"]');
		await status.first().waitFor();
		await allIsTranslated([status], /^Lateral/gmu);
		await workbench.hover('Мост је');
		await allIsTranslated([workbench.page.locator('.monaco-hover:not(.hidden) .markdown-hover')]);
	});

	test('nor in the tree, to its last leaf', async () => {
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		const rows = workbench.treeRows(pseudoOf(names['view.corpus'] ?? ''));
		await rows.first().waitFor();
		await eventually(async () => {
			const closed = rows.and(workbench.page.locator('[aria-expanded="false"]')).first();
			if (!(await closed.count())) return true;
			await closed.locator('.monaco-tl-twistie').click();
			return undefined;
		});
		await allIsTranslated([rows]);
	});

	test('nor in the problems', async () => {
		const rows = await workbench.problems();
		const messages = rows.locator('.marker-message-line, .related-info-resource-separator ~ *');
		await allIsTranslated([messages], /^Lateral$/gmu, /^[a-z]+(\.[a-z-]+)+$/gmu, /\[Ln .*\]/gu);
		await workbench.press('ControlOrMeta+J');
	});

	const questions: Readonly<Record<string, readonly RegExp[]>> = {
		markPassage: [],
		linkPassage: [],
		changeStance: [],
		changeClaim: [],
		unmarkedStatements: [],
		chooseView: [],
		copyReceipt: [/Markdown|JSON/gu],
		exportWhoIsQuoted: [/\.txt/gu],
		reviewEvidence: [],
		editNote: [],
		changeTags: [],
		changeStrength: [],
		duplicateNote: [],
		splitClaim: [],
	};
	for (const [key, but] of Object.entries(questions))
		test(`nor in what is asked by ${key}`, async () => {
			await workbench.openFile('a1.txt');
			await workbench.clickWords('Мост је');
			await command(`command.${key}`);
			const asked = workbench.page.locator('.quick-input-widget:visible');
			const box = asked.locator('input[type="text"]');
			const rows = asked.locator('.monaco-list-row');
			await eventually(async () => !(await box.inputValue()).startsWith('>') && (await rows.count()) > 0);
			const parts = [asked.locator('.quick-input-title'), box, asked.locator('.quick-input-message'), rows];
			await allIsTranslated(parts, ...but);
			await workbench.press('Escape');
			await eventually(async () => (await asked.count()) === 0);
		});

	test('nor above the notes of a sidecar, nor in the sides of a claim as a text', async () => {
		await workbench.openFile('a1.notes.yaml');
		await workbench
			.lens(/ȧȧřŧīƈŀḗḗ/u)
			.first()
			.waitFor();
		await allIsTranslated([workbench.lens(/./u)]);
		await workbench.clickWords('300 људи');
		await command('command.readSides');
		await workbench.page.locator('.tab.active', { hasText: pseudoOf('Sides') }).waitFor();
		await allIsTranslated([workbench.editor.locator('.view-lines')]);
		await workbench.command('View: Close Editor');
	});

	test('nor in the panel', async () => {
		await workbench.openFile('a1.txt');
		await workbench.clickWords('Мост је');
		await command('command.showCrossReferences');
		const claim = await workbench.webview('.position');
		await allIsTranslated([claim.locator('#panel')]);
		await command('command.showWhoIsQuoted');
		const quoted = await workbench.webview('table');
		await allIsTranslated([quoted.locator('#panel')]);
	});
});

const spoken = {
	de: { notes: '47 Notizen', contested: /Behauptung(en)? · \d+ umstritten/u, side: 'Bestreitet', corpus: 'Korpus' },
	'sr-latn': {
		notes: '47 beleški',
		contested: /tvrdnj[aei] · (sporno: \d+|1 sporna)/u,
		side: 'Poriče',
		corpus: 'Korpus',
	},
};

for (const [language, words] of Object.entries(spoken))
	suite(`a reader whose VS Code is set to ${language}`, () => {
		let workbench: Workbench;

		suiteSetup(async () => {
			workbench = await openWorkbench({ folder: 'sample-corpus', language });
		});
		suiteTeardown(() => workbench.close());

		test('reads an article, its tree, the sides of a claim and a question in that language', async () => {
			await workbench.openFile('2023-01-18-halvard-newswire.txt');
			await workbench.statusBar(words.notes).waitFor();
			await workbench.lens(words.contested).first().waitFor();
			await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
			await workbench.treeRows(words.corpus).first().waitFor();
			await workbench.press('ControlOrMeta+1');
			await workbench.select('Donbas is Ukraine');
			await workbench.press('ControlOrMeta+K', 'x');
			const panel = await workbench.webview('.position');
			await panel.locator('.side h2', { hasText: words.side }).waitFor();
			await workbench.screenshot(`language-${language}`, ['light']);
			await workbench.page.keyboard.press('Escape');
		});
	});
