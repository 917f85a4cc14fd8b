import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { loadWASM, OnigScanner, OnigString } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar, type StateStack } from 'vscode-textmate';
import { scopes } from '../../src/grammar/scopes';

export const grammarFile = 'syntaxes/news-article.tmLanguage.json';

/** The grammar as VS Code loads it: from the written file, with the same engine. */
export const grammar: Promise<IGrammar> = load();

async function load(): Promise<IGrammar> {
	const wasm = readFileSync('node_modules/vscode-oniguruma/release/onig.wasm');
	await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
	const registry = new Registry({
		onigLib: Promise.resolve({
			createOnigScanner: patterns => new OnigScanner(patterns),
			createOnigString: text => new OnigString(text),
		}),
		loadGrammar: scope =>
			Promise.resolve(
				scope === 'text.news-article' ? parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile) : null,
			),
	});
	const loaded = await registry.loadGrammar('text.news-article');
	if (loaded === null) throw new Error(`${grammarFile} is no grammar`);
	return loaded;
}

export interface Token {
	readonly text: string;
	readonly scopes: readonly string[];
}

/** The tokens of each line. */
export async function tokenise(text: string): Promise<Token[][]> {
	const reader = await grammar;
	let state: StateStack = INITIAL;
	return text.split(/\r?\n/).map(line => {
		const { tokens, ruleStack } = reader.tokenizeLine(line, state);
		state = ruleStack;
		return tokens.map(token => ({ text: line.slice(token.startIndex, token.endIndex), scopes: token.scopes.slice(1) }));
	});
}

const roleOf = new Map<string, string>(Object.entries(scopes).map(([role, scope]) => [scope, role]));
/** Marks go with their quotation, and that a quotation is an inner one is said by where it stands. */
const unseen = new Set<string>([scopes.opening, scopes.closing, scopes.inner, scopes.cueShape, scopes.speakerShape]);

const openingMark: string = scopes.opening;

/**
 * The text with the roles of its parts written into it:
 * `{doubleQuoted “It is safe,”} {speaker Mira Stell} {cue said}.`
 */
export async function paint(text: string): Promise<string> {
	return (await tokenise(text)).map(paintLine).join('\n');
}

function paintLine(tokens: readonly Token[]): string {
	let painted = '';
	let open: string[] = [];
	for (const { text, scopes } of tokens) {
		const roles = scopes.filter(scope => !unseen.has(scope)).map(scope => roleOf.get(scope) ?? scope);
		let shared = 0;
		while (shared < open.length && open[shared] === roles[shared]) shared++;
		// Two quotations side by side are two, though their roles are the same.
		if (scopes.at(-1) === openingMark) shared = Math.min(shared, roles.length - 1);
		painted += '}'.repeat(open.length - shared);
		painted += roles
			.slice(shared)
			.map(role => `{${role} `)
			.join('');
		painted += text;
		open = roles;
	}
	return painted + '}'.repeat(open.length);
}

const above = 'Bridge reopens\n\nBy Mira Stell\n\n';

/** The same for text that stands in the body of an article, below headline and byline. */
export async function paintProse(text: string): Promise<string> {
	const painted = await paint(above + text);
	return painted
		.split('\n')
		.slice(above.split('\n').length - 1)
		.join('\n');
}

/** Holds if the grammar gives these roles, written as `paint` does, to what is left of the text without them. */
export async function shows(painted: string): Promise<void> {
	assert.equal(await paintProse(unpainted(painted)), painted);
}

export function unpainted(painted: string): string {
	return painted.replace(/\{\w+ |\}/g, '');
}
