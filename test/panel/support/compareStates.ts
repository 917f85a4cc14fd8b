import { comparePassages } from '../../../src/core/features/compare/comparePassages';
import type { CompareView } from '../../../src/protocol/toPanel';
import type { ArticlesCompared, Content, Passage, PassagesCompared, Wanted } from '../../../src/panel/compare/content';
import type { Article } from '../../../src/panel/content';

// The same papers of Port Selm: what is left of one sentence on its way through them.

const courier: Article = {
	id: '2031-03-05-selm-courier',
	title: 'Who knew what about the bridge?',
	outlet: 'Selm Courier',
	published: '2031-03-05',
	lang: 'en',
};
const wire: Article = {
	...courier,
	id: '2031-03-05-north-wire',
	title: 'Port Selm closes its only harbour crossing',
	outlet: 'North Wire',
};
const lamp: Article = {
	...courier,
	id: '2031-03-08-evening-lamp',
	title: 'A bridge too late',
	outlet: 'The Evening Lamp',
};
const letters: Article = { id: '2031-03-dockers-news', title: 'Letters' };

const knew = {
	id: 'town-hall-knew',
	text: 'The town hall knew before March that the harbour bridge was unsafe',
	status: { word: 'contested', label: 'contested' },
} as const;
const strength = {
	id: 'cables',
	text: 'Share of their strength that the cables had lost',
	status: { word: 'corroborated', label: 'corroborated' },
} as const;

type Said = Partial<Omit<Passage, 'article'>> & { readonly article: Article; readonly text: string };

/** Passages as core compares them, each with the first. */
function compared(all: readonly Said[]): Pick<PassagesCompared, 'passages' | 'rows'> {
	const { passages, rows } = comparePassages(all.map(({ text }) => text));
	return {
		rows,
		passages: all.map(({ text, article, ...more }, index) => ({
			note: `${article.id}#n-${index}`,
			article,
			holder: article.outlet ?? article.title,
			stance: { word: 'asserts', label: 'asserts' },
			words: text,
			here: false,
			evidence: { state: 'exact' },
			...passages[index]!,
			...more,
		})),
	};
}

const told = [
	{
		article: courier,
		holder: 'Mira Stell',
		here: true,
		text: 'I put it in writing in October that the cables had lost 12% of their strength, and I said it to the mayor’s face',
	},
	{
		article: wire,
		holder: 'Mira Stell',
		text: 'I put it in writing that the cables had perhaps lost 21% of their strength',
	},
	{
		article: lamp,
		holder: 'Mira Stell',
		stance: { word: 'qualifies', label: 'qualifies' },
		text: 'I put it in writing in October that the cables had not lost 12% of their strength, and I said it to the engineer’s face',
		evidence: { state: 'altered', changes: [{ was: 'mayor’s', is: 'engineer’s', class: 'words' }] },
	},
] satisfies Said[];

const denied = {
	article: letters,
	holder: 'the mayor of Port Selm',
	stance: { word: 'denies', label: 'denies' },
	text: 'no warning of any kind had reached us',
} satisfies Said;

const others = compared([denied]).passages.map(({ note, article, holder, stance, words }) => ({
	note,
	article,
	holder,
	...(stance && { stance }),
	words,
}));

const passages: PassagesCompared = { kind: 'passages', claim: knew, ...compared(told), others };

const many: PassagesCompared = {
	kind: 'passages',
	claim: knew,
	...compared(
		Array.from({ length: 40 }, (_, index) => ({
			article: { ...courier, id: `paper-${index}`, outlet: `Paper ${index + 1}` },
			holder: `Speaker ${index + 1}`,
			text: `The bridge was closed on ${index + 1} March, they said, and ${index % 3 ? 'nobody' : 'everybody'} had known`,
		})),
	),
	others: [],
};

const scripts: PassagesCompared = {
	kind: 'passages',
	...compared([
		{ article: { ...letters, lang: 'he' }, holder: 'ראש העיר', text: 'הגשר נסגר בינואר 2031, כך נמסר מהעירייה' },
		{ article: { ...letters, lang: 'he' }, holder: 'דוברת הנמל', note: 'a#n-2', text: 'הגשר לא נסגר ב-2030, כך נמסר' },
		{
			article: { ...letters, lang: 'sr' },
			holder: 'градоначелница',
			note: 'a#n-3',
			text: 'Мост је затворен у јануару',
		},
		{ article: { ...letters, lang: 'zh' }, holder: '市长', note: 'a#n-4', text: '大桥在一月关闭了' },
		{
			article: letters,
			holder: '<img src=x onerror=alert(1)>',
			note: 'a#n-5',
			text: `<script>alert(1)</script> ${'Donaudampfschifffahrtsgesellschaft'.repeat(6)}`,
		},
	]),
	others: [],
};

const paragraphs = (text: string): ArticlesCompared['articles'][number]['paragraphs'] =>
	text.split('\n').map(paragraph => ({
		runs: paragraph.split(/(\{\d [^}]*\})/).flatMap(run => {
			const [, shared, words] = /^\{(\d) ([^}]*)\}$/.exec(run) ?? [];
			if (words === undefined) return run ? [{ text: run, marks: [] }] : [];
			return [
				{ text: words, marks: [{ note: `note-${shared}-${words.length}`, shared: Number(shared), begins: true }] },
			];
		}),
	}));

const filler = 'The ferry was full by seven. '.repeat(12).trim();
const firstText = [
	'Who knew what about the bridge?',
	filler,
	'{0 I put it in writing in October}, Mira Stell told this paper.',
	filler,
	'By then {1 the cables had lost 12% of their strength}.',
	filler,
].join('\n');
const secondText = [
	'Port Selm closes its only harbour crossing',
	'A letter says {1 a third of their strength} was gone.',
	filler,
	filler,
	filler,
	'The mayor said {0 no warning of any kind had reached us}.',
].join('\n');

const inText = (text: string, shared: number) =>
	paragraphs(text).flatMap(({ runs }) =>
		runs.flatMap(run =>
			run.marks.filter(mark => mark.shared === shared).map(({ note }) => ({ note, words: run.text })),
		),
	);

const articles: ArticlesCompared = {
	kind: 'articles',
	articles: [
		{
			article: courier,
			paragraphs: paragraphs(firstText),
			alone: [{ id: 'ferry', text: 'The ferry was full', status: { word: 'single-origin', label: 'single origin' } }],
			cut: false,
		},
		{ article: wire, paragraphs: paragraphs(secondText), alone: [], cut: true },
	],
	shared: [knew, strength].map((claim, index) => ({
		claim,
		sides: [firstText, secondText].map((text, side) =>
			inText(text, index).map(({ note, words }) => ({
				note,
				words,
				article: side ? wire : courier,
				holder: side ? 'the mayor' : 'Mira Stell',
				stance: side && !index ? { word: 'denies', label: 'denies' } : { word: 'asserts', label: 'asserts' },
				evidence: { state: 'exact' },
			})),
		),
	})),
};

const atFirst: Wanted = { what: 'passages', extent: 'words', scope: 'claim', notes: null, articles: null };

export function compareView(content: Content, wanted: Partial<Wanted> = {}): CompareView {
	return { tab: 'compare', wanted: { ...atFirst, ...wanted }, content };
}

/** Everything that the tab of what is side by side can be asked to draw, by name. */
export const compareViews: Record<string, CompareView> = {
	compare: compareView(passages),
	'compare-chosen': compareView(
		{ ...passages, ...compared([...told, denied].reverse()), others: [] },
		{ notes: ['chosen'], extent: 'sentences' },
	),
	'compare-two-claims': compareView({ kind: 'passages', ...compared([told[0]!, denied]), others: [] }),
	'compare-one': compareView({ kind: 'passages', claim: knew, ...compared([denied]), others: [] }),
	'compare-none': compareView({ kind: 'passages', claim: knew, passages: [], rows: [], others: [] }),
	'compare-same': compareView({
		kind: 'passages',
		claim: knew,
		...compared([told[0]!, { ...told[0]!, article: wire }]),
		others,
	}),
	'compare-many': compareView(many),
	'compare-scripts': compareView(scripts),
	'compare-no-claim': compareView({ kind: 'no-claim' }),
	'compare-no-corpus': compareView({ kind: 'no-corpus' }),
	'compare-error': compareView({ kind: 'error', message: 'The claims file claims.yaml could not be read.' }),
	quotations: compareView(
		{
			kind: 'quotations',
			claim: knew,
			utterances: [
				{
					speaker: 'Mira Stell',
					reason: 'linked: shortens; the same speaker in much the same words',
					variants: compared(told).passages,
				},
				{
					reason: 'linked: rewords',
					variants: compared([denied, { ...denied, article: lamp, text: 'nobody had warned us' }]).passages,
				},
			],
			more: 3,
		},
		{ what: 'quotations' },
	),
	'quotations-none': compareView(
		{ kind: 'quotations', utterances: [], more: 0 },
		{ what: 'quotations', scope: 'corpus' },
	),
	articles: compareView(articles, { what: 'articles', articles: [courier.id, wire.id] }),
	'articles-apart': compareView(
		{ ...articles, shared: [], articles: articles.articles.map(each => ({ ...each, paragraphs: paragraphs(filler) })) },
		{ what: 'articles' },
	),
	'articles-alone': compareView({ kind: 'alone' }, { what: 'articles' }),
	'articles-no-article': compareView({ kind: 'no-article' }, { what: 'articles' }),
};
