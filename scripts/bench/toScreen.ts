import type { CDPSession } from 'playwright-core';
import type { PanelPage } from '../../test/panel/support/panelPage';
import type { PanelView } from '../../src/protocol/toPanel';
import type { Took } from './measure';

/** So late that no picture of the panel's own page is newer. */
let revision = 1_000_000;

/** How long a picture takes from the message to the screen: until what the selector finds is painted. */
export async function toScreen(panel: PanelPage, view: PanelView, selector: string): Promise<Took> {
	const thread = await PageThread.of(panel);
	const before = await thread.used();
	const clock = await panel.page.evaluate(
		async ([message, sought]) => {
			const since = performance.now();
			window.postMessage(message, '*');
			while (!document.querySelector(sought)) await new Promise(done => requestAnimationFrame(done));
			await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
			return performance.now() - since;
		},
		[{ kind: 'show', revision: revision++, view }, selector] as const,
	);
	const processor = (await thread.used()) - before;
	await thread.leave();
	return { clock, processor };
}

/** The thread on which a page works and draws. */
export class PageThread {
	readonly #session: CDPSession;

	private constructor(session: CDPSession) {
		this.#session = session;
	}

	static async of({ page }: PanelPage): Promise<PageThread> {
		const session = await page.context().newCDPSession(page);
		await session.send('Performance.enable', { timeDomain: 'threadTicks' });
		return new PageThread(session);
	}

	/** What it has taken of the processor so far, in milliseconds. */
	async used(): Promise<number> {
		const { metrics } = await this.#session.send('Performance.getMetrics');
		return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN) * 1000;
	}

	async leave(): Promise<void> {
		await this.#session.detach();
	}
}
