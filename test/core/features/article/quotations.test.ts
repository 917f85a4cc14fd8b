import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { quotationFrom } from '../../../../src/core/features/article/quotations';
import { quotationSelection } from '../../../../src/core/features/article/selection';
import { lines } from '../../../support/marked';

const text = lines(
	'Council reopens the bridge',
	'',
	'“It stands,” said Mira Stell, an architect. The so-called “experts” had doubts.',
	'',
	'The mayor said the bridge was safe. “We looked,” she added.',
);
const analysis = new Analyser().analyse(text);
const words = ({ start, end }: { readonly start: number; readonly end: number }) => text.slice(start, end);

suite('from quotation to quotation', () => {
	test('speech is visited, with who says it; words at arm’s length are passed over; after the last comes the first', () => {
		let at = { start: 0, end: 0 };
		const go = (direction: 'next' | 'previous') => {
			const stop = quotationFrom(analysis, at, direction)!;
			at = stop.quotation.inner;
			return `${words(at)} ${stop.told}`;
		};

		assert.equal(go('next'), 'It stands, Mira Stell, named source · quotation 1 of 2');
		assert.match(go('next'), /^We looked, .* · quotation 2 of 2$/);
		assert.match(go('next'), /^It stands, /);
		assert.match(go('previous'), /^We looked, /);
	});

	test('an article that quotes nobody has none', () => {
		assert.equal(quotationFrom(new Analyser().analyse('It rained.'), { start: 0, end: 0 }, 'next'), undefined);
	});
});

suite('selecting a quotation', () => {
	const grow = (from: string, times: number) => {
		const start = text.indexOf(from);
		let at = { start: start + 1, end: start + 1 };
		return Array.from({ length: times }, () => words((at = quotationSelection(analysis, at)!)));
	};

	test('takes the words, then the marks, then who says it, and stays there', () => {
		const all = '“It stands,” said Mira Stell, an architect';
		assert.deepEqual(grow('It stands', 4), ['It stands,', '“It stands,”', all, all]);
	});

	test('takes words at arm’s length as well', () => {
		assert.deepEqual(grow('experts', 2), ['experts', '“experts”']);
	});

	test('takes what is said without quotation marks, then who says it', () => {
		assert.deepEqual(grow('bridge was safe', 2), ['the bridge was safe', 'The mayor said the bridge was safe']);
	});

	test('takes nothing where nobody says anything', () => {
		assert.equal(quotationSelection(analysis, { start: 3, end: 3 }), undefined);
	});
});
