/** Without it the most used spreadsheet takes UTF-8 for the letters of another age. */
export const byteOrderMark = '\uFEFF';

/** Comma-separated values as in RFC 4180, each row with its line end. */
export function asCsv(rows: readonly (readonly string[])[]): string {
	return rows.map(row => `${row.map(cell).join(',')}\r\n`).join('');
}

/** Words of an article stay words: what begins like a formula is not worked out by the spreadsheet that opens it. */
function cell(text: string): string {
	const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
	return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
