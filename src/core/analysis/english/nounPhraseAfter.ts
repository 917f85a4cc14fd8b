import type { TokenRange } from '../reading';
import type { Syntax } from './syntax';

/** A noun phrase, and where what is told about it ends: ", who had come with her children". */
export interface NounPhrase extends TokenRange {
	readonly through: number;
}

/**
 * The noun phrase that begins at `from`: a subject after its verb, or the person spoken to.
 *
 * ```
 * said Mira Stell, the mayor of Varn, on Monday
 *      └───────── with aside ───────┘
 * ```
 */
export function nounPhraseAfter(syntax: Syntax, from: number, withAside: boolean): NounPhrase | undefined {
	return new FollowingPhrase(syntax).read(from, withAside);
}

class FollowingPhrase {
	readonly #s: Syntax;
	#through = 0;

	constructor(syntax: Syntax) {
		this.#s = syntax;
	}

	read(from: number, withAside: boolean): NounPhrase | undefined {
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
			else if (s.is(next, 'adverb') && s.is(last, 'determiner', 'possessive')) last = next;
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
