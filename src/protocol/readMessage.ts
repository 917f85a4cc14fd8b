import * as v from 'valibot';

/** The message, or `undefined` for whatever is none: callers ignore that, and say so in the log. */
export function readMessage<Schema extends v.GenericSchema>(
	schema: Schema,
	message: unknown,
): v.InferOutput<Schema> | undefined {
	const result = v.safeParse(schema, message, { abortEarly: true });
	return result.success ? result.output : undefined;
}
