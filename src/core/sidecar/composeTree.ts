import * as l10n from '@vscode/l10n';
import {
	Composer,
	isAlias,
	isMap,
	isNode,
	isScalar,
	isSeq,
	Parser,
	Scalar,
	Schema,
	type Node,
	type YAMLError,
} from 'yaml';
import type { Problem } from '../problem';
import type { Span } from '../text/span';
import { guardTokens } from './guard';
import type { Field, MapEntry, Quoting, TreeNode } from './tree';

export interface YamlReading {
	/** What the file says; `undefined` where it says nothing at all. */
	readonly tree: TreeNode | undefined;
	readonly problems: readonly Problem[];
	/** The file is no sound YAML: the tree holds what could be read, and nothing may be written to it. */
	readonly broken: boolean;
}

/** Strings, lists and maps, nothing else: `6`, `null` and `yes` stay the words they are. */
const wordsOnly = new Schema({ schema: 'failsafe' });

/**
 * Reads one YAML text, `shift` code units into its file,  without looking at its size or at conflict markers.
 *
 * The parser's tokens are walked before they are composed: composing recurses, and on
 * Node 20 some 850 nested brackets would end the whole process, which nothing can catch.
 */
export function composeTree(text: string, shift = 0): YamlReading {
	const tokens = [...new Parser().parse(text)];
	const guarded = guardTokens(tokens, shift);
	if (guarded.refused) return { tree: undefined, problems: guarded.problems, broken: true };

	const composer = new Composer({ schema: wordsOnly, uniqueKeys: false, prettyErrors: false });
	const [document] = composer.compose(guarded.tokens, true, text.length);
	if (!document) return { tree: undefined, problems: guarded.problems, broken: false };

	const builder = new TreeBuilder(text, shift);
	const tree = document.contents ? builder.node(document.contents) : undefined;
	const errors = document.errors.map(error => syntaxProblem(error, shift));
	return {
		tree,
		problems: [...guarded.problems, ...errors, ...builder.problems],
		broken: errors.length > 0,
	};
}

/** Copies the library's nodes into plain ones, which keep nothing of the document alive. */
class TreeBuilder {
	readonly problems: Problem[] = [];
	readonly #anchors = new Map<string, Node>();
	readonly #text: string;
	readonly #shift: number;

	constructor(text: string, shift: number) {
		this.#text = text;
		this.#shift = shift;
	}

	/** `undefined` for what is empty: empty means absent. */
	node(node: unknown): TreeNode | undefined {
		if (isAlias(node)) return this.#alias(node.source, this.#span(node));
		if (!isNode(node)) return undefined;
		if (node.anchor) this.#anchors.set(node.anchor, node);
		if (isScalar(node)) {
			const field = this.#field(node);
			return field.value === '' ? undefined : { kind: 'scalar', ...field };
		}
		if (isSeq(node)) {
			const items = node.items.map(item => this.node(item)).filter(item => item !== undefined);
			return { kind: 'list', span: this.#span(node), flow: node.flow === true, items };
		}
		if (!isMap(node)) return undefined;
		const entries: MapEntry[] = [];
		for (const pair of node.items) {
			const key = this.#key(pair.key);
			if (!key) continue;
			const value = this.node(pair.value);
			const end = isNode(pair.value) ? this.#span(pair.value).end : key.span.end;
			entries.push({ key, value, span: { start: key.span.start, end: Math.max(end, key.span.end) } });
		}
		return { kind: 'map', span: this.#span(node), flow: node.flow === true, entries };
	}

	#key(node: unknown): Field | undefined {
		if (isScalar(node)) return this.#field(node);
		if (isNode(node)) this.#report('sidecar.key', l10n.t('A key is a single word.'), this.#span(node));
		return undefined;
	}

	#field(node: Scalar): Field {
		return { value: node.source ?? '', span: this.#span(node), quoting: quotingOf(node.type) };
	}

	/** An alias may stand for words. One for a list or map could stand for a million: those are refused. */
	#alias(name: string, span: Span): TreeNode | undefined {
		const target = this.#anchors.get(name);
		if (isScalar(target)) {
			const value = target.source ?? '';
			return value === '' ? undefined : { kind: 'scalar', value, span, quoting: 'alias' };
		}
		const message = target
			? l10n.t('‘*{0}’ may stand for a single value only. Write the lines out.', name)
			: l10n.t('No ‘&{0}’ stands above. To begin a text with an asterisk, put it in quotation marks.', name);
		this.#report('sidecar.alias', message, span);
		return undefined;
	}

	/** A block scalar of the library's reaches over the line end after it, which is not the value's to lose. */
	#span(node: Node): Span {
		const [start, end] = node.range ?? [0, 0];
		let last = end;
		while (last > start && (this.#text[last - 1] === '\n' || this.#text[last - 1] === '\r')) last--;
		return { start: start + this.#shift, end: last + this.#shift };
	}

	#report(code: string, message: string, span: Span): void {
		this.problems.push({ code, message, severity: 'error', span });
	}
}

function quotingOf(type: string | undefined): Quoting {
	switch (type) {
		case Scalar.QUOTE_SINGLE:
			return 'single';
		case Scalar.QUOTE_DOUBLE:
			return 'double';
		case Scalar.BLOCK_FOLDED:
		case Scalar.BLOCK_LITERAL:
			return 'block';
		default:
			return 'plain';
	}
}

function syntaxProblem(error: YAMLError, shift: number): Problem {
	const [start, end] = error.pos;
	return {
		code: 'sidecar.syntax',
		message: syntaxMessage(error),
		severity: 'error',
		span: { start: start + shift, end: Math.max(start, end) + shift },
	};
}

/** The library speaks to programmers; the commonest slips are said in plain words here. */
function syntaxMessage({ code, message }: YAMLError): string {
	switch (code) {
		case 'BLOCK_AS_IMPLICIT_KEY':
			return l10n.t('A second colon stands in this line. Put the text after the first one in quotation marks.');
		case 'TAB_AS_INDENT':
			return l10n.t('A tab stands at the beginning of the line. Indent with spaces.');
		case 'BAD_INDENT':
			return l10n.t('This line is not indented like those it belongs to.');
		case 'MULTILINE_IMPLICIT_KEY':
			return l10n.t('A key has to end with a colon in its own line.');
		case 'BAD_SCALAR_START':
			return l10n.t('A text that begins with this character has to stand in quotation marks.');
		case 'BAD_DQ_ESCAPE':
			return l10n.t('A backslash in double quotation marks has a meaning of its own. Write two of them.');
		case 'MISSING_CHAR':
			if (/closing/.test(message)) return l10n.t('A quotation mark that is opened here is not closed.');
			return l10n.t('This does not parse: {0}.', message);
		default:
			return l10n.t('This does not parse: {0}.', message);
	}
}
