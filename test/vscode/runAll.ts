// `npm test`: every suite, one after the other, stopping at the first that fails.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { closingLine, passed } from '../extension/support/testLine';
import { findChromium, howToInstall } from './chromium';

interface Section {
	readonly title: string;
	/** The script of package.json, and what it is called with. */
	readonly command: readonly string[];
	/** Whether a page has to be opened for it. */
	readonly browser: boolean;
}

const sections: readonly Section[] = [
	{ title: 'Types, lint, format, unit tests', command: ['check'], browser: false },
	{ title: 'The package', command: ['test:package'], browser: false },
	{ title: 'The panel in a page of its own', command: ['test:panel'], browser: true },
	{ title: 'Extension in the newest VS Code', command: ['test:extension'], browser: true },
	{ title: 'Extension in the oldest VS Code', command: ['test:extension', '--', '--vscode=oldest'], browser: true },
	{ title: 'Extension in the web extension host', command: ['test:web'], browser: true },
	{ title: 'Journeys through the workbench', command: ['test:journeys'], browser: true },
];

const browser = await findChromium();
const done: string[] = [];
let sum = 0;
for (const section of sections) {
	if (section.browser && !browser) continue;
	const start = Date.now();
	console.log(`\n━━━ ${section.title} (npm run ${section.command.join(' ')})\n`);
	const count = await run(section);
	const seconds = Math.round((Date.now() - start) / 1000);
	done.push(`${count > 0 ? '✔' : '✖'} ${section.title}: ${count} passed, ${seconds} s`);
	sum += count;
	if (count === 0) end(`“${section.title}” failed.`);
}
end(browser ? undefined : missingBrowser());

/** Runs a section, printing what it prints, and returns how many tests passed: 0 when anything failed. */
async function run({ command }: Section): Promise<number> {
	const npm = process.env['npm_execpath'];
	const child = spawn(npm ? process.execPath : 'npm', [...(npm ? [npm] : []), 'run', '--silent', ...command], {
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, ...(process.stdout.isTTY && { FORCE_COLOR: '1' }) },
	});
	let count = 0;
	let failed = false;
	for await (const line of createInterface(child.stdout)) {
		console.log(line);
		if (!closingLine.test(line)) continue;
		failed ||= !passed.test(line);
		count += Number.parseInt(line, 10);
	}
	const code = child.exitCode ?? (await new Promise<number | null>(resolve => child.once('exit', resolve)));
	return code === 0 && !failed ? count : 0;
}

function missingBrowser(): string {
	const titles = sections.filter(section => section.browser).map(section => `  - ${section.title}`);
	return [
		'Not run, for want of a Chromium on this machine:',
		...titles,
		`Install one with: ${howToInstall}`,
		'or name one: CHROMIUM_PATH=/path/to/chromium npm test',
	].join('\n');
}

function end(trouble: string | undefined): never {
	console.log(`\n━━━ In all\n\n${done.join('\n')}`);
	if (trouble) console.log(`\n${trouble}`);
	const failed = done.some(line => line.startsWith('✖'));
	console.log(`\n${sum} passed, ${failed ? 1 : 0} failed`);
	process.exit(failed || (trouble && process.env['CI']) ? 1 : 0);
}
