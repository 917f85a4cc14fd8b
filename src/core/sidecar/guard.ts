import * as l10n from '@vscode/l10n';
import type { CST } from 'yaml';
import type { Problem } from '../problem';

/** Nesting that no file of ours comes near: a reply in a note is five deep. */
const maxDepth = 64;

/** Aliases stand for words only, so they cannot multiply; a file with more is no notes of a person's. */
const maxAliases = 100;

export interface GuardedTokens {
	/** The tokens of the first document. */
	readonly tokens: CST.Token[];
	readonly problems: readonly Problem[];
	/** The tokens must not be composed. */
	readonly refused: boolean;
}

/**
 * Looks through the parser's tokens before they are composed, without recursion of its own.
 * Nesting too deep and too many aliases are refused with one problem; tags are reported and
 * taken out; further documents are reported and left out.
 */
export function guardTokens(tokens: readonly CST.Token[], shift: number): GuardedTokens {
	const problems: Problem[] = [];
	let aliases = 0;
	let documents = 0;
	const kept: CST.Token[] = [];

	for (const token of tokens) {
		if (token.type === 'document' && ++documents > 1) {
			problems.push(problemAt(token, shift, 'sidecar.documents', l10n.t('Only what stands above ‘---’ is read.')));
			break;
		}
		kept.push(token);
		const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
		for (let next = open.pop(); next; next = open.pop()) {
			const { token, depth } = next;
			if (depth > maxDepth) {
				const message = l10n.t('This is nested more than {0} levels deep.', maxDepth);
				return refused(problemAt(token, shift, 'sidecar.too-deep', message));
			}
			if (token.type === 'alias' && ++aliases > maxAliases) {
				const message = l10n.t('There are more than {0} aliases (‘*name’) in this file.', maxAliases);
				return refused(problemAt(token, shift, 'sidecar.aliases', message));
			}
			if (token.type === 'tag') problems.push(takeOutTag(token, shift));
			pushParts(token, depth, open);
		}
	}
	return { tokens: kept, problems, refused: false };
}

function pushParts(token: CST.Token, depth: number, open: { token: CST.Token; depth: number }[]): void {
	const push = (part: CST.Token | null | undefined, deeper = 0): void => {
		if (part) open.push({ token: part, depth: depth + deeper });
	};
	switch (token.type) {
		case 'document':
			for (const part of token.start) push(part);
			push(token.value);
			break;
		case 'block-map':
		case 'block-seq':
		case 'flow-collection':
			for (const item of token.items) {
				for (const part of item.start) push(part);
				push(item.key, 1);
				if (item.sep) for (const part of item.sep) push(part);
				push(item.value, 1);
			}
			break;
		case 'block-scalar':
			for (const part of token.props) push(part);
			break;
		default:
	}
}

/** What a tag says of the type is not wanted: every scalar is read as it is written. */
function takeOutTag(token: CST.SourceToken, shift: number): Problem {
	const message = l10n.t(
		'The tag ‘{0}’ is not read. A text that begins with ‘!’ has to stand in quotation marks.',
		token.source,
	);
	const problem = problemAt(token, shift, 'sidecar.tag', message, 'warning');
	token.type = 'space';
	return problem;
}

function refused(problem: Problem): GuardedTokens {
	return { tokens: [], problems: [problem], refused: true };
}

function problemAt(
	token: CST.Token,
	shift: number,
	code: string,
	message: string,
	severity: Problem['severity'] = 'error',
): Problem {
	const length = 'source' in token ? token.source.length : 1;
	const start = token.offset + shift;
	return { code, message, severity, span: { start, end: start + length } };
}
