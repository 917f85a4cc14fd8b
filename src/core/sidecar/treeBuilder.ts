import * as l10n from '@vscode/l10n';
import { isAlias, isMap, isNode, isScalar, isSeq, Scalar, type Node } from 'yaml';
import { fixWith, type Problem } from '../problem';
import type { Span } from '../text/span';
import type { Field, MapEntry, Quoting, ScalarNode, TreeNode } from './tree';
import { doubleQuoted, writeScalar } from './writeScalar';

/**
 * Copies the nodes of the yaml library into plain ones, which keep nothing of its document alive:
 * that costs 90 kB a sidecar. On the way it notices what parses and yet loses words.
 */
export class TreeBuilder {
	readonly problems: Problem[] = [];
	readonly #anchors = new Map<string, Node>();
	/** Whether an alias for a list or map has been reported. */
	#toldOfLists = false;
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
			const value = this.#words(node);
			if (value === '') return undefined;
			return { kind: 'scalar', value, span: this.#span(node), quoting: quotingOf(node.type) };
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
			if (node.flow && pair.value === null) this.#commaTrap(key, entries.at(-1));
			const place = this.#place(pair.value, key);
			if (!node.flow) this.#hashTrap(value?.kind === 'scalar' ? value : undefined, place.end);
			entries.push({ key, value, place, span: { start: key.span.start, end: place.end } });
		}
		return { kind: 'map', span: this.#span(node), flow: node.flow === true, entries };
	}

	#place(value: unknown, key: Field): Span {
		const { start, end } = isNode(value) ? this.#span(value) : { start: 0, end: 0 };
		if (end > start) return { start, end };
		const colon = this.#text.indexOf(':', key.span.end - this.#shift) + 1;
		const after = isNode(value) && colon > 0 ? colon + this.#shift : key.span.end;
		return { start: after, end: after };
	}

	/** `quote: item #4`: what follows the sign is a comment. One that begins with a blank after it is meant. */
	#hashTrap(value: ScalarNode | undefined, end: number): void {
		if (value && value.quoting !== 'plain') return;
		const at = end - this.#shift;
		if (this.#text[at] !== ' ') return;
		const lost = /^[ \t]+(#[^\s#][^\r\n]*)/.exec(this.#text.slice(at, at + 400));
		if (!lost) return;
		const start = value ? value.span.start : end + lost[0].length - lost[1]!.length;
		const span = { start, end: end + lost[0].length };
		const text = this.#text.slice(span.start - this.#shift, span.end - this.#shift).trimEnd();
		this.problems.push({
			code: 'sidecar.hash',
			message: l10n.t(
				'What follows ‘#’ is a comment and no part of the text, unless the text stands in quotation marks.',
			),
			severity: 'hint',
			span: { start: span.end - lost[1]!.length, end: span.end },
			fixes: [fixWith(l10n.t('Put the text in quotation marks'), { span, text: doubleQuoted(text) })],
		});
	}

	/** `{text: why, really?}`: the second half of a text became a key without value. */
	#commaTrap(key: Field, before: MapEntry | undefined): void {
		if (before?.value?.kind !== 'scalar' || before.value.quoting !== 'plain') return;
		const span = { start: before.value.span.start, end: key.span.end };
		const text = this.#text.slice(span.start - this.#shift, span.end - this.#shift);
		const fix = fixWith(l10n.t('Put the text in quotation marks'), {
			span,
			text: writeScalar(text.replace(/\s+/g, ' '), { flow: true }),
		});
		this.problems.push({
			code: 'sidecar.comma',
			message: l10n.t('Inside brackets a comma ends the text. Put all of it in quotation marks.'),
			severity: 'warning',
			span,
			fixes: [fix],
		});
	}

	#key(node: unknown): Field | undefined {
		if (isScalar(node)) return this.#field(node);
		if (isNode(node)) this.#report('sidecar.key', l10n.t('A key is a single word.'), this.#span(node));
		return undefined;
	}

	#field(node: Scalar): Field {
		return { value: this.#words(node), span: this.#span(node), quoting: quotingOf(node.type) };
	}

	/**
	 * The parser puts a text in double quotation marks together from single characters, and such a chain
	 * takes 32 bytes for each as long as it lives. Nearly always the same words stand in the file.
	 */
	#words({ source = '', type, range }: Scalar): string {
		if (type !== Scalar.QUOTE_DOUBLE || !range) return source;
		const written = this.#text.slice(range[0] + 1, range[1] - 1);
		return written === source ? written : source;
	}

	/**
	 * An alias may stand for words. One for a list or map could stand for a million: those are refused, and the
	 * first is said for all, since a file made to blow up holds nothing but them.
	 */
	#alias(name: string, span: Span): TreeNode | undefined {
		const target = this.#anchors.get(name);
		if (isScalar(target)) {
			const value = target.source ?? '';
			return value === '' ? undefined : { kind: 'scalar', value, span, quoting: 'alias' };
		}
		if (target && this.#toldOfLists) return undefined;
		this.#toldOfLists ||= target !== undefined;
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
