import type { Strength } from '../../analysis/analysis';
import type { View } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { SourceRecord } from '../../sidecar/records';
import { foldName } from '../../text/foldName';
import { overlaps, type Span } from '../../text/span';
import type { Readings } from '../article/readings';

/** Who seems to say a passage: a guess of the analyser's, until a reader accepts or corrects it. */
export interface SpeakerGuess {
	/** As the article has it, or as `sources.yaml` does. */
	readonly name: string | undefined;
	/** The id of the source of that name or alias, if there is one. */
	readonly source: string | undefined;
	readonly strength: Strength;
	/** A reader has said so. */
	readonly corrected: boolean;
}

/** What a note's `speaker` would be by a guess: a source, one that is to be made, `unnamed`, or none: the article itself. */
export function speakerByGuess(guess: SpeakerGuess | undefined): string | { readonly name: string } | undefined {
	if (!guess || guess.strength === 'none') return undefined;
	if (guess.source !== undefined) return guess.source;
	return guess.strength === 'named' && guess.name !== undefined ? { name: guess.name } : 'unnamed';
}

/** The speaker of the attribution whose content covers most of a passage; `undefined` where none does. */
export function guessSpeaker(
	corpus: Corpus,
	readings: Readings,
	article: CorpusArticle,
	span: Span,
	view: View,
): SpeakerGuess | undefined {
	let most = 0;
	let best: SpeakerGuess | undefined;
	for (const { content, speaker, strength, corrected } of readings.of(article, view).attributions) {
		const covered = content.filter(each => overlaps(each, span)).reduce((sum, each) => sum + shared(each, span), 0);
		if (covered <= most) continue;
		most = covered;
		const source = corrected?.speaker?.source ?? (speaker === undefined ? undefined : sourceNamed(corpus, speaker));
		best = { name: speaker, source, strength, corrected: corrected?.speaker !== undefined };
	}
	return best;
}

function shared(a: Span, b: Span): number {
	return Math.min(a.end, b.end) - Math.max(a.start, b.start);
}

function sourceNamed(corpus: Corpus, name: string): string | undefined {
	return sourcesByName(corpus.sources()).get(foldName(name));
}

/** The id of the source of each name or alias, folded; of several with one name, the first. */
export function sourcesByName(sources: readonly SourceRecord[]): ReadonlyMap<string, string> {
	const ids = new Map<string, string>();
	for (const { id, name, aliases } of sources)
		for (const each of [name, ...aliases]) {
			const folded = foldName(each.value);
			if (!ids.has(folded)) ids.set(folded, id.value);
		}
	return ids;
}
