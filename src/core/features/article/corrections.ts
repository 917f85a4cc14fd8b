import type { CorrectedSpeaker, Correction } from '../../analysis/analysis';
import { isLive } from '../../anchor/anchor';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusCorrection } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Marking } from '../actions/annotate';
import { isInView } from '../wording/view';

/**
 * What readers say against the analyser in an article, for the analyser. Corrections whose words have changed, went
 * or stand in several places are left out: nobody has said of the words that stand there now what they are.
 */
export function correctionsIn(corpus: Corpus, article: CorpusArticle, view: View): Correction[] {
	return article.corrections
		.filter(correction => isInView(correction, view))
		.flatMap(correction => correctionOf(corpus, correction) ?? []);
}

/** @returns `undefined` while it has no effect. */
export function correctionOf(corpus: Corpus, { file, record, resolution }: CorpusCorrection): Correction | undefined {
	const span = isLive(resolution.state) ? wordsOf({ resolution }) : undefined;
	if (!span) return undefined;
	const by = record.by?.value ?? file.coder;
	return {
		span,
		is: record.is.value,
		...(record.speaker && { speaker: speakerOf(corpus, record.speaker.value) }),
		...(by !== undefined && { by }),
	};
}

/** A speaker as a correction names it: a source of the corpus, one that is to be made, or `unnamed`. */
export function speakerOf(corpus: Corpus, speaker: NonNullable<Marking['speaker']>): CorrectedSpeaker {
	if (typeof speaker !== 'string') return { name: speaker.name, strength: 'named' };
	if (speaker === 'unnamed') return { strength: 'anonymous' };
	const source = corpus.source(speaker);
	const strength = source?.kind?.value === 'document' ? 'document' : 'named';
	return { name: source?.name.value ?? speaker, source: speaker, strength };
}
