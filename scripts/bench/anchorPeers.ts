import search from 'approx-string-match';
import DiffMatchPatch from 'diff-match-patch';
import type { AnchorCase } from '../../test/anchoring/anchorCases';

export type Answer = {
	readonly start: number;
	readonly end: number;
	readonly confidence: number;
	/** Whether the answer says that other words may stand there than those that were marked; only Lateral's does. */
	readonly saysSo?: boolean;
} | null;
/** Made ready for a text, of which one program is told what it said earlier. */
export type Program = (text: string, earlier?: string) => (selectors: AnchorCase['selectors']) => Answer;

/** What a sidecar with offsets does: the same words, nearest to where they were. */
export const nearestCopy: Program =
	text =>
	({ exact, start }) => {
		let best = -1;
		for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
			if (best < 0 || Math.abs(at - start) < Math.abs(best - start)) best = at;
		}
		return best < 0 ? null : { start: best, end: best + exact.length, confidence: 1 };
	};

/** As Hypothesis uses it: the fewest edits, up to half of the quote, nearest to the old place among equals. */
export const approxStringMatch: Program =
	text =>
	({ exact, start }) => {
		const far = (match: { readonly start: number }) => Math.abs(match.start - start);
		const [best] = search(text, exact, Math.min(256, exact.length >> 1)).sort(
			(a, b) => a.errors - b.errors || far(a) - far(b),
		);
		return best ? { start: best.start, end: best.end, confidence: 1 - best.errors / exact.length } : null;
	};

/** Its matcher takes 32 characters at most, so a longer quote is placed by its beginning and its end, as its patches are. */
export const diffMatchPatch: Program = text => {
	const matcher = new DiffMatchPatch();
	matcher.Match_Distance = Math.max(1000, 2 * text.length);
	const most = matcher.Match_MaxBits;
	return ({ exact, start }) => {
		const from = matcher.match_main(text, exact.slice(0, most), start);
		if (from < 0) return null;
		if (exact.length <= most) return { start: from, end: Math.min(text.length, from + exact.length), confidence: 0.5 };
		const to = matcher.match_main(text, exact.slice(-most), from + exact.length - most);
		return to <= from ? null : { start: from, end: Math.min(text.length, to + most), confidence: 0.5 };
	};
};
