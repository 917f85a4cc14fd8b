import { stances } from '../../claims/facts';
import { grouped } from '../wording/grouped';
import type { Crowd, Stretch } from './chronology';
import { wholeOf, type DatedPosition } from './datedPositions';

/** What is drawn of the positions of a stretch: some by themselves, others as crowds. */
export interface Thinned {
	readonly single: readonly DatedPosition[];
	readonly crowds: readonly Crowd[];
}

/** So many are drawn one by one; more can be drawn by no screen and read by nobody. */
const mostSingle = 400;
/** So many of one lane and one date still stand beside each other. */
const mostAlike = 12;
/** Into so many columns a stretch is divided at most, and in each so many lanes have crowds of their own. */
const mostColumns = 40;

/** Where positions are drawn. */
export interface Places {
	readonly laneOf: (position: DatedPosition) => string;
	readonly shown: Stretch | undefined;
	/** The reader went into one lane: there as many as possible stand by themselves. */
	readonly isOneLane: boolean;
	/** The lane that is no single holder's or outlet's, into which nobody can go. */
	readonly shared: string;
}

/**
 * Draws together what would stand too close: where there are few positions, only those of one lane with one and the
 * same date; where there are thousands, all of one lane in a day, a month or a year, whichever divides the stretch well.
 */
export function thinned(positions: readonly DatedPosition[], places: Places): Thinned {
	const { shown, isOneLane } = places;
	if (positions.length <= mostSingle) {
		if (isOneLane) return { single: positions, crowds: [] };
		return divided(positions, ({ time }) => (time ? `${time.from} ${time.to}` : ''), mostAlike, places);
	}
	const column = columnsOf(shown);
	const thin = divided(positions, ({ time }) => (time ? column(time.from) : ''), 1, places);
	const [only, other] = thin.crowds;
	if (!isOneLane || thin.single.length || !only || other || only.opens) return thin;
	// All of one date in one lane comes no further apart: at least the first are to be read.
	const rest = positions.slice(mostSingle);
	return { single: positions.slice(0, mostSingle), crowds: [crowdOf(only.id, only.lane, rest, places)] };
}

function divided(
	positions: readonly DatedPosition[],
	dateOf: (position: DatedPosition) => string,
	mostTogether: number,
	places: Places,
): Thinned {
	const single = new Set<DatedPosition>();
	const crowds: Crowd[] = [];
	for (const together of grouped(positions, each => `${places.laneOf(each)}\n${dateOf(each)}`).values()) {
		const lane = places.laneOf(together[0]!);
		if (together.length > mostTogether) crowds.push(crowdOf(`${lane} ${dateOf(together[0]!)}`, lane, together, places));
		else for (const position of together) single.add(position);
	}
	return { single: positions.filter(position => single.has(position)), crowds };
}

function crowdOf(
	id: string,
	lane: string,
	positions: readonly DatedPosition[],
	{ shown, isOneLane, shared }: Places,
): Crowd {
	const time = wholeOf(positions);
	const isShorter = time !== undefined && (!shown || time.from > shown.from || time.to < shown.to);
	return {
		id,
		lane,
		...(time && { time }),
		positions: positions.length,
		stances: stances.flatMap(stance => {
			const count = positions.filter(position => position.stance === stance).length;
			return count ? [{ stance, count }] : [];
		}),
		opens: isShorter || (!isOneLane && lane !== shared),
	};
}

/** Which column of a stretch a time belongs to: a day, some days, months or years, as the stretch is long. */
function columnsOf(shown: Stretch | undefined): (time: number) => string {
	const days = shown ? shown.to - shown.from : 0;
	for (const length of [1, 7]) if (days <= length * mostColumns) return time => String(Math.floor(time / length));
	const months =
		[1, 3, 12].find(length => days <= length * 30 * mostColumns) ?? 12 * Math.ceil(days / 366 / mostColumns);
	return time => {
		const date = new Date(time * 86_400_000);
		return String(Math.floor((date.getUTCFullYear() * 12 + date.getUTCMonth()) / months));
	};
}
