import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnchorCase, makeCases } from '../../test/anchoring/anchorCases';
import { casesOfRevisions, type Revision } from '../../test/anchoring/revisionCases';
import { Chance } from '../../test/support/chance';
import { type PublishedPart, proseIn, publishedRevisions, revisionsBetween } from './publishedRevisions';

export interface AnchorCases {
	readonly cases: readonly AnchorCase[];
	readonly texts: ReadonlyMap<string, string>;
	/** The earlier texts by the ids of the later ones, where they are known. */
	readonly earlier: ReadonlyMap<string, string>;
}

/** Where the cases of `npm run bench -- anchors` come from; see there. */
export interface CaseSource {
	/** A folder of ready cases. */
	readonly cases?: string;
	/** Each a list, with commas, of folders that hold one version of the same files after the other. */
	readonly revisions?: readonly string[];
	/** Which of the published manuals to take. */
	readonly published?: PublishedPart;
	/** A folder of texts to make cases from. */
	readonly texts?: string;
	readonly count: string;
	/** Of several, with commas, each picks its own passages from revisions. */
	readonly seed: string;
}

/** Each source by itself; cases are made from the sample corpus where none is given. */
export function casesFor({ cases, revisions, published, texts, count, seed }: CaseSource): AnchorCases[] {
	const sources: AnchorCases[] = [];
	if (cases) sources.push(readCases(cases));
	const real = [...(revisions ?? []).flatMap(readRevisions), ...(published ? publishedRevisions(published) : [])];
	const seeds = seed.split(',').map(Number);
	if (real.length > 0)
		sources.push(together(seeds.map(each => casesOfRevisions(real, Number(count), new Chance(each)))));
	if (texts || sources.length === 0)
		sources.push({
			...makeCases(readTexts(texts ?? 'sample-corpus'), Number(count), seeds[0] ?? 1),
			earlier: new Map(),
		});
	return sources;
}

/** All cases of several sources, none twice. */
export function together(sources: readonly AnchorCases[]): AnchorCases {
	const cases = new Map(
		sources
			.flatMap(source => source.cases)
			.map(each => [`${each.text_id} ${each.selectors.start} ${each.selectors.end}`, each]),
	);
	return {
		cases: [...cases.values()].sort((a, b) => (a.text_id < b.text_id ? -1 : Number(a.text_id > b.text_id))),
		texts: new Map(sources.flatMap(({ texts }) => [...texts])),
		earlier: new Map(sources.flatMap(({ earlier }) => [...earlier])),
	};
}

function readTexts(folder: string): string[] {
	return readdirSync(folder)
		.filter(name => name.endsWith('.txt') || name.endsWith('.article'))
		.sort()
		.map(name => readFileSync(join(folder, name), 'utf8'));
}

function readRevisions(list: string, which: number): Revision[] {
	const versions = list.split(',').map(proseIn);
	return versions.slice(1).flatMap((later, i) => revisionsBetween(versions[i] ?? new Map(), later, `${which}.${i}`));
}

function readCases(folder: string): AnchorCases {
	const records = <T>(name: string): T[] =>
		readFileSync(join(folder, name), 'utf8')
			.split('\n')
			.filter(Boolean)
			// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a measuring tool trusts its own files
			.map(line => JSON.parse(line) as T);
	const texts = records<{ text_id: string; text: string }>('texts.jsonl');
	return {
		cases: records('cases.jsonl'),
		texts: new Map(texts.map(({ text_id: id, text }) => [id, text])),
		earlier: new Map(),
	};
}
