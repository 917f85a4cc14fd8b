import assert from 'node:assert/strict';
import type { BlockKind } from '../../../src/core/analysis/analysis';
import { findBlocks } from '../../../src/core/analysis/blocks';
import { processorTime } from '../../support/processorTime';

/** What a line of a saved page is; a line without a sign goes on with the one above. */
const signs: Readonly<Record<string, BlockKind>> = {
	'~': 'furniture',
	'!': 'headline',
	'+': 'standfirst',
	'@': 'byline',
	':': 'dateline',
	'=': 'section',
	'.': 'paragraph',
};

function assertPage(...marked: string[]): void {
	const text = marked.map(line => line.slice(2)).join('\n');
	const signOf = new Map(Object.entries(signs).map(([sign, kind]) => [kind, sign]));
	const found = findBlocks(text).map(({ kind, span }) => `${signOf.get(kind)} ${text.slice(span.start, span.end)}`);
	const expected = marked
		.filter(line => line !== '')
		.join('\n')
		.replaceAll('\n  ', '\n');
	assert.equal(found.join('\n'), expected);
}

suite('a page that was saved with all that is around the article', () => {
	test('with its menu, teasers and most-read list', () => {
		assertPage(
			'~ The Varn Observer',
			'~ Home | News | Sport | Culture | Letters from the Harbour | Search',
			'~ Sign in · Subscribe · E-paper',
			'',
			'~ Home › News › Varn',
			'',
			'! Varn closes its old bridge',
			'',
			'+ Lorries will have to go round by Ellmouth until the spring',
			'',
			'@ By Ana Kolt',
			'@ Varn Observer',
			': 12 May 2023, 06:40',
			'~ Updated 3 hours ago',
			'~ 4 min read',
			'~ Share · Tweet · Print',
			'',
			'~ The bridge on Monday evening. (Photo: Jon Reun / Varn Observer)',
			'',
			'. The council of Varn closed the bridge on Monday, the mayor said.',
			'',
			'~ READ ALSO: Ten Bridges You Should See Before They Fall',
			'',
			'. “Nobody was glad about it,” said Mira Stell.',
			'~ Advertisement',
			'. She had voted against it.',
			'',
			'= What comes next',
			'',
			'. Engineers will come in June.',
			'',
			'~ Related articles',
			'~ Varn Pays for Its Bridge Twice',
			'~ Who Was Ellen Varn?',
			'',
			'~ Tags: Varn, bridges, council',
			'',
			'~ 12 comments',
			'~ Leave a comment',
			'',
			'~ MOST READ',
			'~ 1. The Censor’s Crossword',
			'~ 2. Eleven Ways to Say Nothing.',
			'',
			'~ Views expressed on this page are not necessarily those of the Varn Observer.',
			'~ We use cookies to make this site better. By clicking on Accept you agree.',
			'~ Accept all cookies',
			'~ About us | Contact | Privacy policy | © Varn Observer 2023',
		);
	});

	test('with a menu that lost its row, and a paragraph a line', () => {
		assertPage(
			'~ Skip to content',
			'~ Menu',
			'~ Home',
			'~ News',
			'~ Sport',
			'~ Harbour Watch',
			'~ Opinion',
			'~ Podcasts',
			'~ Sign in',
			'~ Subscribe',
			'! Ferry to Ellmouth sails again',
			'@ By Jon Reun',
			': 3 June 2024',
			'~ Facebook Twitter WhatsApp Email',
			'. The ferry to Ellmouth sailed again on Monday.',
			'. “I wept,” said the captain.',
			'~ Sign up for our newsletter “The Tide”, every Friday in your inbox.',
			'. It will sail twice a day.',
			'~ Follow us on Facebook',
			'~ https://ferry.example/times',
			'~ @ellmouthferry',
			'~ #ferry #Ellmouth',
		);
	});

	test('in Serbian, in either script', () => {
		assertPage(
			'~ Početna / Vesti / Region',
			'',
			'! Varn zatvorio stari most',
			'',
			'@ Piše: Mira Stelić',
			': 12.05.2023. 06:40',
			'',
			'. Gradonačelnik je rekao da je most zatvoren.',
			'~ PROČITAJTE JOŠ: Deset mostova koje treba videti',
			'. Niko nije bio srećan.',
			'',
			'~ Najčitanije',
			'~ Ko je bila Jelena Varn',
			'~ Most plaćen dva puta',
			'',
			'~ Komentari (14)',
			'~ Sva prava zadržana',
		);
		assertPage(
			'~ Почетна | Вести | Спорт | Култура',
			'',
			'! Варн затворио стари мост',
			'',
			'. Градоначелник је рекао да је мост затворен.',
			'~ Прочитајте још: Десет мостова које треба видети',
			'~ Пратите нас на друштвеним мрежама',
			'~ 14 коментара',
		);
	});

	test('in Russian, German and French', () => {
		assertPage(
			'~ Главная | Политика | Общество | Подписка',
			'',
			'! Варн закрыл старый мост',
			'',
			'. Мэр сказал, что мост закрыт.',
			'~ Читайте также: Десять мостов, которые стоит увидеть',
			'~ Подписывайтесь на наш канал',
			'~ Все права защищены',
		);
		assertPage(
			'~ Startseite > Politik > Varn',
			'',
			'! Varn sperrt die alte Brücke',
			'',
			'. Die Brücke ist gesperrt, sagte der Bürgermeister.',
			'~ Lesen Sie auch: Zehn Brücken, die man sehen sollte',
			'~ Das könnte Sie auch interessieren',
			'~ Wer war Ellen Varn?',
			'~ Impressum | Datenschutz | Kontakt',
		);
		assertPage(
			'~ Accueil › Politique › Varn',
			'',
			'! Varn ferme son vieux pont',
			'',
			'. Le pont est fermé, a dit le maire.',
			'~ À LIRE AUSSI : Dix ponts à voir',
			'~ Abonnez-vous à notre lettre',
			'~ Tous droits réservés',
		);
	});

	test('with a price among its links, and the buttons right below the headline', () => {
		assertPage(
			'~ THE HARBOUR POST',
			'~ Search',
			'~ Log in',
			'~ Subscribe now for £1 a week',
			'~ News',
			'~ Sport',
			'~ Harbour Life',
			'~ Jobs',
			'! Market closes its doors',
			'~ Share',
			'~ Print',
			'~ Comments 24',
			'. The market closed on Monday.',
			'~ MORE FROM NEWS',
			'~ Bus Fares to Rise Again',
			'~ Boy Finds Medal in Hedge',
			'= What Happens Next',
			'. Nobody knows.',
		);
	});

	test('in a language without a word list, by the rows at its edges', () => {
		assertPage(
			'~ Etusivu | Uutiset | Urheilu | Kulttuuri | Haku',
			'',
			'! Varnin vanha silta suljettiin',
			'',
			'. Silta suljettiin maanantaina.',
			'',
			'. ”En tiedä”, sanoi pormestari.',
			'',
			'~ Yhteys · Tietoa meistä · Evästeet · Mainosta',
		);
		assertPage(
			'! Who holds the council of Varn',
			'',
			'. These are the seats and who holds them.',
			'',
			'= Varn | Ellmouth | Harbour | North',
			'= Stell | Reun | Kolt | Vaux',
		);
	});

	test('with paragraphs wrapped at a column, the paper’s lines between them', () => {
		assertPage(
			'~ Startsida | Nyheter | Podcasts | English',
			'',
			'! Lighthouse keepers meet in Varn for the last time',
			'',
			'@ Jon Reun',
			': 17. 04. 2025. 11:29',
			'',
			'. The keepers of nine lighthouses met in Varn on Monday, and it was',
			'  said that they would not meet again, for the lamps are all electric.',
			'~ Subscribe now',
			'. “We were never lonely,” said Mira Stell, who kept the lamp at Ellmouth',
			'  for thirty years and sold candles in the winter.',
			'',
			'~ Photo: Ana Kolt',
			'',
			'= The last lamp',
			'',
			'. It goes out in May.',
			'',
			'~ Posted: Monday, 17 April 2025',
			'~ 3 hours ago',
			'~ Thanks for signing up!',
			'',
			'~ Recommended for you',
			'',
			'~ Who Was Ellen Varn?',
			'',
			'~ The Ferry That Never Was',
			'',
			'~ Comments (3)',
		);
	});

	test('where a teaser lost the line break before it', () => {
		const text = '“They just stop calling,” she said.Read more: Ten Bridges You Should See';

		assert.deepEqual(
			findBlocks(text).map(({ kind, span }) => [kind, text.slice(span.start, span.end)]),
			[
				['paragraph', '“They just stop calling,” she said.'],
				['furniture', 'Read more: Ten Bridges You Should See'],
			],
		);
	});
});

suite('what only looks like a part of the page stays in the article', () => {
	test('dialogue, short paragraphs and single words', () => {
		assertPage(
			'! The night of the ferry',
			'',
			'. “Home,” he said.',
			'. “Share this.”',
			'. — Подробнее.',
			'. — Реклама, — сказал он.',
			'. No.',
			'. Nobody moved.',
			'. Subscribe to that view and you must close every bridge.',
			'. Support our troops, the mayor said.',
			'. Video of the collapse was shown in court on Monday.',
			'. Photographs were taken of each pillar.',
			'. Copyright law does not cover bridges.',
			'. Register offices opened at eight.',
			'. Read the law: it says nothing about bridges. It never did.',
			'. Follow the money and you end up in Ellmouth.',
			'. By using cookies without asking, the site broke the law, said the regulator.',
		);
	});

	test('parliament reports with the speakers’ labels', () => {
		assertPage(
			'! Varn Council, 3 June',
			'',
			'. Ms STELL (North): I ask the mayor to read the report.',
			'. Mr REUN (Harbour): Share the report, then.',
			'. The SPEAKER: Order.',
			'. Ms STELL: Comment is free.',
		);
	});

	test('poems, lists and tables of results', () => {
		assertPage(
			'! What the harbour gave',
			'',
			'. The tide comes home,',
			'. the tide goes out,',
			'. and who shall share',
			'. the print of it?',
			'',
			'. The council will pay for:',
			'= Culture',
			'= Sport',
			'= Education',
			'= Health',
			'. Nothing else was said.',
			'',
			'= Varn | 3 | 1',
			'= Ellmouth | 0 | 2',
			'= Party | Seats | Change',
			'= Ana Kolt | Mira Stell | Jon Reun',
			'= Stell 45% | Kolt 40% | Reun 15%',
			'= Home 3 Away 1',
			'. The choice is work/life or Varn - Ellmouth.',
		);
	});

	test('headings, repeated words and questions to the reader', () => {
		assertPage(
			'! Should the bridge be closed?',
			'',
			'. Readers wrote to us.',
			'',
			'= Opinion',
			'',
			'. You have read the mayor’s letter, and our answer to it.',
			'',
			'= Opinion',
			'',
			'. More: that is what Varn asked for, and it got less. Nobody was glad.',
			'',
			'= The views of the harbour',
			'',
			'. The views expressed in the letter had changed by Monday.',
			'',
			'= Politics and Sport',
			'',
			'. This article of the constitution is old.',
		);
	});

	test('the headline under a label, and short lines beside who wrote it', () => {
		assertPage(
			'= ANALYSIS',
			'',
			'! Varn is tired of its bridge',
			'',
			'@ By Ana Kolt',
			'',
			'@ Harbour Press Agency',
			'',
			': May 12, 2023',
			'',
			'. The bridge was closed on Monday.',
		);
		assertPage('! FIRE', '', '+ The old bridge burns', '', '. It began at noon.');
		assertPage('! The bridge', '@ By Ana Kolt', '', '= A Long Winter', '', '. It began at noon.');
	});
});

test('a file of a million letters in the shortest of lines, or in one, is read in a moment', () => {
	for (const part of ['home\n', 'Реклама\n', '1. a\n\n', 'a | ', '.©', 'read more ', '#a ', 'DONATE. ']) {
		const text = part.repeat(1_000_000 / part.length);
		const time = processorTime(() => {
			findBlocks(text);
		});
		assert.ok(time < 5000, `${part}: ${time} ms`);
	}
});
