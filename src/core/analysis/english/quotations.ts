import type { TokenRange } from '../reading';
import { skipAdjuncts } from './adjuncts';
import { clauseEnd } from './clauseEnd';
import { bringsIn, cuesAt } from './cuesAt';
import type { Subjects } from './subjects';
import type { Syntax } from './syntax';

/** Which quotations belong to a cue: beside it, before it, and those that carry on. */
export class Quotations {
	readonly #s: Syntax;
	readonly #subjects: Subjects;

	constructor(syntax: Syntax, subjects: Subjects) {
		this.#s = syntax;
		this.#subjects = subjects;
	}

	/** First token of a quotation that ends right before `head`, in the same sentence. */
	before(head: number): number | undefined {
		const s = this.#s;
		if (head <= 0) return undefined;
		const { first } = s.sentence(head);
		let at = head - 1;
		if (at >= first && !s.quoted(at) && /^(?:[,—–-]|--)$/.test(s.text(at))) at--;
		if (at < first || !s.quoted(at)) return undefined;
		const q = s.reading.region[at]!;
		const { first: opens, last } = s.reading.quotedTokens[q]!;
		// "on Radio Ell’s “Today,” Stell said"
		const work =
			opens > first && s.is(opens - 1, 'possessive', 'preposition', 'name') && s.namedWork(opens) !== undefined;
		return last === at && !work ? q : undefined;
	}

	/**
	 * A quotation before its cue, with what belongs to it: the unquoted start of its sentence, whole
	 * quotations before it, and the one that goes on after "she said".
	 */
	withRest(q: number, head: number, tail: number, inverted: boolean): TokenRange[] {
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
		content.push(...this.continuation(tail, head, inverted));
		return content;
	}

	/** “…,” she said. “…” “…” */
	continuation(tail: number, head: number, inverted: boolean): TokenRange[] {
		const s = this.#s;
		const { quotedTokens, region } = s.reading;
		const { last: end } = s.sentence(head);
		let next = this.#nextSpoken(tail + 1, end);
		const found: TokenRange[] = [];
		if (next >= s.length || (!(inverted && next > end) && this.#cueBetween(tail + 1, Math.min(next, end + 1))))
			return found;
		for (let q = region[next] ?? -1; q >= 0 && quotedTokens[q]!.first === next; q = region[next] ?? -1) {
			if (this.#ownCue(q)) break;
			found.push(quotedTokens[q]!);
			next = quotedTokens[q]!.last + 1;
			if (next >= s.length) break;
		}
		return found;
	}

	/** The quotation that goes on, or the sentence's end; “Make Varn Great” in "showing off the “Make Varn Great” hat" is passed over. */
	#nextSpoken(from: number, end: number): number {
		const s = this.#s;
		let next = from;
		while (next < s.length && next <= end) {
			const work = s.namedWork(next);
			if (work !== undefined) next = work + 1;
			else if (!s.quoted(next)) next++;
			else if (next === from || s.is(next - 1, 'sign')) break;
			else next = s.reading.quotedTokens[s.reading.region[next]!]!.last + 1;
		}
		return next;
	}

	after(start: number, tail: number): TokenRange[] | undefined {
		const s = this.#s;
		if (start >= s.length) return undefined;
		const { last: end } = s.sentence(tail);
		for (const from of [start, skipAdjuncts(s, start)]) {
			let at = from;
			if (/^[,:]$/.test(s.text(at)) && !s.quoted(at)) at++;
			if (at > end || !s.quoted(at)) continue;
			const q = s.reading.region[at]!;
			if (s.reading.quotedTokens[q]!.first !== at || this.#spokenElsewhere(q)) continue;
			return this.#withClause(q, end);
		}
		const announced = this.#afterComma(start, end);
		if (announced !== undefined) return this.#withClause(announced, end);
		const colon = this.#afterColon(start, end);
		if (colon !== undefined) return this.#withClause(s.reading.region[colon]!, end);
		return undefined;
	}

	/** Whether a quotation is followed by a cue of its own: “…,” Reun said. */
	#ownCue(q: number): boolean {
		const s = this.#s;
		const { last } = s.reading.quotedTokens[q]!;
		const { last: end } = s.sentence(last);
		const limit = Math.min(end, last + 30);
		for (let i = last + 1; i <= limit; i++) {
			if (s.quoted(i) || s.is(i, 'relative')) return false;
			const group = s.group(i);
			if (group === undefined || group.form !== 'finite') continue;
			if (!cuesAt(this.#s, group).some(({ cue }) => cue.takes.includes('q'))) return false;
			const subject = this.#subjects.own(group);
			return group.first <= last + 2 || (subject !== undefined && subject.first <= last + 2);
		}
		return false;
	}

	/** Whether the quotation that `i` belongs to has a cue before it in its sentence: After Kolt said it was “weak,” parents … */
	announced(i: number): boolean {
		const { first } = this.#s.reading.quotedTokens[this.#s.reading.region[i] ?? -1] ?? { first: -1 };
		return first >= 0 && this.#cueBetween(this.#s.sentence(first).first, first);
	}

	/** Whether a verb that takes quotations stands in `from`…`to` (excluded); "referring to" takes only what follows at once. */
	#cueBetween(from: number, to: number): boolean {
		return this.#s.groups.some(
			group =>
				group.first >= from &&
				group.last < to &&
				group.form !== 'participle' &&
				(group.form === 'finite' || this.#s.quoted(group.last + 1) || this.#s.quoted(group.last + 2)) &&
				!group.passive &&
				bringsIn(this.#s, group, /[qc]/),
		);
	}

	/** “…,” with the comma inside: whoever comes next says it. */
	#spokenElsewhere(q: number): boolean {
		const { last } = this.#s.reading.quotedTokens[q]!;
		return this.#s.signBeforeMark(last) === ',' && this.#ownCue(q);
	}

	#withClause(q: number, end: number): TokenRange[] {
		const s = this.#s;
		const { quotedTokens, region } = s.reading;
		const { first, last } = quotedTokens[q]!;
		const inner = s.signBeforeMark(last);
		const full = /^[.?!…]$|^\.{3}$/.test(inner) || /^[.?!]$/.test(s.text(last));
		if (!full && last < end && !s.is(last + 1, 'sign')) return [{ first, last: clauseEnd(s, first) }];
		const content: TokenRange[] = [{ first, last }];
		for (let next = last + 1; next < s.length && s.quoted(next);) {
			const following = region[next]!;
			if (quotedTokens[following]!.first !== next || this.#ownCue(following)) break;
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
	#afterColon(from: number, end: number): number | undefined {
		const s = this.#s;
		for (let i = from; i < end && !s.quoted(i); i++) {
			if (s.text(i) === ':') return s.quoted(i + 1) ? i + 1 : undefined;
		}
		return undefined;
	}
}
