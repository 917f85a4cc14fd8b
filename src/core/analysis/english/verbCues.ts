import type { Frame } from '../draft';
import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import type { Cue } from './cues';
import { cuesAt, type CueHere } from './cuesAt';
import { nounPhraseAfter, type NounPhrase } from './nounPhraseAfter';
import type { Quotations } from './quotations';
import type { Subjects } from './subjects';
import type { Syntax, VerbGroup } from './syntax';
import { clauseAfter, infinitiveAfter, objectAfter, quotesPredicate } from './wordsAfter';
import { aroundRemark, clauseAround, gapClause, gapObject } from './wordsAround';

interface Found {
	readonly frame: Frame;
	readonly content: readonly TokenRange[];
}

/** "…, calling it a mistake": participles that speak; others tell what somebody does. */
const judging = new Set(['call', 'cite', 'refer', 'criticize', 'criticise', 'accuse', 'question', 'praise', 'describe', 'blame', 'ask', 'mock', 'dismiss', 'reject', 'condemn', 'warn', 'thank', 'point', 'promise', 'demand']); // prettier-ignore

/**
 * Attributions whose cue is a verb.
 *
 * Each verb of the cue lexicon is asked for its subject and then for what it brings in, the surest
 * first: a quotation beside it, a clause after it, a clause before it, what its frame allows besides.
 */
export class VerbCues {
	readonly #s: Syntax;
	readonly #subjects: Subjects;
	readonly #quotations: Quotations;

	constructor(syntax: Syntax, subjects: Subjects, quotations: Quotations) {
		this.#s = syntax;
		this.#subjects = subjects;
		this.#quotations = quotations;
	}

	find(): Candidate[] {
		return this.#s.groups.flatMap(group => {
			for (const { cue, last } of [...cuesAt(this.#s, group), ...this.#anyVerbAt(group)]) {
				const candidate = this.#read(group, cue, { first: group.first, last });
				if (candidate) return [candidate];
			}
			return [];
		});
	}

	/** “…,” agreed Mira Stell. Beside a quotation that ends in a comma any verb is a cue. */
	#anyVerbAt(group: VerbGroup): CueHere[] {
		const s = this.#s;
		if (group.form !== 'finite' || group.passive) return [];
		const closes = (i: number): boolean =>
			i > 0 &&
			this.#opensSentence(i) &&
			!this.#quotations.announced(i) &&
			s.quoted(i) &&
			!s.quoted(i + 1) &&
			/^[,?!]$/.test(s.signBeforeMark(i));
		if (!closes(group.first - 1)) {
			const subject = this.#subjects.own(group);
			if (subject === undefined || subject.first <= s.sentence(group.first).first) return [];
			// “…,” the mayor raised her hand: what follows the verb must not be its object.
			const hasObject = s.is(group.last + 1, 'determiner', 'name', 'noun', 'objectPronoun', 'to');
			if (!closes(subject.first - 1) || hasObject) return [];
		}
		return [{ cue: { verb: group.lemma, particle: undefined, takes: 'q' }, last: group.last }];
	}

	/** The quotation that `i` closes begins its sentence; “clash” in "a video about the “clash,”" is no speech. */
	#opensSentence(i: number): boolean {
		const s = this.#s;
		const { first } = s.reading.quotedTokens[s.reading.region[i] ?? -1] ?? { first: -1 };
		return first >= 0 && s.sentence(first).first === first;
	}

	#read(group: VerbGroup, cue: Cue, range: TokenRange): Candidate | undefined {
		if (group.passive || this.#onlyNames(group)) return undefined;
		// "showed off his hat": another verb than "showed".
		const other = cue.particle === undefined && /^(?:off|up|down|away|over)$/.test(this.#s.lower(range.last + 1));
		if (other && cue.verb !== 'say') return undefined;
		if (group.form === 'infinitive') return this.#readInfinitive(group, cue, range);
		const inverted = this.#subjects.inverted(group, cue, range);
		const source = inverted ?? this.#subjects.of(group);
		const found = source && this.#broughtIn(group, cue, range, source, inverted);
		return found && { ...found, cue: range, source, negated: group.negated, hypothetical: group.hypothetical };
	}

	/** "A film called “Winter in Varn” opens": the name of a thing, and the verb comes after it. */
	#onlyNames(group: VerbGroup): boolean {
		const s = this.#s;
		const next = group.last + 1;
		if (group.first !== group.verb || !s.is(group.first - 1, 'noun') || !s.quoted(next)) return false;
		if (!/^(?:call|name|dub|title|brand)$/.test(group.lemma)) return false;
		const after = s.reading.quotedTokens[s.reading.region[next]!]!.last + 1;
		return s.is(after, 'finite', 'auxiliary', 'modal', 'noun');
	}

	/** "continued to insist that …"; other infinitives count where a quotation follows at once: "rose to announce, “…”". */
	#readInfinitive(group: VerbGroup, cue: Cue, range: TokenRange): Candidate | undefined {
		const s = this.#s;
		const chain = this.#subjects.chainBefore(group);
		if (chain) {
			const { source, hypothetical } = chain;
			const whole = { first: chain.first, last: range.last };
			const found = this.#broughtIn(group, cue, whole, source, undefined);
			return found && { ...found, cue: whole, source, negated: chain.negated || group.negated, hypothetical };
		}
		if (!cue.takes.includes('q')) return undefined;
		const at = /^[,:]$/.test(s.text(range.last + 1)) ? range.last + 2 : range.last + 1;
		const source = s.quoted(at) ? this.#subjects.of(group) : undefined;
		const content = source && this.#quotations.after(range.last + 1, range.last);
		return (
			content && {
				frame: 'quote',
				content,
				cue: range,
				source,
				negated: group.negated,
				hypothetical: group.hypothetical,
			}
		);
	}

	/** The words a cue brings in. `after` is its source where that follows the verb. */
	#broughtIn(
		group: VerbGroup,
		cue: Cue,
		range: TokenRange,
		source: TokenRange,
		after: NounPhrase | undefined,
	): Found | undefined {
		const s = this.#s;
		const { takes } = cue;
		const inverted = after !== undefined;
		const head = !inverted && isBeside(source, range) ? source.first : range.first;
		const tail = after ? Math.max(after.through, range.last) : range.last;
		const from = takes.includes('r') && !inverted ? this.#afterPerson(tail + 1) : tail + 1;
		return (
			(takes.includes('q') ? this.#quoted(group, head, tail, from, inverted) : undefined) ??
			this.#inGap(takes, source, range) ??
			(/[cwt]/.test(takes) ? clauseFrame(s, group, clauseAfter(s, cue, from)) : undefined) ??
			(takes.includes('i') ? frame('infinitive', infinitiveAfter(s, range.last + 1)) : undefined) ??
			(/[qc]/.test(takes) && group.form === 'finite'
				? this.#around(head, from - 1, source, range, inverted)
				: undefined) ??
			(/[opg]/.test(takes) && !inverted ? this.#object(group, range, takes) : undefined)
		);
	}

	#quoted(group: VerbGroup, head: number, tail: number, from: number, inverted: boolean): Found | undefined {
		// “…,” as Stell put it
		const start = this.#s.lower(head - 1) === 'as' ? head - 1 : head;
		const left = group.form === 'ing' ? undefined : this.#quotations.before(start);
		if (left !== undefined) {
			return { frame: 'quote', content: this.#quotations.withRest(left, head, tail, inverted) };
		}
		const right = this.#quotations.after(from, tail);
		return right && { frame: 'quote', content: right };
	}

	#inGap(takes: string, source: TokenRange, range: TokenRange): Found | undefined {
		const clause = takes.includes('c') ? gapClause(this.#s, source, range) : undefined;
		if (clause) return { frame: 'clause', content: clause };
		const object = /[qo]/.test(takes) ? gapObject(this.#s, source, range) : undefined;
		return object && { frame: 'object', content: object };
	}

	#around(head: number, tail: number, source: TokenRange, range: TokenRange, inverted: boolean): Found | undefined {
		const remark = aroundRemark(this.#s, source, tail);
		if (remark) return { frame: 'clause', content: remark };
		const parts = clauseAround(this.#s, head, tail, source, inverted);
		if (parts) {
			const rest = parts.length === 1 ? this.#quotations.continuation(tail, head, inverted) : [];
			return { frame: 'clause', content: [...parts, ...rest] };
		}
		return this.#announces(range, tail) ? { frame: 'quote', content: [] } : undefined;
	}

	/** A paragraph that ends "…, the mayor said:" waits for the quotation in the next. */
	#announces(range: TokenRange, tail: number): boolean {
		const { last } = this.#s.sentence(range.last);
		return last === this.#s.length - 1 && this.#s.text(last) === ':' && last > tail;
	}

	#object(group: VerbGroup, range: TokenRange, takes: string): Found | undefined {
		const object = objectAfter(this.#s, range.last + 1);
		if (object === undefined || (onlyOrders(takes) && !holdsOrder(this.#s, object))) return undefined;
		const speaks =
			group.form !== 'ing' ||
			judging.has(group.lemma) ||
			this.#s.quoted(object.first) ||
			quotesPredicate(this.#s, object.first, object.last);
		return speaks ? { frame: 'object', content: [object] } : undefined;
	}

	/** Behind the person spoken to: "told reporters |that". "told she was" has none. */
	#afterPerson(at: number): number {
		const s = this.#s;
		const person = nounPhraseAfter(s, at, false);
		const work = s.namedWork(person ? person.last + 1 : at);
		if (work !== undefined) return work + 1;
		if (person === undefined) return at;
		const isSubject = s.is(person.first, 'pronoun') && s.is(person.last + 1, 'finite', 'auxiliary', 'modal');
		return isSubject ? at : person.last + 1;
	}
}

const onlyOrders = (takes: string): boolean => takes.includes('p') && !/[og]/.test(takes);

/** "told the crowd to wait", "told her “no”"; in "told the newspaper" nothing is said. */
function holdsOrder(s: Syntax, { first, last }: TokenRange): boolean {
	for (let i = first; i <= last; i++) {
		if (
			s.is(i, 'to') ||
			s.quoted(i) ||
			/^(?:story|stories|jokes?|lies?|truth|tales?|review|investigation|end)$/.test(s.lower(i))
		)
			return true;
	}
	return false;
}

/** How far a subject may stand from its verb and still touch the quotation before it. */
const longestGap = 8;

function isBeside(source: TokenRange, cue: TokenRange): boolean {
	return source.last < cue.first && cue.first - source.last <= longestGap;
}

function frame(name: Frame, content: TokenRange | undefined): Found | undefined {
	return content && { frame: name, content: [content] };
}

function clauseFrame(s: Syntax, group: VerbGroup, clause: TokenRange | undefined): Found | undefined {
	if (clause === undefined) return undefined;
	const asks = /^(?:if|whether|why|how|what|who|when|where)$/.test(s.lower(clause.first));
	return { frame: asks ? 'question' : group.form === 'ing' ? 'participle' : 'clause', content: [clause] };
}
