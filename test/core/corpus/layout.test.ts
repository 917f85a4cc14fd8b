import assert from 'node:assert/strict';
import { articleId, corpusRoots, isCandidate, Layout, rootOf, sidecarPath } from '../../../src/core/corpus/layout';

function rolesOf(files: readonly string[], rules?: ConstructorParameters<typeof Layout>[1]) {
	const layout = new Layout(new Set(files), rules);
	return Object.fromEntries(files.map(file => [file, layout.roleOf(file)]));
}

suite('what each file of a corpus is', () => {
	test('articles, their sidecars and layers, claims, sources and settings', () => {
		assert.deepEqual(
			rolesOf([
				'flood.txt',
				'flood.notes.yaml',
				'flood.mira.notes.yaml',
				'claims/dam-held.yaml',
				'sources.yaml',
				'lateral.yaml',
			]),
			{
				'flood.txt': { kind: 'article', id: 'flood' },
				'flood.notes.yaml': { kind: 'sidecar', id: 'flood', coder: undefined },
				'flood.mira.notes.yaml': { kind: 'sidecar', id: 'flood', coder: 'mira' },
				'claims/dam-held.yaml': { kind: 'claim', id: 'dam-held' },
				'sources.yaml': { kind: 'sources' },
				'lateral.yaml': { kind: 'config' },
			},
		);
	});

	test('is no layer where an article has that name', () => {
		const roles = rolesOf(['flood.txt', 'flood.mira.txt', 'flood.mira.notes.yaml']);

		assert.deepEqual(roles['flood.mira.notes.yaml'], { kind: 'sidecar', id: 'flood.mira', coder: undefined });
	});

	test('takes Markdown for an article only beside a sidecar or where lateral.yaml lists it', () => {
		assert.equal(rolesOf(['essay.md'])['essay.md']?.kind, 'other');
		assert.equal(rolesOf(['essay.md', 'essay.notes.yaml'])['essay.md']?.kind, 'article');
		assert.equal(rolesOf(['essay.md'], { articles: ['*.md'], exclude: [] })['essay.md']?.kind, 'article');
	});

	test('never takes a README, a licence or what is excluded for an article', () => {
		const roles = rolesOf(['README.md', 'README.txt', 'LICENSE.txt', 'old/flood.txt'], {
			articles: ['*.txt'],
			exclude: ['old/'],
		});

		assert.deepEqual(
			Object.values(roles).map(role => role.kind),
			['other', 'other', 'other', 'other'],
		);
	});

	test('reports .yml instead of reading it', () => {
		assert.deepEqual(rolesOf(['flood.txt', 'flood.notes.yml'])['flood.notes.yml'], {
			kind: 'misnamed',
			should: 'flood.notes.yaml',
		});
	});

	test('leaves dot-folders and node_modules alone', () => {
		assert.equal(isCandidate('.git/notes.txt'), false);
		assert.equal(isCandidate('a/node_modules/b/c.txt'), false);
		assert.equal(isCandidate('a/b.article'), true);
	});
});

suite('where a corpus begins', () => {
	test('at the nearest folder upwards with one of its files', () => {
		const roots = corpusRoots([
			'east/claims/dam-held.yaml',
			'east/flood.txt',
			'west/lateral.yaml',
			'west/deep/storm.txt',
			'plain.txt',
		]);

		assert.deepEqual(roots, ['east', 'west']);
		assert.equal(rootOf('west/deep/storm.txt', new Set(roots)), 'west');
		assert.equal(rootOf('plain.txt', new Set(roots)), undefined);
	});

	test('at the opened folder once it holds a sidecar', () => {
		assert.deepEqual(corpusRoots(['flood.txt']), []);
		assert.deepEqual(corpusRoots(['flood.txt', 'flood.notes.yaml']), ['']);
		assert.deepEqual(corpusRoots(['flood.txt', 'deep/storm.notes.yaml']), ['']);
	});

	test('not at the opened folder when every sidecar has a root of its own', () => {
		assert.deepEqual(corpusRoots(['flood.txt', 'east/sources.yaml', 'east/flood.notes.yaml']), ['east']);
	});

	test('again inside another: each is its own', () => {
		assert.deepEqual(corpusRoots(['lateral.yaml', 'inner/lateral.yaml']), ['', 'inner']);
	});

	test('not at source code that has a folder named claims', () => {
		assert.deepEqual(corpusRoots(['src/claims/index.md']), []);
	});
});

suite('names of files', () => {
	test('an article id leaves the ending off and is composed', () => {
		assert.equal(articleId('a/flood.article.txt'), 'a/flood');
		assert.equal(articleId('c\u0327a.txt'), '\u00e7a');
	});

	test('a sidecar stands beside its article', () => {
		assert.equal(sidecarPath('a/flood.article.txt'), 'a/flood.notes.yaml');
		assert.equal(sidecarPath('flood.txt', 'mira'), 'flood.mira.notes.yaml');
	});
});
