import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const noted = 'The mayor said 12 people were hurt. The road was open.\n\nThe dam held, she said. Nobody was asked.\n';
/** What the paper made of it: another figure, a sentence elsewhere, one gone. */
const later = 'Rain went on. The dam held, she said.\n\nThe mayor said 21 people were hurt. The road was open.\n';

const files = {
	'lateral.yaml': 'format: 1\n',
	'claims/hurt.yaml': 'text: Twelve people were hurt\n',
	'flood.txt': noted,
	'flood.notes.yaml': [
		'article: {title: The flood}',
		'notes:',
		'  n-hurt: {quote: 12 people were hurt, before: "The mayor said ", after: ". The road was", claim: hurt}',
		'  n-dam: {quote: The dam held, before: "The road was open. ", after: ", she said. Nobody"}',
		'  n-ask: {quote: Nobody was asked, before: "held, she said. ", after: "."}',
		'',
	].join('\n'),
};

suite('an article is changed by another program', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files });
		await workbench.openFile('flood.txt');
		await workbench.lens('1 claim').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	const sidecar = () => workbench.read('flood.notes.yaml');
	const written = (words: string | RegExp) =>
		eventually(async () => {
			const now = await sidecar();
			return (typeof words === 'string' ? now.includes(words) : words.test(now)) && now;
		});
	const list = (words: string | RegExp) => workbench.pickRow(words).first();

	test('and the reader is told which notes are in doubt, with one way on', async () => {
		await workbench.write('flood.txt', later);
		const toast = workbench.toast('flood.txt was changed: notes whose words are not as they were: 2.');
		await toast.waitFor();
		await workbench.screenshot('evidence-changed', ['light']);
		await toast.locator('.monaco-button', { hasText: 'Review' }).click();

		await list('12 people were hurt').waitFor();
	});

	test('each entry has the old words and the new, what kind of change it is and the claim', async () => {
		const row = await list('12 people were hurt').innerText();

		assert.match(row, /“12 people were hurt” → “21 people were hurt”/);
		assert.match(row, /number: “12” became “21”/);
		assert.match(row, /Twelve people were hurt · .*evidence altered/);
		await list('Nobody was asked').waitFor();
		await list('Accept all moved notes: 1').waitFor();
		await workbench.statusBar('Ln 3, Col 35 (19 selected)').waitFor();
		await workbench.screenshot('review', ['light', 'dark', 'high-contrast', 'high-contrast-light']);
	});

	test('by the keyboard alone the new words are accepted, and the review goes on at the next', async () => {
		await workbench.enterOn('12 people were hurt');
		await list('Accept the new words').waitFor();
		await workbench.screenshot('review-ways', ['light']);
		await workbench.enterOn('Accept the new words');

		await written('quote: 21 people were hurt');
		await list('Nobody was asked').waitFor();
		assert.equal(await workbench.pickRow('12 people were hurt').count(), 0);
		await workbench.enterOn('Nobody was asked');
		await workbench.enterOn('Confirm that the words are gone');
		await written(/n-ask: .*lost:/);
	});

	test('moved notes are accepted at once, and then nothing is left', async () => {
		await workbench.enterOn('Accept all moved notes: 1');
		await written(/n-dam: \{quote: The dam held, before: "Rain went on\. "/);

		await workbench.toast('Nothing is left to review').waitFor();
	});

	test('and all of it can be taken back, step by step', async () => {
		for (const words of [/n-dam: .*The road was open\. "/, /n-ask: (?!.*lost)/, /quote: 12 people/]) {
			await workbench.press('ControlOrMeta+K', 'Backspace');
			await written(words);
		}
		assert.equal(await sidecar(), files['flood.notes.yaml']);
	});

	test('words of one’s own choice are given to a note in two steps', async () => {
		await workbench.command('Lateral: Focus on Corpus View');
		const group = workbench.treeRows('Corpus').filter({ hasText: 'Notes to review' });
		await group.click();
		await group.locator('.action-label[aria-label^="Review Changed Evidence"]').click();
		await list('Nobody was asked').waitFor();
		await workbench.pick('Nobody was asked');
		await workbench.pick('Select the words in the article');
		await workbench.toast('Select the words in the article').waitFor();
		await workbench.select('Rain went on');
		await workbench.command('Lateral: Put Note on Selected Words');

		await written(/n-ask: \{quote: Rain went on/);
		await list('12 people were hurt').waitFor();
		await workbench.press('Escape');
	});

	test('the panel tells of it too, and leads to the note by the keyboard', async () => {
		// The side bar has cross-references of its own: the keyboard is to go to those beside the article.
		await workbench.command('View: Close Primary Side Bar');
		await workbench.press('ControlOrMeta+1');
		await workbench.select('21 people were hurt');
		await workbench.command('Lateral: Show Cross-References');
		const panel = await workbench.webview('.position .evidence button');
		assert.match(await panel.locator('.doubt').innerText(), /The words of 1 note are not as they were noted\./);
		await workbench.screenshot('panel-doubt', ['light', 'dark']);
		await workbench.command('Lateral: Focus Cross-References');
		await workbench.inWebview(panel, '.position');
		await workbench.press('Tab');
		await workbench.inWebview(panel, '.evidence');
		await workbench.press('Enter');

		await workbench.enterOn('12 people were hurt');
		await workbench.enterOn('Accept the new words');
		await written('quote: 21 people were hurt');
		await eventually(async () => (await panel.locator('.doubt').count()) === 0);
		await workbench.press('Escape');
	});
});

suite('a reader has an updated version of an article', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files });
		await workbench.openFile('flood.txt');
		await workbench.lens('1 claim').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	test('and puts it in from the clipboard, beside the old one, with its notes', async () => {
		await workbench.page.evaluate(text => navigator.clipboard.writeText(text), later);
		await workbench.command('Lateral: Replace Article with an Updated Version…');
		await workbench.pick('From the clipboard');

		await workbench.toast('flood.txt is not saved yet').waitFor();
		await workbench.page.locator('.monaco-diff-editor').first().waitFor();
		await workbench.screenshot('new-version', ['light', 'dark']);
		assert.equal(await workbench.read('flood.txt'), noted);
	});

	test('and is told what is in doubt once it is saved', async () => {
		await workbench
			.toast('flood.txt is not saved yet')
			.locator('.monaco-button', { hasText: 'Save the New Version' })
			.click();

		await workbench.toast('notes whose words are not as they were: 2').waitFor();
		await workbench.written('flood.txt', later);
	});
});
