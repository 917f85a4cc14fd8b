import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Revision } from '../../test/anchoring/revisionCases';

/**
 * Manuals that were written and rewritten for years, in versions far enough apart that much of them changed.
 *
 * What the resolver is made by is seen on those for tuning; on the others no single case has been looked at, so that
 * their figures say how it does on texts that it was not made for. Keep it so: to look at their wrong answers,
 * move a package over first.
 */
const published = {
	tuning: {
		npm: ['6.14.18', '7.24.2', '9.9.3', '11.0.0'],
		fastify: ['2.15.3', '3.29.5', '4.28.1', '5.2.0'],
		pino: ['5.17.0', '7.11.0', '9.6.0'],
		execa: ['5.1.1', '9.5.2'],
		commander: ['5.1.0', '8.3.0', '12.1.0'],
		hubot: ['2.19.0', '3.5.0'],
		learnyounode: ['1.0.7', '2.7.2', '4.2.2'],
		nan: ['2.5.1', '2.14.2', '2.30.0'],
		markdownlint: ['0.8.1', '0.17.2', '0.26.2', '0.37.4'],
		'eslint-plugin-import': ['2.8.0', '2.20.2', '2.32.0'],
		lighthouse: ['3.2.1', '6.5.0', '10.4.0'],
		'react-scripts': ['0.9.5', '1.1.5', '2.1.8'],
		'lint-staged': ['7.3.0', '10.5.4', '13.3.0', '15.2.0'],
		winston: ['2.4.7', '3.3.3', '3.17.0'],
		browserify: ['10.2.6', '14.5.0', '17.0.0'],
	},
	measuring: {
		'html5-boilerplate': ['5.3.0', '6.1.0', '7.3.0', '9.0.1'],
		'react-router': ['1.0.3', '2.8.1', '3.2.6'],
		'semantic-release': ['15.14.0', '17.4.7', '19.0.5', '24.2.9'],
		stylelint: ['8.4.0', '10.1.0', '13.13.1'],
		'@typescript-eslint/eslint-plugin': ['2.34.0', '4.33.0', '5.62.0'],
		'node-gyp': ['5.1.1', '8.4.1', '10.3.1'],
		protractor: ['2.5.1', '4.0.14', '5.4.4'],
		botkit: ['0.5.8', '0.7.6'],
		'eslint-plugin-jest': ['22.21.0', '24.7.0', '27.9.0'],
		appium: ['1.6.5', '1.10.1', '1.22.3'],
		'uglify-js': ['2.8.29', '3.19.3'],
		got: ['8.3.2', '9.6.0', '11.8.6'],
		'core-js': ['2.6.12', '3.8.3', '3.37.0'],
		helmet: ['3.23.3', '4.6.0', '7.1.0'],
		'express-session': ['1.11.3', '1.17.3', '1.18.1'],
	},
} as const satisfies Record<string, Readonly<Record<string, readonly string[]>>>;

export type PublishedPart = keyof typeof published;

export function isPublishedPart(name: string): name is PublishedPart {
	return Object.hasOwn(published, name);
}

/** Kept between runs; texts of others, so never part of the repository. */
const cache = 'out/revisions';

/** What became of the texts of each package from version to version, and from the first to the last. */
export function publishedRevisions(part: PublishedPart): Revision[] {
	const packages: Readonly<Record<string, readonly string[]>> = published[part];
	return Object.entries(packages).flatMap(([name, versions]) => {
		const texts = versions.map(version => textsOf(name, version));
		const [first] = texts;
		const last = texts.at(-1);
		const far = texts.length > 2 && first && last ? revisionsBetween(first, last, `${name} far`) : [];
		return [
			...texts.slice(1).flatMap((later, i) => revisionsBetween(texts[i] ?? new Map(), later, `${name} ${i}`)),
			...far,
		];
	});
}

/** Texts of the same place, or if there is none, the only ones of the same name: folders are moved about. */
export function revisionsBetween(
	earlier: ReadonlyMap<string, string>,
	later: ReadonlyMap<string, string>,
	label: string,
): Revision[] {
	return [...earlier].flatMap(([path, before]) => {
		const after = later.get(path) ?? onlyNamed(later, basename(path));
		return after === undefined || after === before ? [] : [{ name: `${path} ${label}`, before, after }];
	});
}

function onlyNamed(texts: ReadonlyMap<string, string>, name: string): string | undefined {
	const [only, ...more] = [...texts].filter(([path]) => basename(path) === name);
	return more.length === 0 ? only?.[1] : undefined;
}

/** The prose of a folder and its subfolders by path; not licences, nor lists of changes, which only ever grow. */
export function proseIn(folder: string): Map<string, string> {
	const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
		path => /\.(?:md|markdown|txt)$/i.test(path) && !/node_modules|licen[cs]e|change|history|release/i.test(path),
	);
	return new Map(paths.sort().map(path => [path, readFileSync(join(folder, path), 'utf8')]));
}

function textsOf(name: string, version: string): Map<string, string> {
	const folder = join(cache, `${name.replace('/', '-')}-${version}`);
	if (!existsSync(folder)) fetchTo(folder, `${name}@${version}`);
	return proseIn(folder);
}

/** Under another name until it is whole. */
function fetchTo(folder: string, specifier: string): void {
	const fresh = `${folder}.part`;
	rmSync(fresh, { recursive: true, force: true });
	mkdirSync(fresh, { recursive: true });
	const pack = ['pack', specifier, '--silent', '--ignore-scripts', '--pack-destination', fresh];
	const archive = execFileSync('npm', pack, { encoding: 'utf8' }).trim();
	execFileSync('tar', ['-xzf', join(fresh, archive), '-C', fresh]);
	rmSync(join(fresh, archive));
	renameSync(fresh, folder);
}
