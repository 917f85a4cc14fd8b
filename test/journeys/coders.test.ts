import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const article = 'dam.txt';
const words = 'the dam had held';
const all = ['light', 'dark', 'high-contrast', 'high-contrast-light'] as const;

/** What a teacher gives a class: the article, the claim, and that nobody sees the others' notes before his own are done. */
const given = {
	'lateral.yaml': 'format: 1\n',
	'claims/dam-held.yaml': 'text: The dam held in the flood\n',
	[article]: 'The flood of May\n\nThe mayor said the dam had held. “It did,” said Mira Stell, an engineer.\n',
	'.vscode/settings.json': settingsOf('tomas'),
};

function settingsOf(coder: string): string {
	return JSON.stringify({ 'lateral.layer': coder, 'lateral.author': coder, 'lateral.blindFirstPass': true });
}

suite('two coders read alone, and then together', () => {
	let workbench: Workbench;

	suiteSetup(async () => {
		workbench = await openWorkbench({ files: given });
		await workbench.openFile(article);
	});
	suiteTeardown(() => workbench.close());

	const status = (text: string | RegExp) => workbench.statusBar(text).waitFor();
	/** Selects the words and says by keyboard what they do to the claim. */
	const mark = async (stance: 'asserts' | 'denies', sidecar: string): Promise<void> => {
		await workbench.select(words);
		await workbench.press('ControlOrMeta+K', 'n');
		await workbench.pickRow('The dam held in the flood').first().waitFor();
		await workbench.page.keyboard.type('dam held');
		await workbench.enterOn('The dam held in the flood');
		await workbench.pickRow(stance).first().click();
		await workbench.written(sidecar, new RegExp(words));
	};

	test('the first marks in a layer of his own, and is done', async () => {
		await status(/0 notes · tomas · blind first pass/);
		await mark('denies', 'dam.tomas.notes.yaml');
		await status(/1 note · tomas · blind first pass/);

		await workbench.written('dam.tomas.notes.yaml', /stance: denies\n(?:.*\n)*? {4}by: tomas\n/);
		await workbench.command('Lateral: Mark Article as Done');
		await status(/1 note · tomas · done/);
		await workbench.written('dam.tomas.notes.yaml', /^done: true$/m);
	});

	test('the second sees nothing of it, whichever view she chooses', async () => {
		await workbench.write('.vscode/settings.json', settingsOf('mira'));
		await workbench.reload();
		await workbench.openFile(article);
		await status(/0 notes · mira · blind first pass/);

		await workbench.command('Lateral: Choose Whose Notes Count');
		await workbench.pickRow('mira').waitFor();
		assert.equal(await workbench.pickRow('tomas').count(), 0);
		await workbench.pickRow('all coders').first().click();
		await status(/0 notes · all coders · blind first pass/);
		assert.doesNotMatch(await workbench.visibleText(), /tomas|denies|▲|■/);
		assert.equal(await workbench.editor.locator('.comment-thread').count(), 0);
		await workbench.screenshot('blind-pass', ['light']);
	});

	test('marks the same words as she reads them', async () => {
		await mark('asserts', 'dam.mira.notes.yaml');
		await status(/1 note · all coders · blind first pass/);
		await eventually(async () => (await workbench.visibleText()).includes('asserts · ▲ mira'));
		assert.doesNotMatch(await workbench.visibleText(), /tomas/);
	});

	test('and once she is done, sees both readings, each with its shape and name, and that it is readers who disagree', async () => {
		await workbench.command('Lateral: Mark Article as Done');
		await status(/2 notes · 1 contested · all coders · done/);
		await eventually(async () => {
			const text = await workbench.visibleText();
			return text.includes('contested · ▲ mira') && text.includes('contested · ■ tomas');
		});
		await workbench.lens(/1 contested: 1 asserts, 1 denies · readers disagree, not sources/).waitFor();
		await workbench.hover(words, /readers disagree, not sources/, /▲ mira/, /■ tomas/);
		await workbench.screenshot('overlay-hover', ['light']);
		await workbench.press('Escape');
		await workbench.page.mouse.move(700, 700);

		await workbench.command('Lateral: Show Cross-References');
		const panel = await workbench.webview('#panel h1');
		await eventually(async () => {
			const said = (await panel.locator('main').textContent()) ?? '';
			return /readers disagree, not sources/.test(said) && said.includes('▲ mira') && said.includes('■ tomas');
		});
		await workbench.command('View: Focus First Editor Group');
		await workbench.screenshot('overlay', all);
	});

	test('and taking it back hides the other reading again', async () => {
		await workbench.command('Lateral: Undo Last Change');
		await status(/1 note · all coders · blind first pass/);
		await eventually(async () => !(await workbench.visibleText()).includes('tomas'));
		await workbench.written('dam.mira.notes.yaml', /^(?!.*done)./s);
	});
});
