import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMessage } from '../../src/protocol/readMessage';
import { toPanel } from '../../src/protocol/toPanel';
import { anyMessage, withTexts } from '../support/anyMessage';
import { PanelPage } from './support/panelPage';
import { views } from './support/states';

declare global {
	interface Window {
		hacked?: unknown;
	}
}

/** What runs where text becomes markup, a script, an address, a style or a template. */
const markups = [
	'<img src=x onerror="window.hacked=1">',
	'"><script>window.hacked=1</script>',
	'<svg onload=window.hacked=1>',
	'<iframe srcdoc="<script>parent.hacked=1</script>">',
	"' onfocus=window.hacked=1 autofocus='",
	'javascript:window.hacked=1',
	'</style><style>*{display:none}</style>',
	'{{constructor.constructor("window.hacked=1")()}}${window.hacked=1}',
	'?lit$0$<!--?lit$-->',
	'command:workbench.action.quit',
];
/** No element of these comes from us. */
const foreign =
	'script, iframe, img, object, embed, style, link, base, form, a[href^="javascript"], a[href^="command"]';

const shown = (view: unknown, revision: number): unknown => ({ kind: 'show', revision, view });

interface Watched {
	readonly panel: PanelPage;
	/** What went wrong in the page, and what it asked the network for. */
	readonly trouble: string[];
}

async function watched(): Promise<Watched> {
	const panel = await PanelPage.open();
	const trouble: string[] = [];
	panel.page.on('pageerror', error => trouble.push(String(error)));
	panel.page.on('request', request => {
		// The scripts of the views come when they are turned to.
		if (!new URL(request.url()).pathname.endsWith('.js')) trouble.push(request.url());
	});
	return { panel, trouble };
}

async function assertUnharmed({ panel }: Watched, what: string): Promise<void> {
	const found = await panel.page.evaluate(
		selector => ({ hacked: window.hacked, foreign: document.querySelectorAll(`#panel :is(${selector})`).length }),
		foreign,
	);
	assert.deepEqual(found, { hacked: undefined, foreign: 0 }, what);
}

suite('any message', () => {
	test('with markup in every text of any state is drawn as text', async () => {
		const page = await watched();
		let revision = 0;
		for (const [name, view] of Object.entries(views)) {
			const markup = markups[revision % markups.length] ?? '';
			const message = withTexts(toPanel, shown(view, revision++), text => `${text}${markup}`);
			assert.ok(readMessage(toPanel, message), `${name} is a message still`);

			await page.panel.send(message);
			await page.panel.page.getByRole('heading', { level: 1 }).waitFor();

			await assertUnharmed(page, name);
			assert.deepEqual(page.trouble.splice(0), [], name);
		}
	});

	test('that the schema lets through is drawn, and the next one too', async () => {
		const page = await watched();
		const words = fc.oneof(
			fc.constantFrom(...markups, '', ' ', '\0', '\u202E', '2031-03-04', 'x'.repeat(5_000), '\n\n', '😀', '%'),
			fc.string(),
		);
		let revision = 0;
		await fc.assert(
			fc.asyncProperty(anyMessage(toPanel, words), async message => {
				// A schema may demand more than its shapes say, such as an order.
				fc.pre(readMessage(toPanel, message) !== undefined);
				await page.panel.send({ ...Object(message), revision: revision++ });
				await assertUnharmed(page, JSON.stringify(message));
			}),
			{ numRuns: 150 },
		);

		for (const [name, view] of Object.entries(views)) {
			await page.panel.send(shown(view, revision++));
			await page.panel.page.locator('main[aria-busy=false], main:has(.late)').waitFor();
			const tab = await page.panel.page.locator('.views [aria-selected=true]').getAttribute('id');
			assert.equal(tab, `tab-${view.tab}`, name);
		}
	});

	test('that it does not let through changes nothing', async () => {
		const page = await watched();
		await page.panel.showView(views['contested'] ?? assert.fail());
		const before = await page.panel.page.locator('main').innerHTML();
		const spoiled = fc
			.tuple(
				anyMessage(toPanel, fc.constantFrom('words', ...markups)),
				fc.constantFrom('kind', 'revision', 'view'),
				fc.constantFrom<unknown>(null, -1, 'x', [], {}, { tab: 'claim' }, { html: markups[0] }, 'y'.repeat(1_000_000)),
			)
			.map(([message, field, value]) => ({ ...Object(message), [field]: value }))
			.filter(message => readMessage(toPanel, message) === undefined);

		await fc.assert(
			fc.asyncProperty(fc.oneof(spoiled, fc.jsonValue()), async message => {
				await page.panel.send(message);
			}),
			{ numRuns: 100 },
		);

		assert.equal(await page.panel.page.locator('main').innerHTML(), before);
		await assertUnharmed(page, 'after all of them');
		assert.deepEqual(page.trouble, []);
	});
});
