import type { Analysis, AttributionKind, Quotation } from '../../analysis/analysis';
import type { Span } from '../../text/span';

/** What the analyser found in one file, as other programs read it: offsets in UTF-16 code units, end excluded. */
export interface AttributionReport {
	readonly file: string;
	readonly attributions: readonly {
		readonly kind: AttributionKind;
		readonly content: readonly Offsets[];
		readonly cue: readonly Offsets[] | null;
		readonly source: readonly Offsets[] | null;
		readonly speaker: string | null;
	}[];
	readonly quotations: readonly { readonly span: Offsets; readonly role: Quotation['role'] }[];
}

export type Offsets = readonly [start: number, end: number];

/** @param file how the report names the file. */
export function attributionReport(file: string, { attributions, quotations }: Analysis): AttributionReport {
	return {
		file,
		attributions: attributions.map(({ kind, content, cue, source, speaker }) => ({
			kind,
			content: content.map(offsets),
			cue: cue.length ? cue.map(offsets) : null,
			source: source.length ? source.map(offsets) : null,
			speaker: speaker ?? null,
		})),
		quotations: quotations.map(({ span, role }) => ({ span: offsets(span), role })),
	};
}

function offsets({ start, end }: Span): Offsets {
	return [start, end];
}
