import type { Frame } from '../draft';
import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import { clauseEnd, withoutSigns } from './clauseEnd';
import { cuesOf, type Cue } from './cues';
import { nounPhraseAfter, subjectBefore, type NounPhrase } from './nounPhrases';
import type { Syntax, VerbGroup } from './syntax';

interface Found {
	readonly frame: Frame;
	readonly content: readonly TokenRange[];
}

/** Verbs that only say how the next one is done. */
const chaining = new Set(['continue', 'go', 'begin', 'start', 'try', 'seem', 'appear', 'rush', 'use', 'proceed', 'come', 'fail', 'attempt', 'tend', 'manage', 'move']); // prettier-ignore
/** "…, calling it a mistake": participles that speak; others tell what somebody does. */
const judging = new Set(['call', 'cite', 'refer', 'criticize', 'criticise', 'accuse', 'question', 'praise', 'describe', 'blame', 'ask', 'mock', 'dismiss', 'reject', 'condemn', 'warn', 'thank', 'point', 'promise', 'demand']); // prettier-ignore
const eager =
	/^(?:willing|unwilling|quick|eager|ready|happy|careful|keen|reluctant|free|able|unable|likely|hesitant|prepared|forced|compelled)$/;

/**
 * Attributions whose cue is a verb.
 *
 * Each verb of the cue lexicon is asked for its subject and then for what it brings in, the surest
 * first: a quotation beside it, a clause after it, a clause before it, what its frame allows besides.
 */
export class VerbCues {
	readonly #s: Syntax;
	readonly #subjects = new Map<VerbGroup, TokenRange | undefined>();

	constructor(syntax: Syntax) {
		this.#s = syntax;
	}

	find(): Candidate[] {
		const found: Candidate[] = [];
		for (const group of this.#s.groups) {
			for (const { cue, last } of [...this.#cuesAt(group), ...this.#anyVerbAt(group)]) {
				const candidate = this.#read(group, cue, { first: group.first, last });
				if (candidate === undefined) continue;
				found.push(candidate);
				break;
			}
		}
		return found;
	}

	/** The lexicon's entries that fit, longest particle first, with the cue's last token. */
	#cuesAt(group: VerbGroup): { cue: Cue; last: number }[] {
		return cuesOf(group.lemma).flatMap(cue => {
			if (cue.particle === undefined) return [{ cue, last: group.last }];
			const words = cue.particle.split(' ');
			const fits = words.every(
				(word, k) => this.#s.lower(group.last + 1 + k) === word && !this.#s.quoted(group.last + 1 + k),
			);
			return fits ? [{ cue, last: group.last + words.length }] : [];
		});
	}

	/** “…,” agreed Mira Stell. Beside a quotation that ends in a comma any verb is a cue. */
	#anyVerbAt(group: VerbGroup): { cue: Cue; last: number }[] {
		const s = this.#s;
		if (group.form !== 'finite' || group.passive) return [];
		const closes = (i: number): boolean =>
			i > 0 && s.quoted(i) && !s.quoted(i + 1) && /^[,?!]$/.test(s.signBeforeMark(i));
		const { first } = s.sentence(group.first);
		let head = group.first - 1;
		if (!closes(head)) {
			const subject = this.#ownSubject(group);
			if (subject === undefined || subject.first <= first) return [];
			head = subject.first - 1;
			// “…,” the mayor shrugged, and left: what follows the verb must not be its object.
			if (!closes(head) || s.is(group.last + 1, 'determiner', 'name', 'noun', 'objectPronoun', 'to')) return [];
		}
		return [{ cue: { verb: group.lemma, particle: undefined, takes: 'q' }, last: group.last }];
	}

	#read(group: VerbGroup, cue: Cue, range: TokenRange): Candidate | undefined {
		if (group.passive) return undefined;
		if (group.form === 'infinitive') return this.#readInfinitive(group, cue, range);
		const inverted = this.#invertedSubject(group, cue, range);
		const source = inverted ?? this.subject(group);
		if (source === undefined) return undefined;
		const found = this.#complement(group, cue, range, source, inverted);
		if (found === undefined) return undefined;
		return { ...found, cue: range, source, negated: group.negated, hypothetical: group.hypothetical };
	}

	/** "He rose to announce, “…”": an infinitive counts where a quotation follows at once. */
	#readInfinitive(group: VerbGroup, cue: Cue, range: TokenRange): Candidate | undefined {
		const s = this.#s;
		const chain = this.#chainBefore(group);
		if (chain) {
			const whole = { first: chain.first, last: range.last };
			const found = this.#complement(group, cue, whole, chain.source, undefined);
			return (
				found && {
					...found,
					cue: whole,
					source: chain.source,
					negated: chain.negated || group.negated,
					hypothetical: chain.hypothetical,
				}
			);
		}
		if (!cue.takes.includes('q')) return undefined;
		const at = /^[,:]$/.test(s.text(range.last + 1)) ? range.last + 2 : range.last + 1;
		if (!s.quoted(at)) return undefined;
		const source = this.subject(group);
		const content = this.#quotationAfter(range.last + 1, range.last);
		if (source === undefined || content === undefined) return undefined;
		return { frame: 'quote', content, cue: range, source, negated: group.negated, hypothetical: group.hypothetical };
	}

	/** "continued to insist", "was quick to note": the verb before only says how. */
	#chainBefore(
		group: VerbGroup,
	): { first: number; source: TokenRange; negated: boolean; hypothetical: boolean } | undefined {
		const s = this.#s;
		const at = group.first - 1;
		const earlier = s.group(at) ?? (s.lower(at) === 'on' ? s.group(at - 1) : undefined);
		if (earlier && chaining.has(earlier.lemma) && earlier.form !== 'infinitive') {
			const source = this.subject(earlier);
			return source && { first: earlier.first, source, negated: earlier.negated, hypothetical: earlier.hypothetical };
		}
		if (!eager.test(s.lower(at))) return undefined;
		let first = at;
		let negated = false;
		while (first > 0 && s.is(first - 1, 'auxiliary', 'negation', 'adverb', 'modal') && !s.quoted(first - 1)) {
			first--;
			negated ||= s.is(first, 'negation') || s.lower(first).endsWith("n't");
		}
		const source = s.is(first, 'auxiliary', 'modal') ? subjectBefore(s, { ...group, first }) : undefined;
		return source && { first, source, negated, hypothetical: false };
	}

	/** “…,” said Mira Stell. */
	#invertedSubject(group: VerbGroup, cue: Cue, range: TokenRange): NounPhrase | undefined {
		const s = this.#s;
		if (!/q/.test(cue.takes) || group.form === 'ing') return undefined;
		const before = group.first - 1;
		const { first } = s.sentence(group.first);
		const afterQuotation =
			before >= first && (s.quoted(before) || (/^[,—–-]$/.test(s.text(before)) && s.quoted(before - 1)));
		const afterClause = before > first && s.text(before) === ',' && !this.#ownSubject(group);
		if (!afterQuotation && !afterClause) return undefined;
		const source = nounPhraseAfter(s, range.last + 1, true);
		if (source === undefined) return undefined;
		// "…,” said the bridge was safe": what follows is a clause.
		if (s.is(source.through + 1, 'finite', 'auxiliary', 'modal') && !s.is(source.through + 2, 'preposition'))
			return undefined;
		if (!afterQuotation && !/^(?:say|write|add|note|explain|tell|report|warn|argue|declare)$/.test(group.lemma))
			return undefined;
		return source;
	}

	#ownSubject(group: VerbGroup): TokenRange | undefined {
		if (!this.#subjects.has(group))
			this.#subjects.set(group, group.form === 'finite' ? subjectBefore(this.#s, group) : undefined);
		return this.#subjects.get(group);
	}

	/** Its own subject, or for "and added" and "adding" that of the verb before. */
	subject(group: VerbGroup): TokenRange | undefined {
		const own = this.#ownSubject(group);
		if (own) return own;
		const s = this.#s;
		const before = s.lower(group.first - 1);
		if (group.form === 'finite' && !/^(?:and|but|or|then|,|—|--)$/.test(before)) return undefined;
		const { first, last } = s.sentence(group.first);
		const finite = s.groups.filter(
			other => other.first >= first && other.last <= last && other !== group && other.form === 'finite',
		);
		const subjects = finite
			.filter(other => other.first < group.first)
			.flatMap(other => this.#ownSubject(other) ?? this.#invertedFor(other) ?? [])
			.filter(subject => subject.last < group.first)
			.reverse();
		const main = subjects.find(subject => this.#opensMainClause(subject, first)) ?? subjects[0];
		if (main || group.form !== 'ing') return main;
		// "Speaking in Varn, the mayor …": the subject comes later.
		for (const other of finite) {
			const subject = this.#ownSubject(other);
			if (other.first > group.first && subject && subject.first > group.last) return subject;
		}
		return undefined;
	}

	/** Its own clause, not one after "that", "who", "although" or a verb. */
	#opensMainClause(subject: TokenRange, sentenceStart: number): boolean {
		const s = this.#s;
		if (s.is(subject.first, 'relative') || s.lower(subject.first) === 'that') return false;
		if (subject.first === sentenceStart) return true;
		let before = subject.first - 1;
		while (before > sentenceStart && (s.is(before, 'adverb') || s.isTime(before))) before--;
		if (before === sentenceStart) return !s.is(before, 'subordinator', 'relative');
		return s.is(before, 'conjunction', 'sign') || s.isTime(before) || s.quoted(before);
	}

	#invertedFor(group: VerbGroup): TokenRange | undefined {
		const [match] = this.#cuesAt(group).slice(-1);
		return match && this.#invertedSubject(group, match.cue, { first: group.first, last: match.last });
	}

	#complement(
		group: VerbGroup,
		cue: Cue,
		range: TokenRange,
		source: TokenRange,
		after: NounPhrase | undefined,
	): Found | undefined {
		const { takes } = cue;
		const inverted = after !== undefined;
		const head =
			inverted || source.first > range.first
				? range.first
				: Math.min(range.first, this.#adjacent(source, range) ? source.first : range.first);
		const tail = after ? Math.max(after.through, range.last) : range.last;
		if (/q/.test(takes)) {
			const left = group.form === 'ing' ? undefined : this.#quotationBefore(head);
			if (left !== undefined) return { frame: 'quote', content: this.#withRest(left, head, tail, inverted) };
		}
		const from = this.#start(cue, tail, inverted);
		if (/q/.test(takes)) {
			const right = this.#quotationAfter(from, tail);
			if (right) return { frame: 'quote', content: right };
		}
		const gap = /c/.test(takes) ? this.#gapClause(source, range) : undefined;
		if (gap) return { frame: 'clause', content: gap };
		const described = /[qo]/.test(takes) ? this.#gapObject(source, range) : undefined;
		if (described) return { frame: 'object', content: described };
		const clause = /[cwt]/.test(takes) ? this.#clauseAfter(cue, from) : undefined;
		if (clause)
			return {
				frame: /^(?:if|whether|why|how|what|who|when|where)$/.test(this.#s.lower(clause.first))
					? 'question'
					: group.form === 'ing'
						? 'participle'
						: 'clause',
				content: [clause],
			};
		if (/i/.test(takes)) {
			const infinitive = this.#infinitiveAfter(range.last + 1);
			if (infinitive) return { frame: 'infinitive', content: [infinitive] };
		}
		if (/q|c/.test(takes) && group.form === 'finite') {
			const remark = this.#aroundRemark(source, tail);
			if (remark) return { frame: 'clause', content: remark };
			const split = this.#clauseAround(head, tail, source, inverted);
			if (split)
				return {
					frame: 'clause',
					content: [...split, ...(split.length === 1 ? this.#continuation(tail, head, inverted) : [])],
				};
			const waiting = this.#announces(range, tail);
			if (waiting) return { frame: 'quote', content: [] };
		}
		if (/[opg]/.test(takes) && !inverted) {
			const object = this.#objectAfter(range.last + 1);
			if (
				object &&
				(group.form !== 'ing' ||
					judging.has(group.lemma) ||
					this.#quotesPredicate(object.first, object.last) ||
					this.#s.quoted(object.first))
			)
				return { frame: 'object', content: [object] };
		}
		return undefined;
	}

	#adjacent(source: TokenRange, cue: TokenRange): boolean {
		return source.last < cue.first && cue.first - source.last <= 8;
	}

	/** First token of a quotation that ends right before `head`, in the same sentence. */
	#quotationBefore(head: number): number | undefined {
		const s = this.#s;
		if (head <= 0) return undefined;
		const { first } = s.sentence(head);
		let at = head - 1;
		if (at >= first && !s.quoted(at) && /^(?:[,—–-]|--)$/.test(s.text(at))) at--;
		if (at < first || !s.quoted(at)) return undefined;
		const q = s.reading.region[at]!;
		return s.reading.quotedTokens[q]!.last === at ? q : undefined;
	}

	/**
	 * A quotation before its cue, with what belongs to it: the unquoted start of its sentence, whole
	 * quotations before it, and the one that goes on after "she said".
	 */
	#withRest(q: number, head: number, tail: number, inverted: boolean): TokenRange[] {
		const s = this.#s;
		const { quotedTokens } = s.reading;
		const sentence = s.sentence(quotedTokens[q]!.last);
		let first = quotedTokens[q]!.first;
		if (sentence.first < first && !this.#cueBetween(sentence.first, first)) {
			const from = s.is(sentence.first, 'conjunction') ? sentence.first + 1 : sentence.first;
			if (!s.quoted(from) || s.reading.region[from] !== q) first = from;
		}
		const content: TokenRange[] = [{ first, last: quotedTokens[q]!.last }];
		for (let p = q - 1; p >= 0 && content[0]!.first === quotedTokens[p]!.last + 1; p--)
			content.unshift(quotedTokens[p]!);
		content.push(...this.#continuation(tail, head, inverted));
		return content;
	}

	/** “…,” she said. “…” “…” */
	#continuation(tail: number, head: number, inverted: boolean): TokenRange[] {
		const s = this.#s;
		const { quotedTokens, region } = s.reading;
		const { last: end } = s.sentence(head);
		let next = tail + 1;
		while (next < s.length && !s.quoted(next) && next <= end) next++;
		const found: TokenRange[] = [];
		if (next >= s.length || (!(inverted && next > end) && this.#cueBetween(tail + 1, Math.min(next, end + 1))))
			return found;
		for (let q = region[next] ?? -1; q >= 0 && quotedTokens[q]!.first === next; q = region[next] ?? -1) {
			if (this.ownCue(q)) break;
			found.push(quotedTokens[q]!);
			next = quotedTokens[q]!.last + 1;
			if (next >= s.length) break;
		}
		return found;
	}

	/** Whether a verb that takes quotations stands in `from`…`to` (excluded); "referring to" takes only what follows at once. */
	#cueBetween(from: number, to: number): boolean {
		return this.#s.groups.some(
			group =>
				group.first >= from &&
				group.last < to &&
				group.form !== 'participle' &&
				(group.form === 'finite' || this.#s.quoted(group.last + 1) || this.#s.quoted(group.last + 2)) &&
				cuesOf(group.lemma).some(cue => /[qc]/.test(cue.takes)),
		);
	}

	/** Whether a quotation is followed by a cue of its own: “…,” Reun said. */
	ownCue(q: number): boolean {
		const s = this.#s;
		const { last } = s.reading.quotedTokens[q]!;
		const { last: end } = s.sentence(last);
		const limit = Math.min(end, last + 30);
		for (let i = last + 1; i <= limit; i++) {
			if (s.quoted(i) || s.is(i, 'relative')) return false;
			const group = s.group(i);
			if (group === undefined || group.form !== 'finite') continue;
			if (!this.#cuesAt(group).some(({ cue }) => cue.takes.includes('q'))) return false;
			const subject = this.#ownSubject(group);
			return group.first <= last + 2 || (subject !== undefined && subject.first <= last + 2);
		}
		return false;
	}

	/** Where the complement may begin: after the person spoken to, and after "in a statement on Monday". */
	#start(cue: Cue, tail: number, inverted: boolean): number {
		const s = this.#s;
		let at = tail + 1;
		if (!inverted && cue.takes.includes('r')) {
			const person = nounPhraseAfter(s, at, false);
			if (person && !this.#hasFiniteAfter(person.first, person.last)) at = person.last + 1;
		}
		return at;
	}

	#hasFiniteAfter(first: number, last: number): boolean {
		return this.#s.is(first, 'pronoun') && this.#s.is(last + 1, 'finite', 'auxiliary', 'modal');
	}

	/** Steps over "to reporters", "in a statement", "on Monday", "at a rally in Varn". */
	#skipAdjuncts(from: number): number {
		const s = this.#s;
		if (from >= s.length) return from;
		const { last: end } = s.sentence(from);
		let at = from;
		for (let n = 0; n < 6 && at < end && !s.quoted(at); n++) {
			if (s.isTime(at) || (s.is(at, 'adverb') && !s.is(at + 1, 'adverb'))) {
				at++;
				continue;
			}
			if (s.text(at) === ',' && s.isTime(at + 1)) {
				at++;
				continue;
			}
			if (!s.is(at, 'preposition') || /^(?:of|like|than)$/.test(s.lower(at))) break;
			if (s.isTime(at + 1)) {
				at++;
				continue;
			}
			const phrase = nounPhraseAfter(s, at + 1, false);
			if (!phrase) break;
			at = phrase.last + 1;
		}
		return at;
	}

	#quotationAfter(start: number, tail: number): TokenRange[] | undefined {
		const s = this.#s;
		if (start >= s.length) return undefined;
		const { last: end } = s.sentence(tail);
		for (const from of [start, this.#skipAdjuncts(start)]) {
			let at = from;
			if (/^[,:]$/.test(s.text(at)) && !s.quoted(at)) at++;
			if (at > end || !s.quoted(at)) continue;
			const q = s.reading.region[at]!;
			if (s.reading.quotedTokens[q]!.first !== at || this.#spokenElsewhere(q)) continue;
			return this.#quotationAndRest(q, end);
		}
		const announced = this.#afterComma(start, end);
		if (announced !== undefined) return this.#quotationAndRest(announced, end);
		const colon = this.#colonAfter(start, end);
		if (colon !== undefined) return this.#quotationAndRest(s.reading.region[colon]!, end);
		return undefined;
	}

	/** “…,” with the comma inside: whoever comes next says it. */
	#spokenElsewhere(q: number): boolean {
		const { last } = this.#s.reading.quotedTokens[q]!;
		return this.#s.signBeforeMark(last) === ',' && this.ownCue(q);
	}

	#quotationAndRest(q: number, end: number): TokenRange[] {
		const s = this.#s;
		const { quotedTokens, region } = s.reading;
		const { first, last } = quotedTokens[q]!;
		const inner = s.signBeforeMark(last);
		const full = /^[.?!…]$|^\.{3}$/.test(inner) || /^[.?!]$/.test(s.text(last));
		if (!full && last < end && !s.is(last + 1, 'sign')) return [{ first, last: clauseEnd(s, first) }];
		const content: TokenRange[] = [{ first, last }];
		for (let next = last + 1; next < s.length && s.quoted(next);) {
			const following = region[next]!;
			if (quotedTokens[following]!.first !== next || this.ownCue(following)) break;
			content.push(quotedTokens[following]!);
			next = quotedTokens[following]!.last + 1;
		}
		return content;
	}

	/** "announced on her page, in capital letters, “We …”": no verb between, and the quotation is a sentence. */
	#afterComma(from: number, end: number): number | undefined {
		const s = this.#s;
		for (let i = from; i < Math.min(end, from + 25); i++) {
			if (s.is(i, 'finite', 'auxiliary', 'modal', 'subordinator', 'relative')) return undefined;
			if (!s.quoted(i)) continue;
			const q = s.reading.region[i]!;
			const capital = /^\p{Lu}/u.test(s.text(i + 1));
			return s.text(i - 1) === ',' && capital && !this.#spokenElsewhere(q) ? q : undefined;
		}
		return undefined;
	}

	/** "said after the meeting in Varn: “…”" */
	#colonAfter(from: number, end: number): number | undefined {
		const s = this.#s;
		for (let i = from; i < end && !s.quoted(i); i++) {
			if (s.text(i) === ':') return s.quoted(i + 1) ? i + 1 : undefined;
		}
		return undefined;
	}

	#clauseAfter(cue: Cue, start: number): TokenRange | undefined {
		const s = this.#s;
		if (start >= s.length) return undefined;
		const { last: end } = s.sentence(Math.max(0, start - 1));
		const skipped = this.#skipAdjuncts(start);
		for (const from of [start, skipped]) {
			const at = s.text(from) === ',' && s.lower(from + 1) === 'that' ? from + 1 : from;
			if (at >= end || s.quoted(at)) continue;
			const word = s.lower(at);
			if (word === 'when' && s.lower(at + 1) === 'asked') continue;
			if (word === 'that' || (/w/.test(cue.takes) && /^(?:if|whether|why|how|what|who|when|where|which)$/.test(word))) {
				const last = clauseEnd(s, at);
				return s.words(at, last) >= 3 ? { first: at, last } : undefined;
			}
		}
		if (!/c/.test(cue.takes)) return undefined;
		for (const from of new Set([skipped, start])) {
			if (from >= end || !this.#opensClause(from)) continue;
			const last = clauseEnd(s, from);
			if (
				s.words(from, last) >= (s.is(from, 'pronoun') ? 2 : 3) &&
				(this.#hasOwnVerb(from, last) || this.#quotesPredicate(from, last))
			)
				return { first: from, last };
		}
		return undefined;
	}

	#opensClause(at: number): boolean {
		const s = this.#s;
		if (s.quoted(at)) return true;
		if (s.is(at, 'noun', 'name', 'number', 'adjective', 'determiner', 'pronoun', 'subordinator', 'relative'))
			return !/^(?:as|than|so|until|since|once|unless)$/.test(s.lower(at));
		return s.is(at, 'ing') || (s.is(at, 'adverb') && s.is(at + 1, 'determiner', 'pronoun', 'name'));
	}

	/** A finite verb that is not within a relative clause only. */
	#hasOwnVerb(first: number, last: number): boolean {
		const s = this.#s;
		for (let i = first; i <= last; i++) {
			if (!s.is(i, 'finite', 'auxiliary', 'modal')) continue;
			if (!s.is(i - 1, 'relative')) return true;
		}
		return false;
	}

	/** "she said it “humanizes” her": the verb stands in quotation marks, where no class is trusted. */
	#quotesPredicate(first: number, last: number): boolean {
		if (this.#s.quoted(first)) return false;
		for (let i = first + 1; i <= last; i++) if (this.#s.quoted(i)) return true;
		return false;
	}

	#infinitiveAfter(at: number): TokenRange | undefined {
		const s = this.#s;
		let from = at;
		if (s.is(from, 'negation', 'adverb')) from++;
		if (!s.is(from, 'to') || s.quoted(from)) return undefined;
		const last = clauseEnd(s, from);
		return s.words(from, last) >= 2 ? { first: from, last } : undefined;
	}

	/** "The bridge is safe, the mayor said." and "The bridge, the mayor said, is safe." */
	#clauseAround(head: number, tail: number, source: TokenRange, inverted: boolean): TokenRange[] | undefined {
		const s = this.#s;
		const { first, last: end } = s.sentence(head);
		if (head <= first + 1 || !/^(?:[,—–]|--)$/.test(s.text(head - 1)) || s.quoted(head - 1)) return undefined;
		if (!inverted && (source.first > head || s.is(source.first, 'relative'))) return undefined;
		const settled = this.#skipAdjuncts(tail + 1);
		if (settled < end && !/^[,;—–]$/.test(s.text(settled)) && !s.group(settled)) return undefined;
		const from = s.is(first, 'conjunction') ? first + 1 : first;
		const left = { first: from, last: withoutSigns(s, from, head - 1) };
		if (left.last < left.first) return undefined;
		const stop = withoutSigns(s, first, end);
		const comma = s.text(tail + 1) === ',' ? tail + 1 : undefined;
		const leftHasVerb = s.hasVerb(left.first, left.last);
		if (
			comma !== undefined &&
			comma + 2 < stop &&
			!s.is(comma + 1, 'ing') &&
			!s.group(comma + 1)?.form.startsWith('ing')
		) {
			const right = { first: comma + 1, last: clauseEnd(s, comma + 1) };
			if (!leftHasVerb || s.is(from, 'subordinator', 'preposition') || s.hasVerb(right.first, right.last)) {
				if (s.words(right.first, right.last) >= 3) return s.words(left.first, left.last) >= 1 ? [left, right] : [right];
			}
		}
		if (!leftHasVerb || s.words(left.first, left.last) < 3) return undefined;
		if (s.is(from, 'subordinator') && !/^(?:if|that|so)$/.test(s.lower(from))) {
			// "As the mayor said" brings nothing in; "When he left, she said nothing" neither.
			let hasMain = false;
			for (let i = left.first; i < left.last; i++) if (s.text(i) === ',' && !s.quoted(i)) hasMain = true;
			if (!hasMain) return undefined;
		}
		return [left];
	}

	/**
	 * "As Stell put it, the bridge is safe": the clause around the remark is what she said.
	 */
	#aroundRemark(source: TokenRange, tail: number): TokenRange[] | undefined {
		const s = this.#s;
		const as = source.first - 1;
		if (s.lower(as) !== 'as' || s.quoted(as)) return undefined;
		const { first, last: end } = s.sentence(tail);
		let close = tail + 1;
		while (close < end && (s.text(close) !== ',' || s.quoted(close)) && !s.is(close, 'finite')) close++;
		if (s.text(close) !== ',') return undefined;
		const right = { first: close + 1, last: withoutSigns(s, close + 1, end) };
		if (s.words(right.first, right.last) < 3) return undefined;
		const from = s.is(first, 'conjunction') ? first + 1 : first;
		const left = { first: from, last: withoutSigns(s, from, as - 1) };
		return left.last > left.first && s.text(as - 1) === ',' ? [left, right] : [right];
	}

	/** "what she called a “rough week”", "what she described as a mistake". */
	#gapObject(source: TokenRange, range: TokenRange): TokenRange[] | undefined {
		const s = this.#s;
		const word = source.first - 1;
		let next = range.last + 1;
		if (!/^(?:what|which|whom)$/.test(s.lower(word)) || s.quoted(word) || next >= s.length) return undefined;
		if (s.lower(next) === 'as') next++;
		if (!s.quoted(next) && !s.is(next, 'determiner')) return undefined;
		return [
			{ first: word, last: word },
			{ first: range.last + 1, last: clauseEnd(s, range.last + 1, 'object') },
		];
	}

	/** "a plan that she says will fail": the relative word belongs to the reported clause. */
	#gapClause(source: TokenRange, range: TokenRange): TokenRange[] | undefined {
		const s = this.#s;
		const word = source.first - 1;
		const next = range.last + 1;
		if (!s.is(word, 'relative') && s.lower(word) !== 'that') return undefined;
		if (s.quoted(word) || !s.is(next, 'finite', 'auxiliary', 'modal')) return undefined;
		return [
			{ first: word, last: word },
			{ first: next, last: clauseEnd(s, next) },
		];
	}

	/** A paragraph that ends "…, the mayor said:" waits for the quotation in the next. */
	#announces(range: TokenRange, tail: number): boolean {
		const s = this.#s;
		const { last } = s.sentence(range.last);
		return last === s.length - 1 && s.text(last) === ':' && last > tail;
	}

	#objectAfter(at: number): TokenRange | undefined {
		const s = this.#s;
		if (at >= s.length || s.sentence(at) !== s.sentence(at - 1)) return undefined;
		if (
			!s.quoted(at) &&
			!s.is(at, 'noun', 'name', 'number', 'adjective', 'determiner', 'objectPronoun', 'pronoun', 'ing', 'relative')
		)
			return undefined;
		const last = clauseEnd(s, at, 'object');
		return last >= at && s.words(at, last) >= 1 ? { first: at, last } : undefined;
	}
}
