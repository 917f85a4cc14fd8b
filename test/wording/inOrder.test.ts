import assert from 'node:assert/strict';
import { inOrder } from '../../src/wording/inOrder';
import { speaking } from '../support/speaking';

const names = ['Zorić', 'Čolić', 'Cvetić', 'Županić', 'Article 10', 'Article 9'];

suite('names', () => {
	test('stand as an English dictionary has them, figures by their size', () => {
		const ordered = ['Article 9', 'Article 10', 'Čolić', 'Cvetić', 'Zorić', 'Županić'];

		assert.deepEqual(
			inOrder(names, name => name),
			ordered,
		);
	});

	test('stand as a Serbian dictionary has them, where č is a letter after c and ž after z', () => {
		speaking('sr-Latn', {}, () => {
			const ordered = ['Article 9', 'Article 10', 'Cvetić', 'Čolić', 'Zorić', 'Županić'];

			assert.deepEqual(
				inOrder(names, name => name),
				ordered,
			);
		});
	});
});
