import { isLive } from '../../anchor/anchor';
import { parseDate, parseMoment, type Days } from '../../claims/dates';
import type { Stance, View } from '../../claims/facts';
import { leadsToOrigin } from '../../claims/origins';
import { holderKey, noteOrder } from '../../claims/views';
import type { CorpusArticle, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { isClaimIn, isInView } from '../wording/view';
import type { Stretch } from './chronology';

/** A position and when its article was published. */
export interface DatedPosition {
	readonly note: CorpusNote;
	readonly article: CorpusArticle;
	readonly claim: string;
	/** One string for each holder. */
	readonly holder: string;
	readonly stance: Stance;
	readonly live: boolean;
	/** The days as they are written, at the place that the article is from: whether a holder changed goes by these. */
	readonly days: Days | undefined;
	/** The same, or the moment where it is known: what came first goes by this. */
	readonly time: Stretch | undefined;
}

/** The positions of a view on one claim, or on all, live or not; by time, undated last. */
export function datedPositions(corpus: Corpus, view: View, claim?: string): DatedPosition[] {
	const positions =
		claim === undefined
			? corpus.articles().flatMap(article => positionsIn(corpus, view, article))
			: (corpus.status(claim, view)?.positions ?? []).flatMap(({ note }) => dated(corpus, corpus.note(note)) ?? []);
	return positions.sort(byTime);
}

/** A note's position; `undefined` where it is on no claim of the corpus. */
export function dated(corpus: Corpus, note: CorpusNote | undefined): DatedPosition | undefined {
	const article = note && corpus.article(note.article);
	const claim = note?.claim;
	if (!article || claim === undefined || !corpus.claim(claim)) return undefined;
	const published = article.meta?.published?.value;
	const days = published === undefined ? undefined : parseDate(published);
	const moment = published === undefined ? undefined : parseMoment(published);
	return {
		note,
		article,
		claim,
		holder: holderKey(note.holder),
		stance: note.record.stance?.value ?? 'asserts',
		live: isLive(note.resolution.state),
		days,
		time: moment === undefined ? stretchOf(days) : { from: moment, to: moment },
	};
}

/** A day ends where the next begins. */
export function stretchOf(days: Days | undefined): Stretch | undefined {
	return days && { from: days.from, to: days.to + 1 };
}

/** From the first of their dates to the last; `undefined` where none has one. */
export function wholeOf(positions: readonly DatedPosition[]): Stretch | undefined {
	let whole: Stretch | undefined;
	for (const { time } of positions)
		if (time) whole = whole ? { from: Math.min(whole.from, time.from), to: Math.max(whole.to, time.to) } : time;
	return whole;
}

/** Whether a position counts: it stands as it was noted, and does more than mention its claim. */
export function takesSide({ live, stance }: DatedPosition): boolean {
	return live && stance !== 'mentions';
}

/**
 * Those before whom nobody certainly was, in order: several where they share a day, or where the dates do not tell.
 * Who cites or copies another of them has come after that one.
 */
export function firstOf(positions: readonly DatedPosition[]): DatedPosition[] {
	const timed = positions
		.filter(takesSide)
		.flatMap(position => (position.time ? [{ position, time: position.time }] : []));
	let firstEnd = Number.POSITIVE_INFINITY;
	let firstStart = Number.POSITIVE_INFINITY;
	for (const { time } of timed) {
		firstEnd = Math.min(firstEnd, time.to);
		firstStart = Math.min(firstStart, time.from);
	}
	const earliest = timed
		.filter(({ time }) => time.from < firstEnd || time.from === firstStart)
		.map(({ position }) => position);
	const keys = new Set(earliest.map(({ note }) => note.key));
	const own = earliest.filter(({ note }) => !note.links.some(({ type, to }) => leadsToOrigin(type) && keys.has(to)));
	// Those who cite each other in a circle have nobody before them.
	return own.length ? own : earliest;
}

function positionsIn(corpus: Corpus, view: View, { notes }: CorpusArticle): DatedPosition[] {
	return notes.flatMap(note => {
		const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
		return claim && isInView(note, view) && isClaimIn(corpus, claim, view) ? (dated(corpus, note) ?? []) : [];
	});
}

function byTime(a: DatedPosition, b: DatedPosition): number {
	if (!a.time || !b.time) return Number(!a.time) - Number(!b.time) || noteOrder(a.note, b.note);
	return compare(a.time.from, b.time.from) || compare(a.time.to, b.time.to) || noteOrder(a.note, b.note);
}
