import type { Anchor, Resolution } from './anchor';
import { TextPair } from './mapThroughTexts';
import { AnchorText } from './resolveAnchor';

/**
 * Resolves anchors in a text whose earlier version is known: from memory, or from a git blob with the noted hash.
 *
 * The passages are found in the earlier text and carried over by aligning the two. So copies need no context to be
 * told apart, and words that stood elsewhere all along are never taken for a passage that is gone. Only what
 * alignment cannot carry, since it was moved, is searched; so is an anchor that the earlier text does not hold.
 *
 * Both texts are read once, whatever the number of anchors, and aligned when the first is to be carried.
 */
export function carrying(before: string, after: string): (anchor: Anchor) => Resolution {
	const earlier = new AnchorText(before);
	const later = new AnchorText(after);
	let texts: TextPair | undefined;
	return anchor => {
		const place = earlier.resolve(anchor, { hashMatches: true });
		if (place.state !== 'exact' && place.state !== 'moved') return later.resolve(anchor);
		texts ??= new TextPair(before, after);
		const carried = texts.carry(place.span);
		if (carried === undefined) {
			const found = later.resolve(anchor);
			return 'span' in found && texts.stoodElsewhere(found.span, place.span) ? { state: 'lost' } : found;
		}
		if (carried.changes.length > 0) return { state: 'altered', ...carried, confidence: carriedConfidence };
		const standing = [...later.standings(anchor)].find(({ span }) => span.start === carried.span.start);
		return { state: standing?.agrees ? 'exact' : 'moved', span: carried.span };
	};
}

/** The passage is sure; how its ends are drawn may not be. */
const carriedConfidence = 0.98;
