import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { stances, type Stance } from '../../../../src/core/claims/facts';
import { sidesInWords } from '../../../../src/core/features/wording/statusText';
import { ownTag, speaking } from '../../../support/speaking';

/** How many say what of a claim, where so many take one side. */
const saying = (count: number, side: Stance) =>
	sidesInWords({
		sides: {
			asserts: none,
			denies: none,
			qualifies: none,
			questions: none,
			mentions: none,
			[side]: { positions: count, origins: 1 },
		},
	});
const none = { positions: 0, origins: 0 };

suite('the sides of a claim in words', () => {
	test('have the verb that their number asks for, in each language', () => {
		const denying = (language: string) => {
			const texts: Record<string, string> = JSON.parse(readFileSync(`l10n/bundle.l10n.${language}.json`, 'utf8'));
			const said: string[] = [];
			speaking(texts[ownTag]!, texts, () => said.push(...[1, 2, 3, 5, 21, 22].map(count => saying(count, 'denies'))));
			return said;
		};

		assert.deepEqual(
			[1, 2, 21].map(count => saying(count, 'denies')),
			['1 denies', '2 deny', '21 deny'],
		);
		assert.deepEqual(denying('sr'), ['1 poriče', '2 poriču', '3 poriču', '5 poriče', '21 poriče', '22 poriču']);
		assert.equal(new Set(denying('de')).size, 6);
		assert.deepEqual(
			stances.map(stance => saying(1, stance)),
			['1 asserts', '1 denies', '1 qualifies', '1 questions', '1 mentions'],
		);
	});
});
