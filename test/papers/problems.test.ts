import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { problemPages } from '../../src/cli/problemPages';

const families = ['anchor', 'article', 'claim', 'file', 'folder', 'link', 'sidecar', 'source', 'value'];
const code = new RegExp(`'((?:${families.join('|')})\\.[a-z-]+)'`, 'g');

/** The codes that stand in the sources of core and of the command line, where all problems come from. */
function codesInSources(): Set<string> {
	const files = ['src/core', 'src/cli'].flatMap(folder =>
		readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(file => join(folder, file)),
	);
	const texts = files.filter(file => file.endsWith('.ts')).map(file => readFileSync(file, 'utf8'));
	return new Set(texts.flatMap(text => [...text.matchAll(code)].map(([, found = '']) => found)));
}

/** Why a change was not made: said in a message, never listed as a problem of a file. */
const refusals = ['sidecar.not-changed', 'sidecar.not-there'];

suite('docs/problems.md', () => {
	const pages = problemPages();

	test('explains every code that there is, and no other', () => {
		const codes = [...codesInSources()].filter(found => !refusals.includes(found));

		assert.deepEqual([...pages.keys()].sort(), codes.sort());
	});

	test('says of each how grave it is', () => {
		for (const [code, { whole }] of pages) assert.match(whole, /\b(?:Error|Warning|Information|Hint)\b/, code);
	});

	test('begins each with a sentence that stands by itself', () => {
		for (const [code, { brief }] of pages) assert.match(brief, /^[^\n]{10,100}\.$/, code);
	});
});
