import { valueScale } from '../../../src/core/features/claims/valueScale';
import type { ClaimView, PanelView } from '../../../src/protocol/toPanel';
import { matrixViews } from './matrixStates';
import { mapViews } from './mapStates';
import { compareViews } from './compareStates';
import { chronologyViews } from './chronologyStates';
import { quotedViews } from './quotedStates';
import type { Article, Claim, ClaimsHere, Holder, Position, Side } from '../../../src/panel/content';

// A town and a bridge that never were: what the papers of Port Selm say of why it closed.

const articles = {
	harbourPost: article('2031-03-04-harbour-post', 'Harbour bridge shut overnight', 'The Harbour Post', '2031-03-04'),
	selmCourier: article('2031-03-05-selm-courier', 'Who knew what about the bridge?', 'Selm Courier', '2031-03-05'),
	northWire: article('2031-03-05-north-wire', 'Port Selm closes its only harbour crossing', 'North Wire', '2031-03-05'),
	channelNine: article('2031-03-06-channel-nine', 'Ferry to run all night', 'Channel Nine', '2031-03-06'),
	eveningLamp: article('2031-03-08-evening-lamp', 'A bridge too late', 'The Evening Lamp', '2031-03-08'),
	dockersNews: article('2031-03-dockers-news', 'Letters', undefined, 'March 2031'),
};

export function article(id: string, title: string, outlet?: string, published?: string, lang = 'en'): Article {
	return { id, title, ...(outlet && { outlet }), ...(published && { published }), lang };
}

let notes = 0;

/** A position whose sentence is written with the noted words between «»: `The mayor said «it was safe».` */
export function position(at: Article, sentence: string, more: Partial<Position> = {}): Position {
	const note = more.note ?? `${at.id}#n-${(notes++).toString(36).padStart(4, '0')}`;
	return {
		note,
		here: false,
		article: at,
		sentence: runs(sentence),
		evidence: { state: 'exact' },
		strength: { word: 'named', label: 'named source' },
		origins: [{ note, article: at, self: true }],
		tags: [],
		replies: [],
		links: [],
		...more,
	};
}

/** `«noted»`, `‹cue›`, `{source}` and what is around them. */
function runs(sentence: string): Position['sentence'] {
	const marked = /«(?<passage>[^»]*)»|‹(?<cue>[^›]*)›|\{(?<source>[^}]*)\}|(?<context>[^«‹{]+)/g;
	return [...sentence.matchAll(marked)].map(({ groups }) => {
		if (groups?.['passage'] !== undefined) return { role: 'passage', text: groups['passage'] };
		if (groups?.['cue'] !== undefined) return { role: 'cue', text: groups['cue'] };
		if (groups?.['source'] !== undefined) return { role: 'source', text: groups['source'] };
		return { role: 'context', text: groups?.['context'] ?? '' };
	});
}

export function holder(
	name: string,
	role: string | undefined,
	positions: Position[],
	kind: Holder['kind'] = 'speaker',
): Holder {
	return { kind, id: name.toLowerCase().replaceAll(/\W+/g, '-') || 'holder', name, ...(role && { role }), positions };
}

export function side(stance: Side['stance'], holders: Holder[], origins = holders.length): Side {
	const positions = holders.reduce((sum, holder) => sum + holder.positions.length, 0);
	return { stance, label: stance, positions, origins, holders };
}

export function claim(text: string, sides: Side[], more: Partial<Claim> = {}): Claim {
	const given = sides.flatMap(side =>
		side.holders.flatMap(holder =>
			holder.positions.flatMap(({ note, value }) =>
				value === undefined ? [] : { note, value, counts: side.stance === 'asserts' },
			),
		),
	);
	const values = more.kind === 'quantity' ? valueScale(given, more.unit, 'en') : undefined;
	return {
		...(values && { values }),
		id: text.toLowerCase().replaceAll(/\W+/g, '-').slice(0, 40) || 'claim',
		text,
		kind: 'proposition',
		about: [],
		draft: false,
		excludes: [],
		status: {
			word: 'contested',
			label: 'contested',
			reason: '3 assert, 1 denies; 2 origins against 1; one source silent',
			rule: 'Two holders take opposite sides.',
			evidence: 'sound',
			disagreement: 'sources',
			betweenOutlets: false,
		},
		sides,
		silent: [],
		unread: [],
		...more,
	};
}

export function claims(...all: Claim[]): ClaimsHere {
	return { kind: 'claims', claims: all };
}

const wireStory = position(
	articles.northWire,
	'“{The chief engineer} ‹warned› the town hall in {October} that «the cables had lost a third of their strength»,” a letter seen by this agency says.',
	{ strength: { word: 'document', label: 'document' } },
);

const knew = claim(
	'The town hall knew before March that the harbour bridge was unsafe',
	[
		side(
			'asserts',
			[
				holder('Mira Stell', 'chief engineer of the port', [
					position(
						articles.selmCourier,
						'{Mira Stell}, who inspected the cables, ‹told› this paper: “«I put it in writing in October, and I said it to the mayor’s face in December»; nobody can say they did not know.”',
						{
							here: true,
							comment: 'Says when and to whom. The letter itself is in the North Wire story.',
							tags: ['letter', 'october'],
							by: 'ana',
							replies: [
								{ text: 'Which of the two letters?', by: 'tomas', at: '2031-03-09T08:00:00Z' },
								{ text: 'The first.\nThe second went to the port.', by: 'ana' },
							],
							links: [
								{
									direction: 'out',
									type: 'contradicts',
									label: 'contradicts',
									note: '2031-03-04-harbour-post#n-k3f9',
									state: 'live',
									article: articles.harbourPost,
									holder: 'the mayor of Port Selm',
									words: 'no warning of any kind had reached us',
								},
								{
									direction: 'in',
									type: 'corroborates',
									label: 'is corroborated by',
									note: '2031-03-05-north-wire#n-q7d2',
									state: 'stale',
									article: articles.northWire,
									words: 'a letter seen by this agency',
								},
							],
						},
					),
					position(articles.channelNine, 'Stell ‹repeated› on air that «the warning was given twice».', {
						origins: [{ note: '2031-03-05-selm-courier#n-0001', article: articles.selmCourier, self: false }],
					}),
				]),
				holder('North Wire', 'in its own voice', [wireStory], 'outlet'),
			],
			2,
		),
		side('denies', [
			holder('the mayor of Port Selm', undefined, [
				position(
					articles.harbourPost,
					'At midnight {the mayor} ‹insisted› that «no warning of any kind had reached us» before the night of the closure.',
					{
						note: '2031-03-04-harbour-post#n-k3f9',
						comment: 'Said on the town hall steps, before the letter was known.',
						by: 'ana',
					},
				),
			]),
		]),
		side('qualifies', [
			holder(
				'unnamed, in The Evening Lamp',
				undefined,
				[
					position(
						articles.eveningLamp,
						'‹According to› {a member of the council}, «the letter lay in a drawer for weeks before anybody above the third floor read it».',
						{
							strength: { word: 'described', label: 'described source' },
							evidence: {
								state: 'altered',
								changes: [
									{ was: 'for months', is: 'for weeks', class: 'date' },
									{ was: 'above the second floor', is: 'above the third floor', class: 'number' },
								],
							},
						},
					),
				],
				'unnamed',
			),
		]),
	],
	{
		about: ['harbour-bridge', 'town-hall'],
		settles: 'The town hall’s register of incoming letters for October and December.',
		excludes: [
			{
				id: 'first-warning-on-the-night',
				text: 'The first warning came on the night of the closure',
				status: { word: 'single-origin', label: 'single origin' },
			},
		],
		silent: [articles.channelNine],
		unread: [articles.dockersNews],
	},
);

const strength = claim(
	'Share of their strength that the bridge’s cables had lost',
	[
		side('asserts', [
			holder(
				'North Wire',
				'in its own voice',
				[
					position(articles.northWire, '… that the cables had lost «a third of their strength», the letter says.', {
						value: 'about 33 %',
						asOf: '2030-10',
					}),
				],
				'outlet',
			),
			holder('Ferro & Daughters', 'maker of the cables', [
				position(
					articles.selmCourier,
					'The firm ‹puts› the loss at «no more than eight per cent», which it calls ordinary wear.',
					{ value: '8 %', asOf: '2031-02-11', here: true, comment: 'The maker has a contract to lose.', by: 'tomas' },
				),
			]),
		]),
		side('mentions', [
			holder(
				'The Evening Lamp',
				'in its own voice',
				[
					position(articles.eveningLamp, 'How much strength had gone from «the cables» is for the inquiry to say.', {
						strength: { word: 'none', label: 'no source' },
					}),
				],
				'outlet',
			),
		]),
	],
	{
		kind: 'quantity',
		unit: '%',
		about: ['harbour-bridge'],
		resolution: { label: 'unsettled', who: 'ana', when: '2031-04-02', why: 'The inquiry has not reported.' },
		status: {
			word: 'contested',
			label: 'contested',
			reason: '2 assert; 33 % against 8 %',
			rule: 'Two holders give values that cannot both be right.',
			evidence: 'altered',
			disagreement: 'both',
			betweenOutlets: false,
		},
	},
);

const crossings = claim(
	'People who crossed the harbour on the first day without the bridge',
	[
		side(
			'asserts',
			(
				[
					['The ferry company', '9,400'],
					['North Wire', 'about 12,000'],
					['Dockers’ union', 'more than 15,000'],
					['Selm Courier', '8 to 13 thousand'],
					['Passenger association of the whole of the northern harbour', 'up to 20,000'],
					['Channel Nine', '11,250 people', 'lost'],
					['The Evening Lamp', 'more than anybody counted'],
					['Harbour police', '300 cars a day'],
				] as const
			).map(([name, value, state]) =>
				holder(name, undefined, [
					position(articles.northWire, `It was «${value}» on Monday.`, {
						value,
						asOf: '2031-03-05',
						...(state && { evidence: { state, confirmed: false } }),
					}),
				]),
			),
		),
		side('denies', [
			holder('the mayor of Port Selm', undefined, [position(articles.harbourPost, '«not 8,000»', { value: '8,000' })]),
		]),
	],
	{ kind: 'quantity', unit: 'people' },
);

const at = (claimsHere: ClaimsHere, where: Article, words: string): ClaimsHere => ({
	...claimsHere,
	passage: { article: where, words, notes: [] },
});

const many = claim(
	'The ferry can carry everybody who used to cross by the bridge',
	(['asserts', 'denies'] as const).map((stance, turn) =>
		side(
			stance,
			Array.from({ length: 10 }, (_, index) =>
				holder(`Passenger ${index + 1}`, index % 3 ? undefined : 'commuter', [
					position(
						Object.values(articles)[index % 6] ?? articles.northWire,
						turn
							? 'One of those at the quay ‹said› that «the second boat left without forty of us», again.'
							: 'Asked at the quay, one ‹said› that «there was room for all» on the second boat.',
					),
					position(
						articles.eveningLamp,
						turn ? 'Later the same: «forty were left».' : 'Later the same: «there was room».',
					),
				]),
			),
			10,
		),
	),
	{ status: { ...knew.status, reason: '20 assert, 20 deny; 10 origins against 10' } },
);

const longWord = `Donau${'dampfschifffahrts'.repeat(8)}gesellschaft`;
const scripts = claim(`Мост через гавань был безопасен — ${longWord}`, [
	side('asserts', [
		holder('Мира Стель', 'главный инженер порта', [
			position(
				article('a', 'Мост', 'Вечерняя Лампа', '2031-03-08', 'ru'),
				'«Мост был безопасен», ‹сказала› {инженер}, и добавила многое другое.',
				{
					comment: `См. ${longWord}`,
					tags: ['мост', longWord],
				},
			),
		]),
	]),
	side('denies', [
		holder('צבי הים', 'דובר הנמל', [
			position(
				article('b', 'הגשר', 'קול הנמל', '2031-03-09', 'he'),
				'{דובר הנמל} ‹אמר› כי «הגשר לא היה בטוח» מאז אוקטובר 2030.',
				{
					comment: 'נאמר בראיון, לא במכתב.',
					by: 'ana',
					links: [
						{
							direction: 'out',
							type: 'contradicts',
							label: 'contradicts',
							note: 'a#n-1',
							state: 'live',
							holder: 'Мира Стель',
							words: 'Мост был безопасен',
						},
					],
				},
			),
		]),
		holder(
			'مدينة الميناء',
			undefined,
			[
				position(
					article('c', 'الجسر', longWord, '2031-03-10', 'ar'),
					'‹قال› {المهندس} إن «الجسر لم يكن آمنا» منذ سنوات.',
				),
			],
			'article',
		),
	]),
]);

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>{{x}}${x}';
const hostile = claim(
	markup,
	[
		side('asserts', [
			holder(markup, markup, [
				position(article(markup, markup, markup, markup, markup), `«${markup.replaceAll(/[{}]/g, '')}»`, {
					comment: markup,
					tags: [markup],
					by: markup,
					coder: markup,
					value: markup,
					asOf: markup,
					strength: { word: 'named', label: markup },
					evidence: { state: 'altered', changes: [{ was: markup, is: markup, class: 'words' }] },
					origins: [{ note: markup, article: article(markup, markup, markup, markup), self: false }],
					links: [
						{
							direction: 'out',
							type: markup,
							label: markup,
							note: markup,
							state: 'live',
							holder: markup,
							words: markup,
						},
					],
				}),
			]),
		]),
	],
	{
		settles: markup,
		unit: markup,
		about: [markup],
		excludes: [{ id: markup, text: markup, status: { word: 'contested', label: markup } }],
		resolution: { label: markup, who: markup, when: markup, why: markup },
		silent: [article(markup, markup, markup, markup)],
		status: { ...knew.status, label: markup, reason: markup, rule: markup },
	},
);

const evidence = claim(
	'Which words still stand',
	[
		side('asserts', [
			holder('Mira Stell', undefined, [
				position(articles.selmCourier, 'The words «stand elsewhere now», unchanged.', { evidence: { state: 'moved' } }),
				position(articles.eveningLamp, '«twice in one text»', { evidence: { state: 'ambiguous', places: 2 } }),
				position(articles.harbourPost, '«words that were cut»', {
					evidence: { state: 'lost', confirmed: false },
					coder: 'tomas',
				}),
				position(articles.channelNine, '«words that nobody misses»', { evidence: { state: 'lost', confirmed: true } }),
				position(articles.northWire, 'It was «not» so.', {
					evidence: {
						state: 'altered',
						changes: [
							{ was: '', is: 'not', class: 'negation' },
							{ was: 'perhaps', is: '', class: 'hedge' },
						],
					},
					links: [
						{ direction: 'out', type: 'cites', label: 'cites', note: 'no-such-article#n-0000', state: 'dangling' },
					],
					origins: [
						{ note: 'x#n-1', article: articles.selmCourier, self: false },
						{ note: 'y#n-1', article: articles.dockersNews, self: false },
					],
				}),
			]),
		]),
	],
	{
		draft: true,
		status: {
			...knew.status,
			word: 'single-origin',
			label: 'single origin',
			reason: '2 assert; 1 origin',
			rule: 'All of it goes back to one origin.',
			evidence: 'altered',
			disagreement: 'readers',
		},
	},
);

/** Everything that the tab of the claim can be asked to draw, by name. */
export const states: Record<string, ClaimView['content']> = {
	contested: at(
		claims(knew),
		articles.selmCourier,
		'I put it in writing in October, and I said it to the mayor’s face in December',
	),
	several: at(claims(knew, strength, evidence), articles.selmCourier, 'no more than eight per cent'),
	quantity: claims(strength),
	values: claims(crossings),
	evidence: claims(evidence),
	many: claims(many),
	scripts: claims(scripts),
	hostile: claims(hostile),
	overview: {
		kind: 'article',
		article: articles.selmCourier,
		notes: 14,
		claims: [knew, many, evidence].map(({ id, text, status }) => ({
			id,
			text,
			status: { word: status.word, label: status.label },
		})),
	},
	uncontested: {
		kind: 'article',
		article: articles.channelNine,
		notes: 1,
		claims: [{ id: evidence.id, text: evidence.text, status: { word: 'single-origin', label: 'single origin' } }],
	},
	claimless: { kind: 'article', article: articles.channelNine, notes: 2, claims: [] },
	unmarked: { kind: 'article', article: articles.dockersNews, notes: 0, claims: [] },
	'no-article': { kind: 'no-article' },
	'no-corpus': { kind: 'no-corpus' },
	loading: { kind: 'loading' },
	error: { kind: 'error', message: 'The claims file claims.yaml could not be read: line 12 has no colon.' },
};

/** Where the corpus has notes whose words are not as they were noted. */
const inDoubt: Readonly<Record<string, number>> = { evidence: 3, uncontested: 1, 'no-article': 12 };

/** Everything that the panel can be asked to draw, by name. */
export const views: Record<string, PanelView> = {
	...Object.fromEntries(
		Object.entries(states).map(([name, content]): [string, PanelView] => [
			name,
			{ tab: 'claim', content, pinned: null, inDoubt: inDoubt[name] ?? 0 },
		]),
	),
	...matrixViews,
	...mapViews,
	...compareViews,
	...chronologyViews,
	...quotedViews,
};
