import { readdirSync, readFileSync } from 'node:fs';

const folder = 'sample-corpus';

/** The articles of the sample corpus by a short name. */
export const sampleArticles = {
	gazette: '2019-01-22-banished-gazette',
	newswire: '2023-01-18-halvard-newswire',
	review: '2024-07-25-quillon-review',
	radio: '2024-10-21-estermark-radio',
	lumeria: '2024-10-22-lumeria-channel-one',
} as const;

export type SampleArticle = keyof typeof sampleArticles;

export const sampleNames: readonly SampleArticle[] = ['gazette', 'newswire', 'review', 'radio', 'lumeria'];

export function sampleText(article: SampleArticle): string {
	return readFileSync(`${folder}/${sampleArticles[article]}.txt`, 'utf8');
}

/** Every file of the sample corpus that is not hidden, by its path from the corpus root. */
export function sampleFiles(): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map(path => path.replaceAll('\\', '/'));
	const files = paths.filter(path => /\.\w+$/.test(path) && !path.split('/').some(part => part.startsWith('.')));
	return new Map(files.sort().map(path => [path, readFileSync(`${folder}/${path}`, 'utf8')]));
}
