import * as l10n from '@vscode/l10n';
import type { Problem } from '../problem';
import { decoderOf } from './decode';
import { readYaml } from './readYaml';
import type {
	ClaimRecord,
	ConfigRecord,
	CorrectionRecord,
	LinkRecord,
	NoteRecord,
	QuestionRecord,
	Read,
	SidecarRecord,
	SourceRecord,
} from './records';
import {
	claimFileSchema,
	claimsMapSchema,
	configSchema,
	layerSchema,
	type noteSchema,
	sidecarSchema,
	sourcesSchema,
	type sourceSchema,
} from './schema';
import { entryOf, type Field, type MapNode, type TreeNode } from './tree';

/** The format that this version writes. */
export const currentFormat = 1;

/** A file's record, as far as it could be read, and what is wrong with the rest. */
export interface Reading<T> {
	readonly record: T;
	readonly problems: readonly Problem[];
}

const decodeSidecar = decoderOf(sidecarSchema);
const decodeLayer = decoderOf(layerSchema);
const decodeClaim = decoderOf(claimFileSchema);
const decodeClaims = decoderOf(claimsMapSchema);
const decodeSources = decoderOf(sourcesSchema);
const decodeConfig = decoderOf(configSchema);

/** Reads `X.notes.yaml`; as a `layer`, `X.CODER.notes.yaml`. An empty file is a sidecar without notes. */
export function readSidecar(text: string, kind: 'base' | 'layer' = 'base'): Reading<SidecarRecord> {
	const { map, problems, broken } = readMap(text);
	if (!map) return { record: { notes: [], corrections: [], threads: [], readOnly: broken }, problems };
	const base = kind === 'base' ? decodeSidecar(map, problems) : undefined;
	const layer = kind === 'layer' ? decodeLayer(map, problems) : undefined;
	const file = base ?? layer;
	reportMisplaced(map, kind, problems);
	const newer = isNewer(file?.format, problems);
	const record: SidecarRecord = {
		notes: notesOf(map, file?.notes),
		corrections: (file?.corrections ?? []).map(({ key, value }): CorrectionRecord => ({ id: key, ...value })),
		threads: (layer?.replies ?? []).map(({ key, value }) => ({ to: key, replies: value })),
		readOnly: broken || newer,
		...(base?.article && { article: base.article }),
		...(layer?.done && { done: layer.done }),
	};
	return { record, problems };
}

/** Reads `claims/ID.yaml`; the id is the file's name. A claim without text is no claim. */
export function readClaim(text: string): Reading<ClaimRecord | undefined> {
	const { map, problems, broken } = readMap(text);
	const file = decodeClaim(map ?? emptyMap, problems);
	if (!file) return { record: undefined, problems };
	const { format, ...claim } = file;
	return { record: { ...claim, readOnly: isNewer(format, problems) || broken }, problems };
}

/** Reads `claims.yaml`. */
export function readClaimsMap(text: string): Reading<readonly ClaimRecord[]> {
	const { map, problems, broken } = readMap(text);
	const { rest, newer } = withoutFormat(map, problems);
	const claims = rest ? decodeClaims(rest, problems) : undefined;
	const readOnly = broken || newer;
	return { record: (claims ?? []).map(({ key, value, span }) => ({ ...value, span, id: key, readOnly })), problems };
}

/** Reads `sources.yaml`. */
export function readSources(text: string): Reading<readonly SourceRecord[]> {
	const { map, problems } = readMap(text);
	const { rest } = withoutFormat(map, problems);
	const sources = rest ? decodeSources(rest, problems) : undefined;
	return { record: (sources ?? []).map(({ key, value, span }) => toSource(key, value, span)), problems };
}

/** Reads `lateral.yaml`. */
export function readConfig(text: string): Reading<ConfigRecord> {
	const { map, problems, broken } = readMap(text);
	const config = map && decodeConfig(map, problems);
	const { format, articles = [], exclude = [], linkTypes = [], ...rest } = config ?? { span: emptyMap.span };
	return {
		record: {
			...rest,
			articles,
			exclude,
			linkTypes: linkTypes.map(({ key, value, span }) => ({ ...value, span, name: key })),
			readOnly: isNewer(format, problems) || broken,
		},
		problems,
	};
}

const emptyMap: MapNode = { kind: 'map', span: { start: 0, end: 0 }, flow: false, entries: [] };

function readMap(text: string): { map: MapNode | undefined; problems: Problem[]; broken: boolean } {
	const { tree, problems, broken } = readYaml(text);
	if (!tree || tree.kind === 'map') return { map: tree, problems: [...problems], broken };
	return { map: undefined, problems: [...problems, noMap(tree)], broken: true };
}

function noMap(tree: TreeNode): Problem {
	return {
		code: 'sidecar.shape',
		message: l10n.t('This file has to consist of lines of ‘key: value’.'),
		severity: 'error',
		span: tree.span,
	};
}

function isNewer(format: Field<number> | undefined, problems: Problem[]): boolean {
	if (!format || format.value <= currentFormat) return false;
	problems.push({
		code: 'sidecar.newer-format',
		message: l10n.t('This file was written by a newer version of Lateral. It is shown and never changed.'),
		severity: 'warning',
		span: format.span,
	});
	return true;
}

/** In a map of ids a `format` with a plain number is no id: every entry of ours is a map itself. */
function withoutFormat(map: MapNode | undefined, problems: Problem[]): { rest: MapNode | undefined; newer: boolean } {
	const entry = map && entryOf(map, 'format');
	if (entry?.value?.kind !== 'scalar') return { rest: map, newer: false };
	const { value, span, quoting } = entry.value;
	const newer = /^\d+$/.test(value) && isNewer({ value: Number(value), span, quoting }, problems);
	return { rest: { ...map!, entries: map!.entries.filter(other => other !== entry) }, newer };
}

function reportMisplaced(map: MapNode, kind: 'base' | 'layer', problems: Problem[]): void {
	const entry = entryOf(map, kind === 'base' ? 'replies' : 'article');
	if (!entry?.value) return;
	problems.push({
		code: 'sidecar.misplaced',
		message:
			kind === 'base'
				? l10n.t('Replies by reference stand in a coder’s layer. Here they stand in their note.')
				: l10n.t('A coder’s layer says nothing of the article but ‘done: true’.'),
		severity: 'warning',
		span: entry.key.span,
	});
}

type NoteEntries = Read<typeof sidecarSchema>['notes'];

function notesOf(map: MapNode, notes: NoteEntries): NoteRecord[] {
	if (!notes) return [];
	const tree = entryOf(map, 'notes')?.value;
	const nodes = new Map<string, TreeNode | undefined>();
	for (const { key, value } of tree?.kind === 'map' ? tree.entries : [])
		if (!nodes.has(key.value)) nodes.set(key.value, value);
	return notes.map(({ key, value, span }) => toNote(key, value, span, nodes.get(key.value)));
}

function toNote(
	id: Field,
	note: Read<typeof noteSchema>,
	span: NoteRecord['span'],
	node: TreeNode | undefined,
): NoteRecord {
	const { claim, links = [], replies = [], tags = [], ...rest } = note;
	const written = rest.stance ? undefined : writtenStance(node);
	return {
		...rest,
		id,
		span,
		tags,
		replies,
		links: links.flatMap(({ key, value }) => value.map((to): LinkRecord => ({ type: key, to }))),
		...(claim && ('value' in claim ? { claim } : { draft: claim })),
		...(written && { stance: { ...written, value: 'mentions' } }),
	};
}

/** A stance that is none of the known words is there all the same; see `SidecarRecord`. */
function writtenStance(note: TreeNode | undefined): Field | undefined {
	const stance = note?.kind === 'map' ? entryOf(note, 'stance')?.value : undefined;
	if (stance?.kind !== 'scalar') return undefined;
	const { value, span, quoting } = stance;
	return { value, span, quoting };
}

function toSource(id: Field, source: Read<typeof sourceSchema>, span: SourceRecord['span']): SourceRecord {
	const { aliases = [], questions = [], ...rest } = source;
	return {
		...rest,
		id,
		span,
		aliases,
		questions: questions.map((asked): QuestionRecord =>
			'key' in asked ? { question: asked.key, answer: asked.value } : { question: asked },
		),
	};
}
