import { Composer, Parser, Schema, type Document, type YAMLError } from 'yaml';
import type { Problem } from '../problem';
import type { Span } from '../text/span';
import { guardTokens, type GuardedTokens } from './guard';
import { explainError } from './slips';
import type { TreeNode } from './tree';
import { TreeBuilder } from './treeBuilder';

/** What one YAML text says, before its errors are explained. */
export interface Composed {
	/** `undefined` where it says nothing at all. */
	readonly tree: TreeNode | undefined;
	/** All but the parser's own errors. */
	readonly problems: readonly Problem[];
	/** The parser's, the first of each line; their offsets are those of `text`. */
	readonly errors: readonly YAMLError[];
	/** The text is no sound YAML: the tree holds what could be read. */
	readonly broken: boolean;
}

/** Strings, lists and maps, nothing else: `6`, `null` and `yes` stay the words they are. */
const wordsOnly = new Schema({ schema: 'failsafe' });

/**
 * Reads one YAML text, `shift` code units into its file, without looking at its size or at conflict markers.
 *
 * The parser's tokens are walked before they are composed: composing recurses, and on
 * Node 20 some 850 nested brackets would end the whole process, which nothing can catch.
 */
export function composeTree(text: string, shift = 0): Composed {
	const { document, guarded } = compose(text);
	const found = shifted(guarded.problems, shift);
	if (!document) return { tree: undefined, problems: found, errors: [], broken: guarded.refused };

	const builder = new TreeBuilder(text, shift);
	const tree = builder.node(document.contents);
	const errors = firstOfEachLine(document.errors, text);
	return { tree, problems: [...found, ...builder.problems], errors, broken: errors.length > 0 };
}

/**
 * The problems that the errors of a text stand for, one a line, and no more than `most`:
 * explaining one means reading lines of the text again, some of them several times.
 */
export function explainErrors({ errors }: Composed, text: string, most: number, shift = 0): Problem[] {
	const explained = errors.slice(0, most).map(error => explainError(error, text, countErrors));
	const starts = new Set<number>();
	const distinct = explained.filter(({ span }) => !starts.has(span.start) && starts.add(span.start));
	return shifted(distinct, shift);
}

function compose(text: string): { document: Document | undefined; guarded: GuardedTokens } {
	const guarded = guardTokens([...new Parser().parse(text)]);
	if (guarded.refused) return { document: undefined, guarded };
	const composer = new Composer({ schema: wordsOnly, uniqueKeys: false, prettyErrors: false });
	const [document] = composer.compose(guarded.tokens, true, text.length);
	return { document, guarded };
}

function countErrors(text: string): number {
	const { document, guarded } = compose(text);
	return document ? document.errors.length : guarded.problems.length;
}

/** One slip often trips the parser several times; after some lines of errors more of them help nobody. */
function firstOfEachLine(errors: readonly YAMLError[], text: string): YAMLError[] {
	const first: YAMLError[] = [];
	let lineEnd = -1;
	for (const error of errors) {
		if (first.length === maxErrors) break;
		if (error.pos[0] <= lineEnd) continue;
		first.push(error);
		const next = text.indexOf('\n', error.pos[0]);
		lineEnd = next < 0 ? text.length : next;
	}
	return first;
}

/** More than a reader mends in one file before looking again. */
export const maxErrors = 20;

function shifted(problems: readonly Problem[], shift: number): Problem[] {
	if (shift === 0) return [...problems];
	const moved = ({ start, end }: Span): Span => ({ start: start + shift, end: end + shift });
	return problems.map(problem => ({
		...problem,
		span: moved(problem.span),
		...(problem.fixes && {
			fixes: problem.fixes.map(fix => ({
				...fix,
				edits: fix.edits.map(file => ({
					...file,
					edits: file.edits.map(edit => ({ ...edit, span: moved(edit.span) })),
				})),
			})),
		}),
	}));
}
