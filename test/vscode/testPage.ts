import { format } from 'node:util';
import type { Browser } from 'playwright-core';
import { closingLine, passed, testLine } from '../extension/support/testLine';
import { inSources } from './sourceLines';

/** A test may take 120 s; a suite that prints nothing for this long, before the first test or after one, hangs. */
const longestSilence = 150_000;

/**
 * Opens a workbench that runs tests in its extension host, prints what the tests print, and waits for their end.
 *
 * An extension host that is killed in mid-test reports exit code 0, so the code alone proves nothing:
 * the suite's closing line must have come, with something passed and nothing failed.
 *
 * @returns whether it did.
 */
export async function runTestsInPage(browser: Browser, address: string): Promise<boolean> {
	const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'] });
	const page = await context.newPage();
	let closing = '';
	const other: string[] = [];
	try {
		const why = await new Promise<string>((resolve, reject) => {
			const timer = setTimeout(resolve, longestSilence, `nothing printed for ${longestSilence / 1000} s`);
			page.once('crash', () => resolve('the page crashed'));
			page.once('close', () => clearTimeout(timer));
			const exposed = Promise.all([
				page.exposeFunction('codeAutomationLog', (_kind: string, args: unknown[]) => {
					for (const line of format(...args).split('\n')) {
						if (!line.startsWith(testLine)) {
							other.push(line);
							continue;
						}
						timer.refresh();
						const said = line.slice(testLine.length);
						if (closingLine.test(said)) closing = said;
						console.log(inSources(said));
					}
				}),
				page.exposeFunction('codeAutomationExit', (code: number) => resolve(code === 0 ? '' : `exit code ${code}`)),
			]);
			exposed.then(() => page.goto(address)).catch(reject);
		});
		if (!why && closing && passed.test(closing)) return true;
		if (closing) return false;
		console.log(`The suite did not come to its end: ${why || 'no closing line'}. The last of VS Code’s own log:`);
		console.log(other.slice(-40).join('\n'));
		return false;
	} finally {
		await context.close();
	}
}
