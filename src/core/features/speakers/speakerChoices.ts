import type { Analysis } from '../../analysis/analysis';
import type { Corpus } from '../../corpus/corpus';
import { foldName } from '../../text/foldName';
import { sourcesByName } from './speaker';

/** Somebody who may say some words. */
export interface SpeakerChoice {
	/** The id of a source, or the name of one that is to be made. */
	readonly speaker: string | { readonly name: string };
	readonly name: string;
	/** As `sources.yaml` has it. */
	readonly role: string | undefined;
}

/** Who may be chosen as a speaker: those who speak in the article, in the order in which they do, and all other sources. */
export function speakerChoices(
	corpus: Corpus,
	{ attributions }: Pick<Analysis, 'attributions'>,
): { readonly here: readonly SpeakerChoice[]; readonly others: readonly SpeakerChoice[] } {
	const byName = sourcesByName(corpus.sources());
	const here = new Map<string, SpeakerChoice>();
	for (const { speaker, strength, corrected } of attributions) {
		if (speaker === undefined || (strength !== 'named' && !corrected)) continue;
		const id = corrected?.speaker?.source ?? byName.get(foldName(speaker));
		const choice = id === undefined ? undefined : choiceOf(corpus, id);
		const key = id ?? ` ${foldName(speaker)}`;
		if (!here.has(key)) here.set(key, choice ?? { speaker: { name: speaker }, name: speaker, role: undefined });
	}
	const others = corpus.sources().flatMap(({ id }) => (here.has(id.value) ? [] : (choiceOf(corpus, id.value) ?? [])));
	return { here: [...here.values()], others };
}

function choiceOf(corpus: Corpus, id: string): SpeakerChoice | undefined {
	const source = corpus.source(id);
	return source && { speaker: id, name: source.name.value, role: source.role?.value };
}
