import assert from 'node:assert/strict';
import { mapAround } from '../../../src/core/features/map/mapAround';
import { mapOfCorpus } from '../../../src/core/features/map/mapOfCorpus';
import type { MapView } from '../../../src/protocol/toPanel';
import type { ClaimMap } from '../../../src/panel/map/content';
import { corpusOf } from '../../support/corpusOf';

// The same papers of Port Selm: what is tied to what in them. The maps are worked out by core, as in the extension.

const base = { kind: 'base' } as const;

/** The papers. Each passage is a sentence of its article, so that any words can be noted. */
export const harbour: Readonly<Record<string, string>> = {
	'sources.yaml': [
		'stell: {name: Mira Stell, kind: person, role: chief engineer of the port}',
		'mayor: {name: the mayor of Port Selm, kind: person}',
		'north-wire: {name: North Wire, kind: outlet}',
		'courier: {name: Selm Courier, kind: outlet}',
		'post: {name: The Harbour Post, kind: outlet}',
		'lamp: {name: The Evening Lamp, kind: outlet}',
		'',
	].join('\n'),
	'claims/town-hall-knew.yaml':
		'text: The town hall knew before March that the harbour bridge was unsafe\nexcludes: [first-warning-on-the-night]\n',
	'claims/first-warning-on-the-night.yaml': 'text: The first warning came on the night of the closure\n',
	'claims/strength-lost.yaml': 'text: The bridge’s cables had lost a third of their strength\n',
	'courier.txt':
		'I put it in writing in October, and I said it to the mayor’s face in December. No more than eight per cent had gone.\n',
	'courier.notes.yaml': [
		'article: {title: Who knew what about the bridge?, outlet: courier, published: 2031-03-05, lang: en}',
		'notes:',
		'  n-writing:',
		'    quote: I put it in writing in October, and I said it to the mayor’s face in December',
		'    speaker: stell',
		'    claim: town-hall-knew',
		'    links: {contradicts: "post#n-no-warning", cites: "wire#n-letter"}',
		'  n-eight: {quote: No more than eight per cent had gone, claim: strength-lost, stance: denies, links: {contradicts: "wire#n-third"}}',
		'',
	].join('\n'),
	'post.txt': 'No warning of any kind had reached us. The ferry runs all night.\n',
	'post.notes.yaml': [
		'article: {title: Harbour bridge shut overnight, outlet: post, published: 2031-03-04, lang: en}',
		'notes:',
		'  n-no-warning: {quote: No warning of any kind had reached us, speaker: mayor, claim: town-hall-knew, stance: denies}',
		'  n-ferry: {quote: The ferry runs all night, links: {same-event: "lamp#n-drawer"}}',
		'',
	].join('\n'),
	'wire.txt': 'A letter of October warned the town hall. The cables had lost a third of their strength.\n',
	'wire.notes.yaml': [
		'article: {title: Port Selm closes its only harbour crossing, outlet: north-wire, published: 2031-03-05, lang: en}',
		'notes:',
		'  n-letter: {quote: A letter of October warned the town hall, claim: town-hall-knew}',
		'  n-third: {quote: The cables had lost a third of their strength, claim: strength-lost}',
		'',
	].join('\n'),
	'lamp.txt': 'The letter lay in a drawer for weeks. The first word of it came at midnight.\n',
	'lamp.notes.yaml': [
		'article: {title: A bridge too late, outlet: lamp, published: 2031-03-08, lang: en}',
		'notes:',
		'  n-drawer:',
		'    quote: The letter lay in a drawer for months',
		'    speaker: unnamed',
		'    claim: town-hall-knew',
		'    stance: qualifies',
		'    links: {copies: "wire#n-letter", cites: "gone#n-none"}',
		'  n-midnight: {quote: The first word of it came at midnight, claim: first-warning-on-the-night}',
		'',
	].join('\n'),
};

/** A corpus in which every article has notes on some claims, and is linked with another article. */
export function manyArticles(articles: number, claims: number): Record<string, string> {
	const files: Record<string, string> = {};
	for (let claim = 0; claim < claims; claim++)
		files[`claims/claim-${claim}.yaml`] = `text: What was said of pier ${claim}\n`;
	for (let article = 0; article < articles; article++) {
		files[`paper-${article}.txt`] = 'It holds. It does not hold.\n';
		files[`paper-${article}.notes.yaml`] = [
			`article: {title: Paper ${article}}`,
			'notes:',
			`  n-a: {quote: It holds, claim: claim-${article % claims}, links: {cites: "paper-${(article * 7 + 1) % articles}#n-a"}}`,
			`  n-b: {quote: It does not hold, claim: claim-${(article * 5 + 2) % claims}, stance: denies}`,
			'',
		].join('\n');
	}
	return files;
}

const longWord = `Donau${'dampfschifffahrts'.repeat(8)}gesellschaft`;
const scripts: Readonly<Record<string, string>> = {
	'sources.yaml': `haifa: {name: צבי הים, role: דובר הנמל}\nstell: {name: Мира Стель, role: главный инженер порта}\n`,
	'claims/most.yaml': `text: Мост через гавань был безопасен — ${longWord}\n`,
	'a.txt': 'Мост был безопасен. הגשר לא היה בטוח.\n',
	'a.notes.yaml':
		'article: {title: Мост, outlet: Вечерняя Лампа, lang: ru, published: 2031-03-08}\nnotes:\n' +
		'  n-a: {quote: Мост был безопасен, speaker: stell, claim: most}\n' +
		'  n-b: {quote: הגשר לא היה בטוח, speaker: haifa, claim: most, stance: denies, links: {contradicts: n-a, "بيان": "b#n-c"}}\n',
	'b.txt': 'الجسر لم يكن آمنا منذ سنوات.\n',
	'b.notes.yaml': `article: {title: ${longWord}, outlet: ${longWord}, lang: ar}\nnotes:\n  n-c: {quote: الجسر لم يكن آمنا منذ سنوات, speaker: ${longWord}, claim: most}\n`,
};

const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>{{x}}${x}';

export function aroundIn(files: Readonly<Record<string, string>>, claim: string, steps: 1 | 2 = 1): ClaimMap {
	const map = mapAround(corpusOf(files), base, claim, { steps, most: 200 });
	return { kind: 'map', ...(map ?? assert.fail(`no map of ${claim}`)) };
}

export function wholeOf(files: Readonly<Record<string, string>>, most = 200): ClaimMap {
	return { kind: 'map', ...mapOfCorpus(corpusOf(files), base, { most }) };
}

export const claimView = (content: MapView['content'], steps: 1 | 2 = 1): MapView => ({
	tab: 'map',
	scope: 'claim',
	steps,
	most: 200,
	content,
});
export const corpusView = (content: MapView['content'], most: 200 | 1_000 = 200): MapView => ({
	tab: 'map',
	scope: 'corpus',
	steps: 1,
	most,
	content,
});

const article = { id: markup, title: markup, outlet: markup, published: markup, lang: markup };
const hostile: ClaimMap = {
	kind: 'map',
	middle: markup,
	nodes: [
		{
			kind: 'claim',
			id: markup,
			claim: markup,
			text: markup,
			status: { word: 'contested', label: markup },
			sides: markup,
		},
		{
			kind: 'passage',
			id: `passage ${markup}`,
			note: markup,
			words: markup,
			stance: 'denies',
			article,
			evidence: 'altered',
			coder: markup,
		},
		{ kind: 'source', id: `source ${markup}`, holder: 'speaker', key: markup, name: markup, role: markup },
		{ kind: 'article', id: `article ${markup}`, article, notes: 1 },
	],
	edges: [
		{
			kind: 'link',
			type: markup,
			from: markup,
			to: `passage ${markup}`,
			symmetric: false,
			label: markup,
			backLabel: markup,
			count: 2,
		},
	],
	leftOut: { claims: 0, passages: 0, sources: 0, articles: 0 },
	dangling: 0,
};

/** Everything that the tab of the map can be asked to draw, by name. */
export const mapViews: Record<string, MapView> = {
	map: claimView(aroundIn(harbour, 'town-hall-knew')),
	'map-two-steps': claimView(aroundIn(harbour, 'town-hall-knew', 2), 2),
	'map-corpus': corpusView(wholeOf(harbour)),
	'map-many': corpusView(wholeOf(manyArticles(260, 60))),
	'map-alone': claimView(aroundIn({ 'claims/alone.yaml': 'text: Nobody has said this yet\n' }, 'alone')),
	'map-scripts': claimView(aroundIn(scripts, 'most')),
	'map-hostile': claimView(hostile),
	'map-nothing': corpusView(wholeOf({ 'a.txt': 'A.\n' })),
	'map-no-claim': claimView({ kind: 'no-claim', claims: [] }),
	'map-choose': claimView({
		kind: 'no-claim',
		claims: [
			{
				id: 'town-hall-knew',
				text: 'The town hall knew before March',
				status: { word: 'contested', label: 'contested' },
			},
			{ id: 'strength-lost', text: 'The cables had lost a third', status: { word: 'contested', label: 'contested' } },
		],
	}),
	'map-no-corpus': corpusView({ kind: 'no-corpus' }),
	'map-loading': claimView({ kind: 'loading' }),
	'map-error': claimView({ kind: 'error', message: 'Lateral came upon a fault of its own.' }),
};
