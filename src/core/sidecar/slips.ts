import * as l10n from '@vscode/l10n';
import type { YAMLError } from 'yaml';
import { fixWith, type Problem } from '../problem';
import { applyEdits, type TextEdit } from '../text/edit';
import type { Span } from '../text/span';
import { lineEnd, lineStart } from './tree';
import { writeScalar } from './writeScalar';

/** Says how many errors a text has as YAML. */
type CountErrors = (text: string) => number;

/**
 * What the parser's error comes from, in the words of somebody who writes notes.
 *
 * Nearly always a text lacks its quotation marks, a line its indentation or a bracket its partner,
 * and the parser stumbles only later. So the line where it does and those above it are tried on
 * their own: the nearest that is no YAML by itself is where the slip is. A fix is offered only
 * where the text has fewer errors with it.
 */
export function explainError(error: YAMLError, text: string, countErrors: CountErrors): Problem {
	const slip = findSlip(error, text, countErrors);
	const helps =
		slip.edit && text.length <= longestTried && countErrors(applyEdits(text, [slip.edit])) < countErrors(text);
	return {
		code: 'sidecar.syntax',
		message: slip.message,
		severity: 'error',
		span: slip.span,
		...(slip.edit && slip.title && helps && { fixes: [fixWith(slip.title, slip.edit)] }),
	};
}

/** Trying a fix reads the text twice; a single note is far shorter. */
const longestTried = 20_000;

interface Slip {
	readonly message: string;
	readonly span: Span;
	readonly title?: string;
	readonly edit?: TextEdit;
}

/** A line that is tried on its own is one that somebody reads. */
const longestLine = 4_000;

/** How far above the parser's error its cause is looked for: an open quotation mark swallows lines. */
const linesToSearch = 8;

function findSlip(error: YAMLError, text: string, countErrors: CountErrors): Slip {
	const at = Math.min(error.pos[0], text.length);
	const line = lineAt(text, at);
	if (/^ *\t/.test(line.text)) return tabSlip(text, line);

	let above: Line | undefined = line;
	for (let step = 0; above && step < linesToSearch; step++, above = lineBefore(text, above)) {
		const key = /^ *(?:- +)?[^\s:'"#{[]+:[ \t]+(?=\S)/.exec(above.text)?.[0];
		if (key === undefined || above.text.length > longestLine) continue;
		const value = above.text.slice(key.length).trimEnd();
		if (countErrors(`k: ${value}\n`) > 0) return valueSlip(value, above.start + key.length, countErrors);
	}
	return indentSlip(error, text, line) ?? keySlip(error, text) ?? otherSlip(error, text.length);
}

/** A value that is no YAML on its own. */
function valueSlip(value: string, start: number, countErrors: CountErrors): Slip {
	const span = { start, end: start + value.length };
	const [first = ''] = value;
	if (/^"(?:[^"\\]|\\.)*$|^'[^']*$/s.test(value))
		return {
			message: l10n.t('The quotation mark that is opened here is not closed.'),
			span,
			title: l10n.t('Close the quotation mark at the end of the line'),
			edit: { span: { start: span.end, end: span.end }, text: first },
		};
	const partner = { '[': ']', '{': '}' }[first];
	if (partner && countErrors(`k: ${value}${partner}\n`) === 0)
		return {
			message: l10n.t('The bracket ‘{0}’ that is opened here is not closed.', first),
			span,
			title: l10n.t('Add ‘{0}’', partner),
			edit: { span: { start: span.end, end: span.end }, text: partner },
		};
	const quotation = /^"([^"]*)"$/.exec(value)?.[1];
	const edit = {
		span,
		text: writeScalar(quotation ?? value, { flow: true, ...(quotation !== undefined && { like: 'single' }) }),
	};
	const title = l10n.t('Put the text in quotation marks');
	if (quotation !== undefined)
		return {
			message: l10n.t('A backslash in double quotation marks has a meaning of its own. Single ones take it as it is.'),
			span,
			title: l10n.t('Use single quotation marks'),
			edit,
		};
	if (/^["'[{]/.test(value))
		return {
			message: l10n.t('The text goes on after ‘{0}’. Put all of it in quotation marks.', first),
			span,
			title,
			edit,
		};
	if (/^[^\p{L}\p{N}]/u.test(value) && countErrors(`k: ${value.slice(1)}\n`) === 0)
		return {
			message: l10n.t('A text that begins with ‘{0}’ has to stand in quotation marks.', first),
			span,
			title,
			edit,
		};
	if (/:\s|:$/.test(value))
		return { message: l10n.t('A text with a colon in it has to stand in quotation marks.'), span, title, edit };
	return { message: l10n.t('This text has to stand in quotation marks.'), span, title, edit };
}

function tabSlip(text: string, line: Line): Slip {
	const blanks = /^[ \t]*/.exec(line.text)![0].length;
	const span = { start: line.start, end: line.start + blanks };
	return {
		message: l10n.t('A tab stands at the beginning of the line. Indent with spaces.'),
		span,
		title: l10n.t('Indent like the line above'),
		edit: { span, text: indentAbove(text, line) },
	};
}

function indentSlip(error: YAMLError, text: string, line: Line): Slip | undefined {
	const next = lineAfter(text, line);
	const isDeeper = next && indentOf(next) > indentOf(line);
	const bad =
		error.code === 'BAD_INDENT' ? line : error.code === 'BLOCK_AS_IMPLICIT_KEY' && isDeeper ? next : undefined;
	if (!bad) return undefined;
	const span = { start: bad.start, end: bad.start + indentOf(bad) };
	return {
		message: l10n.t('This line is not indented like those it belongs to.'),
		span: { start: bad.start, end: bad.end },
		title: l10n.t('Indent like the line above'),
		edit: { span, text: indentAbove(text, bad) },
	};
}

function keySlip(error: YAMLError, text: string): Slip | undefined {
	if (error.code !== 'MISSING_CHAR' && error.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
	const [start] = error.pos;
	const word = /^[^\s:]+/.exec(text.slice(start, start + 200))?.[0];
	if (!word || /^["'[{]/.test(word)) return undefined;
	const end = start + word.length;
	const glued = text[end] === ':' && /\S/.test(text[end + 1] ?? ' ');
	if (glued)
		return {
			message: l10n.t('A blank is missing after the colon.'),
			span: { start, end: end + 1 },
			title: l10n.t('Insert a blank'),
			edit: { span: { start: end + 1, end: end + 1 }, text: ' ' },
		};
	const missing = {
		message: l10n.t('A key has to end with a colon in its own line.'),
		span: { start, end },
		title: l10n.t('Insert a colon'),
	};
	// `claim bridge-safe`, or a word alone; what is not mended by it is not offered.
	return text[end] === ':' ? missing : { ...missing, edit: { span: { start: end, end }, text: ':' } };
}

function otherSlip({ code, message, pos }: YAMLError, length: number): Slip {
	// Of what is missing at the end of a text the parser says that it stands behind it.
	const start = Math.min(pos[0], length);
	const span = { start, end: Math.min(Math.max(start, pos[1]), length) };
	if (code === 'BLOCK_IN_FLOW')
		return { message: l10n.t('Inside brackets a text with a colon has to stand in quotation marks.'), span };
	if (/closing/.test(message)) return { message: l10n.t('The quotation mark of this text is not closed.'), span };
	return { message: l10n.t('This does not parse: {0}.', message), span };
}

interface Line {
	readonly start: number;
	/** Before the line end. */
	readonly end: number;
	readonly text: string;
}

function lineAt(text: string, offset: number): Line {
	const start = lineStart(text, offset);
	const end = lineEnd(text, start);
	return { start, end, text: text.slice(start, end) };
}

/** The next line above that says something. */
function lineBefore(text: string, line: Line): Line | undefined {
	let above = line;
	while (above.start > 0) {
		const next = lineAt(text, above.start - 1);
		// A byte order mark stands before the first line and is none.
		if (next.start >= above.start) return undefined;
		if (/^\s*[^\s#]/.test(next.text)) return next;
		above = next;
	}
	return undefined;
}

function lineAfter(text: string, line: Line): Line | undefined {
	for (
		let next = text.indexOf('\n', line.end) + 1;
		next > 0 && next < text.length;
		next = text.indexOf('\n', next) + 1
	) {
		const after = lineAt(text, next);
		if (/^\s*[^\s#]/.test(after.text)) return after;
	}
	return undefined;
}

function indentOf(line: Line): number {
	return /^ */.exec(line.text)![0].length;
}

function indentAbove(text: string, line: Line): string {
	const above = lineBefore(text, line);
	return ' '.repeat(above ? indentOf(above) + (/:\s*$/.test(above.text) ? 2 : 0) : 0);
}
