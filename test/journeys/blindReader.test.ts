import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as v from 'valibot';
import { eventually } from '../support/eventually';
import { openWorkbench, type Workbench } from '../support/workbench';

/** As much of `lateral status --json` as is listened for. */
const statusOutput = v.object({
	claims: v.array(
		v.object({
			id: v.string(),
			status: v.string(),
			positions: v.array(v.object({ note: v.string(), stance: v.string() })),
		}),
	),
});

const settings = {
	'editor.accessibilitySupport': 'on',
	// With it, VS Code itself cuts a long selection short for the screen reader, and what is copied too.
	'editor.editContext': false,
};

/** Far more than there are contested passages: a key that leads nowhere ends the journey. */
const mostJumps = 120;

suite('a blind reader goes through what is contested, by keys alone', () => {
	let workbench: Workbench;
	/** By the claim's words: the notes that take a side. */
	const contested = new Map<string, readonly string[]>();

	suiteSetup(async () => {
		workbench = await openWorkbench({
			folder: 'sample-corpus',
			files: { '.vscode/settings.json': JSON.stringify(settings) },
		});
		const told = execFileSync('node', ['dist/cli.js', 'status', '--json', workbench.folder], { encoding: 'utf8' });
		for (const { id, status, positions } of v.parse(statusOutput, JSON.parse(told)).claims)
			if (status === 'contested')
				contested.set(
					await textOf(id),
					positions.map(({ note, stance }) => `${stance} ${note}`),
				);
	});
	suiteTeardown(() => workbench.close());

	/** The claim's own words, from its file. */
	async function textOf(claim: string): Promise<string> {
		const file = await workbench.read(`claims/${claim}.yaml`);
		const text = /^text: (.*)$/mu.exec(file)?.[1] ?? assert.fail(claim);
		return text.replace(/^(["'])(.*)\1$/u, '$2');
	}

	/** Opens a file as somebody does who has no mouse. The list is filled anew while VS Code searches: Enter may find it empty. */
	async function openByKeys(name: string): Promise<void> {
		const { page } = workbench;
		const shortly = { timeout: 2_000 };
		const input = page.locator('.quick-input-widget:visible input[type="text"]');
		const tab = page.locator('.tab.active', { hasText: name });
		await eventually(async () => {
			if (!(await input.count())) {
				await workbench.press('Escape', 'ControlOrMeta+P');
				await input.waitFor(shortly);
				await input.fill(name);
			}
			await workbench.pickRow(name).and(page.locator('.focused')).waitFor(shortly);
			await input.press('Enter');
			await tab.waitFor(shortly);
			return true;
		}, 60_000);
		await workbench.inEditor();
	}

	/** What is said after a key that jumps. */
	async function heardAfter(...keys: string[]): Promise<string> {
		const before = await workbench.announced();
		await workbench.inEditor();
		await workbench.press(...keys);
		return eventually(async () => {
			const now = await workbench.announced();
			return now !== before && / (asserts|denies)/u.test(now) ? now : undefined;
		});
	}

	/** The whole of the text before the reader, as their screen reader reads it out. */
	async function wholeText(): Promise<string> {
		await workbench.inEditor();
		await workbench.press('ControlOrMeta+A', 'ControlOrMeta+C');
		return workbench.page.evaluate(() => navigator.clipboard.readText());
	}

	test('and hears both sides of every contested claim', async function () {
		this.timeout(300_000);
		await openByKeys('2019-01-22-banished-gazette.txt');
		await workbench.statusBar('contested').waitFor();
		const left = new Map(contested);
		for (let jumps = 0; left.size && jumps < mostJumps; jumps++) {
			const heard = await heardAfter('ControlOrMeta+K', 'j');
			const claim = [...left.keys()].find(text => heard.includes(text));
			if (claim === undefined) continue;
			assert.match(heard, /contested: \d+ asserts?/u);

			await workbench.inEditor();
			await workbench.press('ControlOrMeta+K', 'Shift+Y');
			await workbench.page.locator('.tab.active', { hasText: 'Sides of' }).waitFor();
			const text = await eventually(async () => {
				const read = await wholeText();
				return read.includes(claim) ? read : undefined;
			});
			listen(text, claim, left.get(claim) ?? []);
			left.delete(claim);
		}
		assert.deepEqual([...left.keys()], []);
	});

	/** That a text tells both sides of a claim, and nobody's position less than there are. */
	function listen(text: string, claim: string, positions: readonly string[]): void {
		const of = text.split(/^Claim \d+ of \d+$/mu).find(part => part.trim().startsWith(claim)) ?? text;
		const stances = new Set(positions.map(position => position.split(' ')[0]));
		for (const stance of stances) assert.match(of, new RegExp(`^Side: ${stance}, `, 'mu'), claim);
		assert.ok(stances.size > 1 || /^Against it stands|cannot both be right|contradicting/mu.test(of), of);
		assert.equal([...of.matchAll(/^\d+ of \d+\. .+:$/gmu)].length, positions.length, of);
	}

	test('is told the same by the tree, line for line, and reads the sides from there', async () => {
		await workbench.command('Lateral: Focus on Corpus View');
		const rows = workbench.treeRows('Corpus');
		const focused = rows.and(workbench.page.locator('.focused'));
		const name = async () => ((await focused.count()) ? await focused.getAttribute('aria-label') : null) ?? '';
		const named = (wanted: RegExp) => eventually(async () => wanted.test(await name()));
		await rows.filter({ hasText: 'Claims' }).first().waitFor();
		await eventually(async () => {
			await workbench.press('Home');
			return /^Claims, \d+ claims/u.test(await name());
		});
		await workbench.press('ArrowRight');
		await rows.filter({ hasText: 'contested' }).first().waitFor();
		await workbench.press('ArrowDown');
		await named(/^contested, 17 claims/u);
		await workbench.press('ArrowRight');
		await rows
			.filter({ hasText: [...contested.keys()].sort()[0]! })
			.first()
			.waitFor();
		await workbench.press('ArrowDown');
		await named(/, contested, \d+ asserts?/u);
		await workbench.screenshot('blind-tree', ['light', 'high-contrast-light']);
		const claim = (await name()).split(', contested')[0]!;
		await workbench.press('ControlOrMeta+K', 'Shift+Y');
		await workbench.page.locator('.tab.active', { hasText: 'Sides of' }).waitFor();
		await eventually(async () => (await wholeText()).startsWith(claim));
	});

	test('and by the panel, where the same keys are about the position that the keyboard is on', async () => {
		await openByKeys('2023-01-18-halvard-newswire.txt');
		await heardAfter('ControlOrMeta+K', 'j');
		await workbench.command('Lateral: Focus Cross-References');
		const panel = await workbench.webview('.position');
		await workbench.inWebview(panel, '.position');
		const claim = await panel.locator('#claim-text').innerText();

		await workbench.press('ControlOrMeta+K', 'Shift+Y');
		await workbench.page.locator('.tab.active', { hasText: 'Sides of' }).waitFor();
		await eventually(async () => (await wholeText()).includes(claim));
	});
});
