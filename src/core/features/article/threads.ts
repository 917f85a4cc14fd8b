import * as l10n from '@vscode/l10n';
import type { NoteKey, View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusNote, type SidecarFile } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { ThreadPlace } from '../../sidecar/editReplies';
import type { ReplyRecord } from '../../sidecar/records';
import type { Field } from '../../sidecar/tree';
import type { Span } from '../../text/span';
import { coderLabel } from '../wording/coders';
import { sourceName } from '../wording/names';
import { stanceLabel, statusAndEvidence } from '../wording/statusText';
import { isInView } from '../wording/view';

/** A note and what was answered to it, as a conversation beside its passage. */
export interface Thread {
	readonly note: NoteKey;
	readonly span: Span;
	/** What the passage does to which claim and how that stands: “denies · The bridge was safe · contested”. */
	readonly label: string;
	readonly resolved: boolean;
	/** Its file can be read and not be written to. */
	readonly readOnly: boolean;
	/** The note's own text first, also where it has none. */
	readonly texts: readonly ThreadText[];
}

/** What one reader wrote. */
export interface ThreadText {
	/** The same as long as the text is where it is, and only its own within the thread. */
	readonly id: string;
	/** Empty for a note that was made without words. */
	readonly text: string;
	/** The author's name, or id as written; `undefined` where nobody signed. */
	readonly author: string | undefined;
	/** As written, mostly ISO 8601. */
	readonly at: string | undefined;
	/** The coder in whose layer it stands, with his shape; `undefined` in the base. */
	readonly layer: string | undefined;
	/** Whether nobody but who reads here has signed it. */
	readonly own: boolean;
	/** Its file can be read and not be written to. */
	readonly readOnly: boolean;
	/** Where a reply is written; absent for the note's own text. */
	readonly reply?: ReplyKey;
}

/** A reply in its file. */
export interface ReplyKey {
	readonly path: string;
	readonly thread: ThreadPlace;
	/** Its id or, where it has none, its place from 0. */
	readonly reply: string | number;
}

/** The conversations of an article in the order of their passages. An ambiguous note is shown at the first place it may mean. */
export function threadsOf(corpus: Corpus, article: CorpusArticle, view: View, reader: string | undefined): Thread[] {
	const answers = layerReplies(corpus, view);
	return article.notes
		.filter(note => isInView(note, view))
		.flatMap(note => {
			const span = placeOf(note);
			if (!span) return [];
			return [
				{
					note: note.key,
					span,
					label: labelOf(corpus, note, view),
					resolved: note.record.resolved !== undefined,
					readOnly: note.file.record.readOnly,
					texts: textsOf(corpus, note, answers, { view, reader }),
				},
			];
		});
}

/** Who looks, and at what. */
interface Looking {
	readonly view: View;
	readonly reader: string | undefined;
}

/** The note's own text and what was answered, here and in the layers. */
export function textsOf(corpus: Corpus, note: CorpusNote, answers: LayerReplies, looking: Looking): ThreadText[] {
	const own: Written = { file: note.file, thread: { note: note.record.id.value } };
	const replies = [
		...repliesIn(corpus, own, note.record.replies, looking),
		...(answers.get(note.key) ?? []).flatMap(({ file, thread, replies }) =>
			repliesIn(corpus, { file, thread }, replies, looking),
		),
	];
	return [noteText(corpus, note, looking), ...inOrderOfTime(replies)];
}

function placeOf(note: CorpusNote): Span | undefined {
	return note.resolution.state === 'ambiguous' ? note.resolution.places[0] : wordsOf(note);
}

function labelOf(corpus: Corpus, note: CorpusNote, view: View): string {
	const { claim, record, resolution, file } = note;
	const status = claim === undefined ? undefined : corpus.status(claim, view);
	return [
		...(claim === undefined
			? [l10n.t('Note')]
			: [stanceLabel(record.stance?.value ?? 'asserts'), corpus.claim(claim)?.body.text.value ?? claim]),
		...(status ? [statusAndEvidence(status)] : []),
		...(resolution.state === 'altered' ? [l10n.t('words altered')] : []),
		...(resolution.state === 'ambiguous' ? [l10n.t('place not certain')] : []),
		...(file.coder === undefined ? [] : [coderLabel(corpus, file.coder, view)]),
	].join(' · ');
}

/** A list of replies where it stands. */
interface Written {
	readonly file: SidecarFile;
	readonly thread: ThreadPlace;
}

/** What layers say to notes of other files. */
export type LayerReplies = ReadonlyMap<NoteKey, readonly (Written & { readonly replies: readonly ReplyRecord[] })[]>;

/** The same of all layers that a view shows. */
export function layerReplies(corpus: Corpus, view: View): LayerReplies {
	const found = new Map<NoteKey, (Written & { readonly replies: readonly ReplyRecord[] })[]>();
	for (const { id, sidecars, finishedBy } of corpus.articles())
		for (const file of sidecars) {
			if (!file.record.threads.length || !isInView({ file, finishedBy }, view)) continue;
			for (const { to, replies } of file.record.threads) {
				const note = corpus.resolve(to.value, id);
				if (note === undefined) continue;
				found.set(note, [...(found.get(note) ?? []), { file, thread: { thread: to.value }, replies }]);
			}
		}
	return found;
}

function noteText(corpus: Corpus, { record, file }: CorpusNote, looking: Looking): ThreadText {
	return {
		id: 'note',
		text: record.note?.value ?? '',
		at: record.created?.value,
		...signed(corpus, file, record.by, looking),
	};
}

function repliesIn(
	corpus: Corpus,
	{ file, thread }: Written,
	replies: readonly ReplyRecord[],
	looking: Looking,
): ThreadText[] {
	return replies.map((record, index) => {
		const reply = record.id?.value ?? index;
		return {
			id: `${file.path} ${'note' in thread ? '' : thread.thread} ${reply}`,
			text: record.text.value,
			at: record.at?.value,
			...signed(corpus, file, record.by, looking),
			reply: { path: file.path, thread, reply },
		};
	});
}

function signed(
	corpus: Corpus,
	{ coder, record: { readOnly } }: SidecarFile,
	by: Field | undefined,
	{ view, reader }: Looking,
): Pick<ThreadText, 'author' | 'layer' | 'own' | 'readOnly'> {
	const author = by?.value ?? coder;
	return {
		author: author === undefined ? undefined : sourceName(corpus, author),
		layer: coder === undefined ? undefined : coderLabel(corpus, coder, view),
		own: author === undefined || author === reader,
		readOnly,
	};
}

/** Answers from several files as they came; one without a time stays behind the one before it. */
function inOrderOfTime(replies: readonly ThreadText[]): ThreadText[] {
	let last = Number.NEGATIVE_INFINITY;
	const times = new Map<ThreadText, number>();
	for (const reply of replies) {
		const time = Date.parse(reply.at ?? '');
		if (!Number.isNaN(time)) last = time;
		times.set(reply, last);
	}
	return [...replies].sort((a, b) => {
		const [first, second] = [times.get(a)!, times.get(b)!];
		return first === second ? 0 : first - second;
	});
}
