// oxlint-disable-next-line import/no-unassigned-import -- mocha's build for browsers makes globals and exports nothing
import 'mocha/mocha.js';
import { format } from 'util';
import { mochaOptions, runSuite, withPrefix } from './runSuite';

/** Put before this script by the server: the prefix of the lines that we print, and which tests are wanted. */
declare const lateralTests: { readonly line: string; readonly grep: string };

/** What VS Code calls to run the suite inside its web extension host, a worker. */
export async function run(): Promise<void> {
	const log = console.log;
	const print = (text: string): void => log(withPrefix(lateralTests.line, text));
	Mocha.reporters.Base.consoleLog = (...args: unknown[]) => print(format(...args));
	Object.defineProperty(console, 'log', { value: Mocha.reporters.Base.consoleLog });
	mocha.setup({ ...mochaOptions, reporter: Mocha.reporters.Spec });
	if (lateralTests.grep) mocha.grep(lateralTests.grep);
	await import('all-tests');
	await runSuite(mocha, print);
}
