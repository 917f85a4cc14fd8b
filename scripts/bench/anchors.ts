import { parseArgs } from 'node:util';
import { isLive } from '../../src/core/anchor/anchor';
import { CarriedText } from '../../src/core/anchor/carriedText';
import { resolveSelectors } from '../../src/core/anchor/resolveSelectors';
import { AnchorText } from '../../src/core/anchor/resolveAnchor';
import { wordDiff } from '../../src/core/anchor/wordDiff';
import type { Span } from '../../src/core/text/span';
import { type AnchorCase, caseClasses, type CaseClass, CaseMaker } from '../../test/anchoring/anchorCases';
import { approxStringMatch, diffMatchPatch, nearestCopy, type Answer, type Program } from './anchorPeers';
import { type AnchorCases, casesFor, together } from './anchorTexts';
import { printChangeClasses } from './changeClasses';
import { isPublishedPart } from './publishedRevisions';
import { fitCoefficients } from './fitAnchors';
import { Chance } from '../../test/support/chance';
import { table } from './table';

const lateral: Program = text => finding(new AnchorText(text));

/** With the earlier text, as where git has it. */
const carriedOver: Program = (text, earlier = '') => finding(new CarriedText(earlier, text));

function finding(text: Pick<AnchorText, 'find'>): ReturnType<Program> {
	return selectors => {
		const { span, orphan, confidence, state } = resolveSelectors(text, selectors);
		return span && !orphan ? { ...span, confidence, saysSo: !isLive(state) } : null;
	};
}

const programs: Record<string, Program> = {
	Lateral: lateral,
	'Lateral, earlier text known': carriedOver,
	'nearest copy': nearestCopy,
	'approx-string-match': approxStringMatch,
	'diff-match-patch': diffMatchPatch,
};

/**
 * How well passages are found again in changed texts, beside other ways to do it.
 *
 * Cases are made from the sample corpus or from the texts of `--texts DIR`; `--cases DIR` takes them from files
 * `cases.jsonl` and `texts.jsonl` instead, `--revisions OLDER,NEWER,NEWEST` from what was really done to files of
 * one name in these folders, and `--published tuning` or `measuring` from what was to the manuals of packages, which it
 * fetches.
 */
export function benchAnchors(args: readonly string[]): void {
	const { values } = parseArgs({
		args: [...args],
		options: {
			cases: { type: 'string' },
			revisions: { type: 'string', multiple: true },
			published: { type: 'string' },
			texts: { type: 'string' },
			count: { type: 'string', default: '100' },
			seed: { type: 'string', default: '1' },
			only: { type: 'string' },
			class: { type: 'string' },
			wrong: { type: 'string' },
			fit: { type: 'boolean', default: false },
		},
	});
	const { published, ...sources } = values;
	if (published !== undefined && !isPublishedPart(published)) throw new Error('--published is tuning or measuring');
	const given = casesFor({ ...sources, ...(published && { published }) });
	if (values.fit) {
		console.log(fitCoefficients(given));
		return;
	}
	const all = together(given);
	const { texts } = all;
	const wanted = values.class ? all.cases.filter(each => each.class === values.class) : all.cases;
	const names = Object.keys(programs).filter(
		name => (!values.only || name === values.only) && (programs[name] !== carriedOver || all.earlier.size > 0),
	);
	const results = names.map(name => run(programs[name] ?? lateral, { ...all, cases: wanted }));
	printClasses(wanted, names, results);
	printTotals(names, results);
	if (values.wrong) printWrong(results[0] ?? [], texts, Number(values.wrong));
	else {
		printChangeClasses([...texts.values()].slice(0, 500), Number(values.seed));
		printSpeed(
			names.filter(name => programs[name] !== carriedOver),
			texts,
		);
	}
}

type Verdict = 'exact' | 'good' | 'loose' | 'wrong place' | 'wrongly lost' | 'rightly lost' | 'false';

interface Result {
	readonly case: AnchorCase;
	readonly answer: Answer;
	readonly verdict: Verdict;
	/** Words are shown that are not those that were marked, and nothing says so. */
	readonly isSilent: boolean;
	/** The marked words, but from another place, or though the passage is gone, and nothing says so. */
	readonly isElsewhere: boolean;
}

function run(program: Program, { cases, texts, earlier }: AnchorCases): Result[] {
	let [prepared, find]: [string | undefined, ReturnType<Program>] = [undefined, () => null];
	return cases.map(each => {
		const text = texts.get(each.text_id) ?? '';
		// Not by the text: it may be what became of several earlier ones.
		if (each.text_id !== prepared) [prepared, find] = [each.text_id, program(text, earlier.get(each.text_id))];
		const answer = find(each.selectors);
		const verdict = judge(each.truth, answer, text);
		const says = answer === null || answer.saysSo === true;
		const differs = answer !== null && wordDiff(each.selectors.exact, text.slice(answer.start, answer.end)).length > 0;
		const isElsewhere = !says && !differs && (verdict === 'wrong place' || verdict === 'false');
		return { case: each, answer, verdict, isSilent: !says && differs, isElsewhere };
	});
}

/** `exact` to the character, `good` from 80 % of overlap, `loose` from 30 %, below that the wrong place. */
function judge(truth: AnchorCase['truth'], answer: Answer, text: string): Verdict {
	if (truth === null) return answer === null ? 'rightly lost' : 'false';
	if (answer === null) return 'wrongly lost';
	const given = trimmed(text, answer);
	let overlap: number;
	if (truth.hull) {
		overlap = Math.min(shared(given, truth) / lengthOf(truth), shared(given, truth.hull) / lengthOf(given));
	} else {
		overlap = shared(given, truth) / (lengthOf(given) + lengthOf(truth) - shared(given, truth));
	}
	if (overlap > 0.999) return 'exact';
	if (overlap >= 0.8) return 'good';
	return overlap >= 0.3 ? 'loose' : 'wrong place';
}

function trimmed(text: string, { start, end }: Span): Span {
	const inside = text.slice(start, end);
	const lead = inside.length - inside.trimStart().length;
	return { start: start + lead, end: start + lead + inside.trim().length };
}

const lengthOf = ({ start, end }: Span) => Math.max(1, end - start);
const shared = (a: Span, b: Span) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const isRight = ({ verdict }: Result) => verdict === 'exact' || verdict === 'good' || verdict === 'rightly lost';
const isFalse = ({ verdict }: Result) => verdict === 'wrong place' || verdict === 'false';
const percent = (part: number, whole: number) => (whole === 0 ? '-' : ((100 * part) / whole).toFixed(1));
const share = (results: readonly Result[], test: (result: Result) => boolean) =>
	percent(results.filter(test).length, results.length);

function printClasses(cases: readonly AnchorCase[], names: readonly string[], results: readonly Result[][]): void {
	console.log('\nRight answers in %, in brackets passages shown in a wrong place or though they are gone\n');
	const rows = presentClasses(cases).map(name => [
		name,
		String(cases.filter(each => each.class === name).length),
		...results.map(list => {
			const own = list.filter(result => result.case.class === name);
			return `${share(own, isRight)} (${share(own, isFalse)})`;
		}),
	]);
	console.log(table(['class', 'cases', ...names], rows));
	const [first] = results;
	if (first) printVerdicts(cases, names[0] ?? '', first);
}

/** What became of the cases of each class by the first program. */
function printVerdicts(cases: readonly AnchorCase[], name: string, results: readonly Result[]): void {
	const rows = presentClasses(cases).map(kind => {
		const own = results.filter(result => result.case.class === kind);
		return [
			kind,
			share(own, isRight),
			share(own, ({ verdict }) => verdict === 'loose'),
			share(own, isFalse),
			share(own, ({ verdict }) => verdict === 'wrongly lost'),
			share(own, ({ verdict }) => verdict === 'rightly lost'),
			share(own, ({ isSilent }) => isSilent),
			share(own, ({ isElsewhere }) => isElsewhere),
		];
	});
	const columns = [
		name,
		'right',
		'loose',
		'wrong place',
		'wrongly lost',
		'rightly lost',
		'silent change',
		'same words elsewhere',
	];
	console.log(`\n${table(columns, rows)}`);
}

function presentClasses(cases: readonly AnchorCase[]): CaseClass[] {
	return caseClasses.filter(name => cases.some(each => each.class === name));
}

/** Only position tells in `repeated-tied`, and `rescrape` is about form: the means leave them out. */
const apart = new Set<CaseClass>(['repeated-tied', 'rescrape']);

function printTotals(names: readonly string[], results: readonly Result[][]): void {
	const rows = (
		[
			['right, mean of the classes', isRight, () => true],
			['false, mean of the classes', isFalse, () => true],
			['kept: exact to the character', r => r.verdict === 'exact', r => r.case.truth !== null],
			['kept: loose', r => r.verdict === 'loose', r => r.case.truth !== null],
			['kept: wrongly lost', r => r.verdict === 'wrongly lost', r => r.case.truth !== null],
			['other words shown without saying so', r => r.isSilent, () => true],
			['a copy elsewhere taken for it without saying so', r => r.isElsewhere, () => true],
			['gone: shown all the same', r => r.verdict === 'false', r => r.case.truth === null],
		] as const satisfies readonly [string, (r: Result) => boolean, (r: Result) => boolean][]
	).map(([label, test, of]) => [label, ...results.map(list => meanOfClasses(list.filter(of), test))]);
	const isSure = (result: Result) => (result.answer?.confidence ?? 0) >= 0.9 && !apart.has(result.case.class);
	rows.push(['sure (confidence 0.9): right', ...results.map(list => share(list.filter(isSure), isRight))]);
	rows.push([
		'sure: share of kept',
		...results.map(list =>
			share(
				list.filter(r => r.case.truth !== null),
				r => (r.answer?.confidence ?? 0) >= 0.9,
			),
		),
	]);
	console.log(`\n${table(['', ...names], rows)}`);
}

function meanOfClasses(results: readonly Result[], test: (result: Result) => boolean): string {
	const rates = caseClasses
		.filter(name => !apart.has(name))
		.map(name => results.filter(result => result.case.class === name))
		.filter(list => list.length > 0)
		.map(list => list.filter(test).length / list.length);
	return percent(
		rates.reduce((sum, rate) => sum + rate, 0),
		rates.length,
	);
}

/** One line for each of the first wrong answers, to look at while working on the resolver. */
function printWrong(results: readonly Result[], texts: ReadonlyMap<string, string>, most: number): void {
	for (const { case: each, answer, verdict } of results.filter(result => !isRight(result)).slice(0, most)) {
		const text = texts.get(each.text_id) ?? '';
		const around = (span: Span | null) =>
			span &&
			`${text.slice(Math.max(0, span.start - 40), span.start)}«${text.slice(span.start, span.end)}»${text.slice(span.end, span.end + 40)}`;
		const { prefix, exact, suffix } = each.selectors;
		console.log(`\n${each.id} (${each.kind}): ${verdict}${answer && !answer.saysSo ? ', live' : ''}`);
		console.log(
			JSON.stringify(
				{
					was: `${prefix}«${exact}»${suffix}`,
					truth: around(each.truth),
					answer: around(answer),
					confidence: answer?.confidence,
				},
				null,
				1,
			),
		);
	}
}

const textLengths = [2_000, 20_000, 200_000];

/** Time for an anchor where 50 are looked for in one text that was changed throughout; preparing the text is part of it. */
function printSpeed(names: readonly string[], texts: ReadonlyMap<string, string>): void {
	const all = [...texts.values()];
	const rows = textLengths.map(length => {
		const old = repeatTo(all, length);
		const { text, selectors } = new CaseMaker([old], new Chance(1)).revision(old, 50);
		return [`${length / 1000} kB`, ...names.map(name => microseconds(programs[name] ?? lateral, text, selectors))];
	});
	console.log(`\nMicroseconds for an anchor, 50 in one changed text\n\n${table(['text', ...names], rows)}`);
}

/** The best of some runs: other work on the machine only ever adds. */
function microseconds(program: Program, text: string, selectors: readonly AnchorCase['selectors'][]): string {
	let best = Infinity;
	for (let run = 0; run < 5; run++) {
		const started = performance.now();
		const find = program(text);
		for (const each of selectors) find(each);
		best = Math.min(best, performance.now() - started);
	}
	return ((1000 * best) / selectors.length).toFixed(0);
}

function repeatTo(texts: readonly string[], length: number): string {
	let long = '';
	for (let i = 0; long.length < length; i++) long += `${texts[i % texts.length] ?? ' '}\n\n`;
	return long.slice(0, length);
}
