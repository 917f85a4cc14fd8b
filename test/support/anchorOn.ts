import type { Anchor } from '../../src/core/anchor/anchor';
import { describeAnchor } from '../../src/core/anchor/describeAnchor';
import { marked } from './marked';

/** The anchor that a reader makes by selecting the «marked» passage. */
export function anchorOn(markedText: string): Anchor {
	const { text, span } = marked(markedText);
	const anchor = describeAnchor(text, span);
	if (anchor === undefined) throw new Error(`nothing to anchor on in: ${markedText}`);
	return anchor;
}
