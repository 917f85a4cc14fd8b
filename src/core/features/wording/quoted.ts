import * as l10n from '@vscode/l10n';
import { cutsLetter } from '../../text/boundaries';

const marksAround = /^\s*[“”„‟"«»‘’‚'].*[“”„‟"«»‘’‚']\s*$/su;

/** Words on one line and in quotation marks, unless they have marks of their own. */
export function quoted(words: string): string {
	const line = words.replace(/\s+/g, ' ').trim();
	return marksAround.test(line) ? line : l10n.t('“{0}”', line);
}

/** Enough of a text to know it again, on one line and with no letter cut in two. */
export function shortened(text: string, longest = 60): string {
	const line = text.replace(/\s+/g, ' ').trim();
	if (line.length <= longest) return line;
	let end = longest - 1;
	while (end > 0 && cutsLetter(line, end)) end--;
	return `${line.slice(0, end)}…`;
}
