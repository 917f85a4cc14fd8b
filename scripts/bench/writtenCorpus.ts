import { describeAnchor } from '../../src/core/anchor/describeAnchor';
import { AnchorText } from '../../src/core/anchor/resolveAnchor';
import { newClaim } from '../../src/core/sidecar/newFiles';
import { onLines, writeEntries, type WritableMap } from '../../src/core/sidecar/writeNode';
import { hashOfText } from '../../src/core/text/hash';
import { Chance } from '../../test/support/chance';
import { capital, writeArticle, type Scene, type Speaker, type Statement } from './writtenArticle';

const wordsPerArticle = 600;
const notesPerArticle = 10;
/** Articles that tell one story, and the claims that are at stake in it. */
const articlesPerStory = 10;
const claimsPerStory = 10;
/** Notes of each article on its own story; the others are on those that all the papers write about, or on any. */
const notesOnStory = 8;
const hotClaims = 5;

/** The files of a corpus by path, and what a bench needs to know of them. */
export interface WrittenCorpus {
	readonly files: ReadonlyMap<string, string>;
	/** Paths of the articles, in order. */
	readonly articles: readonly string[];
	readonly claims: number;
	readonly notes: number;
}

/**
 * A corpus of made-up towns, the same for the same seed: stories told by ten papers each, ten notes an article
 * with the words beside them, claims that about ten notes are on and five that hundreds are, a link at every
 * fourth note. All of it is written as Lateral writes it.
 */
export function writeCorpus(articleCount: number, seed: number): WrittenCorpus {
	const chance = new Chance(seed);
	const storyCount = Math.max(1, Math.ceil(articleCount / articlesPerStory));
	const stories = Array.from({ length: storyCount }, (_, n) => new Story(n, chance));
	const speakers = Array.from({ length: Math.min(400, storyCount * 4) }, (_, n) => speakerNo(n, chance));
	const outlets = Array.from({ length: 40 }, (_, n) => `paper-${n + 1}`);
	const files = new Map<string, string>([
		['lateral.yaml', 'format: 1\nlanguage: en\n'],
		['sources.yaml', sourcesFile(speakers, outlets)],
	]);
	for (const { statements } of stories)
		for (const { claim, words, quantity } of statements)
			files.set(`claims/${claim}.yaml`, claimFile(words, quantity, stories, chance));

	const hot = stories.slice(0, hotClaims).map(story => story.statements[0]!);
	const articles = Array.from({ length: articleCount }, (_, n) => articlePath(n, outlets[(n * 7) % outlets.length]!));
	for (const [n, path] of articles.entries()) {
		const story = stories[Math.floor(n / articlesPerStory)]!;
		const outlet = outlets[(n * 7) % outlets.length]!;
		const chosen = [
			...shuffled(story.statements, chance).slice(0, notesOnStory),
			chance.oneOf(chance.happens(0.5) ? hot : story.statements),
			chance.oneOf(chance.oneOf(stories).statements),
		].map(given => given.said(chance));
		const told = Array.from({ length: 5 }, () => chance.oneOf(speakers));
		const { text, passages } = writeArticle(story.scene, chosen, told, wordsPerArticle, chance);
		const prepared = new AnchorText(text);
		const notes = passages.map(({ statement, speaker, span }, i): [string, WritableMap] => [
			noteId(n, i),
			{
				...describeAnchor(prepared, span),
				speaker: speaker?.id,
				claim: statement.claim,
				stance: statement.stance === 'asserts' ? undefined : statement.stance,
				value: statement.value,
				asOf: statement.value && String(chance.between(2015, 2023)),
				note: chance.happens(0.6) ? chance.oneOf(remarks) : undefined,
				tags: chance.happens(0.4) ? [chance.oneOf(tags), chance.oneOf(tags)] : undefined,
				by: chance.oneOf(['mira', 'tomas', 'ana']),
				created: `2026-0${chance.between(1, 9)}-1${chance.between(0, 9)}T08:1${chance.between(0, 9)}:00Z`,
				strength: speaker ? 'named' : undefined,
				links: chance.happens(0.25) ? link(n, articles, chance) : undefined,
			},
		]);
		files.set(path, text);
		files.set(
			path.replace('.txt', '.notes.yaml'),
			written({
				format: 1,
				article: onLines({
					title: text.slice(0, text.indexOf('\n')),
					outlet,
					published: path.split('/')[1]!.slice(0, 10),
					url: `https://news.example/${outlet}/${n}`,
					lang: 'en',
					sha256: hashOfText(text),
					read: chance.happens(0.7) ? 'full' : 'partly',
				}),
				notes: onLines(Object.fromEntries(notes.map(([id, values]) => [id, onLines(values)]))),
			}),
		);
	}
	return { files, articles, claims: storyCount * claimsPerStory, notes: articleCount * notesPerArticle };
}

/** One matter of one town. */
class Story {
	readonly scene: Scene;
	readonly statements: readonly StoryClaim[];

	constructor(n: number, chance: Chance) {
		const place = town(n);
		const thing = things[n % things.length]!;
		this.scene = { place, thing };
		this.statements = Array.from({ length: claimsPerStory }, (_, i) => new StoryClaim(n, i, place, thing, chance));
	}
}

/** A claim and the ways in which papers put it. */
class StoryClaim {
	readonly claim: string;
	readonly words: string;
	readonly quantity: boolean;
	readonly #number: number;
	/** How many of those who speak of it deny it. */
	readonly #denied: number;

	constructor(story: number, n: number, place: string, thing: string, chance: Chance) {
		const form = statementForms[n % statementForms.length]!;
		this.claim = `${place}-${thing.slice(4)}-${form.name}-${story}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
		this.words = form.words.replaceAll('THING', thing).replaceAll('PLACE', place);
		this.quantity = form.words.includes('#');
		this.#number = chance.between(4, 80);
		this.#denied = chance.happens(0.4) ? 0.25 : 0;
	}

	/** Figures differ a little from paper to paper. */
	said(chance: Chance): Statement {
		const { claim, words } = this;
		const number = this.#number + chance.oneOf([0, 0, 0, 0, 0, 0, 1, 5]);
		const stance = chance.happens(this.#denied)
			? 'denies'
			: chance.happens(0.2)
				? chance.oneOf(['mentions', 'qualifies', 'questions'])
				: 'asserts';
		return {
			claim,
			words,
			stance,
			...(this.quantity && { value: `${chance.oneOf(['', '', 'about '])}${number} %` }),
		};
	}
}

const things = ['the bridge', 'the ferry', 'the water works', 'the tram line', 'the school', 'the reservoir', 'the market hall', 'the flood wall']; // prettier-ignore

const statementForms: readonly { readonly name: string; readonly words: string }[] = [
	{ name: 'safe', words: 'THING in PLACE was safe before the storm' },
	{ name: 'over-budget', words: 'THING has cost PLACE # more than the council had set aside' },
	{ name: 'warned', words: 'the planning office was warned about THING two years ago' },
	{ name: 'closed', words: 'THING in PLACE was closed without notice' },
	{ name: 'jobs', words: 'THING gives work to every tenth family in PLACE' },
	{ name: 'use', words: '# of the people of PLACE use THING every day' },
	{ name: 'firm', words: 'the firm that built THING belongs to a cousin of the mayor of PLACE' },
	{ name: 'vote', words: 'most people in PLACE want THING to stay where it is' },
	{ name: 'fund', words: 'the regional fund has paid for THING of PLACE twice' },
	{ name: 'sold', words: 'the council of PLACE means to sell THING before the election' },
];

const tags = ['money', 'figures', 'one-sided', 'check', 'headline', 'second-hand'];
const remarks = [
	'Said in the council, not in writing.',
	'The paper does not say where it has the figure from: ask.',
	'Compare the headline, which says more than this.',
	'Second hand. The first paper to print it was another one, a day before.',
	'He was not there himself; see the third paragraph.',
];
const topics = ['money', 'traffic', 'water', 'schools', 'elections', 'courts', 'work', 'safety'];
const roles = ['mayor', 'engineer', 'harbour master', 'head of the school board', 'judge', 'clerk', 'council member'];
const firstNames = ['Mira', 'Tomas', 'Ana', 'Jovan', 'Edda', 'Ruben', 'Ilka', 'Søren', 'Petra', 'Émile', 'Nadja', 'Oskar', 'Lena', 'Ödön', 'Vera', 'Kaspar', 'Zoë', 'Anton', 'Ivana', 'Hugo']; // prettier-ignore
const lastNames = ['Stell', 'Brandt', 'Šavić', 'Kovel', 'Harrow', 'Tinberg', 'Moravec', 'Lund', 'Perić', 'Askerud', 'Vidal', 'Nemes', 'Oram', 'Falk', 'Grohl', 'Weiss', 'Dalby', 'Rook', 'Sandoval', 'Quist']; // prettier-ignore

function town(n: number): string {
	const heads = ['Har', 'Ost', 'Vel', 'Kal', 'Brun', 'Lim', 'Sor', 'Tam', 'Ulm', 'Wen'];
	const tails = ['mere', 'den', 'dra', 'burg', 'wick', 'stad', 'ford', 'holm', 'nau', 'by'];
	const number = Math.floor(n / 100);
	return `${number ? `${['Upper', 'Lower', 'New', 'Old', 'Great'][number % 5]} ` : ''}${heads[n % 10]}${tails[Math.floor(n / 10) % 10]}`;
}

function speakerNo(n: number, chance: Chance): Speaker {
	const name = `${firstNames[n % 20]} ${lastNames[Math.floor(n / 20) % 20]}`;
	return { id: `person-${n + 1}`, name, role: chance.oneOf(roles) };
}

function sourcesFile(speakers: readonly Speaker[], outlets: readonly string[]): string {
	return written({
		...Object.fromEntries(outlets.map(id => [id, { name: capital(id.replace('-', ' ')), kind: 'outlet' }])),
		...Object.fromEntries(
			speakers.map(({ id, name, role }) => [
				id,
				{ name, kind: 'person', aliases: [name.split(' ')[1]!], role: capital(role) },
			]),
		),
	});
}

function claimFile(words: string, quantity: boolean, stories: readonly Story[], chance: Chance): string {
	return newClaim({
		text: capital(words.replace('#', 'Some part')),
		...(quantity && { kind: 'quantity', unit: '%' }),
		about: [chance.oneOf(topics)],
		...(chance.happens(0.1) && { excludes: [chance.oneOf(chance.oneOf(stories).statements).claim] }),
	});
}

function link(article: number, articles: readonly string[], chance: Chance): WritableMap {
	const first = article - (article % articlesPerStory);
	const other = Math.min(first + chance.between(0, articlesPerStory - 1), articles.length - 1);
	const type = chance.oneOf(['cites', 'copies', 'contradicts', 'same-event', 'rewords']);
	if (other === article) return { [type]: 'https://archive.example/1' };
	const name = articles[other]!.replace(/^.*\/|\.txt$/g, '');
	return { [type]: `${name}#${noteId(other, chance.between(0, notesPerArticle - 1))}` };
}

function articlePath(n: number, outlet: string): string {
	const year = 2015 + (n % 9);
	const month = String(1 + (Math.floor(n / articlesPerStory) % 12)).padStart(2, '0');
	const day = String(1 + (n % 28)).padStart(2, '0');
	return `${year}/${year}-${month}-${day}-${outlet}-${n + 1}.txt`;
}

function noteId(article: number, n: number): string {
	return `n-${(article * notesPerArticle + n).toString(36).padStart(4, '0')}`;
}

function shuffled<T>(items: readonly T[], chance: Chance): T[] {
	return items
		.map(item => ({ item, at: chance.next() }))
		.sort((a, b) => a.at - b.at)
		.map(({ item }) => item);
}

function written(map: WritableMap): string {
	return `${writeEntries(map, 0, { eol: '\n', step: 2 })}\n`;
}
