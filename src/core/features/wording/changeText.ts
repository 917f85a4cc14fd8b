import * as l10n from '@vscode/l10n';
import type { ChangeClass } from '../../anchor/anchor';

/** What a change touches, as people call it: “number”. */
export function changeLabel(kind: ChangeClass): string {
	return {
		number: l10n.t('number'),
		date: l10n.t('date'),
		name: l10n.t('name'),
		negation: l10n.t('negation'),
		hedge: l10n.t('hedge'),
		verb: l10n.t('verb'),
		words: l10n.t('words'),
		typography: l10n.t('typography only'),
	}[kind];
}
