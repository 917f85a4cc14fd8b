import type { Draft } from '../draft';
import { spanOf, type Reading } from '../reading';
import type { Candidate } from './candidate';
import { withoutNested } from './choose';
import { findNouns } from './nounCues';
import { findAccordingTo, findColons } from './otherCues';
import { findPassives } from './passiveCues';
import { Subjects } from './subjects';
import { Syntax } from './syntax';
import { VerbCues } from './verbCues';

/** Who says, thinks, wants and denies what in an English paragraph. */
export function findEnglishAttributions(reading: Reading): Draft[] {
	const syntax = new Syntax(reading);
	const subjects = new Subjects(syntax);
	const candidates = [
		...new VerbCues(syntax, subjects).find(),
		...findAccordingTo(syntax),
		...findColons(syntax, subjects),
		...findPassives(syntax),
		...findNouns(syntax),
	];
	return withoutNested(candidates, reading).map(candidate => toDraft(reading, candidate));
}

function toDraft({ tokens }: Reading, { frame, content, cue, source, negated, hypothetical }: Candidate): Draft {
	return {
		frame,
		content: content.map(({ first, last }) => spanOf(tokens, first, last)),
		cue: [spanOf(tokens, cue.first, cue.last)],
		source: source ? [spanOf(tokens, source.first, source.last)] : [],
		negated,
		hypothetical,
	};
}
