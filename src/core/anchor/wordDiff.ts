import { diffArrays } from 'diff';
import type { WordChange } from './anchor';
import { classOfChange } from './classOfChange';
import { type Token, tokensOf } from './tokens';

/**
 * What changed from one wording to another, in the order of the words, each change with its class.
 *
 * Words, and each mark of punctuation, either stay or change; white space never counts. Changes with
 * nothing but a mark between them are given as one, as a reader would see them. No changes: the
 * same words.
 */
export function wordDiff(was: string, is: string): WordChange[] {
	return changedRuns(tokensOf(was), tokensOf(is)).map(run => ({
		was: textOf(was, run.was),
		is: textOf(is, run.is),
		class: classOfChange(
			{ text: was, tokens: run.was, next: run.nextWas },
			{ text: is, tokens: run.is, next: run.nextIs },
		),
	}));
}

interface ChangedRun {
	readonly was: Token[];
	readonly is: Token[];
	/** The first token that stays after the change, in either wording. */
	nextWas: Token | undefined;
	nextIs: Token | undefined;
}

/** Beyond so many changes two wordings have nothing in common, and looking for more takes long. */
const mostChanges = 600;

function changedRuns(was: Token[], is: Token[]): ChangedRun[] {
	const same = (a: Token, b: Token) => a.text === b.text;
	const parts = diffArrays(was, is, { comparator: same, maxEditLength: mostChanges });
	if (parts === undefined) return [{ was, is, nextWas: undefined, nextIs: undefined }];
	const runs: ChangedRun[] = [];
	let [wasAt, isAt] = [0, 0];
	let open: ChangedRun | undefined;
	for (const { value, added, removed } of parts) {
		const count = value.length;
		if (added || removed) {
			if (open === undefined) runs.push((open = { was: [], is: [], nextWas: undefined, nextIs: undefined }));
			if (removed) open.was.push(...was.slice(wasAt, (wasAt += count)));
			else open.is.push(...is.slice(isAt, (isAt += count)));
			continue;
		}
		const bridge = open !== undefined && count === 1 && value[0]?.isWord === false && wasAt + 1 < was.length;
		if (open && bridge && isBetweenWords(open)) {
			open.was.push(...was.slice(wasAt, wasAt + 1));
			open.is.push(...is.slice(isAt, isAt + 1));
		} else if (open) {
			open.nextWas = was[wasAt];
			open.nextIs = is[isAt];
			open = undefined;
		}
		wasAt += count;
		isAt += count;
	}
	return runs.map(withoutSharedEnd);
}

function isBetweenWords({ was, is }: ChangedRun): boolean {
	return was.at(-1)?.isWord === true && is.at(-1)?.isWord === true;
}

/** A mark that was taken along in the hope of another change after it. */
function withoutSharedEnd(run: ChangedRun): ChangedRun {
	const [lastWas, lastIs] = [run.was.at(-1), run.is.at(-1)];
	if (lastWas?.isWord !== false || lastWas.text !== lastIs?.text) return run;
	return { was: run.was.slice(0, -1), is: run.is.slice(0, -1), nextWas: lastWas, nextIs: lastIs };
}

function textOf(text: string, tokens: readonly Token[]): string {
	return text.slice(tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0);
}
