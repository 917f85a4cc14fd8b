// The notices of the works of others that travel in our bundles, made from what esbuild put into them.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const heading =
	'Lateral contains the following works, programs bundled and minified and fonts unchanged, under the terms given with each.';

const licenceFile = /^(licen[cs]e|copying|notice)([-.].*)?$/i;

/** The packages that the bundles described by esbuild's metafiles hold a part of, as folders, in order. */
export function packagesIn(metafiles) {
	const packages = new Set();
	for (const { outputs } of metafiles) {
		for (const { inputs } of Object.values(outputs)) {
			for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
				const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0];
				if (folder && bytesInOutput > 0) packages.add(folder);
			}
		}
	}
	return [...packages].sort((a, b) => a.localeCompare(b));
}

/**
 * The text of ThirdPartyNotices.txt.
 *
 * @throws when a package has no licence text: nothing may be shipped that we cannot give the terms of.
 */
export function noticesFor(folders) {
	const parts = folders.map(folder => {
		const { name, version, license, author, homepage, repository } = JSON.parse(
			readFileSync(join(folder, 'package.json'), 'utf8'),
		);
		const maker = author?.name ?? author;
		const files = readdirSync(folder)
			.filter(file => licenceFile.test(file))
			.sort();
		const texts = files.map(file => readFileSync(join(folder, file), 'utf8').trim());
		if (texts.length === 0) {
			if (license !== 'MIT') throw new Error(`${name} is bundled and its package holds no licence text`);
			texts.push(mit(maker ?? `the authors of ${name}`));
		}
		const source = homepage ?? repository?.url ?? repository ?? '';
		return [`${name} ${version}${maker ? ` by ${maker}` : ''} (${license})`, source, '', ...texts].join('\n');
	});
	const line = `\n\n${'-'.repeat(80)}\n\n`;
	return `${[heading, ...parts].join(line)}\n`;
}

const mit = holder => `MIT License

Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
