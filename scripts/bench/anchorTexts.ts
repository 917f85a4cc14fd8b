import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnchorCase, makeCases } from '../../test/anchoring/anchorCases';
import { casesOfRevisions, type Revision } from '../../test/anchoring/revisionCases';
import { Chance } from '../../test/support/chance';
import { type PublishedPart, proseIn, publishedRevisions, revisionsBetween } from './publishedRevisions';

export interface AnchorCases {
	readonly cases: readonly AnchorCase[];
	readonly texts: ReadonlyMap<string, string>;
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
	readonly seed: string;
}

/** Sources add up; cases are made from the sample corpus where none is given. */
export function casesFor({ cases, revisions, published, texts, count, seed }: CaseSource): AnchorCases {
	const each: AnchorCases[] = [];
	if (cases) each.push(readCases(cases));
	const real = [...(revisions ?? []).flatMap(readRevisions), ...(published ? publishedRevisions(published) : [])];
	if (real.length > 0) each.push(casesOfRevisions(real, Number(count), new Chance(Number(seed))));
	if (texts || each.length === 0)
		each.push(makeCases(readTexts(texts ?? 'sample-corpus'), Number(count), Number(seed)));
	return { cases: each.flatMap(source => source.cases), texts: new Map(each.flatMap(source => [...source.texts])) };
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
	return { cases: records('cases.jsonl'), texts: new Map(texts.map(({ text_id: id, text }) => [id, text])) };
}
