/** What a file's bytes say as text. The text never begins with a byte order mark. */
export interface DecodedText {
	readonly text: string;
	/** The encoding that was used, by its canonical name: `utf-8`, `windows-1250`, `utf-16le`. */
	readonly encoding: string;
	/**
	 * - `undecodable`: some bytes mean nothing in this encoding; U+FFFD stands for them, the first at `at`.
	 *   The reader mends it with the key `encoding`.
	 * - `unknown-encoding`: nobody knows the given label, the text was read as UTF-8.
	 * - `binary`: an image, an archive or the like; the text is empty.
	 */
	readonly trouble?: 'undecodable' | 'unknown-encoding' | 'binary';
	readonly at?: number;
}

/** A NUL says binary when it comes this early; the whole of a large file need not be looked through. */
const binaryProbe = 8192;

/**
 * Reads bytes as text: by their byte order mark, else by the label that the corpus gives, else as UTF-8.
 *
 * Never throws. What cannot be decoded is still shown, with replacement characters, and flagged:
 * most of such an article is readable, and its reader must see which letters went wrong.
 */
export function decodeText(bytes: Uint8Array, label?: string): DecodedText {
	const marked = encodingOfMark(bytes);
	const known = decoderFor(marked ?? label ?? 'utf-8');
	const encoding = (known ?? new TextDecoder()).encoding;

	if (!encoding.startsWith('utf-16') && bytes.subarray(0, binaryProbe).includes(0)) {
		return { text: '', encoding, trouble: 'binary' };
	}
	const strict = decodeStrictly(bytes, encoding);
	if (strict === undefined) {
		const text = new TextDecoder(encoding).decode(bytes);
		return { text, encoding, trouble: 'undecodable', at: Math.max(0, text.indexOf('\uFFFD')) };
	}
	return known ? { text: strict, encoding } : { text: strict, encoding, trouble: 'unknown-encoding', at: 0 };
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
	if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
	return undefined;
}

function decoderFor(label: string): TextDecoder | undefined {
	try {
		return new TextDecoder(label);
	} catch {
		return undefined; // a RangeError: no such encoding, or one that this host was built without
	}
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}
