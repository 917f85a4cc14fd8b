import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setArticle } from '../../../src/core/sidecar/editArticle';
import type { Edited } from '../../../src/core/sidecar/editable';
import { addLink, removeLink } from '../../../src/core/sidecar/editLinks';
import { addNote, removeNote, setNote } from '../../../src/core/sidecar/editNotes';
import { addReply, changeReply, removeReply } from '../../../src/core/sidecar/editReplies';
import { readSidecar } from '../../../src/core/sidecar/readFiles';
import { applyEdits, invertEdits } from '../../../src/core/text/edit';
import { anyReference, anyText, messySidecar, readBack, said, type PlainSidecar } from '../../support/messySidecar';
import { plainSidecar } from '../../support/plain';

/* Laws of every edit, held against the yaml library's own reading of the file before and after. */

suite('invariant 9: a messy sidecar', () => {
	test('is read as the yaml library reads it', () => {
		fc.assert(
			fc.property(messySidecar, text => {
				const { record, problems } = readSidecar(text);
				assert.deepEqual(
					problems.filter(({ severity }) => severity === 'error' || severity === 'warning'),
					[],
				);
				assert.deepEqual(plainSidecar(record), known(said(text)));
			}),
		);
	});

	test('takes a new note wherever it is to stand', () => {
		law(fc.record({ text: anyText, tag: anyText, place: fc.nat() }), (text, { text: words, tag, place }) => {
			const ids = Object.keys(said(text).notes);
			const after = place === 0 ? 'first' : { after: ids[place % ids.length]! };
			const note = { quote: 'the new one', note: words, tags: [tag], links: { cites: 'a, b#n-1' } };
			return {
				edited: addNote(text, 'n-new0', note, after),
				change: file => {
					file.notes['n-new0'] = note;
				},
				also: result => {
					const order = Object.keys(said(result).notes);
					assert.equal(order.indexOf('n-new0'), after === 'first' ? 0 : order.indexOf(after.after) + 1);
				},
			};
		});
	});

	test('takes other values for any of its keys', () => {
		const changes = fc.record(
			{
				note: fc.option(anyText),
				before: fc.option(anyText),
				stance: fc.constantFrom('qualifies', null),
				claim: fc.oneof(
					fc.constantFrom('other-claim', null),
					fc.record({ text: anyText.filter(text => text !== '') }, { noNullPrototype: true }),
				),
				tags: fc.option(fc.array(anyText, { maxLength: 3 })),
				nth: fc.constantFrom(2, null),
				resolved: fc.record({ by: fc.constant('mira') }, { noNullPrototype: true }),
			},
			{ requiredKeys: [], noNullPrototype: true },
		) as fc.Arbitrary<Parameters<typeof setNote>[2]>;
		law(changes, (text, wanted) => {
			const [id] = Object.keys(said(text).notes);
			return {
				edited: setNote(text, id!, wanted),
				change: file => {
					Object.assign(file.notes[id!]!, wanted, 'nth' in wanted && wanted.nth ? { nth: String(wanted.nth) } : {});
				},
				mayLoseComments: true,
			};
		});
	});

	test('loses a note and nothing else', () => {
		law(fc.nat(), (text, which) => {
			const ids = Object.keys(said(text).notes);
			const id = ids[which % ids.length]!;
			return {
				edited: removeNote(text, id),
				change: file => {
					delete file.notes[id];
				},
				mayLoseComments: true,
			};
		});
	});

	test('takes and loses links', () => {
		law(fc.tuple(fc.constantFrom('cites', 'contradicts', 'updates'), anyReference), (text, [type, to]) => {
			const [id] = Object.keys(said(text).notes);
			return {
				edited: addLink(text, id!, type, to),
				change: file => {
					const links = (file.notes[id!]!.links ??= {});
					links[type] = [...new Set([links[type] ?? [], to].flat())];
				},
			};
		});
		law(fc.nat(), (text, which) => {
			const [id, note] = Object.entries(said(text).notes)[0]!;
			const [type, to] = Object.entries(note.links ?? {})[0] ?? [];
			if (!type || !to) return undefined;
			const target = [to].flat()[which % [to].flat().length]!;
			return {
				edited: removeLink(text, id, type, target),
				change: file => {
					const left = [file.notes[id]!.links![type]!].flat();
					left.splice(left.indexOf(target), 1);
					file.notes[id]!.links![type] = left;
				},
				mayLoseComments: true,
			};
		});
	});

	test('takes, changes and loses replies', () => {
		const texts = fc.tuple(anyText, anyText).filter(each => each.every(text => text !== ''));
		law(texts, (text, [first, second]) => {
			const [id] = Object.keys(said(text).notes);
			return {
				edited: addReply(text, { note: id! }, { id: 'r-new', by: first, text: second }),
				change: file => void (file.notes[id!]!.replies ??= []).push({ id: 'r-new', by: first, text: second }),
			};
		});
		law(texts, (text, [words]) => {
			const [id, note] = Object.entries(said(text).notes)[0]!;
			const last = note.replies?.at(-1);
			if (!last) return undefined;
			return {
				edited: changeReply(text, { note: id }, last['id']!, { text: words, by: null, at: '2026-11-22' }),
				change: file => {
					const { by: _, ...reply } = file.notes[id]!.replies!.at(-1)!;
					file.notes[id]!.replies!.splice(-1, 1, { ...reply, text: words, at: '2026-11-22' });
				},
			};
		});
		law(fc.boolean(), (text, byId) => {
			const [id, note] = Object.entries(said(text).notes)[0]!;
			if (!note.replies) return undefined;
			return {
				edited: removeReply(text, { note: id }, byId ? note.replies[0]!['id']! : 0),
				change: file => void file.notes[id]!.replies!.shift(),
				mayLoseComments: true,
			};
		});
	});

	test('takes what is known of the article', () => {
		law(fc.record({ title: anyText, url: fc.constantFrom('https://example.org/a', null) }), (text, wanted) => ({
			edited: setArticle(text, wanted),
			change: file => {
				file.article = { ...file.article, ...wanted };
			},
			mayLoseComments: true,
		}));
	});
});

interface Change {
	readonly edited: Edited;
	/** Does to the plain values what the edit does to the text. */
	readonly change: (file: PlainSidecar) => void;
	readonly also?: (result: string) => void;
	/** Comments go with the lines beside and below which they stand. */
	readonly mayLoseComments?: boolean;
}

/** Each edit does what it says and no more, keeps line ends and comments, and can be taken back. */
function law<T>(wish: fc.Arbitrary<T>, make: (text: string, wish: T) => Change | undefined): void {
	fc.assert(
		fc.property(messySidecar, wish, (text, wish) => {
			const made = make(text, wish);
			if (!made) return;
			const { edited, change, also, mayLoseComments } = made;
			assert.equal(edited.kind, 'edits');
			if (edited.kind !== 'edits') return;
			const result = applyEdits(text, edited.edits);

			const expected = said(text);
			change(expected);
			const { record, problems } = readSidecar(result);
			assert.deepEqual(readBack(said(result)), readBack(expected), result);
			assert.deepEqual(plainSidecar(record), known(said(result)));
			assert.deepEqual(
				problems.filter(({ severity }) => severity === 'error'),
				[],
			);
			also?.(result);

			assert.equal(applyEdits(result, invertEdits(text, edited.edits)), text);
			if (text.includes('\r\n')) assert.doesNotMatch(result, /[^\r]\n/);
			if (!mayLoseComments)
				for (const comment of text.match(/# c\d+/g) ?? []) assert.ok(result.includes(comment), comment);
		}),
		{ numRuns: 50 },
	);
}

/** What of a file's values Lateral knows: not the reader's own `mood`, and `nth` as a number. */
function known(file: PlainSidecar): unknown {
	const { article, notes } = readBack(file);
	for (const note of Object.values(notes)) {
		delete note['mood'];
		if ('nth' in note) note['nth'] = Number(note['nth']);
	}
	return { ...(article && { article }), notes };
}
