import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

const article = '2023-01-18-halvard-newswire.txt';
const sidecar = '2023-01-18-halvard-newswire.notes.yaml';
const thesis = 'Serbia’s policy was turning from Moscow to the West';

suite('readers talk about a passage', () => {
	let workbench: Workbench;
	let before: string;

	suiteSetup(async () => {
		workbench = await openWorkbench({ folder: 'sample-corpus' });
		before = await workbench.read(sidecar);
		await workbench.openFile(article);
		await workbench.statusBar('16 contested').waitFor();
		await workbench.lens('1 claim').first().waitFor();
		await workbench.editor.locator('.comment-thread').first().waitFor();
	});
	suiteTeardown(() => workbench.close());

	/** The conversation whose heading has these words. */
	const conversation = (heading: string): Locator =>
		workbench.editor.locator('.review-widget').filter({ has: workbench.page.locator('.head', { hasText: heading }) });
	/** Clicks into the margin beside words of the article. */
	const margin = async (words: string): Promise<void> => {
		const { y } = await workbench.placeOf(words);
		const glyph = workbench.editor.locator('.comment-range-glyph.comment-thread').first();
		const { x = 0, width = 0 } = (await glyph.boundingBox()) ?? {};
		await workbench.page.mouse.click(x + width / 2, y);
	};
	/** Types an answer to the thesis once the keyboard is in its box. */
	const answer = async (words: string): Promise<void> => {
		await conversation(thesis).locator('.review-thread-reply-button').click();
		await conversation(thesis).locator('.comment-form .monaco-editor.focused').waitFor();
		await workbench.page.keyboard.type(words);
	};
	/** What stands in it as written; while it comes, its words stand in the box of the answer as well. */
	const comment = (heading: string, words: string): Locator =>
		conversation(heading).locator('.review-comment', { hasText: words });
	const begun = (words: string): Locator =>
		conversation(thesis).locator('.comment-form .view-line', { hasText: words });
	const reply = (): Promise<void> => conversation(thesis).locator('.monaco-text-button', { hasText: 'Reply' }).click();
	const written = (words: string | RegExp): Promise<unknown> =>
		eventually(async () => {
			const now = await workbench.read(sidecar);
			return typeof words === 'string' ? now.includes(words) : words.test(now);
		});

	test('which is collapsed into the margin until somebody opens it', async () => {
		assert.equal(await workbench.editor.locator('.review-widget').count(), 0);
		await margin('BELGRADE');
		await conversation(thesis).waitFor();

		assert.match(await conversation(thesis).innerText(), /asserts · .* · contested\niris\n+The agency’s thesis/);
		await workbench.screenshot('conversation', ['light', 'dark', 'high-contrast', 'high-contrast-light']);
	});

	test('each in its own, where a paragraph has several', async () => {
		await margin('For his country');
		await conversation('Serbia’s leadership holds Crimea').waitFor();
		await workbench.screenshot('conversation-several', ['light']);
		await margin('For his country');
		await conversation('Serbia’s leadership holds Crimea').waitFor({ state: 'hidden' });
	});

	test('by answering, under a name that is asked for once', async () => {
		await answer('Which facts would?');
		await workbench.screenshot('conversation-answer', ['light']);
		await reply();
		await workbench.page.locator('.quick-input-widget', { hasText: 'Under which name' }).waitFor();
		await workbench.screenshot('conversation-name', ['light']);
		await workbench.answer('mira');

		await written(/by: mira, at: \S+, text: "?Which facts would\?/);
		await comment(thesis, 'Which facts would?').waitFor();
		await workbench.screenshot('conversation-answered', ['light']);
	});

	test('and what somebody else writes meanwhile is seen beside what one is writing', async () => {
		await answer('Half written');
		await workbench.write(
			sidecar,
			(await workbench.read(sidecar)).replace('The agency’s thesis', 'The thesis of the agency'),
		);

		await comment(thesis, 'The thesis of the agency').waitFor();
		await begun('Half written').waitFor();
		await conversation(thesis).locator('.comment-form .monaco-editor.focused').waitFor();
		await workbench.page.keyboard.type(', and finished.');
		await workbench.press('ControlOrMeta+Enter');
		await written('Half written, and finished.');
	});

	test('and change what they wrote', async () => {
		const mine = comment(thesis, 'Which facts would?');
		await mine.hover();
		await mine.getByRole('button', { name: 'Edit', exact: true }).click();
		await mine.locator('.monaco-editor.focused').waitFor();
		await workbench.press('ControlOrMeta+A');
		await workbench.page.keyboard.type('Which ones?');
		await workbench.screenshot('conversation-edit', ['light']);
		await mine.locator('.monaco-text-button', { hasText: 'Save' }).click();

		await written('Which ones?');
	});

	test('and mend what somebody else wrote, whose it stays; removing it is for its author', async () => {
		const others = comment(thesis, 'The thesis of the agency');
		await others.hover();
		assert.equal(await others.getByRole('button', { name: 'Remove' }).count(), 0);
		await others.getByRole('button', { name: 'Edit', exact: true }).click();
		await workbench.editor.locator('.review-comment .monaco-editor.focused').waitFor();
		await workbench.press('ControlOrMeta+End');
		await workbench.page.keyboard.type(' **Mended.**');
		await conversation(thesis).locator('.monaco-text-button', { hasText: 'Save' }).click();
		await written(/The thesis of the agency[^\n]* \*\*Mended\.\*\*\n(?:.*\n){0,4}? {4}by: iris/);
		await conversation(thesis).locator('strong', { hasText: 'Mended.' }).waitFor();
	});

	test('and remove it, and have it back', async () => {
		const mine = comment(thesis, 'Half written');
		await mine.hover();
		await mine.getByRole('button', { name: 'Remove' }).click();
		await eventually(async () => !(await workbench.read(sidecar)).includes('Half written'));
		await workbench.toast('Remove reply: done').waitFor();
		await workbench.screenshot('conversation-removed', ['light']);
	});

	test('and say that it is dealt with', async () => {
		await conversation(thesis).getByRole('button', { name: 'Resolve' }).click();
		await written('resolved: {by: mira');
		await conversation(thesis).getByRole('button', { name: 'Reopen' }).waitFor();
		await workbench.screenshot('conversation-resolved', ['light']);
		await conversation(thesis).getByRole('button', { name: 'Reopen' }).click();
		await conversation(thesis).getByRole('button', { name: 'Resolve' }).waitFor();
		await workbench.written(sidecar, /^(?!.*resolved: \{by: mira)./s);
	});

	test('and lose no word where the sidecar cannot be written to', async () => {
		const sound = await workbench.read(sidecar);
		await workbench.write(sidecar, sound.replace('notes:\n', 'notes: [\n'));
		await workbench.statusBar('0 notes').waitFor();
		await answer('Not lost');
		await reply();
		await workbench.toast('Nothing was written to').waitFor();
		await begun('Not lost').waitFor();
		await workbench.screenshot('conversation-refused', ['light']);

		await workbench.write(sidecar, sound);
		await workbench.statusBar('47 notes').waitFor();
		await reply();
		await written('Not lost');
	});

	test('and begin one in the margin, on the sentence beside it, and give it a claim', async () => {
		await conversation(thesis).getByRole('button', { name: 'Collapse' }).click();
		await conversation(thesis).waitFor({ state: 'hidden' });
		// A line that slides away under the mouse is clicked again.
		const box = workbench.editor.locator('.review-widget .monaco-editor.focused');
		await eventually(async () => {
			await margin('Take away one of the three');
			await box.waitFor({ timeout: 2000 });
			return true;
		});
		await workbench.page.keyboard.type('Who is this?');
		await workbench.screenshot('conversation-begun', ['light']);
		await workbench.editor.locator('.monaco-text-button', { hasText: 'Write Note' }).click();
		await written(/quote: "“Take away one of the three/);
		await comment('Note', 'Who is this?').waitFor();
		await conversation('Note').getByRole('button', { name: 'Edit Note' }).click();
		await workbench
			.pickRow(/^Claim/)
			.first()
			.click();
		await workbench.pick('Speeches change');

		await written(/claim: speeches-change/);
		await conversation('asserts · Speeches change').waitFor();
		await workbench.screenshot('conversation-claim', ['light']);
		assert.ok((await workbench.read(sidecar)).length > before.length);
	});

	test('and find what they have begun when the window was loaded anew', async () => {
		await workbench.select('Crimea is Ukraine');
		await workbench.command('Lateral: Open Conversation');
		const talk = conversation('Serbia’s leadership holds Crimea');
		await talk.waitFor();
		await workbench.page.locator('.review-widget .comments-container:focus').waitFor();
		await talk.locator('.review-thread-reply-button').click();
		await talk.locator('.comment-form .monaco-editor.focused').waitFor();
		await workbench.page.keyboard.type('Begun, not sent');
		await talk.locator('.review-comment', { hasText: 'Said in an interview' }).hover();
		await talk.locator('.review-comment').first().getByRole('button', { name: 'Edit', exact: true }).click();
		await talk.locator('.review-comment .monaco-editor.focused').waitFor();
		await workbench.press('ControlOrMeta+End');
		await workbench.page.keyboard.type(' Half changed');
		await talk.locator('.view-line', { hasText: 'Half changed' }).waitFor();
		// Words are kept once typing rests; no sign of it is on the screen.
		await workbench.page.waitForTimeout(1000);

		await workbench.reload();
		await talk.locator('.view-line', { hasText: 'Half changed' }).waitFor();
		await talk.locator('.view-line', { hasText: 'Begun, not sent' }).waitFor();
		await workbench.screenshot('conversation-begun-again', ['light']);
		await talk
			.locator('.review-comment', { hasText: 'Begun, not sent' })
			.locator('.monaco-text-button', { hasText: 'Save' })
			.click();
		await written('Begun, not sent');
		await talk.locator('.monaco-text-button', { hasText: 'Cancel' }).click();
		await talk.locator('.review-comment .monaco-editor').first().waitFor({ state: 'detached' });
	});
});
