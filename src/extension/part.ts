import * as l10n from '@vscode/l10n';
import * as vscode from 'vscode';
import type { NewAnalyser, NewStatements, reportAsBytes } from '../core/index';
import type { openPages, Pages } from './webview/pages';
import type { registerWriting } from './writing/writing';

/** What a part finds outside itself: the editor, and the messages, which it shares with the rest. */
const outside: Readonly<Record<string, unknown>> = { '@vscode/l10n': l10n, vscode };

/**
 * Loads a part of the extension that is a file of its own, so that the start need not read it.
 *
 * A browser's extension host has no `require` and no `import()` of files; both hosts can read the file and
 * evaluate it. Only files of the extension itself are ever evaluated.
 */
async function loadPart(extensionUri: vscode.Uri, name: string): Promise<Record<string, unknown>> {
	const file = vscode.Uri.joinPath(extensionUri, 'dist', `${name}.js`);
	const source = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
	const part = { exports: {} };
	// oxlint-disable-next-line no-new-func, typescript/no-implied-eval -- the one way that both hosts have; see above
	const run = new Function('module', 'require', source);
	run(part, (wanted: string) => outside[wanted]);
	return part.exports;
}

/** Who says what, in an article and in a corpus: the largest part of core by far. */
export interface WhoSaysWhat {
	readonly newAnalyser: NewAnalyser;
	readonly newStatements: NewStatements;
}

export async function loadWhoSaysWhat(extensionUri: vscode.Uri): Promise<WhoSaysWhat> {
	const { Analyser, Statements } = await loadPart(extensionUri, 'analyser');
	if (typeof Analyser !== 'function' || typeof Statements !== 'function')
		throw new Error('dist/analyser.js holds no analyser');
	return {
		newAnalyser: options => Reflect.construct(Analyser, [options]),
		newStatements: (corpus, readings) => Reflect.construct(Statements, [corpus, readings]),
	};
}

/** What makes a report. */
export async function loadReporting(extensionUri: vscode.Uri): Promise<typeof reportAsBytes> {
	const { reportAsBytes: make } = await loadPart(extensionUri, 'report');
	if (typeof make !== 'function') throw new Error('dist/report.js makes no report');
	return (...given) => Reflect.apply(make, undefined, given);
}

/** Everything that writes, with the library that searches claims behind it. */
export async function loadWriting(extensionUri: vscode.Uri): Promise<typeof registerWriting> {
	const { registerWriting: register } = await loadPart(extensionUri, 'writing');
	if (typeof register !== 'function') throw new Error('dist/writing.js registers nothing');
	return (...given) => Reflect.apply(register, undefined, given);
}

/** What the panel's pages are filled by. */
export async function loadPages(...given: Parameters<typeof openPages>): Promise<Pages> {
	const { openPages: open } = await loadPart(given[0], 'pages');
	if (typeof open !== 'function') throw new Error('dist/pages.js opens nothing');
	return Reflect.apply(open, undefined, given);
}
