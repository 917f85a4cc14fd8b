import * as l10n from '@vscode/l10n';
import type { FileContent } from '../host';
import type { Problem } from '../problem';
import { readClaim, readClaimsMap, readConfig, readSidecar, readSources, type Reading } from '../sidecar/readFiles';
import type { ClaimRecord, ConfigRecord, SidecarRecord, SourceRecord } from '../sidecar/records';
import { decodeText } from '../text/decode';
import type { TextEdit } from '../text/edit';
import type { FileRole } from './layout';

/** A file of a corpus as it was read for what it is. The text stays: places of problems are offsets into it. */
export type CorpusFile =
	| (ReadAs<'article', undefined> & {
			readonly id: string;
			readonly encoding: string | undefined;
			/** Where it has unsaved changes: the last of them, with the text that they were made in. */
			readonly unsaved: { readonly from: string; readonly edits: readonly TextEdit[] } | undefined;
	  })
	| (ReadAs<'sidecar', SidecarRecord> & { readonly id: string; readonly coder: string | undefined })
	| (ReadAs<'claim', ClaimRecord | undefined> & { readonly id: string })
	| ReadAs<'claims', readonly ClaimRecord[]>
	| ReadAs<'sources', readonly SourceRecord[]>
	| ReadAs<'config', ConfigRecord>
	| ReadAs<'misnamed', undefined>
	| { readonly kind: 'other'; readonly path: string };

interface ReadAs<Kind extends FileRole['kind'], T> {
	readonly kind: Kind;
	readonly path: string;
	readonly text: string;
	readonly record: T;
	/** What the file alone tells; what the rest of the corpus makes of it is found by `Checks`. */
	readonly problems: readonly Problem[];
}

/** The file of one kind. */
export type FileOf<Kind extends CorpusFile['kind']> = Extract<CorpusFile, { kind: Kind }>;

const beginning = { start: 0, end: 0 };

/**
 * Reads a file for what its role says it is. `encoding` is the label for articles without a byte order mark.
 * Of a file that was read `before` and says the same now, that is the answer.
 */
export function readFile(
	path: string,
	role: FileRole,
	content: Exclude<FileContent, { kind: 'gone' }>,
	encoding: string | undefined,
	before?: CorpusFile,
): CorpusFile {
	const known = before && hasRole(before, role) ? before : undefined;
	if (role.kind === 'other') return known ?? { kind: 'other', path };
	const { text, problems } = textOf(role, content, encoding);
	const edits = content.kind === 'text' && role.kind === 'article' ? content.edits : undefined;
	const isSame = known && !problems.length && isSound(known) && known.text === text && encodingOf(known) === encoding;
	if (isSame && isUnsaved(known) === (edits !== undefined)) return known;
	const read = <T>({ record, problems: more }: Reading<T>) => ({
		path,
		text,
		record,
		problems: [...problems, ...more],
	});
	switch (role.kind) {
		case 'article':
			return {
				kind: 'article',
				path,
				text,
				record: undefined,
				problems,
				id: role.id,
				encoding,
				unsaved: edits && { from: known?.kind === 'article' ? known.text : text, edits },
			};
		case 'sidecar':
			return {
				kind: 'sidecar',
				...read(readSidecar(text, role.coder === undefined ? 'base' : 'layer')),
				id: role.id,
				coder: role.coder,
			};
		case 'claim':
			return { kind: 'claim', ...read(readClaim(text)), id: role.id };
		case 'claims':
			return { kind: 'claims', ...read(readClaimsMap(text)) };
		case 'sources':
			return { kind: 'sources', ...read(readSources(text)) };
		case 'config':
			return { kind: 'config', ...read(readConfig(text)) };
		case 'misnamed':
			return { kind: 'misnamed', path, text, record: undefined, problems: [misnamed(role.should)] };
	}
}

/** Whether a file was read as what it is now. */
export function hasRole(file: CorpusFile, role: FileRole): boolean {
	if (file.kind !== role.kind) return false;
	if (file.kind === 'sidecar' && role.kind === 'sidecar') return file.id === role.id && file.coder === role.coder;
	return !('id' in file) || !('id' in role) || file.id === role.id;
}

type Known = Exclude<CorpusFile, { kind: 'other' }>;

/** Whether the file's bytes were read as the text that they are. */
function isSound(file: CorpusFile): file is Known {
	return file.kind !== 'other' && !file.problems.some(({ code }) => code.startsWith('file.'));
}

function encodingOf(file: Known): string | undefined {
	return file.kind === 'article' ? file.encoding : undefined;
}

function isUnsaved(file: Known): boolean {
	return file.kind === 'article' && file.unsaved !== undefined;
}

function textOf(
	role: FileRole,
	content: Exclude<FileContent, { kind: 'gone' }>,
	encoding: string | undefined,
): { text: string; problems: Problem[] } {
	if (content.kind === 'text') return { text: content.text, problems: [] };
	if (content.kind === 'unreadable') return { text: '', problems: [unreadable(content.reason)] };
	const { text, trouble, at = 0 } = decodeText(content.bytes, role.kind === 'article' ? encoding : undefined);
	return { text, problems: trouble ? [undecodable(trouble, at, encoding)] : [] };
}

function unreadable(reason: string): Problem {
	return {
		code: 'file.unreadable',
		message: l10n.t('This file cannot be read: {0}', reason),
		severity: 'error',
		span: beginning,
	};
}

function undecodable(
	trouble: 'undecodable' | 'unknown-encoding' | 'binary',
	at: number,
	encoding: string | undefined,
): Problem {
	const said: Record<typeof trouble, [code: string, message: string]> = {
		undecodable: [
			'file.undecodable',
			l10n.t(
				'Some letters cannot be read as {0}. Name the encoding in the sidecar, as in “article: {encoding: windows-1250}”.',
				encoding ?? 'UTF-8',
			),
		],
		'unknown-encoding': [
			'file.unknown-encoding',
			l10n.t('“{0}” is not an encoding that is known here; the text was read as UTF-8.', encoding ?? ''),
		],
		binary: ['file.binary', l10n.t('This is not a text. Leave it out with “exclude” in lateral.yaml.')],
	};
	const [code, message] = said[trouble];
	return { code, message, severity: 'error', span: { start: at, end: at + (trouble === 'binary' ? 0 : 1) } };
}

function misnamed(should: string): Problem {
	return {
		code: 'file.misnamed',
		message: l10n.t('Lateral does not read this file. Rename it to {0}.', should.slice(should.lastIndexOf('/') + 1)),
		severity: 'warning',
		span: beginning,
	};
}
