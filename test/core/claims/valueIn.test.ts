import assert from 'node:assert/strict';
import { valueIn } from '../../../src/core/claims/value/valueIn';

suite('the figure of a passage', () => {
	const figures: readonly (readonly [passage: string, unit: string | undefined, figure: string | undefined])[] = [
		['Trade with Russia was about 6 percent of the whole in 2022', '%', 'about 6 percent'],
		['6%', '%', '6%'],
		['In 2019 the bridge carried more than 3,000 cars a day', undefined, 'more than 3,000 cars a day'],
		['In 2019 some 80 percent of 1,200 people liked it', '%', 'some 80 percent'],
		['Between 2018 and 2020 nothing was built', 'km', undefined],
		['The road of 12 km cost EUR 2.4 bn', 'km', '12 km'],
		['The road of 12 km cost EUR 2.4 bn', 'EUR bn', 'EUR 2.4 bn'],
		['The road cost €2.4 bn', 'EUR bn', '€2.4 bn'],
		['Nobody was asked', '%', undefined],
		['He has been there for eight to ten years', 'years', 'eight to ten years'],
		['nearly half of the voters', '%', 'nearly half'],
	];
	for (const [passage, unit, figure] of figures)
		test(`“${passage}” for a claim in ${unit ?? 'no unit'}`, () => {
			assert.equal(valueIn(passage, { unit }), figure);
		});
});
