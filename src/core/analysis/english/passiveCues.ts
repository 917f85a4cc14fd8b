import { withoutSigns, clauseEnd } from './clauseEnd';
import type { Candidate } from './candidate';
import { cuesOf } from './cues';
import { nounPhraseAfter } from './nounPhraseAfter';
import { subjectBefore } from './subjectBefore';
import type { Syntax, VerbGroup } from './syntax';

/** Passives that report what people think: "is expected to", "was seen as". */
const reporting = new Set(['expect', 'believe', 'think', 'know', 'report', 'say', 'consider', 'see', 'suppose', 'presume', 'rumor', 'rumour', 'fear', 'hope', 'understand', 'assume', 'claim', 'argue', 'suggest', 'announce', 'agree', 'decide', 'deem', 'view', 'regard', 'allege', 'project', 'describe', 'call', 'perceive', 'accuse', 'charge', 'dub', 'label', 'predict', 'forecast', 'estimate', 'criticize', 'criticise']); // prettier-ignore

/**
 * Statements that nobody in the sentence makes: "The bridge is said to be safe", "He was asked about
 * the bridge", "It seems to be closed"; with "by" the passive has its source after all.
 */
export function findPassives(s: Syntax): Candidate[] {
	return s.groups.flatMap(group => {
		const found = group.passive
			? atPassive(s, group)
			: /^(?:seem|appear)$/.test(group.lemma)
				? atSeems(s, group)
				: undefined;
		return found ? [found] : [];
	});
}

function atSeems(s: Syntax, group: VerbGroup): Candidate | undefined {
	if (group.form !== 'finite') return undefined;
	const next = group.last + 1;
	const describes =
		s.is(next, 'to', 'adjective', 'participle', 'subordinator') || /^(?:that|as|like)$/.test(s.lower(next));
	if (!describes && !(group.lemma === 'seem' && s.is(next, 'noun', 'adverb'))) return undefined;
	return impression(s, group, 'seems');
}

function atPassive(s: Syntax, group: VerbGroup): Candidate | undefined {
	const next = group.last + 1;
	if (group.lemma === 'ask') return asked(s, group);
	if (group.form !== 'finite') return undefined;
	if (s.lower(next) === 'by') return doneBy(s, group);
	if (!reporting.has(group.lemma)) return undefined;
	const said = impersonal(s, group);
	if (said) return said;
	if (!s.is(next, 'to') && !/^(?:as|of|for|with|a|an|the)$/.test(s.lower(next)) && !s.quoted(next)) return undefined;
	return impression(s, group, 'passive');
}

/** "It is feared that the dam will not hold". */
function impersonal(s: Syntax, group: VerbGroup): Candidate | undefined {
	const next = group.last + 1;
	if (s.lower(group.first - 1) !== 'it' || s.lower(next) !== 'that' || s.quoted(next)) return undefined;
	const { negated, hypothetical } = group;
	const content = [{ first: next, last: clauseEnd(s, next) }];
	return { frame: 'passive', cue: group, source: undefined, content, negated, hypothetical };
}

/** The subject and what is said of it are the content; nobody says it. */
function impression(s: Syntax, group: VerbGroup, frame: 'seems' | 'passive'): Candidate | undefined {
	const from = group.last + 1;
	const { last: end } = s.sentence(from - 1);
	const subject = subjectBefore(s, group);
	if (subject === undefined || from >= end) return undefined;
	const rest = { first: from, last: clauseEnd(s, from, s.is(from, 'to', 'subordinator') ? 'clause' : 'object') };
	const empty = subject.first === subject.last && /^(?:it|there)$/.test(s.lower(subject.first)) && frame === 'seems';
	return {
		frame,
		cue: group,
		source: undefined,
		content: empty ? [rest] : [subject, rest],
		negated: group.negated,
		hypothetical: group.hypothetical,
	};
}

/** "was asked whether …", and "Asked about the bridge, Stell said". */
function asked(s: Syntax, group: VerbGroup): Candidate | undefined {
	const next = group.last + 1;
	const word = s.lower(next);
	if (group.form === 'finite' && word === ',' && s.quoted(next + 1)) {
		const q = s.reading.region[next + 1]!;
		return {
			frame: 'question',
			cue: group,
			source: undefined,
			content: [s.reading.quotedTokens[q]!],
			negated: false,
			hypothetical: false,
		};
	}
	if (!/^(?:about|if|whether|why|how|what|who|when|where|which)$/.test(word) || s.quoted(next)) return undefined;
	const from = word === 'about' ? next + 1 : next;
	if (from >= s.length) return undefined;
	const last = group.form === 'finite' ? clauseEnd(s, from) : firstComma(s, from);
	if (last <= from) return undefined;
	return {
		frame: 'question',
		cue: { first: group.first, last: word === 'about' ? next : group.last },
		source: undefined,
		content: [{ first: from, last }],
		negated: group.negated,
		hypothetical: group.hypothetical,
	};
}

function firstComma(s: Syntax, from: number): number {
	const { last: end } = s.sentence(from);
	for (let i = from; i < end; i++) if (s.text(i) === ',' && !s.quoted(i)) return i - 1;
	return withoutSigns(s, from, end);
}

/** "The plan was criticised by Stell". */
function doneBy(s: Syntax, group: VerbGroup): Candidate | undefined {
	const takes = cuesOf(group.lemma).find(cue => cue.particle === undefined)?.takes ?? '';
	const subject = subjectBefore(s, group);
	const source = nounPhraseAfter(s, group.last + 2, true);
	if (!/[oqc]/.test(takes) || subject === undefined || source === undefined) return undefined;
	return {
		frame: 'object',
		cue: { first: group.first, last: group.last + 1 },
		source,
		content: [subject],
		negated: group.negated,
		hypothetical: group.hypothetical,
	};
}
