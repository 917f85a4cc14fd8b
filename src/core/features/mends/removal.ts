import * as l10n from '@vscode/l10n';
import { removeAt } from '../../sidecar/editAt';
import { readYaml } from '../../sidecar/readYaml';
import { findAt, type Found } from '../../sidecar/findAt';
import type { Span } from '../../text/span';
import { acted, fileEdit } from '../actions/action';
import type { Mend } from './mend';
import { shortened } from '../wording/quoted';

/** A file whose text is at hand. */
export interface Written {
	readonly path: string;
	readonly text: string;
}

/** The entry or item that a problem is about. */
export function foundAt({ text }: Written, span: Span): Found | undefined {
	return findAt(readYaml(text).tree, span);
}

/** Takes away what a problem is about: the last way out of many, and never the one to take without asking. */
export function removal(file: Written, span: Span, preferred = false): Mend[] {
	const found = foundAt(file, span);
	if (!found) return [];
	const name = found.kind === 'entry' ? found.entry.key.value : file.text.slice(span.start, span.end);
	const title = l10n.t('Remove “{0}”', shortened(name));
	return [{ title, preferred, work: () => acted(title, [fileEdit(file.path, removeAt(file.text, span))]) }];
}
