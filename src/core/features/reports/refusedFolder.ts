import * as l10n from '@vscode/l10n';
import type { Problem } from '../../problem';

/** What is said of a folder that the system does not let us read, on the folder itself. */
export function refusedFolder({ reason }: { readonly reason: string }): Problem {
	return {
		code: 'folder.unreadable',
		message: l10n.t('This folder cannot be read: {0}', reason),
		severity: 'error',
		span: { start: 0, end: 0 },
	};
}
