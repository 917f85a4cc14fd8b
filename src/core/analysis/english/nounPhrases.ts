import type { TokenRange } from '../reading';
import type { Syntax, VerbGroup } from './syntax';

/** Prepositions that hang a noun on the one before it. */
const attaching =
	/^(?:of|for|in|at|from|with|on|to|between|among|against|about|near|inside|behind|under|over|within|outside|across)$/;
const longestAside = 40;

/**
 * The subject in front of a verb, with what is set between commas behind it.
 *
 * ```
 * On Monday Mira Stell, who leads the council, said …
 *           └──────────── subject ──────────┘
 * ```
 *
 * @returns `undefined` where nothing there can be a subject, as in "and said".
 */
export function subjectBefore(syntax: Syntax, group: VerbGroup): TokenRange | undefined {
	return new NounPhrases(syntax).before(group.first);
}

/** A noun phrase, and where what is told about it ends: ", who had come with her children". */
export interface NounPhrase extends TokenRange {
	readonly through: number;
}

/** The noun phrase that ends right before `at`, which need not be a verb. */
export function nounPhraseBefore(syntax: Syntax, at: number): TokenRange | undefined {
	return new NounPhrases(syntax).before(at);
}

/** The noun phrase that begins at `from`: a subject after its verb, or the person spoken to. */
export function nounPhraseAfter(syntax: Syntax, from: number, withAside: boolean): NounPhrase | undefined {
	return new NounPhrases(syntax).after(from, withAside);
}

class NounPhrases {
	readonly #s: Syntax;
	#through = 0;

	constructor(syntax: Syntax) {
		this.#s = syntax;
	}

	before(verb: number): TokenRange | undefined {
		const s = this.#s;
		const { first: start } = s.sentence(Math.min(verb, s.length - 1));
		let at = this.#skipTimes(this.#skipAdverbs(verb - 1, start), start);
		let last = at;
		for (let asides = 0; asides < 3 && at > start && this.#closesAside(at); asides++) {
			const aside = this.#asideEndingAt(at, start);
			if (aside === undefined) return undefined;
			if (!aside.belongs && asides === 0) last = aside.first - 1;
			else if (asides === 0) last = at;
			at = this.#skipTimes(aside.first - 1, start);
			if (!aside.belongs) last = Math.min(last, at);
		}
		if (at < start || (s.quoted(at) && !this.#shortQuotation(at))) return undefined;
		if (s.is(at, 'relative') || (s.lower(at) === 'that' && s.isNominal(at - 1))) {
			return s.lower(at) === 'what' || s.lower(at) === 'whom' ? undefined : { first: at, last: at };
		}
		if (s.is(at, 'pronoun')) return { first: at, last };
		let head = at;
		// "A report published on Monday said": what was done to it belongs to it.
		while (
			head > start + 1 &&
			s.is(head, 'finite', 'participle') &&
			/(?:ed|en|wn|ght|ld|de)$/.test(s.lower(head)) &&
			s.isNominal(head - 1) &&
			!s.hasVerb(start, head - 1)
		)
			head--;
		const first = this.#expandLeft(head, start);
		return first === undefined ? undefined : { first, last: Math.max(last, head) };
	}

	/** "then", "also" in front of a verb that left them out because a comma came first. */
	#skipAdverbs(from: number, start: number): number {
		let at = from;
		while (at > start && this.#s.is(at, 'adverb') && !this.#s.quoted(at)) at--;
		return at;
	}

	#closesAside(at: number): boolean {
		return /^[,)—–-]$|^--$/.test(this.#s.text(at)) && !this.#s.quoted(at);
	}

	/** What stands between two commas, dashes or brackets; `belongs` if it tells who the subject is. */
	#asideEndingAt(close: number, start: number): { first: number; belongs: boolean } | undefined {
		const s = this.#s;
		const mark = s.text(close) === ')' ? '(' : s.text(close);
		for (let i = close - 1; i > start && close - i < longestAside; i--) {
			if (s.text(i) !== mark || s.quoted(i)) continue;
			if (mark === '(') return { first: i, belongs: true };
			const word = s.lower(i + 1);
			const opens =
				s.is(i + 1, 'determiner', 'name', 'number', 'relative', 'possessive') ||
				(s.is(i + 1, 'noun', 'adjective') && !s.isTime(i + 1)) ||
				/^(?:formerly|now|then|once|also|one|himself|herself|themselves|itself)$/.test(word);
			if (!s.is(i + 1, 'relative') && s.lower(i + 1) !== 'that' && this.#clauseBetween(i + 1, close - 1))
				return undefined;
			if (s.isNominal(i - 1) || s.text(i - 1) === ')' || s.is(i - 1, 'pronoun', 'possessive') || s.quoted(i - 1)) {
				// "…, he said, a plan": the words before must not be a clause of their own.
				if ((opens && s.lower(i + 1) !== 'which') || s.lower(i + 1) === 'which') return { first: i, belongs: true };
				if (s.is(i + 1, 'adverb', 'preposition', 'ing', 'participle', 'time', 'subordinator') || s.isTime(i + 1)) {
					const belongs =
						s.is(i + 1, 'ing', 'participle') ||
						word === 'like' ||
						word === 'along' ||
						word === 'of' ||
						word === 'from' ||
						word === 'with';
					return { first: i, belongs };
				}
			}
			if (s.is(i + 1, 'adverb')) return { first: i, belongs: false };
			if (close - i > 1 && !s.isNominal(i - 1)) return undefined;
		}
		return undefined;
	}

	/** A finite verb with its own subject: no aside, but the clause that "…, said Stell" follows. */
	#clauseBetween(first: number, last: number): boolean {
		const s = this.#s;
		for (let i = first; i <= last; i++) {
			if (s.quoted(i)) continue;
			if (s.is(i, 'relative', 'subordinator')) return false;
			if (s.is(i, 'finite', 'modal', 'auxiliary') && s.is(i - 1, 'noun', 'name', 'pronoun', 'number')) return true;
		}
		return false;
	}

	/** Steps left over "on Monday", "last week", "in 2016". */
	#skipTimes(from: number, start: number): number {
		const s = this.#s;
		let at = from;
		while (at > start && s.isTime(at) && !s.quoted(at)) {
			at--;
			while (at > start && s.text(at) === ',' && s.isTime(at - 1)) at--;
			if (!s.isTime(at) && /^(?:on|in|at|by|since|of|during|late|early)$/.test(s.lower(at))) at--;
		}
		return at;
	}

	#expandLeft(from: number, start: number): number | undefined {
		const s = this.#s;
		let at = from;
		if (!s.isNominal(at) && !s.is(at, 'adjective', 'possessive', 'determiner') && !s.quoted(at) && s.lower(at) !== '%')
			return undefined;
		let afterAnd = false;
		for (; at > start;) {
			const left = at - 1;
			if (s.quoted(left)) {
				const q = s.reading.region[left]!;
				const range = s.reading.quotedTokens[q]!;
				if (
					range.last - range.first > 8 ||
					range.first <= start ||
					!s.is(range.first - 1, 'determiner', 'noun', 'name', 'adjective', 'possessive')
				)
					break;
				at = range.first;
				continue;
			}
			if (s.isTime(left) && s.is(at, 'possessive')) {
				at = left;
				continue;
			}
			if (s.isTime(left) && !s.is(at, 'noun') && !s.is(left + 1, 'noun')) break;
			if (
				s.is(left, 'noun', 'name', 'number', 'adjective', 'possessive', 'determiner') ||
				/^[%/$€£]$/.test(s.text(left))
			) {
				// A determiner begins a phrase: what stands in front is another, unless a preposition joins them.
				if (s.is(at, 'determiner') && !s.is(left, 'determiner')) break;
				if (s.is(at, 'pronoun')) break;
				at = left;
				continue;
			}
			const word = s.lower(left);
			if (
				s.is(left, 'pronoun') &&
				/^(?:none|others|everyone|someone|anyone|those)$/.test(word) &&
				s.is(at, 'preposition')
			) {
				at = left;
				continue;
			}
			if (s.is(left, 'adverb') && left > start && s.is(left - 1, 'determiner', 'number') && !s.is(at, 'determiner')) {
				at = left;
				continue;
			}
			if (word === 'by' && left > start + 1 && s.is(left - 1, 'participle', 'finite', 'adjective')) {
				// "a memo seen by the council"
				let noun = left - 2;
				while (noun > start && s.is(noun, 'adverb')) noun--;
				if (!s.isNominal(noun)) break;
				at = noun;
				continue;
			}
			if (s.is(left, 'preposition') && attaching.test(word) && left > start) {
				const head = left - 1;
				if (
					(s.isNominal(head) && !s.isTime(head)) ||
					s.is(head, 'determiner') ||
					(/^(?:none|others|everyone|those|,)$/.test(s.lower(head)) && s.lower(head) !== ',')
				) {
					at = left;
					continue;
				}
				if (s.text(head) === ')') {
					at = left;
					continue;
				}
				break;
			}
			if (s.text(left) === ')') {
				const open = this.#openBracket(left, start);
				if (open === undefined) break;
				at = open;
				continue;
			}
			if (
				s.is(left, 'conjunction') &&
				word !== 'but' &&
				left > start &&
				(s.isNominal(left - 1) || s.is(left - 1, 'pronoun')) &&
				!s.is(at, 'preposition')
			) {
				if (s.hasVerb(start, left - 1)) break;
				afterAnd = true;
				at = left;
				if (s.is(left - 1, 'pronoun')) {
					at = left - 1;
					break;
				}
				continue;
			}
			if (s.text(left) === ',' && afterAnd && left > start && s.isNominal(left - 1) && !s.hasVerb(start, left)) {
				at = left;
				continue;
			}
			if (
				s.is(left, 'participle', 'ing') &&
				left > start &&
				(s.is(at, 'preposition') || s.lower(left + 1) === 'by') &&
				s.isNominal(left - 1)
			) {
				at = left;
				continue;
			}
			break;
		}
		while (
			at < from &&
			(s.is(at, 'adverb', 'conjunction', 'preposition', 'sign') ||
				(s.isTime(at) && !s.is(at + 1, 'possessive') && s.is(at + 1, 'determiner', 'name')))
		)
			at++;
		return at;
	}

	#openBracket(close: number, start: number): number | undefined {
		for (let i = close - 1; i > start && close - i < longestAside; i--) if (this.#s.text(i) === '(') return i;
		return undefined;
	}

	#shortQuotation(at: number): boolean {
		const { first, last } = this.#s.reading.quotedTokens[this.#s.reading.region[at]!]!;
		return last - first <= 8;
	}

	after(from: number, withAside: boolean): NounPhrase | undefined {
		const s = this.#s;
		if (from >= s.length || s.quoted(from)) return undefined;
		const { last: end } = s.sentence(from);
		if (s.is(from, 'pronoun', 'objectPronoun')) {
			if (!withAside || !/^(?:one|others|someone|none)$/.test(s.lower(from)))
				return { first: from, last: from, through: from };
		} else if (!s.is(from, 'noun', 'name', 'number', 'adjective', 'determiner') || s.isTime(from)) return undefined;
		let last = this.#core(from, end);
		last = this.#prepositions(from, last, end, withAside);
		if (!withAside) return { first: from, last, through: last };
		this.#through = last;
		last = this.#aside(from, this.#reduced(last, end), end);
		return { first: from, last, through: Math.max(last, this.#through) };
	}

	/** Words up to the head: the, old, mayor, Mira, Stell. */
	#core(from: number, end: number): number {
		const s = this.#s;
		let last = from;
		while (last < end) {
			const next = last + 1;
			if (s.quoted(next)) break;
			if (s.isTime(next) && !s.is(next, 'noun')) break;
			if (s.isTime(next)) break;
			if (s.is(next, 'noun', 'name', 'number', 'adjective', 'possessive')) last = next;
			else if (s.is(next, 'determiner') && (s.is(last, 'determiner') || s.lower(last) === 'all')) last = next;
			else if (s.is(next, 'adverb') && s.is(last, 'determiner')) last = next;
			else if (
				s.is(next, 'conjunction') &&
				s.lower(next) !== 'but' &&
				(s.is(next + 1, 'name', 'noun', 'adjective') || s.is(next + 1, 'determiner')) &&
				next + 1 <= end &&
				!s.group(next + 1)
			)
				last = next + 1;
			else if (/^[/%]$/.test(s.text(next))) last = next;
			else if (s.text(next) === '(' && s.is(next + 1, 'name')) {
				let i = next + 1;
				while (i < end && s.text(i) !== ')' && i - next < 12) i++;
				if (s.text(i) !== ')') break;
				last = i;
			} else break;
		}
		return last;
	}

	/** "one official involved in the planning": what was done to it belongs to it. */
	#reduced(core: number, end: number): number {
		const s = this.#s;
		const next = core + 1;
		if (
			!s.is(next, 'participle', 'finite') ||
			!s.lower(next).endsWith('ed') ||
			!s.is(next + 1, 'preposition') ||
			!s.is(core, 'noun')
		)
			return core;
		for (let i = next + 2; i <= end; i++) {
			if (s.quoted(i) || s.is(i, 'sign') || s.isTime(i) || s.is(i, 'conjunction', 'relative')) return i - 1;
			if (s.is(i, 'finite', 'auxiliary', 'modal')) return core;
		}
		return end;
	}

	/** "a spokesman for the mayor", "a professor at Varn"; after a bare name only "of". */
	#prepositions(from: number, core: number, end: number, generous: boolean): number {
		const s = this.#s;
		let last = core;
		for (;;) {
			const next = last + 1;
			if (next >= end || s.quoted(next)) return last;
			const word = s.lower(next);
			const role = s.is(last, 'noun') || s.is(from, 'determiner');
			const joins =
				word === 'of' ||
				(generous && role && /^(?:for|at|with|from|in|on|to|against|who)$/.test(word) && s.is(next, 'preposition'));
			if (!joins || s.isTime(next + 1)) return last;
			if (
				word === 'in' &&
				/^(?:a|an)$/.test(s.lower(next + 1)) &&
				/^(?:statement|interview|speech|tweet|email|letter|phone|telephone|news|press|post|memo|report|video|debate|brief)$/.test(
					s.lower(next + 2),
				)
			)
				return last;
			if (word === 'to' && /^(?:reporters|journalists|the)$/.test(s.lower(next + 1))) return last;
			const phrase = this.#core(next + 1, end);
			if (!s.is(next + 1, 'noun', 'name', 'number', 'adjective', 'determiner')) return last;
			last = phrase;
		}
	}

	/** ", the mayor of Varn", ", who leads the council", ", 53,". */
	#aside(from: number, core: number, end: number): number {
		const s = this.#s;
		let last = core;
		const stop = s.is(end, 'sign') && !s.quoted(end) ? end - 1 : end;
		if (s.is(last + 1, 'relative') && s.lower(last + 1) === 'who' && last + 1 < end) {
			return this.#unlessLong(from, last, this.#endOfAside(last + 1, stop));
		}
		if (s.text(last + 1) !== ',' || s.quoted(last + 1)) return last;
		const next = last + 2;
		if (next > stop || s.quoted(next)) return last;
		const opens =
			s.is(next, 'determiner', 'noun', 'name', 'number', 'adjective', 'relative') ||
			s.lower(next) === 'one' ||
			s.lower(next) === 'formerly' ||
			s.is(next, 'participle');
		if (!opens || s.isTime(next)) return last;
		// A new clause: "…, said Stell, her voice rising" has no verb form; "…, Reun added" has.
		const group = this.#firstFinite(next, stop);
		if (group !== undefined && !s.is(next, 'relative') && !this.#relativeBefore(group, next)) {
			const comma = this.#commaBefore(group, next);
			if (comma === undefined) return last;
			return comma - 1;
		}
		last = this.#endOfAside(next, stop);
		if (s.is(next, 'relative')) return this.#unlessLong(from, core, last);
		const relative = this.#relativeIn(next, last);
		if (relative !== undefined) return this.#unlessLong(from, relative - 2, last);
		return last < from ? core : last;
	}

	/** A relative clause more than twice as long as what it is about tells a story of its own and is left out. */
	#unlessLong(from: number, core: number, last: number): number {
		this.#through = last;
		return this.#s.words(core + 1, last) <= 2 * this.#s.words(from, core) ? last : core;
	}

	/** The "who" of ", a retired teacher, who …". */
	#relativeIn(from: number, to: number): number | undefined {
		for (let i = from + 1; i <= to; i++) if (this.#s.is(i, 'relative') && this.#s.text(i - 1) === ',') return i;
		return undefined;
	}

	#firstFinite(from: number, to: number): number | undefined {
		for (let i = from; i <= to; i++) if (!this.#s.quoted(i) && this.#s.is(i, 'finite', 'auxiliary', 'modal')) return i;
		return undefined;
	}

	#relativeBefore(verb: number, from: number): boolean {
		for (let i = verb - 1; i >= from; i--) if (this.#s.is(i, 'relative') || this.#s.lower(i) === 'that') return true;
		return false;
	}

	#commaBefore(verb: number, from: number): number | undefined {
		for (let i = verb - 1; i >= from; i--) if (this.#s.text(i) === ',') return i;
		return undefined;
	}

	#endOfAside(from: number, stop: number): number {
		const s = this.#s;
		for (let i = from; i <= stop; i++) {
			if (s.quoted(i)) return i - 1 >= from && /^[,:]$/.test(s.text(i - 1)) ? i - 2 : i - 1;
			const sign = s.text(i);
			if (sign === ';' || sign === ':' || sign === '—' || sign === '--') return i - 1;
			if (sign !== ',') continue;
			const next = i + 1;
			if (
				s.is(next, 'ing') ||
				/^(?:but|as|while|after|before|when|adding|during|speaking|referring|in|on|because|although|though)$/.test(
					s.lower(next),
				)
			)
				return i - 1;
			if (s.is(next, 'conjunction') && s.is(next + 1, 'finite', 'pronoun')) return i - 1;
		}
		return stop;
	}
}
