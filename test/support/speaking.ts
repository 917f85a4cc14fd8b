import * as l10n from '@vscode/l10n';

/** What `languageOfTexts` asks a bundle for. */
export const ownTag = 'en/Write here the tag of the language that you translate into, such as de or sr-Latn.';

/** Does something while the sentences are in another language: those of them that are given here. */
export function speaking(language: string, texts: Readonly<Record<string, string>>, what: () => void): void {
	l10n.config({ contents: { [ownTag]: language, ...texts } });
	try {
		what();
	} finally {
		l10n.config({ contents: {} });
	}
}
