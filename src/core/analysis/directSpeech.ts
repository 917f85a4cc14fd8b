import type { Draft, Frame } from './draft';
import type { Lexicon } from './lexicon';
import { spanOf, type Reading, type TokenRange } from './reading';

/**
 * Finds quotations and who said them by cue words and word order alone, for any language with a lexicon.
 *
 * Three orders cover most of print: “…”, sagte Mira Stell / “…”, elle a dit / Mira Stell: “…”.
 * A clause after "dass", "что", "da" is taken too; finer grammar is left to a language's own rules.
 */
export function findDirectSpeech(reading: Reading, lexicon: Lexicon): Draft[] {
	return new DirectSpeech(reading, lexicon).find();
}

/**
 * Finds who speaks in a line of dialogue: – It is closed, said the mayor. – Go home.
 *
 * The words before the cue and those after the next dash are spoken.
 */
export function findDialogue(reading: Reading, lexicon: Lexicon): Draft[] {
	return new DirectSpeech(reading, lexicon).findDialogue();
}

/** A name with title and role seldom has more words; further off, something else has begun. */
const longestSource = 14;

class DirectSpeech {
	readonly #reading: Reading;
	readonly #lexicon: Lexicon;
	readonly #drafts: Draft[] = [];
	readonly #owned = new Set<number>();

	constructor(reading: Reading, lexicon: Lexicon) {
		this.#reading = reading;
		this.#lexicon = lexicon;
	}

	find(): Draft[] {
		for (const sentence of this.#reading.sentences) {
			for (let i = sentence.first; i <= sentence.last; i++) {
				if (this.#quoted(i)) continue;
				if (this.#lexicon.cues.has(this.#lower(i))) this.#atCue(i, sentence);
				else if (this.#is(i, ':')) this.#atColon(i, sentence);
				else this.#atAccordingTo(i, sentence);
			}
		}
		return this.#drafts;
	}

	findDialogue(): Draft[] {
		const { tokens } = this.#reading;
		const whole = { first: 1, last: tokens.length - 1 };
		const at = tokens.findIndex((token, i) => i > 2 && this.#lexicon.cues.has(token.lower) && this.#opensRemark(i));
		if (at < 0) return [];
		const cue = this.#withAuxiliaries(at, whole);
		const before = this.#nounPhraseBefore(cue.first - 1, whole);
		const inFront = before && /^[,.?!…–—-]$/.test(tokens[before.first - 1]?.text ?? '') ? before : undefined;
		const source = inFront ?? this.#nounPhraseAfter(cue.last + 1, whole, true);
		if (source === undefined) return [];
		const remark = { first: Math.min(cue.first, source.first), last: Math.max(cue.last, source.last) };
		const content = [this.#spoken(1, remark.first - 1), this.#spokenAfter(remark.last + 1)];
		this.#push(
			'dash',
			cue,
			source,
			content.flatMap(part => (part ? [spanOf(tokens, part.first, part.last)] : [])),
		);
		return this.#drafts;
	}

	/** A cue, or its subject, behind a comma, a dash or the end of what was said. */
	#opensRemark(cue: number): boolean {
		for (let i = cue - 1; i > 1 && cue - i < longestSource; i--) {
			const { text, kind } = this.#reading.tokens[i]!;
			if (kind !== 'sign') continue;
			return /^(?:[,?!…–—-]|--|\.{3})$/.test(text);
		}
		return false;
	}

	/** From `first` to the last word before the comma or dash in front of the remark. */
	#spoken(first: number, to: number): TokenRange | undefined {
		let last = to;
		while (last > first && /^(?:[,–—-]|--)$/.test(this.#reading.tokens[last]!.text)) last--;
		return last >= first ? { first, last } : undefined;
	}

	/** What follows the next dash, to the end of the paragraph. */
	#spokenAfter(from: number): TokenRange | undefined {
		const { tokens } = this.#reading;
		const dash = tokens.findIndex(({ text }, i) => i >= from && /^(?:[–—-]|--)$/.test(text));
		return dash < 0 || dash + 1 >= tokens.length ? undefined : { first: dash + 1, last: tokens.length - 1 };
	}

	#atCue(at: number, sentence: TokenRange): void {
		const cue = this.#withAuxiliaries(at, sentence);
		const afterward = this.#nounPhraseAfter(cue.last + 1, sentence);
		const anybody = afterward ?? this.#nounPhraseAfter(cue.last + 1, sentence, true);
		const beforehand = this.#nounPhraseBefore(cue.first - 1, sentence);
		const leftOf = (i: number): number => this.#quotationEndingBefore(i, sentence);
		const rightOf = (i: number): number => this.#quotationStartingAt(i, sentence);

		// “…”, sagte Mira Stell
		const inverted = leftOf(cue.first);
		if (inverted >= 0) {
			if (anybody) return this.#addAround(cue, anybody, inverted, anybody.last + 1, sentence);
			return this.#addAround(cue, undefined, inverted, cue.last + 1, sentence);
		}
		if (beforehand) {
			// “…”, elle a dit
			const left = leftOf(beforehand.first);
			if (left >= 0) return this.#addAround(cue, beforehand, left, cue.last + 1, sentence);
		}
		// Mira Stell sagte: “…”; "sagte Mira Stell: “…”"
		const inFront = beforehand && beforehand.last - beforehand.first < longestSource ? beforehand : undefined;
		for (const [source, from] of [
			[inFront, cue.last + 1],
			[afterward, (afterward?.last ?? cue.last) + 1],
		] as const) {
			const right = rightOf(from);
			const farther = right < 0 ? this.#quotationAfterColon(from, sentence) : right;
			if (farther >= 0 && (source ?? inFront)) return this.#add('quote', cue, source ?? inFront, [farther]);
		}
		const source = inFront ?? afterward;
		const clause = source && this.#clauseAfter(Math.max(cue.last, source.last) + 1, sentence);
		if (clause) this.#push('clause', cue, source, [spanOf(this.#reading.tokens, clause.first, clause.last)]);
		else if (source && this.#is(sentence.last, ':')) this.#push('quote', cue, source, []);
	}

	#atColon(at: number, sentence: TokenRange): void {
		const right = this.#quotationStartingAt(at + 1, sentence);
		if (right < 0 || this.#owned.has(right)) return;
		const name = this.#nounPhraseBefore(at - 1, sentence);
		if (name && name.first === sentence.first && this.#capital(name.last)) {
			this.#add('colon', { first: at, last: at }, name, [right]);
		}
	}

	#atAccordingTo(at: number, sentence: TokenRange): void {
		const phrase = this.#lexicon.accordingTo.find(words => words.every((word, k) => this.#lower(at + k) === word));
		if (!phrase) return;
		const cue = { first: at, last: at + phrase.length - 1 };
		const source = this.#nounPhraseAfter(cue.last + 1, sentence, true);
		if (!source) return;
		const inside: number[] = [];
		for (let q = 0; q < this.#reading.quotedTokens.length; q++) {
			const { first, last } = this.#reading.quotedTokens[q]!;
			if (first >= sentence.first && last <= sentence.last && !this.#owned.has(q)) inside.push(q);
		}
		if (inside.length > 0) this.#add('accordingTo', cue, source, inside);
	}

	/** “…”, she said. “…” — the second quotation is hers too unless it has a cue of its own. */
	#addAround(cue: TokenRange, source: TokenRange | undefined, left: number, after: number, sentence: TokenRange): void {
		const quotations = [left];
		for (let q = left - 1; q >= 0 && !this.#owned.has(q); q--) {
			if (this.#reading.quotedTokens[q]!.last + 1 !== this.#reading.quotedTokens[q + 1]!.first) break;
			quotations.unshift(q);
		}
		let next = after;
		while (next < this.#reading.tokens.length && this.#reading.tokens[next]!.kind === 'sign' && !this.#quoted(next)) {
			next++;
		}
		const right = this.#reading.region[next] ?? -1;
		if (right >= 0 && this.#reading.quotedTokens[right]!.first === next && !this.#cueFollows(right)) {
			quotations.push(right);
		} else if (next <= sentence.last) {
			const later = this.#reading.quotedTokens.findIndex(({ first }) => first > next && first <= sentence.last);
			if (later >= 0 && this.#is(this.#reading.quotedTokens[later]!.first - 1, ',')) quotations.push(later);
		}
		this.#add('quote', cue, source, quotations);
	}

	#cueFollows(q: number): boolean {
		const { last } = this.#reading.quotedTokens[q]!;
		for (let i = last + 1; i < Math.min(last + 6, this.#reading.tokens.length); i++) {
			if (this.#quoted(i)) return false;
			if (this.#lexicon.cues.has(this.#lower(i))) return true;
		}
		return false;
	}

	#add(frame: Frame, cue: TokenRange, source: TokenRange | undefined, quotations: readonly number[]): void {
		const free = quotations.filter(q => !this.#owned.has(q));
		if (free.length === 0) return;
		for (const q of free) this.#owned.add(q);
		this.#push(
			frame,
			cue,
			source,
			free.map(q => this.#reading.quoted[q]!.span),
		);
	}

	#push(
		frame: Frame,
		cue: TokenRange,
		source: TokenRange | undefined,
		content: readonly { start: number; end: number }[],
	): void {
		const { tokens } = this.#reading;
		const before = [cue.first - 1, cue.first - 2, cue.first].map(i => this.#lower(i));
		this.#drafts.push({
			frame,
			content,
			cue: [spanOf(tokens, cue.first, cue.last)],
			source: source ? [spanOf(tokens, source.first, source.last)] : [],
			negated: before.some(word => this.#lexicon.negations.has(word)),
			hypothetical: false,
		});
	}

	/** "rekao je", "a déclaré", "a-t-il dit". */
	#withAuxiliaries(at: number, sentence: TokenRange): TokenRange {
		let first = at;
		let last = at;
		if (first > sentence.first && this.#lexicon.auxiliaries.has(this.#lower(first - 1))) first--;
		if (last < sentence.last && !this.#quoted(last + 1) && this.#lexicon.auxiliaries.has(this.#lower(last + 1))) last++;
		return { first, last };
	}

	/** `anybody`: the place alone shows that it is a source, whatever the words: “…”, сказала женщина. */
	#nounPhraseAfter(from: number, sentence: TokenRange, anybody = false): TokenRange | undefined {
		let last = from - 1;
		let named = false;
		while (last < sentence.last && last - from < longestSource) {
			const next = last + 1;
			if (!this.#belongs(next) || (this.#lexicon.cues.has(this.#lower(next)) && !this.#capital(next))) break;
			if (this.#lexicon.pronouns.has(this.#lower(next))) {
				if (last < from) last = next;
				break;
			}
			const link = this.#lexicon.links.has(this.#lower(next)) && last >= from;
			// After a name, a new article begins another noun: "sagte Mira Stell der Zeitung".
			if (named && !this.#capital(next) && (link || this.#lexicon.determiners.has(this.#lower(next)))) break;
			if (this.#capital(next) && last >= from && this.#capital(last)) named = true;
			last = next;
		}
		while (last >= from && this.#dangles(last, from)) last--;
		if (last < from || !(anybody || this.#couldSpeak({ first: from, last }))) return undefined;
		return { first: from, last: this.#aside(last, sentence) };
	}

	/** An article or small word at the end of a source is the next word's: "der Minister |ein". */
	#dangles(last: number, from: number): boolean {
		const word = this.#lower(last);
		if (this.#lexicon.links.has(word) || (last > from && this.#lexicon.determiners.has(word))) return true;
		return this.#lexicon.language === 'de' && last > from && !this.#capital(last);
	}

	/** "Mira Stell, boulanger à Varn": a common noun after the comma tells who she is, up to the sentence's end. */
	#aside(last: number, sentence: TokenRange): number {
		if (!this.#is(last + 1, ',') || !this.#capital(last) || last + 2 >= sentence.last) return last;
		let end = last + 1;
		for (let i = last + 2; i <= sentence.last && i < last + longestSource; i++) {
			const token = this.#reading.tokens[i]!;
			if (this.#quoted(i) || this.#lexicon.cues.has(token.lower) || this.#lexicon.pronouns.has(token.lower))
				return last;
			if (token.kind === 'sign') break;
			end = i;
		}
		const first = this.#lower(last + 2);
		const begins = this.#lexicon.boundaries.has(first) || this.#lexicon.that.has(first);
		return begins || end === last + 1 || !/^[.!?]$|^$/.test(this.#reading.tokens[end + 1]?.text ?? '') ? last : end;
	}

	#nounPhraseBefore(to: number, sentence: TokenRange): TokenRange | undefined {
		let first = to + 1;
		while (first > sentence.first && to - first < longestSource && this.#belongs(first - 1)) {
			first--;
			if (this.#lexicon.pronouns.has(this.#lower(first))) break;
		}
		while (
			first <= to &&
			this.#lexicon.links.has(this.#lower(first)) &&
			!this.#lexicon.determiners.has(this.#lower(first))
		) {
			first++;
		}
		return first <= to && this.#couldSpeak({ first, last: to }) ? { first, last: to } : undefined;
	}

	#belongs(i: number): boolean {
		const token = this.#reading.tokens[i];
		if (token === undefined || this.#quoted(i) || token.kind !== 'word') return false;
		if (this.#lexicon.times.has(token.lower)) return false;
		return this.#lexicon.links.has(token.lower) || !this.#lexicon.boundaries.has(token.lower);
	}

	/** A pronoun, a name, or a noun with an article, a title or another sign that it is a person or body. */
	#couldSpeak({ first, last }: TokenRange): boolean {
		if (first === last && this.#lexicon.pronouns.has(this.#lower(first))) return true;
		for (let i = first; i <= last; i++) {
			const word = this.#lower(i);
			if (this.#capital(i) || this.#lexicon.titles.has(word) || this.#lexicon.anonymous.has(word)) return true;
			if (this.#lexicon.documents.has(word)) return true;
			if (i === first && last > first && this.#lexicon.determiners.has(word)) return true;
		}
		return false;
	}

	#clauseAfter(from: number, sentence: TokenRange): TokenRange | undefined {
		// "teilte mit, dass"
		const particle = this.#lexicon.boundaries.has(this.#lower(from)) && this.#is(from + 1, ',') ? 1 : 0;
		const start = this.#is(from + particle, ',') ? from + particle + 1 : from;
		if (start >= sentence.last || this.#quoted(start) || !this.#lexicon.that.has(this.#lower(start))) return undefined;
		let last = sentence.last;
		while (last > start && this.#reading.tokens[last]!.kind === 'sign' && !this.#quoted(last)) last--;
		for (let q = 0; q < this.#reading.quotedTokens.length; q++) {
			const inside = this.#reading.quotedTokens[q]!;
			if (inside.first >= start && inside.last <= last) this.#owned.add(q);
		}
		return last - start >= 2 ? { first: start, last } : undefined;
	}

	#quotationEndingBefore(i: number, sentence: TokenRange): number {
		let at = i - 1;
		while (at >= sentence.first && !this.#quoted(at) && /^[,–—-]$/.test(this.#reading.tokens[at]!.text)) at--;
		const q = at >= sentence.first ? this.#reading.region[at]! : -1;
		return q >= 0 && this.#reading.quotedTokens[q]!.last === at && !this.#owned.has(q) ? q : -1;
	}

	#quotationStartingAt(i: number, sentence: TokenRange): number {
		let at = i;
		while (at <= sentence.last && !this.#quoted(at) && /^[:,]$/.test(this.#reading.tokens[at]!.text)) at++;
		const q = at <= sentence.last ? this.#reading.region[at]! : -1;
		return q >= 0 && this.#reading.quotedTokens[q]!.first === at && !this.#owned.has(q) ? q : -1;
	}

	/** "Mira Stell said after the meeting on Monday: “…”" */
	#quotationAfterColon(from: number, sentence: TokenRange): number {
		for (let i = from; i < sentence.last && !this.#quoted(i); i++) {
			if (this.#is(i, ':')) return this.#quotationStartingAt(i + 1, sentence);
		}
		return -1;
	}

	#quoted = (i: number): boolean => (this.#reading.region[i] ?? -1) >= 0;
	#lower = (i: number): string => this.#reading.tokens[i]?.lower ?? '';
	#capital = (i: number): boolean => this.#reading.tokens[i]?.capital ?? false;
	#is = (i: number, sign: string): boolean => !this.#quoted(i) && this.#reading.tokens[i]?.text === sign;
}
