import * as l10n from '@vscode/l10n';
import { cutsLetter } from '../../text/boundaries';

const marksAround = /^\s*[“”„‟"«»‘’‚'].*[“”„‟"«»‘’‚']\s*$/su;

/** Words in quotation marks, unless they have marks of their own. */
export function inMarks(words: string): string {
	return marksAround.test(words) ? words : l10n.t('“{0}”', words);
}

/** The same on one line. */
export function quoted(words: string): string {
	return inMarks(oneLine(words));
}

/** Enough of a text to know it again, on one line and with no letter cut in two. */
export function shortened(text: string, longest = 60): string {
	const line = oneLine(text);
	if (line.length <= longest) return line;
	let end = longest - 1;
	while (end > 0 && cutsLetter(line, end)) end--;
	return `${line.slice(0, end)}…`;
}

export function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}
