import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
	citationAsCsl,
	citationAsMarkdown,
	citationAsText,
	citationFor,
	type Citation,
} from '../../../../src/core/features/reports/citation';
import { corpusOf } from '../../../support/corpusOf';

const files = {
	'sources.yaml': 'daily: {name: The Daily}\nstell: {name: Mira *Stell*}\n',
	'bridge.txt':
		'Council reopens bridge\r\n\r\nThe engineer said *the bridge\r\nwas safe* in 2019. 😀 It is “shut”.\r\n',
	'bridge.notes.yaml': [
		'article:',
		'  title: Council reopens bridge',
		'  outlet: daily',
		'  author: Tom Vel and Ada Born',
		'  published: 2019-04-01',
		'  url: "https://example.org/a_b?c=1"',
		'  lang: en',
		'notes:',
		'  n-safe: {quote: "the bridge was safe", speaker: stell}',
		'  n-marks: {quote: “shut”}',
		'  n-gone: {quote: the tunnel was shut}',
		'  n-other: {quote: the bridge was sage}',
		'',
	].join('\n'),
	'bare.txt': 'It is shut.\n',
	'bare.notes.yaml': 'notes:\n  n-a: {quote: is shut, speaker: unnamed}\n',
};

function cited(note: string, of: Readonly<Record<string, string>> = files): Citation | undefined {
	const corpus = corpusOf(of);
	const found = corpus.note(note) ?? assert.fail(note);
	return citationFor(corpus, corpus.article(found.article) ?? assert.fail(), found);
}

const item = (citation: Citation): Record<string, unknown> => JSON.parse(citationAsCsl(citation))[0];

suite('a citation of a passage', () => {
	test('has the exact words, who says them and where, and no date on which somebody looked', () => {
		assert.equal(
			citationAsText(cited('bridge#n-safe')!),
			'“the bridge\nwas safe” (Mira *Stell*), in: Tom Vel and Ada Born, “Council reopens bridge”, The Daily, Apr 1, 2019, https://example.org/a_b?c=1',
		);
	});

	test('leaves out what the sidecar does not say, and names an article without title by its file', () => {
		assert.equal(citationAsText(cited('bare#n-a')!), '“is shut”, in: bare');
		assert.deepEqual(item(cited('bare#n-a')!), {
			id: 'bare#n-a',
			type: 'document',
			note: '“is shut”',
			custom: { selector: { type: 'TextQuoteSelector', exact: 'is shut', prefix: 'It ', suffix: '.\n' } },
		});
	});

	test('puts no marks around words that have their own', () => {
		assert.match(citationAsText(cited('bridge#n-marks')!), /^“shut”, in: /);
	});

	test('is not made of words that do not stand in the article as they were noted', () => {
		assert.equal(cited('bridge#n-gone'), undefined);
		assert.equal(cited('bridge#n-other'), undefined);
	});

	test('is a quotation in Markdown in which nothing of the files is markup, and the address can be followed', () => {
		assert.equal(
			citationAsMarkdown(cited('bridge#n-safe')!),
			[
				'> the bridge  ',
				'> was safe',
				'',
				'— Mira \\*Stell\\*, in: Tom Vel and Ada Born, “Council reopens bridge”, The Daily, Apr 1, 2019, <https://example.org/a_b?c=1>',
				'',
			].join('\n'),
		);
	});

	test('is an item for a reference manager', () => {
		const citation = cited('bridge#n-safe')!;

		assert.deepEqual(item(citation), {
			id: 'bridge#n-safe',
			type: 'article-newspaper',
			title: 'Council reopens bridge',
			author: [{ literal: 'Tom Vel and Ada Born' }],
			'container-title': 'The Daily',
			issued: { 'date-parts': [[2019, 4, 1]] },
			URL: 'https://example.org/a_b?c=1',
			language: 'en',
			note: '“the bridge\nwas safe” (Mira *Stell*)',
			custom: {
				selector: {
					type: 'TextQuoteSelector',
					exact: 'the bridge\nwas safe',
					prefix: citation.before,
					suffix: citation.after,
				},
				speaker: 'Mira *Stell*',
			},
		});
		assert.ok(citation.before.endsWith('The engineer said *'));
		assert.ok(citation.after.startsWith('* in 2019. 😀'));
	});

	test('gives the date in numbers as far as it is known', () => {
		for (const [date, parts] of [
			['2023', [2023]],
			['2023-02', [2023, 2]],
			['2024-02-29', [2024, 2, 29]],
			['2024-12-31T23:10:00Z', [2024, 12, 31]],
		] as const) {
			const written = {
				'a.txt': 'It is shut.\n',
				'a.notes.yaml': `article: {published: ${date}}\nnotes: {n-a: {quote: is shut}}\n`,
			};
			assert.deepEqual(item(cited('a#n-a', written)!).issued, { 'date-parts': [parts] });
		}
	});

	test('is the same each time it is made, wherever the files lie on the disk', () => {
		const forms = (of: typeof files) =>
			[citationAsText, citationAsMarkdown, citationAsCsl].map(form => form(cited('bridge#n-safe', of)!));
		const unix = { ...files, 'bridge.txt': files['bridge.txt'].replaceAll('\r\n', '\n') };

		assert.deepEqual(forms(files), forms(files));
		assert.deepEqual(forms(unix), forms(files));
	});

	test('quotes every word as it is, and is one quotation and one line in Markdown, whatever it says', () => {
		const words = fc.array(
			fc.constantFrom('a', '*', '\n', '\n\n', '> ', '- ', '1. ', '](', '<b>', '&', '`', '— ', '😀', 'ж', ' ', '"', '#'),
			{ minLength: 1, maxLength: 8 },
		);
		fc.assert(
			fc.property(words, words, (quote, name) => {
				const citation: Citation = {
					quote: `x${quote.join('')}x`,
					before: '',
					after: '',
					start: 0,
					note: 'a#n-a',
					saidBy: `x${name.join('')}`,
					article: { id: 'a', title: `x${name.join('')}` },
				};
				assert.ok(citationAsText(citation).startsWith(`“${citation.quote}”`));
				assert.equal(JSON.parse(citationAsCsl(citation))[0].custom.selector.exact, citation.quote);
				const lines = citationAsMarkdown(citation).split('\n');
				const end = lines.indexOf('');
				assert.ok(lines.slice(0, end).every(line => line.startsWith('> ')));
				assert.deepEqual(lines.slice(end + 2), [''], 'one line says where');
				assert.doesNotMatch(lines.join('\n').replaceAll(/\\[!-/:-@[-`{-~]/g, ''), /[*`#<]/);
			}),
		);
	});
});
