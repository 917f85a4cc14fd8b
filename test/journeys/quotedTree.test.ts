import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const ferry = {
	'sources.yaml': 'stell: {name: Mira Stell, kind: person, role: Harbour master}\n',
	'monday.txt':
		'The ferry is late\n\n“The ferry ran on time,” said Mira Stell.\n\n“It did not,” said a fisherman who was on board.\n',
	'tuesday.txt':
		'The ferry is repaired\n\nStell said that the ferry was safe.\n\n“I never said so,” said Tomas Orle.\n',
};

suite('a reader asks the tree who is quoted', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: ferry });
	});
	suiteTeardown(() => workbench.close());

	const rows = () => workbench.treeRows('Corpus');
	const row = (text: string | RegExp) => rows().filter({ hasText: text }).first();

	test('and finds the speakers of the corpus in the tree, with their roles', async () => {
		await workbench.openFile('monday.txt');
		await workbench.statusBar('0 notes').waitFor();
		await workbench.page.getByRole('tab', { name: 'Lateral' }).first().click();
		await workbench.expand(row('Who is quoted'));

		await row(/Mira Stell.*2 statements in 2 articles · 1 direct, 1 indirect · Harbour master/u).waitFor();
		await row(/Who is quoted.*3 speakers/u).waitFor();
		assert.match(
			(await row('Mira Stell').getAttribute('aria-label')) ?? '',
			/^Mira Stell, 2 statements in 2 articles, 1 direct, 1 indirect, Harbour master, \d+ words/u,
		);
	});

	test('and of the article that is open, also after going to another one', async () => {
		await workbench.expand(row('In this article'));
		await row(/a fisherman who was on board/u).waitFor();
		await workbench.screenshot('who-is-quoted-tree');

		await workbench.openFile('tuesday.txt');
		await eventually(async () => (await rows().filter({ hasText: 'Tomas Orle' }).count()) === 2);
	});

	test('and goes from a speaker to the passage in another article', async () => {
		await workbench.collapse(row('In this article'));
		await workbench.expand(row(/Mira Stell/u));
		await workbench.expand(row(/^\s*monday\s*1 statement/u));
		await row('“The ferry ran on time,”').click();

		await workbench.page.locator('.tab.active', { hasText: 'monday.txt' }).waitFor();
		await workbench.statusBar(/\(24 selected\)/u).waitFor();
	});

	test('and sees what somebody else adds to an article as soon as it is there', async () => {
		await workbench.write('tuesday.txt', `${ferry['tuesday.txt']}\n“I was asleep,” said Ana Berg.\n`);

		await row(/Ana Berg.*1 statement in 1 article/u).waitFor();
	});

	test('and takes it away as a table for a spreadsheet', async () => {
		await workbench.command('Lateral: Export Who Is Quoted as CSV…');
		await workbench.pick('The corpus');
		// The dialog fills in its own name once it has looked at the folder.
		const name = workbench.page.locator('.quick-input-widget:visible input[type="text"]');
		await eventually(async () => (await name.inputValue()).endsWith('who-is-quoted.csv'));
		await workbench.answer(`${workbench.folder}/speakers.csv`);
		await workbench.toast(/Who is quoted has been written to .*speakers\.csv/u).waitFor();

		const [head, first] = (await workbench.read('speakers.csv')).split('\r\n');
		assert.match(head ?? '', /^\uFEFFcorpus,speaker,role,/u);
		assert.match(first ?? '', /,Mira Stell,Harbour master,stell,person,2,2,/u);
	});
});
