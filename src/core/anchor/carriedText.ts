import type { Span } from '../text/span';
import type { Anchor, Resolution } from './anchor';
import { TextPair } from './mapThroughTexts';
import { AnchorText, type Finding, type ResolveOptions } from './resolveAnchor';

/**
 * A text whose earlier version is known: from memory, from a git blob with the noted hash, or given by a caller.
 *
 * Passages are found in the earlier text and carried over by aligning the two. So copies need no context to be
 * told apart, and words that stood elsewhere all along are never taken for a passage that is gone. Only what
 * alignment cannot carry, since it was moved, is searched; so is an anchor that the earlier text does not hold.
 *
 * Both texts are read once, whatever the number of anchors, and aligned when the first is to be carried.
 */
export class CarriedText {
	readonly #earlier: AnchorText;
	readonly #later: AnchorText;
	#texts: TextPair | undefined;

	constructor(before: string, after: string) {
		this.#earlier = new AnchorText(before);
		this.#later = new AnchorText(after);
	}

	resolve(anchor: Anchor, options?: ResolveOptions): Resolution {
		return this.find(anchor, options).resolution;
	}

	/** As {@link resolve}, with how sure the answer is. */
	find(anchor: Anchor, options?: ResolveOptions): Finding {
		const place = this.#placeOf(anchor, options?.stood);
		if (place === undefined) return this.#later.find(anchor);
		this.#texts ??= new TextPair(this.#earlier.text, this.#later.text);
		const carried = this.#texts.carry(place);
		if (carried === undefined) return this.#searched(anchor, place, this.#texts);
		const { span, changes, keepsWords } = carried;
		if (changes.length > 0) {
			const confidence = carriedConfidence;
			return { resolution: { state: 'altered', span, changes, confidence }, confidence, keepsWords };
		}
		const standing = [...this.#later.standings(anchor)].find(each => each.span.start === span.start);
		const state = standing?.agrees ? 'exact' : 'moved';
		return { resolution: { state, span }, confidence: sureConfidence, keepsWords };
	}

	#placeOf(anchor: Anchor, stood: Span | undefined): Span | undefined {
		if (stood && this.#earlier.occurrenceOf(anchor, stood) !== undefined) return stood;
		const place = this.#earlier.resolve(anchor, { hashMatches: true });
		return place.state === 'exact' || place.state === 'moved' ? place.span : undefined;
	}

	/** What is found of a passage that alignment did not carry, unless it stood there before, beside the passage. */
	#searched(anchor: Anchor, place: Span, texts: TextPair): Finding {
		const found = this.#later.find(anchor);
		const { resolution } = found;
		if (!('span' in resolution) || !texts.stoodElsewhere(resolution.span, place)) return found;
		return { resolution: { state: 'lost' }, confidence: carriedConfidence, keepsWords: false };
	}
}

const sureConfidence = 0.99;
/** The passage is sure; how its ends are drawn may not be. */
const carriedConfidence = 0.98;
