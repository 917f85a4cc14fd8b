import { readFileSync } from 'node:fs';
import type { Span } from '../../src/core/text/span';
import type { Strength } from '../../src/core/analysis/analysis';

/** One attribution as a person marked it. */
export interface Gold {
	readonly content: readonly Span[];
	readonly cue: readonly Span[];
	readonly source: readonly Span[];
	/** Any of these is right; none where nobody is to be named. */
	readonly speakers: readonly string[];
	/** `undefined` where the passage does not say. */
	readonly strength: Strength | undefined;
	readonly negated: boolean;
	readonly hypothetical: boolean;
}

export interface Passage {
	/** The construction, from the heading above. */
	readonly heading: string;
	readonly text: string;
	readonly attributions: readonly Gold[];
}

/**
 * Reads marked passages, blank lines between, `#` before a heading.
 *
 * ```
 * {“We lost,”} <said> [Ana Kolt]. {2 It} …      content, cue, source; a number where there are several
 * = Ana Kolt; named; negated                    speaker and what is known of it, or "nothing"
 * = Mr. Kolt | Kolt                             either name is right
 * = 2 as 1                                      the source of another one
 * ```
 *
 * `¶` stands for a paragraph's end.
 */
export function readPassages(file: string): Passage[] {
	let heading = '';
	return readFileSync(file, 'utf8')
		.split(/\n\s*\n/)
		.flatMap(block => {
			const lines = block.split('\n').filter(line => line.trim() !== '');
			if (lines[0]?.startsWith('#')) heading = lines.shift()!.slice(1).trim();
			const [marked] = lines;
			return marked === undefined ? [] : [readPassage(heading, marked, lines.slice(1))];
		});
}

const role = { '{': 'content', '<': 'cue', '[': 'source' } as const;

/** One passage: the line with its marks, and the lines below it. */
export function readPassage(heading: string, marked: string, notes: readonly string[]): Passage {
	const spans = new Map<string, { content: Span[]; cue: Span[]; source: Span[] }>();
	let text = '';
	const open: { id: string; kind: 'content' | 'cue' | 'source'; start: number }[] = [];
	for (let i = 0; i < marked.length; i++) {
		const c = marked[i]!;
		if (c === '{' || c === '<' || c === '[') {
			const id = /^\d(?= )/.exec(marked.slice(i + 1))?.[0] ?? '1';
			if (/^\d /.test(marked.slice(i + 1))) i += 2;
			open.push({ id, kind: role[c], start: text.length });
		} else if (c === '}' || c === '>' || c === ']') {
			const { id, kind, start } = open.pop()!;
			if (!spans.has(id)) spans.set(id, { content: [], cue: [], source: [] });
			spans.get(id)![kind].push({ start, end: text.length });
		} else text += c === '¶' ? '\n\n' : c;
	}
	const described = new Map(notes.map(note => readNote(note)));
	for (const note of notes) {
		const [, one, other] = /^= (\d) as (\d)/.exec(note) ?? [];
		if (one && other && described.has(other)) described.set(one, described.get(other)!);
	}
	for (const note of notes) shareSource(spans, note);
	const attributions = [...spans]
		.filter(([, { content }]) => content.length > 0)
		.map(([id, found]) => ({ ...found, ...(described.get(id) ?? readNote('= none')[1]) }));
	return { heading, text, attributions };
}

/** "= 2 as 1": the second attribution has the source of the first. */
function shareSource(spans: ReadonlyMap<string, { source: Span[] }>, note: string): void {
	const [, one = '', other = ''] = /^= (\d) as (\d)/.exec(note) ?? [];
	spans.get(one)?.source.push(...(spans.get(other)?.source ?? []));
}

type Note = Pick<Gold, 'speakers' | 'strength' | 'negated' | 'hypothetical'>;

function readNote(note: string): [string, Note] {
	const numbered = /^= (?:(\d) )?(.*)$/.exec(note);
	const [speaker = '', ...facts] = (numbered?.[2] ?? '').split(';').map(part => part.trim());
	const strengths = ['named', 'described', 'anonymous', 'document', 'none'] as const;
	return [
		numbered?.[1] ?? '1',
		{
			speakers: /^(?:none|nothing|)$/.test(speaker) ? [] : speaker.split('|').map(name => name.trim()),
			strength: strengths.find(strength => facts.includes(strength)),
			negated: facts.includes('negated'),
			hypothetical: facts.includes('hypothetical'),
		},
	];
}
