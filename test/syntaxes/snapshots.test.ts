import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { paint } from './paint';

const fixtures = 'test/syntaxes/fixtures';
const update = process.env['UPDATE_SNAPSHOTS'] !== undefined;

const filesIn = (folder: string, ending: string): string[] =>
	readdirSync(folder)
		.filter(file => file.endsWith(ending))
		.map(file => join(folder, file));

const own = filesIn(fixtures, '.article');
const samples = filesIn('sample-corpus', '.txt');

suite('the grammar on whole articles', () => {
	for (const article of [...own, ...samples]) {
		test(`${article} looks as before; if it should not, UPDATE_SNAPSHOTS=1 npm run test:unit`, async () => {
			const painted = await paint(readFileSync(article, 'utf8'));
			// Whoever changes a word of the sample corpus that has no colour should not have to come here.
			const seen = own.includes(article) ? painted : colouredOnly(painted);
			const snapshot = join(fixtures, 'painted', `${basename(article)}.snap`);

			if (update) {
				mkdirSync(join(fixtures, 'painted'), { recursive: true });
				writeFileSync(snapshot, seen);
			}
			assert.ok(existsSync(snapshot), `there is no ${snapshot}`);
			assert.equal(seen, readFileSync(snapshot, 'utf8'));
		});
	}

	test('and no snapshot is left of an article that is gone', () => {
		const snapshots = readdirSync(join(fixtures, 'painted'));

		assert.deepEqual(new Set(snapshots), new Set([...own, ...samples].map(article => `${basename(article)}.snap`)));
	});
});

/** The same with a dot for all that is plain: between two coloured parts, before the first and after the last. */
function colouredOnly(painted: string): string {
	const plain = /(?<=^|\}) *[^{} \n][^{}\n]*(?=\{|$)/gm;
	return painted.replace(plain, ' · ').replace(/^ · | · $/gm, '');
}
