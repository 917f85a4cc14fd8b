import type { View } from '../../claims/facts';
import type { ClaimStatus, Position } from '../../claims/status';
import type { Corpus } from '../../corpus/corpus';
import { claimsIn } from '../wording/view';

/** How every claim of a corpus stands in one view, in the order of {@link Corpus.claims}. */
export interface StatusReport {
	readonly claims: readonly ClaimReport[];
}

/** A status as other programs read it: names instead of structures, and who says nothing. */
export interface ClaimReport extends Omit<ClaimStatus, 'positions'> {
	readonly positions: readonly PositionReport[];
	/** How many articles in reach say nothing on it; which ones, where one claim is asked for. */
	readonly silent: number | readonly string[];
	/** In reach, and not read in full. */
	readonly unread: number | readonly string[];
}

export interface PositionReport extends Omit<Position, 'holder'> {
	/**
	 * The source's id; `article#` where the article speaks for itself; the note's own name where
	 * its speaker is unnamed, for nobody knows whether two of these are one person.
	 */
	readonly holder: string;
}

/** @param claim an id, for the report on this claim alone, with the silent and unread articles by name. */
export function statusReport(corpus: Corpus, view: View, claim?: string): StatusReport {
	const ids = claim === undefined ? claimsIn(corpus, view).map(({ id }) => id) : [claim];
	return {
		claims: ids.flatMap(id => {
			const status = corpus.status(id, view);
			if (!status) return [];
			const { silent, unread } = corpus.silence(id, view);
			const named = claim !== undefined;
			return [reportOn(status, named ? { silent, unread } : { silent: silent.length, unread: unread.length })];
		}),
	};
}

function reportOn(status: ClaimStatus, silence: Pick<ClaimReport, 'silent' | 'unread'>): ClaimReport {
	const positions = status.positions.map(({ note, coder, holder, stance, value, origins, live }) => ({
		note,
		coder,
		holder: holder.id,
		stance,
		value,
		origins,
		live,
	}));
	return { ...status, positions, ...silence };
}
