import fc from 'fast-check';
import * as v from 'valibot';

/** As much of a schema as is read here: valibot's own shapes. */
interface Schema extends v.GenericSchema {
	readonly entries?: Readonly<Record<string, Schema>>;
	/** Of a variant or union its schemas, of a picklist its values. */
	readonly options?: readonly unknown[];
	readonly literal?: unknown;
	readonly item?: Schema;
	readonly items?: readonly Schema[];
	readonly wrapped?: Schema;
	/** The schema again, and then what it demands besides. */
	readonly pipe?: readonly Step[];
}

interface Step {
	readonly type: string;
	readonly requirement?: unknown;
	readonly pipe?: readonly Step[];
}

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && 'type' in value;
const schemasIn = ({ options = [] }: Schema): readonly Schema[] => options.filter(isSchema);

/** All that a pipe demands, with what the pipes in it do; the last word counts. */
function stepsOf({ pipe = [] }: Pick<Schema, 'pipe'>): readonly Step[] {
	return pipe.flatMap(step => [...(step.pipe ? stepsOf(step) : []), step]);
}

/** What a pipe demands: the number that goes with one of its steps. */
function demanded(schema: Schema, step: string): number | undefined {
	const requirement = stepsOf(schema).findLast(({ type }) => type === step)?.requirement;
	return typeof requirement === 'number' ? requirement : undefined;
}

/**
 * Any message that a schema lets through, made from the schema itself: a view that is added to it is tried without a word
 * here. Numbers and lists are small, so that a message is drawn at once.
 *
 * @param text what stands in every text; cut to what the schema allows.
 */
export function anyMessage(schema: v.GenericSchema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
	return anyOf(inner(schema), text);
}

function anyOf(schema: Schema, text: fc.Arbitrary<string>): fc.Arbitrary<unknown> {
	switch (schema.type) {
		case 'string': {
			const [least, most] = [demanded(schema, 'min_length') ?? 0, demanded(schema, 'max_length') ?? 1000];
			return text.map(words => words.padEnd(least, 'x').slice(0, most));
		}
		case 'number': {
			const [min, max] = [demanded(schema, 'min_value') ?? -10, demanded(schema, 'max_value') ?? 10];
			const isWhole = stepsOf(schema).some(({ type }) => type === 'integer');
			return isWhole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true, noDefaultInfinity: true });
		}
		case 'boolean':
			return fc.boolean();
		case 'literal':
			return fc.constant(schema.literal);
		case 'picklist':
			return fc.constantFrom(...(schema.options ?? []));
		case 'array': {
			const [minLength, most] = [demanded(schema, 'min_length') ?? 0, demanded(schema, 'max_length') ?? 3];
			return fc.array(anyOf(inner(schema.item), text), { minLength, maxLength: Math.min(most, minLength + 2) });
		}
		case 'tuple':
		case 'strict_tuple':
			return fc.tuple(...(schema.items ?? []).map(item => anyOf(item, text)));
		case 'nullable':
			return fc.option(anyOf(inner(schema.wrapped), text), { nil: null });
		case 'variant':
		case 'union':
			return fc.oneof(...schemasIn(schema).map(option => anyOf(option, text)));
		case 'object':
		case 'strict_object': {
			const entries = Object.entries(schema.entries ?? {});
			return fc.record(
				Object.fromEntries(
					entries.map(([name, entry]) => [
						name,
						anyOf(entry.wrapped && isOptional(entry) ? entry.wrapped : entry, text),
					]),
				),
				{
					requiredKeys: entries.filter(([, entry]) => !isOptional(entry)).map(([name]) => name),
					noNullPrototype: true,
				},
			);
		}
		default:
			throw new Error(`say how a ${schema.type} is made`);
	}
}

/** The same message with other words in every text that may hold any; what is chosen from a list stays. */
export function withTexts(schema: v.GenericSchema, message: unknown, change: (text: string) => string): unknown {
	return changed(inner(schema), message, change);
}

function changed(schema: Schema, value: unknown, change: (text: string) => string): unknown {
	if (schema.type === 'string' && typeof value === 'string')
		return change(value).slice(0, demanded(schema, 'max_length'));
	if (schema.type === 'array' && Array.isArray(value))
		return value.map(each => changed(inner(schema.item), each, change));
	if (schema.items && Array.isArray(value))
		return value.map((each, at) => (schema.items?.[at] ? changed(schema.items[at], each, change) : each));
	if (schema.wrapped) return value === null ? null : changed(schema.wrapped, value, change);
	if (schema.type === 'variant' || schema.type === 'union') {
		const option = schemasIn(schema).find(each => v.is(each, value));
		return option ? changed(option, value, change) : value;
	}
	if (!schema.entries || typeof value !== 'object' || value === null) return value;
	const entries = Object.entries(value).map(([name, inside]: [string, unknown]) => {
		const entry = schema.entries?.[name];
		return [name, entry ? changed(entry, inside, change) : inside];
	});
	return Object.fromEntries(entries);
}

function isOptional({ type }: Schema): boolean {
	return type === 'exact_optional' || type === 'optional';
}

function inner(schema: unknown): Schema {
	if (!isSchema(schema)) throw new Error('a schema with nothing in it');
	return schema;
}
