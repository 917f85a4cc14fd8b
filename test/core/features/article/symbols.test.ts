import assert from 'node:assert/strict';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { articleSymbols, type DocumentSymbol } from '../../../../src/core/features/article/symbols';
import { contains } from '../../../../src/core/text/span';
import { lines } from '../../../support/marked';

const text = lines(
	'Council reopens the bridge',
	'',
	'“Nobody asked us.”',
	'',
	'“It stands,” said Mira Stell, an architect. “It will stand.”',
	'',
	'Who pays',
	'',
	'The mayor did not confirm that the bridge was safe.',
);

suite('the outline of an article', () => {
	const outline = articleSymbols(text, new Analyser().analyse(text), undefined);
	const told = (symbols: readonly DocumentSymbol[]) => symbols.map(({ name, detail }) => `${name}: ${detail}`);

	test('has statements by who says them, under their headings and in the order of the text', () => {
		assert.deepEqual(
			outline.map(({ name }) => name),
			['Council reopens the bridge', 'Who pays'],
		);
		assert.deepEqual(told(outline[0]!.children), [
			'nobody is named: Nobody asked us.',
			'Mira Stell: “It stands,” said Mira Stell, an architect. “It will stand.”',
		]);
		assert.ok(
			told(outline[1]!.children).includes('The mayor: negated · that the bridge was safe'),
			told(outline[1]!.children).join('\n'),
		);
	});

	// VS Code shows no outline at all where it does not.
	test('goes to words inside what each line stands for', () => {
		const all = [...outline, ...outline.flatMap(({ children }) => children)];
		assert.deepEqual(
			all.filter(({ span, selection }) => !contains(span, selection)),
			[],
		);
	});
});
