import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';
import { Analyser } from '../../../../src/core/analysis/analyser';
import { Readings } from '../../../../src/core/features/article/readings';
import type { Run } from '../../../../src/core/features/claims/crossReferences';
import { reportAsHtml } from '../../../../src/core/features/reports/report/reportAsHtml';
import { reportAsMarkdown } from '../../../../src/core/features/reports/report/reportAsMarkdown';
import {
	address,
	bodyOf,
	isWebAddress,
	theirs,
	type Block,
	type LaterSection,
	type Line,
	type Piece,
	type ReportDocument,
	type Section,
} from '../../../../src/core/features/reports/report/reportDocument';
import { reportOn } from '../../../../src/core/features/reports/report/report';
import { inLine } from '../../../../src/core/text/printable';
import { corpusOf } from '../../../support/corpusOf';
import { sectionsIn } from '../../../support/sectionsIn';

// What a file may hold to be taken for markup, or to end what it stands in.
const signs = '< > & " \' ` `` \\ * ** _ ~~ [ ] ( ) ! # | $'.split(' ');
const starts = ['\n', '\n\n', '\t', '- ', '1. ', '2) ', '> ', '    ', '---', '===', '```'];
const ends = ['&lt;', '&#60;', '<!--', '-->', ']]>', '</title>', '</style>', '<b>'];
const attacks = ['<script>alert(1)</script>', '<img src=x onerror=alert(1)>', 'javascript:alert(1)', '![x](x.png)'];
const addresses = ['https://example.org/a?b=1&c', 'www.example.org', 'mira@example.org', '[x](https://example.org)'];
const letters = [
	'\u202E',
	'\u0000',
	'\u0007',
	'\u2028',
	'ž',
	'за',
	'مرحبا',
	'😀',
	'“',
	'”',
	' ',
	'word',
	'a',
	'7',
	'.',
	',',
];
const pieces = [...signs, ...starts, ...ends, ...attacks, ...addresses, '[x]: https://example.org', ...letters];
const anyWords = fc.oneof(
	fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 12 }).map(parts => parts.join('')),
	fc.string({ unit: 'binary', minLength: 1, maxLength: 30 }),
);

/** With something to be seen in it: a line of nothing makes no block. */
const hostile = anyWords.filter(text => inLine(text).trim() !== '');

const piece: fc.Arbitrary<Piece> = fc.oneof(
	hostile,
	hostile.map(text => theirs(text, 'en')),
	fc.tuple(hostile, hostile).map(([text, language]) => theirs(text, language)),
	hostile.map(text => ({ kind: 'see' as const, section: 's-0', line: [theirs(text)] })),
	hostile.map(text => ({ kind: 'code' as const, text })),
	hostile.map(address),
	fc.webUrl({ withQueryParameters: true, withFragments: true }).map(address),
);
const line: fc.Arbitrary<Line> = fc.array(piece, { minLength: 1, maxLength: 4 });
const run: fc.Arbitrary<Run> = fc.record({
	text: hostile,
	role: fc.constantFrom('context', 'passage', 'cue', 'source'),
});
const blank: fc.Arbitrary<Run> = run.map(({ role }) => ({ role, text: ' \n' }));
const block: fc.Arbitrary<Block> = fc.oneof(
	line.map(line => ({ kind: 'paragraph' as const, line })),
	line.map(line => ({ kind: 'warning' as const, line })),
	fc.record({
		kind: fc.constant('quotation' as const),
		runs: fc.array(run, { minLength: 1, maxLength: 5 }),
		language: fc.option(hostile, { nil: undefined }),
	}),
	fc.record({ kind: fc.constant('list' as const), items: fc.array(line, { minLength: 1, maxLength: 3 }) }),
	fc.record({
		kind: fc.constant('facts' as const),
		facts: fc.array(fc.record({ name: hostile, values: fc.array(line, { minLength: 1, maxLength: 2 }) }), {
			minLength: 1,
			maxLength: 3,
		}),
	}),
	fc.record({
		kind: fc.constant('table' as const),
		id: fc.constant('a-table'),
		caption: hostile,
		columns: fc.array(line, { minLength: 2, maxLength: 2 }),
		rows: fc.array(fc.array(line, { minLength: 2, maxLength: 2 }), { maxLength: 3 }),
	}),
);
const blocks = fc.array(
	fc.oneof(
		{ weight: 4, arbitrary: block },
		fc
			.array(fc.array(block, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 })
			.map((entries): Block => ({ kind: 'entries', entries })),
	),
	{ maxLength: 4 },
);
const report: fc.Arbitrary<ReportDocument> = fc
	.record({ title: line, lead: fc.array(line, { maxLength: 2 }), blocks, inner: blocks, madeBy: hostile })
	.map(({ title, lead, blocks, inner, madeBy }) => {
		const within = { id: 's-1', title, listed: true, make: () => ({ blocks: inner, sections: [] }) };
		return {
			language: 'en',
			direction: 'ltr',
			title,
			lead,
			sections: [{ id: 's-0', title, listed: true, blocks, sections: [within] }],
			madeBy,
		};
	});

/** The same report with every word of a file harmless: what is drawn of it is what may be drawn. */
function harmless(report: ReportDocument): ReportDocument {
	const plainLine = (line: Line): Line => line.map(plainPiece);
	const plainPiece = (piece: Piece): Piece => {
		if (typeof piece === 'string') return 'x';
		if (piece.kind === 'address') return piece;
		if (piece.kind === 'see') return { ...piece, line: plainLine(piece.line) };
		return { ...piece, text: 'x' };
	};
	const plainBlock = (block: Block): Block => {
		switch (block.kind) {
			case 'paragraph':
			case 'warning':
				return { ...block, line: plainLine(block.line) };
			case 'quotation':
				return { ...block, runs: block.runs.map(run => ({ ...run, text: 'x' })) };
			case 'list':
				return { ...block, items: block.items.map(plainLine) };
			case 'facts':
				return { ...block, facts: block.facts.map(({ values }) => ({ name: 'x', values: values.map(plainLine) })) };
			case 'entries':
				return { ...block, entries: block.entries.map(entry => entry.map(plainBlock)) };
			case 'table':
				return {
					...block,
					caption: 'x',
					columns: block.columns.map(plainLine),
					rows: block.rows.map(row => row.map(plainLine)),
				};
		}
	};
	const plainSection = (section: Section | LaterSection): Section => {
		const { blocks, sections } = bodyOf(section);
		const { id, title, listed } = section;
		return {
			id,
			title: plainLine(title),
			listed,
			blocks: blocks.map(plainBlock),
			sections: sections.map(plainSection),
		};
	};
	return {
		...report,
		title: plainLine(report.title),
		lead: report.lead.map(plainLine),
		sections: report.sections.map(plainSection),
		madeBy: 'x',
	};
}

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

function* elementsIn(node: Node): Generator<Element> {
	if (defaultTreeAdapter.isElementNode(node)) yield node;
	if ('childNodes' in node) for (const child of node.childNodes) yield* elementsIn(child);
}

/** Every element with the attributes that decide what it is and does. */
function skeletonOf(html: string): string[] {
	return [...elementsIn(parse(html))].map(({ tagName, attrs }) => {
		const kept = attrs.filter(({ name }) => name !== 'content' && name !== 'lang');
		return `${tagName} ${kept.map(({ name, value }) => `${name}=${value}`).join(' ')}`;
	});
}

function textOf(node: Node): string {
	if (defaultTreeAdapter.isTextNode(node)) return node.value;
	return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** As VS Code's own preview reads it. */
const markdownIt = new MarkdownIt({ html: true });

type Token = ReturnType<typeof markdownIt.parse>[number];

function tokensIn(markdown: string): Token[] {
	const each = (token: Token): Token[] => [token, ...(token.children ?? []).flatMap(each)];
	return markdownIt.parse(markdown, {}).flatMap(each);
}

suite('a report made of hostile words', () => {
	test('has in HTML the elements of the same report with harmless words, and no others', () => {
		fc.assert(
			fc.property(report, report => {
				const html = [...reportAsHtml(report)].join('');
				assert.deepEqual(skeletonOf(html), skeletonOf([...reportAsHtml(harmless(report))].join('')));
			}),
		);
	});

	test('has every word in it as it is', () => {
		fc.assert(
			fc.property(anyWords, anyWords, (words, more) => {
				const paragraph: Block = { kind: 'paragraph', line: [words, theirs(more)] };
				const section: Section = { id: 's-0', title: ['x'], listed: true, blocks: [paragraph], sections: [] };
				const html = [
					...reportAsHtml({ language: 'en', direction: 'ltr', title: [], lead: [], sections: [section], madeBy: '' }),
				].join('');
				const [found] = [...elementsIn(parse(html))].filter(
					({ tagName, parentNode }) => tagName === 'p' && parentNode?.nodeName === 'section',
				);
				assert.equal(textOf(found ?? assert.fail()), inLine(words) + inLine(more));
			}),
		);
	});

	test('leads nowhere but to its own sections and to addresses of the web', () => {
		fc.assert(
			fc.property(report, report => {
				for (const { tagName, attrs } of elementsIn(parse([...reportAsHtml(report)].join(''))))
					for (const { name, value } of attrs) {
						assert.ok(!name.startsWith('on') && name !== 'src' && name !== 'style', `${tagName} ${name}`);
						if (name === 'href') assert.ok(/^#[\w-]+$/.test(value) || isWebAddress(value), value);
					}
			}),
		);
	});

	test('has in Markdown the blocks of the same report with harmless words, no HTML, and no links but to addresses', () => {
		fc.assert(
			fc.property(report, report => {
				const markdown = [...reportAsMarkdown(report)].join('');
				const addresses = addressesIn(report);
				for (const token of tokensIn(markdown)) {
					assert.notEqual(token.type, 'html_inline');
					assert.notEqual(token.type, 'html_block');
					assert.notEqual(token.type, 'image');
					if (token.type === 'link_open') {
						assert.equal(token.markup, 'autolink');
						const href = token.attrGet('href') ?? '';
						assert.ok(
							addresses.some(url => markdownIt.normalizeLink(url) === href),
							href,
						);
					}
				}
				const blocksOf = (text: string) => markdownIt.parse(text, {}).map(({ type, tag }) => `${type} ${tag}`);
				assert.deepEqual(blocksOf(markdown), blocksOf([...reportAsMarkdown(harmless(report))].join('')));
			}),
		);
	});

	test('has every word of a sentence in Markdown, and the marked ones bold', () => {
		fc.assert(
			fc.property(fc.array(fc.oneof(run, blank), { minLength: 1, maxLength: 6 }), runs => {
				const quotation: Block = { kind: 'quotation', runs, language: undefined };
				const section: Section = { id: 's-0', title: ['x'], listed: true, blocks: [quotation], sections: [] };
				const report = {
					language: 'en',
					direction: 'ltr',
					title: ['x'],
					lead: [],
					sections: [section],
					madeBy: 'x',
				} as const;
				let [quoted, strong, depth, bold] = ['', '', 0, 0];
				for (const { type, content } of tokensIn([...reportAsMarkdown(report)].join(''))) {
					if (type === 'blockquote_open') depth++;
					if (type === 'blockquote_close') depth--;
					if (type === 'strong_open') bold++;
					if (type === 'strong_close') bold--;
					if (!depth || (type !== 'text' && type !== 'text_special')) continue;
					quoted += content;
					if (bold) strong += content;
				}
				const letters = (text: string) => inLine(text).replace(/\s/g, '');
				assert.equal(letters(quoted), runs.map(({ text }) => letters(text)).join(''));
				assert.equal(letters(strong), runs.map(({ text, role }) => (role === 'passage' ? letters(text) : '')).join(''));
			}),
		);
	});
});

function addressesIn({ title, lead, sections }: ReportDocument): string[] {
	const ofLine = (line: Line): string[] =>
		line.flatMap(piece => {
			if (typeof piece === 'string') return [];
			return piece.kind === 'address' ? [piece.url] : piece.kind === 'see' ? ofLine(piece.line) : [];
		});
	const ofBlock = (block: Block): string[] => {
		switch (block.kind) {
			case 'paragraph':
			case 'warning':
				return ofLine(block.line);
			case 'quotation':
				return [];
			case 'list':
				return block.items.flatMap(ofLine);
			case 'facts':
				return block.facts.flatMap(({ values }) => values.flatMap(ofLine));
			case 'entries':
				return block.entries.flatMap(entry => entry.flatMap(ofBlock));
			case 'table':
				return [...block.columns.flatMap(ofLine), ...block.rows.flatMap(row => row.flatMap(ofLine))];
		}
	};
	return [
		...ofLine(title),
		...lead.flatMap(ofLine),
		...[...sectionsIn(sections)].flatMap(section => [...ofLine(section.title), ...section.blocks.flatMap(ofBlock)]),
	];
}

suite('an address from a file', () => {
	test('can be followed where it is one of the web', () => {
		assert.deepEqual(['https://example.org/a?b=1#c', 'http://example.org', 'HTTPS://example.org/ž'].map(isWebAddress), [
			true,
			true,
			true,
		]);
	});

	test('is text where it is anything else', () => {
		for (const url of [
			'javascript:alert(1)',
			'data:text/html,x',
			'file:///etc',
			'https://',
			'https://a b',
			'https://a">',
			'//a.org',
			'https://a\u0000b',
		])
			assert.deepEqual(address(url), theirs(url));
	});
});

test('a corpus whose every text is markup makes a report that has none of it', async () => {
	const bad =
		'</title></style><script>alert(1)</script><a href="https://evil.example">x</a> ![i](https://evil.example/x) ';
	const quoted = JSON.stringify(bad);
	const corpus = corpusOf({
		'sources.yaml': `mayor: {name: ${quoted}, role: ${quoted}, note: ${quoted}, url: "javascript:alert(1)", questions: [${quoted}]}\n`,
		'claims/safe.yaml': `text: ${quoted}\nabout: [${quoted}]\nsettles: ${quoted}\n`,
		'east.txt': `The mayor said ${bad} yesterday.\n`,
		'east.notes.yaml':
			`article: {title: ${quoted}, author: ${quoted}, lang: en, url: "https://evil.example/?\\"><script>"}\n` +
			`notes:\n  n-one: {quote: ${quoted}, speaker: mayor, claim: safe, note: ${quoted}, tags: [${quoted}], by: ${quoted}}\n`,
	});
	const readings = new Readings(corpus, options => new Analyser(options));
	const made = await reportOn(corpus, readings, {
		view: { kind: 'base' },
		madeBy: 'Lateral 1',
		problems: { error: 0, warning: 0 },
	});
	const html = [...reportAsHtml(made ?? assert.fail())].join('');
	const elements = [...elementsIn(parse(html))];

	assert.deepEqual(
		elements.filter(({ tagName }) => tagName === 'script' || tagName === 'img'),
		[],
	);
	const hrefs = elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name === 'href').map(({ value }) => value));
	assert.deepEqual(
		hrefs.filter(href => !href.startsWith('#')),
		[],
	);
	const tokens = tokensIn([...reportAsMarkdown(made ?? assert.fail())].join(''));
	assert.deepEqual(
		tokens.filter(({ type }) => /^(html|link|image)/.test(type)),
		[],
	);
});
