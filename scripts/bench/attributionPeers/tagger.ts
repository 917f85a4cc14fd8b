import type { PartOfSpeech } from 'wink-nlp';
import type { Span } from '../../../src/core/text/span';

/** A word or mark with what a part-of-speech tagger says of it. */
export interface Tagged extends Span {
	readonly text: string;
	readonly lemma: string;
	readonly tag: PartOfSpeech;
	readonly sentence: number;
	readonly paragraph: number;
}

export type Tagger = (text: string) => Tagged[];

/** winkNLP with its English model, loaded only where it is asked for. */
export async function loadTagger(): Promise<Tagger> {
	const [{ default: winkNLP }, { default: model }] = await Promise.all([
		import('wink-nlp'),
		import('wink-eng-lite-web-model'),
	]);
	const nlp = winkNLP(model, ['sbd', 'pos']);
	const its: Readonly<Record<'lemma' | 'pos' | 'value', unknown>> = nlp.its;
	return text => {
		const tagged: Tagged[] = [];
		let at = 0;
		let paragraph = 0;
		// oxlint-disable-next-line no-unsafe-type-assertion -- its own types have no place for the functions it exports
		const doc = nlp.readDoc(text) as unknown as Doc;
		doc.sentences().each((each, sentence) => {
			const tokens = each.tokens();
			const lemmas = tokens.out<string>(its.lemma);
			const tags = tokens.out<PartOfSpeech>(its.pos);
			for (const [n, word] of tokens.out<string>(its.value).entries()) {
				const start = word.trim() === '' ? -1 : text.indexOf(word, at);
				if (start < 0) continue;
				if (text.slice(at, start).includes('\n')) paragraph++;
				at = start + word.length;
				tagged.push({ text: word, lemma: lemmas[n]!, tag: tags[n]!, sentence, paragraph, start, end: at });
			}
		});
		return tagged;
	};
}

interface Doc {
	sentences(): { each(visit: (sentence: { tokens(): Tokens }, index: number) => void): void };
}

interface Tokens {
	out<Value>(its: unknown): Value[];
}
