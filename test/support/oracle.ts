import type { ClaimFact, Facts, NoteFact, NoteKey, Stance, View } from '../../src/core/claims/facts';
import type { ClaimStatus, IncompatibilityRule, Silence, StatusWord } from '../../src/core/claims/status';

/*
 * The meaning of claims as slowly and plainly as it can be written: every pair is looked at, every chain walked anew.
 * It shares no code with src, only the types. It reads values of a few forms, and dates of ISO form, alone.
 */

const ruleOrder: readonly IncompatibilityRule[] = ['stances', 'values', 'excludes', 'contradicts'];

interface Pair {
	readonly notes: readonly [NoteFact, NoteFact];
	readonly rule: IncompatibilityRule;
	readonly between: 'sources' | 'readers' | 'itself';
}

export function oracleStatus(facts: Facts, claim: string, view: View): ClaimStatus | undefined {
	const fact = facts.claims.get(claim);
	if (!fact) return undefined;
	const live = verdict(facts, fact, view, false);
	const all = verdict(facts, fact, view, true);
	const positions = ordered(positionsIn(facts, view, true).filter(note => note.claim === claim));
	return {
		...live,
		evidence: live.status === all.status ? 'sound' : 'altered',
		positions: positions.map(note => ({
			note: note.key,
			coder: note.coder ?? null,
			holder: note.holder,
			stance: note.stance,
			value: note.value ?? null,
			origins: endsOf(facts, note, view, false)
				.map(end => ordered(end)[0]!)
				.sort(byOrder)
				.map(end => end.key),
			live: isLive(note),
		})),
	};
}

/** Everything that cannot hold beside a live note. */
export function oracleOpponents(facts: Facts, key: NoteKey, view: View): Map<NoteKey, IncompatibilityRule> {
	const opponents = new Map<NoteKey, IncompatibilityRule>();
	for (const { notes, rule } of pairsIn(facts, view, false)) {
		if (notes[0].key === key) opponents.set(notes[1].key, rule);
		if (notes[1].key === key) opponents.set(notes[0].key, rule);
	}
	return opponents;
}

export function oracleSilence(facts: Facts, claim: ClaimFact, view: View): Silence {
	const notes = [...facts.notes.values()].filter(note => isIn(note, view));
	const articles = new Set(notes.map(note => note.article));
	const speaks = (article: string) =>
		notes.some(note => note.article === article && note.claim === claim.id && isLive(note));
	const isTied = (a: string, b: string) =>
		notes.some(one =>
			notes.some(
				other =>
					one.article === a &&
					other.article === b &&
					one.claim !== undefined &&
					other.claim !== undefined &&
					(links(one, 'same-event', other) || links(other, 'same-event', one)),
			),
		);
	const sharesTopic = (article: string) =>
		notes.some(note => {
			const other = note.article === article && note.claim !== undefined && facts.claims.get(note.claim);
			return other && other.id !== claim.id && other.about.some(topic => claim.about.includes(topic));
		});
	const quiet = [...articles]
		.filter(article => !speaks(article))
		.filter(article => sharesTopic(article) || [...articles].some(other => speaks(other) && isTied(article, other)))
		.sort();
	const isRead = (article: string) => facts.articles.get(article)?.read === 'full';
	return { silent: quiet.filter(isRead), unread: quiet.filter(article => !isRead(article)) };
}

function verdict(
	facts: Facts,
	claim: ClaimFact,
	view: View,
	withDead: boolean,
): Omit<ClaimStatus, 'evidence' | 'positions'> {
	const positions = positionsIn(facts, view, withDead).filter(note => note.claim === claim.id);
	const on = (stance: Stance) => positions.filter(note => note.stance === stance);
	const side = (stance: Stance) => {
		return { positions: on(stance).length, origins: countOrigins(facts, on(stance), view, withDead) };
	};
	const sides: ClaimStatus['sides'] = {
		asserts: side('asserts'),
		denies: side('denies'),
		qualifies: side('qualifies'),
		questions: side('questions'),
		mentions: side('mentions'),
	};
	const said = (
		status: StatusWord,
		rule: ClaimStatus['reason']['rule'],
		notes: readonly NoteFact[],
		disagreement: ClaimStatus['disagreement'] = 'none',
		betweenOutlets = false,
	) => {
		const reason = { rule, notes: ordered([...new Set(notes)]).map(note => note.key) };
		return { id: claim.id, status, disagreement, betweenOutlets, reason, sides };
	};

	const pairs = pairsIn(facts, view, withDead).filter(({ notes }) => notes.some(note => note.claim === claim.id));
	const first = (of: readonly Pair[]) => {
		const rule = ruleOrder.find(rule => of.some(pair => pair.rule === rule))!;
		return [rule, of.filter(pair => pair.rule === rule).flatMap(pair => [...pair.notes])] as const;
	};
	const sources = pairs.filter(pair => pair.between === 'sources');
	const readers = pairs.filter(pair => pair.between === 'readers');
	if (sources.length > 0 || readers.length > 0) {
		const disagreement = readers.length === 0 ? 'sources' : sources.length === 0 ? 'readers' : 'both';
		const betweenOutlets = sources.some(({ notes }) =>
			notes.every(note => !['speaker', 'unnamed'].includes(note.holder.kind)),
		);
		return said('contested', ...first(sources.length > 0 ? sources : readers), disagreement, betweenOutlets);
	}
	const date = (note: NoteFact) => facts.articles.get(note.article)?.published;
	const changed = pairs.filter(({ notes: [a, b] }) => date(a) && date(b) && date(a) !== date(b));
	if (changed.length > 0) return said('changed', ...first(changed));
	if (pairs.length > 0) return said('inconsistent', ...first(pairs));
	if (on('qualifies').length > 0) return said('qualified', 'qualified', on('qualifies'));
	if (on('questions').length > 0) return said('questioned', 'questioned', on('questions'));
	const borneOut = (['asserts', 'denies'] as const).filter(stance => sides[stance].origins >= 2);
	if (borneOut.length > 0) return said('corroborated', 'corroborated', borneOut.flatMap(on));
	const taken = [...on('asserts'), ...on('denies')];
	if (taken.length > 0) return said('single-origin', 'single-origin', taken);
	return said('unmarked', 'unmarked', on('mentions'));
}

function positionsIn(facts: Facts, view: View, withDead: boolean): NoteFact[] {
	return [...facts.notes.values()].filter(
		note => isIn(note, view) && note.claim !== undefined && facts.claims.has(note.claim) && (withDead || isLive(note)),
	);
}

function pairsIn(facts: Facts, view: View, withDead: boolean): Pair[] {
	const positions = positionsIn(facts, view, withDead);
	return positions.flatMap((a, i) =>
		positions.slice(i + 1).flatMap((b): Pair[] => {
			const rule = incompatible(facts, a, b);
			if (!rule) return [];
			const areReaders =
				view.kind === 'all' &&
				a.coder !== b.coder &&
				a.article === b.article &&
				a.words?.start === b.words?.start &&
				a.words?.end === b.words?.end &&
				a.words !== undefined;
			return [
				{ notes: [a, b], rule, between: areReaders ? 'readers' : holder(a) === holder(b) ? 'itself' : 'sources' },
			];
		}),
	);
}

function incompatible(facts: Facts, p: NoteFact, q: NoteFact): IncompatibilityRule | undefined {
	const [a, b] = [facts.claims.get(p.claim!)!, facts.claims.get(q.claim!)!];
	const bothAssert = p.stance === 'asserts' && q.stance === 'asserts';
	const oneDenies = [p.stance, q.stance].sort().join() === 'asserts,denies';
	if (a === b) {
		const [x, y] = [valueOf(a, p), valueOf(a, q)];
		const comparable = x !== undefined && y !== undefined && x.unit === y.unit;
		const overlap = comparable && holdsOne(x, y);
		if (oneDenies && (!comparable || overlap)) return 'stances';
		const datesAgree = !p.asOf || !q.asOf || p.asOf.startsWith(q.asOf) || q.asOf.startsWith(p.asOf);
		if (bothAssert && comparable && !overlap && datesAgree) return 'values';
	} else if (bothAssert && (a.excludes.includes(b.id) || b.excludes.includes(a.id))) return 'excludes';
	return links(p, 'contradicts', q) || links(q, 'contradicts', p) ? 'contradicts' : undefined;
}

/** In tenths, so that 5.5 is whole; `high` is not in it, as nothing in `forms` below ends where another begins. */
interface Tenths {
	readonly low: number;
	readonly high: number;
	readonly unit: string;
}

/** The forms of value that the oracle reads: a bare number, a range, a limit. */
function valueOf(claim: ClaimFact, note: NoteFact): Tenths | undefined {
	if (claim.kind !== 'quantity') return undefined;
	const found = /^(?:(at least )?(\d+)(?: to (\d+))?) ?(%|people)$/.exec(note.value ?? '');
	if (!found) return undefined;
	const [, atLeast, first, second, unit] = found;
	if (claim.unit === '%' && unit !== '%') return undefined;
	const low = Number(first) * 10;
	if (atLeast) return { low, high: Infinity, unit: unit! };
	// A range is closed: one more, smaller than any tenth that could be meant.
	if (second) return { low, high: Number(second) * 10 + 1e-3, unit: unit! };
	return { low: low - 5, high: low + 5, unit: unit! };
}

function holdsOne(a: Tenths, b: Tenths): boolean {
	return Math.max(a.low, b.low) < Math.min(a.high, b.high);
}

function countOrigins(facts: Facts, positions: readonly NoteFact[], view: View, withDead: boolean): number {
	const ends = positions.flatMap(note => endsOf(facts, note, view, withDead));
	const alone = new Set(ends.filter(end => end.length === 1).map(([note]) => holder(note!)));
	// Circles that share a holder are one, and one with a holder that counts already is none.
	let circles = ends.filter(end => end.length > 1).map(end => new Set(end.map(holder)));
	for (;;) {
		const [a, b] = circles.flatMap((one, i) =>
			circles.slice(i + 1).flatMap(other => ([...one].some(each => other.has(each)) ? [[one, other]] : [])),
		)[0] ?? [undefined, undefined];
		if (!a || !b) break;
		circles = [...circles.filter(circle => circle !== a && circle !== b), new Set([...a, ...b])];
	}
	return alone.size + circles.filter(circle => ![...circle].some(each => alone.has(each))).length;
}

/** The ends of a note's chains: single notes that lead on to nothing, and circles that lead to nothing but themselves. */
function endsOf(facts: Facts, note: NoteFact, view: View, withDead: boolean): NoteFact[][] {
	const reached = reachable(facts, note, view, withDead);
	const ends = new Map<string, NoteFact[]>();
	for (const one of reached) {
		const further = [...reachable(facts, one, view, withDead)];
		if (!further.every(other => reachable(facts, other, view, withDead).has(one))) continue;
		const end = ordered(further);
		ends.set(end.map(({ key }) => key).join(), end);
	}
	return [...ends.values()];
}

/** The note and all that can be come to from it. */
function reachable(facts: Facts, from: NoteFact, view: View, withDead: boolean): Set<NoteFact> {
	const reached = new Set([from]);
	for (const note of reached) {
		if (note.claim === undefined) continue;
		for (const { type, to } of note.links) {
			const target = facts.notes.get(to);
			if (type !== 'cites' && type !== 'copies') continue;
			if (target && isIn(target, view) && (withDead || target.anchor !== 'lost')) reached.add(target);
		}
	}
	return reached;
}

function links(from: NoteFact, type: string, to: NoteFact): boolean {
	return from.links.some(link => link.type === type && link.to === to.key);
}

function isIn(note: NoteFact, view: View): boolean {
	return note.coder === undefined || view.kind === 'all' || (view.kind === 'coder' && view.coder === note.coder);
}

function isLive(note: NoteFact): boolean {
	return note.anchor === 'exact' || note.anchor === 'moved';
}

function holder({ holder: { kind, id } }: NoteFact): string {
	return kind === 'article' || kind === 'unnamed' ? `${kind} ${id}` : id;
}

function ordered(notes: readonly NoteFact[]): NoteFact[] {
	return [...notes].sort(byOrder);
}

function byOrder(a: NoteFact, b: NoteFact): number {
	const parts = (note: NoteFact) => [note.article, note.key.split('#').at(-1)!, note.key];
	const [x, y] = [parts(a), parts(b)];
	const at = x.findIndex((part, i) => part !== y[i]);
	return at < 0 ? 0 : x[at]! < y[at]! ? -1 : 1;
}
