import type * as v from 'valibot';
import {
	claimFileSchema,
	claimsMapSchema,
	configSchema,
	layerSchema,
	type Names,
	sidecarSchema,
	sourcesSchema,
} from './schema';

/** A key that a map may have. */
export interface KeyShape {
	readonly key: string;
	/** What it is for, in English: `l10n.t` has it in the reader's language. In Markdown, and ours. */
	readonly description: string;
	readonly isRequired: boolean;
	readonly value: Shape;
}

/** What may stand at a place of a file, as the schema has it. */
export interface Shape {
	/** The keys that a map here may have; of a map whose keys are the writer's, none. */
	readonly keys: readonly KeyShape[];
	/** Of such a map: what each of its values is, and what its keys name. Its keys may be ids of their own. */
	readonly entries: { readonly value: Shape; readonly names: Names | undefined } | undefined;
	/** The words that a scalar here can be; none where it may be any. */
	readonly words: readonly string[];
	/** What a scalar here names. */
	readonly names: Names | undefined;
	readonly takesScalar: boolean;
	readonly takesMap: boolean;
	/** What the items of a list here are. */
	readonly item: Shape | undefined;
}

/** The files that have a schema; `layer` is a coder's sidecar. */
export type FileKind = 'sidecar' | 'layer' | 'claim' | 'claims' | 'sources' | 'config';

/** The part of valibot's schemas that this goes by. */
interface SchemaShape extends v.GenericSchema {
	readonly wrapped?: SchemaShape;
	readonly entries?: Readonly<Record<string, SchemaShape>>;
	readonly key?: SchemaShape;
	readonly value?: SchemaShape;
	readonly item?: SchemaShape;
	readonly options?: readonly (SchemaShape | string)[];
	readonly pipe?: readonly PipeItem[];
}

interface PipeItem {
	readonly kind: string;
	readonly type: string;
	readonly description?: string;
	readonly metadata?: { readonly names?: Names };
	readonly pipe?: readonly PipeItem[];
}

const schemas: Readonly<Record<FileKind, SchemaShape>> = {
	sidecar: sidecarSchema,
	layer: layerSchema,
	claim: claimFileSchema,
	claims: claimsMapSchema,
	sources: sourcesSchema,
	config: configSchema,
};

const known = new Map<SchemaShape, Shape>();

/**
 * What may stand where the keys of `path` lead to; lists on the way are passed through.
 *
 * @returns `undefined` below a key that is the writer's own.
 */
export function shapeAt(kind: FileKind, path: readonly string[]): Shape | undefined {
	let shape: Shape | undefined = shapeOf(schemas[kind]);
	for (const key of path) {
		const inMap: Shape | undefined = shape?.keys.length || shape?.entries ? shape : shape?.item;
		shape = inMap?.keys.find(each => each.key === key)?.value ?? inMap?.entries?.value;
	}
	return shape;
}

/** A key that the schema has at the end of a path. */
export function keyShapeAt(kind: FileKind, path: readonly string[]): KeyShape | undefined {
	const shape = shapeAt(kind, path.slice(0, -1));
	const keys = shape?.keys.length ? shape.keys : shape?.item?.keys;
	return keys?.find(({ key }) => key === path.at(-1));
}

function shapeOf(schema: SchemaShape): Shape {
	const before = known.get(schema);
	if (before) return before;
	const shape = readShape(schema);
	known.set(schema, shape);
	return shape;
}

function readShape(schema: SchemaShape): Shape {
	if (schema.wrapped) return shapeOf(schema.wrapped);
	if (schema.type === 'union') {
		const options = (schema.options ?? []).filter(option => typeof option !== 'string').map(shapeOf);
		const one = <T>(get: (shape: Shape) => T | undefined) => options.map(get).find(each => each !== undefined);
		return {
			keys: options.flatMap(({ keys }) => keys),
			entries: one(({ entries }) => entries),
			words: options.flatMap(({ words }) => words),
			names: one(({ names }) => names),
			takesScalar: options.some(({ takesScalar }) => takesScalar),
			takesMap: options.some(({ takesMap }) => takesMap),
			item: one(({ item }) => item),
		};
	}
	return {
		keys: Object.entries(schema.entries ?? {}).map(([key, value]) => ({
			key,
			description: describedAs(value),
			isRequired: value.type !== 'optional',
			value: shapeOf(value),
		})),
		entries: schema.value && { value: shapeOf(schema.value), names: schema.key && namesOf(schema.key) },
		words: schema.type === 'picklist' ? (schema.options ?? []).filter(option => typeof option === 'string') : [],
		names: namesOf(schema),
		takesScalar: !schema.entries && !schema.value && !schema.item,
		takesMap: schema.entries !== undefined || schema.value !== undefined,
		item: schema.item && shapeOf(schema.item),
	};
}

function describedAs(schema: SchemaShape): string {
	const own = piped(schema).findLast(({ type }) => type === 'description')?.description;
	return own ?? (schema.wrapped ? describedAs(schema.wrapped) : '');
}

function namesOf(schema: SchemaShape): Names | undefined {
	return piped(schema).find(({ metadata }) => metadata?.names)?.metadata?.names;
}

/** The steps of a pipe; those of a pipe within it first. */
function piped({ pipe = [] }: { readonly pipe?: readonly PipeItem[] }): PipeItem[] {
	return pipe.flatMap(step => [...piped(step), step]);
}
