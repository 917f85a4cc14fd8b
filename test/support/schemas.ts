import Ajv from 'ajv';
import { parse } from 'yaml';
import { jsonSchemas } from '../../scripts/schemas/jsonSchemas';

const ajv = new Ajv({ allowUnionTypes: true, strictNumbers: false });
const validators = Object.entries(jsonSchemas()).map(
	([file, schema]) => [file, ajv.compile(JSON.parse(JSON.stringify(schema)))] as const,
);

/** Whether another tool, which reads numbers, booleans and nulls, finds a file in order: `accepts('sidecar', text)`. */
export function accepts(name: string, text: string): boolean {
	const validate = validators.find(([file]) => file === `schemas/${name}.schema.json`)![1];
	return validate(parse(text) ?? {});
}
