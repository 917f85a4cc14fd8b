import { diffArrays } from 'diff';
import type { ChangeClass, WordChange } from './anchor';
import { classOfChange, type ChangeSide } from './classOfChange';
import { type Token, tokensOf } from './tokens';
import type { Span } from '../text/span';

/**
 * What changed from one wording to another, in the order of the words, each change with its class.
 *
 * Words, and each mark of punctuation, either stay or change; white space never counts. Changes with
 * nothing but a mark between them are given as one, as a reader would see them. No changes: the
 * same words.
 */
export function wordDiff(was: string, is: string): WordChange[] {
	const [earlier, later] = [wordingOf(was), wordingOf(is)];
	return changedTokens(earlier, later, isMark).map(change => ({
		was: textOf(earlier, change.was),
		is: textOf(later, change.is),
		class: change.class,
	}));
}

/** A text with its words and marks, in order. */
export interface Wording {
	readonly text: string;
	readonly tokens: readonly Token[];
}

function wordingOf(text: string): Wording {
	return { text, tokens: tokensOf(text) };
}

/** Tokens of two wordings that differ, by their numbers; of one side there may be none, which then says where they would be. */
export interface ChangedTokens {
	readonly was: Span;
	readonly is: Span;
	readonly class: ChangeClass;
}

/**
 * The tokens that two wordings do not share. What stands between two changes is the same in both, one for one.
 *
 * @param isSlight a token that, alone between two changes of words, makes them one.
 */
export function changedTokens(was: Wording, is: Wording, isSlight: (token: Token) => boolean): ChangedTokens[] {
	return changedRuns(was.tokens, is.tokens, isSlight).map(run => ({
		...run,
		class: classOfChange(sideOf(was, run.was), sideOf(is, run.is)),
	}));
}

/** Some tokens of a wording, with what is needed to tell what kind of words they are. */
export function sideOf({ text, tokens }: Wording, { start, end }: Span): ChangeSide {
	return { text, tokens: tokens.slice(start, end), next: tokens[end] };
}

export function isMark({ isWord }: Token): boolean {
	return !isWord;
}

type Run = Pick<ChangedTokens, 'was' | 'is'>;

/** Beyond so many changes two wordings have nothing in common, and looking for more takes long. */
const mostChanges = 600;

function changedRuns(was: readonly Token[], is: readonly Token[], isSlight: (token: Token) => boolean): Run[] {
	const runs: Run[] = [];
	for (const run of plainRuns(was, is)) {
		const last = runs.at(-1);
		const [bridge] = last && run.was.start === last.was.end + 1 ? was.slice(last.was.end, run.was.start) : [];
		const isBridged = last && bridge && isSlight(bridge) && endsInWord(was, last.was) && endsInWord(is, last.is);
		if (!isBridged) runs.push(run);
		else runs[runs.length - 1] = { was: joined(last.was, run.was), is: joined(last.is, run.is) };
	}
	return runs;
}

function plainRuns(was: readonly Token[], is: readonly Token[]): Run[] {
	const parts = diffArrays([...was], [...is], {
		comparator: (a, b) => a.text === b.text,
		maxEditLength: mostChanges,
	});
	if (parts === undefined) return [{ was: { start: 0, end: was.length }, is: { start: 0, end: is.length } }];
	const runs: Run[] = [];
	let [wasAt, isAt] = [0, 0];
	for (const { value, added, removed } of parts) {
		const start = { was: wasAt, is: isAt };
		if (!added) wasAt += value.length;
		if (!removed) isAt += value.length;
		if (!added && !removed) continue;
		const run = { was: { start: start.was, end: wasAt }, is: { start: start.is, end: isAt } };
		const last = runs.at(-1);
		if (last?.was.end === start.was && last.is.end === start.is)
			runs[runs.length - 1] = { was: joined(last.was, run.was), is: joined(last.is, run.is) };
		else runs.push(run);
	}
	return runs;
}

function endsInWord(tokens: readonly Token[], { start, end }: Span): boolean {
	return end > start && tokens[end - 1]?.isWord === true;
}

function joined(first: Span, second: Span): Span {
	return { start: first.start, end: second.end };
}

function textOf({ text, tokens }: Wording, { start, end }: Span): string {
	return start === end ? '' : text.slice(tokens[start]?.start, tokens[end - 1]?.end);
}
