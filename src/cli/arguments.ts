import { parseArgs } from 'node:util';
import { WrongUse } from './wrongUse';

type Options = Readonly<Record<string, { readonly type: 'string' | 'boolean' }>>;
type Given<T extends Options> = ReturnType<
	typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; strict: true }>
>;

/** `parseArgs`, with what it objects to as a {@link WrongUse}. */
export function readArguments<const T extends Options>(args: string[], options: T): Given<T> {
	try {
		return parseArgs({ args, options, allowPositionals: true, strict: true });
	} catch (error) {
		if (!(error instanceof TypeError) || !('code' in error)) throw error;
		throw new WrongUse(error.message.replace(/\. To specify a positional.*$/s, '.'));
	}
}

/** The one of several options that is given; two of them are wrong use. */
export function atMostOne<Name extends string>(
	names: readonly Name[],
	given: Readonly<Partial<Record<Name, unknown>>>,
): Name | undefined {
	const [first, second] = names.filter(name => given[name] !== undefined);
	if (second !== undefined) throw new WrongUse(`--${first} and --${second} cannot be used together.`);
	return first;
}
