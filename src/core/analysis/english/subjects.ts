import type { TokenRange } from '../reading';
import type { Cue } from './cues';
import { cuesAt } from './cuesAt';
import { nounPhraseAfter, type NounPhrase } from './nounPhraseAfter';
import { subjectBefore } from './subjectBefore';
import type { Syntax, VerbGroup } from './syntax';

/** Verbs that only say how the next one is done. */
const chaining = new Set(['continue', 'go', 'begin', 'start', 'try', 'seem', 'appear', 'rush', 'use', 'proceed', 'come', 'fail', 'attempt', 'tend', 'manage', 'move']); // prettier-ignore
/** Verbs that often stand behind what is said, with their subject behind them. */
const oftenBehind = /^(?:say|write|add|note|explain|tell|report|warn|argue|declare)$/;
/** Adjectives that do the same: was quick to note. */
const eager =
	/^(?:willing|unwilling|quick|eager|ready|happy|careful|keen|reluctant|free|able|unable|likely|hesitant|prepared|forced|compelled)$/;

/** Who does what each verb of a paragraph says; asked for more than once, worked out once. */
export class Subjects {
	readonly #s: Syntax;
	readonly #own = new Map<VerbGroup, TokenRange | undefined>();

	constructor(syntax: Syntax) {
		this.#s = syntax;
	}

	/** Its own subject, or for "and added" and "adding" that of the verb before. */
	of(group: VerbGroup): TokenRange | undefined {
		const own = this.own(group);
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
			.flatMap(other => this.own(other) ?? this.#invertedFor(other) ?? [])
			.filter(subject => subject.last < group.first)
			.reverse();
		const main = subjects.find(subject => this.#opensMainClause(subject, first)) ?? subjects[0];
		if (main || group.form !== 'ing') return main;
		// "Speaking in Varn, the mayor …": the subject comes later.
		for (const other of finite) {
			const subject = this.own(other);
			if (other.first > group.first && subject && subject.first > group.last) return subject;
		}
		return undefined;
	}

	own(group: VerbGroup): TokenRange | undefined {
		if (!this.#own.has(group)) this.#own.set(group, this.#read(group));
		return this.#own.get(group);
	}

	/** "with Reun promising to …": after "with" a verb in -ing has a subject of its own. */
	#read(group: VerbGroup): TokenRange | undefined {
		if (group.form !== 'finite' && group.form !== 'ing') return undefined;
		if (group.form === 'finite') return subjectBefore(this.#s, group);
		const before = group.first - 1;
		if (!this.#s.isNominal(before) && !this.#s.is(before, 'adverb', 'sign')) return undefined;
		const subject = subjectBefore(this.#s, group);
		return subject && this.#s.lower(subject.first - 1) === 'with' ? subject : undefined;
	}

	/** “…,” said Mira Stell. */
	inverted(group: VerbGroup, cue: Cue, range: TokenRange): NounPhrase | undefined {
		const s = this.#s;
		if (!/[qc]/.test(cue.takes) || group.form === 'ing') return undefined;
		const before = group.first - 1;
		const { first } = s.sentence(group.first);
		const afterQuotation =
			before >= first && (s.quoted(before) || (/^[,—–-]$/.test(s.text(before)) && s.quoted(before - 1)));
		const afterClause = before > first && s.text(before) === ',' && !this.own(group);
		// "Said Stell, “…”"
		const opens = group.first === first && oftenBehind.test(group.lemma) && s.is(range.last + 1, 'name', 'determiner');
		if (opens) return nounPhraseAfter(s, range.last + 1, true);
		if (!afterQuotation && !afterClause) return undefined;
		const source = nounPhraseAfter(s, range.last + 1, true);
		if (source === undefined) return undefined;
		// "…,” said the bridge was safe": what follows is a clause.
		if (s.is(source.through + 1, 'finite', 'auxiliary', 'modal') && !s.is(source.through + 2, 'preposition'))
			return undefined;
		if (!afterQuotation && !oftenBehind.test(group.lemma) && !this.#closesClause(source)) return undefined;
		return source;
	}

	/** "The bridge, believes Mira Stell, is safe": a name, and then the sentence goes on behind a comma or is over. */
	#closesClause({ last, through }: NounPhrase): boolean {
		const s = this.#s;
		return s.is(last, 'name') && /^[,.;]$/.test(s.text(through + 1));
	}

	/** "continued to insist", "was quick to note": the verb before only says how. */
	chainBefore(
		group: VerbGroup,
	): { first: number; source: TokenRange; negated: boolean; hypothetical: boolean } | undefined {
		const s = this.#s;
		const at = group.first - 1;
		const earlier = s.group(at) ?? (s.lower(at) === 'on' ? s.group(at - 1) : undefined);
		if (earlier && chaining.has(earlier.lemma) && earlier.form !== 'infinitive') {
			const source = this.of(earlier);
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
		const [match] = cuesAt(this.#s, group).slice(-1);
		return match && this.inverted(group, match.cue, { first: group.first, last: match.last });
	}
}
