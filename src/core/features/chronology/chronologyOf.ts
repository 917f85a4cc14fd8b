import * as l10n from '@vscode/l10n';
import { stances, type View } from '../../claims/facts';
import { leadsToOrigin } from '../../claims/origins';
import { parseDate } from '../../claims/dates';
import type { Corpus } from '../../corpus/corpus';
import { compare } from '../../text/compare';
import { coderLabel } from '../wording/coders';
import { grouped } from '../wording/grouped';
import { articleName, articleTitle, holderName, sourceName } from '../wording/names';
import { shortened } from '../wording/quoted';
import { stanceLabel, statusLabel } from '../wording/statusText';
import { isClaimIn, isInView } from '../wording/view';
import { changesAmong, type Change } from './changes';
import type {
	Chronology,
	ChronologyAsk,
	ChronologyPosition,
	ChronologyTie,
	Lane,
	LanesBy,
	Stretch,
	TieType,
} from './chronology';
import { changeInWords, chronologyInWords, corpusInWords, otherEndInWords } from './chronologyText';
import { thinned } from './crowds';
import { dated, datedPositions, firstOf, stretchOf, wholeOf, type DatedPosition } from './datedPositions';

/** So many lanes have room for all that is in a corpus; the others share one. */
const mostLanes = 40;
/** Of one day as many are shown as can be scrolled through, since a shorter stretch there is none. */
const mostLanesOfOneDay = 400;
/** The one lane of all that have none of their own. No source's id has a space. */
const others = 'other lanes';

/**
 * What is to be drawn of a claim's or a corpus's positions over time. However many there are, the answer is one that
 * can be sent and drawn at once: what stands too close is drawn as crowds, which come apart when the reader asks for
 * their stretch.
 *
 * @returns `undefined` where there is no such claim in the view.
 */
export function chronologyOf(corpus: Corpus, view: View, ask: ChronologyAsk): Chronology | undefined {
	const claim = ask.claim === undefined ? undefined : corpus.claim(ask.claim);
	if (ask.claim !== undefined && !(claim && isClaimIn(corpus, claim, view))) return undefined;
	const all = datedPositions(corpus, view, ask.claim);
	const changes = changesAmong(corpus, view, all, positionsOn(corpus, view, ask.claim, all));
	const inLane = ask.lane === undefined ? all : all.filter(position => laneOf(position, ask.by) === ask.lane);
	const whole = inWholeDays(wholeOf(inLane));
	const shown = ask.shown ?? whole;
	const within = ask.shown ? inLane.filter(({ time }) => time && isWithin(time, ask.shown!)) : inLane;
	const timed = inLane.flatMap(({ time }) => time ?? []);
	const lanes = lanesOf(corpus, within, ask.by, shown);
	const drawnIn = (position: DatedPosition) => lanes.idOf(position);
	const { single, crowds } = thinned(within, {
		laneOf: drawnIn,
		shown,
		isOneLane: ask.lane !== undefined,
		shared: others,
	});
	const drawn = new Map(single.map(position => [position.note.key, position]));
	const describe = new Describing(corpus, view, changes, claim ? firstOf(all) : []);
	const ties = tiesAmong(corpus, drawn, changes);
	const tieTypes = new Set(ties.map(({ type }) => type));
	const occurring = new Set([
		...single.map(({ stance }) => stance),
		...crowds.flatMap(crowd => crowd.stances.map(({ stance }) => stance)),
	]);
	const status = claim && corpus.status(claim.id, view);
	return {
		...(claim && {
			claim: {
				id: claim.id,
				text: claim.body.text.value,
				status: { word: status?.status ?? 'unmarked', label: statusLabel(status?.status ?? 'unmarked') },
			},
		}),
		lanesBy: ask.by,
		inWords: (claim ? chronologyInWords : corpusInWords)(corpus, all, changes),
		...(whole && { whole }),
		...(shown && { shown }),
		before: shown ? timed.filter(time => !isWithin(time, shown) && time.from < shown.from).length : 0,
		after: shown ? timed.filter(time => !isWithin(time, shown) && time.from >= shown.from).length : 0,
		total: all.length,
		undated: inLane.length - timed.length,
		...(ask.lane !== undefined && { lane: ask.lane }),
		lanes: lanes.all,
		positions: single.map(position => describe.position(position, drawnIn(position), claim === undefined)),
		crowds,
		ties,
		labels: {
			stances: stances.filter(stance => occurring.has(stance)).map(stance => ({ stance, label: stanceLabel(stance) })),
			ties: tieOrder.filter(type => tieTypes.has(type)).map(type => ({ type, label: tieLabel(corpus, type) })),
		},
	};
}

/** For the claims that exclude one that is shown: its positions, which are worked out when they are asked for. */
function positionsOn(corpus: Corpus, view: View, claim: string | undefined, all: readonly DatedPosition[]) {
	if (claim !== undefined) return (other: string) => datedPositions(corpus, view, other);
	let byClaim: ReadonlyMap<string, readonly DatedPosition[]> | undefined;
	return (other: string) => (byClaim ??= grouped(all, position => position.claim)).get(other) ?? [];
}

/** A single moment is drawn within its day. */
function inWholeDays(time: Stretch | undefined): Stretch | undefined {
	if (!time) return undefined;
	const from = Math.floor(time.from);
	return { from, to: Math.max(Math.ceil(time.to), from + 1) };
}

function isWithin(time: Stretch, shown: Stretch): boolean {
	return time.from < shown.to && (time.to > shown.from || time.from === shown.from);
}

function laneOf({ note, article, holder }: DatedPosition, by: LanesBy): string {
	if (by === 'holder') return holder;
	return article.meta?.outlet?.value ?? `article\0${note.article}`;
}

/** Who has the earliest position first. Where there are too many, those with the fewest positions share the last. */
function lanesOf(corpus: Corpus, positions: readonly DatedPosition[], by: LanesBy, shown: Stretch | undefined) {
	const groups = [...grouped(positions, position => laneOf(position, by))].map(([id, those]) => ({ id, those }));
	const most = shown && shown.to - shown.from <= 1 ? mostLanesOfOneDay : mostLanes;
	const isFew = positions.length <= mostLanesOfOneDay;
	const own = new Set(
		(isFew
			? groups
			: [...groups].sort((a, b) => b.those.length - a.those.length || compare(a.id, b.id)).slice(0, most)
		).map(({ id }) => id),
	);
	const begin = ({ those }: { readonly those: readonly DatedPosition[] }) =>
		those[0]?.time?.from ?? Number.POSITIVE_INFINITY;
	const all = groups
		.filter(({ id }) => own.has(id))
		.map(group => ({ lane: namedLane(corpus, group.id, group.those, by), begin: begin(group) }))
		.sort(
			(a, b) =>
				(a.begin === b.begin ? 0 : a.begin - b.begin) ||
				compare(a.lane.name, b.lane.name) ||
				compare(a.lane.id, b.lane.id),
		)
		.map(({ lane }) => lane);
	const left = groups.filter(({ id }) => !own.has(id));
	if (left.length)
		all.push({
			id: others,
			name: l10n.t('All others'),
			kind: 'others',
			positions: left.reduce((sum, { those }) => sum + those.length, 0),
		});
	return {
		all,
		idOf: (position: DatedPosition) => {
			const id = laneOf(position, by);
			return own.has(id) ? id : others;
		},
	};
}

function namedLane(corpus: Corpus, id: string, positions: readonly DatedPosition[], by: LanesBy): Lane {
	const { note, article } = positions[0]!;
	if (by === 'holder')
		return {
			id,
			name: holderName(corpus, note.holder, note.article),
			kind: note.holder.kind,
			positions: positions.length,
		};
	const outlet = article.meta?.outlet?.value;
	return outlet === undefined
		? { id, name: articleTitle(article), kind: 'article', positions: positions.length }
		: { id, name: sourceName(corpus, outlet), kind: 'outlet', positions: positions.length };
}

const tieOrder: readonly TieType[] = ['cites', 'copies', 'changed'];

function tieLabel(corpus: Corpus, type: TieType): string {
	return type === 'changed' ? l10n.t('changed') : (corpus.linkTypes().get(type)?.label ?? type);
}

function tiesAmong(
	corpus: Corpus,
	drawn: ReadonlyMap<string, DatedPosition>,
	changes: readonly Change[],
): ChronologyTie[] {
	const tie = (type: TieType, from: string, to: string): ChronologyTie[] =>
		drawn.has(from) && drawn.has(to) && from !== to ? [{ type, label: tieLabel(corpus, type), from, to }] : [];
	return [
		...[...drawn.values()].flatMap(({ note }) =>
			note.links.flatMap(({ type, to }) => (type === 'cites' || type === 'copies' ? tie(type, note.key, to) : [])),
		),
		...changes.flatMap(({ from, to }) => tie('changed', from.note.key, to.note.key)),
	];
}

/** Says of single positions all that is shown of them. */
class Describing {
	readonly #corpus: Corpus;
	readonly #view: View;
	readonly #changes: ReadonlyMap<DatedPosition['note']['key'], readonly Change[]>;
	readonly #first: ReadonlySet<string>;

	constructor(corpus: Corpus, view: View, changes: readonly Change[], first: readonly DatedPosition[]) {
		this.#corpus = corpus;
		this.#view = view;
		this.#changes = grouped(changes, ({ to }) => to.note.key);
		this.#first = new Set(first.map(({ note }) => note.key));
	}

	position(position: DatedPosition, lane: string, withClaim: boolean): ChronologyPosition {
		const { note, article, time, days } = position;
		const { record } = note;
		const corpus = this.#corpus;
		const claim = withClaim ? corpus.claim(position.claim) : undefined;
		const asOf = record.asOf?.value;
		const spokenAbout = asOf === undefined ? undefined : stretchOf(parseDate(asOf));
		return {
			note: note.key,
			lane,
			holder: holderName(corpus, note.holder, note.article),
			stance: position.stance,
			label: stanceLabel(position.stance),
			words: shortened(record.quote.value, 200),
			...(record.value && { value: record.value.value }),
			article: articleName(corpus, article),
			...(time && { time }),
			vague: time !== undefined && time.to > time.from && days !== undefined && days.to > days.from,
			...(asOf !== undefined && { asOf: { text: asOf, ...(spokenAbout && { time: spokenAbout }) } }),
			...(claim && { claim: { id: claim.id, text: claim.body.text.value } }),
			...(note.file.coder !== undefined && { coder: coderLabel(corpus, note.file.coder, this.#view) }),
			evidence: note.resolution.state,
			first: this.#first.has(note.key),
			facts: [...this.#sources(position), ...(this.#changes.get(note.key) ?? []).map(changeInWords)],
		};
	}

	#sources({ note }: DatedPosition): string[] {
		return note.links.flatMap(({ type, to }) => {
			const other = leadsToOrigin(type) ? this.#corpus.note(to) : undefined;
			const there = other && isInView(other, this.#view) ? dated(this.#corpus, other) : undefined;
			const label = this.#corpus.linkTypes().get(type)?.label ?? type;
			return there ? [otherEndInWords(this.#corpus, label, there)] : [];
		});
	}
}
