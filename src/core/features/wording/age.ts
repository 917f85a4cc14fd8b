import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';

const day = 24 * 60 * 60 * 1000;

/** How long ago something was written, roughly; empty where its time is not known. */
export function ageInWords(at: string | undefined, now: number): string {
	const time = Date.parse(at ?? '');
	if (Number.isNaN(time)) return '';
	const days = Math.floor((now - time) / day);
	if (days < 1) return l10n.t('today');
	if (days < 14) return counted(days, l10n.t('{0} day ago'), l10n.t('{0} days ago'));
	if (days < 60) return l10n.t('{0} weeks ago', Math.floor(days / 7));
	if (days < 730) return l10n.t('{0} months ago', Math.floor(days / 30));
	return l10n.t('{0} years ago', Math.floor(days / 365));
}
