import { Corpus } from '../../src/core/corpus/corpus';
import type { FileContent } from '../../src/core/host';
import { ClaimSearch } from '../../src/core/features/claims/claimSearch';
import { likelyClaims } from '../../src/core/features/claims/likelyClaims';
import { measured, type Took } from './measure';
import { writeCorpus } from './writtenCorpus';

/** What readers type: words of a claim, words with a slip in them, a new claim that nobody has made. */
const typed = [
	'ferry of kalburg',
	'water works safe before',
	'mayer cousin bridge',
	'over bugdet resevoir',
	'the council knew of the cracks in the dam',
	'zzz',
];

/** Of the files that are no claims. */
const mostOthers = 4_000;

/** What a reader has selected before looking for its claim. */
const passage = 'The mayor of Kalburg said in 2019 that 40 people had crossed the Ostmere bridge';

export interface Searching {
	readonly claims: number;
	/** Making the search ready, when the pick opens. */
	readonly ready: Took;
	/** A list for what stands in the box, once for each letter of each query. */
	readonly keystrokes: readonly Took[];
}

/** Looks for claims among this many, letter by letter. */
export async function searchClaims(claims: number): Promise<Searching> {
	const { files } = writeCorpus(claims, 2);
	const corpus = new Corpus();
	corpus.apply(
		new Map(
			[...files]
				// Some articles with their notes besides, whose tags and speakers are found too.
				.filter(([path], at) => path.startsWith('claims/') || path === 'sources.yaml' || at < mostOthers)
				.map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }]),
		),
	);
	let search: ClaimSearch | undefined;
	const ready = await measured(() => {
		search = new ClaimSearch(corpus, { kind: 'base' });
		const likely = likelyClaims(corpus, { words: passage }, [], { kind: 'base' });
		search.find(
			'',
			likely.map(({ id }) => id),
		);
	});
	const keystrokes: Took[] = [];
	for (const query of typed)
		for (let length = 1; length <= query.length; length++)
			keystrokes.push(await measured(() => search?.find(query.slice(0, length))));
	return { claims: corpus.claims().length, ready, keystrokes };
}
