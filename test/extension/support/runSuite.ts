import type Mocha from 'mocha';
import { tidyUp } from './tidyUp';
import { wholeExtension } from './wholeExtension';

/**
 * A skipped test is a failed one: whoever needs another host puts the test into the folder of that host. Each step of a
 * test has a limit of its own, so that a test as a whole may take long on a machine that is busy.
 */
export const mochaOptions: Mocha.MochaOptions = { ui: 'tdd', reporter: 'spec', timeout: 120_000, forbidPending: true };

/**
 * Runs what was defined with `suite` and `test` once Lateral has started, tidies up after each suite, prints it through
 * `print`, and ends with the line "N passed, N failed".
 *
 * @throws when a test failed or there was none, which is how VS Code learns of it.
 */
export async function runSuite(mocha: Mocha, print: (line: string) => void): Promise<void> {
	mocha.suite.beforeAll(wholeExtension);
	for (const suite of mocha.suite.suites) suite.afterAll(tidyUp);
	const stats = await new Promise<Mocha.Stats>(resolve => {
		const runner = mocha.run(() => resolve(runner.stats ?? noTests));
	});
	print(`${stats.passes} passed, ${stats.failures} failed`);
	if (stats.failures > 0) throw new Error(`${stats.failures} of ${stats.tests} tests failed`);
	if (stats.passes === 0) throw new Error('No test ran');
}

const noTests = { suites: 0, tests: 0, passes: 0, pending: 0, failures: 0 };

/** One prefix for each line of what a reporter prints at once. */
export const withPrefix = (prefix: string, text: string): string => text.replace(/^/gm, prefix);
