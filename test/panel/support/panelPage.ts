import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { ownTag } from '../../support/speaking';
import { launchChromium } from '../../vscode/chromium';
import { panelHtml } from '../../../src/extension/webview/panelHtml';
import * as v from 'valibot';
import { toExtension, type ToExtension } from '../../../src/protocol/toExtension';
import type { ClaimView, PanelView, ToPanel } from '../../../src/protocol/toPanel';
import { bodyClasses, themeVariables, type ThemeName } from './themes';

const origin = 'https://panel.example';
const types: Record<string, string> = { js: 'text/javascript', css: 'text/css', ttf: 'font/ttf' };

declare global {
	interface Window {
		/** What the panel told the extension. */
		told: unknown[];
		/** What the panel would find after a reload. */
		kept: unknown;
	}
}

export interface PanelPageOptions {
	readonly theme?: ThemeName;
	readonly width?: number;
	readonly height?: number;
	/** What an earlier life of the panel left with `setState`. */
	readonly kept?: unknown;
	readonly strings?: Readonly<Record<string, string>>;
	readonly language?: string;
	readonly reducedMotion?: 'reduce' | 'no-preference';
	/** Of the page, as by the editor's zoom: 2 is 200 %. */
	readonly zoom?: number;
}

let starting: Promise<Browser> | undefined;
const open = new Set<PanelPage>();

/** For all pages of this run; started when the first one is opened. */
export function browser(): Promise<Browser> {
	return (starting ??= launchChromium());
}

export async function stopBrowser(): Promise<void> {
	await (await starting)?.close();
	starting = undefined;
}

export async function closePanels(): Promise<void> {
	await Promise.all([...open].map(panel => panel.close()));
}

/**
 * The panel in a page of its own, with the document, the policy and the files that the extension gives it, and
 * a stand-in for the half of VS Code that a webview sees.
 */
export class PanelPage {
	#revision = 0;

	private constructor(readonly page: Page) {}

	static async open(options: PanelPageOptions = {}): Promise<PanelPage> {
		const { theme = 'dark', width = 700, height = 900, zoom = 1 } = options;
		const context = await (
			await browser()
		).newContext({
			viewport: { width: Math.round(width / zoom), height: Math.round(height / zoom) },
			deviceScaleFactor: zoom,
			reducedMotion: options.reducedMotion ?? 'no-preference',
		});
		const page = await context.newPage();
		const html = panelHtml({
			nonce: 'testnonce',
			place: 'editor',
			cspSource: origin,
			script: `${origin}/panel.js`,
			style: `${origin}/panel.css`,
			language: options.language ?? 'en',
			// As each bundle does: figures and dates follow what the texts say of themselves.
			strings: options.language === undefined ? options.strings : { ...options.strings, [ownTag]: options.language },
		});
		await page.route(`${origin}/**`, async route => {
			const name = new URL(route.request().url()).pathname.slice(1);
			if (!name) return route.fulfill({ contentType: 'text/html', body: html });
			const body = await readFile(join('dist', name)).catch(() => undefined);
			if (!body) return route.fulfill({ status: 404 });
			return route.fulfill({ contentType: types[name.split('.').at(-1) ?? ''] ?? 'text/plain', body });
		});
		await page.addInitScript(
			({ variables, bodyClass, kept, background }) => {
				window.told = [];
				window.kept = kept;
				Object.assign(window, {
					acquireVsCodeApi: () => ({
						postMessage: (message: unknown) => window.told.push(message),
						getState: () => window.kept,
						setState: (state: unknown) => (window.kept = state),
					}),
				});
				const dress = (): void => {
					for (const [name, value] of Object.entries(variables))
						document.documentElement.style.setProperty(name, value);
					document.documentElement.style.background = background;
					document.body?.classList.add(...bodyClass.split(' '));
				};
				document.addEventListener('DOMContentLoaded', dress);
			},
			{
				variables: themeVariables(theme),
				bodyClass: bodyClasses[theme],
				kept: options.kept,
				background: 'var(--vscode-editor-background)',
			},
		);
		await page.goto(`${origin}/`);
		await page.locator('main').waitFor();
		const panel = new PanelPage(page);
		open.add(panel);
		return panel;
	}

	/** Hands the panel a message as VS Code does. */
	async send(message: unknown): Promise<void> {
		await this.page.evaluate(data => window.postMessage(data, '*'), message);
		await this.page.evaluate(() => new Promise(done => setTimeout(done)));
	}

	/** Shows something in the tab of the claim. */
	async show(content: ClaimView['content'], pinned: string | null = null, inDoubt = 0): Promise<void> {
		await this.showView({ tab: 'claim', content, pinned, inDoubt });
	}

	async showView(view: PanelView): Promise<void> {
		const pinned = view.tab === 'claim' ? view.pinned : undefined;
		const revision = this.#revision++;
		await this.send({ kind: 'show', revision, view, ...(pinned !== undefined && { pinned }) } satisfies ToPanel);
		await this.there();
	}

	/** Waits until the script of the shown tab has been read. */
	async there(): Promise<void> {
		await this.page.locator('main:not([data-coming])').waitFor();
	}

	/** Shows it with the rows open whose statements are in it, or by outlet with the first one open: a reader has opened them. */
	async showOpened(view: PanelView): Promise<void> {
		await this.showView(view);
		if (view.tab !== 'quoted' || view.content.kind !== 'speakers') return;
		const { open, outlets = [] } = view.content;
		if (view.scope === 'corpus')
			await this.page.getByRole('button', { name: outlets.length ? 'By outlet' : 'By speaker', exact: true }).click();
		for (const key of [...open.map(({ speaker }) => speaker), ...outlets.slice(0, 1).map(({ key }) => key)]) {
			const row = this.page.locator(`[data-row="${key}"][aria-expanded=false]`);
			if (await row.count()) await row.click();
		}
	}

	/** What the panel has told the extension since the last call, without what it says of the mouse. */
	async told(): Promise<ToExtension[]> {
		const told = await this.page.evaluate(() => window.told.splice(0));
		return told.map(message => v.parse(toExtension, message)).filter(message => message.kind !== 'hover');
	}

	/** What the panel has left with `setState`. */
	kept(): Promise<unknown> {
		return this.page.evaluate(() => window.kept);
	}

	async close(): Promise<void> {
		open.delete(this);
		await this.page.context().close();
	}
}
