import assert from 'node:assert/strict';
import { paintProse, shows, unpainted } from './paint';

suite('the grammar shows quotations', () => {
	const styles = {
		'in curly marks': 'The bridge is {doubleQuoted “quite safe”} today.',
		'in straight marks': 'The bridge is {doubleQuoted "quite safe"} today.',
		'in single curly marks': 'The bridge is {singleQuoted ‘quite safe’} today.',
		'in single straight marks': "The bridge is {singleQuoted 'quite safe'} today.",
		'in guillemets': 'Мост {doubleQuoted «вполне безопасен»} сегодня.',
		'in guillemets with blanks': 'Le pont est {doubleQuoted « tout à fait sûr »} aujourd’hui.',
		'in guillemets the other way round': 'Die Brücke ist {doubleQuoted »ganz sicher«} heute.',
		'in German marks': 'Die Brücke ist {doubleQuoted „ganz sicher“} heute.',
		'in Serbian marks': 'Most je {doubleQuoted „sasvim bezbedan”} danas.',
		'in Serbian marks from a keyboard': 'Most je {doubleQuoted „sasvim bezbedan"} danas.',
		'in marks that open as they close': 'Silta on {doubleQuoted ”aivan turvallinen”} tänään.',
		'in the marks of old news systems': "The bridge is {doubleQuoted ``quite safe''} today.",
		'in doubled apostrophes': "The bridge is {doubleQuoted ''quite safe''} today.",
		'that mix curly and straight marks':
			'The bridge is {doubleQuoted “quite safe"} and {doubleQuoted "quite wide”} today.',
		'that a converter closed with the wrong mark':
			'It is {doubleQuoted “quite safe“} and {singleQuoted ‘quite dry‘} today.',
		'glued to the sentence before': 'It held.{doubleQuoted “We knew,”} {speaker she} {cue said}.',
		'after a dash or a bracket': 'One word ({doubleQuoted “safe”})—{doubleQuoted “safe”}—was missing.',
	};
	for (const [name, painted] of Object.entries(styles)) test(name, () => shows(painted));

	const inner = {
		'single in double': 'It was {doubleQuoted “a {singleQuoted ‘safe’} bridge”} then.',
		'double in single': 'It was {singleQuoted ‘a {doubleQuoted “safe”} bridge’} then.',
		'straight in straight': `It was {doubleQuoted "a {singleQuoted 'safe'} bridge"} then.`,
		'straight in curly': 'It was {doubleQuoted “a {doubleQuoted "safe"} bridge”} then.',
		'curly in guillemets': 'Это {doubleQuoted «{doubleQuoted „безопасный“} мост»} тогда.',
		'single guillemets in guillemets': 'C’était {doubleQuoted «un pont {singleQuoted ‹sûr›} hier»} alors.',
		'German single in German double': 'Es war {doubleQuoted „eine {singleQuoted ‚sichere‘} Brücke“} damals.',
		'ending together': 'It was {doubleQuoted “called {singleQuoted ‘safe’}”} then.',
		'ending together, double in single': 'It was {singleQuoted ‘called {doubleQuoted “safe”}’} then.',
	};
	for (const [name, painted] of Object.entries(inner)) test(`inside quotations: ${name}`, () => shows(painted));

	const apostrophes = [
		'It doesn’t hold, and the mayors’ plan won’t do.',
		"It doesn't hold, and the mayors' plan won't do.",
		'In the ’{date 90s} they told ’em so, ’til it fell.',
		"In the '{date 90s} it was rock 'n' roll, 'cause it sold.",
		'The ship O’Brien built, fo’c’sle and all.',
		`A plank of 6'2" by 5" was missing.`,
	];
	test('and takes no apostrophe for a mark', async () => {
		for (const line of apostrophes) {
			assert.doesNotMatch(await paintProse(unpainted(line)), /Quoted/, line);
		}
	});

	test('and an apostrophe inside single marks does not close them', async () => {
		await shows('It was {singleQuoted ‘the mayors’ best plan, they don’t have another,’} {speaker he} {cue said}.');
		await shows("It was {singleQuoted 'the mayors' best plan, they don't have another,'} {speaker he} {cue said}.");
	});

	test('over the lines of a wrapped paragraph', () =>
		shows(
			'The engineers who had worked on the bridge for two long years {cue said} it was\n' +
				'{doubleQuoted “safe for anybody who wants to walk across it, and for those who do not want}\n' +
				'{doubleQuoted to as well”}, and went home.',
		));

	test('of several paragraphs, each of which opens anew and only the last one closes', () =>
		shows(
			'{doubleQuoted “The bridge is safe.}\n' +
				'\n' +
				'{doubleQuoted “It was never in danger.}\n' +
				'\n' +
				'{doubleQuoted “Go home.”}\n' +
				'\n' +
				'They went home.',
		));

	suite('and a mark without partner', () => {
		for (const mark of ['“', '"', '«', '„', '”', '``']) {
			test(`(${mark}) ends with its paragraph`, () =>
				shows(`The council called it {doubleQuoted ${mark}safe and went home.}\n\nNobody followed.`));
		}
		for (const mark of ['‘', "'"]) {
			test(`(${mark}) ends with its paragraph`, () =>
				shows(`There it stood: {singleQuoted ${mark}Safe and dry.}\n\nNobody followed.`));
		}

		test('ends with its line where a line is a paragraph', () =>
			shows(
				`${'The river rose again. '.repeat(8)}The council called it {doubleQuoted “safe.}\n` +
					`${'Nobody went home that night. '.repeat(6)}\n` +
					'Short line “with a pair”, too.'.replace('“with a pair”', '{doubleQuoted “with a pair”}'),
			));

		test('gives way to the next pair of its kind', () =>
			shows('A {doubleQuoted “safe bridge. The mayor spoke of a }{doubleQuoted “dry bridge”} instead.'));

		test('of the inner kind never outlives the outer quotation', () =>
			shows('{doubleQuoted “He called it ‘safe for all,”} {speaker she} {cue said}, and left.'));
	});
});
