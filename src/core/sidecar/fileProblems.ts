import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import type { Span } from '../text/span';
import { entryOf, type MapNode, type TreeNode } from './tree';

/** The format that this version writes. */
export const currentFormat = 1;

/** The problem of a file whose `format` is above ours; it is shown and never changed. */
export function newerFormat(map: MapNode): Problem | undefined {
	const format = entryOf(map, 'format')?.value;
	if (format?.kind !== 'scalar' || !/^\d+$/.test(format.value) || Number(format.value) <= currentFormat)
		return undefined;
	return {
		code: 'sidecar.newer-format',
		message: l10n.t('This file was written by a newer version of Lateral. It is shown and never changed.'),
		severity: 'warning',
		span: format.span,
	};
}

/** The problem of a file that is a list or a single value. */
export function notAMap(tree: TreeNode): Problem {
	return {
		code: 'sidecar.shape',
		message: l10n.t('This file has to consist of lines of ‘key: value’.'),
		severity: 'error',
		span: tree.span,
	};
}

/** The one problem of a file with conflict markers. */
export function conflictProblem(span: Span): Problem {
	return {
		code: 'sidecar.conflict',
		message: l10n.t('Two versions of this file were merged and disagree from here on. Choose, or keep both.'),
		severity: 'error',
		span,
	};
}
