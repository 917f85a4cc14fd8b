import type { Span } from '../../src/core/text/span';
import type { Chance } from '../../test/support/chance';

/** What somebody in a made-up town says is so: `words` may be put into a sentence after “that”. */
export interface Statement {
	readonly claim: string;
	readonly words: string;
	readonly stance: string;
	/** What takes the place of the `#` in the words, for a claim about a quantity. */
	readonly value?: string;
}

export interface Speaker {
	readonly id: string;
	readonly name: string;
	readonly role: string;
}

/** A passage of an article with the statement in it. */
export interface Passage {
	readonly statement: Statement;
	readonly speaker: Speaker | undefined;
	readonly span: Span;
}

/** Where the article is set. */
export interface Scene {
	readonly place: string;
	readonly thing: string;
}

/**
 * An article about a matter of a town, with a passage for each statement in their order.
 *
 * Its prose is plain, as a local newspaper's: sentences with quotations in curly marks, reported speech, dates,
 * figures, and names with accents here and there. Paragraphs stand a line each, with a blank line between.
 */
export function writeArticle(
	{ place, thing }: Scene,
	statements: readonly Statement[],
	speakers: readonly Speaker[],
	words: number,
	chance: Chance,
): { text: string; passages: Passage[] } {
	const passages: Passage[] = [];
	const paragraphs: string[] = [`${capital(thing)} of ${place} ${chance.oneOf(headlines)}`];
	let length = 0;
	let written = paragraphs[0]!.length + 2;
	let next = 0;
	for (let n = 1; length < words || next < statements.length; n++) {
		const sentences: string[] = [];
		for (let s = chance.between(2, 4); s > 0; s--) {
			const at = written + sentences.join(' ').length + (sentences.length && 1);
			const due = next < statements.length && length >= (words * next) / statements.length;
			const sentence = due ? said(statements[next++]!, at) : filler();
			sentences.push(sentence);
			length += sentence.split(' ').length;
		}
		paragraphs.push(sentences.join(' '));
		written += paragraphs[n]!.length + 2;
	}
	return { text: `${paragraphs.join('\n\n')}\n`, passages };

	function said(statement: Statement, at: number): string {
		const speaker = chance.happens(0.75) ? chance.oneOf(speakers) : undefined;
		const claimed = statement.words.replace('#', statement.value ?? '');
		const day = chance.oneOf(days);
		const forms = speaker
			? [
					`“${capital(claimed)},” ${speaker.name}, ${speaker.role} of ${place}, said on ${day}.`,
					`${speaker.name} told reporters on ${day} that ${claimed}.`,
					`According to ${speaker.name}, ${claimed}, and “nobody who has been there can doubt it”.`,
					`“I have said it before and I say it again: ${claimed},” said ${speaker.name}.`,
				]
			: [
					`On ${day} it was plain in ${place} that ${claimed}.`,
					`Papers of the council that were opened on ${day} show that ${claimed}.`,
				];
		const sentence = chance.oneOf(forms);
		const start = at + sentence.toLowerCase().indexOf(claimed.toLowerCase());
		passages.push({ statement, speaker, span: { start, end: start + claimed.length } });
		return sentence;
	}

	function filler(): string {
		const number = chance.between(3, 95);
		const year = chance.between(1974, 2021);
		const [one, other] = [chance.oneOf(bodies), chance.oneOf(bodies)];
		const { name } = chance.oneOf(speakers);
		return chance.oneOf([
			`People in ${place} have waited for ${thing} since ${year}, and ${number} of them came to the town hall on ${chance.oneOf(days)}.`,
			`The ${one} and the ${other} will meet again in ${chance.oneOf(months)}.`,
			`Work began in ${chance.oneOf(months)} ${year}, ${number} weeks later than the ${one} had planned, and stopped twice for want of money.`,
			`“We were not asked,” said a woman who has sold bread beside it for ${number} years.`,
			`A letter from the ${one}, dated ${chance.between(1, 28)} ${chance.oneOf(months)}, names neither a price nor a firm.`,
			`${name} would not say whether the ${other} had been told.`,
			`For a family in the lower town that is a walk of ${number} minutes, and in winter rather more.`,
			`Two members of the ${one} left the room before the vote; a third, ${name}, wrote down why.`,
			`The last report on the matter has ${number} pages and a map from ${year}.`,
			`In the market hall the talk was of nothing else, though hardly anybody had read what the ${other} decided.`,
			`It rained for most of the afternoon.`,
			`The ${one} did not answer questions that were sent to it on ${chance.oneOf(days)}.`,
		]);
	}
}

const headlines = [
	'divides the council once more',
	'will cost more than was said',
	'waits for another winter',
	'is open, and the questions are too',
	'comes before the court',
	'has a new date and an old problem',
];
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const months = ['January', 'March', 'April', 'June', 'September', 'October', 'November'];
const bodies = [
	'town council',
	'harbour office',
	'water board',
	'school board',
	'chamber of trade',
	'regional court',
	'planning office',
	'union of drivers',
];

export function capital(words: string): string {
	return words.charAt(0).toUpperCase() + words.slice(1);
}
