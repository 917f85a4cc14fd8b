import { foldName, foldSerbianName } from '../../text/foldName';

/** A name, and what of it is compared with other names. */
export interface SpokenName {
	/** As the article or `sources.yaml` has it. */
	readonly name: string;
	readonly folded: string;
	/** Where it is in Cyrillic letters: how it is folded if it is Serbian. */
	readonly serbian: string | undefined;
	/** Of a person's full name the last word, folded; not of “Bank of Varn”, “Varn Council” or “Varn”. */
	readonly surname: string | undefined;
	/** It is one word, and may be a surname by itself. */
	readonly bare: boolean;
}

export function spokenName(name: string): SpokenName {
	const words = name.trim().split(/\s+/);
	const isPerson = words.length > 1 && !words.some(word => inNamesOfBodies.test(word));
	return {
		name,
		folded: foldName(name),
		serbian: foldSerbianName(name),
		surname: isPerson ? foldName(words.at(-1) ?? '') : undefined,
		bare: words.length === 1,
	};
}

const inNamesOfBodies =
	/^(?:of|for|the|and|council|university|institute|ministry|party|court|bank|union|office|news|newswire|times|post|gazette|herald|house|senate|congress|parliament|department|agency|committee|commission|board|company|corp|inc|group|club|school|hospital|street|city|county|united|radio|television|channel|press|police|army|states|republic|kingdom|nations|association|federation|foundation|cent(?:er|re)|government|church|service|society|authority|trust|fund)\.?$/i;
