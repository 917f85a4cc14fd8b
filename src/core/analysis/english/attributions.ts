import type { Draft } from '../draft';
import { spanOf, type Reading, type TokenRange } from '../reading';
import type { Candidate } from './candidate';
import { withoutNested } from './choose';
import { withFreeQuotations } from './freeQuotations';
import { findNouns } from './nounCues';
import { findAccordingTo, findColons, findSignature } from './otherCues';
import { findPassives } from './passiveCues';
import { findPhrases } from './phraseCues';
import { Quotations } from './quotations';
import { nounPhraseBefore } from './subjectBefore';
import { Subjects } from './subjects';
import { Syntax } from './syntax';
import { VerbCues } from './verbCues';

/** Who says, thinks, wants and denies what in an English paragraph. */
export function findEnglishAttributions(reading: Reading): Draft[] {
	const syntax = new Syntax(reading);
	const subjects = new Subjects(syntax);
	const quotations = new Quotations(syntax, subjects);
	const said = findPhrases(syntax, subjects, quotations);
	const candidates = [
		...withoutCovered(new VerbCues(syntax, subjects, quotations).find(), said),
		...said,
		...findAccordingTo(syntax),
		...findColons(syntax, subjects),
		...findSignature(syntax),
		...findPassives(syntax),
		...findNouns(syntax),
	];
	const spoken = withFreeQuotations(withoutNested(candidates, reading), syntax, subjects);
	return spoken.map(candidate => toDraft(syntax, candidate));
}

/** "voiced doubts about" is one cue, not "voiced" and its object. */
function withoutCovered(verbs: readonly Candidate[], said: readonly Candidate[]): Candidate[] {
	const covered = new Set(said.map(({ cue }) => cue.first));
	return verbs.filter(({ cue, frame }) => frame !== 'object' || !covered.has(cue.first));
}

function toDraft(syntax: Syntax, { frame, content, cue, source, negated, hypothetical }: Candidate): Draft {
	const { tokens } = syntax.reading;
	const meant = source && meantBy(syntax, source);
	return {
		frame,
		content: content.map(({ first, last }) => spanOf(tokens, first, last)),
		cue: [spanOf(tokens, cue.first, cue.last)],
		source: source ? [spanOf(tokens, source.first, source.last)] : [],
		...(meant && { meant: spanOf(tokens, meant.first, meant.last) }),
		negated,
		hypothetical,
	};
}

/** Who "who" is: the noun phrase before it. */
function meantBy(s: Syntax, { first, last }: TokenRange): TokenRange | undefined {
	if (first !== last || !(s.is(first, 'relative') || s.lower(first) === 'that')) return undefined;
	return nounPhraseBefore(s, s.text(first - 1) === ',' ? first - 1 : first);
}
