import { format } from 'node:util';
import Mocha from 'mocha';
import { mochaOptions, runSuite, withPrefix } from './runSuite';

/** What VS Code calls to run the suite inside its Node extension host. */
export async function run(): Promise<void> {
	const log = console.log;
	const print = (text: string): void => log(withPrefix(process.env['LATERAL_TEST_LINE'] ?? '', text));
	Mocha.reporters.Base.consoleLog = (...args: unknown[]) => print(format(...args));
	// VS Code ignores an assignment here, and a test that is being written is mostly debugged by a `console.log`.
	Object.defineProperty(console, 'log', { value: Mocha.reporters.Base.consoleLog });
	const mocha = new Mocha({ ...mochaOptions, forbidOnly: Boolean(process.env['CI']) });
	const { LATERAL_TEST_GREP: wanted } = process.env;
	if (wanted) mocha.grep(wanted);
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('all-tests');
	await runSuite(mocha, print);
}
