/** So many characters at once: a call for every few words would take longer than all the rest, a call for more would hold other work up. */
const atOnce = 1 << 16;

/** The same text in larger pieces. */
export function* inBatches(pieces: Iterable<string>): Generator<string> {
	let batch: string[] = [];
	let length = 0;
	for (const piece of pieces) {
		batch.push(piece);
		length += piece.length;
		if (length < atOnce) continue;
		yield batch.join('');
		batch = [];
		length = 0;
	}
	yield batch.join('');
}
