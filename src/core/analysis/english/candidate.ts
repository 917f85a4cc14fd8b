import type { Frame } from '../draft';
import type { TokenRange } from '../reading';

/** An attribution as a rule proposes it, in tokens. Where two proposals meet, the choice is made afterwards. */
export interface Candidate {
	readonly frame: Frame;
	readonly cue: TokenRange;
	readonly source: TokenRange | undefined;
	/** Empty for a cue whose quotation begins the next paragraph. */
	readonly content: readonly TokenRange[];
	readonly negated: boolean;
	readonly hypothetical: boolean;
}
