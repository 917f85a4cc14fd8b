import assert from 'node:assert/strict';
import { analyse } from '../../../src/core/analysis/analyse';
import { Analyser } from '../../../src/core/analysis/analyser';

const article = [
	'Varn closes its old bridge',
	'',
	'The council of Varn closed the bridge over the Ell on Monday, and nobody was glad about it.',
	'',
	'“It had to be done,” said Mira Stell, the mayor of Varn.',
	'',
	'“Nobody asked us,” Tomas Reun said. “We will go to court.”',
].join('\n');

suite('an article analysed while it is edited', () => {
	test('tells who said the quoted words', () => {
		const { attributions } = analyse(article);

		assert.deepEqual(
			attributions.map(({ speaker, kind, content }) => [
				speaker,
				kind,
				content.map(({ start, end }) => article.slice(start, end)),
			]),
			[
				['Mira Stell', 'direct', ['“It had to be done,”']],
				['Tomas Reun', 'direct', ['“Nobody asked us,”', '“We will go to court.”']],
			],
		);
	});

	test('reads only the paragraph that a keystroke changed', () => {
		const analyser = new Analyser();
		analyser.analyse(article);
		const before = analyser.paragraphsRead;

		const edited = article.replace('It had to be done', 'It just had to be done');
		const now = analyser.analyse(edited);

		assert.equal(analyser.paragraphsRead - before, 1);
		assert.deepEqual(now, analyse(edited));
	});
});
