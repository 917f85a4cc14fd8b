import * as l10n from '@vscode/l10n';
import { inLine } from '../../../text/printable';
import type { Run } from '../../claims/crossReferences';
import { escapedAsMarkdown } from '../../wording/markdown';
import {
	bodyOf,
	type Block,
	type Fact,
	type LaterSection,
	type Line,
	type Piece,
	type Quotation,
	type ReportDocument,
	type Section,
	type Table,
} from './reportDocument';

/**
 * A report as Markdown, for wikis and repositories: CommonMark with the tables of GitHub. Whatever a file says is text
 * in it, and nothing but the web addresses of articles and sources can be followed.
 *
 * In pieces, as the page is.
 */
export function* reportAsMarkdown({ title, lead, sections, madeBy }: ReportDocument): Generator<string> {
	yield `# ${lineOf(title)}\n`;
	for (const line of lead) yield `\n${lineOf(line)}\n`;
	yield `\n${escapedAsMarkdown(l10n.t('In a sentence, the marked words are bold; who says them and by which words is in italics.'))}\n`;
	for (const section of sections) yield* sectionOf(section, 2);
	yield `\n---\n\n${lineOf([madeBy])}\n`;
}

function* sectionOf(section: Section | LaterSection, level: number): Generator<string> {
	const { blocks, sections } = bodyOf(section);
	yield `\n${'#'.repeat(Math.min(level, 6))} ${lineOf(section.title)}\n`;
	for (const block of blocks) yield `\n${linesOf(block).join('\n')}\n`;
	for (const each of sections) yield* sectionOf(each, level + 1);
}

function linesOf(block: Block): string[] {
	switch (block.kind) {
		case 'paragraph':
			return [lineOf(block.line)];
		case 'warning':
			return [`**${escapedAsMarkdown(l10n.t('Take care:'))}** ${lineOf(block.line)}`];
		case 'quotation':
			return [`> ${quotation(block)}`];
		case 'list':
			return block.items.map(item => `- ${lineOf(item)}`);
		case 'facts':
			return block.facts.flatMap(fact);
		case 'entries':
			return block.entries.flatMap((entry, index) => [...(index ? [''] : []), ...inList(`${index + 1}. `, entry)]);
		case 'table':
			return table(block);
	}
}

/** Blocks as one item of a list: what follows its number stands below its first letter. */
function inList(mark: string, blocks: readonly Block[]): string[] {
	const lines = blocks.flatMap((block, index) => [...(index ? [''] : []), ...linesOf(block)]);
	const indent = ' '.repeat(mark.length);
	return lines.map((line, index) => (index ? (line === '' ? '' : indent + line) : mark + line));
}

function fact({ name, values }: Fact): string[] {
	const label = `${lineOf([name])}:`;
	const [only, ...more] = values;
	if (only && !more.length) return [`- ${label} ${lineOf(only)}`];
	return [`- ${label}`, ...values.map(value => `  - ${lineOf(value)}`)];
}

function table({ caption, columns, rows }: Table): string[] {
	const row = (cells: readonly Line[]): string => `| ${cells.map(lineOf).join(' | ')} |`;
	return [`**${lineOf([caption])}**`, '', row(columns), `|${' --- |'.repeat(columns.length)}`, ...rows.map(row)];
}

function lineOf(line: Line): string {
	return beginningNothing(line.map(markdownOf).join(''));
}

/** A line that begins no numbered list, which is all that escaped text can still begin. */
function beginningNothing(markdown: string): string {
	return markdown.trim().replace(/^(\d+)\./, '$1\\.');
}

function markdownOf(piece: Piece): string {
	if (typeof piece === 'string') return textOf(piece);
	switch (piece.kind) {
		case 'address':
			return `<${piece.url}>`;
		case 'see':
			return piece.line.map(markdownOf).join('');
		case 'code':
			return codeSpan(piece.text);
		default:
			return textOf(piece.text);
	}
}

function textOf(text: string): string {
	return escapedAsMarkdown(inLine(text));
}

/** What could end it, or a table that it stands in, is not kept letter for letter but as any other text. */
function codeSpan(text: string): string {
	return /^[\p{L}\p{M}\p{N}#@/._:-]+$/u.test(text) ? `\`${text}\`` : textOf(text);
}

/** A stretch of a sentence between signs of emphasis, which are empty for what is not marked. */
interface Stretch {
	readonly sign: '' | '*' | '**';
	readonly text: string;
}

const signs: Readonly<Record<Run['role'], Stretch['sign']>> = { context: '', passage: '**', cue: '*', source: '*' };

function quotation({ runs }: Quotation): string {
	const stretches = joined(runs.flatMap(({ role, text }) => apart(signs[role], inLine(text))));
	const ends = entitiesAtEnds(stretches);
	const marked = stretches.map(({ sign, text }, index) => {
		const [isFirst, isLast] = ends[index]!;
		const letters = Array.from(text);
		const first = isFirst ? entityOf(letters.shift()) : '';
		const last = isLast ? entityOf(letters.pop()) : '';
		return `${sign}${first}${escapedAsMarkdown(letters.join(''))}${last}${sign}`;
	});
	return beginningNothing(marked.join(''));
}

/** Blanks at the ends of marked words stand outside the signs, which are none beside a blank. */
function apart(sign: Stretch['sign'], text: string): Stretch[] {
	if (sign === '') return [{ sign, text }];
	const words = text.trim();
	return [
		{ sign: '', text: text.startsWith(' ') ? ' ' : '' },
		{ sign: words === '' ? '' : sign, text: words },
		{ sign: '', text: text.endsWith(' ') ? ' ' : '' },
	];
}

/** Without empty ones, and with no two of a kind beside each other. */
function joined(stretches: readonly Stretch[]): Stretch[] {
	const result: Stretch[] = [];
	for (const { sign, text } of stretches) {
		const last = result.at(-1);
		if (text === '') continue;
		if (last?.sign === sign) result[result.length - 1] = { sign, text: last.text + text };
		else result.push({ sign, text });
	}
	return result;
}

/**
 * Which stretches have to begin and end with an entity, for the signs between them to be read as emphasis.
 *
 * They are not where the marked words have punctuation beside the sign and a letter stands on its other side. That
 * letter is then written as an entity, which begins and ends with punctuation; and so it goes on where it stands alone.
 */
function entitiesAtEnds(stretches: readonly Stretch[]): [first: boolean, last: boolean][] {
	const ends = stretches.map((): [boolean, boolean] => [false, false]);
	const isAlone = stretches.map(({ text }) => Array.from(text).length === 1);
	const isPointed = (index: number, end: 0 | 1): boolean =>
		ends[index]![end] || isPunctuation(Array.from(stretches[index]!.text).at(-end) ?? '');
	const makeEntity = (index: number, end: 0 | 1): boolean => {
		if (isPointed(index, end) || stretches[index]!.text.at(-end) === ' ') return false;
		ends[index]![end] = true;
		if (isAlone[index]) ends[index] = [true, true];
		return true;
	};
	for (let changed = true; changed;) {
		changed = false;
		for (let right = 1; right < stretches.length; right++) {
			const left = right - 1;
			if (stretches[left]!.sign !== '' && isPointed(left, 1) && makeEntity(right, 0)) changed = true;
			if (stretches[right]!.sign !== '' && isPointed(right, 0) && makeEntity(left, 1)) changed = true;
		}
	}
	return ends;
}

function isPunctuation(letter: string): boolean {
	return /[\p{P}\p{S}]/u.test(letter);
}

/** Of a letter that is there: the other end may have had the only one. */
function entityOf(letter: string | undefined): string {
	return letter === undefined ? '' : `&#x${letter.codePointAt(0)!.toString(16)};`;
}
