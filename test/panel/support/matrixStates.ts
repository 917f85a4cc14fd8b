import type { View } from '../../../src/core/claims/facts';
import { CorpusMatrix } from '../../../src/core/features/matrix/corpusMatrix';
import type { MatrixAsk } from '../../../src/protocol/matrixTab';
import type { MatrixView } from '../../../src/protocol/toPanel';
import { corpusOf } from '../../support/corpusOf';

// What the papers of Port Selm say of the bridge, from their files: the matrix is what core makes of them.

export const allOf: MatrixAsk = {
	tab: 'matrix',
	order: 'contestedness',
	grouping: 'outlet',
	filter: { status: null, tag: null, speaker: null, coder: null, text: '' },
	form: 'grid',
	part: { row: 0, rows: 60, column: 0, columns: 80 },
	cell: null,
};

/** What the extension answers to an ask. */
export function answer(matrix: CorpusMatrix, ask: MatrixAsk): MatrixView {
	const content: MatrixView['content'] =
		ask.form === 'table'
			? { kind: 'table', ...matrix.table(ask, ask.part.row, ask.part.rows) }
			: { kind: 'window', ...matrix.window(ask, ask.part, ask.cell) };
	return { tab: 'matrix', content };
}

export interface Paper {
	readonly title?: string;
	readonly outlet?: string;
	readonly published?: string;
	readonly read?: 'full' | 'partly';
	readonly lang?: string;
	/** Words, claim and stance of each note. */
	readonly notes: readonly { readonly words: string; readonly claim: string; readonly more?: string }[];
	/** Of one coder. */
	readonly layer?: readonly { readonly words: string; readonly claim: string; readonly more?: string }[];
}

export function matrixOf(
	claims: Readonly<Record<string, string>>,
	papers: Readonly<Record<string, Paper>>,
	outlets: Readonly<Record<string, string>>,
	view: View = { kind: 'base' },
): CorpusMatrix {
	const files: Record<string, string> = {
		'lateral.yaml': 'format: 1\n',
		'sources.yaml': Object.entries(outlets)
			.map(([id, name]) => `${id}: {name: ${JSON.stringify(name)}}\n`)
			.join(''),
	};
	for (const [id, text] of Object.entries(claims))
		files[`claims/${id}.yaml`] = `text: ${JSON.stringify(text)}\nabout: [bridge]\n`;
	for (const [id, paper] of Object.entries(papers)) {
		const { title = id, outlet, published, read = 'full', lang = 'en', notes, layer = [] } = paper;
		files[`${id}.txt`] = `${[...notes, ...layer]
			.filter(({ words }) => !words.startsWith('gone'))
			.map(({ words }) => `${words}.`)
			.join(' ')}\n`;
		const written = (those: Paper['notes']) =>
			`notes:\n${those
				.map(
					({ words, claim, more = '' }, n) =>
						`  n-${n.toString(36).padStart(4, '0')}: {quote: ${JSON.stringify(words)}, claim: ${claim}${more && `, ${more}`}}\n`,
				)
				.join('')}`;
		files[`${id}.notes.yaml`] =
			`article: {title: ${JSON.stringify(title)}, lang: ${lang}, read: ${read}${outlet ? `, outlet: ${outlet}` : ''}${published ? `, published: ${published}` : ''}}\n${written(notes)}`;
		if (layer.length) files[`${id}.tomas.notes.yaml`] = written(layer);
	}
	return new CorpusMatrix(corpusOf(files), view);
}

const outlets = {
	post: 'The Harbour Post',
	courier: 'Selm Courier',
	lamp: 'The Evening Lamp',
	nine: 'Channel Nine',
	stell: 'Mira Stell',
};

const claims = {
	'hall-knew': 'The town hall knew of the cracked cables before winter',
	'bridge-safe': 'The bridge was safe until the storm',
	'ferry-pays': 'The ferry costs the town more than the bridge did',
	'maker-warned':
		'The maker of the cables warned the port in writing, twice, in October and again in December of the year before',
};

const papers: Readonly<Record<string, Paper>> = {
	'2031-03-04-harbour-post': {
		title: 'Harbour bridge shut overnight',
		outlet: 'post',
		published: '2031-03-04',
		notes: [
			{ words: 'the bridge had been safe until the storm', claim: 'bridge-safe' },
			{ words: 'nobody at the town hall had known', claim: 'hall-knew', more: 'stance: denies' },
			{ words: 'gone, and noted all the same', claim: 'ferry-pays' },
		],
	},
	'2031-03-05-selm-courier': {
		title: 'Who knew what about the bridge?',
		outlet: 'courier',
		published: '2031-03-05',
		notes: [
			{ words: 'I put it in writing in October', claim: 'hall-knew', more: 'speaker: stell, tags: [letters]' },
			{ words: 'and again in December', claim: 'maker-warned', more: 'speaker: stell, tags: [letters]' },
			{ words: 'the mayor had seen the letter', claim: 'hall-knew' },
			{ words: 'safe is not the word for it', claim: 'bridge-safe', more: 'stance: denies, speaker: stell' },
		],
		layer: [{ words: 'some say it was', claim: 'bridge-safe', more: 'stance: mentions' }],
	},
	'2031-03-06-channel-nine': {
		title: 'Ferry to run all night',
		outlet: 'nine',
		published: '2031-03-06',
		read: 'partly',
		notes: [
			{ words: 'a ferry is dearer than a bridge, in some winters', claim: 'ferry-pays', more: 'stance: qualifies' },
		],
	},
	'2031-03-08-evening-lamp': {
		title: 'A bridge too late',
		outlet: 'lamp',
		published: '2031-03-08',
		notes: [
			{ words: 'did the town hall know?', claim: 'hall-knew', more: 'stance: questions' },
			{ words: 'they say the town hall knew', claim: 'hall-knew', more: 'stance: mentions' },
		],
	},
};

export const portSelm = matrixOf(claims, papers, outlets);
const allCoders = matrixOf(claims, papers, outlets, { kind: 'all' });

/** Every article on every claim, with all stances: as full as a matrix can be. */
export function largeMatrix(rows: number, columns: number, notesPerArticle = 6): CorpusMatrix {
	const stances = ['asserts', 'asserts', 'denies', 'qualifies', 'questions', 'mentions'];
	return matrixOf(
		Object.fromEntries(
			Array.from({ length: rows }, (_, n) => [
				`road-${n}`,
				`Road number ${n + 1} was open before the flood came to Port Selm`,
			]),
		),
		Object.fromEntries(
			Array.from({ length: columns }, (_, column) => [
				`paper-${column}`,
				{
					title: `What the roads were like, part ${column + 1}`,
					outlet: `outlet-${column % 9}`,
					published: `2031-${String(1 + (column % 12)).padStart(2, '0')}-${String(1 + (column % 28)).padStart(2, '0')}`,
					read: column % 3 ? 'full' : 'partly',
					notes: Array.from({ length: notesPerArticle }, (_, n) => ({
						words: `words ${n} of ${column}`,
						claim: `road-${(column * 7 + n * n * 3) % rows}`,
						more: `stance: ${stances[(column + n) % stances.length]}`,
					})),
				} satisfies Paper,
			]),
		),
		Object.fromEntries(Array.from({ length: 9 }, (_, n) => [`outlet-${n}`, `Paper of the ${n + 1}th district`])),
	);
}

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>{{x}}${x}';
const hostile = matrixOf(
	{ hostile: markup },
	{ hostile: { title: markup, outlet: 'evil', published: '2031-03-08', notes: [{ words: markup, claim: 'hostile' }] } },
	{ evil: markup },
);
const scripts = matrixOf(
	{
		cyrillic: 'Городской совет знал о трещинах до зимы',
		hebrew: 'העירייה ידעה על הסדקים לפני החורף',
		long: `Die Donau${'dampfschifffahrts'.repeat(6)}gesellschaft hatte davon gewusst`,
	},
	{
		a: { title: 'Кто знал о мосте?', outlet: 'ru', lang: 'ru', notes: [{ words: 'совет знал', claim: 'cyrillic' }] },
		b: { title: 'מי ידע על הגשר?', outlet: 'he', lang: 'he', notes: [{ words: 'העירייה ידעה', claim: 'hebrew' }] },
		c: { title: `Donau${'dampfschifffahrts'.repeat(6)}`, notes: [{ words: 'gewusst', claim: 'long' }] },
	},
	{ ru: 'Вестник Порта', he: 'עיתון הנמל' },
);
const calm = matrixOf(
	{ 'bridge-safe': 'The bridge was safe' },
	{ a: { notes: [{ words: 'it was safe', claim: 'bridge-safe' }] } },
	{},
);

/** Everything that the tab of the matrix can be asked to draw, by name. */
export const matrixViews: Record<string, MatrixView> = {
	matrix: answer(portSelm, allOf),
	'matrix-cell': answer(portSelm, { ...allOf, cell: { claim: 'hall-knew', column: '2031-03-05-selm-courier' } }),
	'matrix-holders': answer(portSelm, { ...allOf, grouping: 'holder' }),
	'matrix-coders': answer(allCoders, allOf),
	'matrix-filtered': answer(portSelm, { ...allOf, filter: { ...allOf.filter, speaker: 'holder:stell' } }),
	'matrix-nothing-fits': answer(portSelm, { ...allOf, filter: { ...allOf.filter, text: 'zeppelin' } }),
	'matrix-table': answer(portSelm, { ...allOf, form: 'table' }),
	'matrix-large': answer(largeMatrix(40, 24, 12), { ...allOf, order: 'cluster' }),
	'matrix-calm': answer(calm, allOf),
	'matrix-scripts': answer(scripts, allOf),
	'matrix-hostile': answer(hostile, allOf),
	'matrix-hostile-table': answer(hostile, { ...allOf, form: 'table' }),
	'matrix-no-claims': answer(matrixOf({}, {}, {}), allOf),
	'matrix-loading': { tab: 'matrix', content: { kind: 'loading' } },
	'matrix-no-corpus': { tab: 'matrix', content: { kind: 'no-corpus' } },
	'matrix-error': { tab: 'matrix', content: { kind: 'error', message: 'Lateral came upon a fault of its own.' } },
};
