import * as l10n from '@vscode/l10n';

/**
 * The language of our sentences, as BCP 47. Each bundle names its own, so that numbers, dates, plurals and order
 * always fit the words around them: where there is no bundle they are English, whatever VS Code itself speaks.
 */
export function languageOfTexts(): string {
	return l10n.t({
		message: 'en',
		comment: ['Write here the tag of the language that you translate into, such as de or sr-Latn.'],
	});
}

/** Which way those sentences run. */
export function directionOfTexts(): 'ltr' | 'rtl' {
	return /^(?:ar|dv|fa|he|ks|ku-arab|pa-arab|ps|sd|ug|ur|yi)\b/i.test(languageOfTexts()) ? 'rtl' : 'ltr';
}
