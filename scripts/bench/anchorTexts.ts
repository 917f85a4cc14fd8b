import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type AnchorCase, makeCases } from '../../test/anchoring/anchorCases';
import { casesOfRevisions, type Revision } from '../../test/anchoring/revisionCases';
import { Chance } from '../../test/support/chance';

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
	/** A folder of texts to make cases from. */
	readonly texts?: string;
	readonly count: string;
	readonly seed: string;
}

/** Sources add up; cases are made from the sample corpus where none is given. */
export function casesFor({ cases, revisions, texts, count, seed }: CaseSource): AnchorCases {
	const each: AnchorCases[] = [];
	if (cases) each.push(readCases(cases));
	if (revisions) {
		each.push(casesOfRevisions(revisions.flatMap(readRevisions), Number(count), new Chance(Number(seed))));
	}
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
	const versions = list.split(',').map(readNamed);
	return versions.flatMap((older, i) =>
		[...older].flatMap(([name, before]) => {
			const after = versions[i + 1]?.get(name);
			return after === undefined || after === before ? [] : [{ name: `${name} ${which}.${i}`, before, after }];
		}),
	);
}

/** The texts of a folder and its subfolders by their file's name, wherever it stands. */
function readNamed(folder: string): Map<string, string> {
	const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => /\.(?:md|txt)$/.test(name));
	return new Map(files.sort().map(name => [basename(name), readFileSync(join(folder, name), 'utf8')]));
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
