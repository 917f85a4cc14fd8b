import assert from 'node:assert/strict';
import { paint, unpainted } from './paint';

const lead = 'The bridge over the river was opened to walkers and to nobody else.';

suite('the grammar shows the parts of the page', () => {
	test('section label, headline, standfirst, byline, date, dateline', () =>
		shows(
			'{label BALKANS}',
			'{headline Bridge reopens after flood}',
			'',
			'{standfirst Walkers may cross, lorries have to wait until the engineers are back}',
			'',
			'{byline {bylineWord By }{author Mira Stell} and {author Tomas Hale} in {place Belgrade}}',
			'{dateline {date 18 January 2023}, {date 14:05}}',
			'',
			`{dateline {place BELGRADE}, {date 18 January} (Halvard) - }${lead}`,
		));

	test('a byline without By', () =>
		shows('{headline Bridge reopens}', '', '{byline {author Mira Stell} in {place Belgrade}}', '', lead));

	test('a headline with a quotation and a figure in it', () =>
		shows('{headline {doubleQuoted “Quite safe”}: bridge reopens after {figure eight} {unit years}}', '', lead));

	test('no headline where the text begins at once', () =>
		shows(`${lead} Nobody came. The mayor was asleep and stayed so.`));

	test('the paper’s name and its menu above the headline', () =>
		shows(
			'{byline {author The Halvard Gazette}}',
			'{furniture Home | World | Balkans}',
			'',
			'{headline Bridge reopens}',
			'',
			lead,
		));

	test('a name that only its menu gives away', () =>
		shows('{headline Halvard Today}', '{furniture Home | World | Balkans}', '{headline Bridge reopens}', '', lead));

	const datelines = {
		'capitals and a dash': '{dateline {place BELGRADE} — }',
		'capitals, day and agency': '{dateline {place NOVI SAD}, {date Jan. 18} (Halvard) -- }',
		'small letters and agency': '{dateline {place Belgrade} (Halvard) – }',
		'small letters and day': '{dateline {place Novi Sad}, {date 18 January} – }',
		Cyrillic: '{dateline {place БЕОГРАД}, {date 18. јануара} (Халвард) – }',
	};
	for (const [name, dateline] of Object.entries(datelines)) {
		test(`a dateline: ${name}`, () => shows('{headline Bridge reopens}', '', dateline + lead));
	}

	test('crossheads between paragraphs', () =>
		shows('{headline Bridge reopens}', '', lead, '', '{section Barricades and small steps}', '', lead));

	const furniture = [
		'Read more: Bridge closed again',
		'READ ALSO: Bridge closed again',
		'Also read: “Nobody told us,” says mayor',
		'Advertisement',
		'© 2023 Halvard Newswire. All rights reserved.',
		'Copyright 2023 Halvard Newswire',
		'Share this article',
		'Subscribe to our newsletter',
		'Sign up for our letter on bridges',
		'Photo: Mira Stell',
		'Home | World | Balkans',
		'5 min read',
		'* * *',
		'Pročitajte i: Most je opet zatvoren',
		'Читайте также: Мост снова закрыт',
		'Lesen Sie auch: Brücke wieder gesperrt',
	];
	for (const line of furniture) {
		test(`furniture: ${line}`, () => shows('{headline Bridge reopens}', '', lead, `{furniture ${line}}`, lead));
	}

	test('a list of other articles, to the next blank line', () =>
		shows('{headline Bridge reopens}', '', lead, '', '{furniture Most read}', '{furniture 1. Ten bridges}', '', lead));

	test('furniture glued to a sentence', () =>
		shows('{headline Bridge reopens}', '', lead, '', `${lead}{furniture Read more: Bridge closed again}`));

	test('no furniture in a sentence that begins like it', () =>
		shows(
			'{headline Bridge reopens}',
			'',
			'Share prices fell. Read the small print, the copyright notice and the comments.',
		));
});

async function shows(...painted: string[]): Promise<void> {
	assert.deepEqual((await paint(unpainted(painted.join('\n')))).split('\n'), painted);
}
