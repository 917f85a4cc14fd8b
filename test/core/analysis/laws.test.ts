import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { analyse } from '../../../src/core/analysis/analyse';
import { Analyser } from '../../../src/core/analysis/analyser';
import type { Analysis } from '../../../src/core/analysis/analysis';
import { readPassages } from '../../attribution/passages';
import { contains, overlaps, type Span } from '../../../src/core/text/span';

const articles = readdirSync('sample-corpus')
	.filter(name => name.endsWith('.txt'))
	.map(name => readFileSync(`sample-corpus/${name}`, 'utf8'));

/** All passages of our own test, one below the other, in a few articles: every construction, and what is no speech. */
const passages = readPassages('test/attribution/passages/english.txt').map(({ text }) => text);
const anthologies = [0, 1, 2, 3].map(n => passages.filter((_, i) => i % 4 === n).join('\n\n'));

/** Pieces that the rules react to, in any order: closer to an article than random letters, and stranger. */
const pieces =
	"“|”|\"|''|'|’|‘|«|»|„|—|-|,|.|?|:|;|(|)|\n|\n\n|said|Stell|the mayor|that|who|according to|was asked|adding|and|but|to|not|said Mira Stell|the bridge is safe|Monday|5|U.S.|@varn|e\u0301|😀|сказала|rekao je".split(
		'|',
	);
const newsLike = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join(' '));
const glued = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map(words => words.join(''));
const mutated = fc
	.tuple(fc.constantFrom(...articles), fc.nat(), fc.nat(200), fc.oneof(newsLike, fc.string({ unit: 'binary' })))
	.map(([text, at, cut, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut));
const anyText = fc.oneof(newsLike, glued, fc.string({ unit: 'binary', maxLength: 200 }), mutated);

suite('whatever the text, an analysis', () => {
	test('has all its spans inside the text, and none of them empty or between the parts of a character', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const span of spansOf(analyse(text))) {
					assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length, JSON.stringify(span));
					for (const at of [span.start, span.end]) assert.ok(!cuts(text, at), `cut at ${at}`);
				}
			}),
			{ numRuns: 150 },
		);
	});

	test('has no span that begins or ends inside a word', () => {
		fc.assert(
			fc.property(newsLike, text => {
				for (const { start, end } of spansOf(analyse(text))) {
					for (const at of [start, end]) assert.doesNotMatch(text.slice(at - 1, at + 1), /^\p{L}{2}$/u);
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('has blocks and quotations in order, none over another', () => {
		fc.assert(
			fc.property(anyText, text => {
				const { blocks, quotations } = analyse(text);
				assertInOrder(blocks.map(({ span }) => span));
				assertInOrder(quotations.map(({ span }) => span));
			}),
			{ numRuns: 80 },
		);
	});

	test('has attributions whose own parts do not overlap', () => {
		fc.assert(
			fc.property(anyText, text => {
				for (const { content, cue, source } of analyse(text).attributions) {
					assertInOrder([...content].sort((a, b) => a.start - b.start));
					for (const a of content) {
						for (const b of [...cue, ...source]) assert.ok(!overlaps(a, b));
					}
					for (const a of cue) for (const b of source) assert.ok(!overlaps(a, b));
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('never cuts through a quotation or through another statement', () => {
		fc.assert(
			fc.property(anyText, text => {
				const { quotations, attributions } = analyse(text);
				const contents = attributions.flatMap(({ content }) => content);
				const wholes = [...quotations.map(({ span }) => span), ...contents];
				for (const a of contents) {
					for (const b of wholes)
						assert.ok(!overlaps(a, b) || contains(a, b) || contains(b, a), JSON.stringify([a, b]));
				}
			}),
			{ numRuns: 80 },
		);
	});

	test('is the same after an edit as from scratch', () => {
		const overtyped = anyText.chain(text =>
			fc.tuple(fc.nat(text.length), fc.constantFrom('x', ' ', '”', '.')).map(([at, letter]) => ({
				before: text,
				after: text.slice(0, at) + letter + text.slice(at + 1),
			})),
		);
		fc.assert(
			fc.property(fc.oneof(overtyped, fc.record({ before: anyText, after: anyText })), ({ before, after }) => {
				const analyser = new Analyser({ language: 'en' });
				analyser.analyse(before);
				assert.deepEqual(analyser.analyse(after), analyse(after, { language: 'en' }));
			}),
			{ numRuns: 80 },
		);
	});

	test('of a paragraph does not change because a far one did', () => {
		fc.assert(
			fc.property(fc.constantFrom(...articles, ...anthologies), fc.nat(), newsLike, (article, nth, words) => {
				const paragraphs = article.split('\n\n');
				const at = body + (nth % (paragraphs.length - body));
				const edited = paragraphs.with(at, words.replaceAll(/\n+/g, ' '));

				assert.deepEqual(farFrom(edited, at), farFrom(paragraphs, at));
			}),
			{ numRuns: 40 },
		);
	});

	test('of a very long paragraph, which is read in pieces, cuts no character either', () => {
		for (const character of ['😀', 'e\u0301', 'a', '👩‍🚀'.slice(0, 2)]) {
			for (let shift = 0; shift < 3; shift++) {
				const text = `${'x'.repeat(shift)}${character.repeat(9000)} “No,” said Stell.`;
				for (const { start, end } of spansOf(analyse(text, { language: 'en' }))) {
					for (const offset of [start, end]) assert.ok(!cuts(text, offset), `cut at ${offset}`);
				}
			}
		}
	});
});

/** Behind it no paragraph is taken for a headline or byline, whatever stands above. */
const body = 8;

/** What is found in the paragraphs that are not next to this one. Who "he" is may come from anywhere, and is left out. */
function farFrom(paragraphs: readonly string[], at: number): unknown {
	const text = paragraphs.join('\n\n');
	const starts = paragraphs.map((_, n) => paragraphs.slice(0, n).join('\n\n').length + (n > 0 ? 2 : 0));
	const place = ({ start, end }: Span): string | undefined => {
		const n = starts.findLastIndex(first => first <= start);
		return Math.abs(n - at) < 2 ? undefined : `${n}: ${start - starts[n]!}–${end - starts[n]!}`;
	};
	const { quotations, attributions } = analyse(text, { language: 'en' });
	return [
		...quotations.map(({ span, role }) => [place(span), role]),
		...attributions.map(({ kind, content, cue, source, negated, hypothetical }) => [
			place([...content, ...cue, ...source][0]!),
			[...content, ...cue, ...source].map(place),
			[kind, negated, hypothetical],
		]),
	].filter(([where]) => where !== undefined);
}

suite('the time an analysis takes', () => {
	const hostile: Record<string, string> = {
		'opening marks': '“'.repeat(200_000),
		'single marks': "'a ".repeat(100_000),
		'single marks before a double one': `${"'a ".repeat(60_000)}"x"`,
		'ends of plurals': "'as' a ".repeat(50_000),
		'cue words': 'said '.repeat(60_000),
		'cues and names': 'Stell said Reun said that he said '.repeat(10_000),
		quotations: '“a,” she said. '.repeat(20_000),
		'one long word': 'a'.repeat(500_000),
		hyphens: 'a-'.repeat(200_000),
		'full stops': '.'.repeat(300_000),
		'commas and names': 'Stell, '.repeat(50_000),
		brackets: '('.repeat(200_000),
		'short lines': 'Stell: “a”\n'.repeat(30_000),
		'paragraphs of one quotation': `Stell said: ${'“a\n\n'.repeat(60_000)}`,
		'blank lines': '\n'.repeat(500_000),
		links: 'https://'.repeat(40_000),
		participles: 'asked seen by the '.repeat(20_000),
		// No two pieces alike, so that none is kept for the next.
		'cues and words that never come again': numbered('said', 12_000),
		'clauses that never come again': numbered('Stell said that', 12_000),
		'quotations that never come again': numbered('“We saw it now.” Stell said', 8_000),
	};
	for (const [name, text] of Object.entries(hostile)) {
		test(`stays short for a text of nothing but ${name}`, () => {
			const start = performance.now();
			analyse(text, { language: 'en' });
			const time = performance.now() - start;
			assert.ok(time < 4000, `${time.toFixed(0)} ms`);
		});
	}

	test('stays short for anything that is said over and over', () => {
		const over = fc
			.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 5 })
			.chain(words => fc.constantFrom(words.join(' '), words.join(''), `${words.join(' ')} `));
		fc.assert(
			fc.property(over, words => {
				const text = words.repeat(Math.ceil(30_000 / words.length));
				const start = performance.now();
				analyse(text, { language: 'en' });
				const time = performance.now() - start;
				assert.ok(time < 1500, `${time.toFixed(0)} ms`);
			}),
			{ numRuns: 20, endOnFailure: true },
		);
	});

	test('grows with the length of an article, not with its square', () => {
		const article = articles.join('\n\n');
		const short = article.repeat(Math.ceil(120_000 / article.length));
		const long = short.repeat(6);
		const time = (text: string): number => {
			const start = performance.now();
			analyse(text, { language: 'en' });
			return performance.now() - start;
		};
		time(short);
		// Six times the text may take twelve times the time: room for a busy machine, none for a square.
		assert.ok(time(long) < 12 * Math.max(time(short), 20));
	});
});

/** The words again and again, each time with another word behind them. */
function numbered(words: string, times: number): string {
	return Array.from({ length: times }, (_, i) => `${words} w${i.toString(36)}`).join(' ');
}

function spansOf({ blocks, quotations, attributions }: Analysis): Span[] {
	return [
		...blocks.map(({ span }) => span),
		...quotations.map(({ span }) => span),
		...attributions.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]),
	];
}

function assertInOrder(spans: readonly Span[]): void {
	for (const [i, span] of spans.entries()) if (i > 0) assert.ok(spans[i - 1]!.end <= span.start);
}

/** Whether the offset lies between the halves of a surrogate pair or before a combining mark. */
function cuts(text: string, at: number): boolean {
	if (at <= 0 || at >= text.length) return false;
	const pair = /[\uD800-\uDBFF]/.test(text[at - 1]!) && /[\uDC00-\uDFFF]/.test(text[at]!);
	const mark = /^\p{M}/u.test(text.slice(at, at + 2)) && /[\p{L}\p{N}]/u.test(text[at - 1]!);
	return pair || mark;
}
