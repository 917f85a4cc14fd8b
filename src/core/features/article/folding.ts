import type { Analysis, Block } from '../../analysis/analysis';
import { around, type Span } from '../../text/span';
import { blockAt } from './saidPassages';

/** What can be folded. `page` is what belongs to the page and not to the article. */
export interface Fold {
	readonly span: Span;
	readonly kind: 'section' | 'quotation' | 'page';
}

/** Each section under its heading, statements that run over several paragraphs, page furniture of more than one block. */
export function foldingOf({ blocks, attributions }: Analysis): Fold[] {
	const folds: Fold[] = [];
	const fold = (kind: Fold['kind'], first: Block | undefined, last: Block | undefined) => {
		if (first && last && first !== last) folds.push({ kind, span: around([first.span, last.span]) });
	};
	let section: Block | undefined;
	let page: Block | undefined;
	let ofArticle: Block | undefined;
	let ofPage: Block | undefined;
	for (const block of blocks) {
		if (block.kind === 'furniture') {
			page ??= block;
			ofPage = block;
			continue;
		}
		fold('page', page, ofPage);
		page = undefined;
		if (block.kind === 'section') {
			fold('section', section, ofArticle);
			section = block;
		}
		ofArticle = block;
	}
	fold('section', section, ofArticle);
	fold('page', page, ofPage);
	for (const { content } of attributions) {
		if (content.length < 2) continue;
		const { start, end } = around(content);
		fold('quotation', blockAt(blocks, start), blockAt(blocks, end - 1));
	}
	return folds;
}
