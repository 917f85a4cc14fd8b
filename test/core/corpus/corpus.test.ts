import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Checks } from '../../../src/core/corpus/checks';
import { Corpus } from '../../../src/core/corpus/corpus';
import type { FileContent } from '../../../src/core/host';
import { corpusOf, write } from '../../support/corpusOf';

const base = { kind: 'base' } as const;

const flood = {
	'sources.yaml': 'mayor: {name: The mayor, kind: person}\nengineer: {name: The engineer, kind: person}\n',
	'claims/dam-held.yaml': 'text: The dam held\n',
	'claims/road-open.yaml': 'text: The road was open\n',
	'east.txt': 'The mayor said the dam held. The road was open.\n',
	'east.notes.yaml': sidecar(
		'n-dam1: {quote: the dam held, speaker: mayor, claim: dam-held}',
		'n-road: {quote: The road was open, claim: road-open}',
	),
	'west.txt': 'The engineer said it broke before noon.\n',
	'west.notes.yaml': sidecar('n-dam2: {quote: it broke, speaker: engineer, claim: dam-held, stance: denies}'),
};

function sidecar(...notes: string[]): string {
	return `format: 1\nnotes:\n${notes.map(note => `  ${note}\n`).join('')}`;
}

function codes(corpus: Corpus, path: string): string[] {
	return new Checks(corpus).problems(path).map(problem => problem.code);
}

suite('a corpus', () => {
	test('weighs what its articles say of a claim', () => {
		const corpus = corpusOf(flood);

		assert.equal(corpus.status('dam-held', base)?.status, 'contested');
		assert.equal(corpus.status('road-open', base)?.status, 'single-origin');
	});

	test('follows a sidecar that is changed from outside', () => {
		const corpus = corpusOf(flood);
		write(corpus, {
			'west.notes.yaml': sidecar('n-dam2: {quote: it broke, speaker: engineer, claim: dam-held, stance: mentions}'),
		});

		assert.equal(corpus.status('dam-held', base)?.status, 'single-origin');
	});

	test('no longer counts words that went from the article, and says so', () => {
		const corpus = corpusOf(flood);
		write(corpus, { 'west.txt': 'The engineer said nothing.\n' });

		assert.equal(corpus.status('dam-held', base)?.status, 'single-origin');
		assert.equal(corpus.status('dam-held', base)?.evidence, 'altered');
		assert.deepEqual(codes(corpus, 'west.notes.yaml'), ['anchor.lost']);
	});

	test('makes references whole by the shortest name, from whichever folder', () => {
		const corpus = corpusOf({ 'a/east.txt': 'x', 'b/east.txt': 'x', 'b/west.txt': 'x' });

		assert.equal(corpus.resolve('west#n-1', 'a/east'), 'b/west#n-1');
		assert.equal(corpus.resolve('#n-1', 'a/east'), 'a/east#n-1');
		assert.equal(corpus.resolve('a/east@mira#n-1', 'b/west'), 'a/east@mira#n-1');
		assert.equal(corpus.resolve('east#n-1', 'b/west'), undefined);
		assert.equal(corpus.referenceTo('b/west#n-1', 'a/east'), 'west#n-1');
		assert.equal(corpus.referenceTo('b/east#n-1', 'b/west'), 'b/east#n-1');
	});

	test('never follows a reference out of itself', () => {
		assert.equal(corpusOf(flood).resolve('../elsewhere#n-1', 'east'), undefined);
	});

	test('reads an article in the encoding that its sidecar names, also when that is named later', () => {
		const bytes = Uint8Array.from([...new TextEncoder().encode('Vu'), 0xe8, 0x69, 0xe6]); // “Vučić” in windows-1250
		const corpus = new Corpus();
		corpus.apply(new Map<string, FileContent>([['east.txt', { kind: 'bytes', bytes }]]));
		assert.deepEqual(codes(corpus, 'east.txt'), ['file.undecodable']);

		const { reread } = write(corpus, { 'east.notes.yaml': 'article: {encoding: windows-1250}\n' });
		assert.deepEqual([...reread], ['east.txt']);

		corpus.apply(new Map<string, FileContent>([['east.txt', { kind: 'bytes', bytes }]]));
		assert.equal(corpus.article('east')?.text, 'Vučić');
		assert.deepEqual(codes(corpus, 'east.txt'), []);
	});

	test('takes a Markdown file for an article once it has a sidecar', () => {
		const corpus = corpusOf({ 'essay.md': '# Flood' });
		assert.equal(corpus.article('essay'), undefined);

		assert.deepEqual(
			[...write(corpus, { 'essay.notes.yaml': sidecar('n-one1: {quote: Flood}') }).reread],
			['essay.md'],
		);
		write(corpus, { 'essay.md': '# Flood' });
		assert.equal(corpus.note('essay#n-one1')?.resolution.state, 'moved');
	});

	test('changed, doubled and lost words are warnings that lead to their places in the article', () => {
		const text = 'The mayor said 21 people were hurt. It rained. It rained. The road was open.\n';
		const corpus = corpusOf({
			'east.txt': text,
			'east.notes.yaml': [
				'notes:',
				'  n-hurt: {quote: 12 people were hurt, before: "The mayor said ", after: ". It rained"}',
				'  n-rain: {quote: It rained}',
				'  n-gone: {quote: Nobody was asked, before: "He left at noon. ", after: ". The road was open"}',
				'  n-lost: {quote: He had been told}',
				'',
			].join('\n'),
		});
		const found = new Checks(corpus).problems('east.notes.yaml').map(({ code, severity, related = [] }) => {
			const places = related.map(({ file, span }) => [file, text.slice(span.start, span.end)]);
			return [code, severity, ...places];
		});

		assert.deepEqual(found, [
			['anchor.altered', 'warning', ['east.txt', '21 people were hurt']],
			['anchor.ambiguous', 'warning', ['east.txt', 'It rained'], ['east.txt', 'It rained']],
			['anchor.lost', 'warning', ['east.txt', '. The road was open']],
			['anchor.lost', 'warning', ['east.txt', '']],
		]);
	});

	test('a draft claim is born in its note and named by it', () => {
		const corpus = corpusOf({
			...flood,
			'west.notes.yaml': sidecar('n-new1: {quote: before noon, claim: {text: It broke in the morning}}'),
			'east.notes.yaml': sidecar('n-dam1: {quote: the dam held, claim: west#n-new1, stance: denies}'),
		});

		assert.equal(corpus.claim('west#n-new1')?.body.text.value, 'It broke in the morning');
		assert.equal(corpus.status('west#n-new1', base)?.status, 'contested');
		write(corpus, { 'west.notes.yaml': sidecar('n-old1: {quote: before noon}') });
		assert.equal(corpus.claim('west#n-new1'), undefined);
		assert.deepEqual(codes(corpus, 'east.notes.yaml'), ['anchor.no-context', 'claim.dangling']);
	});
});

suite('problems that only the whole corpus tells', () => {
	const wrong = (note: string) => {
		const corpus = corpusOf({ ...flood, 'east.notes.yaml': sidecar(note) });
		return new Checks(corpus).problems('east.notes.yaml').filter(problem => problem.code !== 'anchor.no-context');
	};

	test('a name that leads nowhere, with the nearest as its fix', () => {
		const [problem] = wrong('n-dam1: {quote: the dam held, speaker: mayr, claim: dam-held}');

		assert.equal(problem?.code, 'source.dangling');
		assert.deepEqual(problem?.fixes?.[0]?.edits[0]?.edits[0]?.text, 'mayor');
		assert.deepEqual(
			wrong('n-dam1: {quote: the dam held, claim: dam-hold}').map(each => each.code),
			['claim.dangling'],
		);
		assert.deepEqual(
			wrong('n-dam1: {quote: the dam held, links: {cites: west#n-dam3}}').map(each => each.code),
			['link.dangling'],
		);
	});

	test('a web address is never dangling, another scheme is refused', () => {
		assert.deepEqual(wrong('n-dam1: {quote: the dam held, links: {cites: "https://example.org/dam"}}'), []);
		assert.deepEqual(
			wrong('n-dam1: {quote: the dam held, links: {cites: "command:workbench.action.quit"}}').map(each => each.code),
			['link.invalid'],
		);
	});

	test('a sidecar without article, two articles of one name, a claim defined twice', () => {
		const corpus = corpusOf({
			...flood,
			'north.notes.yaml': sidecar('n-one1: {quote: x}'),
			'East.txt': 'Another.',
			'claims.yaml': 'dam-held: {text: The dam held}\n',
		});

		assert.deepEqual(codes(corpus, 'north.notes.yaml'), ['sidecar.no-article']);
		assert.ok(codes(corpus, 'east.txt').includes('article.duplicate'));
		assert.ok(codes(corpus, 'East.txt').includes('article.duplicate'));
		assert.ok(codes(corpus, 'claims.yaml').includes('claim.duplicate'));
		assert.ok(codes(corpus, 'claims/dam-held.yaml').includes('claim.duplicate'));
	});

	test('invariant 11: a text that is not the one first marked is reported even if every quote is live', () => {
		const corpus = corpusOf({
			...flood,
			'east.notes.yaml': `article: {sha256: ${'0'.repeat(64)}}\n${sidecar('n-dam1: {quote: the dam held, after: ". The road"}')}`,
		});

		assert.equal(corpus.note('east#n-dam1')?.resolution.state, 'exact');
		assert.deepEqual(codes(corpus, 'east.notes.yaml'), ['article.hash']);
	});

	test('name the other side where it stands now, also after words were written above it', () => {
		const corpus = corpusOf(flood);
		const checks = new Checks(corpus);
		const otherSide = () => checks.problems('west.txt').flatMap(({ related = [] }) => related.map(({ span }) => span));
		assert.deepEqual(otherSide(), [{ start: 15, end: 27 }]);

		const { files } = write(corpus, { 'east.txt': `Today. ${flood['east.txt']}` });

		assert.ok(files.has('west.txt'));
		assert.deepEqual(otherSide(), [{ start: 22, end: 34 }]);
	});

	test('go when what they complained of is mended elsewhere', () => {
		const corpus = corpusOf(flood);
		write(corpus, { 'claims/dam-held.yaml': undefined });
		assert.ok(codes(corpus, 'west.notes.yaml').includes('claim.dangling'));

		const change = write(corpus, { 'claims/dam-held.yaml': 'text: The dam held\n' });
		assert.ok(change.files.has('west.notes.yaml'));
		assert.ok(!codes(corpus, 'west.notes.yaml').includes('claim.dangling'));
	});
});

suite('a change costs what depends on it', () => {
	test('one article read, its own claims and those tied to them weighed', () => {
		const many = Object.fromEntries(
			Array.from({ length: 200 }, (_, index) => [
				[`a${index}.txt`, `Report ${index}: the dam held.\n`],
				[`a${index}.notes.yaml`, sidecar(`n-note: {quote: the dam held, claim: c-${index % 50}}`)],
				[`claims/c-${index % 50}.yaml`, `text: Claim ${index % 50}\n`],
			]).flat(),
		);
		const corpus = corpusOf(many);
		const checks = new Checks(corpus);
		for (const { id } of corpus.claims()) corpus.status(id, base);
		for (const path of corpus.paths()) checks.problems(path);
		const before = { ...corpus.counts, weighed: corpus.weighed, checked: checks.made };

		write(corpus, { 'a7.notes.yaml': sidecar('n-note: {quote: the dam held, claim: c-7, stance: denies}') });
		for (const { id } of corpus.claims()) corpus.status(id, base);
		for (const path of corpus.paths()) checks.problems(path);

		assert.equal(corpus.counts.filesRead - before.filesRead, 1);
		assert.equal(corpus.counts.articlesRead - before.articlesRead, 1);
		assert.equal(corpus.weighed - before.weighed, 1);
		// The four articles on the claim with their sidecars, and the claim's file.
		assert.equal(checks.made - before.checked, 9);
	});

	test('typing in an article leaves the articles that link to it as they are', () => {
		const corpus = corpusOf({
			...flood,
			'west.notes.yaml': sidecar('n-dam2: {quote: it broke, claim: dam-held, links: {contradicts: east#n-dam1}}'),
		});
		const before = corpus.counts.articlesRead;
		write(corpus, { 'east.txt': 'Today. The mayor said the dam held. The road was open.\n' });

		assert.equal(corpus.counts.articlesRead - before, 1);
	});
});

suite('invariant 12: incremental equals from scratch', () => {
	const contents = fc.constantFrom<[string, string | undefined]>(
		['east.txt', flood['east.txt']],
		['east.txt', 'The mayor said: the dam held. And later: the dam held.\n'],
		['east.txt', 'Today the mayor said the dam held. The road was open.\n'],
		['east.txt', undefined],
		['deep/east.txt', 'Copy. The mayor said the dam held.\n'],
		['deep/east.txt', undefined],
		['east.notes.yaml', flood['east.notes.yaml']],
		['east.notes.yaml', sidecar('n-dam1: {quote: the dam held, claim: dam-held, links: {copies: west#n-dam2}}')],
		['east.notes.yaml', sidecar('n-dam1: {quote: the dam held, claim: {text: Draft}}')],
		['east.notes.yaml', 'notes: {'],
		['east.notes.yaml', undefined],
		['east.mira.notes.yaml', sidecar('n-dam9: {quote: the dam held, claim: dam-held, stance: denies}')],
		['east.mira.notes.yaml', undefined],
		['east.mira.txt', 'An article with an awkward name: the dam held.'],
		['east.mira.txt', undefined],
		['west.txt', 'The engineer said it broke.'],
		[
			'west.notes.yaml',
			sidecar('n-dam2: {quote: it broke, claim: dam-held, stance: denies, links: {cites: east#n-dam1}}'),
		],
		['west.notes.yaml', sidecar('n-dam2: {quote: it broke, claim: east#n-dam1, speaker: mayor}')],
		[
			'west.notes.yaml',
			sidecar('n-dam2: {quote: it broke, claim: dam-hold, speaker: mayr, links: {cites: eas#n-dam}}'),
		],
		['essay.md', 'The dam held.'],
		['essay.notes.yaml', sidecar('n-one1: {quote: dam held, claim: dam-held}')],
		['claims/dam-held.yaml', undefined],
		['claims/dam-held.yaml', 'text: The dam held\nexcludes: [road-open]\n'],
		['claims.yaml', 'dam-held: {text: Again}\nroad-open: {text: The road}\n'],
		['claims.yaml', undefined],
		['sources.yaml', 'mayor: {name: The mayor}\n'],
		['sources.yaml', 'engineer: {name: The engineer}\nmayer: {name: Somebody else}\n'],
		['sources.yaml', undefined],
		['lateral.yaml', 'exclude: [deep/]\n'],
		['lateral.yaml', undefined],
	);

	test('after any sequence of changes', () => {
		fc.assert(
			fc.property(fc.array(contents, { maxLength: 25 }), changes => {
				const files: Record<string, string> = { ...flood };
				const corpus = corpusOf(files);
				const checks = new Checks(corpus);
				for (const [path, text] of changes) {
					if (text === undefined) delete files[path];
					else files[path] = text;
					const { reread } = write(corpus, { [path]: text });
					for (const again of reread) write(corpus, { [again]: files[again] });
					everythingIn(corpus, checks); // What was found is kept: it must not outlive the next change.
				}
				assert.deepEqual(everythingIn(corpus, checks), everythingIn(corpusOf(files)));
			}),
			{ numRuns: 150 },
		);
	});

	function everythingIn(corpus: Corpus, checks = new Checks(corpus)) {
		return {
			articles: corpus
				.articles()
				.map(article => [
					article.id,
					article.path,
					article.text,
					article.notes.map(note => [note.key, note.resolution, note.claim, note.links.map(link => link.to)]),
				]),
			claims: corpus.claims().map(({ id, path }) => [id, path]),
			statuses: corpus
				.claims()
				.map(({ id }) => [corpus.status(id, base), corpus.status(id, { kind: 'all' }), corpus.silence(id, base)]),
			problems: corpus
				.paths()
				.sort()
				.map(path => [path, checks.problems(path)]),
		};
	}
});
