import assert from 'node:assert/strict';
import { paintProse, shows } from './paint';

suite('the grammar shows who says it', () => {
	const frames = {
		'name before cue': 'The bridge is safe, {speaker Mira Stell} {cue said}.',
		'name after cue': '{doubleQuoted “It is safe,”} {cue said} {speaker Mira Stell}, an engineer.',
		'name after cue, without quotation': 'The bridge is safe, {cue said} {speaker Mira Stell}.',
		'a title with the name': 'It was {speaker Deputy Mayor Mira Stell} {cue who said} so.'.replace(
			'{cue who said}',
			'who {cue said}',
		),
		'a small title with the name': 'On Monday {speaker mayor Mira Stell} {cue denied} it.',
		'initials and particles': '{speaker J. D. van der Holt} {cue insists} that it is safe.',
		'a name of two halves': '{speaker Anne-Marie O’Dell} {cue told} reporters.',
		'what the person is, between': '{speaker Mira Stell}, the mayor of the town, {cue denied} it.',
		'an age, between': '{speaker Mira Stell}, {figure 52}, {cue denied} it.',
		'a relative clause': '{speaker Stell}, who {cue said} it was safe, crossed it.',
		'an adverb, between': '{speaker Stell} has repeatedly {cue denied} it.',
		'a pronoun': 'It is safe, {speaker she} {cue told} reporters, {cue adding} that it was built to last.',
		'a body': '{speaker The transport ministry} {cue denied} that.',
		'somebody without a name': '{speaker A spokesman for the council} {cue declined}.'.replace(
			'{cue declined}',
			'{cue confirmed} that.',
		),
		'several without a name': 'It will hold, {speaker two senior officials} {cue said}.',
		'some without an article': '{speaker Engineers} {cue warned} of cracks.',
		'a paper': '{speaker A report} last year {cue found} that the bridge was safe.',
		'according to': '{cue According to} {speaker Mira Stell}, it is safe.',
		'according to a body': 'It is safe, {cue according to} {speaker the city council}.',
		'nobody at all': 'The bridge is {cue reportedly} safe and {cue is said to} hold.',
		'an interview': '{speaker Mira Stell}: {doubleQuoted “It is safe.”}',
	};
	for (const [name, painted] of Object.entries(frames)) test(name, () => shows(painted));

	test('words that can be something else only where they are cues', async () => {
		await shows('{speaker Stell} {cue noted} that the bridge held.');
		await shows('{doubleQuoted “It held,”} {cue added} {speaker the mayor}.');
		await shows('The bridge held, {speaker Stell} {cue added}.');
		await shows('{speaker She} {cue recalled}: {doubleQuoted “It held.”}');
		await shows('{speaker Engineers} {cue say} it holds. To say the least, it creaks.');
		await shows('The United States added a note to its reports, and the talks continued.');
		await shows('The ministry found the key and the town reads again.');
	});

	test('no cue inside a quotation: it is told by the person quoted', () =>
		shows('{doubleQuoted “My mother said that it would hold,”} {speaker Stell} {cue said}.'));

	test('no name that stands by itself', () => shows('In Belgrade the bridge over the Sava was named for Mira Stell.'));

	test('a sentence’s first word is no part of a name', () =>
		shows('But {speaker Stell} {cue denied} it. On Monday {speaker Hale} {cue agreed}.'));

	const languages = {
		'Serbian, Latin letters':
			'{doubleQuoted „Most je bezbedan”}, {cue rekla je} {speaker Mira Stel}. {cue Prema rečima} {speaker Tomasa Hala}, nije.',
		'Serbian, Cyrillic': '{doubleQuoted „Мост је безбедан”}, {cue изјавила је} {speaker Мира Стел}.',
		Russian:
			'{doubleQuoted «Мост безопасен»}, — {cue заявила} {speaker Мира Стел}. {cue По словам} {speaker Томаса Хейла}, нет.',
		German:
			'{doubleQuoted „Die Brücke hält“}, {cue sagte} {speaker Mira Stell}. {cue Laut} {speaker Tomas Hale} nicht.',
		French:
			'{doubleQuoted « Le pont tient »}, {cue a déclaré} {speaker Mira Stell}. {cue Selon} {speaker Tomas Hale}, non.',
	};
	for (const [language, painted] of Object.entries(languages)) test(language, () => shows(painted));

	test('nothing in a text without attributions', async () => {
		const painted = await paintProse(
			'The river rose overnight. Two trucks were stopped at the bridge, and the road was closed.',
		);
		assert.doesNotMatch(painted, /\{/);
	});
});
