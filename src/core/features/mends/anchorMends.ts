import * as l10n from '@vscode/l10n';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { CorpusArticle, CorpusCorrection, CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusFile } from '../../corpus/files';
import type { Problem } from '../../problem';
import { setArticle } from '../../sidecar/editArticle';
import { removeCorrection, setCorrection } from '../../sidecar/editCorrections';
import { setNote, type ChangesOf } from '../../sidecar/editNotes';
import { hashOfText } from '../../text/hash';
import { LineIndex } from '../../text/lines';
import type { Span } from '../../text/span';
import type { Anchor } from '../../anchor/anchor';
import { acted, fileEdit, refused, type Acted, type FileEdit, type Refused } from '../actions/action';
import type { Writer } from '../actions/annotate';
import type { Mend } from './mend';
import { shortened } from '../wording/quoted';

/** What stands on words of an article. */
type Anchored = CorpusNote | CorpusCorrection;

/** What can be done about a problem of the words that a note or a correction stands on; see {@link waysOut}. */
export function mendAnchor(
	corpus: Corpus,
	file: CorpusFile,
	{ span }: Problem,
	writer: Pick<Writer, 'by' | 'at'>,
): Mend[] {
	const article = file.kind === 'sidecar' ? corpus.article(file.id) : undefined;
	const note = [...(article?.notes ?? []), ...(article?.corrections ?? [])].find(
		({ file: own, record }) => own.path === file.path && record.quote.span.start === span.start,
	);
	return article && note ? waysOut(article, note, writer) : [];
}

/** What can be done about words that have changed, went, stand in several places, or elsewhere than they did. */
export function waysOut(article: CorpusArticle, note: Anchored, writer: Pick<Writer, 'by' | 'at'>): Mend[] {
	const { resolution } = note;
	switch (resolution.state) {
		case 'exact':
		case 'moved':
			return [addContext(l10n.t('Add context'), article, note, resolution.span, true)];
		case 'ambiguous':
			return resolution.places
				.slice(0, mostPlaces)
				.map(place =>
					addContext(l10n.t('It is this place: {0}', inSurroundings(article.text, place)), article, note, place, false),
				);
		case 'altered':
			return [acceptWords(article, note, resolution.span), letGo(note, writer)];
		case 'lost':
			return 'lost' in note.record && note.record.lost ? [] : [letGo(note, writer)];
	}
}

/** A menu that is longer is no help; whoever means another place selects it and marks it anew. */
const mostPlaces = 6;

function addContext(title: string, article: CorpusArticle, note: Anchored, span: Span, preferred: boolean): Mend {
	return {
		title,
		preferred,
		work: () => acted(title, [noteSurroundings(article.text, note, span), ...versionFor(article, note, span)]),
	};
}

/** `nth` is trusted only in the text that was read: a sidecar that has not noted which that is notes it with the first. */
function versionFor({ text, hashMatches }: CorpusArticle, { file }: Anchored, span: Span): (FileEdit | Refused)[] {
	if (file.coder !== undefined || hashMatches !== undefined || !describeAnchor(text, span)?.nth) return [];
	return [fileEdit(file.path, setArticle(file.text, { sha256: hashOfText(text) }))];
}

/** Writes down anew what stands beside a note's or a correction's words, which stay as they are. */
export function noteSurroundings(text: string, anchored: Anchored, span: Span): FileEdit | Refused {
	const { before = null, after = null, nth = null } = describeAnchor(text, span) ?? {};
	return changeAnchor(anchored, { before, after, nth });
}

/** The words as they stand now become the note's; whatever was said of the old ones has to be looked at by the reader. */
function acceptWords({ text }: CorpusArticle, note: Anchored, span: Span): Mend {
	const title = l10n.t('Accept the new words: “{0}”', shortened(text.slice(span.start, span.end)));
	return {
		title,
		preferred: false,
		work: () => putOn(l10n.t('Accept new words'), text, note, span),
	};
}

/** Gives a note or a correction other words of its article to stand on; words that were confirmed lost are so no longer. */
export function putOn(label: string, text: string, anchored: Anchored, span: Span): Acted {
	const anchor = describeAnchor(text, span);
	const { file, record } = anchored;
	if (!anchor) return refused(file.path, l10n.t('There are no words to accept.'), record.quote.span);
	const { quote, before = null, after = null, nth = null } = anchor;
	const changes = { quote, before, after, nth };
	if (!('key' in anchored)) return acted(label, [changeAnchor(anchored, changes)]);
	return acted(label, [fileEdit(file.path, setNote(file.text, record.id.value, { ...changes, lost: null }))]);
}

/** A note is kept beyond its words, since there is something to read in it; a correction has done its work. */
function letGo(anchored: Anchored, { by, at }: Pick<Writer, 'by' | 'at'>): Mend {
	const { file, record } = anchored;
	const id = record.id.value;
	const isNote = 'key' in anchored;
	const title = isNote ? l10n.t('Confirm that the words are gone') : l10n.t('Remove the correction');
	const edit = () =>
		isNote
			? setNote(file.text, id, { lost: { ...(by !== undefined && { by }), at } })
			: removeCorrection(file.text, id);
	return { title, preferred: false, work: () => acted(title, [fileEdit(file.path, edit())]) };
}

function changeAnchor(anchored: Anchored, changes: ChangesOf<Anchor>): FileEdit | Refused {
	const set = 'key' in anchored ? setNote : setCorrection;
	const { file, record } = anchored;
	return fileEdit(file.path, set(file.text, record.id.value, changes));
}

/** A line's number and some words of it, so that places can be told apart in a menu. */
function inSurroundings(text: string, { start, end }: Span): string {
	const { line } = new LineIndex(text).positionAt(start);
	const before = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
	const after = /^[^\r\n]*/.exec(text.slice(end))![0];
	const from = before.length > surroundings ? before.slice(-surroundings).replace(/^\S*\s/, '… ') : before;
	const to = after.length > surroundings ? after.slice(0, surroundings).replace(/\s\S*$/, ' …') : after;
	const words = `${from}${text.slice(start, end)}${to}`.replace(/\s+/g, ' ').trim();
	return l10n.t('line {0}, “{1}”', line + 1, words);
}

/** Characters on either side that are enough to know a place by. */
const surroundings = 24;
