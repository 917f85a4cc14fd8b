import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Span } from '../../src/core/text/span';
import type { MarkedText, Statement } from '../../test/attribution/measures';
import { quotationsIn } from './quotationsIn';

/** An article that one or more people have marked; the first by the name of the file counts. */
export interface MarkedByPeople extends MarkedText {
	readonly others: readonly (readonly Statement[])[];
}

/**
 * Articles of PolNeAR from a folder with `text/NAME.txt` and `attributions/NAME_annotator.ann` (standoff lines of
 * brat). An attribution without content is dropped, stretches marked "Discard" are set aside.
 */
export function readPolnear(folder: string): MarkedByPeople[] {
	const files = readdirSync(join(folder, 'attributions')).sort();
	return readdirSync(join(folder, 'text'))
		.filter(file => file.endsWith('.txt'))
		.sort()
		.map(file => {
			const text = readFileSync(join(folder, 'text', file), 'utf8');
			const [first, ...others] = files
				.filter(
					other => other.startsWith(basename(file, '.txt')) && /^(?:_[^_]+)?\.ann$/.test(other.slice(file.length - 4)),
				)
				.map(other => readStandoff(readFileSync(join(folder, 'attributions', other), 'utf8'), text));
			return {
				text,
				quotations: quotationsIn(text),
				statements: first?.statements ?? [],
				ignored: first?.ignored ?? [],
				others: others.map(({ statements }) => statements),
			};
		});
}

function readStandoff(standoff: string, text: string): { statements: Statement[]; ignored: Span[] } {
	const offset = codeUnits(text);
	const lines = standoff.split('\n');
	const spans = new Map<string, readonly Span[]>();
	const ignored: Span[] = [];
	for (const line of lines) {
		const [, id, label, places] = /^(T\d+)\t(\S+) ([\d ;]+)/.exec(line) ?? [];
		if (id === undefined || places === undefined) continue;
		const pieces = places.split(';').map(piece => {
			const [start = 0, end = 0] = piece.trim().split(' ').map(Number);
			return { start: offset(start), end: offset(end) };
		});
		spans.set(id, pieces);
		if (label === 'Discard') ignored.push(...pieces);
	}
	const statements = lines
		.filter(line => /^E\d+\t/.test(line))
		.map(line => ({
			content: role(line, 'Content', spans),
			cue: role(line, 'Cue', spans),
			source: role(line, 'Source', spans),
		}))
		.filter(({ content }) => content.length > 0);
	return { statements, ignored };
}

/** "E1⇥Attribution:T3 Content:T3 Cue2:T5": the spans that play one part in it. */
function role(line: string, name: string, spans: ReadonlyMap<string, readonly Span[]>): Span[] {
	return [...line.matchAll(/\b(Content|Cue|Source)\d*:(T\d+)/g)]
		.flatMap(([, label, id]) => (label === name ? (spans.get(id!) ?? []) : []))
		.sort((a, b) => a.start - b.start);
}

/** Its offsets count characters, ours count code units. */
function codeUnits(text: string): (offset: number) => number {
	const starts: number[] = [];
	let at = 0;
	for (const character of text) {
		starts.push(at);
		at += character.length;
	}
	return offset => starts[offset] ?? at;
}
