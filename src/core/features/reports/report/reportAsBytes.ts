import type { Corpus } from '../../../corpus/corpus';
import type { Cancellation } from '../../../host';
import { inBatches } from '../../../text/inBatches';
import type { Readings } from '../../article/readings';
import type { ReadingOn } from '../../speakers/statements';
import { reportOn, type ReportOptions } from './report';
import { reportFormats, type ReportFormat } from './reportFormat';

/** How a report is to be made. */
export interface ReportMaking extends ReadingOn {
	/** Awaited before it begins anew, until changes pause: otherwise it would do so at every key that is pressed. */
	readonly settle?: () => Promise<void>;
}

/**
 * A report as the bytes of its file, made a little at a time, so that an editor stays usable.
 *
 * It is of one state of the corpus: where that changes meanwhile it is given up and begins anew.
 *
 * @param wanted asked at each beginning, for a change may change the answer.
 * @returns `undefined` where it was cancelled, or where there is no such claim, in the end.
 */
export async function reportAsBytes(
	corpus: Corpus,
	readings: Readings,
	format: ReportFormat,
	wanted: () => Promise<ReportOptions>,
	{ settle, ...reading }: ReportMaking = {},
): Promise<Uint8Array | undefined> {
	for (;;) {
		const { version } = corpus;
		const signal: Cancellation = {
			get aborted() {
				return !!reading.signal?.aborted || corpus.version !== version;
			},
		};
		const now = { ...reading, signal };
		const report = await reportOn(corpus, readings, await wanted(), now);
		const bytes = report && (await encoded(reportFormats[format](report), now));
		if (reading.signal?.aborted) return undefined;
		if (corpus.version === version) return bytes;
		await settle?.();
		if (reading.signal?.aborted) return undefined;
	}
}

/** Encoded as they come: as one text, the report on a large corpus would be held twice more. */
async function encoded(
	pieces: Iterable<string>,
	{ signal, pause }: Pick<ReadingOn, 'signal' | 'pause'>,
): Promise<Uint8Array | undefined> {
	const encoder = new TextEncoder();
	const parts: Uint8Array[] = [];
	let length = 0;
	for (const text of inBatches(pieces)) {
		const part = encoder.encode(text);
		parts.push(part);
		length += part.length;
		if (signal?.aborted) return undefined;
		await pause?.();
	}
	const whole = new Uint8Array(length);
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}
