import type { Acted } from '../actions/action';
import type { Place } from '../article/places';

/** One way out of a problem, as it is offered. */
export interface Mend {
	readonly title: string;
	/** The one to take without asking; never one that accepts a change of evidence. */
	readonly preferred: boolean;
	/** Works out what to do, which may cost reading a file anew: only for the one that was chosen. */
	work(): Acted;
	/** What to show once it is done, where the reader has to go on writing. */
	show?(): Place | undefined;
}
