import assert from 'node:assert/strict';
import fc from 'fast-check';
import { markPassage } from '../../../src/core/features/actions/annotate';
import { applyEdits } from '../../../src/core/text/edit';
import { readSidecar } from '../../../src/core/sidecar/readFiles';
import { carriedOut } from '../../support/carriedOut';
import { corpusOf } from '../../support/corpusOf';
import { gitIsThere, Repository } from '../../support/repository';

const sentences = [
	'The council closed the old bridge on Monday.',
	'Nobody was in danger, said the mayor.',
	'Twelve bolts had failed in March.',
	'Repairs take eight months.',
	'Shopkeepers fear for their trade.',
	'The tender was won by a cousin of the deputy.',
	'The minutes show another offer.',
	'Three councillors left the hall.',
];
type Files = Readonly<Record<string, string>>;
const article: Files = { 'claims.yaml': 'safe: {text: The bridge was safe}\n', 'east.txt': `${sentences.join(' ')}\n` };
const sidecar = 'east.notes.yaml';

let ids = 0;
/** The files once somebody has marked a sentence. */
function marked(files: Files, sentence: number, by: string): Files {
	const corpus = corpusOf(files);
	const start = files['east.txt']!.indexOf(sentences[sentence]!);
	const span = { start, end: start + sentences[sentence]!.length - 1 };
	const at = `2026-11-22T08:${String(sentence).padStart(2, '0')}:00Z`;
	const random = () => ((ids = (ids * 31 + 17) % 9973), ids / 9973);
	const marking = { span, claim: { id: 'safe' }, note: `Said ${by}.` };
	return carriedOut(files, markPassage(corpus, corpus.article('east')!, marking, { by, at, random })).now;
}

const markedBy = (files: Files, which: readonly number[], by: string): Files =>
	which.reduce((now, sentence) => marked(now, sentence, by), files);

/** All that a sidecar says of its notes, by what each says. */
function said(text: string): string[] {
	const { record, problems } = readSidecar(text);
	assert.deepEqual(
		problems.filter(({ severity }) => severity === 'error').map(({ message }) => message),
		[],
	);
	return record.notes
		.map(({ quote, before, after, claim, note, by, created }) =>
			[quote, before, after, claim, note, by, created].map(field => field?.value).join(' | '),
		)
		.toSorted();
}

function keptBoth(text: string): string {
	const [problem, ...others] = readSidecar(text).problems;
	assert.deepEqual([problem?.code, others], ['sidecar.conflict', []]);
	return applyEdits(text, problem!.fixes![0]!.edits[0]!.edits);
}

const base = markedBy(article, [1, 3, 5], 'mira');

suite('two people annotate one article on two branches', () => {
	if (!gitIsThere) {
		test('which is not tried here: this machine has no git', () => console.log('      no git'));
		return;
	}

	test('and what they mark at different passages, plain git merges', () => {
		const [ours, theirs] = [markedBy(base, [0, 4], 'mira'), markedBy(base, [2, 6], 'tomas')];
		const repository = new Repository(base);
		repository.branch('ours', ours);
		repository.branch('theirs', theirs);

		assert.ok(repository.merge('ours', 'theirs'));
		const now = repository.read(sidecar);
		assert.deepEqual(said(now), [...new Set([...said(ours[sidecar]!), ...said(theirs[sidecar]!)])].toSorted());
		const { notes } = corpusOf({ ...article, [sidecar]: now }).article('east')!;
		assert.deepEqual(
			notes.map(({ resolution }) => resolution.state),
			notes.map(() => 'exact'),
		);
		const { record } = readSidecar(now);
		assert.deepEqual(
			record.notes.map(({ id }) => id.value),
			notes.map(note => note.record.id.value),
			'in the order of their passages',
		);
	});

	for (const style of ['merge', 'diff3', 'zdiff3'])
		test(`and where both mark the same passage, “keep both” ends what git stops at (${style})`, () => {
			const [ours, theirs] = [markedBy(base, [4, 7], 'mira'), markedBy(base, [4, 6], 'tomas')];
			const repository = new Repository(base, [`merge.conflictStyle=${style}`]);
			repository.branch('ours', ours);
			repository.branch('theirs', theirs);

			assert.equal(repository.merge('ours', 'theirs'), false);
			const stopped = repository.read(sidecar);
			assert.match(stopped, /^<{7} /m);
			assert.deepEqual(
				said(keptBoth(stopped)),
				[...new Set([...said(ours[sidecar]!), ...said(theirs[sidecar]!)])].toSorted(),
			);
		});

	test('and where both make the first note, so it does', () => {
		const [ours, theirs] = [markedBy(article, [2], 'mira'), markedBy(article, [6], 'tomas')];
		const repository = new Repository(article);
		repository.branch('ours', ours);
		repository.branch('theirs', theirs);

		assert.equal(repository.merge('ours', 'theirs'), false);
		assert.deepEqual(
			said(keptBoth(repository.read(sidecar))),
			[...said(ours[sidecar]!), ...said(theirs[sidecar]!)].toSorted(),
		);
	});

	test('and nothing is ever lost, whatever they mark: git merges between other notes, and stops where there are none', () => {
		const some = fc.uniqueArray(fc.nat(sentences.length - 1), { minLength: 1, maxLength: 3 });
		const gap = (sentence: number) => [1, 3, 5].filter(each => each <= sentence).length;
		fc.assert(
			fc.property(some, some, (mine, others) => {
				const [ours, theirs] = [markedBy(base, mine, 'jana'), markedBy(base, others, 'tomas')];
				const repository = new Repository(base);
				repository.branch('ours', ours);
				repository.branch('theirs', theirs);

				const isMerged = repository.merge('ours', 'theirs');
				const now = repository.read(sidecar);
				assert.equal(isMerged, !mine.some(each => others.some(other => gap(other) === gap(each))), now);
				assert.deepEqual(
					said(isMerged ? now : keptBoth(now)),
					[...new Set([...said(ours[sidecar]!), ...said(theirs[sidecar]!)])].toSorted(),
				);
			}),
			{ numRuns: 12 },
		);
	});
});
