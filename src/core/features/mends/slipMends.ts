import * as l10n from '@vscode/l10n';
import { parseDate } from '../../claims/dates';
import { articleId, sidecarPath } from '../../corpus/layout';
import type { Corpus } from '../../corpus/corpus';
import type { FileOf } from '../../corpus/files';
import { noteKey } from '../../corpus/article';
import type { Problem } from '../../problem';
import { changeClaim, changeSource } from '../../sidecar/editClaims';
import { addReply, type ReplyValues } from '../../sidecar/editReplies';
import { removeAt } from '../../sidecar/editAt';
import { pathOf } from '../../sidecar/findAt';
import { slugId } from '../../sidecar/ids';
import { replaceField } from '../../sidecar/replaceField';
import { shapeAt, type FileKind, type Shape } from '../../sidecar/shape';
import { entryOf, lineEnd, lineStart, type MapNode, type TreeNode } from '../../sidecar/tree';
import { alwaysQuoted } from '../../sidecar/writeNode';
import { doubleQuoted, writeScalar } from '../../sidecar/writeScalar';
import type { TextEdit } from '../../text/edit';
import { nearest } from '../../text/nearest';
import type { Span } from '../../text/span';
import { fileKindOf } from '../files/fileKind';
import { acted, editInTurn, fileEdit } from '../actions/action';
import type { Mend } from './mend';
import { foundAt, removal } from './removal';
import { renameTo, type Renamable } from '../actions/rename';
import { nameOf, sentenceOf } from '../actions/wordsOfIds';

type Slipped = FileOf<'sidecar' | 'claim' | 'claims' | 'sources' | 'config'>;

/** What can be done about a slip of the hand in one of Lateral's own files, beside what came with the problem. */
export function mendSlip(corpus: Corpus, file: Slipped, { code, span }: Problem): Mend[] {
	const kind = fileKindOf(file)!;
	switch (code) {
		case 'sidecar.duplicate-key':
			return removal(file, span, true);
		case 'sidecar.duplicate-id':
		case 'sidecar.unknown-word':
			return removal(file, span);
		case 'sidecar.missing-key':
			return [...missingName(file, kind, span), ...removal(file, span)];
		case 'sidecar.form':
			return [...rightForm(corpus, file, span), ...removal(file, span)];
		case 'sidecar.shape':
			return [...rightShape(corpus, file, kind, span), ...removal(file, span)];
		case 'sidecar.misplaced':
			return [...rightPlace(corpus, file, span), ...removal(file, span)];
		case 'sidecar.alias':
		case 'sidecar.anchor':
		case 'sidecar.tag':
			return asText(file, span);
		case 'sidecar.control-character':
			return [edits(file, l10n.t('Remove this character'), [{ span, text: '' }], true)];
		case 'sidecar.documents':
			return [edits(file, l10n.t('Remove this line'), [{ span: lineOf(file.text, span), text: '' }], true)];
		case 'sidecar.no-article':
			return file.kind === 'sidecar' ? besideArticle(corpus, file) : [];
		default:
			return [];
	}
}

function edits({ path }: Slipped, title: string, edits: readonly TextEdit[], preferred: boolean): Mend {
	return { title, preferred, work: () => acted(title, [{ kind: 'edit', path, edits }]) };
}

/** A source or a claim without its words gets those of its id, to be mended by hand. */
function missingName(file: Slipped, kind: FileKind, span: Span): Mend[] {
	const found = foundAt(file, span);
	const path = pathOf(found);
	const [id = file.kind === 'claim' ? file.id : ''] = path;
	if (kind === 'sources') {
		const name = nameOf(id);
		const title = l10n.t('Name it “{0}”', name);
		return [
			{
				title,
				preferred: false,
				work: () => acted(title, [fileEdit(file.path, changeSource(file.text, id, { name }))]),
			},
		];
	}
	if (kind !== 'claim' && kind !== 'claims') return [];
	const text = sentenceOf(id);
	const title = l10n.t('Let it say “{0}”', text);
	const key = kind === 'claims' ? id : undefined;
	return [
		{ title, preferred: false, work: () => acted(title, [fileEdit(file.path, changeClaim(file.text, { text }, key))]) },
	];
}

/** A date, an address or an id as it has to be written. */
function rightForm(corpus: Corpus, file: Slipped, span: Span): Mend[] {
	const found = foundAt(file, span);
	if (found?.kind !== 'entry') return [];
	const { key, value } = found.entry;
	if (key.span.start === span.start) return rightId(corpus, file, pathOf(found));
	if (value?.kind !== 'scalar') return [];
	const right =
		isoDate(value.value) ??
		(/^(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(value.value)
			? `https://${value.value}`
			: undefined) ??
		(key.value === 'id' ? slugId(value.value, new Set(), 'r') : key.value === 'format' ? '1' : undefined);
	if (right === undefined) return [];
	return [edits(file, l10n.t('Change to “{0}”', right), [replaceField(value, right)], true)];
}

/** The id in letters that ids have, wherever it is named. */
function rightId(corpus: Corpus, file: Slipped, path: readonly string[]): Mend[] {
	const id = path.at(-1) ?? '';
	const subject = subjectOf(file, path);
	if (!subject) return [];
	const taken = new Set([
		...corpus.claims().map(claim => claim.id),
		...corpus.sources().map(source => source.id.value),
		...(file.kind === 'sidecar' ? file.record.notes.map(note => note.id.value) : []),
	]);
	const name = slugId(id, taken, subject.kind === 'note' ? 'n' : subject.kind);
	const title = l10n.t('Give it the id “{0}” everywhere', name);
	return [{ title, preferred: true, work: () => renameTo(corpus, subject, name) }];
}

function subjectOf(file: Slipped, [section = '', id = '']: readonly string[]): Renamable | undefined {
	if (file.kind === 'claims') return { kind: 'claim', id: section };
	if (file.kind === 'sources') return { kind: 'source', id: section };
	if (file.kind === 'sidecar' && section === 'notes') return { kind: 'note', key: noteKey(file.id, file.coder, id) };
	return undefined;
}

/** The day, month or year that a date means: “18 January 2023”, “18. 1. 2023”. */
function isoDate(words: string): string | undefined {
	const [, day = '', month = '', year = ''] = /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{4})\.?$/.exec(words.trim()) ?? [];
	const numbers = year && `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
	const days = parseDate(numbers || words);
	if (!days) return undefined;
	const from = dayOf(days.from);
	const after = dayOf(days.to + 1);
	if (days.from === days.to) return from;
	if (!from.endsWith('-01') || !after.endsWith('-01')) return undefined;
	if (days.to - days.from < 31) return from.slice(0, 7);
	const isYear = from.endsWith('-01-01') && after.endsWith('-01-01') && days.to - days.from < 366;
	return isYear ? from.slice(0, 4) : undefined;
}

function dayOf(days: number): string {
	return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

/** A value put into the map or the list that it belongs into, or taken out of one. */
function rightShape(corpus: Corpus, file: Slipped, kind: FileKind, span: Span): Mend[] {
	const found = foundAt(file, span);
	const node = found?.kind === 'entry' ? found.entry.value : found?.item;
	const shape = shapeAt(kind, pathOf(found));
	if (!node || !shape) return [];
	const written = file.text.slice(node.span.start, node.span.end);
	const change = (text: string, preferred: boolean): Mend =>
		edits(file, l10n.t('Write it as “{0}”', shortly(text)), [{ span: node.span, text }], preferred);
	if (node.kind === 'list') {
		const [only, ...others] = node.items;
		return only?.kind === 'scalar' && !others.length && shape.takesScalar
			? [change(file.text.slice(only.span.start, only.span.end), true)]
			: [];
	}
	if (node.kind === 'map') return node.flow && shape.item?.takesMap ? [change(`[${written}]`, true)] : [];
	if (node.quoting === 'block') return [];
	if (shape.item?.takesMap) return wrapped(node.value, shape.item).map(map => change(`[${map}]`, true));
	if (shape.entries?.names === 'link-type')
		return [...corpus.linkTypes().keys()].map(type =>
			change(`{${type}: ${writeScalar(node.value, { flow: true })}}`, false),
		);
	return wrapped(node.value, shape).map(map => change(map, true));
}

/** The words as the first key of a map, which is the one that must be there: `{quote: "…"}`. */
function wrapped(value: string, { keys }: Shape): string[] {
	const key = (keys.find(({ isRequired }) => isRequired) ?? keys.find(each => each.value.takesScalar))?.key;
	if (key === undefined) return [];
	const words = alwaysQuoted.has(key) ? doubleQuoted(value) : writeScalar(value, { flow: true });
	return [`{${key}: ${words}}`];
}

function shortly(text: string): string {
	return text.length > 60 ? `${text.slice(0, 58)}…` : text;
}

/** What stands in a base and belongs into a layer, or the other way round. */
function rightPlace(corpus: Corpus, file: Slipped, span: Span): Mend[] {
	const found = foundAt(file, span);
	const value = found?.kind === 'entry' ? found.entry.value : undefined;
	if (file.kind !== 'sidecar' || value?.kind !== 'map') return [];
	return file.coder === undefined ? repliesToNotes(corpus, file, value, span) : [];
}

/** Replies by reference, moved to the notes that they answer. */
function repliesToNotes(corpus: Corpus, file: FileOf<'sidecar'>, threads: MapNode, span: Span): Mend[] {
	const moved = threads.entries.flatMap(({ key, value }) => {
		const to = corpus.note(corpus.resolve(key.value, file.id) ?? '');
		if (to?.file.path !== file.path || value?.kind !== 'list') return [];
		return value.items.map(item => ({ note: to.record.id.value, reply: replyIn(item) }));
	});
	const replies = moved.flatMap(({ note, reply }) => (reply ? [{ note, reply }] : []));
	const all = threads.entries.reduce((sum, { value }) => sum + (value?.kind === 'list' ? value.items.length : 1), 0);
	if (replies.length !== all) return [];
	const title = l10n.t('Move the replies to their notes');
	const steps = replies.map(
		({ note, reply }) =>
			(text: string) =>
				addReply(text, { note }, reply),
	);
	const work = () =>
		acted(title, [
			fileEdit(
				file.path,
				editInTurn(file.text, text => removeAt(text, span), ...steps),
			),
		]);
	return [{ title, preferred: true, work }];
}

function replyIn(item: TreeNode): ReplyValues | undefined {
	if (item.kind !== 'map') return undefined;
	const said = (key: string) => {
		const value = entryOf(item, key)?.value;
		return value?.kind === 'scalar' ? { [key]: value.value } : {};
	};
	const { text } = said('text');
	return text === undefined ? undefined : { ...said('id'), ...said('by'), ...said('at'), text };
}

/** A text that begins with a sign of YAML's. */
function asText(file: Slipped, span: Span): Mend[] {
	const { text } = file;
	const line = text.slice(span.start, lineEnd(text, span.start));
	const before = text.slice(lineStart(text, span.start), span.start);
	// In brackets the text ends with its comma.
	const words = /[[{]/.test(before) ? /^[^,\]}]*/.exec(line)![0] : line.replace(/\s+#(?:\s.*)?$/, '');
	const whole = words.trimEnd();
	if (whole === '') return [];
	const end = span.start + whole.length;
	const title = l10n.t('Put the text in quotation marks');
	return [edits(file, title, [{ span: { start: span.start, end }, text: doubleQuoted(whole) }], true)];
}

/** The line with its line end. */
function lineOf(text: string, span: Span): Span {
	const end = lineEnd(text, span.start);
	const feed = /^\r?\n/.exec(text.slice(end))?.[0].length ?? 0;
	return { start: lineStart(text, span.start), end: end + feed };
}

/** The name of the article that has no notes yet and is called much the same. */
function besideArticle(corpus: Corpus, file: FileOf<'sidecar'>): Mend[] {
	const free = corpus.articles().flatMap(article => {
		const to = article.path === undefined ? undefined : sidecarPath(article.path, file.coder);
		return to !== undefined && !corpus.has(to) ? [to] : [];
	});
	const meant = nearest(
		file.id,
		free.map(to => articleId(to.replace(/\.notes\.yaml$/, ''))),
	);
	const to = free.find(path => articleId(path.replace(/\.notes\.yaml$/, '')) === meant);
	if (to === undefined) return [];
	const title = l10n.t('Rename to {0}', to.slice(to.lastIndexOf('/') + 1));
	return [{ title, preferred: true, work: () => acted(title, [{ kind: 'rename', path: file.path, to }]) }];
}
