import type { Reading, TokenRange } from '../reading';
import type { WordClass } from './wordClass';
import { classify, isTitleCase } from './wordClasses';
import { timeNouns } from './closedClasses';
import { verbReading } from './verbs';

/** A verb with its helpers: "has not yet said", "to announce", "calling". */
export interface VerbGroup extends TokenRange {
	readonly verb: number;
	readonly lemma: string;
	readonly form: 'finite' | 'infinitive' | 'ing' | 'participle';
	readonly passive: boolean;
	readonly negated: boolean;
	/** could, would, might, if … */
	readonly hypothetical: boolean;
}

/** Tokens of a work's name, its marks included. */
const longestWork = 9;

/** "last week", "earlier this month": what a time may begin with. */
const timeLeads = new Set(['last', 'this', 'next', 'that', 'every', 'earlier', 'late', 'early', 'later']);
const timeAdverbs = new Set(['earlier', 'late', 'early', 'later']);

/** An English paragraph with word classes and verb groups: what all English rules ask. */
export class Syntax {
	readonly reading: Reading;
	readonly classes: readonly WordClass[];
	/** In order, none inside quotations. */
	readonly groups: readonly VerbGroup[];
	readonly #groupAt = new Map<number, VerbGroup>();

	constructor(reading: Reading) {
		this.reading = reading;
		this.classes = classify(reading);
		this.groups = this.#findGroups();
		for (const group of this.groups) for (let i = group.first; i <= group.last; i++) this.#groupAt.set(i, group);
	}

	get length(): number {
		return this.reading.tokens.length;
	}

	lower(i: number): string {
		return this.reading.tokens[i]?.lower ?? '';
	}

	text(i: number): string {
		return this.reading.tokens[i]?.text ?? '';
	}

	class(i: number): WordClass {
		return this.classes[i] ?? 'sign';
	}

	is(i: number, ...classes: readonly WordClass[]): boolean {
		return i >= 0 && i < this.length && classes.includes(this.classes[i]!);
	}

	quoted(i: number): boolean {
		return (this.reading.region[i] ?? -1) >= 0;
	}

	sentence(i: number): TokenRange {
		return this.reading.sentences[this.reading.sentenceOf[i]!]!;
	}

	/** Whether the sentence writes Most Words With a Capital. */
	titleCase(sentence: TokenRange): boolean {
		return isTitleCase(this.reading.tokens, sentence);
	}

	group(i: number): VerbGroup | undefined {
		return this.#groupAt.get(i);
	}

	/** The comma or full stop inside the closing marks of a quotation that ends at `last`: the “,” of “…,”. */
	signBeforeMark(last: number): string {
		let at = last;
		while (at > 0 && this.quoted(at) && /^(?:[”’"»'“]|'')$/.test(this.text(at))) at--;
		return this.is(at, 'sign') ? this.text(at) : '';
	}

	/**
	 * The last token of a quotation that names a programme, film or book where a person or place could stand, if one
	 * begins at `at`: told “Good Morning Varn”, on Radio Ell’s “Today”.
	 */
	namedWork(at: number): number | undefined {
		const q = this.reading.region[at] ?? -1;
		if (q < 0 || this.reading.quotedTokens[q]!.first !== at) return undefined;
		const { last } = this.reading.quotedTokens[q]!;
		if (last - at > longestWork || /^[?!:;]$/.test(this.text(at - 1)) || this.text(at - 1) === ',') return undefined;
		let words = 0;
		for (let i = at; i <= last; i++) {
			if (this.reading.tokens[i]!.kind === 'sign') continue;
			if (!this.reading.tokens[i]!.capital && (words === 0 || this.text(i).length > 3)) return undefined;
			words++;
		}
		return words > 0 && !/^[?!]$/.test(this.signBeforeMark(last)) ? last : undefined;
	}

	/** A word of a noun phrase other than its preposition: noun, name, number, adjective. */
	isNominal(i: number): boolean {
		return this.is(i, 'noun', 'name', 'number');
	}

	/** Monday, last week, 2016, two days ago: stands anywhere and belongs to nobody. */
	isTime(i: number): boolean {
		if (this.is(i, 'time')) return true;
		const word = this.lower(i);
		if (/^\d/.test(word)) return this.#isTimeInFigures(i, word);
		if (timeLeads.has(word)) {
			return (
				timeNouns.has(this.lower(i + 1)) ||
				(timeAdverbs.has(word) && (this.is(i + 1, 'time') || /^(?:this|that|in)$/.test(this.lower(i + 1))))
			);
		}
		if (!timeNouns.has(word)) return false;
		const before = this.lower(i - 1);
		return (
			/^(?:last|this|next|that|every|earlier|same)$/.test(before) ||
			this.is(i - 1, 'time') ||
			(word !== 'year' && this.lower(i + 1) === 'ago')
		);
	}

	#isTimeInFigures(i: number, word: string): boolean {
		if (/^(?:1[89]|20)\d\d$/.test(word)) return this.is(i - 1, 'time') || /^(?:in|of|since|,)$/.test(this.lower(i - 1));
		return /^\d{1,2}(?:st|nd|rd|th)?$/.test(word) && this.is(i - 1, 'time');
	}

	/** Whether a finite verb or one with helpers stands in the range, outside quotations or in them. */
	hasVerb(first: number, last: number): boolean {
		for (let i = first; i <= last; i++) if (this.is(i, 'finite', 'auxiliary', 'modal')) return true;
		return false;
	}

	words(first: number, last: number): number {
		let n = 0;
		for (let i = first; i <= last; i++) if (!this.is(i, 'sign')) n++;
		return n;
	}

	#findGroups(): VerbGroup[] {
		const groups: VerbGroup[] = [];
		let free = 0;
		for (let i = 0; i < this.length; i++) {
			if (this.quoted(i) || !this.is(i, 'finite', 'base', 'participle', 'ing')) continue;
			if (i < free) continue;
			const group = this.#groupOf(i, free);
			if (group) {
				groups.push(group);
				free = group.last + 1;
			}
		}
		return groups;
	}

	#helperBefore(i: number, start: number): boolean {
		for (let k = i - 1; k >= Math.max(start, i - 3); k--) {
			if (this.is(k, 'auxiliary', 'modal')) return true;
			if (!this.isTime(k) && !/^(?:on|in)$/.test(this.lower(k))) return false;
		}
		return false;
	}

	#groupOf(verb: number, from: number): VerbGroup | undefined {
		const wordClass = this.class(verb);
		const { first: start } = this.sentence(verb);
		let first = verb;
		let passive = false;
		let negated = false;
		let hypothetical = false;
		let helped = false;
		let infinitive = false;
		for (let i = verb - 1; i >= Math.max(start, from) && !this.quoted(i); i--) {
			const word = this.lower(i);
			if (this.is(i, 'auxiliary', 'modal')) {
				helped = true;
				if (i === first - 1 && wordClass === 'participle' && !/^(?:ha[sd]|have|having|'ve|'d)/.test(word))
					passive =
						!/^(?:ha)/.test(word) &&
						!(
							word === "'s" &&
							/^(?:said|told|called|argued|promised|vowed|written|acknowledged|made)$/.test(this.lower(verb))
						);
				if (/^(?:could|would|might|may|should|must|'d|couldn't|wouldn't|can|will|won't|'ll)$/.test(word))
					hypothetical = true;
				if (/n't$|^cannot$/.test(word)) negated = true;
			} else if (this.is(i, 'negation')) negated = true;
			else if (word === 'to' && this.is(i, 'to')) {
				infinitive = true;
				first = i;
				break;
			} else if (this.isTime(i) && i > start && this.#helperBefore(i, start)) {
				// "had last month charged": the time goes with the group.
				first = i;
				continue;
			} else if (!this.is(i, 'adverb') || leaves.has(word)) break;
			first = i;
		}
		// An adverb at the front of a sentence is not the verb's.
		while (first < verb && this.is(first, 'adverb') && (first === start || this.lower(first - 1) === ',')) first++;
		const reading = verbReading(this.lower(verb));
		if (reading === undefined) return undefined;
		const finite = wordClass === 'finite' || (helped && !infinitive && !/^(?:being|having)$/.test(this.lower(first)));
		return {
			first,
			last: verb,
			verb,
			lemma: reading.lemma,
			form: finite
				? 'finite'
				: infinitive || wordClass === 'base'
					? 'infinitive'
					: wordClass === 'ing'
						? 'ing'
						: 'participle',
			passive: passive || (wordClass === 'participle' && !helped),
			negated,
			hypothetical,
		};
	}
}

/** Adverbs that end what stands before the verb rather than belong to it. */
const leaves = new Set(['when', 'where', 'why', 'how', 'so', 'here', 'there', 'today', 'yesterday', 'tonight', 'meanwhile', 'however', 'instead', 'else', 'ago', 'too', 'though', 'away', 'back', 'together', 'alone', 'earlier', 'less', 'more', 'most', 'much', 'very', 'well', 'home']); // prettier-ignore
