import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	addClaim,
	addSource,
	changeClaim,
	changeConfig,
	changeSource,
	removeClaim,
	removeSource,
} from '../../../src/core/sidecar/editClaims';
import type { Edited } from '../../../src/core/sidecar/editable';
import { newClaim, newConfig } from '../../../src/core/sidecar/newFiles';
import { readClaim, readClaimsMap, readSidecar } from '../../../src/core/sidecar/readFiles';
import { replaceField } from '../../../src/core/sidecar/replaceField';
import { applyEdits } from '../../../src/core/text/edit';
import type { SidecarRecord } from '../../../src/core/sidecar/records';
import type { Field } from '../../../src/core/sidecar/tree';
import { lines } from '../../support/marked';
import { anyText, messySidecar } from '../../support/messySidecar';

suite('an edit of claims and sources', () => {
	test('begins a claim’s file and changes it', () => {
		const claim = newClaim({ about: ['bridges', 'a, b'], kind: 'quantity', text: 'Bridges: how many are safe' });
		const changed = after(
			claim,
			changeClaim(claim, { unit: '%', about: ['bridges'], resolution: { status: 'partly', why: 'One report.' } }),
		);

		assert.equal(claim, lines('text: "Bridges: how many are safe"', 'kind: quantity', 'about: [bridges, "a, b"]', ''));
		assert.equal(
			changed,
			lines(
				'text: "Bridges: how many are safe"',
				'kind: quantity',
				'unit: "%"',
				'about: [bridges]',
				'resolution: {status: partly, why: One report.}',
				'',
			),
		);
		assert.equal(
			after(changed, changeClaim(changed, { resolution: { why: null } })),
			changed.replace(', why: One report.', ''),
		);
		assert.deepEqual(readClaim(changed).problems, []);
	});

	test('adds to a map of claims, changes and removes an entry', () => {
		const map = '# ours\nbridge-is-safe:\n    text: The bridge is safe # said twice\n';
		const added = after(map, addClaim(map, 'bridge-fell', { text: 'It fell' }));

		assert.equal(added, `${map}bridge-fell:\n    text: It fell\n`);
		assert.equal(
			after(added, changeClaim(added, { text: 'It fell: when?' }, 'bridge-fell')),
			added.replace('It fell', '"It fell: when?"'),
		);
		assert.equal(after(added, removeClaim(added, 'bridge-fell')), map);
		assert.equal(refusal(addClaim(added, 'bridge-fell', { text: 'x' })), 'sidecar.duplicate-id');
		assert.equal(refusal(removeClaim(map, 'bridge-fell')), 'sidecar.not-there');
	});

	test('adds a source on a line of its own, and changes it there', () => {
		const added = after(
			'',
			addSource('', 'valley-herald', { kind: 'outlet', name: 'Valley Herald', aliases: ['Herald'] }),
		);

		assert.equal(added, 'valley-herald: {name: Valley Herald, kind: outlet, aliases: [Herald]}\n');
		assert.equal(
			after(added, changeSource(added, 'valley-herald', { aliases: ['Herald', 'VH'], role: 'Daily, since 1904' })),
			'valley-herald: {name: Valley Herald, kind: outlet, aliases: [Herald, VH], role: "Daily, since 1904"}\n',
		);
		assert.equal(after(added, removeSource(added, 'valley-herald')), '');
	});

	test('says in lateral.yaml what a corpus has of its own', () => {
		assert.equal(
			after(newConfig(), changeConfig(newConfig(), { exclude: ['drafts/'], language: 'sr' })),
			'format: 1\nexclude: [drafts/]\nlanguage: sr\n',
		);
	});
});

suite('a value that is replaced in its place', () => {
	test('keeps its quotation marks, and is safe inside brackets', () => {
		const text = 'bridge: {text: x, "about": [\'a\', b], settles: "y"}\n';
		const [claim] = readClaimsMap(text).record;
		const renamed = (field: Parameters<typeof replaceField>[0], value: string) =>
			applyEdits(text, [replaceField(field, value)]);

		assert.equal(renamed(claim!.id!, 'old-bridge'), text.replace('bridge', 'old-bridge'));
		assert.equal(renamed(claim!.text, 'a, b'), text.replace('text: x', 'text: "a, b"'));
		assert.equal(renamed(claim!.about![0]!, "it's"), text.replace("'a'", "'it''s'"));
		assert.equal(renamed(claim!.settles!, 'z'), text.replace('"y"', '"z"'));
	});

	test('reads back as it was meant, wherever it stands', () => {
		fc.assert(
			fc.property(
				messySidecar,
				anyText.filter(text => text !== ''),
				fc.nat(),
				(text, value, which) => {
					const fields = fieldsOf(readSidecar(text).record);
					const index = which % fields.length;
					const { record, problems } = readSidecar(applyEdits(text, [replaceField(fields[index]!, value)]));
					assert.deepEqual(
						problems.filter(({ severity }) => severity === 'error'),
						[],
					);
					assert.deepEqual(
						fieldsOf(record).map(field => field.value),
						fields.map((field, at) => (at === index ? value : field.value)),
					);
				},
			),
		);
	});
});

function fieldsOf({ notes }: SidecarRecord): Field[] {
	return notes.flatMap(({ quote, note, tags, links }) => [
		quote,
		...(note ? [note] : []),
		...tags,
		...links.map(({ to }) => to),
	]);
}

function after(text: string, edited: Edited): string {
	assert.equal(edited.kind, 'edits', JSON.stringify(edited));
	return edited.kind === 'edits' ? applyEdits(text, edited.edits) : text;
}

function refusal(edited: Edited): string | undefined {
	return edited.kind === 'refused' ? edited.problem.code : undefined;
}
