import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import type { Analysis, CorrectedSpeaker, Correction } from '../../../src/core/analysis/analysis';
import { correct } from '../../../src/core/analysis/correct';
import { correctionWords } from '../../../src/core/sidecar/words';
import { overlaps, type Span } from '../../../src/core/text/span';
import { lines, marked } from '../../support/marked';
import { processorTime } from '../../support/processorTime';

/** What an article says with one correction of its «passage», as words. */
function corrected(passage: string, correction: Omit<Correction, 'span'>) {
	const { text, span } = marked(passage);
	const analysis = correct(text, analyse(text), [{ span, ...correction }]);
	return { ...inWords(text, analysis), analysis };
}

function inWords(text: string, { quotations, attributions, withdrawn = [] }: Analysis) {
	const words = ({ start, end }: Span) => text.slice(start, end);
	return {
		quotations: quotations.map(({ span, role }) => [words(span), role]),
		statements: attributions.map(({ kind, content, speaker, strength }) => [
			kind,
			content.map(words).join(' … '),
			speaker,
			strength,
		]),
		withdrawn: withdrawn.map(words),
	};
}

const mira = { name: 'Mira Stell', source: 'mira-stell', strength: 'named' } as const;

suite('what the analyser found, as readers correct it', () => {
	test('words in quotation marks that nobody says are no quotation, and the statement that lived by them goes', () => {
		const found = corrected('Tomas Reun said the day was long. “«Old Bridge»”, said a sign.', {
			is: 'not-a-quotation',
		});

		assert.deepEqual(found.quotations, []);
		assert.deepEqual(found.statements, [['indirect', 'the day was long', 'Tomas Reun', 'named']]);
		assert.deepEqual(found.withdrawn, ['“Old Bridge”', 'said', 'a sign']);
	});

	test('of a statement that is quoted in part, the rest stays as reported speech', () => {
		const found = corrected('Tomas Reun said the bridge was “«as safe as a church»” in May.', {
			is: 'not-a-quotation',
		});

		assert.deepEqual(
			found.statements.map(([kind, , speaker]) => [kind, speaker]),
			[['indirect', 'Tomas Reun']],
		);
		assert.deepEqual(found.withdrawn, ['“as safe as a church”']);
	});

	test('of a quotation that is split, the other part stays with its speaker', () => {
		const found = corrected('“«It is safe»,” Mira Stell said, “for now.”', { is: 'not-a-quotation' });

		assert.deepEqual(found.statements, [['direct', '“for now.”', 'Mira Stell', 'named']]);
	});

	test('a scare quote or a title stays in its marks, and nobody says it', () => {
		const found = corrected('“«The Long Bridge»”, said Mira Stell.', { is: 'title' });

		assert.deepEqual(found.quotations, [['“The Long Bridge”', 'title']]);
		assert.deepEqual(found.statements, []);
	});

	test('what was taken for a scare quote is speech', () => {
		const found = corrected('The so-called “«reform»” failed.', { is: 'speech' });

		assert.deepEqual(found.quotations, [['“reform”', 'speech']]);
	});

	test('a quotation in no marks is one where a reader says so, and has its speaker', () => {
		const found = corrected('Then, with emphasis: «we never met». Nobody answered.', { is: 'speech', speaker: mira });

		assert.deepEqual(found.quotations, [['we never met', 'speech']]);
		assert.deepEqual(found.statements, [['direct', 'we never met', 'Mira Stell', 'named']]);
	});

	test('a quotation of which only the words were chosen takes its marks along', () => {
		const found = corrected('The board read: ‹«closed until May»›.', { is: 'speech' });

		assert.deepEqual(found.quotations, [['‹closed until May›', 'speech']]);
	});

	test('somebody else says the words', () => {
		const found = corrected(
			lines('“«Nobody asked us»,” the driver said.', '', '“We will go to court,” Tomas Reun said.'),
			{ is: 'attribution', speaker: mira, by: 'ines' },
		);

		assert.deepEqual(found.statements, [
			['direct', '“Nobody asked us,”', 'Mira Stell', 'named'],
			['direct', '“We will go to court,”', 'Tomas Reun', 'named'],
		]);
		assert.equal(found.analysis.attributions[0]?.corrected?.by, 'ines');
		assert.equal(found.analysis.attributions[1]?.corrected, undefined);
	});

	test('somebody whom nobody names says the words', () => {
		const found = corrected('“«It is safe»,” Tomas Reun said.', {
			is: 'attribution',
			speaker: { strength: 'anonymous' },
		});

		assert.deepEqual(found.statements, [['direct', '“It is safe,”', undefined, 'anonymous']]);
	});

	test('nobody says what was taken for a report', () => {
		const found = corrected('Mira Stell said «the bridge was safe». Tomas Reun said it was not.', {
			is: 'not-an-attribution',
		});

		assert.deepEqual(
			found.statements.map(([, , speaker]) => speaker),
			['Tomas Reun'],
		);
		assert.deepEqual(found.withdrawn, ['said', 'Mira Stell']);
	});

	test('a statement that was missed is found first where another one lies around it', () => {
		const { text, span } = marked('Tomas Reun said the mayor would sign «if the council agreed» in May.');
		const { attributions } = correct(text, analyse(text), [{ span, is: 'attribution', speaker: mira }]);

		assert.deepEqual(
			attributions.map(({ speaker }) => speaker),
			['Mira Stell', 'Tomas Reun'],
		);
	});

	test('of two that contradict each other about the same words the first one counts', () => {
		const { text, span } = marked('“«It is safe»,” Tomas Reun said.');
		const not = { span, is: 'not-a-quotation' } as const;
		const speech = { span, is: 'speech' } as const;

		assert.equal(correct(text, analyse(text), [not, speech]).quotations.length, 0);
		assert.equal(correct(text, analyse(text), [speech, not]).quotations.length, 1);
	});

	test('a reader’s thousand corrections of a book are taken in at once', () => {
		const text = 'Mira Stell called it a “farce”, and Tomas Reun said “the bridge is safe”.\n\n'.repeat(6000);
		const analysis = analyse(text, { language: 'en' });
		const corrections = analysis.quotations
			.slice(0, 1000)
			.map(({ inner }, n): Correction => ({ span: inner, is: correctionWords[n % correctionWords.length]! }));

		const time = processorTime(() => {
			assert.equal(correct(text, analysis, corrections).corrections?.length, 1000);
		});
		assert.ok(time < 1500);
	});

	test('words that speak of nothing that was found change nothing', () => {
		const { text, span } = marked('“It is safe,” Tomas Reun said. «It rained».');
		const before = analyse(text);
		const after = correct(text, before, [
			{ span, is: 'not-a-quotation' },
			{ span, is: 'not-an-attribution' },
		]);

		assert.deepEqual([after.quotations, after.attributions], [before.quotations, before.attributions]);
	});

	suite('laws', () => {
		const article = lines(
			'Mira Stell opens the “old” bridge',
			'',
			'“It is safe,” Mira Stell said, “for now.” Tomas Reun said the bridge was “as safe as a church”.',
			'',
			'According to the council, the “Long Bridge” had cost twice as much. “Nobody asked us,” a driver said.',
			'The so-called “reform” was, Reun added, a farce.',
		);
		const before = analyse(article);
		const anySpan = fc
			.tuple(fc.nat(article.length - 1), fc.integer({ min: 1, max: 80 }))
			.map(([start, length]): Span => ({ start, end: Math.min(article.length, start + length) }));
		/** Mostly what the analyser has found, sometimes any words. */
		const found = [
			...before.quotations.map(({ inner }) => inner),
			...before.attributions.flatMap(each => each.content),
		];
		const anyCorrection = fc.record({
			span: fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...found) }, anySpan),
			is: fc.constantFrom(...correctionWords),
			speaker: fc.constantFrom<CorrectedSpeaker>(mira, { strength: 'anonymous' }),
		});

		test('a correction never moves what does not touch its words', () => {
			fc.assert(
				fc.property(anyCorrection, correction => {
					const after = correct(article, before, [correction]);
					const near = before.quotations.filter(({ span }) => overlaps(span, correction.span)).map(({ span }) => span);
					const isElsewhere = (spans: readonly Span[]) =>
						!spans.some(span => [correction.span, ...near].some(other => overlaps(other, span)));

					for (const attribution of before.attributions)
						if (isElsewhere(attribution.content)) assert.ok(after.attributions.includes(attribution));
					for (const quotation of before.quotations)
						if (isElsewhere([quotation.span])) assert.ok(after.quotations.includes(quotation));
				}),
			);
		});

		test('quotations stay in order and apart, and all spans in the text', () => {
			fc.assert(
				fc.property(fc.array(anyCorrection, { maxLength: 8 }), corrections => {
					const { quotations, attributions, withdrawn = [] } = correct(article, before, corrections);
					for (const [at, { span, inner }] of quotations.entries()) {
						assert.ok(span.start <= inner.start && inner.end <= span.end);
						assert.ok(at === 0 || quotations[at - 1]!.span.end <= span.start);
					}
					for (const { content } of attributions) assert.ok(content.length > 0);
					const all = [
						...quotations.map(({ span }) => span),
						...attributions.flatMap(each => each.content),
						...withdrawn,
					];
					for (const { start, end } of all) assert.ok(0 <= start && start < end && end <= article.length);
				}),
			);
		});

		test('a reader has the last word', () => {
			fc.assert(
				fc.property(anyCorrection, correction => {
					const { quotations, attributions } = correct(article, before, [correction]);
					const { span, is } = correction;
					if (is === 'speech' || is === 'attribution')
						assert.ok(
							attributions.some(({ speaker, content }) => speaker === correction.speaker.name || !content.length),
						);
					if (is === 'speech' || is === 'scare' || is === 'title')
						assert.ok(
							quotations.some(({ role, corrected: by, span: there }) => role === is && by && overlaps(there, span)),
						);
					if (is === 'not-a-quotation')
						assert.ok(!quotations.some(({ inner }) => span.start <= inner.start && inner.end <= span.end));
				}),
			);
		});

		test('the analyser’s own answer is not changed, and comes back without corrections', () => {
			const own = structuredClone(before);
			fc.assert(
				fc.property(fc.array(anyCorrection, { minLength: 1, maxLength: 5 }), corrections => {
					correct(article, before, corrections);
					assert.deepEqual(before, own);
					assert.equal(correct(article, before, []), before);
				}),
			);
		});
	});
});
