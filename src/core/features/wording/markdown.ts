/**
 * Text from a file as Markdown that shows it as it is: nothing in it is markup, a picture or a command. Lines stay
 * lines; web addresses can be followed, and nothing else can.
 *
 * VS Code's own `appendText` makes every blank one that lines are not broken at, and long texts then run out of a
 * hover or a comment.
 */
export function textAsMarkdown(text: string): string {
	return linked(indented(text));
}

function indented(text: string): string {
	return text.replace(/^[ \t]+/gm, blanks => '\u00a0'.repeat(blanks.length));
}

function linked(text: string): string {
	return text
		.split(webAddress)
		.map((part, index) => (index % 2 ? `<${part}>` : escaped(part)))
		.join('');
}

/**
 * What a reader wrote in Markdown, as Markdown that can do no harm: emphasis, code, lists, quotations and web addresses
 * are kept, and everything else stands there as it was typed. No HTML, no picture, no heading that shouts, and no link
 * but to the web: nothing in a file that somebody sent runs a command or fetches anything.
 *
 * Safe by how it is made: all signs are escaped, and then those few are let through again where they can only mean this.
 */
export function writtenAsMarkdown(text: string): string {
	return indented(text)
		.split(codeSpan)
		.map((part, index) => (index % 2 ? part : outsideCode(part)))
		.join('')
		.replace(/^((?:&gt; ?)+)/gm, signs => signs.replaceAll('&gt;', '>'))
		.replace(/^((?:> ?)*)\\([-+*]) /gm, '$1$2 ')
		.replace(/^((?:> ?)*)(\d{1,9})\\\. /gm, '$1$2. ');
}

/** Between single marks, on one line. */
const codeSpan = /(?<!`)(`[^`\n]+`)(?!`)/u;

/** `[words](https://…)`, and emphasis that begins and ends at a word. */
const webLink = /\[([^[\]\n]+)\]\((https?:\/\/[^\s<>()\\`]+)\)/gu;

function outsideCode(text: string): string {
	return text
		.split(webLink)
		.map((part, index) => {
			if (index % 3 === 0) return emphasised(linked(part));
			return index % 3 === 1 ? `[${escaped(part)}]` : `(<${part}>)`;
		})
		.join('');
}

/** Emphasis is let through where its marks stand in pairs around words of one line. */
function emphasised(markdown: string): string {
	return markdown
		.replace(/\\\*\\\*(?=\S)([^\n*]*[^\s\\*])\\\*\\\*/gu, '**$1**')
		.replace(/\\_(?=\S)([^\n_]*[^\s\\_])\\_(?!\w)/gu, '_$1_')
		.replace(/(?<!\*)\\\*(?=\S)([^\n*]*[^\s\\*])\\\*(?!\*)/gu, '*$1*');
}

/** Without the punctuation that ends the sentence which it stands in. */
const webAddress = /(\bhttps?:\/\/[^\s<>"“”„«»\\`]*[^\s<>"“”„«»\\`.,;:!?)\]'’])/u;

/**
 * The same without any link: also no address is one that a viewer of Markdown would take for a link by itself. It may be
 * a piece of a line, and begins none of Markdown's blocks unless the whole line begins with a number and a point.
 */
export function escapedAsMarkdown(text: string): string {
	return escaped(text)
		.replace(/\b(https?|ftp|mailto|xmpp):/gi, '$1\\:')
		.replace(/\bwww\./gi, address => `${address.slice(0, 3)}\\.`)
		.replace(/@/g, '\\@');
}

function escaped(text: string): string {
	return text
		.replace(/[\\`*_{}[\]()#+\-!~<>|=&$]/g, sign => entities[sign] ?? `\\${sign}`)
		.replace(/^(\d+)\./gm, '$1\\.')
		.replace(/\r?\n/g, '  \n');
}

/** What a backslash does not keep from being read as HTML. */
const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
