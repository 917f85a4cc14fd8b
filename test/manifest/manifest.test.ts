import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';

interface Command {
	readonly command: string;
	readonly title: string;
	readonly category?: string;
	readonly icon?: unknown;
}
interface MenuItem {
	readonly command?: string;
	readonly submenu?: string;
	readonly group?: string;
}
interface Setting {
	readonly default?: unknown;
	readonly description?: string;
	readonly markdownDescription?: string;
	readonly order?: number;
}
interface Section {
	readonly properties: Readonly<Record<string, Setting>>;
}
interface Contributes {
	readonly commands?: readonly Command[];
	readonly menus?: Readonly<Record<string, readonly MenuItem[]>>;
	readonly submenus?: readonly { readonly id: string }[];
	readonly keybindings?: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
	readonly colors?: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
	readonly configuration?: Section | readonly Section[];
	readonly views?: Readonly<Record<string, readonly { readonly id: string; readonly type?: string }[]>>;
	readonly walkthroughs?: readonly { readonly id: string; readonly steps: readonly Step[] }[];
	readonly viewsWelcome?: readonly { readonly view: string; readonly contents: string }[];
}
interface Step {
	readonly id: string;
	readonly description: string;
	readonly media: { readonly altText?: string };
	readonly completionEvents?: readonly string[];
}
interface Manifest {
	readonly main: string;
	readonly browser: string;
	readonly activationEvents: readonly string[];
	readonly capabilities: {
		readonly untrustedWorkspaces: { readonly supported: boolean | string };
		readonly virtualWorkspaces: boolean;
	};
	readonly contributes: Contributes;
	readonly dependencies?: unknown;
	readonly devDependencies: Readonly<Record<string, string>>;
}

const read = (file: string): string => readFileSync(file, 'utf8');

suite('package.json, as VS Code reads it', () => {
	const manifest: Manifest = JSON.parse(read('package.json'));
	const { contributes } = manifest;
	const texts: Record<string, string> = JSON.parse(read('package.nls.json'));
	const commands = contributes.commands ?? [];
	const declared = new Set(commands.map(({ command }) => command));
	const said = (text: string): string => texts[text.replaceAll('%', '')] ?? text;

	test('names one bundle for the desktop and the browser', () => {
		assert.equal(manifest.main, manifest.browser);
	});

	test('starts the extension for a corpus or an article, never for nothing', () => {
		const reasons = /^(workspaceContains|onLanguage|onFileSystem|onWebviewPanel):[^*]|^workspaceContains:\*\*\/./;

		assert.deepEqual(
			manifest.activationEvents.filter(event => !reasons.test(event)),
			[],
		);
	});

	test('uses no API that is still being proposed', () => {
		assert.ok(!('enabledApiProposals' in manifest));
	});

	test('works in folders that are not trusted and in those that are on no disk', () => {
		assert.notEqual(manifest.capabilities.untrustedWorkspaces.supported, false);
		assert.equal(manifest.capabilities.virtualWorkspaces, true);
	});

	test('installs nothing beside the bundle, and builds with the very versions that were tested', () => {
		assert.equal(manifest.dependencies, undefined);
		assert.deepEqual(
			Object.entries(manifest.devDependencies).filter(([, version]) => !/^\d/.test(version)),
			[],
		);
	});

	test('lists each command as Lateral’s own, with a title like VS Code’s', () => {
		const small = /^(a|an|the|of|to|as|in|on|at|by|and|or|for|from|with|its)$/;
		const isTitle = (title: string): boolean =>
			title.split(/[\s-]+/).every((word, index) => /^\p{Lu}/u.test(word) || (index > 0 && small.test(word)));

		assert.deepEqual(
			commands.filter(({ category, title }) => category !== 'Lateral' || !isTitle(said(title))),
			[],
		);
	});

	test('offers only commands that it has, in menus and for keys', () => {
		const submenus = new Set(contributes.submenus?.map(({ id }) => id));
		const items = Object.values(contributes.menus ?? {}).flat();

		assert.deepEqual(
			items.filter(({ command, submenu }) => (submenu ? !submenus.has(submenu) : !declared.has(command ?? ''))),
			[],
		);
		assert.deepEqual(
			contributes.keybindings?.filter(({ command }) => !declared.has(command)),
			[],
		);
	});

	test('has no item twice in a menu', () => {
		for (const [menu, items] of Object.entries(contributes.menus ?? {})) {
			const each = items.map(item => JSON.stringify(item));
			assert.deepEqual(
				each.filter((item, index) => each.indexOf(item) !== index),
				[],
				menu,
			);
		}
	});

	test('has an icon for each command in a tool bar', () => {
		const bars = ['editor/title', 'view/title', 'view/item/context', 'comments/commentThread/title'];
		const shown = bars
			.flatMap(bar => contributes.menus?.[bar] ?? [])
			.filter(({ group = '' }) => /^(navigation|inline)/.test(group));

		assert.deepEqual(
			shown.filter(({ command }) => !commands.find(other => other.command === command)?.icon),
			[],
		);
	});

	test('takes no key from anybody outside a corpus', () => {
		assert.deepEqual(
			contributes.keybindings?.filter(({ when = '' }) => !/lateral|news-article/.test(when)),
			[],
		);
	});

	test('has a text for each key, and a key for each text', () => {
		const wanted = [...JSON.stringify(manifest).matchAll(/"%([\w.-]+)%"/g)].map(([, key = '']) => key);

		assert.deepEqual(new Set(wanted), new Set(Object.keys(texts)));
	});

	test('names only files that are there', () => {
		const files = [...JSON.stringify(contributes).matchAll(/"(?:\.\/)?((?:media|syntaxes|schemas)\/[^"]+)"/g)];

		assert.ok(files.length > 0);
		assert.deepEqual(
			files.map(([, file = '']) => file).filter(file => !existsSync(file)),
			[],
		);
	});

	test('gives each colour for light, dark and both high contrasts', () => {
		const kinds = ['dark', 'highContrast', 'highContrastLight', 'light'];

		assert.deepEqual(
			contributes.colors?.filter(({ defaults }) => Object.keys(defaults).sort().join() !== kinds.join()),
			[],
		);
	});

	test('explains each setting and gives it a default and a place', () => {
		const settings = [contributes.configuration ?? []].flat().flatMap(({ properties }) => Object.entries(properties));
		const isComplete = (setting: Setting): boolean =>
			'default' in setting &&
			Boolean(setting.description ?? setting.markdownDescription) &&
			setting.order !== undefined;

		assert.deepEqual(
			settings.filter(([, setting]) => !isComplete(setting)).map(([name]) => name),
			[],
		);
	});

	test('leads a newcomer in six steps at most, each with something to do and words for its picture', () => {
		const [walkthrough] = contributes.walkthroughs ?? [];
		const steps = walkthrough?.steps ?? [];

		assert.ok(steps.length > 0 && steps.length <= 6, String(steps.length));
		for (const { id, description, media, completionEvents = [] } of steps) {
			const offered = [...said(description).matchAll(/\(command:([\w.]+)\)/g)].map(([, command = '']) => command);
			assert.ok(offered.length > 0, id);
			assert.deepEqual(
				offered.filter(command => command.startsWith('lateral.') && !declared.has(command)),
				[],
				id,
			);
			assert.ok(said(media.altText ?? '').length > 40, id);
			const ends = completionEvents.map(event => event.replace('onCommand:', ''));
			assert.ok(
				offered.some(command => ends.includes(command)),
				id,
			);
		}
	});

	test('gives no two commands one key in one place', () => {
		const places = contributes.keybindings?.map(({ key, when = '' }) => `${key} when ${when}`) ?? [];

		assert.deepEqual(
			places.filter((place, index) => places.indexOf(place) !== index),
			[],
		);
	});

	test('greets whoever opens an empty tree', () => {
		const trees = Object.values(contributes.views ?? {})
			.flat()
			.filter(({ type }) => type !== 'webview');

		assert.deepEqual(
			trees.filter(({ id }) => !contributes.viewsWelcome?.some(({ view }) => view === id)),
			[],
		);
	});
});
