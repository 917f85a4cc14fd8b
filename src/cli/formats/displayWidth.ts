/** How many columns of a terminal a text takes: two for Chinese, Japanese and Korean signs and emoji, none for combining marks. */
export function displayWidth(text: string): number {
	let width = 0;
	for (const { segment } of graphemes.segment(text)) width += widthOf(segment);
	return width;
}

/** The text, cut to so many columns with an ellipsis where it has more; never within what is read as one character. */
export function fitted(text: string, width: number): string {
	if (displayWidth(text) <= width) return text;
	let shown = '';
	let used = 1; // the ellipsis
	for (const { segment } of graphemes.segment(text)) {
		used += widthOf(segment);
		if (used > width) break;
		shown += segment;
	}
	return `${shown}…`;
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Wide and fullwidth by Unicode's East Asian Width, as far as whole blocks tell. */
const wide =
	/^[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97F\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{17000}-\u{18DFF}\u{1B000}-\u{1B2FF}\u{1F200}-\u{1F2FF}\u{20000}-\u{3FFFD}\p{Emoji_Presentation}]/u;
const noWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]+$/u;

function widthOf(grapheme: string): number {
	if (noWidth.test(grapheme)) return 0;
	// U+FE0F asks for the emoji form of a sign that has another one.
	return wide.test(grapheme) || grapheme.includes('\uFE0F') ? 2 : 1;
}
