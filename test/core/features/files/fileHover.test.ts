import assert from 'node:assert/strict';
import { fileHoverAt } from '../../../../src/core/features/files/fileHover';
import { corpusOf } from '../../../support/corpusOf';

const sidecar = [
	'article: {outlet: herald}',
	'notes:',
	'  n-one:',
	'    quote: the bridge was safe',
	'    speaker: mira-stell',
	'    stance: asserts',
	'    claim: bridge-safe',
	'    links: {contradicts: west#n-two}',
	'    mood: calm',
	'',
].join('\n');

const files = {
	'sources.yaml':
		'herald: {name: Valley Herald, kind: outlet, note: Prints twice a week.}\nmira-stell: {name: Mira Stell, role: Mayor}\n',
	'claims/bridge-safe.yaml': 'text: The bridge was safe\n',
	'east.txt': 'The mayor said the bridge was safe.\n',
	'east.notes.yaml': sidecar,
	'west.txt': 'Engineers doubted that the bridge was sound.\n',
	'west.notes.yaml': 'notes:\n  n-two: {quote: the bridge was sound, note: See the report.}\n',
};

function hover(words: string, path: keyof typeof files = 'east.notes.yaml') {
	const text = files[path];
	const found = fileHoverAt(corpusOf(files), path, text, text.indexOf(words) + 1, { kind: 'base' });
	return found && { ...found, span: text.slice(found.span.start, found.span.end) };
}

suite('the hover in Lateral’s own files', () => {
	test('says of a key what the schema says, and the words that it can have', () => {
		assert.deepEqual(hover('stance'), {
			kind: 'key',
			span: 'stance',
			about: 'What the passage does to the claim. Default: `asserts`.',
			words: ['asserts', 'denies', 'qualifies', 'questions', 'mentions'],
		});
		assert.deepEqual(hover('text', 'claims/bridge-safe.yaml')?.kind, 'key');
	});

	test('of a claim that it is to be shown, of a note and a source their words', () => {
		assert.deepEqual(hover('bridge-safe'), { kind: 'claim', span: 'bridge-safe', claim: 'bridge-safe' });
		assert.deepEqual(hover('n-one'), { kind: 'claim', span: 'n-one', claim: 'bridge-safe' });
		assert.deepEqual(hover('mira-stell'), { kind: 'words', span: 'mira-stell', lines: ['Mira Stell', 'Mayor'] });
		assert.deepEqual(hover('herald', 'sources.yaml'), {
			kind: 'words',
			span: 'herald',
			lines: ['Valley Herald · outlet', 'Prints twice a week.'],
		});
		assert.deepEqual(hover('west#n-two'), {
			kind: 'words',
			span: 'west#n-two',
			lines: ['“the bridge was sound”', 'west', 'See the report.'],
		});
		assert.match(JSON.stringify(hover('contradicts')), /from both ends/);
	});

	test('nothing of the writer’s own words', () => {
		assert.equal(hover('the bridge'), undefined);
		assert.equal(hover('mood'), undefined);
		assert.equal(hover('calm'), undefined);
	});
});
