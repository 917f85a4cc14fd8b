import { LineIndex, type Span } from '../../core/index';
import type { ReadArticle } from '../readAlone';

export const columnsOfCsv = [
	'file',
	'line',
	'column',
	'kind',
	'speaker',
	'source',
	'cue',
	'content',
	'strength',
	'negated',
	'hypothetical',
] as const;

export const columnsOfTable = ['line', 'kind', 'speaker', 'cue', 'content'] as const;

type Column = (typeof columnsOfCsv)[number];

/** A row for each attribution of an article, in the order in which they stand in it. Cells are words of the article. */
export function attributionRows({ path, text, analysis }: ReadArticle, columns: readonly Column[]): string[][] {
	const lines = new LineIndex(text);
	const words = (spans: readonly Span[]) =>
		spans.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ')).join(' … ');
	return [...analysis.attributions]
		.sort((a, b) => startOf(a.content) - startOf(b.content))
		.map(({ content, cue, source, kind, speaker, strength, negated, hypothetical }) => {
			const { line, character } = lines.positionAt(startOf(content));
			const row: Record<Column, string> = {
				file: path,
				line: String(line + 1),
				column: String(character + 1),
				kind,
				speaker: speaker ?? '',
				source: words(source),
				cue: words(cue),
				content: words(content),
				strength,
				negated: negated ? 'yes' : '',
				hypothetical: hypothetical ? 'yes' : '',
			};
			return columns.map(column => row[column]);
		});
}

function startOf(content: readonly Span[]): number {
	return content[0]?.start ?? 0;
}
