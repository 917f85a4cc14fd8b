import type { Analysis } from '../analysis/analysis';
import type { Span } from '../text/span';

/** What can be folded: each section under its heading, and page furniture of more than one block. */
export function foldingOf(text: string, { blocks }: Analysis): Span[] {
	const folds: Span[] = [];
	const sections = blocks.filter(block => block.kind === 'section');
	for (const [index, section] of sections.entries())
		folds.push({ start: section.span.start, end: sections[index + 1]?.span.start ?? text.length });
	for (let from = 0; from < blocks.length; from++) {
		if (blocks[from]!.kind !== 'furniture') continue;
		let to = from;
		while (blocks[to + 1]?.kind === 'furniture') to++;
		if (to > from) folds.push({ start: blocks[from]!.span.start, end: blocks[to]!.span.end });
		from = to;
	}
	return folds;
}
