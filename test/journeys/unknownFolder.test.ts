import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from '../support/workbench';

/** Texts as people have them: scraped with the page around them, a paragraph a line, marks without partners, Cyrillic. */
const strangers = {
	'agency.txt':
		'Council reopens the bridge\n\nHARBOUR TOWN, 3 May (Gull) - Mayor Ada Brandt said the bridge was safe.\n\n“It stands,” Brandt added. “It will stand.”\n',
	'blog.txt':
		'My two cents on the bridge\nThey say it is “safe. I do not believe a word.\nThe “experts” were paid, according to a neighbour.\n',
	'saved page.txt':
		'Home | News | Sport\nSubscribe\nBridge: what we know\n\nEngineer Otto Falk told reporters that the bridge was not safe at all.\n\nRead more: Ten bridges to see\n© 2026 The Gull\n',
	'translated.txt':
		'The bridge will be strong for a long time, told the mayor to our television.\n"We are not fearing," she has said.\n',
	'мост.txt': 'Мост поново отворен\n\n„Мост је сигуран“, рекла је градоначелница Ада Брант.\n',
};

suite('a reader opens a folder of unknown texts', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: strangers });
	});
	suiteTeardown(() => workbench.close());

	test('finds plain texts left alone, and a button that makes them a corpus', async () => {
		await workbench.openFile('agency.txt');
		await workbench.statusBar('Plain Text').waitFor();
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		await workbench.screenshot('unknown-folder', ['light']);

		await workbench.page.getByRole('button', { name: 'Use This Folder as a Corpus' }).first().click();
		await workbench.statusBar('News Article').waitFor();
		await workbench.statusBar('0 notes').waitFor();
		await workbench.written('lateral.yaml', 'format: 1\n');
	});

	test('sees who says what, in each of them', async () => {
		for (const [name, words] of Object.entries({
			'agency.txt': 'Brandt',
			'saved page.txt': 'told',
			'мост.txt': 'рекла је',
		})) {
			await workbench.openFile(name);
			await workbench.page.locator('.view-line span[class*="mtk"]', { hasText: words }).first().waitFor();
			await workbench.screenshot(`unknown-${name.replace(/\..*/u, '')}`, ['light']);
		}
	});

	test('takes the first note, with its speaker', async () => {
		await workbench.openFile('agency.txt');
		await workbench.select('the bridge was safe');
		await workbench.press('ControlOrMeta+K', 'n');
		await workbench.pickRow('No claim, only a note').first().waitFor();
		await workbench.page.keyboard.type('The bridge was safe');
		await workbench.enterOn('New claim');
		await workbench.pickRow('asserts').first().waitFor();
		await workbench.screenshot('unknown-first-note', ['light']);
		await workbench.press('Enter');

		await workbench.written('agency.notes.yaml', /quote: "?the bridge was safe/u);
		await workbench.written('agency.notes.yaml', /speaker: ada-brandt/u);
		await workbench.written('sources.yaml', /name: "?Ada Brandt/u);
		await workbench.lens('1 claim · single origin').waitFor();
		assert.equal(await workbench.read('agency.txt'), strangers['agency.txt']);
	});
});
