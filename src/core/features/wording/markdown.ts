/**
 * Text from a file as Markdown that shows it as it is: nothing in it is markup, a picture or a command. Lines stay
 * lines; web addresses can be followed, and nothing else can.
 *
 * VS Code's own `appendText` makes every blank one that lines are not broken at, and long texts then run out of a
 * hover or a comment.
 */
export function textAsMarkdown(text: string): string {
	return text
		.replace(/^[ \t]+/gm, blanks => '\u00a0'.repeat(blanks.length))
		.split(webAddress)
		.map((part, index) => (index % 2 ? `<${part}>` : escaped(part)))
		.join('');
}

/** Without the punctuation that ends the sentence which it stands in. */
const webAddress = /(\bhttps?:\/\/[^\s<>"“”„«»\\`]*[^\s<>"“”„«»\\`.,;:!?)\]'’])/u;

function escaped(text: string): string {
	return text
		.replace(/[\\`*_{}[\]()#+\-!~<>|=&$]/g, sign => entities[sign] ?? `\\${sign}`)
		.replace(/^(\d+)\./gm, '$1\\.')
		.replace(/\r?\n/g, '  \n');
}

/** What a backslash does not keep from being read as HTML. */
const entities: Readonly<Record<string, string>> = { '<': '&lt;', '>': '&gt;', '&': '&amp;' };
