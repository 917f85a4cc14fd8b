import type { ChronologyMemory } from '../../protocol/chronologyTab';
import type { ChronologyView } from '../../protocol/toPanel';
import type { Actions } from '../content';

// Names for the parts of what the protocol delivers.

export type Chronology = Extract<ChronologyView['content'], { kind: 'chronology' }>;
export type DatedPosition = Chronology['positions'][number];
export type Crowd = Chronology['crowds'][number];
export type Lane = Chronology['lanes'][number];
export type Tie = Chronology['ties'][number];
export type Stretch = NonNullable<Chronology['shown']>;
export type Wanted = Pick<ChronologyMemory, 'scope' | 'by' | 'shown' | 'lane'>;

/** Positions and crowds in the order of their dates, what has none last: that of the drawing, of the table and of the keyboard. */
export function inOrder({ positions, crowds }: Chronology): (DatedPosition | Crowd)[] {
	return [...positions, ...crowds].sort((a, b) => {
		const [one, other] = [beginOf(a), beginOf(b)];
		return one === other ? 0 : one - other;
	});
}

export function beginOf({ time }: DatedPosition | Crowd): number {
	return time?.from ?? Number.POSITIVE_INFINITY;
}

export function isCrowd(item: DatedPosition | Crowd): item is Crowd {
	return 'opens' in item;
}

/** What the reader can do with a chronology. */
export interface ChronologyActions {
	want(part: Partial<Wanted>): void;
	/** Of another claim. */
	choose(claim: string): void;
	/** The claim's own view. */
	openClaim(claim: string): void;
	open(note: string, beside: boolean): void;
	enter(crowd: Crowd): void;
	zoom(by: 'in' | 'out' | 'all'): void;
	/** To what lies before or after what is shown. */
	move(to: 'earlier' | 'later'): void;
	toggleTable(): void;
	/** The keyboard came to a position or a crowd: Tab comes back to it. */
	visit(stop: string): void;
	hover(note: string | null): void;
	more(): void;
	do: Actions['do'];
}

/** What is drawn. */
export interface ChronologyPicture extends Wanted {
	readonly content: ChronologyView['content'];
	readonly asTable: boolean;
	/** The position or the crowd that Tab comes to. */
	readonly current: string | undefined;
	/** How wide the drawing may be, and how large a pixel of its plan is: as large as the reader's letters are. */
	readonly width: number;
	readonly unit: number;
	/** So many rows of the table are drawn. */
	readonly rows: number;
}
