import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Analyser } from '../../../../src/core/analysis/analyser';
import {
	changeOfTokens,
	encodeTokens,
	tokenModifiers,
	tokensOf,
	tokenTypes,
} from '../../../../src/core/features/article/tokens';
import { lines } from '../../../support/marked';

const text = lines(
	'Council reopens the bridge',
	'',
	'“It stands,” said Mira Stell. The so-called “experts” had doubts.',
	'',
	'“We looked at every pillar of it twice with',
	'divers, and it stands,” officials told reporters. The mayor did not confirm that the bridge was closed.',
);

/** The tokens of encoded ones, as words with what is told of them. */
function decoded(of: string, data: Uint32Array): string[] {
	const starts = [0, ...[...of.matchAll(/\r\n|\n/g)].map(({ 0: end, index }) => index + end.length)];
	const tokens: string[] = [];
	let line = 0;
	let character = 0;
	for (let at = 0; at < data.length; at += 5) {
		const [lineStep = 0, characterStep = 0, length = 0, type = 0, bits = 0] = data.subarray(at, at + 5);
		character = lineStep ? characterStep : character + characterStep;
		line += lineStep;
		const start = (starts[line] ?? 0) + character;
		const modifiers = tokenModifiers.filter((_, bit) => bits & (1 << bit));
		tokens.push(`${of.slice(start, start + length)} ${[tokenTypes[type], ...modifiers].join('.')}`);
	}
	return tokens;
}

const tokensIn = (of: string): Uint32Array => encodeTokens(of, new Analyser().analyse(of));

suite('tokens', () => {
	test('tell quotations, cues and sources apart, and what kind each is; a quotation over two lines is two', () => {
		const tokens = decoded(text, tokensIn(text));

		assert.deepEqual(tokens.slice(0, 6), [
			'“It stands,” quotation.direct',
			'said cue.direct',
			'Mira Stell source',
			'“experts” quotation.scare',
			'“We looked at every pillar of it twice with quotation.direct',
			'divers, and it stands,” quotation.direct',
		]);
		assert.ok(tokens.includes('officials source.anonymous'), tokens.join('\n'));
		assert.ok(
			tokens.some(token => token.endsWith('cue.indirect.negated')),
			tokens.join('\n'),
		);
	});

	test('are the same with the line ends of Windows', () => {
		const windows = text.replaceAll('\n', '\r\n');
		assert.deepEqual(decoded(windows, tokensIn(windows)), decoded(text, tokensIn(text)));
	});

	test('stand in order and never overlap, in whatever order the analyser tells them', () => {
		for (const of of [text, text.repeat(3), `“${text}`, text.replaceAll('”', '')]) {
			const spans = tokensOf(new Analyser().analyse(of)).map(({ span }) => span);
			assert.ok(spans.every(({ start }, at) => at === 0 || spans[at - 1]!.end <= start));
		}
	});

	test('after a keystroke few of them are handed over anew', () => {
		const article = Array.from({ length: 20 }, () => text).join('\n\n');
		const before = tokensIn(article);
		const middle = article.indexOf('The mayor', article.length / 2);
		const change = changeOfTokens(before, tokensIn(`${article.slice(0, middle)}x${article.slice(middle)}`));

		assert.ok(change && change.inserted.length <= 25, `${change?.inserted.length} of ${before.length} numbers`);
	});

	test('and what was before with the change in it is what is now', () => {
		const tokens = fc.array(fc.tuple(fc.nat(2), fc.nat(3), fc.nat(3), fc.nat(2), fc.nat(1)), { maxLength: 8 });
		fc.assert(
			fc.property(tokens, tokens, (some, others) => {
				const [before, after] = [Uint32Array.from(some.flat()), Uint32Array.from(others.flat())];
				const change = changeOfTokens(before, after);
				const now = change
					? [...before.slice(0, change.start), ...change.inserted, ...before.slice(change.start + change.deleted)]
					: [...before];

				assert.deepEqual(now, [...after]);
				assert.equal((change?.start ?? 0) % 5, 0);
				assert.equal((change?.deleted ?? 0) % 5, 0);
			}),
		);
	});
});
