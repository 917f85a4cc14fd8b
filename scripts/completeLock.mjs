// Completes package-lock.json after a dependency was added: `node scripts/completeLock.mjs`;
// with `--check` it only says what is missing.
//
// Tools such as oxlint ship one binary package a platform. A registry that mirrors only some of them makes
// `npm install` leave the others out of the lock, and `npm ci` then refuses the lock on every machine.
// Their version is known from the package that wants them and their platform from their name, so the entry
// can be written without asking anybody. npm skips it where the platform differs.
import { readFileSync, writeFileSync } from 'node:fs';

const platform =
	/(?<os>android|darwin|freebsd|linux|openharmony|win32)-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x)(?:-(?<abi>\w+))?$/;

/** The entries of the lock that its own `optionalDependencies` ask for and nobody wrote. */
function missingEntries(lock) {
	const missing = {};
	for (const [path, { optionalDependencies = {} }] of Object.entries(lock.packages)) {
		for (const [name, version] of Object.entries(optionalDependencies)) {
			const places = [`node_modules/${name}`, `${path}/node_modules/${name}`];
			if (places.some(place => place in lock.packages)) continue;
			const { os, cpu, abi = '' } = platform.exec(name)?.groups ?? {};
			if (!os) throw new Error(`${name}: its name does not tell its platform; add its entry by hand`);
			const libc = abi.startsWith('musl') ? ['musl'] : abi.startsWith('gnu') ? ['glibc'] : undefined;
			missing[places[0]] = { version, cpu: [cpu], dev: true, ...(libc && { libc }), optional: true, os: [os] };
		}
	}
	return missing;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const missing = missingEntries(lock);
const names = Object.keys(missing);
if (process.argv.includes('--check')) {
	for (const name of names) console.error(`package-lock.json has no entry for ${name}`);
	process.exit(names.length > 0 ? 1 : 0);
}
const packages = Object.entries({ ...lock.packages, ...missing }).sort(([a], [b]) => (a < b ? -1 : 1));
writeFileSync('package-lock.json', `${JSON.stringify({ ...lock, packages: Object.fromEntries(packages) }, null, 2)}\n`);
console.log(`${names.length} entries added to package-lock.json`);
