import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Corpus } from '../../../../src/core/corpus/corpus';
import type { Acted } from '../../../../src/core/features/actions/action';
import { mergeClaims, notesOn } from '../../../../src/core/features/actions/mergeClaims';
import { renameTo } from '../../../../src/core/features/actions/rename';
import { splitClaim } from '../../../../src/core/features/actions/splitClaim';
import { anyCorpus, claimIds } from '../../../support/anyCorpus';
import { carriedOut, takenBack } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';
import { accepts } from '../../../support/schemas';

/* What merging, splitting and renaming claims may do to a corpus that people write by hand, and what it may not. */

type Files = Readonly<Record<string, string>>;
const base = { kind: 'base' } as const;
const anyPair = fc.constantFrom(...claimIds.flatMap(a => claimIds.map(b => [a, b] as const)));

/** Carries an action out and holds what it left against what every such action has to keep. */
function kept(files: Files, before: Corpus, acted: Acted, touched: readonly string[]) {
	if (acted.kind === 'refused') return undefined;
	const { now, corpus } = carriedOut(files, acted);
	assert.deepEqual(takenBack(files, acted.action, now), files, 'taken back, every file is byte for byte what it was');
	for (const [path, text] of Object.entries(now)) {
		const schema = schemaOf(path);
		if (schema) assert.ok(accepts(schema, text), `${path} is no longer valid:\n${text}`);
	}
	for (const id of claimIds)
		if (!touched.includes(id)) assert.deepEqual(statusIn(corpus, id), statusIn(before, id), `${id} stands as it did`);
	for (const [path, text] of Object.entries(now))
		assert.equal(/\r\n/.test(text) && /[^\r]\n/.test(text), false, `${path} has line ends of one kind`);
	return { now, corpus };
}

function schemaOf(path: string): string | undefined {
	if (path.endsWith('.notes.yaml')) return 'sidecar';
	if (path === 'claims.yaml') return 'claims';
	return path.startsWith('claims/') ? 'claim' : undefined;
}

function statusIn(corpus: Corpus, id: string) {
	const status = corpus.status(id, base);
	return status && [status.status, status.evidence, status.sides, status.positions.map(({ note }) => note)];
}

/** A claim, and those whose status follows from it: they exclude it, or it excludes them. */
function tiedTo(corpus: Corpus, ...ids: readonly string[]): string[] {
	return [...ids, ...ids.flatMap(id => corpus.excludedFrom(id))];
}

function commentsIn(files: Files): string[] {
	return Object.values(files).flatMap(text => text.match(/#(?= (?:of|about|since|all|east|west)).*/g) ?? []);
}

/** Comments as often as they are there. */
function counted(comments: readonly string[]): Map<string, number> {
	const counts = new Map<string, number>();
	for (const comment of comments) counts.set(comment.trim(), (counts.get(comment.trim()) ?? 0) + 1);
	return counts;
}

suite('whatever a corpus is like', () => {
	test('merging two of its claims puts the notes of both on one and touches nothing else', () => {
		let merged = 0;
		fc.assert(
			fc.property(anyCorpus, anyPair, (files, [into, from]) => {
				const before = corpusOf(files);
				const result = kept(
					files,
					before,
					mergeClaims(before, { into, from }, { kind: 'base' }),
					tiedTo(before, into, from),
				);
				if (!result) return;
				merged++;
				const { now, corpus } = result;
				const both = [...notesOn(before, into), ...notesOn(before, from)].map(({ key }) => key).sort();
				assert.deepEqual(
					notesOn(corpus, into)
						.map(({ key }) => key)
						.sort(),
					both,
				);
				assert.equal(corpus.claim(from), undefined);
				assert.deepEqual(
					new Set(corpus.excludedFrom(into)),
					new Set([...before.excludedFrom(into), ...before.excludedFrom(from)]),
				);
				// What was written beside the claim that went goes with it; every other comment stays.
				const left = counted(commentsIn(now));
				for (const [comment, count] of counted(commentsIn(files)))
					if (comment !== `# of ${from}` && !excludesBoth(before, comment.slice('# of '.length), into, from))
						assert.equal(left.get(comment), count, comment);
			}),
		);
		assert.ok(merged > 20, `only ${merged} were merged`);
	});

	test('splitting a claim takes the notes that were chosen and no other', () => {
		let parted = 0;
		fc.assert(
			fc.property(anyCorpus, fc.constantFrom(...claimIds), fc.nat(), (files, from, seed) => {
				const before = corpusOf(files);
				const all = notesOn(before, from).map(({ key }) => key);
				const notes = all.filter((_, index) => (seed >> index) & 1);
				const acted = splitClaim(before, from, { notes, text: 'Something else', id: 'something-else' });
				const result = kept(files, before, acted, tiedTo(before, from));
				if (!result) return;
				parted++;
				const { now, corpus } = result;
				assert.deepEqual(
					notesOn(corpus, 'something-else').map(({ key }) => key),
					notes,
				);
				assert.deepEqual(
					notesOn(corpus, from).map(({ key }) => key),
					all.filter(key => !notes.includes(key)),
				);
				assert.deepEqual(counted(commentsIn(now)), counted(commentsIn(files)));
			}),
		);
		assert.ok(parted > 20, `only ${parted} were split`);
	});

	test('renaming a claim changes its name and how nothing stands', () => {
		fc.assert(
			fc.property(anyCorpus, fc.constantFrom(...claimIds), (files, id) => {
				const before = corpusOf(files);
				const result = kept(files, before, renameTo(before, { kind: 'claim', id }, 'new-name'), [id]);
				assert.ok(result);
				const { now, corpus } = result;
				assert.deepEqual(statusIn(corpus, 'new-name'), statusIn(before, id));
				assert.deepEqual(new Set(corpus.excludedFrom('new-name')), new Set(before.excludedFrom(id)));
				assert.deepEqual(counted(commentsIn(now)), counted(commentsIn(files)));
			}),
		);
	});
});

/** Of a claim that excludes both, one of the two lines goes with the comment beside it. */
function excludesBoth(corpus: Corpus, id: string, a: string, b: string): boolean {
	const excludes = corpus.claim(id)?.body.excludes?.map(({ value }) => value) ?? [];
	return excludes.includes(a) && excludes.includes(b);
}
