import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, symlink, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';

/** Runs in the extension host, beside Lateral: makes one note after the other, and writes down each that was made. */
const program = `
const { appendFileSync, existsSync, readFileSync, rmSync } = require('node:fs');
const vscode = require('vscode');
const wait = ms => new Promise(resume => setTimeout(resume, ms));
exports.activate = () => void (async () => {
	const orders = process.env.LATERAL_TEST_ORDERS;
	// A host whose window has gone lives on for a while, and is not the one that is meant.
	const hasWindow = () => Promise.race([vscode.commands.getCommands(true).then(() => true), wait(2000)]);
	while (!existsSync(orders) || !(await hasWindow())) await wait(50);
	if (!existsSync(orders)) return;
	const { first, notes, article, acknowledged } = JSON.parse(readFileSync(orders, 'utf8'));
	rmSync(orders);
	const [folder] = vscode.workspace.workspaceFolders;
	const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, article));
	editor.selection = new vscode.Selection(0, 0, 0, 12);
	for (let n = first; n < first + notes; n++) {
		await vscode.commands.executeCommand('lateral.markPassage', { claim: 'held', stance: 'asserts', note: 'note ' + n + '.' });
		const isLeft = vscode.workspace.textDocuments.some(({ isDirty }) => isDirty);
		if (!isLeft) appendFileSync(acknowledged, n + '\\n');
	}
})();
`;

const manifest = {
	name: 'restless-writer',
	publisher: 'lateral-test',
	version: '1.0.0',
	engines: { vscode: '^1.100.0' },
	activationEvents: ['onStartupFinished'],
	main: './main.js',
};

/** Somebody who marks as fast as Lateral can write, in a VS Code that may be killed at any moment. */
export class RestlessWriter {
	readonly #orders: string;
	readonly #acknowledged: string;
	#next = 0;

	/** @param folder for what is asked of the writer, and what was acknowledged. */
	constructor(folder: string) {
		this.#orders = join(folder, 'orders.json');
		this.#acknowledged = join(folder, 'acknowledged.txt');
	}

	/** For the server that it writes in. */
	get env(): Record<string, string> {
		return { LATERAL_TEST_ORDERS: this.#orders };
	}

	/** Puts Lateral as it is built now, and the writer, among the extensions of a new VS Code. */
	readonly install = async (dataFolder: string): Promise<void> => {
		const own = join(dataFolder, 'extensions', 'lateral-test.restless-writer');
		await mkdir(own, { recursive: true });
		await writeFile(join(own, 'package.json'), JSON.stringify(manifest));
		await writeFile(join(own, 'main.js'), program);
		await symlink(resolve('.'), join(dataFolder, 'extensions', 'lateral.lateral-working-tree'), 'dir');
	};

	/** Has it make so many more notes on an article's first words. */
	async write(article: string, notes: number): Promise<void> {
		const first = this.#next;
		this.#next += notes;
		await writeFile(`${this.#orders}.new`, JSON.stringify({ first, notes, article, acknowledged: this.#acknowledged }));
		await rename(`${this.#orders}.new`, this.#orders);
	}

	/** The notes of which Lateral has said that they are made. */
	async acknowledged(): Promise<number[]> {
		if (!existsSync(this.#acknowledged)) return [];
		const lines = (await readFile(this.#acknowledged, 'utf8')).split('\n');
		return lines.filter(line => line !== '').map(Number);
	}
}
