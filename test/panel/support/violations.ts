import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds wrong, as lines that say what and where. */
export async function violations(page: Page): Promise<string[]> {
	await page.evaluate(axe.source);
	return page.evaluate(async () => {
		const { violations } = await window.axe.run(document, { resultTypes: ['violations'] });
		return violations.flatMap(({ id, help, nodes }) => nodes.map(node => `${id}: ${help}: ${node.html}`));
	});
}

declare global {
	interface Window {
		readonly axe: typeof axe;
	}
}
