import { toJsonSchema, type JsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import {
	claimFileSchema,
	claimsMapSchema,
	configSchema,
	layerSchema,
	sidecarSchema,
	sourcesSchema,
} from '../../src/core/sidecar/schema';

/**
 * The published JSON Schemas by file, for editors and tools that know YAML and not Lateral.
 *
 * Lateral reads every scalar as the word that is written. Others read `6` as a number, `yes` as a
 * boolean and nothing at all as null, so wherever a scalar stands the schemas allow them all.
 */
export function jsonSchemas(): Record<string, JsonSchema> {
	return {
		'schemas/sidecar.schema.json': titled(
			'Notes on an article, X.notes.yaml, or a coder’s layer of them, X.CODER.notes.yaml',
			convert(v.object({ ...sidecarSchema.entries, ...layerSchema.entries })),
		),
		'schemas/claim.schema.json': titled('A claim, claims/ID.yaml', convert(claimFileSchema)),
		'schemas/claims.schema.json': titled('Claims by id, claims.yaml', withFormat(convert(claimsMapSchema))),
		'schemas/sources.schema.json': titled('Sources by id, sources.yaml', withFormat(convert(sourcesSchema))),
		'schemas/lateral.schema.json': titled('What the folder of a corpus holds, lateral.yaml', convert(configSchema)),
	};
}

function titled(title: string, { $schema = '', ...schema }: JsonSchema): JsonSchema {
	return { $schema, $comment: 'Made from src/core/sidecar/schema.ts by `npm run schemas`.', title, ...schema };
}

/** In a map of ids a plain `format` is no id. */
function withFormat(schema: JsonSchema): JsonSchema {
	const { properties = {} } = convert(v.object({ format: configSchema.entries.format }));
	return { ...schema, properties };
}

function convert(schema: v.GenericSchema): JsonSchema {
	return toJsonSchema(schema, {
		target: 'draft-07',
		typeMode: 'input',
		ignoreActions: ['transform', 'check', 'metadata'],
		overrideSchema: ({ valibotSchema, jsonSchema }) => asOthersRead(valibotSchema.type, jsonSchema),
	});
}

function asOthersRead(type: string, schema: JsonSchema): JsonSchema | undefined {
	switch (type) {
		case 'string':
			return { ...schema, type: ['string', 'number', 'boolean', 'null'] };
		case 'picklist': {
			const words = (schema.enum ?? []).flatMap(word =>
				word === 'true' || word === 'false' ? [word, word === 'true'] : [word],
			);
			const { type: _, ...rest } = schema;
			return { ...rest, enum: [...words, null] };
		}
		case 'array':
			return { ...schema, type: ['array', 'null'] };
		case 'record': {
			const { propertyNames, ...rest } = schema;
			const pattern = typeof propertyNames === 'object' && propertyNames.pattern;
			return { ...rest, type: ['object', 'null'], ...(pattern && { propertyNames: { pattern } }) };
		}
		case 'object': {
			const { required = [], ...rest } = schema;
			return { ...rest, type: ['object', 'null'], ...(required.length > 0 && { required }) };
		}
		default:
			return undefined;
	}
}
