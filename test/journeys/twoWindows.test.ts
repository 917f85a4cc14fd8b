import assert from 'node:assert/strict';
import { readSidecar } from '../../src/core/sidecar/readFiles';
import { eventually } from '../support/eventually';
import { openWorkbench, openWorkbenchAt, type Workbench } from '../support/workbench';

const files = {
	'lateral.yaml': 'format: 1\n',
	'claims/held.yaml': 'text: The dam held\n',
	'flood.txt': 'The mayor said the dam held. The road was open. Nobody was hurt. Rain went on.\n',
};

suite('one corpus is open in two windows', () => {
	let first: Workbench;
	let second: Workbench;

	suiteSetup(async () => {
		first = await openWorkbench({ files });
		second = await openWorkbenchAt(first.page.url(), first.folder);
		for (const window of [first, second]) await window.openFile('flood.txt');
	});
	suiteTeardown(async () => {
		await first.close();
		await second.close();
	});

	const quotes = async (): Promise<string[]> => {
		const { record, problems } = readSidecar(await first.read('flood.notes.yaml'));
		assert.deepEqual(problems, []);
		return record.notes.map(({ quote }) => quote.value).toSorted();
	};

	/** Everything of a mark but the last key. */
	async function aboutToMark(window: Workbench, words: string): Promise<void> {
		await window.press('ControlOrMeta+Home');
		await window.select(words);
		await window.command('Lateral: Mark Passage');
		await window.pick('The dam held');
		await window.pickRow('asserts').first().waitFor();
	}

	test('and what one writes the other adds to, before anybody has told it of the file', async () => {
		await aboutToMark(second, 'The road was open');
		await aboutToMark(first, 'the dam held');
		await first.press('Enter');
		await eventually(async () => (await quotes().catch(() => [])).length === 1);
		await second.press('Enter');

		await eventually(async () => (await quotes()).length === 2);
		for (const window of [first, second]) await window.statusBar('2 notes').waitFor();
	});

	test('and where both write in the same moment no note is lost without a word', async () => {
		await aboutToMark(first, 'Nobody was hurt');
		await aboutToMark(second, 'Rain went on');
		await Promise.all([first.press('Enter'), second.press('Enter')]);

		const unsaved = (window: Workbench) => window.toast('The content of the file is newer').count();
		await eventually(async () => {
			const kept = (await quotes()).length;
			const told = (await unsaved(first)) + (await unsaved(second));
			return kept === 4 || (kept === 3 && told === 1);
		}, 30_000);
	});
});
