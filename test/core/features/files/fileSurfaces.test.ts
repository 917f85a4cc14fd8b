import assert from 'node:assert/strict';
import { foldingOfFile } from '../../../../src/core/features/files/fileFolding';
import { linksInFile } from '../../../../src/core/features/files/fileLinks';
import { fileSymbols } from '../../../../src/core/features/files/fileSymbols';
import { ownWordAt } from '../../../../src/core/features/files/ownWords';
import type { Place } from '../../../../src/core/features/article/places';
import { contains } from '../../../../src/core/text/span';
import { corpusOf } from '../../../support/corpusOf';

const sidecar = [
	'# what we read',
	'# on Monday',
	'article: {title: Council reopens the bridge, outlet: herald, url: https://example.org/a}',
	'notes:',
	'  n-one:',
	'    quote: the bridge was safe',
	'    claim: bridge-safe',
	'    tags: [money, check]',
	'    links:',
	'      translates:',
	'        - west#n-two',
	'        - https://example.org/b',
	'corrections:',
	'  x-1: {quote: the bridge, is: not-a-quotation}',
	'',
].join('\n');
const layer = 'replies:\n  "east#n-one":\n    - {by: ana, text: Really?}\n    - {by: tomas, text: Yes.}\n';
const files: Readonly<Record<string, string>> = {
	'lateral.yaml': 'format: 1\nlinkTypes:\n  translates:\n    label: is a translation of\n',
	'sources.yaml': 'herald: {name: Valley Herald, url: "https://example.org"}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe\nabout: [roads]\nexcludes: [bridge-weak]\n',
	'claims/bridge-weak.yaml': 'text: The bridge was weak\nabout: roads\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': sidecar,
	'east.ana.notes.yaml': layer,
	'west.txt': 'Engineers doubted it.\n',
	'west.notes.yaml': 'notes:\n  n-two: {quote: doubted it, tags: check}\n',
};
const corpus = corpusOf(files);
const base = { kind: 'base' } as const;
const words = ({ path, span }: Place) => `${path}: ${files[path]!.slice(span.start, span.end)}`;

suite('Lateral’s own files in the editor', () => {
	test('fold at every key that has lines below it, comments too', () => {
		const folds = foldingOfFile(sidecar).map(
			({ kind, span }) => `${kind} ${/^\S+/.exec(sidecar.slice(span.start))![0]}`,
		);
		assert.deepEqual(folds, [
			'comment #',
			'part notes:',
			'record n-one:',
			'part links:',
			'part translates:',
			'part corrections:',
		]);
		assert.deepEqual(
			foldingOfFile('a:\n  name: A\nb:\n  name: B\n').map(({ kind }) => kind),
			['record', 'record'],
		);
		// A slip costs its own note only.
		const slip = 'notes:\n  n-a:\n    quote: "open\n    note: x\n  n-b:\n    quote: b\n    note: y\n';
		assert.ok(foldingOfFile(slip).some(({ kind, span }) => kind === 'record' && slip.startsWith('n-b', span.start)));
	});

	test('have everything in the outline, in the order of the file', () => {
		const outline = (path: string) => fileSymbols(corpus, path).map(({ name, detail }) => `${name} | ${detail}`);
		assert.deepEqual(outline('east.notes.yaml'), [
			'Council reopens the bridge | ',
			'the bridge was safe | n-one · Valley Herald',
			'the bridge | x-1 · not a quotation',
		]);
		assert.deepEqual(outline('east.ana.notes.yaml'), ['east#n-one | 2 replies']);
		assert.deepEqual(outline('lateral.yaml'), ['translates | is a translation of']);
		assert.deepEqual(outline('sources.yaml'), ['Valley Herald | herald']);
		for (const path of Object.keys(files))
			for (const { span, selection } of fileSymbols(corpus, path)) assert.ok(contains(span, selection), path);
	});

	test('link to the article, to the files of claims and sources, and to the web', () => {
		const links = (path: string) =>
			linksInFile(corpus, path).map(({ span, to }) => [
				files[path]!.slice(span.start, span.end),
				to.kind === 'web' ? to.address : to.place.path,
			]);
		assert.deepEqual(links('east.notes.yaml'), [
			['article', 'east.txt'],
			['https://example.org/a', 'https://example.org/a'],
			['herald', 'sources.yaml'],
			['bridge-safe', 'claims/bridge-safe.yaml'],
			['https://example.org/b', 'https://example.org/b'],
		]);
		assert.deepEqual(links('claims/bridge-safe.yaml'), [['bridge-weak', 'claims/bridge-weak.yaml']]);
		assert.deepEqual(links('sources.yaml'), [['https://example.org', 'https://example.org']]);
	});

	test('that are no addresses leave the other links of their file alone', () => {
		const sidecar = files['east.notes.yaml']!.replace('https://example.org/a', 'http:////x');
		const slip = corpusOf({ ...files, 'east.notes.yaml': sidecar });
		const addresses = linksInFile(slip, 'east.notes.yaml').flatMap(({ to }) => (to.kind === 'web' ? to.address : []));

		assert.deepEqual(addresses, ['https://example.org/b']);
	});

	test('lead from tags, topics, types of links, corrections and replies to where else they are', () => {
		const at = (path: string, word: string) => {
			const found = ownWordAt(corpus, path, files[path]!.indexOf(word) + 1, base);
			return found && { definitions: found.definitions.map(words), references: found.references.map(words) };
		};
		assert.deepEqual(at('east.notes.yaml', 'check'), {
			definitions: [],
			references: ['east.notes.yaml: check', 'west.notes.yaml: check'],
		});
		assert.deepEqual(at('claims/bridge-weak.yaml', 'roads')?.references.length, 2);
		assert.deepEqual(at('east.notes.yaml', 'translates'), {
			definitions: ['lateral.yaml: translates'],
			references: ['east.notes.yaml: translates'],
		});
		assert.deepEqual(at('east.notes.yaml', 'x-1')?.definitions, ['east.txt: the bridge']);
		assert.deepEqual(at('east.ana.notes.yaml', 'east#n-one')?.definitions, ['east.txt: the bridge was safe']);
		assert.equal(at('east.notes.yaml', 'n-one'), undefined);
	});
});
