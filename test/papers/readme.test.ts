import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { format } from 'prettier';
import * as v from 'valibot';

const words = v.record(v.string(), v.string());
const manifest = v.object({
	scripts: words,
	contributes: v.object({
		commands: v.array(v.object({ command: v.string(), title: v.string() })),
		menus: v.object({ commandPalette: v.array(v.object({ command: v.string(), when: v.literal('false') })) }),
		keybindings: v.array(
			v.object({ command: v.string(), key: v.string(), mac: v.optional(v.string()), when: v.optional(v.string()) }),
		),
		configuration: v.object({
			properties: v.record(
				v.string(),
				v.object({
					default: v.unknown(),
					markdownDescription: v.string(),
					enum: v.optional(v.array(v.string())),
					enumDescriptions: v.optional(v.array(v.string())),
				}),
			),
		}),
	}),
});

const { scripts, contributes } = v.parse(manifest, JSON.parse(readFileSync('package.json', 'utf8')));
const names = v.parse(words, JSON.parse(readFileSync('package.nls.json', 'utf8')));
const named = (written: string) => names[written.replaceAll('%', '')] ?? written;

/** `ctrl+k shift+j` as people write it: Ctrl+K Shift+J. */
function keyInWords(key: string): string {
	return key
		.split(' ')
		.map(chord =>
			chord
				.split('+')
				.map(part => part[0]?.toUpperCase() + part.slice(1))
				.join('+'),
		)
		.join(' ');
}

/** Those of the palette: buttons of a conversation mean something only there. */
function commands(): string[] {
	const hidden = new Set(contributes.menus.commandPalette.map(({ command }) => command));
	const shown = contributes.commands.filter(({ command }) => !hidden.has(command));
	const rows = shown.map(({ command, title }) => {
		const key = contributes.keybindings.find(binding => binding.command === command)?.key;
		return `| ${named(title)} | ${key ? `\`${keyInWords(key)}\`` : ''} |`;
	});
	return ['| command | keys |', '| --- | --- |', ...rows];
}

/** Where a key works, by the words of its condition. */
function placeOf(when = ''): string {
	if (/focusedView == lateral\.corpus/.test(when)) return 'tree';
	if (/lateral\.inPanel/.test(when)) return 'panel';
	return /editorTextFocus/.test(when) ? 'text' : 'everywhere';
}

/** Every command of the palette, with its key where it has one: what a mouse can do, these do. */
function keyboard(): string[] {
	const hidden = new Set(contributes.menus.commandPalette.map(({ command }) => command));
	const rows = contributes.commands.flatMap(({ command, title }) => {
		if (hidden.has(command)) return [];
		const bindings = contributes.keybindings.filter(binding => binding.command === command);
		const [first] = bindings;
		if (!first) return [`| ${named(title)} | palette | palette | |`];
		const places = [...new Set(bindings.map(({ when }) => placeOf(when)))].join(', ');
		const keys = [first.key, first.mac ?? first.key].map(key => `\`${keyInWords(key)}\``);
		return [`| ${named(title)} | ${keys.join(' | ')} | ${places} |`];
	});
	return ['| command | Windows, Linux | Mac | works in |', '| --- | --- | --- | --- |', ...rows];
}

function settings(): string[] {
	const rows = Object.entries(contributes.configuration.properties).map(([key, setting]) => {
		const choices = (setting.enum ?? []).map(
			(choice, at) => ` \`${choice}\`: ${named(setting.enumDescriptions?.[at] ?? '')}`,
		);
		const value = setting.default === '' ? '' : `\`${JSON.stringify(setting.default)}\``;
		return `| \`${key}\` | ${value} | ${named(setting.markdownDescription)}${choices.join('')} |`;
	});
	return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows];
}

/** With the tables of the manifest between their marks; `UPDATE_SNAPSHOTS=1` writes them. */
async function withTables(readme: string): Promise<string> {
	const written = Object.entries({ commands, keyboard, settings }).reduce(
		(text, [name, rows]) =>
			text.replace(new RegExp(`(<!-- ${name} -->\n)[^]*(<!-- /${name} -->)`), (_, from: string, to: string) =>
				[from, ...rows(), '', to].join('\n'),
			),
		readme,
	);
	return format(written, { parser: 'markdown', proseWrap: 'preserve' });
}

const pages = readdirSync('docs').filter(name => name.endsWith('.md'));
const papers = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...pages.map(name => `docs/${name}`)];

suite('the papers', () => {
	for (const paper of ['README.md', 'docs/keyboard.md'])
		test(`${paper} lists the commands, keys and settings that there are`, async () => {
			const written = readFileSync(paper, 'utf8');
			const current = await withTables(written);
			if (process.env['UPDATE_SNAPSHOTS']) writeFileSync(paper, current);
			else if (written !== current) assert.fail('UPDATE_SNAPSHOTS=1 npm run test:unit writes the tables anew');
		});

	test('every command that a paper tells of is one of the scripts', () => {
		for (const paper of papers)
			for (const [, script = ''] of readFileSync(paper, 'utf8').matchAll(/npm run ([\w:]+)/g))
				assert.equal(script in scripts, true, `${paper}: npm run ${script}`);
	});

	for (const paper of papers)
		test(`${paper} leads to files that are there, and shows only pictures that VS Code can`, () => {
			const text = readFileSync(paper, 'utf8');
			for (const [, picture = '', to = ''] of text.matchAll(/(!?)\[[^\]]*\]\(([^)#]+)(?:#[^)]*)?\)/g)) {
				if (/^https?:/.test(to)) continue;
				assert.equal(existsSync(join(dirname(paper), to)), true, to);
				if (picture) assert.match(to, /\.png$/);
			}
		});
});
