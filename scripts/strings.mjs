// Writes l10n/bundle.l10n.json, all sentences of the source, brings the translations into its order and says what they
// lack. With `--check` nothing is written, and the exit status is 1 where anything is to be done.
import { getL10nJson } from '@vscode/l10n-dev';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const onlyChecks = process.argv.includes('--check');
const complaints = [];

const sources = readdirSync('src', { recursive: true })
	.filter(file => file.endsWith('.ts'))
	.sort()
	.map(file => readFileSync(join('src', file), 'utf8'));

/** What must be the same in both, whatever the words are. */
const fixed = {
	'other placeholders': /\{\d+\}/g,
	'other icons': /\$\([\w~-]+\)/g,
	'other links': /\]\([^)]*\)/g,
	'other code': /`[^`]*`/g,
	'another end': /[.…:?!]$/g,
	'other lines': /\n/g,
};

/** What `counted` is given for more than one: languages have one form of it or several. */
const plurals = new Set(
	sources.flatMap(source =>
		[...source.matchAll(/\bcounted\([^;]*?l10n\.t\('[^']*'\),\s*(?:vscode\.)?l10n\.t\('([^']*)'/g)].map(
			([, text]) => text,
		),
	),
);

const strings = sorted(await getL10nJson(sources.map(contents => ({ contents, extension: '.ts' }))));
const names = read('package.nls.json');

mkdirSync('l10n', { recursive: true });
write('l10n/bundle.l10n.json', strings);
for (const language of languages()) {
	translate(`l10n/bundle.l10n.${language}.json`, strings, language);
	translate(`package.nls.${language}.json`, names, language);
}

if (complaints.length) {
	console.error(complaints.join('\n'));
	process.exitCode = 1;
} else
	console.log(
		`${Object.keys(strings).length} strings and ${Object.keys(names).length} names, in ${['en', ...languages()].join(', ')}`,
	);

function languages() {
	return readdirSync('l10n').flatMap(file => /^bundle\.l10n\.(\w+)\.json$/.exec(file)?.[1] ?? []);
}

/** Puts a translation into the order of the originals, without what they no longer have. */
function translate(file, originals, language) {
	const translated = existsSync(file) ? read(file) : {};
	const kept = {};
	for (const [key, original] of Object.entries(originals)) {
		const text = translated[key];
		if (text === undefined) complaints.push(`${file}: not translated: ${JSON.stringify(key)}`);
		else {
			kept[key] = text;
			for (const complaint of complaintsOf(original.message ?? original, text, language))
				complaints.push(`${file}: ${complaint}: ${JSON.stringify(text)} for ${JSON.stringify(key)}`);
		}
	}
	for (const key of Object.keys(translated))
		if (!(key in originals)) complaints.push(`${file}: no longer used: ${JSON.stringify(key)}`);
	write(file, kept);
}

function* complaintsOf(original, text, language) {
	if (typeof text !== 'string' || text.trim() !== text || text === '') return yield 'no text';
	const forms = text.split(' | ');
	const wanted = plurals.has(original) ? formsIn(language) : original.split(' | ').length;
	if (forms.length !== wanted) yield `has ${forms.length} forms, not ${wanted}`;
	for (const [what, pattern] of Object.entries(fixed))
		for (const form of plurals.has(original) ? forms : [text])
			if (found(original, pattern) !== found(form, pattern)) yield what;
	if (original === 'en' && new Intl.Locale(text).language !== language) yield 'names another language than its file';
}

function found(text, pattern) {
	return [...new Set(text.match(pattern))].sort((a, b) => (a < b ? -1 : 1)).join();
}

/** How many plurals a language has besides that for one. */
function formsIn(language) {
	return new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter(form => form !== 'one').length;
}

function sorted(record) {
	return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function read(file) {
	return JSON.parse(readFileSync(file, 'utf8'));
}

function write(file, content) {
	const text = `${JSON.stringify(content, undefined, 2)}\n`;
	if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
	if (onlyChecks) complaints.push(`${file}: npm run strings would write it anew`);
	else writeFileSync(file, text);
}
