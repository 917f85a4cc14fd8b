import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';

suite('the texts of the interface', () => {
	test('are all in each language, with the placeholders, plurals, links and code of the original, and nothing left over', () => {
		// What it says on stderr is the list of what a translator has to do: it is part of the error.
		const said = execFileSync(process.execPath, ['scripts/strings.mjs', '--check'], { encoding: 'utf8' });

		assert.match(said, /strings and \d+ names, in en, de, sr$/mu);
	});
});
