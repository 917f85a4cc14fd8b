import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { fixWith, type Fix, type Problem } from '../problem';
import { nearest } from '../text/nearest';
import type { Span } from '../text/span';
import { nextFreeId } from './ids';
import type { Read } from './records';
import { innerSpan, PlacedField, type Field, type MapNode, type ScalarNode, type TreeNode } from './tree';
import { doubleQuoted, isReadOtherwise } from './writeScalar';

/**
 * Reads what stands at a node; `undefined` where nothing usable does, and then there is a problem.
 * What is missing is reported on `owner`: the key or the id that the node belongs to.
 */
type Decoder = (node: TreeNode, problems: Problem[], owner: Span) => unknown;

/** The part of valibot's schemas that decoding goes by: they are plain data. */
interface SchemaShape extends v.GenericSchema {
	readonly wrapped?: SchemaShape;
	readonly entries?: Readonly<Record<string, SchemaShape>>;
	readonly key?: SchemaShape;
	readonly value?: SchemaShape;
	readonly item?: SchemaShape;
	/** The schemas of a union, or the words of a picklist. */
	readonly options?: readonly (SchemaShape | string)[];
	readonly pipe?: readonly { readonly kind: string; readonly type: string }[];
}

/**
 * Turns a valibot schema into a reader of trees that keeps the place of every value.
 *
 * Valibot's own parsing wants plain values and answers with paths: twice the work, and the
 * places lost. Here the schema's structure is walked once, and valibot judges the scalars.
 * What does not fit has a problem and is left out, so that one bad line leaves the rest readable.
 * Keys that the schema does not know are left alone.
 */
export function decoderOf<Schema extends SchemaShape>(
	schema: Schema,
): (node: TreeNode, problems: Problem[]) => Read<Schema> | undefined {
	const read = compile(schema);
	return (node, problems) =>
		// oxlint-disable-next-line no-unsafe-type-assertion -- `compile` builds at run time what `Read` says of types
		read(node, problems, { start: node.span.start, end: node.span.start }) as Read<Schema> | undefined;
}

function compile(schema: SchemaShape): Decoder {
	if (schema.wrapped) return compile(schema.wrapped);
	if (schema.entries) return objectDecoder(schema.entries);
	if (schema.value) return recordDecoder(schema.key, schema.value);
	if (schema.item) return listDecoder(schema.item);
	if (schema.type === 'union') return unionDecoder(schema.options?.filter(isSchema) ?? []);
	return scalarDecoder(schema);
}

function objectDecoder(entries: Readonly<Record<string, SchemaShape>>): Decoder {
	const known = new Map(
		Object.entries(entries).map(([key, schema]) => [key, { read: compile(schema), schema }] as const),
	);
	const required = [...known].filter(([, { schema }]) => schema.type !== 'optional');

	return (node, problems, owner) => {
		if (node.kind !== 'map') return wrongShape(node, 'map', problems);
		const result: Record<string, unknown> = { span: node.span };
		const seen = new Set<string>();
		for (const { key, value } of node.entries) {
			const expected = known.get(key.value);
			if (seen.has(key.value)) {
				problems.push(duplicateKey(key));
				continue;
			}
			seen.add(key.value);
			if (!expected) reportUnknown(key, value, node, known.keys(), problems);
			else if (value) {
				const read = expected.read(value, problems, key.span);
				if (read !== undefined) result[key.value] = read;
			}
		}
		for (const [key, { schema }] of required) {
			if (result[key] !== undefined) continue;
			const at = node.entries.find(entry => entry.key.value === key);
			if (!at?.value) problems.push(missingKey(key, at?.key.span ?? owner));
			if (schema.type !== 'string') return undefined;
			result[key] = new PlacedField('', at?.value?.span ?? emptyAt(owner.end), 'plain');
		}
		return result;
	};
}

function recordDecoder(keySchema: SchemaShape | undefined, valueSchema: SchemaShape): Decoder {
	const readKey = keySchema ? scalarDecoder(keySchema) : undefined;
	const readValue = compile(valueSchema);
	/** Keys that have a form of their own are ids, and a second one can be given another id. */
	const ofIds = keySchema?.pipe?.some(step => step.type === 'regex') === true;

	return (node, problems) => {
		if (node.kind !== 'map') return wrongShape(node, 'map', problems);
		const seen = new Set<string>();
		const result = [];
		for (const { key, value, span } of node.entries) {
			if (seen.has(key.value)) {
				problems.push(ofIds ? duplicateId(key, node) : duplicateKey(key));
				continue;
			}
			seen.add(key.value);
			readKey?.({ ...key, kind: 'scalar' }, problems, key.span);
			const read = value ?? emptyMapAfter(span);
			const decoded = value || valueSchema.entries ? readValue(read, problems, key.span) : undefined;
			if (decoded === undefined) continue;
			result.push({ key: new PlacedField(key.value, key.span, key.quoting), value: decoded, span });
		}
		return result;
	};
}

function listDecoder(itemSchema: SchemaShape): Decoder {
	const readItem = compile(itemSchema);
	return (node, problems, owner) => {
		if (node.kind !== 'list') return wrongShape(node, 'list', problems);
		const items = node.items.map(item => readItem(item, problems, owner));
		// A list that grows an item at a time takes room for more: thousands of short ones are kept.
		return items.includes(undefined) ? items.filter(item => item !== undefined) : items;
	};
}

/** Takes the option that has the node's shape; no two options of ours have the same. */
function unionDecoder(options: readonly SchemaShape[]): Decoder {
	const byShape = new Map(options.map(option => [shapeOf(option), compile(option)]));
	const [first = 'scalar'] = byShape.keys();
	const takesLists = byShape.has('list');

	return (node, problems, owner) => {
		const read = byShape.get(node.kind);
		if (!read) return wrongShape(node, first, problems);
		const value = read(node, problems, owner);
		return takesLists && node.kind === 'scalar' ? (value === undefined ? [] : [value]) : value;
	};
}

function shapeOf(schema: SchemaShape): TreeNode['kind'] {
	if (schema.wrapped) return shapeOf(schema.wrapped);
	return schema.entries || schema.value ? 'map' : schema.item ? 'list' : 'scalar';
}

function scalarDecoder(schema: SchemaShape): Decoder {
	const asIs =
		schema.type === 'string' && !schema.pipe?.some(step => step.kind !== 'schema' && step.kind !== 'metadata');
	const words = schema.type === 'picklist' ? schema.options?.filter(isWord) : undefined;
	/** The words that mean themselves; `true` and `false` become something else. One string serves all its fields. */
	const kept = schema.pipe?.some(step => step.kind === 'transformation') ? undefined : words;

	return (node, problems) => {
		if (node.kind !== 'scalar') return wrongShape(node, 'scalar', problems);
		const { value, span, quoting } = node;
		if (asIs) {
			if (quoting === 'plain' && isReadOtherwise(value)) problems.push(unquoted(node));
			return new PlacedField(value, span, quoting);
		}
		const word = kept?.find(word => word === value);
		if (word !== undefined) return new PlacedField(word, span, quoting);
		const judged = v.safeParse(schema, value);
		if (judged.success) return new PlacedField(judged.output, span, quoting);
		problems.push(words ? unknownWord(node, words) : badForm(node, judged.issues[0].message));
		return undefined;
	};
}

function isSchema(option: SchemaShape | string): option is SchemaShape {
	return typeof option !== 'string';
}

function isWord(option: SchemaShape | string): option is string {
	return typeof option === 'string';
}

function wrongShape(node: TreeNode, expected: TreeNode['kind'], problems: Problem[]): undefined {
	const glued = expected === 'map' && node.kind === 'scalar' ? /^[\w-]+:(?=\S)/.exec(node.value)?.[0] : undefined;
	if (glued && node.kind === 'scalar' && node.quoting === 'plain') {
		const after = node.span.start + glued.length;
		problems.push({
			code: 'sidecar.shape',
			message: l10n.t('A blank is missing after the colon.'),
			severity: 'error',
			span: { start: node.span.start, end: after },
			fixes: [fixWith(l10n.t('Insert a blank'), { span: emptyAt(after), text: ' ' })],
		});
		return;
	}
	const message = {
		scalar: l10n.t('A single value is expected here.'),
		list: l10n.t('A list is expected here.'),
		map: l10n.t('Lines of ‘key: value’ are expected here.'),
	}[expected];
	problems.push({ code: 'sidecar.shape', message, severity: 'error', span: node.span });
}

function missingKey(key: string, span: Span): Problem {
	return {
		code: 'sidecar.missing-key',
		message: l10n.t('‘{0}’ is missing.', key),
		severity: 'error',
		span,
	};
}

function duplicateKey(key: Field): Problem {
	return {
		code: 'sidecar.duplicate-key',
		message: l10n.t('‘{0}’ stands here a second time; the first one counts.', key.value),
		severity: 'error',
		span: key.span,
	};
}

function duplicateId(key: Field, map: MapNode): Problem {
	const free = nextFreeId(key.value, new Set(map.entries.map(entry => entry.key.value)));
	return {
		code: 'sidecar.duplicate-id',
		message: l10n.t('The id ‘{0}’ is taken by an entry above; the first one counts.', key.value),
		severity: 'error',
		span: key.span,
		fixes: [rewrite(key, free, l10n.t('Give it the id ‘{0}’', free))],
	};
}

/** Lateral reads a word as a word; what keeps it for other programs, too, is a pair of quotation marks. */
function unquoted({ value, span }: ScalarNode): Problem {
	return {
		code: 'sidecar.unquoted',
		message: l10n.t(
			'Other programs take ‘{0}’ for something else than the word, unless it stands in quotation marks.',
			value,
		),
		severity: 'hint',
		span,
		fixes: [fixWith(l10n.t('Put the text in quotation marks'), { span, text: doubleQuoted(value) })],
	};
}

/** How people say `true` and `false`, and other programs read them. */
const saidOtherwise: Readonly<Record<string, string>> = {
	yes: 'true',
	y: 'true',
	on: 'true',
	no: 'false',
	n: 'false',
	off: 'false',
};

function unknownWord(node: ScalarNode, words: readonly string[]): Problem {
	const otherwise = saidOtherwise[node.value.toLowerCase()];
	const meant = otherwise !== undefined && words.includes(otherwise) ? otherwise : nearest(node.value, words);
	const fixes = (meant === undefined ? words : [meant]).map(word => ({
		...rewrite(node, word, l10n.t('Change to ‘{0}’', word)),
		preferred: word === meant,
	}));
	return {
		code: 'sidecar.unknown-word',
		message: meant
			? l10n.t('‘{0}’ is not known here. Did you mean ‘{1}’?', node.value, meant)
			: l10n.t('‘{0}’ is not known here. It can be: {1}.', node.value, words.join(', ')),
		severity: 'error',
		span: node.span,
		fixes,
	};
}

function badForm(node: ScalarNode, message: string): Problem {
	return { code: 'sidecar.form', message, severity: 'warning', span: node.span };
}

/** Unknown keys are the writer's own; only what looks like a slip is worth a hint. */
function reportUnknown(
	key: Field,
	value: TreeNode | undefined,
	map: MapNode,
	known: Iterable<string>,
	problems: Problem[],
): void {
	if (value) reportDuplicates(value, problems);
	const present = new Set(map.entries.map(entry => entry.key.value));
	const meant = nearest(
		key.value,
		[...known].filter(candidate => !present.has(candidate)),
	);
	if (!meant) return;
	problems.push({
		code: 'sidecar.unknown-key',
		message: l10n.t('‘{0}’ is no key of Lateral’s. Did you mean ‘{1}’?', key.value, meant),
		severity: 'hint',
		span: key.span,
		fixes: [rewrite(key, meant, l10n.t('Change to ‘{0}’', meant))],
	});
}

function reportDuplicates(node: TreeNode, problems: Problem[]): void {
	if (node.kind === 'list') for (const item of node.items) reportDuplicates(item, problems);
	if (node.kind !== 'map') return;
	const seen = new Set<string>();
	for (const { key, value } of node.entries) {
		if (seen.has(key.value)) problems.push(duplicateKey(key));
		seen.add(key.value);
		if (value) reportDuplicates(value, problems);
	}
}

/** Puts a plain word, such as an id, in a field's place and keeps its quotation marks. */
function rewrite(field: Field, word: string, title: string): Fix {
	return fixWith(title, { span: innerSpan(field), text: word });
}

function emptyAt(offset: number): Span {
	return { start: offset, end: offset };
}

function emptyMapAfter(span: Span): MapNode {
	return { kind: 'map', span, flow: false, entries: [] };
}
