import { existsSync, readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';

const maps = new Map<string, SourceMap | undefined>();

/**
 * Puts places in our sources for places in our bundles: `test/extension/lens.test.ts:12:3` for
 * `out/extension-tests/node.js:640:9`.
 *
 * VS Code formats the stacks of its extension host itself, so Node's own `--enable-source-maps` has no say there,
 * and a page has none at all; whoever prints the lines outside can still translate them.
 */
export function inSources(line: string): string {
	return line.replace(
		/[^\s(]*\b((?:out|dist)\/[\w./-]+\.js)(?:#vscode-extension)?:(\d+):(\d+)/g,
		(place, file: string, row, column) => {
			const entry = mapOf(file)?.findEntry(Number(row) - 1, Number(column) - 1);
			if (!entry || !('originalSource' in entry)) return place;
			const source = relative('.', resolve(dirname(file), entry.originalSource));
			return `${source}:${entry.originalLine + 1}:${entry.originalColumn + 1}`;
		},
	);
}

function mapOf(file: string): SourceMap | undefined {
	if (!maps.has(file)) {
		const path = join('.', `${file}.map`);
		maps.set(file, existsSync(path) ? new SourceMap(JSON.parse(readFileSync(path, 'utf8'))) : undefined);
	}
	return maps.get(file);
}
