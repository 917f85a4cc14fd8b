import assert from 'node:assert/strict';
import { Checks } from '../../../../src/core/corpus/checks';
import { mendsOf } from '../../../../src/core/features/mends/mends';
import { carriedOut } from '../../../support/carriedOut';
import { corpusOf } from '../../../support/corpusOf';
import { teachersCorpus, teachersSlips } from '../../../support/teachersSidecar';

const path = 'east.notes.yaml';

suite('a sidecar that a teacher has written by hand', () => {
	test('is mended slip by slip by quick fixes alone, and then nothing is wrong anywhere', () => {
		let files = { ...teachersCorpus };
		for (const { at, code, take, leaves } of teachersSlips) {
			const corpus = corpusOf(files);
			const offset = files[path]!.indexOf(at.trimStart());
			const problems = new Checks(corpus).problems(path);
			const problem = problems.find(
				({ code: each, span }) => each === code && span.start <= offset + at.length && offset <= span.end,
			);
			assert.ok(problem, `${at}: ${problems.map(each => `${each.code} ${each.span.start}`).join(', ')}`);
			const mend = mendsOf(corpus, path, problem, { at: '2026-11-22T08:00:00Z' }, { kind: 'all' }).find(({ title }) =>
				title.startsWith(take),
			);
			assert.ok(mend, `${at}: “${take}” is not offered`);
			files = carriedOut(files, mend.work()).now;
			assert.ok(files[path]!.includes(leaves), `${take}:\n${files[path]}`);
		}
		const corpus = corpusOf(files);
		const checks = new Checks(corpus);
		const left = corpus.paths().flatMap(each => checks.problems(each).filter(({ code }) => code !== 'claim.contested'));
		assert.deepEqual(
			left.map(({ code, message }) => `${code}: ${message}`),
			[],
		);
		assert.match(files[path]!, /^# Class 7b, from the blackboard\n/);
	});
});
