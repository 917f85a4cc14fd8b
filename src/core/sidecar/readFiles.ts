import * as l10n from '@vscode/l10n';
import { fixWith, type Problem } from '../problem';
import { decoderOf } from './decode';
import { conflictProblem, newerFormat, notAMap } from './fileProblems';
import { keepBoth } from './keepBoth';
import { readYaml } from './readYaml';
import { smallest } from '../text/edit';
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
import { entryOf, PlacedField, type Field, type MapNode, type TreeNode } from './tree';
import type { Stance } from './words';

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
	const { map, problems, broken, readOnly } = readMap(text);
	if (!map) return reading({ notes: [], corrections: [], threads: [], readOnly }, problems, broken);
	const base = kind === 'base' ? decodeSidecar(map, problems) : undefined;
	const layer = kind === 'layer' ? decodeLayer(map, problems) : undefined;
	const file = base ?? layer;
	reportMisplaced(map, kind, problems);
	const record: SidecarRecord = {
		notes: notesOf(map, file?.notes),
		corrections: (file?.corrections ?? []).map(({ key, value }): CorrectionRecord => ({ id: key, ...value })),
		threads: (layer?.replies ?? []).map(({ key, value }) => ({ to: key, replies: value })),
		readOnly,
		...(base?.article && { article: base.article }),
		...(layer?.done && { done: layer.done }),
	};
	return reading(record, problems, broken);
}

/** Reads `claims/ID.yaml`; the id is the file's name. A claim without text is no claim. */
export function readClaim(text: string): Reading<ClaimRecord | undefined> {
	const { map, problems, broken, readOnly } = readMap(text);
	const file = decodeClaim(map ?? emptyMap, problems);
	if (!file) return reading(undefined, problems, broken);
	const { format: _, ...claim } = file;
	return reading({ ...claim, readOnly }, problems, broken);
}

/** Reads `claims.yaml`. */
export function readClaimsMap(text: string): Reading<readonly ClaimRecord[]> {
	const { map, problems, broken, readOnly } = readMap(text);
	const rest = withoutFormat(map);
	const claims = rest && decodeClaims(rest, problems);
	const record = (claims ?? []).map(({ key, value, span }) => ({ ...value, span, id: key, readOnly }));
	return reading(record, problems, broken);
}

/** Reads `sources.yaml`. */
export function readSources(text: string): Reading<readonly SourceRecord[]> {
	const { map, problems, broken } = readMap(text);
	const rest = withoutFormat(map);
	const sources = rest && decodeSources(rest, problems);
	const record = (sources ?? []).map(({ key, value, span }) => toSource(key, value, span));
	return reading(record, problems, broken);
}

/** Reads `lateral.yaml`. */
export function readConfig(text: string): Reading<ConfigRecord> {
	const { map, problems, broken, readOnly } = readMap(text);
	const config = map && decodeConfig(map, problems);
	const { format: _, articles = [], exclude = [], linkTypes = [], ...rest } = config ?? { span: emptyMap.span };
	const record: ConfigRecord = {
		...rest,
		articles,
		exclude,
		linkTypes: linkTypes.map(({ key, value, span }) => ({ ...value, span, name: key })),
		readOnly,
	};
	return reading(record, problems, broken);
}

/** More than anybody reads; a file of junk could have one for each of its lines. */
const maxProblems = 500;

/**
 * In a file that does not parse, what is missing or misshapen is mostly so because of that, and with
 * conflict markers everything may be: a reader is told of the cause alone.
 */
function reading<T>(record: T, problems: readonly Problem[], broken: boolean): Reading<T> {
	const conflict = problems.find(({ code }) => code === 'sidecar.conflict');
	if (conflict) return { record, problems: [conflict] };
	const causes = broken
		? problems.filter(({ code }) => code !== 'sidecar.shape' && code !== 'sidecar.missing-key')
		: problems;
	const inOrder = (causes.length > 0 ? causes : problems).toSorted((a, b) => a.span.start - b.span.start);
	return { record, problems: inOrder.slice(0, maxProblems) };
}

const emptyMap: MapNode = { kind: 'map', span: { start: 0, end: 0 }, flow: false, entries: [] };

interface MapReading {
	readonly map: MapNode | undefined;
	readonly problems: Problem[];
	readonly broken: boolean;
	/** The file is broken or of a newer format. */
	readonly readOnly: boolean;
}

function readMap(text: string): MapReading {
	const { tree, problems: found, broken, conflict } = readYaml(text);
	const problems = conflict ? [withKeepBoth(conflictProblem(conflict), text)] : found;
	if (tree && tree.kind !== 'map')
		return { map: undefined, problems: [...problems, notAMap(tree)], broken: true, readOnly: true };
	const newer = tree && newerFormat(tree);
	return {
		map: tree,
		problems: newer ? [...problems, newer] : [...problems],
		broken,
		readOnly: broken || newer !== undefined,
	};
}

function withKeepBoth(problem: Problem, text: string): Problem {
	const merged = keepBoth(text);
	if (merged === undefined) return problem;
	const edit = smallest(text, { span: { start: 0, end: text.length }, text: merged });
	return { ...problem, fixes: [fixWith(l10n.t('Keep both, by note id'), edit)] };
}

/** In a map of ids a `format` with a plain value is no id: every entry of ours is a map itself. */
function withoutFormat(map: MapNode | undefined): MapNode | undefined {
	const entry = map && entryOf(map, 'format');
	if (!map || entry?.value?.kind !== 'scalar') return map;
	return { ...map, entries: map.entries.filter(other => other !== entry) };
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

/** One list for all the notes that have none. */
const none: readonly never[] = [];

function toNote(
	id: Field,
	note: Read<typeof noteSchema>,
	span: NoteRecord['span'],
	node: TreeNode | undefined,
): NoteRecord {
	const { claim, links, replies = none, tags = none, ...rest } = note;
	const written = rest.stance ? undefined : writtenStance(node);
	return {
		...rest,
		id,
		span,
		tags,
		replies,
		links: links?.flatMap(({ key, value }) => value.map((to): LinkRecord => ({ type: key, to }))) ?? none,
		...(claim && ('value' in claim ? { claim } : { draft: claim })),
		...(written && { stance: written }),
	};
}

/** A stance that is none of the known words is there all the same; see `SidecarRecord`. */
function writtenStance(note: TreeNode | undefined): Field<Stance> | undefined {
	const stance = note?.kind === 'map' ? entryOf(note, 'stance')?.value : undefined;
	if (stance?.kind !== 'scalar') return undefined;
	return new PlacedField('mentions', stance.span, stance.quoting);
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
