import { Analyser } from '../../src/core/analysis/analyser';
import type { Analysis, Quotation } from '../../src/core/analysis/analysis';
import { analyseOptions } from '../../src/core/features/article/readings';
import { contains, type Span } from '../../src/core/text/span';
import { corpusOf } from '../support/corpusOf';
import { sampleArticles, sampleFiles, sampleNames, sampleText } from '../support/sampleCorpus';
import { readMarkedArticle, type MarkedArticle } from './markedArticles';
import { Measures, measureText, pairStatements, type MarkedText, type Statement, type Tally } from './measures';
import { rightSpeaker } from './score';
import { shared, Words } from './words';

/** A sample article with what a person marked in it. */
export interface SampleGold extends MarkedText, MarkedArticle {
	readonly name: string;
	/** As the editor would read it: with the language and the sources of its corpus. */
	readonly analyse: () => Analysis;
}

export function readSampleGold(): SampleGold[] {
	const corpus = corpusOf(Object.fromEntries(sampleFiles()));
	return sampleNames.map(name => {
		const text = sampleText(name);
		const marked = readMarkedArticle(`test/attribution/articles/${name}.txt`, text);
		const options = analyseOptions(corpus, corpus.article(sampleArticles[name]));
		return {
			...marked,
			name,
			text,
			statements: marked.attributions,
			quotations: quotationsIn(text, marked),
			analyse: () => new Analyser(options).analyse(text),
		};
	});
}

/** These articles close every mark but one, so that a person need not mark each quotation: the roles name that one. */
function quotationsIn(text: string, { roles, blocks }: MarkedArticle): Span[] {
	const named = roles.map(({ span }) => span);
	const rest = Array.from(text.matchAll(/“[^“”\n]*(?:”|$)|"[^"\n]*"/gmu), ({ 0: words, index }) => ({
		start: index,
		end: index + words.length,
	})).filter(span => !named.some(({ start }) => start === span.start));
	const furniture = blocks.filter(({ kind }) => kind === 'furniture');
	return [...named, ...rest]
		.filter(span => !furniture.some(block => contains(block.span, span)))
		.sort((a, b) => a.start - b.start);
}

/** What is asked of the sample articles besides the measures that hold for any corpus. */
export const sampleMeasureNames = {
	speaker: 'words and speaker right',
	strength: 'words and strength right',
	manner: 'words right, and whether negated or hypothetical',
	roles: 'scare quotes and titles',
	furniture: 'page furniture, by words',
} as const;

export type SampleMeasure = keyof typeof sampleMeasureNames;

export interface SampleScore {
	readonly measures: Measures;
	readonly more: Readonly<Record<SampleMeasure, Tally>>;
	/** Each difference in words, for whoever mends a rule or the marks. */
	readonly differences: readonly string[];
}

export function scoreSampleArticles(articles: readonly SampleGold[]): SampleScore {
	const measures = new Measures();
	const none = (): Tally => ({ right: 0, found: 0, hit: 0, marked: 0 });
	const more = { speaker: none(), strength: none(), manner: none(), roles: none(), furniture: none() };
	const differences: string[] = [];
	for (const gold of articles) {
		const analysis = gold.analyse();
		measureText(gold, analysis.attributions, measures);
		compareAttributions(gold, analysis, more, differences);
		compareRoles(gold, analysis, more.roles, differences);
		compareFurniture(gold, analysis, more.furniture);
	}
	return { measures, more, differences };
}

function compareAttributions(
	gold: SampleGold,
	analysis: Analysis,
	more: SampleScore['more'],
	differences: string[],
): void {
	const { text, name } = gold;
	const pairs = pairStatements(new Words(text), analysis.attributions, gold.attributions);
	const missed = new Set(gold.attributions);
	for (const [i, found] of analysis.attributions.entries()) {
		const marked = gold.attributions[pairs.get(i) ?? -1];
		if (marked === undefined) differences.push(`${name}: too much ${show(text, found)}`);
		else {
			missed.delete(marked);
			const right = {
				speaker: rightSpeaker(found, marked),
				strength: found.strength === marked.strength,
				manner: found.negated === marked.negated && found.hypothetical === marked.hypothetical,
			};
			for (const measure of ['speaker', 'strength', 'manner'] as const) {
				if (right[measure]) add(more[measure], { right: 1, hit: 1 });
				else
					differences.push(
						`${name}: ${measure} of ${show(text, found)}: ${found.speaker ?? 'none'}, ${found.strength}`,
					);
			}
			const [answer, wanted] = [show(text, found), show(text, marked)];
			if (answer !== wanted) differences.push(`${name}: ${answer}\n    for ${wanted}`);
		}
	}
	for (const one of missed) differences.push(`${name}: missed ${show(text, one)}`);
	for (const measure of ['speaker', 'strength', 'manner'] as const) {
		add(more[measure], { found: analysis.attributions.length, marked: gold.attributions.length });
	}
}

/** Only the quotations that are not plain speech: the others would hide them. */
function compareRoles(gold: SampleGold, { quotations }: Analysis, tally: Tally, differences: string[]): void {
	const bare = ({ role }: Pick<Quotation, 'role'>) => role !== 'speech';
	const found = quotations.filter(bare);
	const right = found.filter(one =>
		gold.roles.some(({ span, role }) => span.start === one.span.start && role === one.role),
	);
	add(tally, { right: right.length, found: found.length, hit: right.length, marked: gold.roles.length });
	for (const one of found) {
		if (!right.includes(one))
			differences.push(`${gold.name}: ${one.role} ${gold.text.slice(one.span.start, one.span.end)}`);
	}
	for (const { span, role } of gold.roles) {
		if (!right.some(one => one.span.start === span.start)) {
			differences.push(`${gold.name}: no ${role} ${gold.text.slice(span.start, span.end)}`);
		}
	}
}

function compareFurniture(gold: SampleGold, { blocks }: Analysis, tally: Tally): void {
	const words = new Words(gold.text);
	const of = (all: readonly { kind: string; span: Span }[]) =>
		words.in(all.filter(({ kind }) => kind === 'furniture').map(({ span }) => span));
	const [found, marked] = [of(blocks), of(gold.blocks)];
	const both = shared(found, marked);
	add(tally, { right: both, found: found.size, hit: both, marked: marked.size });
}

function add(tally: Tally, more: Partial<Tally>): void {
	for (const key of ['right', 'found', 'hit', 'marked'] as const) tally[key] += more[key] ?? 0;
}

function show(text: string, { content, cue, source }: Statement): string {
	const words = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
	return `[${words(source)}] <${words(cue)}> {${words(content)}}`;
}
