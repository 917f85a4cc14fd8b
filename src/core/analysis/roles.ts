import type { Quotation } from './analysis';
import type { Lexicon } from './lexicon';
import type { Reading } from './reading';
import type { Token } from './tokens';

/** Words before a work's name: the book “…”, a song called “…”. */
const works = new Set(
	`book novel film movie song album play show series episode poem essay painting exhibition opera musical podcast titled
	entitled magazine newspaper memoir documentary headlined buch roman film lied stück serie titel livre roman film
	chanson pièce série intitulé книга книгу фильм песня роман сериал knjiga knjigu film pesma roman serija emisija`.split(
		/\s+/,
	),
);

/** Words after it are held at arm's length, whoever says the sentence: the so-called “experts”. */
const socalled = /^(?:so-called|sogenannte[mnrs]?|soi-disant|takozvan\p{L}+|такозван\p{L}+|называем\p{L}+)$/u;

/** A longer stretch is hardly a single word held at arm's length. */
const longestScare = 4;

/** What a quotation is that nobody was found to have said: a work's name, words held at arm's length, or still speech. */
export function roleOf(reading: Reading, q: number, spoken: boolean, lexicon: Lexicon | undefined): Quotation['role'] {
	const { tokens, quotedTokens } = reading;
	const { first, last } = quotedTokens[q]!;
	if (socalled.test(tokens[first - 1]?.lower ?? '')) return 'scare';
	if (spoken || first < 0) return 'speech';
	const inside = tokens.slice(first, last + 1).filter(token => token.kind !== 'sign');
	const before = [tokens[first - 1], tokens[first - 2]].map(token => token?.lower ?? '');
	const ends = /[.?!…][’'”"»“]*$/u.test(reading.text.slice(reading.quoted[q]!.span.start, reading.quoted[q]!.span.end));
	const alone = inside.length === tokens.filter(token => token.kind !== 'sign').length;
	if (before.some(word => works.has(word))) return 'title';
	const capitals = inside.filter(token => token.capital || token.kind === 'number' || token.text.length <= 3).length;
	if (!ends && inside.length >= 2 && inside.length <= 10 && capitals === inside.length && inside[0]!.capital) {
		return lexicon?.language === 'de' ? 'scare' : 'title';
	}
	if (!alone && !ends && inside.length <= longestScare && !opensPhrase(inside, lexicon)) return 'scare';
	return 'speech';
}

/** “not simple”, “with small steps”, “a long talk”: somebody's words, whoever it is; a word held at arm's length stands alone. */
function opensPhrase([first, second]: readonly Token[], lexicon: Lexicon | undefined): boolean {
	if (first === undefined || second === undefined || lexicon === undefined) return false;
	const { boundaries, determiners, negations, pronouns } = lexicon;
	return [boundaries, determiners, negations, pronouns].some(list => list.has(first.lower));
}
