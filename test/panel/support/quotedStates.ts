import { inAll } from '../../../src/core/features/speakers/countSpeakers';
import type { QuotedView } from '../../../src/protocol/toPanel';
import type { Article } from '../../../src/panel/content';
import type { Outlet, Speaker, Statement, WhoIsQuoted } from '../../../src/panel/quoted/content';

// The same papers of Port Selm: whom they quote, and how much.

const courier: Article = {
	id: '2031-03-05-selm-courier',
	title: 'Who knew what about the bridge?',
	outlet: 'Selm Courier',
	published: '2031-03-05',
	lang: 'en',
};
const lamp: Article = {
	...courier,
	id: '2031-03-08-evening-lamp',
	title: 'A bridge too late',
	outlet: 'The Evening Lamp',
};

export function speaker(name: string, words: number, more: Partial<Speaker> = {}): Speaker {
	const statements = more.statements ?? Math.ceil(words / 20);
	return {
		key: `name:${name}`,
		name,
		statements,
		turns: Math.ceil(statements / 2),
		words,
		quotedWords: Math.floor(words / 2),
		kinds: {
			direct: statements - (statements >> 1),
			mixed: statements >> 2,
			indirect: (statements >> 1) - (statements >> 2),
		},
		strengths: { named: statements, described: 0, anonymous: 0, document: 0, none: 0 },
		articles: 1,
		...more,
	};
}

export function outlet(name: string, speakers: readonly Speaker[], more: Partial<Outlet> = {}): Outlet {
	return {
		key: `outlet:${name}`,
		name,
		articles: 2,
		speakers: speakers.length,
		most: speakers.slice(0, 10).map(({ key, name, role, statements, words }) => ({
			key,
			name,
			...(role !== undefined && { role }),
			statements,
			words,
		})),
		...inAll(speakers),
		...more,
	};
}

export function statement(words: string, more: Partial<Statement> = {}): Statement {
	return {
		words,
		article: courier,
		start: 120,
		end: 120 + words.length,
		kind: 'direct',
		strength: 'named',
		negated: false,
		hypothetical: false,
		...more,
	};
}

export function table(speakers: readonly Speaker[], more: Partial<WhoIsQuoted> = {}): WhoIsQuoted {
	return {
		kind: 'speakers',
		reading: false,
		articles: 1,
		articlesRead: 1,
		speakers,
		more: 0,
		open: [],
		labels: {
			kinds: { direct: 'direct', mixed: 'partly quoted', indirect: 'indirect' },
			strengths: {
				named: 'named source',
				described: 'described source',
				anonymous: 'anonymous source',
				document: 'document or poll',
				none: 'no source',
			},
		},
		...more,
	};
}

const inCourier = (content: WhoIsQuoted): QuotedView => ({
	tab: 'quoted',
	scope: 'article',
	content: { ...content, article: courier },
});
const inCorpus = (content: QuotedView['content']): QuotedView => ({ tab: 'quoted', scope: 'corpus', content });

const few: readonly Speaker[] = [
	speaker('Mira Stell', 212, { key: 'source:mira-stell', role: 'chief engineer of the port', statements: 9 }),
	speaker('the mayor of Port Selm', 96, {
		statements: 6,
		strengths: { named: 2, described: 4, anonymous: 0, document: 0, none: 0 },
	}),
	speaker('Ferro & Daughters', 41, { role: 'maker of the cables', statements: 2 }),
	speaker('a letter of October', 18, {
		key: 'unnamed:document:letter',
		statements: 1,
		strengths: { named: 0, described: 0, anonymous: 0, document: 1, none: 0 },
	}),
	speaker('people in the town hall', 12, {
		key: 'unnamed:anonymous:people',
		statements: 1,
		strengths: { named: 0, described: 0, anonymous: 1, document: 0, none: 0 },
	}),
];

/** Mira Stell's. */
export const said: readonly Statement[] = [
	statement('“I put it in writing in October, and I said it to the mayor’s face in December”'),
	statement('the cables “had lost a third of their strength” … by the time of the last inspection', { kind: 'mixed' }),
	statement('nobody had asked her for a second report', { kind: 'indirect', negated: true, article: lamp }),
	statement('the bridge would have to close within the year', { kind: 'indirect', hypothetical: true }),
];

const longWord = `Donau${'dampfschifffahrts'.repeat(8)}gesellschaft`;
const markup = '<img src=x onerror="window.hacked=1"><script>window.hacked=1</script><b>bold</b>{{x}}${x}';

export const many: readonly Speaker[] = Array.from({ length: 2_000 }, (_, index) =>
	speaker(`Passenger ${index + 1}`, 4_000 - 2 * index, {
		articles: 1 + (index % 7),
		...(index % 3 === 0 && { role: 'commuter' }),
	}),
);

const silent = {
	kinds: { direct: 0, mixed: 0, indirect: 0 },
	strengths: { named: 0, described: 0, anonymous: 0, document: 0, none: 0 },
};
export const outlets: readonly Outlet[] = [
	outlet('Selm Courier', few, { articles: 3 }),
	outlet('The Evening Lamp', few.slice(1, 5)),
	outlet('Port Gazette', [], { ...silent, articles: 1 }),
	outlet('No outlet', few.slice(2, 3), {
		key: 'no-outlet',
		articles: 1,
		strengths: { named: 0, described: 0, anonymous: 1, document: 0, none: 1 },
	}),
];
export const manyOutlets: readonly Outlet[] = Array.from({ length: 400 }, (_, index) =>
	outlet(`Gazette ${index + 1}`, many.slice(index, index + 12), { articles: 1 + (index % 9) }),
);

/** Everything that the tab of who is quoted can be asked to draw, by name. */
export const quotedViews: Record<string, QuotedView> = {
	quoted: inCourier(table(few)),
	'quoted-open': inCourier(table(few, { open: [{ speaker: 'source:mira-stell', statements: said }] })),
	'quoted-corpus': inCorpus(table(few, { articles: 6, articlesRead: 6 })),
	'quoted-many': inCorpus(table(many, { articles: 812, articlesRead: 812, more: 310 })),
	'quoted-scripts': inCorpus(
		table([
			speaker('Мира Стель', 70, { role: 'главный инженер порта' }),
			speaker('צבי הים', 60, { role: 'דובר הנמל' }),
			speaker('مدينة الميناء', 50, { role: 'مجلس المدينة' }),
			speaker(longWord, 40, { role: longWord }),
		]),
	),
	'quoted-hostile': inCorpus(
		table([speaker(markup, 30, { key: 'hostile', role: markup })], {
			article: { id: markup, title: markup, outlet: markup, published: markup, lang: markup },
			open: [
				{
					speaker: 'hostile',
					statements: [
						statement(markup, {
							article: { id: markup, title: markup, outlet: markup, published: markup, lang: markup },
						}),
					],
				},
			],
		}),
	),
	'quoted-outlets': inCorpus(table(few, { articles: 7, articlesRead: 7, outlets })),
	'quoted-outlets-many': inCorpus(table(many, { articles: 812, articlesRead: 812, outlets: manyOutlets })),
	'quoted-outlets-scripts': inCorpus(
		table(few, { outlets: [outlet('Лучка новине', few), outlet('צבי הים', few), outlet(longWord, few)] }),
	),
	'quoted-outlets-hostile': inCorpus(
		table(few, { outlets: [outlet(markup, [speaker(markup, 30, { role: markup })], { key: 'hostile' })] }),
	),
	'quoted-nobody': inCourier(table([])),
	'quoted-stopped': inCorpus(table(few, { articles: 5_000, articlesRead: 120 })),
	'quoted-so-far': inCorpus(table(few, { articles: 5_000, articlesRead: 120, reading: true })),
	'quoted-reading': inCorpus({ kind: 'reading', done: 120, of: 5_000 }),
	'quoted-loading': inCorpus({ kind: 'loading' }),
	'quoted-no-article': { tab: 'quoted', scope: 'article', content: { kind: 'no-article' } },
	'quoted-no-corpus': inCorpus({ kind: 'no-corpus' }),
	'quoted-error': inCorpus({ kind: 'error', message: 'Lateral came upon a fault of its own.' }),
};
