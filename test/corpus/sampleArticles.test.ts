import assert from 'node:assert/strict';
import { sampleNames, sampleText, type SampleArticle } from '../support/sampleCorpus';

/** Words that a real person said, as they stand; where they are known in translation only, README.md says so. */
const said: Record<SampleArticle, readonly string[]> = {
	gazette: [],
	newswire: [
		'Crimea is Ukraine',
		'Donbas is Ukraine',
		'worst is yet to come',
		'many months',
		'traditionally good relationship',
		'every single decision',
		'not always jubilant',
		'eight years actually',
		'EU is our path',
		'no other paths',
		'with small steps',
		'threat to peace and stability',
		'die in a faraway land',
	],
	review: ['Crimea is Ukraine'],
	radio: ['a sovereign country', 'makes its own decisions'],
	lumeria: [
		'like old friends',
		'a long personal conversation',
		'not simple',
		'25 presidents and prime ministers',
		'the only one who objected',
		'independence and sovereignty',
		'better than anyone else',
		'good for Serbia',
		'good for Russia',
		'a sovereign country',
		'makes its own decisions',
	],
};

/** Words held at arm's length, which nobody said. */
const labels: Record<SampleArticle, readonly string[]> = {
	gazette: [],
	newswire: [],
	review: ['Historic', 'cleaner', 'closest Russian ally', 'unbrotherly'],
	radio: [],
	lumeria: [],
};

/** Speech of invented persons, by its first words. */
const invented: Record<SampleArticle, Readonly<Record<string, readonly string[]>>> = {
	gazette: { 'Vera Nepechatova': ['We Packed the Archive'] },
	newswire: {
		'Corwin Ashdale': [
			'A door has been opened,',
			'but so far nobody',
			'Gratitude is a polite word',
			'What he has is',
			'Take away one',
			'Nobody files for divorce',
			'They just stop calling',
		],
		'Jasna Veldrić': ['Six percent is', 'not with a big brother', 'I tell my clients'],
		'Miluša Tarnovac': ['While the trucks', 'Bread I could not get', 'My customers look'],
	},
	review: {},
	radio: { 'Ljubiša Orlandrić': ['My grandfather was a partisan', 'Both of them'] },
	lumeria: {},
};

/** The station's own scare quote has no closing mark: nothing that was said may stand behind it. */
const withoutPartner = '"sanctionment';

suite('the articles of the sample corpus', () => {
	test('have between 400 and 900 words, the two reports the fewest', () => {
		const words = (name: SampleArticle) => sampleText(name).split(/\s+/).filter(Boolean).length;
		const counts = Object.fromEntries(sampleNames.map(name => [name, words(name)]));

		for (const [name, count] of Object.entries(counts)) assert.ok(count >= 400 && count <= 900, `${name}: ${count}`);
		for (const short of ['radio', 'lumeria'])
			for (const long of ['gazette', 'newswire', 'review']) assert.ok(counts[short]! < counts[long]!);
	});

	test('put nothing in the mouth of a real person but what was said', () => {
		for (const name of sampleNames) {
			const speech = Object.values(invented[name]).flat();
			const strangers = quotedIn(sampleText(name)).filter(
				quoted =>
					!said[name].includes(quoted) &&
					!labels[name].includes(quoted) &&
					!speech.some(begin => quoted.startsWith(begin)),
			);
			assert.deepEqual(strangers, [], name);
		}
	});

	test('have every one of those fragments, labels and speeches', () => {
		for (const name of sampleNames) {
			const quoted = quotedIn(sampleText(name));
			for (const words of [...said[name], ...labels[name]]) assert.ok(quoted.includes(words), `${name}: ${words}`);
			for (const begin of Object.values(invented[name]).flat())
				assert.ok(
					quoted.some(words => words.startsWith(begin)),
					`${name}: ${begin}`,
				);
		}
	});

	test('spell one president in two ways', () => {
		for (const name of ['newswire', 'radio', 'lumeria'] as const) {
			assert.match(sampleText(name), /\bVucic\b/);
			assert.doesNotMatch(sampleText(name), /Vučić/);
		}
		for (const name of ['review', 'gazette'] as const) {
			assert.match(sampleText(name), /Vučić/);
			assert.doesNotMatch(sampleText(name), /\bVucic\b/);
		}
	});
});

suite('the newswire exercises', () => {
	const text = sampleText('newswire');

	test('direct speech, cut in two by its cue and running over paragraphs', () => {
		const cutInTwo = text.match(/“[^”\n]+,” [^“”\n]*\b(?:said|recalled)\b[^“”\n]*[.,] “/g) ?? [];
		const overParagraphs = text.match(/“[^”\n]+\n\n“/g) ?? [];
		const pieces = Object.values(invented.newswire).flat().length;
		assert.equal(cutInTwo.length, 5);
		assert.equal(overParagraphs.length, 1);
		assert.equal(pieces - cutInTwo.length - overParagraphs.length, 7, 'quotations, each counted once');
	});

	test('mixed and indirect attributions, a doubled one, pronouns', () => {
		const mixed = sentences(text).filter(sentence => said.newswire.some(words => sentence.includes(`“${words}”`)));
		assert.ok(mixed.length >= 4, `${mixed.length} mixed`);

		const cues = [
			'said that',
			'insisted',
			'explained',
			'pointed out',
			'believes that',
			'suggest that',
			'found that',
			'does not accept that',
			'claimed that',
			'he said',
			'adding that',
			'accuse',
			'noted',
		];
		const reported = sentences(text).filter(sentence => !/[“”]/.test(sentence));
		const found = cues.filter(cue => reported.some(sentence => sentence.includes(cue)));
		assert.ok(found.length >= 12, found.join(', '));

		assert.match(text, /According to the president, [^.]+, he said;/);
		assert.match(text, /he said, adding that/);
		assert.match(text, /Polls suggest[\s\S]+A survey last summer found/);
	});

	test('page furniture, glued to the text', () => {
		assert.match(text, /^Read more: /m);
		assert.match(text, /”Sign up here/);
		assert.match(text, /\n© 2023 Halvard Newswire/);
	});
});

suite('the review exercises', () => {
	const text = sampleText('review');

	test('ascribed motives and beliefs without a source', () => {
		const ascribed = [
			'cling to the phrase',
			'is considered an ally on paper',
			'It is understood there',
			'Russia wants no settlement',
			'is meant to keep',
			'What Brussels wants',
			'both sides know it',
			'It is feared there',
			'Russia would like Serbia tired',
			'It hopes that',
		].filter(words => text.includes(words));
		assert.ok(ascribed.length >= 8, `${ascribed.length}`);
		for (const passive of ['are said to be observed', 'is often called insincere']) assert.ok(text.includes(passive));
	});

	test('a paper that is described and not named', () => {
		assert.match(text, /as a British business daily reported/);
	});
});

suite('the radio exercises', () => {
	const text = sampleText('radio');

	test('reported speech with many cues, and hardly a quotation', () => {
		const cues = [
			'affirmed',
			'maintained',
			'described',
			'called',
			'noted that',
			'acknowledged',
			'emphasised',
			'thanked',
			'explained',
			'adding that',
			'stressing that',
			'did not confirm',
			'underscored',
			'Analysts note',
			'told',
			'according to',
			'point out',
		].filter(cue => text.includes(cue));
		assert.ok(cues.length >= 15, cues.join(', '));
		assert.match(text, /he explained, adding that [^.]+ and stressing that [^.]+\./);
	});

	test('one full quotation and one mixed attribution', () => {
		assert.deepEqual(
			sentences(text).filter(sentence => sentence.includes('“')).length,
			3,
			'the mixed one, and the two sentences of the marcher',
		);
	});
});

suite('the state broadcaster exercises', () => {
	const text = sampleText('lumeria');

	test('straight marks, one of them without a partner', () => {
		assert.equal((text.match(/"/g) ?? []).length % 2, 1);
		assert.doesNotMatch(text, /[“”„«»]/);
		const paragraph = text.split('\n\n').find(part => part.includes(withoutPartner)) ?? '';
		assert.ok(!paragraph.slice(paragraph.indexOf(withoutPartner) + 1).includes('"'), 'nothing closes it');
	});

	test('mixed quotations, one inside a report of a report', () => {
		assert.ok(said.lumeria.length >= 5);
		assert.match(text, /Putin said to him that [^.]+ passed on the president/);
	});

	test('a garbled translation and a last line that nobody says', () => {
		assert.match(text, /\bfastly\b/);
		const last = sentences(text.trim()).at(-1) ?? '';
		assert.match(last, /BRICS/);
		assert.doesNotMatch(last, /\b(?:said|stated|told|declared|according)\b/);
	});
});

suite('the gazette exercises', () => {
	const text = sampleText('gazette');
	const paragraphs = text.trim().split('\n\n');
	const body = paragraphs.slice(
		paragraphs.findIndex(part => part.startsWith('Bells')),
		paragraphs.findIndex(part => part.startsWith('You have read')),
	);
	const teasers = body.filter(part => part.startsWith('READ ALSO: '));
	const article = body.filter(part => !teasers.includes(part));

	test('a body without a single quotation mark', () => {
		assert.equal(article.length, 8);
		assert.doesNotMatch(article.join('\n'), /[“”„"«»]/);
	});

	test('a page of which more than a quarter is something else', () => {
		assert.equal(teasers.length, 3);
		assert.equal(teasers.filter(teaser => teaser.includes('“')).length, 1);
		assert.equal(text.split('Opinions expressed in analyses').length, 3, 'the disclaimer is printed twice');
		assert.match(text, /\nMOST READ\n(?:\d\. .+ \(\d+ (?:May|June) 2019\)\n){4}/);

		const head = ['ANALYSIS', 'Serbia Is Tired of Russia', 'Moscow’s help over Kosovo', 'By Ilya Nedozvan'];
		const furniture = paragraphs.filter(part => !article.includes(part) && !head.some(begin => part.startsWith(begin)));
		assert.ok(furniture.join('\n\n').length > text.length / 4);
	});

	test('an official line with a second half, and a statement that was never made', () => {
		assert.match(text, /Officially, Moscow states that [^.]+, adding that/);
		assert.match(text, /Moscow could announce/);
	});
});

/** What stands between quotation marks; a comma or full stop of the sentence around it does not count. */
function quotedIn(text: string): string[] {
	const straight = text.replace(withoutPartner, '').matchAll(/"([^"\n]*)"/g);
	const curly = text.matchAll(/“([^”\n]*)(?:”|$)/gm);
	return [...straight, ...curly].map(([, words = '']) => words);
}

function sentences(text: string): string[] {
	return text.split(/(?<=[.?!]”?)\s+/);
}
