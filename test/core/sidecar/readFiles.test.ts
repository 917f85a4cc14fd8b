import assert from 'node:assert/strict';
import { readSidecar } from '../../../src/core/sidecar/readFiles';
import { innerSpan, type Field } from '../../../src/core/sidecar/tree';
import { lines } from '../../support/marked';

const bridge = lines(
	'# marked on the train',
	'format: 1',
	'article:',
	'  title: "The bridge: who said what"',
	'  outlet: valley-herald',
	'  published: 2023-01-18',
	'  read: full',
	'notes:',
	'  n-k3f9:',
	'    quote: "the bridge was safe"',
	'    before: "Mira Stell said "',
	'    speaker: mira-stell',
	'    claim: bridge-is-safe',
	'    stance: denies',
	'    tags: [bridge, safety]',
	'    links:',
	'      contradicts: 2024-10-21-channel-one#n-q7d2',
	"      cites: [report#n-a1b2, 'https://example.org/report']",
	'    replies:',
	'      - {id: r-a1c, by: tomas, at: 2026-11-22T08:00:00Z, text: Which interview?}',
	'  n-x2m8:',
	'    quote: 6%',
	'    claim: {text: Trade fell, kind: quantity}',
	'    value: "6 %"',
	'    nth: 2',
	'corrections:',
	'  x-7: {quote: "historic", is: not-a-quotation}',
);

suite('a sidecar is read', () => {
	test('with every value and its place in the file', () => {
		const { record, problems } = readSidecar(bridge);
		const [first, second] = record.notes;

		assert.deepEqual(problems, []);
		assert.equal(record.readOnly, false);
		assert.equal(record.article?.title?.value, 'The bridge: who said what');
		assert.equal(written(record.article?.title), 'The bridge: who said what');
		assert.equal(record.article?.read?.value, 'full');
		assert.equal(first?.id.value, 'n-k3f9');
		assert.equal(first?.stance?.value, 'denies');
		assert.equal(first?.claim?.value, 'bridge-is-safe');
		assert.deepEqual(
			first?.links.map(({ type, to }) => [type.value, written(to)]),
			[
				['contradicts', '2024-10-21-channel-one#n-q7d2'],
				['cites', 'report#n-a1b2'],
				['cites', 'https://example.org/report'],
			],
		);
		assert.deepEqual(first?.tags.map(written), ['bridge', 'safety']);
		assert.equal(first?.replies[0]?.text.value, 'Which interview?');
		assert.equal(second?.draft?.text.value, 'Trade fell');
		assert.equal(second?.nth?.value, 2);
		assert.equal(record.corrections[0]?.is.value, 'not-a-quotation');
	});
});

function written(field: Field<unknown> | undefined): string | undefined {
	if (!field) return undefined;
	const { start, end } = innerSpan(field);
	return bridge.slice(start, end);
}
