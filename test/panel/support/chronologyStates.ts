import type { View } from '../../../src/core/claims/facts';
import type { ChronologyAsk } from '../../../src/core/features/chronology/chronology';
import { chronologyOf } from '../../../src/core/features/chronology/chronologyOf';
import type { Chronology } from '../../../src/panel/chronology/content';
import type { ChronologyView } from '../../../src/protocol/toPanel';
import { corpusOf } from '../../support/corpusOf';
import { newsDesk, type DeskArticle } from '../../support/newsDesk';

// The papers of Port Selm again: who said when that the town hall knew. Worked out by core, as in the extension.

const sources = `
stell: {name: Mira Stell, kind: person}
mayor: {name: the mayor of Port Selm, kind: person}
ferro: {name: Ferro & Daughters, kind: body}
selm-courier: {name: Selm Courier}
harbour-post: {name: The Harbour Post}
north-wire: {name: North Wire}
evening-lamp: {name: The Evening Lamp}
kol: {name: קול הנמל}
lampa: {name: Вечерняя Лампа}
long: {name: Donau${'dampfschifffahrts'.repeat(8)}gesellschaft}
`;
const claims = {
	knew: 'text: The town hall knew before March that the harbour bridge was unsafe\n',
	strength: 'text: Share of their strength that the bridge’s cables had lost\nkind: quantity\nunit: "%"\n',
	scripts: 'text: Мост через гавань был безопасен\n',
	closed: 'text: Nobody has said anything of this\n',
};

const bridge: Readonly<Record<string, DeskArticle>> = {
	'2031-03-04-harbour-post': {
		title: 'Harbour bridge shut overnight',
		outlet: 'harbour-post',
		published: '2031-03-04',
		lang: 'en',
		notes: {
			'n-k3f9': {
				claim: 'knew',
				speaker: 'mayor',
				stance: 'denies',
				words: 'no warning of any kind had reached us',
			},
		},
	},
	'2031-03-05-north-wire': {
		title: 'Port Selm closes its only harbour crossing',
		outlet: 'north-wire',
		published: '2031-03-05T06:10+01:00',
		notes: {
			'n-q7d2': { claim: 'knew', words: 'the chief engineer warned the town hall in October' },
			'n-q7d3': { claim: 'strength', value: '33 %', asOf: '2030-10', words: 'a third of their strength' },
		},
	},
	'2031-03-05-selm-courier': {
		title: 'Who knew what about the bridge?',
		outlet: 'selm-courier',
		published: '2031-03-05',
		notes: {
			'n-a1': {
				claim: 'knew',
				speaker: 'stell',
				words: 'I put it in writing in October, and I said it to the mayor’s face in December',
				asOf: '2031-02',
			},
			'n-a2': { claim: 'knew', links: { cites: '2031-03-05-north-wire#n-q7d2' }, words: 'A letter of October says so' },
			'n-a3': { claim: 'strength', speaker: 'ferro', value: 'no more than 8 %', words: 'no more than eight per cent' },
		},
	},
	'2031-03-08-evening-lamp': {
		title: 'A bridge too late',
		outlet: 'evening-lamp',
		published: '2031-03-08',
		notes: {
			'n-b1': {
				claim: 'knew',
				links: { copies: '2031-03-05-north-wire#n-q7d2' },
				words: 'The chief engineer warned the town hall in October',
			},
			'n-b2': {
				claim: 'knew',
				speaker: 'unnamed',
				stance: 'questions',
				words: 'who above the third floor had read it',
			},
			'n-b3': { claim: 'knew', speaker: 'stell', stance: 'asserts', words: 'a line that was cut', lost: true },
		},
	},
	'2031-03-19-harbour-post': {
		title: 'Mayor: I should have asked',
		outlet: 'harbour-post',
		published: '2031-03-19',
		notes: {
			'n-c1': {
				claim: 'knew',
				speaker: 'mayor',
				stance: 'qualifies',
				words: 'a letter reached my office, but not my desk',
			},
			'n-c2': { claim: 'strength', speaker: 'ferro', value: '21 %', words: 'closer to twenty-one' },
		},
	},
	'2031-03-dockers-news': {
		title: 'Letters',
		published: '2031-03',
		notes: { 'n-d1': { claim: 'knew', words: 'Everybody at the quay knew' } },
	},
	'dockers-leaflet': {
		title: 'A leaflet from the quay',
		notes: { 'n-e1': { claim: 'knew', stance: 'mentions', words: 'what they knew in the town hall' } },
	},
};

const scripts: Readonly<Record<string, DeskArticle>> = {
	a: {
		title: 'Мост',
		outlet: 'lampa',
		published: '2031-03-08',
		lang: 'ru',
		notes: { 'n-1': { claim: 'scripts', words: 'Мост был безопасен' } },
	},
	b: {
		title: 'הגשר',
		outlet: 'kol',
		published: '2031-03-09',
		lang: 'he',
		notes: { 'n-1': { claim: 'scripts', stance: 'denies', words: 'הגשר לא היה בטוח' } },
	},
	c: {
		title: 'Lang',
		outlet: 'long',
		published: '2031-03-09',
		notes: { 'n-1': { claim: 'scripts', stance: 'qualifies', words: 'Sicher'.repeat(60) } },
	},
};

const base: View = { kind: 'base' };

/** A paper's day: this many positions, each by one of these. */
function manyDays(days: number, perDay: number, speakers: number): Record<string, DeskArticle> {
	return Object.fromEntries(
		Array.from({ length: days }, (_, at): [string, DeskArticle] => {
			const published = new Date(Date.UTC(2030, 0, 1 + at)).toISOString().slice(0, 10);
			const notes = Array.from({ length: perDay }, (_, of) => [
				`n-${of}`,
				{
					claim: 'knew',
					speaker: `source-${(at * perDay + of * 3) % speakers}`,
					stance: of % 3 ? 'asserts' : 'denies',
				},
			]);
			return [`paper-${at}`, { published, outlet: 'north-wire', notes: Object.fromEntries(notes) }];
		}),
	);
}

export function chronologyFrom(articles: Readonly<Record<string, DeskArticle>>, ask: ChronologyAsk): Chronology {
	const corpus = corpusOf({ 'sources.yaml': sources, ...newsDesk(articles, claims) });
	const chronology = chronologyOf(corpus, base, ask);
	if (!chronology) throw new Error(`There is no claim ${ask.claim}.`);
	const lines = chronology.claim ? [chronology.claim] : [];
	return { kind: 'chronology', claims: lines, ...chronology };
}

type Content = ChronologyView['content'];

export function chronologyView(content: Content, part: Partial<ChronologyView> = {}): ChronologyView {
	return { tab: 'chronology', scope: 'claim', by: 'holder', shown: null, lane: null, content, ...part };
}

const knew = chronologyFrom(bridge, { claim: 'knew', by: 'holder' });

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>{{x}}${x}';
const hostile: Chronology = {
	...knew,
	claim: { id: markup, text: markup, status: { word: 'contested', label: markup } },
	claims: [{ id: 'other', text: markup, status: { word: 'contested', label: markup } }],
	inWords: [markup],
	lanes: knew.lanes.map(lane => ({ ...lane, name: markup })),
	positions: knew.positions.map(position => ({
		...position,
		holder: markup,
		label: markup,
		words: markup,
		value: markup,
		coder: markup,
		asOf: { text: markup },
		claim: { id: markup, text: markup },
		facts: [markup],
		article: { id: markup, title: markup, outlet: markup, published: markup, lang: markup },
	})),
	ties: knew.ties.map(tie => ({ ...tie, label: markup })),
	labels: {
		stances: knew.labels.stances.map(each => ({ ...each, label: markup })),
		ties: knew.labels.ties.map(each => ({ ...each, label: markup })),
	},
};

const zoomed = { from: 22_342, to: 22_347 };
const nothing: Chronology = {
	...knew,
	inWords: [],
	before: 0,
	after: 0,
	total: 0,
	undated: 0,
	lanes: [],
	positions: [],
	crowds: [],
	ties: [],
	labels: { stances: [], ties: [] },
};

/** More holders than there is room for lanes. */
export const crowdedLanes = chronologyView(chronologyFrom(manyDays(300, 10, 60), { by: 'holder' }), {
	scope: 'corpus',
});

/** Everything that the tab of the chronology can be asked to draw, by name. */
export const chronologyViews: Record<string, ChronologyView> = {
	chronology: chronologyView(knew),
	'chronology-outlets': chronologyView(chronologyFrom(bridge, { claim: 'knew', by: 'outlet' }), { by: 'outlet' }),
	'chronology-quantity': chronologyView({
		...chronologyFrom(bridge, { claim: 'strength', by: 'holder' }),
		claims: [
			...chronologyFrom(bridge, { claim: 'strength', by: 'holder' }).claims,
			...chronologyFrom(bridge, { claim: 'knew', by: 'holder' }).claims,
		],
	}),
	'chronology-zoomed': chronologyView(chronologyFrom(bridge, { claim: 'knew', by: 'holder', shown: zoomed }), {
		shown: zoomed,
	}),
	'chronology-corpus': chronologyView(chronologyFrom(bridge, { by: 'holder' }), { scope: 'corpus' }),
	'chronology-many': chronologyView(chronologyFrom(manyDays(10, 4, 25), { claim: 'knew', by: 'holder' })),
	'chronology-crowded': chronologyView(chronologyFrom(manyDays(300, 2, 12), { by: 'holder' }), { scope: 'corpus' }),
	'chronology-undated': chronologyView(
		chronologyFrom({ a: { ...bridge['dockers-leaflet']! } }, { claim: 'knew', by: 'holder' }),
	),
	'chronology-scripts': chronologyView(chronologyFrom(scripts, { claim: 'scripts', by: 'holder' })),
	'chronology-hostile': chronologyView(hostile),
	'chronology-empty': chronologyView(nothing),
	'chronology-choose': chronologyView({ kind: 'no-claim', claims: [...knew.claims] }),
	'chronology-no-claim': chronologyView({ kind: 'no-claim', claims: [] }),
	'chronology-no-article': chronologyView({ kind: 'no-article' }),
	'chronology-no-corpus': chronologyView({ kind: 'no-corpus' }),
	'chronology-loading': chronologyView({ kind: 'loading' }),
	'chronology-error': chronologyView({ kind: 'error', message: 'Lateral came upon a fault of its own.' }),
};
