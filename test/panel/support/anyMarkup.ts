import fc from 'fast-check';

/** Pieces of markup and of templates, and what they could be hidden in. */
const bits = [
	'<',
	'>',
	'"',
	"'",
	'`',
	'&lt;',
	'<!--',
	'-->',
	'</main>',
	'</td></table>',
	'<svg onload=hacked=1>',
	'${',
	'}',
	'?lit$',
	'\u202E',
	'\0',
	'ж',
	'😀',
];

/** A text that would be something else than text, if anybody read it as that. */
export const anyMarkup = fc
	.array(fc.oneof(fc.constantFrom(...bits), fc.string()), { minLength: 1, maxLength: 8 })
	.map(parts => `x${parts.join('')}`);
