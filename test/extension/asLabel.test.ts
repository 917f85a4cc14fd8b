import assert from 'node:assert/strict';
import { asLabel, asLabels } from '../../src/extension/asLabel';

suite('a label', () => {
	test('has no icon for what a file says, and reads the same', () => {
		const words = '$(trash) of the city, $(sync~spin) of the council';

		assert.doesNotMatch(asLabel(words), /\$\(/);
		assert.equal(asLabel(words).replaceAll('\u2060', ''), words);
	});

	test('leaves other words as they are', () => {
		assert.equal(asLabel('The bridge cost $5 (or $6)'), 'The bridge cost $5 (or $6)');
	});

	test('is broken in all parts of a choice, which stays what it was', () => {
		const choice = { label: '$(a)', description: '$(b)', detail: '$(c)', alwaysShow: true, claim: 'x' };

		assert.deepEqual(asLabels([choice, { label: 'Rain', claim: 'y' }]), [
			{ label: '$\u2060(a)', description: '$\u2060(b)', detail: '$\u2060(c)', alwaysShow: true, claim: 'x' },
			{ label: 'Rain', claim: 'y' },
		]);
	});
});
