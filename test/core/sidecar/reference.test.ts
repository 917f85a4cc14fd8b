import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatReference, parseReference } from '../../../src/core/sidecar/reference';

suite('a reference', () => {
	test('names an article and a note, perhaps through a coder', () => {
		assert.deepEqual(parseReference('valley/report#n-a1b2'), {
			kind: 'note',
			article: 'valley/report',
			note: 'n-a1b2',
		});
		assert.deepEqual(parseReference('report@mira#n-a1b2'), {
			kind: 'note',
			article: 'report',
			coder: 'mira',
			note: 'n-a1b2',
		});
		assert.deepEqual(parseReference('#n-a1b2'), { kind: 'note', note: 'n-a1b2' });
		assert.deepEqual(parseReference('@mira#n-a1b2'), { kind: 'note', coder: 'mira', note: 'n-a1b2' });
	});

	test('is split at its last # and its last @', () => {
		assert.deepEqual(parseReference('story #4@mira#n-a1b2'), {
			kind: 'note',
			article: 'story #4',
			coder: 'mira',
			note: 'n-a1b2',
		});
		assert.deepEqual(parseReference('press@Ministry/story#n-a1b2'), {
			kind: 'note',
			article: 'press@Ministry/story',
			note: 'n-a1b2',
		});
	});

	test('tells an article whose name ends like a layer from that layer', () => {
		assert.deepEqual(parseReference('letter@mira@#n-a1b2'), { kind: 'note', article: 'letter@mira', note: 'n-a1b2' });
		assert.equal(formatReference({ article: 'letter@mira', note: 'n-a1b2' }), 'letter@mira@#n-a1b2');
		assert.equal(formatReference({ article: 'letter@mira', coder: 'tomas', note: 'n' }), 'letter@mira@tomas#n');
		assert.deepEqual(parseReference('letter@#n-a1b2'), { kind: 'note', article: 'letter@', note: 'n-a1b2' });
	});

	test('may be a web address, of http and https only', () => {
		assert.deepEqual(parseReference(' https://example.org/a#b '), { kind: 'url', url: 'https://example.org/a#b' });
		for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'command:x', 'vbscript:x', 'data:text/html,x'])
			assert.deepEqual(parseReference(address), { kind: 'invalid', why: 'scheme' }, address);
		assert.deepEqual(parseReference('https://'), { kind: 'invalid', why: 'form' });
	});

	test('never leaves the corpus', () => {
		for (const path of ['../x#n-1', 'a/../../x#n-1', '/etc/x#n-1', 'C:\\x#n-1', 'C:/x#n-1', '..\\x#n-1', 'a\0#n-1'])
			assert.deepEqual(parseReference(path), { kind: 'invalid', why: 'outside' }, path);
	});

	test('needs a note', () => {
		for (const word of ['', 'report', 'report#', '#', 'report#two words'])
			assert.deepEqual(parseReference(word), { kind: 'invalid', why: 'form' }, word);
	});

	test('is read as it was written', () => {
		const word = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}$/);
		const article = fc.stringMatching(/^[a-zé0-9][a-zé0-9 #@.-]{0,12}[a-zé0-9]$/).map(text => text.normalize('NFC'));
		fc.assert(
			fc.property(article, word, word, (article, coder, note) => {
				const reference = { kind: 'note', article, coder, note } as const;
				assert.deepEqual(parseReference(formatReference(reference)), reference);
				const ofBase = { kind: 'note', article: `${article}@${coder}`, note } as const;
				assert.deepEqual(parseReference(formatReference(ofBase)), ofBase);
			}),
		);
	});

	test('ends in an answer, whatever it is', () => {
		fc.assert(fc.property(fc.string({ unit: 'binary' }), text => void parseReference(text)));
	});
});
