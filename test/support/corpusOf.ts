import { Corpus } from '../../src/core/corpus/corpus';

/** A corpus of these files, read from the beginning. */
export function corpusOf(files: Readonly<Record<string, string>>): Corpus {
	const corpus = new Corpus();
	write(corpus, files);
	return corpus;
}

/** Writes files of a corpus; `undefined` takes one away. */
export function write(corpus: Corpus, files: Readonly<Record<string, string | undefined>>) {
	return corpus.apply(
		new Map(
			Object.entries(files).map(([path, text]) => [
				path,
				text === undefined ? { kind: 'gone' } : { kind: 'text', text },
			]),
		),
	);
}
