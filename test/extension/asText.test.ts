import assert from 'node:assert/strict';
import { asText } from '../../src/extension/asText';

suite('a notification', () => {
	test('has no link for what a file is called', () => {
		const name = '[Show](command:workbench.action.closeWindow).notes.yaml';

		assert.doesNotMatch(asText(`Nothing was written to ${name}.`), /\]\(/);
		assert.equal(asText(`Nothing was written to ${name}.`).replace('\u2060', ''), `Nothing was written to ${name}.`);
	});

	test('leaves other words as they are', () => {
		assert.equal(asText('Bridge [2019] (draft)'), 'Bridge [2019] (draft)');
	});
});
