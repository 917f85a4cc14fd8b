import type { Reading, TokenRange } from '../reading';
import type { Candidate } from './candidate';

/**
 * Keeps the outermost attributions: "Stell said that Reun had promised to wait" is one, Stell's.
 *
 * Where each would hold the other ("He expected rain, he said"), the later cue speaks. Where two claim the same
 * quotation, the one whose cue stands nearer to it has it.
 */
export function withoutNested(candidates: readonly Candidate[], reading: Reading): Candidate[] {
	const inOrder = candidates.filter(isWhole).sort((a, b) => a.cue.first - b.cue.first);
	const kept = inOrder.filter(
		one =>
			!inOrder.some(
				other =>
					other !== one &&
					holds(other.content, one.cue) &&
					(!holds(one.content, other.cue) || one.cue.first < other.cue.first),
			),
	);
	return withoutSharedQuotations(kept, reading);
}

/** Odd texts can lead a rule in a circle: nobody's name stands inside the words given to them. */
function isWhole({ content, cue, source }: Candidate): boolean {
	const parts = [...content, cue, ...(source ? [source] : [])].sort((a, b) => a.first - b.first);
	return parts.every(({ first, last }, i) => first <= last && (i === 0 || parts[i - 1]!.last < first));
}

function holds(content: readonly TokenRange[], cue: TokenRange): boolean {
	return content.some(({ first, last }) => first <= cue.first && cue.last <= last);
}

function withoutSharedQuotations(candidates: readonly Candidate[], reading: Reading): Candidate[] {
	const owner = new Map<number, Candidate>();
	const distance = (one: Candidate, q: number): number => {
		const { first, last } = reading.quotedTokens[q]!;
		return one.cue.first > last ? one.cue.first - last : first - one.cue.last;
	};
	const quotationsIn = ({ first, last }: TokenRange): number[] => {
		const inside = new Set<number>();
		for (let i = first; i <= last; i++) if (reading.region[i]! >= 0) inside.add(reading.region[i]!);
		return [...inside];
	};
	const toldBy = (one: Candidate, other: Candidate): boolean =>
		one.source !== undefined && holds([one.source], other.cue);
	for (const one of candidates) {
		for (const q of one.content.flatMap(quotationsIn)) {
			const other = owner.get(q);
			// In "said Stell, who advises banks, “…”" the words are not what she advises.
			const nearer =
				other === undefined || toldBy(one, other) || (!toldBy(other, one) && distance(one, q) < distance(other, q));
			if (nearer) owner.set(q, one);
		}
	}
	return candidates.flatMap(one => {
		const content = one.content.filter(part => quotationsIn(part).every(q => owner.get(q) === one));
		return content.length > 0 || one.content.length === 0 ? [{ ...one, content }] : [];
	});
}
