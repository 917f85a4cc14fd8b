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
export function guardTokens(tokens: readonly CST.Token[]): GuardedTokens {
	const problems: Problem[] = [];
	let aliases = 0;
	const used = new Set<string>();
	const anchors = new Map<string, CST.SourceToken>();
	let documents = 0;
	let strays = 0;
	const kept: CST.Token[] = [];

	for (const token of tokens) {
		if (token.type === 'document' && ++documents > 1) {
			problems.push(problemAt(token, 'sidecar.documents', l10n.t('Only what stands above ‘---’ is read.')));
			break;
		}
		// Each stray bracket after the end of a document is a token of its own; one tells as much as a thousand.
		if (token.type === 'error' && ++strays > 1) continue;
		kept.push(token);
		const open: { token: CST.Token; depth: number }[] = [{ token, depth: 0 }];
		for (let next = open.pop(); next; next = open.pop()) {
			const { token, depth } = next;
			if (depth > maxDepth) {
				const message = l10n.t('This is nested more than {0} levels deep.', maxDepth);
				return refused(problemAt(token, 'sidecar.too-deep', message));
			}
			if (token.type === 'anchor') anchors.set(token.source.slice(1), token);
			if (token.type === 'alias') used.add(token.source.slice(1));
			if (token.type === 'alias' && ++aliases > maxAliases) {
				const message = l10n.t('There are more than {0} aliases (‘*name’) in this file.', maxAliases);
				return refused(problemAt(token, 'sidecar.aliases', message));
			}
			if (token.type === 'tag') problems.push(takeOutTag(token));
			pushParts(token, depth, open);
		}
	}
	for (const [name, token] of anchors) if (!used.has(name)) problems.push(unusedAnchor(token));
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
function takeOutTag(token: CST.SourceToken): Problem {
	const message = l10n.t(
		'The tag ‘{0}’ is not read. A text that begins with ‘!’ has to stand in quotation marks.',
		token.source,
	);
	const problem = problemAt(token, 'sidecar.tag', message, 'warning');
	token.type = 'space';
	return problem;
}

/** `&` in front of a word names it for an alias, and the word is gone from the text. */
function unusedAnchor(token: CST.SourceToken): Problem {
	const message = l10n.t(
		'‘{0}’ is no part of the text. A text that begins with ‘&’ has to stand in quotation marks.',
		token.source,
	);
	return problemAt(token, 'sidecar.anchor', message, 'warning');
}

function refused(problem: Problem): GuardedTokens {
	return { tokens: [], problems: [problem], refused: true };
}

function problemAt(token: CST.Token, code: string, message: string, severity: Problem['severity'] = 'error'): Problem {
	const length = 'source' in token ? token.source.length : token.type === 'document' ? 3 : 1;
	const start = token.offset;
	return { code, message, severity, span: { start, end: start + length } };
}
