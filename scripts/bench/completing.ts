import { Corpus } from '../../src/core/corpus/corpus';
import { FileCompletions } from '../../src/core/features/files/completions';
import type { FileContent } from '../../src/core/host';
import { measured, type Took } from './measure';
import { writeCorpus } from './writtenCorpus';

/** What is typed behind `claim:` and behind `contradicts:` in a sidecar of the corpus. */
const typed = ['ferry of kalburg', 'over bugdet', 'zzz'];

export interface Completing {
	readonly claims: number;
	/** The first list, for which claims are made ready to be searched. */
	readonly first: Took;
	/** A list for each further letter of a claim, and of a note, with the sidecar taken in anew each time. */
	readonly ofClaims: readonly Took[];
	readonly ofNotes: readonly Took[];
}

/** Completes ids in a sidecar among this many claims, and ten notes in each of as many tenths of articles, letter by letter. */
export async function completeNames(claims: number): Promise<Completing> {
	const { files, articles } = writeCorpus(claims, 2);
	const kept = articles.slice(0, claims / 10).flatMap(path => [path, path.replace('.txt', '.notes.yaml')]);
	const corpus = new Corpus();
	const take = (paths: Iterable<readonly [string, string]>) =>
		corpus.apply(new Map([...paths].map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }])));
	take(
		[...files].filter(([path]) => path.startsWith('claims/') || path.endsWith('sources.yaml') || kept.includes(path)),
	);
	const path = articles[0]!.replace('.txt', '.notes.yaml');
	const sidecar = files.get(path)!;
	const completions = new FileCompletions(corpus, Math.random);
	const at = async (line: string) => {
		const text = `${sidecar}  n-bench:\n    quote: x\n    ${line}`;
		take([[path, text]]);
		return measured(() => completions.at(path, text, text.length, { kind: 'base' }));
	};
	const each = async (key: string) => {
		const took: Took[] = [];
		for (const query of typed)
			for (let length = 0; length <= query.length; length++) took.push(await at(`${key}: ${query.slice(0, length)}`));
		return took;
	};
	const first = await at('claim: f');
	return { claims: corpus.claims().length, first, ofClaims: await each('claim'), ofNotes: await each('links: {cites') };
}
