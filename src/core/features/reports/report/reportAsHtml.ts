import * as l10n from '@vscode/l10n';
import { base64OfSha256 } from '../../../text/hash';
import { inLine } from '../../../text/printable';
import type { Run } from '../../claims/crossReferences';
import {
	bodyOf,
	headsIn,
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
import { reportStyle } from './reportStyle';

/**
 * A report as one page that needs nothing else: no script, no font, no picture, and a policy by which a browser would
 * fetch none. Whatever a file says is text in it.
 *
 * In pieces, for a large corpus makes a page of tens of megabytes: whoever writes it need not hold all of it.
 */
export function* reportAsHtml(report: ReportDocument): Generator<string> {
	const writer = new HtmlWriter(report);
	yield head(report);
	yield `<body>\n<a class="skip" href="#content">${escaped(l10n.t('Skip to the content'))}</a>\n`;
	yield `<header>\n<h1>${writer.line(report.title)}</h1>\n`;
	for (const line of report.lead) yield `<p>${writer.line(line)}</p>\n`;
	yield '</header>\n';
	yield* writer.contents();
	yield '<main id="content" tabindex="-1">\n';
	for (const section of report.sections) yield* writer.section(section, 2);
	yield `</main>\n<footer><p>${escaped(report.madeBy)}</p></footer>\n</body>\n</html>\n`;
}

function head({ language, direction, title, madeBy }: ReportDocument): string {
	const policy = [
		`default-src 'none'`,
		`style-src 'sha256-${base64OfSha256(reportStyle)}'`,
		`base-uri 'none'`,
		`form-action 'none'`,
	].join('; ');
	return `<!DOCTYPE html>
<html lang="${escaped(language)}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escaped(policy)}">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="generator" content="${escaped(madeBy)}">
<title>${escaped(plain(title))}</title>
<style>${reportStyle}</style>
</head>
`;
}

class HtmlWriter {
	readonly #report: ReportDocument;
	readonly #sections: ReadonlySet<string>;

	constructor(report: ReportDocument) {
		this.#report = report;
		this.#sections = new Set([...headsIn(report.sections)].map(({ id }) => id));
	}

	*contents(): Generator<string> {
		yield `<nav aria-labelledby="contents">\n<h2 id="contents">${escaped(l10n.t('Contents'))}</h2>\n`;
		yield* this.#listed(this.#report.sections);
		yield '</nav>\n';
	}

	*#listed(sections: readonly (Section | LaterSection)[]): Generator<string> {
		const listed = sections.filter(section => section.listed);
		if (!listed.length) return;
		yield '<ol>\n';
		for (const section of listed) {
			yield `<li><a href="#${section.id}">${this.line(section.title)}</a>`;
			if ('sections' in section) yield* this.#listed(section.sections);
			yield '</li>\n';
		}
		yield '</ol>\n';
	}

	/** Those at the top are landmarks; of those below there may be thousands. */
	*section(section: Section | LaterSection, level: number): Generator<string> {
		const { id, title } = section;
		const { blocks, sections } = bodyOf(section);
		const heading = `h${Math.min(level, 6)}`;
		yield level === 2
			? `<section aria-labelledby="${id}">\n<${heading} id="${id}">${this.line(title)}</${heading}>\n`
			: `<div class="section">\n<${heading} id="${id}">${this.line(title)}</${heading}>\n`;
		for (const block of blocks) yield* this.#block(block);
		for (const each of sections) yield* this.section(each, level + 1);
		yield level === 2 ? '</section>\n' : '</div>\n';
	}

	*#block(block: Block): Generator<string> {
		switch (block.kind) {
			case 'paragraph':
				yield `<p>${this.line(block.line)}</p>\n`;
				return;
			case 'warning':
				yield `<p class="warning">${this.line(block.line)}</p>\n`;
				return;
			case 'quotation':
				yield quotation(block);
				return;
			case 'list':
				yield `<ul>\n${block.items.map(item => `<li>${this.line(item)}</li>\n`).join('')}</ul>\n`;
				return;
			case 'facts':
				yield this.#facts(block.facts);
				return;
			case 'entries':
				yield '<ol class="entries">\n';
				for (const entry of block.entries) {
					yield '<li>\n';
					for (const each of entry) yield* this.#block(each);
					yield '</li>\n';
				}
				yield '</ol>\n';
				return;
			case 'table':
				yield* this.#table(block);
		}
	}

	#facts(facts: readonly Fact[]): string {
		const each = facts.map(({ name, values }) => {
			const lines = values.map(value => `<dd>${this.line(value)}</dd>`).join('');
			return `<div><dt>${escaped(name)}</dt>${lines}</div>\n`;
		});
		return `<dl>\n${each.join('')}</dl>\n`;
	}

	/** A wide table is scrolled by itself, and can be reached by the keyboard for that. */
	*#table({ id, caption, columns, rows }: Table): Generator<string> {
		yield `<div class="scrolls" role="group" aria-labelledby="${id}" tabindex="0">\n<table>\n`;
		yield `<caption id="${id}">${escaped(caption)}</caption>\n<thead>\n<tr>`;
		for (const column of columns) yield `<th scope="col">${this.line(column)}</th>`;
		yield '</tr>\n</thead>\n<tbody>\n';
		for (const [name = [], ...cells] of rows)
			yield `<tr><th scope="row">${this.line(name)}</th>${cells.map(cell => `<td>${this.line(cell)}</td>`).join('')}</tr>\n`;
		yield '</tbody>\n</table>\n</div>\n';
	}

	line(line: Line): string {
		return line.map(piece => this.#piece(piece)).join('');
	}

	#piece(piece: Piece): string {
		if (typeof piece === 'string') return escaped(piece);
		switch (piece.kind) {
			case 'theirs':
				return `<bdi${languageOf(piece.language)}>${escaped(piece.text)}</bdi>`;
			case 'code':
				return `<code>${escaped(piece.text)}</code>`;
			case 'letter':
				return `<b class="letter">${escaped(piece.text)}</b>`;
			case 'address':
				return `<a href="${escaped(piece.url)}" rel="external noopener noreferrer">${escaped(piece.url)}</a>`;
			case 'see': {
				const text = this.line(piece.line);
				return this.#sections.has(piece.section) ? `<a href="#${piece.section}">${text}</a>` : text;
			}
		}
	}
}

/** What the marked words are, by sight; the same is said in words beside it. */
const elements: Readonly<Record<Run['role'], readonly [string, string]>> = {
	context: ['', ''],
	passage: ['<mark>', '</mark>'],
	cue: ['<i>', '</i>'],
	source: ['<b>', '</b>'],
};

function quotation({ runs, language }: Quotation): string {
	const words = runs.map(({ role, text }) => elements[role].join(escaped(text))).join('');
	return `<blockquote dir="auto"${languageOf(language)}><p>${words}</p></blockquote>\n`;
}

/** What is no tag of a language would make the page invalid, and says nothing. */
function languageOf(language: string | undefined): string {
	return language !== undefined && /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i.test(language) ? ` lang="${language}"` : '';
}

function plain(line: Line): string {
	return line
		.map(piece => {
			if (typeof piece === 'string') return piece;
			if (piece.kind === 'see') return plain(piece.line);
			return piece.kind === 'address' ? piece.url : piece.text;
		})
		.join('');
}

const entities: Readonly<Record<string, string>> = {
	'&': '&amp;',
	'<': '&lt;',
	'>': '&gt;',
	'"': '&quot;',
	"'": '&#39;',
};

/** Text that is text wherever it stands in the page, inside an attribute too. */
function escaped(text: string): string {
	return inLine(text).replace(/[&<>"']/g, sign => entities[sign]!);
}
