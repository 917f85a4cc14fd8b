import { Corpus } from '../../src/core/corpus/corpus';
import type { FileContent } from '../../src/core/host';
import { ClaimSearch } from '../../src/core/features/claims/claimSearch';
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
				.filter(([path]) => path.startsWith('claims/'))
				.map(([path, text]): [string, FileContent] => [path, { kind: 'text', text }]),
		),
	);
	let search: ClaimSearch | undefined;
	const ready = await measured(() => {
		search = new ClaimSearch(corpus);
		search.find('');
	});
	const keystrokes: Took[] = [];
	for (const query of typed)
		for (let length = 1; length <= query.length; length++)
			keystrokes.push(await measured(() => search?.find(query.slice(0, length))));
	return { claims: corpus.claims().length, ready, keystrokes };
}
