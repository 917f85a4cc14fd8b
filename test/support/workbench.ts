import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { temporaryFolder } from '../vscode/children';
import { launchChromium } from '../vscode/chromium';
import { provision } from '../vscode/provision';
import { startServer, type Server } from '../vscode/server';
import { pictureSettings } from '../vscode/settings';
import { eventually } from './eventually';
import { addPseudoLanguage } from './pseudoLanguage';
import { forThemes, type Theme, themes, themeSettings } from './themes';

/** So long a list of the palette is given to come to rest. */
const settled = 150;

/** As long as what moves lines may take to come after the one before it: a lens, a conversation that opens. */
const linePause = 150;

/** A button that is let go sooner after a menu has come is taken for the one that opened it. */
const menuPause = 300;

/** How long VS Code may take for one step, on a machine that has other things to do. */
const patience = 30_000;
/** The same for a step that is tried again. */
const shortPatience = 5_000;

export interface WorkbenchOptions {
	/** The folder to open is a copy of this one … */
	readonly folder?: string;
	/** … and holds these files besides, given as path and text. */
	readonly files?: Readonly<Record<string, string>>;
	/** Which language VS Code is set to, as a tag: what it says itself stays English, for no language pack is installed. */
	readonly language?: string;
}

/**
 * VS Code as a reader has it in front of them: the installed extension in a workbench that is driven by mouse and
 * keyboard, in English, 1400 by 900 pixels, in the light theme at first.
 *
 * ```ts
 * const workbench = await openWorkbench({ folder: 'sample-corpus' });
 * await workbench.openFile('2023-01-18-newswire.txt');
 * await workbench.select('Crimea is Ukraine');
 * await workbench.command('Lateral: Mark Passage');
 * await workbench.screenshot('mark-passage');
 * await workbench.close();
 * ```
 *
 * Each method waits for what it asks for, and fails when that does not come.
 */
export class Workbench {
	constructor(
		readonly page: Page,
		/** The copy that is open. Files read and written here are what another program would see. */
		readonly folder: string,
	) {}

	/** Opens a file by a part of its path, as from the keyboard, and puts the cursor at its start. */
	async openFile(path: string): Promise<void> {
		const name = path.split('/').at(-1) ?? path;
		const tab = this.page.locator('.tab.active', { hasText: name });
		// VS Code fills the list anew while it searches: a row that was seen may be gone before it is taken, and a file
		// that was just written may come only with the next search.
		await eventually(async () => {
			await this.press('Escape', 'ControlOrMeta+P');
			await this.#typeIntoPick(path, shortPatience);
			await this.pickRow(name).first().click({ timeout: shortPatience });
			await tab.waitFor({ timeout: shortPatience });
			return true;
		}, patience);
		await this.editor.locator('.view-line').first().waitFor({ timeout: patience });
		await this.inEditor();
		await this.press('ControlOrMeta+Home');
	}

	/** Waits until the keyboard is in the text of the active editor: its tab is active before. */
	async inEditor(): Promise<void> {
		await this.editor.and(this.page.locator('.focused')).waitFor({ timeout: patience });
	}

	/** Waits until the keyboard is in a webview, on what the selector matches: a page knows of it before it has the keyboard. */
	async inWebview(page: Frame, on: string): Promise<void> {
		await eventually(
			() => page.evaluate(wanted => document.hasFocus() && document.activeElement?.closest(wanted) !== null, on),
			patience,
		);
	}

	/**
	 * Runs a command by its title in the palette. The palette closes when an editor that was still being opened takes
	 * the focus; it is then opened once more, as anybody would.
	 */
	async command(title: string): Promise<void> {
		const row = this.pickRow(title).first();
		await eventually(async () => {
			await this.press('F1');
			await this.#typeIntoPick(`>${title}`, shortPatience);
			await row.waitFor({ timeout: shortPatience });
			await this.page.waitForTimeout(settled);
			if (!(await row.isVisible())) return false;
			await row.click({ timeout: shortPatience });
			return true;
		}, patience);
	}

	/** Reloads the window, and waits until another one has come: the old one answers for a while yet. */
	async reload(): Promise<void> {
		const loaded = this.page.waitForEvent('load', { timeout: patience });
		await this.command('Developer: Reload Window');
		await loaded;
		await this.page.locator('.monaco-workbench .part.editor').waitFor({ timeout: patience });
	}

	/** Types into the pick that is open and takes the row that shows `row`, or else what was typed. */
	async pick(typed: string, row = typed): Promise<void> {
		await this.#typeIntoPick(typed);
		await this.pickRow(row).first().click({ timeout: patience });
	}

	/** Types into the input box that is open and confirms it. */
	async answer(typed: string): Promise<void> {
		await this.#typeIntoPick(typed);
		await this.press('Enter');
	}

	/** Waits until the row that shows the text is the one that Enter takes: a list is filled anew after typing. */
	async onRow(row: string | RegExp): Promise<void> {
		await this.pickRow(row).and(this.page.locator('.focused')).waitFor({ timeout: patience });
	}

	/** Presses Enter once it takes the row that shows the text. */
	async enterOn(row: string | RegExp): Promise<void> {
		await this.onRow(row);
		await this.press('Enter');
	}

	pickRow(text: string | RegExp): Locator {
		return this.page.locator('.quick-input-widget:visible .quick-input-list .monaco-list-row', { hasText: text });
	}

	/** @param timeout a short one for who opens the pick once more where it has closed meanwhile. */
	async #typeIntoPick(text: string, timeout = patience): Promise<void> {
		const input = this.page.locator('.quick-input-widget:visible input[type="text"]');
		await input.waitFor({ timeout });
		await input.fill(text, { timeout });
	}

	/** Presses a key or a chord: `press('ControlOrMeta+K', 'M')`. */
	async press(...keys: string[]): Promise<void> {
		for (const key of keys) await this.page.keyboard.press(key);
	}

	/** The editor that has the focus, or had it last. */
	get editor(): Locator {
		return this.page.locator('.editor-group-container.active .editor-instance .monaco-editor').first();
	}

	/** The words that the active editor shows, one string a line on the screen. Only what is scrolled into view. */
	async visibleText(): Promise<string> {
		const lines = await this.editor.locator('.view-line').evaluateAll(all =>
			all
				.map(line => ({ top: line.getBoundingClientRect().top, text: line.textContent ?? '' }))
				.sort((a, b) => a.top - b.top)
				.map(({ text }) => text),
		);
		return lines.join('\n').replaceAll('\u00a0', ' ');
	}

	/** Selects the words in the active editor, their first occurrence after the cursor, as the find box does. */
	async select(words: string): Promise<void> {
		await this.inEditor();
		await this.press('ControlOrMeta+F');
		const find = this.editor.locator('.find-widget.visible textarea.input[aria-label="Find"]');
		await find.waitFor({ timeout: patience });
		await find.fill(words);
		// In a narrow editor the count is there and not shown.
		const count = this.editor.locator('.find-widget .matchesCount', { hasText: / of /u });
		await count.waitFor({ state: 'attached', timeout: patience });
		// A message or a conversation takes the first Escape.
		await eventually(async () => {
			if (!(await find.isVisible())) return true;
			await this.press('Escape');
			return false;
		}, patience);
		await this.inEditor();
	}

	/** Rests the mouse on words that the active editor shows until the hover says it all, and returns what it says. */
	async hover(words: string, ...says: readonly RegExp[]): Promise<string> {
		const hover = this.page.locator('.monaco-editor .monaco-hover:not(.hidden) .monaco-hover-content').first();
		return eventually(async () => {
			const { x, y } = await this.placeOf(words);
			await this.page.mouse.move(x - 2, y);
			await this.page.mouse.move(x, y);
			await hover.waitFor({ timeout: shortPatience });
			const text = await hover.innerText();
			for (const each of says) assert.match(text, each);
			return text;
		}, patience);
	}

	/** Clicks on words that the active editor shows; with `modifiers` as for a link. */
	async clickWords(words: string, ...modifiers: ('ControlOrMeta' | 'Alt' | 'Shift')[]): Promise<void> {
		const { x, y } = await this.placeOf(words);
		for (const key of modifiers) await this.page.keyboard.down(key);
		await this.page.mouse.click(x, y);
		for (const key of modifiers) await this.page.keyboard.up(key);
	}

	/**
	 * The middle of words on the screen, or where they begin or end, once they rest: lines slide when a lens comes above
	 * one of them. They must stand on one line of it.
	 */
	async placeOf(words: string, where: 'start' | 'middle' | 'end' = 'middle'): Promise<{ x: number; y: number }> {
		let before: { x: number; y: number } | undefined;
		return eventually(async () => {
			const [last, now] = [before, await this.#placeNow(words, { start: 0, middle: 0.5, end: 1 }[where])];
			before = now;
			if (now && last?.x === now.x && last.y === now.y) return now;
			await this.page.waitForTimeout(linePause);
			return undefined;
		}, patience);
	}

	#placeNow(words: string, share: number): Promise<{ x: number; y: number } | undefined> {
		return this.editor.evaluate(
			(editor, { wanted, share }) => {
				for (const line of editor.querySelectorAll('.view-line')) {
					const start = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(wanted);
					if (start < 0) continue;
					const range = document.createRange();
					let passed = 0;
					const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
					for (let node = walker.nextNode(); node; node = walker.nextNode()) {
						const length = node.textContent?.length ?? 0;
						const within = (offset: number) => offset >= passed && offset <= passed + length;
						if (within(start)) range.setStart(node, start - passed);
						if (within(start + wanted.length)) range.setEnd(node, start + wanted.length - passed);
						passed += length;
					}
					const box = range.getBoundingClientRect();
					if (box.width > 0) return { x: box.x + box.width * share, y: box.y + box.height / 2 };
				}
				return undefined;
			},
			{ wanted: words, share },
		);
	}

	/** An entry of the menu that is open, or of one that opens from it. */
	menuItem(text: string): Locator {
		return this.page.locator('.monaco-menu .action-label', { hasText: text }).first();
	}

	/** Opens the menu that lies behind an entry of the one that is open, by resting the mouse on it. */
	async openSubmenu(text: string): Promise<void> {
		await this.menuItem(text).hover({ timeout: patience });
		await this.page.locator('.monaco-submenu .action-label').first().waitFor({ timeout: patience });
		await this.page.waitForTimeout(menuPause);
	}

	/** The code lens that shows the text: wait for it, read it, click it. */
	lens(text: string | RegExp): Locator {
		return this.editor.locator('.codelens-decoration a', { hasText: text });
	}

	/** The rows of the Problems view, which is opened for it. */
	async problems(): Promise<Locator> {
		await this.command('Problems: Focus on Problems View');
		const rows = this.page.locator('.markers-panel .monaco-list-row');
		await rows.first().waitFor({ timeout: patience });
		return rows;
	}

	/** The rows of a tree view in the side bar, by the view's name. */
	treeRows(view: string): Locator {
		return this.page
			.locator('.pane', { has: this.page.locator(`.pane-header[aria-label^="${view}"]`) })
			.locator('.monaco-list-row');
	}

	/** Opens a branch of a tree. One that is opened while the tree is filled anew may be shut again. */
	async expand(branch: Locator, wanted = true): Promise<void> {
		const isAsWanted = async () =>
			(await branch.getAttribute('aria-expanded', { timeout: shortPatience })) === String(wanted);
		await eventually(async () => {
			if (await isAsWanted()) return true;
			await branch.click({ timeout: shortPatience });
			return eventually(isAsWanted, shortPatience);
		}, patience);
	}

	async collapse(branch: Locator): Promise<void> {
		await this.expand(branch, false);
	}

	statusBar(text: string | RegExp): Locator {
		return this.page.locator('.statusbar-item', { hasText: text });
	}

	/** The message that VS Code shows at the bottom right. */
	toast(text: string | RegExp): Locator {
		return this.page.locator('.notification-toast', { hasText: text });
	}

	/** What VS Code says of an extension that runs, such as "Activation: 12ms". */
	async runningExtension(name: string): Promise<string> {
		await this.command('Developer: Show Running Extensions');
		const list = this.page.locator('.runtime-extensions-editor');
		await list.locator('.monaco-list-row').first().hover({ timeout: patience });
		const row = list.locator('.monaco-list-row', { hasText: name });
		const text = await eventually(async () => {
			const said = (await row.count()) ? await row.first().innerText() : '';
			if (said) return said.includes('Activating') ? undefined : said;
			// Rows out of sight do not exist.
			await this.page.mouse.wheel(0, 300);
			return undefined;
		}, patience);
		await this.press('Escape');
		return text;
	}

	/** What a screen reader is told, oldest first. */
	async announced(): Promise<string> {
		return (await this.page.locator('.monaco-aria-container').allInnerTexts()).join('\n');
	}

	/** The document inside the webview that is on the screen and holds something that matches the selector. */
	async webview(holds = 'body'): Promise<Frame> {
		return eventually(async () => {
			for (const outer of await this.page.locator('iframe.webview.ready').elementHandles()) {
				if (!(await outer.isVisible())) continue;
				const inner = await (await outer.contentFrame())?.$('iframe#active-frame');
				const frame = await inner?.contentFrame();
				if (frame && (await frame.$(holds))) return frame;
			}
			return undefined;
		}, patience);
	}

	/** Changes the theme at once, in the webviews too. */
	async theme(theme: Theme): Promise<void> {
		const { colorScheme, highContrast, workbenchClass } = themes[theme];
		await this.page.emulateMedia({ colorScheme });
		await this.page.evaluate(
			wanted => globalThis.dispatchEvent(new CustomEvent('lateral-high-contrast', { detail: wanted })),
			highContrast,
		);
		await this.page.locator(`.monaco-workbench.${workbenchClass}`).waitFor({ timeout: patience });
	}

	/** Takes a picture in each theme: `out/screenshots/NAME-THEME.png`. */
	async screenshot(name: string, wanted: readonly Theme[] = ['light', 'dark', 'high-contrast']): Promise<void> {
		for (const theme of wanted) {
			await this.theme(theme);
			await this.page.waitForTimeout(settling);
			await this.page.screenshot({ path: join(screenshots, `${name}-${theme}.png`) });
		}
		await this.theme('light');
	}

	/** A file of the open folder as it stands on the disk. */
	async read(path: string): Promise<string> {
		return readFile(join(this.folder, path), 'utf8');
	}

	/** Waits until a file of the open folder is on the disk as it should be: VS Code shows first and writes then. */
	async written(path: string, expected: string | RegExp): Promise<void> {
		await eventually(async () => {
			const text = await this.read(path);
			if (typeof expected === 'string') assert.equal(text, expected);
			else assert.match(text, expected);
			return true;
		});
	}

	/** Writes a file of the open folder as another program would. */
	async write(path: string, text: string): Promise<void> {
		await mkdir(dirname(join(this.folder, path)), { recursive: true });
		await writeFile(join(this.folder, path), text);
	}

	async close(): Promise<void> {
		open.delete(this);
		await this.page.context().close();
	}
}

/** Where pictures go; CI keeps the folder. */
const screenshots = 'out/screenshots';

/** After a change of theme, colours fade in and decorations are drawn anew. */
const settling = 400;

const open = new Set<Workbench>();

/** The workbenches that are open now, so that a failed test can show what they looked like. */
export const openWorkbenches = (): readonly Workbench[] => [...open];

// One server, with the packed extension installed, and one browser serve all journeys.
let server: Promise<Server> | undefined;
let browser: Promise<Browser> | undefined;

const startWithPackage = async (): Promise<Server> =>
	startServer(await provision('newest'), {
		settings: { ...pictureSettings, ...themeSettings },
		install: ['out/lateral.vsix'],
		prepare: addPseudoLanguage,
	});

/** Opens a fresh copy of a folder in VS Code and waits until its files are listed. */
export async function openWorkbench({ folder, files = {}, language }: WorkbenchOptions): Promise<Workbench> {
	// VS Code shows the folder's name.
	const copy = join(temporaryFolder('journey'), basename(folder ?? 'my-corpus'));
	await mkdir(copy);
	if (folder) await cp(folder, copy, { recursive: true });
	for (const [path, text] of Object.entries(files)) {
		await mkdir(dirname(join(copy, path)), { recursive: true });
		await writeFile(join(copy, path), text);
	}
	const { url } = await (server ??= startWithPackage());
	return openWorkbenchAt(`${url}/?folder=${encodeURIComponent(copy)}`, copy, language);
}

/** The workbench of a server that somebody else has started, with `folder` open in it. */
export async function openWorkbenchAt(address: string, folder: string, language?: string): Promise<Workbench> {
	const context = await (
		await (browser ??= launchChromium())
	).newContext({
		viewport: { width: 1400, height: 900 },
		locale: 'en-US',
		colorScheme: 'light',
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	await context.addInitScript(forThemes);
	if (language) await context.addInitScript(tag => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: tag }), language);
	const page = await context.newPage();
	const workbench = new Workbench(page, folder);
	open.add(workbench);
	await page.goto(address);
	await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 120_000 });
	return workbench;
}

/** Stops the server and the browser, after the last journey. */
export async function stopWorkbenches(): Promise<void> {
	await (await browser)?.close();
	(await server)?.stop();
}
