// What both of VS Code's extension hosts have, Node's and the web worker's; neither's own types are loaded here.
declare function setTimeout(callback: () => void, milliseconds: number): number;
declare function clearTimeout(timer: number | undefined): void;
declare class TextEncoder {
	encode(text: string): Uint8Array;
}
declare class TextDecoder {
	readonly encoding: string;
	constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean });
	decode(bytes: Uint8Array): string;
}
/** The bytes that base 64 stands for, each as a character. */
declare function atob(base64: string): string;
declare class AbortController {
	readonly signal: { readonly aborted: boolean };
	abort(): void;
}
declare const crypto: { getRandomValues<T extends Uint8Array>(array: T): T; randomUUID(): string };
