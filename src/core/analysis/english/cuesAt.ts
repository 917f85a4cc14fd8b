import { cuesOf, type Cue } from './cues';
import type { Syntax, VerbGroup } from './syntax';

/** A cue of the lexicon where it stands, and the last token of its particle. */
export interface CueHere {
	readonly cue: Cue;
	readonly last: number;
}

/** Whether the verb, with the words behind it, takes what the pattern asks for: `/[qc]/` for quotations or clauses. */
export function bringsIn(s: Syntax, group: VerbGroup, frame: RegExp): boolean {
	return cuesAt(s, group).some(({ cue }) => frame.test(cue.takes));
}

/** The lexicon's entries that fit, longest particle first, with the cue's last token. */
export function cuesAt(s: Syntax, group: VerbGroup): CueHere[] {
	return cuesOf(group.lemma).flatMap(cue => {
		if (cue.particle === undefined) return [{ cue, last: group.last }];
		const words = cue.particle.split(' ');
		const fits = words.every((word, k) => s.lower(group.last + 1 + k) === word && !s.quoted(group.last + 1 + k));
		return fits ? [{ cue, last: group.last + words.length }] : [];
	});
}
