import { execFileSync } from 'node:child_process';

suite('package-lock.json', () => {
	// `npm ci` refuses a lock that lacks one: `node scripts/completeLock.mjs` adds them.
	test('has an entry for each platform’s package', () => {
		execFileSync(process.execPath, ['scripts/completeLock.mjs', '--check']);
	});
});
