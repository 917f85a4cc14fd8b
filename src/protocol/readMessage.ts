import * as v from 'valibot';

/** The message, or `undefined` for whatever is none: callers ignore that, and say so in the log. */
export function readMessage<Schema extends v.GenericSchema>(
	schema: Schema,
	message: unknown,
): v.InferOutput<Schema> | undefined {
	const result = v.safeParse(schema, message, { abortEarly: true });
	return result.success ? result.output : undefined;
}

/** Where something is no message, and by which rule, for the log: “content.claims.0.text: max_length”. It holds none of its values. */
export function whyUnfit(schema: v.GenericSchema, message: unknown): string {
	const [issue] = v.safeParse(schema, message, { abortEarly: true }).issues ?? [];
	return issue ? `${v.getDotPath(issue) ?? ''}: ${issue.type}` : '';
}
