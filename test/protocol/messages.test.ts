import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rooms } from '../../src/protocol/mapTab';
import { panelState } from '../../src/protocol/panelState';
import { readMessage } from '../../src/protocol/readMessage';
import { tab } from '../../src/protocol/tab';
import { toExtension } from '../../src/protocol/toExtension';
import { toPanel } from '../../src/protocol/toPanel';
import { states, views } from '../panel/support/states';

const shown = (view: unknown): unknown => ({ kind: 'show', revision: 1, view });
const show = (content: unknown): unknown => shown({ tab: 'claim', content, pinned: null, inDoubt: 0 });

/** As a message crosses from one side to the other. */
const sent = (message: unknown): unknown => JSON.parse(JSON.stringify(message));

suite('messages to the panel', () => {
	for (const [name, view] of Object.entries(views))
		test(`carry “${name}” across whole`, () => {
			assert.deepEqual(readMessage(toPanel, sent(shown(view))), shown(view));
		});

	test('are refused when any field of theirs is something else', () => {
		const places = Object.entries(views)
			.filter(([name]) => !name.endsWith('-many'))
			.flatMap(([, view]) => placesIn(sent(shown(view))));
		fc.assert(
			fc.property(
				fc.constantFrom(...places),
				// No list has lists of lists; one of sides may well have an empty side.
				fc.constantFrom(undefined, [[[]]], { other: 1 }, Number.NaN),
				(place, other) => {
					assert.equal(readMessage(toPanel, place.with(other)), undefined, place.path);
				},
			),
			{ numRuns: 2000 },
		);
	});

	test('are refused when they would freeze the panel', () => {
		const claims = states['contested'];
		assert.ok(claims?.kind === 'claims');
		const [claim] = claims.claims;
		assert.ok(claim);
		const withText = (text: string): unknown => show({ ...claims, claims: [{ ...claim, text }] });
		const withSilent = (count: number): unknown =>
			show({
				...claims,
				claims: [{ ...claim, silent: Array.from({ length: count }, () => ({ id: 'a', title: 'A' })) }],
			});

		assert.ok(readMessage(toPanel, withText('x'.repeat(100_000))));
		assert.equal(readMessage(toPanel, withText('x'.repeat(100_001))), undefined);
		assert.ok(readMessage(toPanel, withSilent(20_000)));
		assert.equal(readMessage(toPanel, withSilent(20_001)), undefined);
	});

	test('show at least one claim where they show claims', () => {
		assert.equal(readMessage(toPanel, show({ kind: 'claims', claims: [] })), undefined);
	});
});

suite('messages to the extension', () => {
	const messages = fc.oneof(
		fc.constant({ kind: 'ready' }),
		fc.constant({ kind: 'leave' }),
		fc.constant({ kind: 'split' }),
		record({ kind: fc.constant('find'), query: fc.string({ maxLength: 200 }) }),
		record({ kind: fc.constant('go'), to: fc.constantFrom('back', 'forward') }),
		record({
			kind: fc.constant('act'),
			note: key(),
			what: fc.constantFrom('stance', 'reply', 'link', 'cite', 'menu'),
		}),
		record({ kind: fc.constant('open'), note: key(), beside: fc.boolean() }),
		record({ kind: fc.constant('openArticle'), article: key(), beside: fc.boolean() }),
		record({ kind: fc.constant('turn'), tab: fc.constantFrom(...tab.options) }),
		record({ kind: fc.constant('turn'), tab: fc.constantFrom(...tab.options), claim: key() }),
		record({ kind: fc.constant('openPassage'), article: key(), start: fc.nat(), end: fc.nat(), beside: fc.boolean() }),
		record({
			kind: fc.constant('ask'),
			ask: record({
				tab: fc.constant('quoted'),
				scope: fc.constantFrom('article', 'corpus'),
				by: fc.constantFrom('speaker', 'outlet'),
				open: fc.array(key(), { maxLength: 50 }),
			}),
		}),
		record({
			kind: fc.constant('ask'),
			ask: record({
				tab: fc.constant('map'),
				scope: fc.constantFrom('claim', 'corpus'),
				steps: fc.constantFrom(1, 2),
				most: fc.constantFrom(...rooms),
			}),
		}),
		record({ kind: fc.constant('openSource'), source: key(), beside: fc.boolean() }),
		record({
			kind: fc.constant('ask'),
			ask: record({
				tab: fc.constant('compare'),
				what: fc.constantFrom('passages', 'quotations', 'articles'),
				extent: fc.constantFrom('words', 'sentences'),
				scope: fc.constantFrom('claim', 'corpus'),
				notes: fc.option(fc.array(key(), { maxLength: 50 })),
				articles: fc.option(fc.tuple(key(), key())),
			}),
		}),
		record({ kind: fc.constant('read'), on: fc.boolean() }),
		record({ kind: fc.constant('unfit'), tab: fc.constantFrom(...tab.options), why: fc.string() }),
		record({ kind: fc.constant('copy'), text: fc.string() }),
		record({ kind: fc.constant('pin'), claim: fc.option(key()) }),
		record({ kind: fc.constant('hover'), note: fc.option(key()) }),
		record({
			kind: fc.constant('do'),
			what: fc.constantFrom('make-corpus', 'mark-passage', 'compare-articles', 'show-log'),
		}),
	);

	test('arrive as they were sent', () => {
		fc.assert(
			fc.property(messages, message => {
				assert.deepEqual(readMessage(toExtension, sent(message)), message);
			}),
		);
	});

	test('are refused with a field too many, a field too few, or one of another kind', () => {
		fc.assert(
			fc.property(messages, fc.string(), fc.anything(), (message, name, value) => {
				fc.pre(!(name in message));
				assert.equal(readMessage(toExtension, { ...message, [name]: value }), undefined);
				for (const field of Object.keys(message)) {
					assert.equal(readMessage(toExtension, { ...message, [field]: undefined }), undefined);
					assert.equal(readMessage(toExtension, { ...message, [field]: { value } }), undefined);
				}
			}),
		);
	});

	test('name commands from a fixed list only', () => {
		fc.assert(
			fc.property(fc.oneof(fc.string(), fc.constant('workbench.action.terminal.new')), what => {
				fc.pre(!['make-corpus', 'mark-passage', 'compare-articles', 'show-log'].includes(what));
				assert.equal(readMessage(toExtension, { kind: 'do', what }), undefined);
			}),
		);
	});

	test('name nothing by an empty or an endless key', () => {
		for (const note of ['', 'x'.repeat(4_001)])
			assert.equal(readMessage(toExtension, { kind: 'open', note, beside: false }), undefined);
	});

	test('bring no prototype with them', () => {
		const message = JSON.parse('{"kind":"ready","__proto__":{"beside":true}}');

		assert.equal(readMessage(toExtension, message), undefined);
		assert.equal(Object.hasOwn(Object.prototype, 'beside'), false);
	});
});

suite('whatever comes in', () => {
	test('is a message or nothing, and never an exception', () => {
		fc.assert(
			fc.property(fc.anything({ withDate: true, withMap: true, withNullPrototype: true, withBigInt: true }), value => {
				for (const schema of [toPanel, toExtension, panelState]) assert.equal(readMessage(schema, value), undefined);
			}),
		);
	});

	test('is nothing when it is the memory of another version', () => {
		const claim = { claim: 'a', note: null, scroll: 12 };
		const sort = { by: 'words', descending: true };
		const quoted = { scope: 'corpus', by: 'speaker', open: ['source:mira-stell'], sort, filter: 'mira', scroll: 0 };
		const memory = { version: 3, tab: 'quoted', tabs: { claim, quoted } };

		assert.deepEqual(readMessage(panelState, memory), memory);
		assert.equal(readMessage(panelState, { version: 1, ...claim }), undefined);
		assert.deepEqual(readMessage(panelState, { ...memory, tabs: {} }), { ...memory, tabs: {} });
		assert.equal(readMessage(panelState, { ...memory, version: 2 }), undefined);
		assert.equal(readMessage(panelState, { ...memory, tab: 'weather' }), undefined);
	});

	test('has forgotten what one tab kept where that cannot be read, and nothing else', () => {
		const claim = { claim: 'a', note: null, scroll: 12 };
		const sort = { by: 'words', descending: true };
		const quoted = { scope: 'corpus', by: 'speaker', open: [], sort, filter: '', scroll: 0 };
		const memory = { version: 3, tab: 'quoted', tabs: { claim, quoted } };

		for (const spoiled of [
			{ claim: { ...claim, scroll: Number.POSITIVE_INFINITY } },
			{ quoted: { ...quoted, sort: { ...sort, by: 'beauty' } } },
			{ quoted: { ...quoted, open: Array.from({ length: 51 }, String) } },
		]) {
			const [name] = Object.keys(spoiled);
			const kept = readMessage(panelState, { ...memory, tabs: { ...memory.tabs, ...spoiled } });
			assert.deepEqual(kept?.tabs, { ...memory.tabs, [name ?? '']: undefined });
		}
	});
});

function record<T>(fields: { [Name in keyof T]: fc.Arbitrary<T[Name]> }): fc.Arbitrary<T> {
	return fc.record(fields, { noNullPrototype: true });
}

function key(): fc.Arbitrary<string> {
	return fc.string({ minLength: 1, maxLength: 60 });
}

interface Place {
	readonly path: string;
	/** The whole message with something else at this place. */
	with(other: unknown): unknown;
}

/** Every place in a message, so that each can be spoiled once. */
function placesIn(message: unknown): Place[] {
	const places: Place[] = [];
	const visit = (value: unknown, path: string, rebuild: (other: unknown) => unknown): void => {
		places.push({ path, with: rebuild });
		if (typeof value !== 'object' || value === null) return;
		for (const [name, inner] of Object.entries(value))
			visit(inner, `${path}.${name}`, other =>
				rebuild(Array.isArray(value) ? value.with(Number(name), other) : { ...value, [name]: other }),
			);
	};
	visit(message, 'message', other => other);
	return places;
}
