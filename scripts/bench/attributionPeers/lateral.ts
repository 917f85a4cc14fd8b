import { analyse } from '../../../src/core/analysis/analyse';
import { overlaps } from '../../../src/core/text/span';
import type { Statement } from '../../../test/attribution/measures';
import type { Program } from './program';
import type { Tagged, Tagger } from './tagger';

export const lateral: Program = text => analyse(text).attributions;

/** A cue of one word in -ed or -s, which verbs share with nouns and adjectives, must be a verb to the tagger too. */
export function checkedByTagger(tag: Tagger): Program {
	return text => {
		const tokens = tag(text);
		return lateral(text).filter(one => {
			const cue = tokensOf(tokens, one);
			return cue.length !== 1 || /^(?:VERB|AUX)$/.test(cue[0]!.tag) || !/(?:ed|s)$/.test(cue[0]!.text);
		});
	};
}

function tokensOf(tokens: readonly Tagged[], { cue }: Statement): Tagged[] {
	return tokens.filter(token => cue.some(span => overlaps(span, token)));
}

/** What rules on tags find where ours find nothing. */
export function filledByTagger(rules: Program): Program {
	return text => {
		const own = lateral(text);
		const taken = own.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]);
		const more = rules(text).filter(
			({ content, cue }) => ![...content, ...cue].some(span => taken.some(other => overlaps(span, other))),
		);
		return [...own, ...more];
	};
}
