import type { Span } from '../../../src/core/text/span';
import type { Program } from './program';

const quotation = /“[^“”\n]*”|"[^"\n]*"/gu;
const name = String.raw`\p{Lu}[\p{L}'’.-]*(?: \p{Lu}[\p{L}'’.-]*)*`;
const saying = new RegExp(String.raw`(?<before>${name})? ?\b(?<cue>said|says)\b ?(?<after>${name})?`, 'gu');

/** What a first afternoon's extension does: paired marks, and the capitalised words at the nearest "said". */
export const regularExpression: Program = text =>
	linesOf(text).flatMap(({ start, line }) => {
		const quotations = [...line.matchAll(quotation)].map(({ 0: words, index }) => spanAt(start + index, words));
		const cues = [...line.matchAll(saying)]
			.map(({ groups = {}, index, 0: words }) => {
				const cueAt = index + words.indexOf(groups['cue']!, groups['before']?.length ?? 0);
				const named = groups['before'] ?? groups['after'];
				const namedAt = groups['before'] === undefined ? index + words.lastIndexOf(named ?? '') : index;
				return {
					cue: spanAt(start + cueAt, groups['cue']!),
					source: named === undefined ? [] : [spanAt(start + namedAt, named)],
				};
			})
			.filter(({ cue }) => !quotations.some(quoted => quoted.start <= cue.start && cue.end <= quoted.end));
		return quotations.map(content => {
			const nearest = cues.toSorted((a, b) => distance(content, a.cue) - distance(content, b.cue))[0];
			return { content: [content], cue: nearest ? [nearest.cue] : [], source: nearest?.source ?? [] };
		});
	});

function linesOf(text: string): { start: number; line: string }[] {
	let start = 0;
	return text.split('\n').map(line => {
		const at = start;
		start += line.length + 1;
		return { start: at, line };
	});
}

const spanAt = (start: number, words: string): Span => ({ start, end: start + words.length });

/** Letters between two spans that do not overlap. */
export const distance = (a: Span, b: Span): number => Math.max(a.start - b.end, b.start - a.end);
