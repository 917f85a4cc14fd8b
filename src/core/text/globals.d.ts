/**
 * The two globals that core takes from its host. Node, browsers and workers all have them, but they
 * belong to none of the language's own type libraries, and core is compiled with those alone
 * so that nothing of Node or the DOM slips in.
 */
declare class TextDecoder {
	constructor(label?: string, options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean });
	/** The canonical name of the encoding, in lower case. */
	readonly encoding: string;
	decode(bytes: Uint8Array): string;
}

declare class TextEncoder {
	/** As UTF-8. */
	encode(text: string): Uint8Array;
}
