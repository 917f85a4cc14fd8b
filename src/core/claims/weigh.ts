import { isLive } from '../anchor/anchor';
import { Dispute, type Counted } from './dispute';
import type { FactIndex } from './factIndex';
import { stances, type ClaimFact, type NoteFact, type Stance, type View } from './facts';
import type { OriginChains } from './origins';
import type { ClaimStatus, StatusWord } from './status';
import { inView, noteOrder } from './views';

/**
 * How things stand with one claim in one view.
 *
 * Weighed on the live positions. Where some were passed over because their words are altered, ambiguous or lost, it is
 * weighed once more as if they all stood; if that gives another status, the evidence is called altered.
 */
export function weigh(claim: ClaimFact, weighing: Weighing): ClaimStatus {
	const { index, view } = weighing;
	const live = weighCounting('live', claim, weighing);
	const isAltered = live.leftOut && weighCounting('all', claim, weighing).verdict.status !== live.verdict.status;
	const { verdict, sides } = live;
	const chains = weighing.chains('live');
	const positions = [...index.notesOn(claim.id)].filter(note => inView(note, view)).sort(noteOrder);
	return {
		id: claim.id,
		status: verdict.status,
		evidence: isAltered ? 'altered' : 'sound',
		disagreement: verdict.disagreement ?? 'none',
		betweenOutlets: verdict.betweenOutlets ?? false,
		reason: { rule: verdict.rule, notes: verdict.notes.map(note => note.key) },
		sides,
		positions: positions.map(note => ({
			note: note.key,
			coder: note.coder ?? null,
			holder: note.holder,
			stance: note.stance,
			value: note.value ?? null,
			origins: chains.of(note),
			live: isLive(note.anchor),
		})),
	};
}

/** What a claim is weighed by. */
export interface Weighing {
	readonly index: FactIndex;
	readonly view: View;
	readonly language?: string | undefined;
	/** Of the same facts and view; with `all`, lost notes are followed too. */
	readonly chains: (counted: Counted) => OriginChains;
}

interface Verdict {
	readonly status: StatusWord;
	readonly rule: ClaimStatus['reason']['rule'];
	readonly notes: readonly NoteFact[];
	readonly disagreement?: ClaimStatus['disagreement'];
	readonly betweenOutlets?: boolean;
}

interface Weighed {
	readonly verdict: Verdict;
	readonly sides: ClaimStatus['sides'];
	/** Whether anything would be added by counting what is not live. */
	readonly leftOut: boolean;
}

function weighCounting(counted: Counted, claim: ClaimFact, weighing: Weighing): Weighed {
	const dispute = new Dispute(claim, counted, weighing);
	const chains = weighing.chains(counted);
	const bySide = new Map<Stance, NoteFact[]>(stances.map(stance => [stance, []]));
	for (const note of dispute.positions) bySide.get(note.stance)!.push(note);
	const side = (stance: Stance) => {
		const notes = bySide.get(stance)!;
		return { positions: notes.length, origins: chains.count(notes) };
	};
	const sides: ClaimStatus['sides'] = {
		asserts: side('asserts'),
		denies: side('denies'),
		qualifies: side('qualifies'),
		questions: side('questions'),
		mentions: side('mentions'),
	};
	const verdict = atOdds(dispute) ?? unopposed(bySide, sides);
	return { verdict, sides, leftOut: dispute.leftOut || chains.endsAtLost(dispute.positions) };
}

/** Contested, changed or inconsistent. */
function atOdds(dispute: Dispute): Verdict | undefined {
	const sources = dispute.betweenSources();
	const readers = dispute.betweenReaders();
	const contested = sources ?? readers;
	if (contested) {
		return {
			status: 'contested',
			...contested,
			disagreement: sources && readers ? 'both' : sources ? 'sources' : 'readers',
			betweenOutlets: dispute.betweenOutlets() !== undefined,
		};
	}
	const changed = dispute.overTime();
	if (changed) return { status: 'changed', ...changed };
	const inconsistent = dispute.withinHolder();
	return inconsistent && { status: 'inconsistent', ...inconsistent };
}

function unopposed(bySide: ReadonlyMap<Stance, readonly NoteFact[]>, sides: ClaimStatus['sides']): Verdict {
	const given = (status: Exclude<StatusWord, 'contested' | 'changed' | 'inconsistent'>, ...of: Stance[]): Verdict => {
		return { status, rule: status, notes: of.flatMap(stance => bySide.get(stance)!).sort(noteOrder) };
	};
	if (sides.qualifies.positions > 0) return given('qualified', 'qualifies');
	if (sides.questions.positions > 0) return given('questioned', 'questions');
	const borneOut = (['asserts', 'denies'] as const).filter(stance => sides[stance].origins >= 2);
	if (borneOut.length > 0) return given('corroborated', ...borneOut);
	if (sides.asserts.positions + sides.denies.positions > 0) return given('single-origin', 'asserts', 'denies');
	return given('unmarked', 'mentions');
}
