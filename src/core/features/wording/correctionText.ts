import * as l10n from '@vscode/l10n';
import type { Correction, CorrectionWord } from '../../analysis/analysis';

/** What a correction says in a few words: “not a quotation”, “said by Mira Stell”. */
export function correctionLabel({ is, speaker }: Pick<Correction, 'is' | 'speaker'>): string {
	if (speaker && takesSpeaker(is)) return l10n.t('said by {0}', speaker.name ?? l10n.t('somebody who is not named'));
	return {
		'not-a-quotation': l10n.t('not a quotation'),
		'not-an-attribution': l10n.t('said by nobody'),
		speech: l10n.t('a quotation'),
		scare: l10n.t('a scare quote'),
		title: l10n.t('a title'),
		attribution: l10n.t('a statement'),
	}[is];
}

/** “Corrected by mira: not a quotation.” */
export function correctionInWords(correction: Correction): string {
	const what = correctionLabel(correction);
	const { by } = correction;
	return by === undefined ? l10n.t('Corrected by a reader: {0}.', what) : l10n.t('Corrected by {0}: {1}.', by, what);
}

/** “Corrected by mira.” */
export function correctedBy({ by }: Correction): string {
	return by === undefined ? l10n.t('Corrected by a reader.') : l10n.t('Corrected by {0}.', by);
}

function takesSpeaker(is: CorrectionWord): boolean {
	return is === 'attribution' || is === 'speech';
}
