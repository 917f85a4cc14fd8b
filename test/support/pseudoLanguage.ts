import { getL10nPseudoLocalized, type l10nJsonFormat } from '@vscode/l10n-dev';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ownTag } from './speaking';

/** The tag that VS Code has for a language of nobody: its words are English with strange letters. */
export const pseudo = 'qps-ploc';

/** A text of ours as a reader of that language sees it. */
export function pseudoOf(text: string): string {
	const translated = getL10nPseudoLocalized({ text })['text'];
	return typeof translated === 'string' ? translated : text;
}

/** Gives the installed extension that language besides those that it has. */
export async function addPseudoLanguage(dataFolder: string): Promise<void> {
	const extensions = join(dataFolder, 'extensions');
	const ours = (await readdir(extensions)).find(name => name.startsWith('lateral.'));
	if (!ours) throw new Error('Lateral is not installed');
	for (const [from, to] of [
		['l10n/bundle.l10n.json', `l10n/bundle.l10n.${pseudo}.json`],
		['package.nls.json', `package.nls.${pseudo}.json`],
	] as const) {
		const texts: l10nJsonFormat = JSON.parse(await readFile(from, 'utf8'));
		// Its dates are in Cyrillic letters, so that what is in Latin ones can only be forgotten.
		const translated = { ...getL10nPseudoLocalized(texts), ...(ownTag in texts && { [ownTag]: 'sr' }) };
		await writeFile(join(extensions, ours, to), JSON.stringify(translated));
	}
}

/**
 * The words among what a reader is shown that are none of that language: forgotten by us, if they are not from a
 * file. Ids and names of files are left out, and so are words too short to tell.
 */
export function forgottenIn(shown: string): string[] {
	return [...shown.matchAll(/[A-Za-z]{3,}/g)].map(([word]) => word);
}
