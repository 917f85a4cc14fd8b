import { guessSpeaker, valueIn, type CorpusArticle, type OpenCorpus, type Span } from '../../core/index';
import type { Session } from '../session';
import type { ClaimChoice } from './picks/claimPick';
import type { FilledPassage } from './picks/stancePick';

/** What the analyser fills in for a passage: who says it and, for a claim that asks for one, the figure. */
export function fillPassage(
	session: Session,
	open: OpenCorpus,
	article: CorpusArticle,
	span: Span,
	claim?: ClaimChoice,
): FilledPassage {
	const body = typeof claim === 'object' && 'id' in claim ? open.corpus.claim(claim.id)?.body : undefined;
	const language = (article.meta?.lang ?? open.corpus.config?.language)?.value;
	return {
		guess: guessSpeaker(open.corpus, session.readings(open.corpus), article, span, session.view),
		value:
			body?.kind?.value === 'quantity'
				? valueIn(article.text.slice(span.start, span.end), { unit: body.unit?.value, language })
				: undefined,
	};
}
