import * as l10n from '@vscode/l10n';
import type { Analysis, Quotation } from '../../analysis/analysis';
import { overlaps, type Span } from '../../text/span';
import { neighbourOf } from './saidPassages';
import { strengthLabel } from '../wording/statusText';

/** A quotation to go to, and what is told of it on the way. */
export interface QuotationStop {
	readonly quotation: Quotation;
	/** “Mira Stell, named source · quotation 3 of 12”. */
	readonly told: string;
}

/** The next speech in quotation marks, or the one before; scare quotes and titles are passed over. */
export function quotationFrom(
	{ quotations, attributions }: Analysis,
	selection: Span,
	direction: 'next' | 'previous',
): QuotationStop | undefined {
	const speech = quotations.filter(({ role }) => role === 'speech');
	const quotation = neighbourOf(speech, ({ inner }) => inner, selection, direction);
	if (!quotation) return undefined;
	const said = attributions.find(({ content }) => content.some(piece => overlaps(piece, quotation.span)));
	const who = said?.speaker ?? l10n.t('nobody is named');
	const strength = said ? `, ${strengthLabel(said.strength)}` : '';
	const place = l10n.t('quotation {0} of {1}', speech.indexOf(quotation) + 1, speech.length);
	return { quotation, told: `${who}${strength} · ${place}` };
}
