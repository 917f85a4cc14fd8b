import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The SHA-256 by which a sidecar knows its article again, as 64 lower-case hexadecimal digits.
 *
 * Taken of the UTF-8 of the text without byte order mark, with line ends LF and in composition NFC,
 * and of nothing else: an editor or a git setting that rewrites line ends does not make evidence look
 * changed, while a changed space does.
 *
 * Synchronous, though every host has an asynchronous `crypto.subtle`: the corpus is recomputed in one
 * go after a change, and an await for each article would let half-computed states be seen.
 */
export function hashOfText(text: string): string {
	return bytesToHex(sha256(utf8ToBytes(withPlainLineEnds(text).normalize('NFC'))));
}

/** The SHA-256 of words exactly as they are: of the UTF-8 of every character, composed or not. */
export function hashOfWords(words: string): string {
	return bytesToHex(sha256(utf8ToBytes(words)));
}

/** The SHA-256 of a text in base64, as policies of web pages name a style. */
export function base64OfSha256(text: string): string {
	return base64(sha256(utf8ToBytes(text)));
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Written here, for no function that makes it is in every host and language version that core is for. */
function base64(bytes: Uint8Array): string {
	let text = '';
	for (let at = 0; at < bytes.length; at += 3) {
		const [first = 0, second = 0, third = 0] = bytes.subarray(at, at + 3);
		const group = (first << 16) | (second << 8) | third;
		for (let digit = 0; digit < 4; digit++)
			text += at + digit > bytes.length ? '=' : digits[(group >> (18 - 6 * digit)) & 63];
	}
	return text;
}

/** A text without byte order mark and with line ends LF: what it says, however a file is kept. */
export function withPlainLineEnds(text: string): string {
	const withoutMark = text.startsWith('\uFEFF') ? text.slice(1) : text;
	return withoutMark.includes('\r') ? withoutMark.replace(/\r\n?/g, '\n') : withoutMark;
}
