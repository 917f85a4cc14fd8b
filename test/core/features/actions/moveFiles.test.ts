import assert from 'node:assert/strict';
import fc from 'fast-check';
import { canBeArticle, followMoves, type MovedFile } from '../../../../src/core/features/actions/moveFiles';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'claims/held.yaml': 'text: The dam held\n',
	'a/east.txt': 'The mayor said the dam held. The road was open.\n',
	'a/east.notes.yaml': [
		'notes:',
		'  n-dam: {quote: the dam held, claim: held, links: {cites: "#n-road"}}',
		'  n-road: {quote: The road was open, claim: {text: The road was open}}',
		'',
	].join('\n'),
	'a/east.mira.notes.yaml': 'notes: {}\nreplies:\n  a/east#n-dam: [{text: Who says?}]\n',
	'b/west.txt': 'It broke before noon, and the road was closed.\n',
	'b/west.notes.yaml': [
		'notes:',
		"  n-west: {quote: It broke, claim: held, stance: denies, links: {contradicts: ['east#n-dam']}}",
		'  n-shut: {quote: the road was closed, claim: a/east#n-road, stance: denies}  # as heard',
		'',
	].join('\n'),
};

/** The files after some of them were moved and what follows was done. */
function moved(moves: Readonly<Record<string, string>>, before: Readonly<Record<string, string>> = files) {
	const list = Object.entries(moves).map(([path, to]): MovedFile => ({ path, to }));
	const followed = followMoves(corpusOf(before), list);
	const there = Object.fromEntries(Object.entries(before).map(([path, text]) => [moves[path] ?? path, text]));
	return carriedOut(there, followed);
}

suite('moving an article', () => {
	test('takes its sidecars along, and every reference to its notes', () => {
		const { now, corpus } = moved({ 'a/east.txt': 'a/river.txt' });

		assert.equal(now['a/river.notes.yaml'], files['a/east.notes.yaml']);
		assert.equal(now['a/river.mira.notes.yaml'], 'notes: {}\nreplies:\n  "#n-dam": [{text: Who says?}]\n');
		assert.match(now['b/west.notes.yaml']!, /contradicts: \['river#n-dam'\]/);
		assert.match(now['b/west.notes.yaml']!, /claim: river#n-road, stance: denies\} {2}# as heard/);
		assert.equal(now['a/east.notes.yaml'], undefined);
		assert.equal(corpus.status('held', { kind: 'base' })?.status, 'contested');
		assert.equal(corpus.status('a/river#n-road', { kind: 'base' })?.status, 'contested');
	});

	test('into another folder leaves references alone that mean it still', () => {
		const { now } = moved({ 'a/east.txt': 'c/east.txt' });

		assert.match(now['b/west.notes.yaml']!, /contradicts: \['east#n-dam'\]/);
		assert.match(now['b/west.notes.yaml']!, /claim: east#n-road/);
		assert.ok(now['c/east.notes.yaml']);
	});

	test('to a name that others are known by makes their references longer', () => {
		const other = { ...files, 'b/dam.txt': 'Nobody was there.\n' };
		const { now, corpus } = moved({ 'b/dam.txt': 'b/east.txt' }, other);

		assert.match(now['b/west.notes.yaml']!, /contradicts: \['a\/east#n-dam'\]/);
		assert.equal(corpus.resolve('a/east#n-dam', 'b/west'), 'a/east#n-dam');
	});

	test('with its whole folder moves no sidecar twice', () => {
		const { now } = moved({
			'a/east.txt': 'c/d/east.txt',
			'a/east.notes.yaml': 'c/d/east.notes.yaml',
			'a/east.mira.notes.yaml': 'c/d/east.mira.notes.yaml',
		});

		assert.match(now['c/d/east.mira.notes.yaml']!, /"#n-dam": \[/);
		assert.equal(now['c/d/east.notes.yaml'], files['a/east.notes.yaml']);
	});

	test('writes over no other sidecar', () => {
		const followed = followMoves(corpusOf({ ...files, 'c/east.notes.yaml': 'notes: {}\n' }), [
			{ path: 'a/east.txt', to: 'c/east.txt' },
		]);

		assert.match(followed.kind === 'refused' ? followed.message : '', /a\/east\.notes\.yaml stays where it was/);
	});

	test('to a name that is no article leaves its sidecars and what names its notes where they are', () => {
		const ruled = { ...files, 'lateral.yaml': 'format: 1\nexclude: [drafts/]\n' };
		for (const to of ['a/east.pdf', 'drafts/east.txt', 'a/README.md']) {
			const followed = followMoves(corpusOf(ruled), [{ path: 'a/east.txt', to }]);

			assert.deepEqual(followed.kind === 'action' && followed.action.files, [], to);
		}
	});

	test('out of its corpus can be an article where the name is one there', () => {
		const ruled = corpusOf({ 'lateral.yaml': 'format: 1\nexclude: [drafts/]\n' });

		assert.deepEqual(
			['/home/east.txt', '/home/east.md', '/home/east.pdf', '/home/.east/east.txt'].map(path => canBeArticle(path)),
			[true, true, false, true],
		);
		assert.deepEqual([canBeArticle('drafts/east.txt', ruled), canBeArticle('east.txt', ruled)], [false, true]);
	});

	test('to the ending of Markdown takes its sidecars along: beside one, it is an article', () => {
		const { now, corpus } = moved({ 'a/east.txt': 'a/river.md' });

		assert.equal(now['a/river.notes.yaml'], files['a/east.notes.yaml']);
		assert.equal(corpus.status('held', { kind: 'base' })?.status, 'contested');
	});

	test('changes no file that it could not write whole, a claim’s as little as a sidecar', () => {
		const newer = 'format: 2\ntext: The road was shut\nexcludes: [a/east#n-road]\n';
		const followed = followMoves(corpusOf({ ...files, 'claims/shut.yaml': newer }), [
			{ path: 'a/east.txt', to: 'a/river.txt' },
		]);

		assert.match(followed.kind === 'refused' ? followed.message : '', /claims\/shut\.yaml names a note of it/);
	});

	test('that has no sidecar and is named nowhere is nobody’s business', () => {
		const followed = followMoves(corpusOf({ ...files, 'x.txt': 'Nothing.\n' }), [{ path: 'x.txt', to: 'y.txt' }]);

		assert.deepEqual(followed.kind === 'action' && followed.action.files, []);
	});

	test('there and back leaves every byte of what names it by its shortest name', () => {
		const there = moved({ 'b/west.txt': 'b/north.txt' });
		const back = moved({ 'b/north.txt': 'b/west.txt' }, there.now);

		assert.deepEqual(back.now, files);
	});

	test('keeps what every reference means, whatever moves where', () => {
		const paths = ['a/east', 'b/east', 'b/west', 'east', 'c/d/west'];
		const targets = [...paths, 'north', 'a/b/east', 'd/west'];
		const written = fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...paths), fc.boolean());
		const moves = fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), fc.constantFrom(...targets)), {
			selector: ([from]) => from,
		});
		fc.assert(
			fc.property(fc.array(written, { maxLength: 8 }), moves, (links, wanted) => {
				const before = corpusWith(links, paths);
				const to = new Map(wanted.filter(([, name]) => !paths.includes(name)));
				if (new Set(to.values()).size < to.size) return;
				const { corpus } = moved(
					Object.fromEntries([...to].map(([from, name]) => [`${from}.txt`, `${name}.txt`])),
					before,
				);

				const now = (id: string) => to.get(id) ?? id;
				const meant = (all: ReturnType<typeof corpusOf>) =>
					all.articles().flatMap(({ id, notes }) => notes.flatMap(({ links: ties }) => ties.map(tie => [id, tie.to])));
				const expected = meant(corpusOf(before)).map(([id, key]) => {
					const hash = key!.indexOf('#');
					return [now(id!), `${now(key!.slice(0, hash))}${key!.slice(hash)}`].join(' ');
				});
				assert.deepEqual(new Set(meant(corpus).map(each => each.join(' '))), new Set(expected));
			}),
		);
	});
});

/** Articles with one note each, and links between them, by the shortest name or by the whole one. */
function corpusWith(links: readonly (readonly [string, string, boolean])[], paths: readonly string[]) {
	const bare = Object.fromEntries(
		paths.flatMap(path => [
			[`${path}.txt`, 'The dam held.\n'],
			[`${path}.notes.yaml`, 'notes: {}\n'],
		]),
	);
	const corpus = corpusOf(bare);
	const result = { ...bare };
	for (const path of paths) {
		const refs = links
			.filter(([from, to]) => from === path && to !== path)
			.map(([, to, whole]) => (whole ? `${to}#n-one` : corpus.referenceTo(`${to}#n-one`, path)));
		const list = [...new Set(refs)].map(reference => JSON.stringify(reference)).join(', ');
		result[`${path}.notes.yaml`] = `notes:\n  n-one: {quote: The dam held, links: {cites: [${list}]}}\n`;
	}
	return result;
}
