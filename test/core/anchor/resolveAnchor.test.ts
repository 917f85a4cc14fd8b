import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Anchor, Resolution } from '../../../src/core/anchor/anchor';
import { describeAnchor } from '../../../src/core/anchor/describeAnchor';
import { AnchorText, resolveAnchor } from '../../../src/core/anchor/resolveAnchor';
import { anchorOn } from '../../support/anchorOn';
import { homeOf, markedArticle, textOf } from '../../support/articles';
import { allMarked, lines, marked } from '../../support/marked';
import { processorTime } from '../../support/processorTime';

suite('an anchor', () => {
	test('follows its own sentence when a paragraph is inserted above', () => {
		const anchor = anchorOn(
			lines('The mayor said the bridge was safe.', 'Engineers said «the bridge was safe» in 2019.'),
		);
		const now = marked(
			lines(
				'Two trucks were stopped on Monday.',
				'The mayor said the bridge was safe.',
				'Engineers said «the bridge was safe» in 2019.',
			),
		);

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('is exact while one stored side still stands', () => {
		const anchor = anchorOn('On Monday the mayor said «the bridge was safe», but two engineers disagreed.');
		const now = marked('On Monday the mayor said «the bridge was safe».');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('has moved when its words stand once and neither side does', () => {
		const anchor = anchorOn('On Monday the mayor said «the old bridge was safe», but two engineers disagreed.');
		const now = marked('Nobody doubted it then: «the old bridge was safe» for lorries.');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'moved', span: now.span });
	});

	test('is exact in one place if the only side that is stored agrees, be it a full stop', () => {
		const now = marked('In May, too, turnout was «6%».');
		const long = marked('Two trucks were stopped. Then «nobody was hurt or even seen».');

		assert.deepEqual(resolveAnchor(now.text, { quote: '6%', after: '.' }), { state: 'exact', span: now.span });
		assert.deepEqual(resolveAnchor(now.text, { quote: '6%', before: 'was' }), { state: 'exact', span: now.span });
		assert.deepEqual(resolveAnchor(long.text, { quote: 'nobody was hurt or even seen', after: '.' }), {
			state: 'exact',
			span: long.span,
		});
	});

	test('is ambiguous in several places where the only stored side agrees', () => {
		const now = allMarked(
			'Asked in March: «no comment». Asked in April: «no comment». Asked again: no comment, but a sigh.',
		);

		assert.deepEqual(resolveAnchor(now.text, { quote: 'no comment', after: '.' }), {
			state: 'ambiguous',
			places: now.spans,
		});
	});

	test('has moved though it is short, as long as its words are telling', () => {
		const now = marked('On the east bank, by Monday, «nobody was hurt» any more.');

		for (const anchor of [
			{ quote: 'nobody was hurt', before: 'A spokeswoman of the firm said', after: 'when the steel fell.' },
			{ quote: 'nobody was hurt', before: 'A spokeswoman of the firm said' },
			{ quote: 'nobody was hurt', after: '!' },
		]) {
			assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'moved', span: now.span });
		}
	});

	test('has moved with its block, sides and all, and is exact there', () => {
		const block = 'The tender was won by «a firm of the deputy mayor’s cousin», the minutes show.';
		const anchor = anchorOn(lines(block, '', 'Repairs begin in May.', '', 'Divers were refused.'));
		const now = marked(lines('Repairs begin in May.', '', 'Divers were refused.', '', block));

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('without sides is exact only in the text that it was made in', () => {
		const now = marked('The mayor said «the bridge was safe».');
		const anchor = { quote: 'the bridge was safe' };

		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: true }), { state: 'exact', span: now.span });
		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: false }), { state: 'moved', span: now.span });
	});

	test('is ambiguous between copies that its sides do not tell apart', () => {
		const now = allMarked('«No comment», said the mayor. Later: «No comment».');

		assert.deepEqual(resolveAnchor(now.text, { quote: 'No comment' }), { state: 'ambiguous', places: now.spans });
	});

	test('is told from a copy by the longer stretch of its sides that stands', () => {
		const anchor = anchorOn('The minister, asked twice about the tender, said «no comment» and left through the yard.');
		const now = allMarked(
			'Asked about divers, the mayor said «no comment». The minister, asked about the tender, said «no comment» and went.',
		);

		const found = resolveAnchor(now.text, anchor);
		assert.ok(found.state === 'exact' || found.state === 'moved');
		assert.deepEqual(found.span, now.spans[1]);
	});

	test('counts copies by nth only while the text is the one that was counted in', () => {
		const now = allMarked('«No comment», said the mayor. Later: «No comment».');
		const anchor = { quote: 'No comment', nth: 2 };

		assert.deepEqual(resolveAnchor(now.text, anchor, { hashMatches: true }), { state: 'exact', span: now.spans[1] });
		assert.equal(resolveAnchor(now.text, anchor).state, 'ambiguous');
	});

	test('never takes a part of a word or of a number for its words', () => {
		for (const text of ['Turnout was 16%.', 'Turnout was 1.6%.', 'Growth was -6%.']) {
			assert.equal(resolveAnchor(text, { quote: '6%' }).state, 'lost', text);
		}
		assert.equal(resolveAnchor('The court called it illegal.', { quote: 'legal' }).state, 'lost');
	});

	test('never takes for its words what has grown together with the word beside them', () => {
		const sometimes = anchorOn('The pillars are examined, but some «times» nobody looks.');
		const notable = anchorOn('The council found that the firm was not «able» to build a bridge.');

		assert.notEqual(resolveAnchor('The pillars are examined, but sometimes nobody looks.', sometimes).state, 'exact');
		assert.notEqual(
			resolveAnchor('The council found that the firm was notable to build a bridge.', notable).state,
			'exact',
		);
	});

	test('inside a word is found there again, since its sides show that it was made so', () => {
		const anchor = anchorOn('They called the deal «pre»historic.');
		const now = marked('On Monday they called the deal «pre»historic.');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('ignores line ends, composition, the width of spaces and marks for breaking lines', () => {
		const anchor = anchorOn('The mayor said «the café\nwas   closed» on Monday.');
		const now = marked('The mayor\r\nsaid\u00a0«the\u2009cafe\u0301 was\r\nclo\u00adsed» on Monday.');

		assert.deepEqual(resolveAnchor(now.text, anchor), { state: 'exact', span: now.span });
	});

	test('minds the shape of quotation marks unless told not to', () => {
		const anchor = anchorOn('Stell said «it was “never examined” under water» in May.');
		const now = marked('Stell said «it was "never examined" under water» in May.');

		const found = resolveAnchor(now.text, anchor);
		assert.ok(found.state === 'altered');
		assert.deepEqual(found.span, now.span);
		assert.ok(found.changes.every(change => change.class === 'typography'));
		assert.deepEqual(new AnchorText(now.text, { quoteShapes: 'ignored' }).resolve(anchor), {
			state: 'exact',
			span: now.span,
		});
	});

	test('stands on emoji, on Arabic and on Hebrew', () => {
		for (const text of [
			'Lorries «🚛🚛 two of them 👨‍👩‍👧» were seen.',
			'قال الوزير إن «الجسر آمن» يوم الاثنين.',
			'ראש העיר אמר «הגשר בטוח» ביום שני.',
		]) {
			const now = marked(`مقدمة 🚧\n\n${text}`);

			assert.deepEqual(resolveAnchor(now.text, anchorOn(text)), { state: 'exact', span: now.span }, text);
		}
	});
});

suite('an altered passage', () => {
	test('is shown with what changed', () => {
		const anchor = anchorOn('The ministry confirmed that «12 people were killed» in the northern district.');
		const now = marked('The ministry confirmed that «21 people were killed» in the northern district.');

		const found = expectAltered(resolveAnchor(now.text, anchor));
		assert.deepEqual(found.span, now.span);
		assert.deepEqual(found.changes, [{ was: '12', is: '21', class: 'number' }]);
	});

	test('may be a single word between its sides', () => {
		const anchor = anchorOn('On Friday a spokeswoman of the firm «denied» that any money had been paid.');
		const now = marked('On Friday a spokeswoman of the firm «confirmed» that any money had been paid.');

		const found = expectAltered(resolveAnchor(now.text, anchor));
		assert.deepEqual(found.span, now.span);
		assert.deepEqual(found.changes, [{ was: 'denied', is: 'confirmed', class: 'verb' }]);
	});

	test('includes what was put into it and nothing that was put around it', () => {
		const anchor = anchorOn('The audit warned that «the pillars were examined by divers» every third year.');
		const now = marked(
			'In short, the audit warned everybody that, sadly, «the pillars were never properly examined by divers» at all, let alone every third year.',
		);

		assert.deepEqual(expectAltered(resolveAnchor(now.text, anchor)).span, now.span);
	});

	test('ends with its sentence where another one follows than did', () => {
		const anchor = anchorOn(
			'The harbour master told crews that «ferries must never leave in heavy fog. Except for pilot» boats, nobody may sail.',
		);
		const now = marked(
			'The harbour master told crews that «ferries must never leave in heavy fog». The crews of all boats meet in May.',
		);

		assert.deepEqual(expectAltered(resolveAnchor(now.text, anchor)).span, now.span);
	});

	test('wins over an untouched copy elsewhere', () => {
		const anchor = anchorOn(
			lines(
				'Asked about the divers, the mayor said that «nobody had ever been in danger on the bridge» and left the hall.',
				'',
				'The council will meet again in May to hear the engineers.',
			),
		);
		const now = marked(
			lines(
				'Asked about the divers, the mayor said that «hardly anybody had been in danger on the bridge» and left the hall.',
				'',
				'The council will meet again in May to hear the engineers.',
				'',
				'His deputy repeated on the radio: nobody had ever been in danger on the bridge.',
			),
		);

		assert.deepEqual(expectAltered(resolveAnchor(now.text, anchor)).span, now.span);
	});

	test('is reported with how sure it is', () => {
		const anchor = anchorOn('The treasury says that «repairs will cost about 2.4 million and take a year» at least.');
		const near = resolveAnchor(
			'The treasury says that repairs will cost about 2.6 million and take a year at least.',
			anchor,
		);

		assert.ok(expectAltered(near).confidence > 0.9);
	});
});

suite('a passage that is gone', () => {
	test('is lost when its sentence was taken out', () => {
		const anchor = anchorOn('The mayor left early. «Nobody asked about the tender.» The hall closed at nine.');

		assert.deepEqual(resolveAnchor('The mayor left early. The hall closed at nine.', anchor), { state: 'lost' });
	});

	test('is never the most similar sentence elsewhere', () => {
		const anchor = anchorOn(
			lines(
				'The minister spoke first. «The minister said that the northern bridge was safe for lorries.» Then came questions.',
				'',
				'In the evening the mayor spoke. The mayor said that the southern bridge was safe for buses. He was applauded.',
			),
		);
		const now = lines(
			'The minister spoke first. Then came questions.',
			'',
			'In the evening the mayor spoke. The mayor said that the southern bridge was safe for buses. He was applauded.',
		);

		assert.deepEqual(resolveAnchor(now, anchor), { state: 'lost' });
	});

	test('is not the same figure in another sentence', () => {
		const anchor = anchorOn('Turnout in the eastern villages rose by «6%» after the ferries were free.');

		assert.deepEqual(resolveAnchor('The offer was 6% above the lowest, the minutes show.', anchor), { state: 'lost' });
	});

	test('is not a common word or two in another sentence', () => {
		const anchor = anchorOn('Asked about the divers, the mayor had «no comment» and left through the yard.');
		const word = anchorOn('The report calls the pillars «dangerous» and asks for divers at once.');

		assert.deepEqual(resolveAnchor('On the tender there was no comment from the treasury.', anchor), { state: 'lost' });
		assert.deepEqual(resolveAnchor('Ferries are dangerous in April, the ferrymen know.', word), { state: 'lost' });
	});

	test('is lost in an empty article', () => {
		assert.deepEqual(resolveAnchor('', anchorOn('The mayor «left early».')), { state: 'lost' });
	});
});

suite('laws of anchors', () => {
	test('text put in outside the quote never changes the words that are found', () => {
		const insertion = fc.tuple(
			fc.nat(),
			fc.constantFrom('Then it rained. ', 'a', '12 ', '\n\n', '“', 'The old bridge. '),
		);
		fc.assert(
			fc.property(markedArticle, fc.array(insertion, { maxLength: 6 }), (article, insertions) => {
				const anchor = anchorFor(article);
				const { text, span } = insertOutside(article, insertions);
				const found = resolveAnchor(text, anchor);
				if (found.state === 'exact' || found.state === 'moved') {
					assert.equal(
						text.slice(found.span.start, found.span.end),
						article.text.slice(article.span.start, article.span.end),
					);
				} else if (found.state === 'altered') {
					assert.ok(found.span.start < span.end && span.start < found.span.end, 'altered, but elsewhere');
				}
			}),
		);
	});

	test('what was made in a text is exact in that text', () => {
		fc.assert(
			fc.property(markedArticle, article => {
				const found = resolveAnchor(article.text, anchorFor(article), { hashMatches: true });
				assert.deepEqual(found, { state: 'exact', span: article.span });
			}),
		);
	});

	test('a changed figure, name or negation is never exact and never moved', () => {
		const mutations: readonly (readonly [RegExp, string])[] = [
			[/\b12\b/, '21'],
			[/\b6%/, '9%'],
			[/\b2\.4\b/, '24'],
			[/\b3,000\b/, '30,000'],
			[/\b1893\b/, '1983'],
			[/Stell/, 'Orban'],
			[/Halvard/, 'Quillon'],
			[/ was /, ' was not '],
			[/ had been /, ' had never been '],
			[/refused/, 'agreed'],
			[/denied/, 'confirmed'],
		];
		fc.assert(
			fc.property(markedArticle, fc.constantFrom(...mutations), (article, [pattern, replacement]) => {
				const { text, span } = article;
				const quote = text.slice(span.start, span.end);
				const mutated = quote.replace(pattern, replacement);
				fc.pre(mutated !== quote);
				const now = text.slice(0, span.start) + mutated + text.slice(span.end);
				assert.match(resolveAnchor(now, anchorFor(article)).state, /^(?:altered|lost)$/);
			}),
		);
	});

	test('edits anywhere outside of a passage never change the words that are found', () => {
		const edit = fc.tuple(
			fc.nat(),
			fc.nat(30),
			fc.constantFrom('', 'Then it rained. ', 'not ', '12', '\n\n', 'The old bridge '),
		);
		fc.assert(
			fc.property(markedArticle, fc.array(edit, { maxLength: 5 }), (article, edits) => {
				const quote = article.text.slice(article.span.start, article.span.end);
				const { text } = editOutside(article, edits);
				const found = resolveAnchor(text, anchorFor(article));
				if (found.state === 'exact' || found.state === 'moved') {
					assert.equal(oneLine(text.slice(found.span.start, found.span.end)), oneLine(quote));
				}
			}),
			{ numRuns: 300 },
		);
	});

	test('what only typography changes is exact, or altered and said to be typography', () => {
		const ignored: readonly (readonly [RegExp, string])[] = [
			[/ /g, '\n'],
			[/ /g, '\u00a0'],
			[/ /g, '\r\n'],
			[/(?<=\p{L}{3})(?=\p{L}{3})/gu, '\u00ad'],
		];
		const seen: readonly (readonly [RegExp, string])[] = [
			[/“/g, '"'],
			[/’/g, "'"],
			[/,/g, ' –'],
			[/(?<=\d),(?=\d{3})/g, ''],
		];
		fc.assert(
			fc.property(markedArticle, fc.constantFrom(...ignored, ...seen), (article, change) => {
				const { text, span } = article;
				const quote = text.slice(span.start, span.end);
				const changed = quote.replace(...change);
				fc.pre(changed !== quote);
				const now = text.slice(0, span.start) + changed + text.slice(span.end);
				const found = resolveAnchor(now, anchorFor(article));
				if (ignored.includes(change)) assert.equal(found.state, 'exact');
				else assert.ok(expectAltered(found).changes.every(({ class: kind }) => kind === 'typography'));
			}),
			{ numRuns: 300 },
		);
	});

	test('a deleted sentence is lost', () => {
		fc.assert(
			fc.property(markedArticle, article => {
				const home = homeOf(article);
				const rest = textOf(article.sentences.filter((_, i) => i !== home));
				const quote = article.text.slice(article.span.start, article.span.end);
				fc.pre(!rest.toLowerCase().includes(quote.toLowerCase()));
				assert.deepEqual(resolveAnchor(rest, anchorFor(article)), { state: 'lost' });
			}),
			{ numRuns: 300 },
		);
	});

	test('sentences in another order keep their notes', () => {
		fc.assert(
			fc.property(markedArticle, fc.nat(), (article, turn) => {
				const by = turn % article.sentences.length;
				const turned = textOf([...article.sentences.slice(by), ...article.sentences.slice(0, by)]);
				const found = resolveAnchor(turned, anchorFor(article));
				const quote = article.text.slice(article.span.start, article.span.end);
				if (found.state === 'exact' || found.state === 'moved') {
					assert.equal(turned.slice(found.span.start, found.span.end).replace(/\s+/g, ' '), quote.replace(/\s+/g, ' '));
				} else {
					assert.match(found.state, /^(?:ambiguous|lost)$/);
				}
			}),
		);
	});

	test('the order in which anchors are resolved does not matter', () => {
		fc.assert(
			fc.property(fc.array(markedArticle, { minLength: 2, maxLength: 6 }), articles => {
				const anchors = articles.map(anchorFor);
				const text = articles[0]?.text ?? '';
				const one = new AnchorText(text);
				const forwards = anchors.map(anchor => one.resolve(anchor));
				const other = new AnchorText(text);
				const backwards = [...anchors].reverse().map(anchor => other.resolve(anchor));
				assert.deepEqual(backwards.reverse(), forwards);
			}),
		);
	});

	test('whatever is looked for in whatever text, an answer lies inside it', () => {
		const anything = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.string({ unit: fc.constantFrom('a', ' ', '6', '\u0301', '\ud83d', '“') }),
		);
		fc.assert(
			fc.property(
				anything,
				anything,
				anything,
				anything,
				fc.integer(),
				fc.boolean(),
				(text, quote, before, after, nth, hashMatches) => {
					const found = resolveAnchor(text, { quote, before, after, nth }, { hashMatches });
					for (const span of spansOf(found))
						assert.ok(0 <= span.start && span.start < span.end && span.end <= text.length);
				},
			),
			{ numRuns: 500 },
		);
	});
});

suite('time for anchors', () => {
	test('grows with the length of the text, not faster', () => {
		const text = 'The mayor said the bridge was safe. Engineers disagreed. '.repeat(10_000);
		const time = processorTime(() => {
			const prepared = new AnchorText(text);
			prepared.resolve({ quote: 'e', before: 'never there', after: 'nor there' });
			prepared.resolve({ quote: 'the bridge was safe', before: 'The council found that ', after: ', in spite of all' });
			prepared.resolve({ quote: 'The mayor said the bridge '.repeat(400), before: 'x', after: 'y' });
			prepared.resolve({ quote: 'unheard of words that nobody wrote', before: 'mayor said', after: 'disagreed' });
		});
		assert.ok(time < 5000);
	});

	test('grows no faster for changed passages than the text that they are looked for in', () => {
		const timeFor = (count: number) => {
			const sentence = (i: number) =>
				`Councillor ${i} said on day ${i % 28} that the ${i % 2 ? 'old' : 'new'} bridge was safe. `;
			const text = Array.from({ length: count }, (_, i) => sentence(i)).join('');
			const anchors = Array.from({ length: 40 }, (_, i) => ({
				quote: `that the bridge number ${i} was never safe`,
				before: `Councillor ${(i * 7) % count} said, on day two, `,
				after: '. Nobody',
			}));
			let best = Infinity;
			for (let run = 0; run < 5; run++) {
				const time = processorTime(() => {
					const prepared = new AnchorText(text);
					for (const anchor of anchors) prepared.resolve(anchor);
				});
				best = Math.min(best, time);
			}
			return best;
		};
		timeFor(100);
		const [short, long] = [timeFor(400), timeFor(4000)];
		assert.ok(long < 40 * short, `${short.toFixed(1)} ms, then ${long.toFixed(1)} ms`);
	});

	test('is short for what is exact: nothing is prepared that only changed passages need', () => {
		const articles = Array.from(
			{ length: 500 },
			(_, i) => `Article ${i}. ${'The council met in the old hall. '.repeat(120)} It voted on item ${i}.`,
		);
		const time = processorTime(() => {
			for (const [i, text] of articles.entries()) {
				const prepared = new AnchorText(text);
				for (let n = 0; n < 10; n++) {
					assert.equal(prepared.resolve({ quote: `voted on item ${i}`, before: 'the old hall. It' }).state, 'exact');
				}
			}
		});
		assert.ok(time < 2000);
	});
});

function anchorFor({ text, span }: { readonly text: string; readonly span: { start: number; end: number } }): Anchor {
	const anchor = describeAnchor(text, span);
	assert.ok(anchor);
	return anchor;
}

function expectAltered(found: Resolution): Extract<Resolution, { state: 'altered' }> {
	assert.ok(found.state === 'altered', `altered expected, not ${found.state}`);
	return found;
}

function spansOf(found: Resolution): readonly { start: number; end: number }[] {
	if (found.state === 'ambiguous') return found.places;
	return found.state === 'lost' ? [] : [found.span];
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

/** Cuts out and puts in, one edit after the other, each before the passage or after it. */
function editOutside(
	{ text, span }: { readonly text: string; readonly span: { start: number; end: number } },
	edits: readonly (readonly [number, number, string])[],
): { text: string; span: { start: number; end: number } } {
	let [now, start, end] = [text, span.start, span.end];
	for (const [wish, length, put] of edits) {
		const at = wish % (now.length - (end - start) + 1);
		const isBefore = at <= start;
		const from = isBefore ? at : at + end - start;
		const to = Math.min(from + length, isBefore ? start : now.length);
		now = now.slice(0, from) + put + now.slice(to);
		const growth = isBefore ? put.length - (to - from) : 0;
		[start, end] = [start + growth, end + growth];
	}
	return { text: now, span: { start, end } };
}

/** Puts each text in at an offset outside the passage, or at its ends. */
function insertOutside(
	{ text, span }: { readonly text: string; readonly span: { start: number; end: number } },
	insertions: readonly (readonly [number, string])[],
): { text: string; span: { start: number; end: number } } {
	let [now, start, end] = [text, span.start, span.end];
	for (const [wish, inserted] of insertions) {
		const places = now.length - (end - start) + 1;
		const at = wish % places;
		const offset = at <= start ? at : at + end - start;
		now = now.slice(0, offset) + inserted + now.slice(offset);
		if (offset <= start) {
			start += inserted.length;
			end += inserted.length;
		}
	}
	return { text: now, span: { start, end } };
}
