import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const files = {
	'lateral.yaml': 'format: 1\n',
	'claims/dam-held.yaml': '# ours\ntext: The dam held\nabout: [dam]\n',
	'claims/dam-stood.yaml': 'text: The dam stood   # as the mayor says\nabout: [flood]\n',
	'claims/people-hurt.yaml': 'text: People hurt in the flood\nkind: quantity\nunit: people\nabout: [flood]\n',
	'east.txt': 'The mayor said the dam held all night. Some 12 people were hurt.\n\nIt stood until noon.\n',
	'east.notes.yaml': [
		'article: {title: The east}',
		'notes:',
		'  n-held: {quote: the dam held all night, claim: dam-held} # by hand',
		'  n-hurt:',
		'    quote: 12 people were hurt',
		'    claim: people-hurt',
		'    value: "12"',
		'    tags: [flood]',
		"  n-noon: {quote: It stood until noon, claim: 'dam-stood'}",
		'',
	].join('\n'),
	'west.txt': 'The dam did not stand, the engineer said.\n',
	'west.notes.yaml':
		'notes:\n  n-west:\n    quote: The dam did not stand\n    claim: dam-stood # the other side\n    stance: denies\n',
};
type Path = keyof typeof files;

suite('a fact-checker puts notes and claims in order', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files });
		await workbench.openFile('east.txt');
		await workbench.lens('2 claims').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	const row = (words: string | RegExp) => workbench.pickRow(words).first();
	const written = (path: Path, words: string | RegExp) =>
		eventually(async () => {
			const now = await workbench.read(path);
			return typeof words === 'string' ? now.includes(words) : words.test(now);
		});
	/** Every file of the corpus, with what it holds; those that came meanwhile are told by their names. */
	const asBefore = async (...made: readonly string[]) => {
		for (const [path, text] of Object.entries(files))
			await eventually(async () => (await workbench.read(path)) === text);
		for (const path of made)
			await eventually(async () =>
				workbench.read(path).then(
					() => false,
					() => true,
				),
			);
	};
	/** Takes the last change back once the reader has been told that it is done, by which time it can be. */
	const undo = async (done: string) => {
		await workbench.toast(`${done}: done.`).first().waitFor();
		await workbench.press('ControlOrMeta+K', 'Backspace');
	};
	/** Brings the cursor to words of the article, by the find box. Escape would close a message before the box. */
	const cursorOn = async (words: string) => {
		await eventually(async () => {
			if ((await workbench.toast('').count()) === 0) return true;
			await workbench.press('Escape');
			return false;
		});
		await workbench.clickWords('until');
		await workbench.press('ControlOrMeta+Home');
		await workbench.select(words);
	};

	test('one key leads to all that can be changed of a note, with what it says now', async () => {
		await cursorOn('12 people');
		await workbench.press('ControlOrMeta+K', 'Shift+E');
		await row('People hurt in the flood').waitFor();

		assert.match(await row('Value').innerText(), /12/);
		assert.match(await row('Tags').innerText(), /flood/);
		await workbench.screenshot('edit-note');
	});

	test('a figure is checked while it is typed, and nothing is written when it is left', async () => {
		await workbench.pick('Value');
		await row(/Value/).waitFor({ state: 'detached' });
		const box = workbench.page.locator('.quick-input-widget:visible');
		await box.locator('input[type="text"]').fill('twelve miles');
		await box.getByText('This measures something else than the unit of the claim.').waitFor();
		await workbench.screenshot('edit-value', ['light']);
		await workbench.press('Escape');

		await asBefore();
	});

	test('tags are chosen and made by typing, with Enter alone', async () => {
		await cursorOn('12 people');
		await workbench.press('ControlOrMeta+K', 'Shift+E');
		await workbench.pick('Tags');
		await row('Done').waitFor();
		await workbench.page.locator('.quick-input-widget:visible input[type="text"]').fill('counted');
		await workbench.enterOn('New tag: counted');
		await row('Done').filter({ hasText: 'flood, counted' }).waitFor();
		await workbench.screenshot('edit-tags', ['light']);
		await workbench.press('Enter');

		await written('east.notes.yaml', 'tags: [flood, counted]');
		await undo('Change tags');
		await asBefore();
	});

	test('a note’s words are made shorter by selecting them anew', async () => {
		await cursorOn('the dam held');
		await workbench.press('ControlOrMeta+K', 'Shift+W');

		await written('east.notes.yaml', /n-held: \{quote: the dam held, .*claim: dam-held\} # by hand/);
		await undo('Put note on “the dam held”');
		await asBefore();
	});

	test('two claims are merged: what changes is seen file by file, and undo brings all of it back', async () => {
		await cursorOn('the dam held');
		await workbench.command('Lateral: Merge Claims…');
		await workbench.pick('stood', 'The dam stood');
		await row('dam-stood goes').waitFor();
		await workbench.screenshot('merge-claims', ['light']);
		await workbench.press('Enter');
		await row('Merge the claims').waitFor();
		await row('claims/dam-stood.yaml').filter({ hasText: 'is removed' }).waitFor();
		await workbench.press('ArrowDown');
		await workbench.page.locator('.monaco-diff-editor').first().waitFor();
		await workbench.screenshot('merge-preview');
		await asBefore();
		await workbench.press('ArrowUp');
		await workbench.enterOn('Merge the claims');

		await written('west.notes.yaml', 'claim: dam-held # the other side');
		await written('east.notes.yaml', "claim: 'dam-held'}");
		await written('claims/dam-held.yaml', 'about: [dam, flood]');
		await eventually(async () =>
			workbench.read('claims/dam-stood.yaml').then(
				() => false,
				() => true,
			),
		);
		await workbench.page.locator('.monaco-diff-editor').waitFor({ state: 'detached' });
		await undo('Merge claims');
		await asBefore();
	});

	test('a claim is split by ticking its notes', async () => {
		await cursorOn('It stood');
		await workbench.command('Lateral: Split Claim…');
		await row('The dam did not stand').click();
		await workbench.page.locator('.quick-input-widget:visible').getByText('1 Selected').waitFor();
		await workbench.screenshot('split-claim', ['light']);
		await workbench.press('Enter');
		await workbench.page.getByText('What does the new claim say? (2/3)').waitFor();
		await workbench.answer('The dam stood in the west');
		await workbench.page.getByText('The id of the new claim (3/3)').waitFor();
		await workbench.press('Enter');
		await row('Put the notes on the new claim “the-dam-stood-in-the-west”').click();

		await written('west.notes.yaml', 'claim: the-dam-stood-in-the-west # the other side');
		assert.equal(await workbench.read('east.notes.yaml'), files['east.notes.yaml']);
		await undo('Split claim');
		await asBefore('claims/the-dam-stood-in-the-west.yaml');
	});

	test('a claim gets another id from the tree, in every file, and its file the new name', async () => {
		await workbench.command('Lateral: Focus on Corpus View');
		const tree = workbench.treeRows('Corpus');
		await workbench.expand(tree.filter({ hasText: /^Claims/ }));
		await workbench.expand(tree.filter({ hasText: 'Contested' }));
		await tree.filter({ hasText: 'The dam stood' }).click({ button: 'right' });
		// A menu that has only just come takes no click yet.
		const rename = workbench.page.locator('.monaco-menu .action-item', { hasText: 'Rename Claim…' });
		const question = workbench.page.getByText('A new id for “dam-stood”');
		await eventually(async () => {
			if (await rename.isVisible()) await rename.click();
			return question.isVisible();
		});
		await workbench.answer('dam-lasted');
		await row('Rename the claim').click();

		await written('west.notes.yaml', 'claim: dam-lasted # the other side');
		await eventually(async () =>
			workbench.read('claims/dam-lasted.yaml').then(text => text === files['claims/dam-stood.yaml']),
		);
		await undo('Rename');
		await asBefore('claims/dam-lasted.yaml');
	});

	test('and so it does by F2 on its passage, with the editor’s own box', async () => {
		await cursorOn('It stood');
		await workbench.press('F2');
		const box = workbench.page.locator('.rename-box input');
		await box.waitFor();
		await box.fill('dam-lasted');
		await box.press('Enter');

		await written('west.notes.yaml', 'claim: dam-lasted # the other side');
		// VS Code carries it out, saves and says nothing: the key does nothing until it can be taken back.
		await workbench.page.locator('.tabs-container .tab.dirty').first().waitFor({ state: 'detached' });
		await eventually(async () => {
			await workbench.press('ControlOrMeta+K', 'Backspace');
			const back = async () => (await workbench.read('west.notes.yaml')) === files['west.notes.yaml'];
			return eventually(back, 2_000).catch(() => false);
		});
		await asBefore('claims/dam-lasted.yaml');
	});
});
