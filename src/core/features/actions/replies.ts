import * as l10n from '@vscode/l10n';
import type { NoteKey } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { addReply, changeReply, removeReply as removeReplyFrom, type ThreadPlace } from '../../sidecar/editReplies';
import type { Edited } from '../../sidecar/editable';
import { newId } from '../../sidecar/ids';
import { newLayer } from '../../sidecar/newFiles';
import { applyEdits } from '../../text/edit';
import { acted, fileEdit, refused, type Acted } from './action';
import type { Writer } from './annotate';
import { missing } from './missing';
import { sidecarFor } from './sidecarFor';
import type { ReplyKey } from '../article/threads';

/**
 * Answers to a note. Who writes in a layer of his own answers there, and leaves the note's file as it is; the layer
 * is made where there is none. Who does not answers below the note, in its file.
 */
export function replyTo(corpus: Corpus, key: NoteKey, text: string, writer: Writer): Acted {
	const note = corpus.note(key);
	if (!note) return missing(corpus, key);
	if (!text.trim()) return refused('', l10n.t('Write something first.'));
	const label = l10n.t('Reply');
	const reply = {
		id: newId('r', writer.random, takenIds(corpus, note)),
		...(writer.by !== undefined && { by: writer.by }),
		at: writer.at,
		text: text.trim(),
	};
	const elsewhere = writer.layer !== undefined && writer.layer !== note.file.coder;
	if (!elsewhere) {
		const { path, text: source } = note.file;
		return acted(label, [fileEdit(path, addReply(source, { note: note.record.id.value }, reply))], key);
	}
	const article = corpus.article(note.article);
	if (!article) return missing(corpus, key);
	const path = sidecarFor(corpus, article, writer.layer);
	if (typeof path !== 'string') return path;
	const thread: ThreadPlace = { thread: threadName(corpus, note, path) };
	const layer = corpus.file(path);
	if (layer?.kind === 'sidecar') return acted(label, [fileEdit(path, addReply(layer.text, thread, reply))], key);
	const empty = newLayer();
	const added = addReply(empty, thread, reply);
	if (added.kind === 'refused') return refused(path, added.problem.message, added.problem.span);
	return acted(label, [{ kind: 'create', path, text: applyEdits(empty, added.edits) }], key);
}

/** Writes a reply anew. */
export function editReply(corpus: Corpus, { path, thread, reply }: ReplyKey, text: string): Acted {
	if (!text.trim()) return refused('', l10n.t('Write something first.'));
	return inFile(corpus, path, l10n.t('Change reply'), source =>
		changeReply(source, thread, reply, { text: text.trim() }),
	);
}

/** Takes a reply away. */
export function removeReply(corpus: Corpus, { path, thread, reply }: ReplyKey): Acted {
	return inFile(corpus, path, l10n.t('Remove reply'), source => removeReplyFrom(source, thread, reply));
}

function inFile(corpus: Corpus, path: string, label: string, edit: (source: string) => Edited): Acted {
	const known = corpus.file(path);
	if (known?.kind !== 'sidecar') return refused('', l10n.t('This reply is no longer there.'));
	return acted(label, [fileEdit(path, edit(known.text))]);
}

/** The reference under which a layer answers to a note: as its file has it already, else the shortest. */
function threadName(corpus: Corpus, note: CorpusNote, path: string): string {
	const layer = corpus.file(path);
	const known = layer?.kind === 'sidecar' ? layer.record.threads : [];
	const same = known.find(({ to }) => corpus.resolve(to.value, note.article) === note.key);
	return same?.to.value ?? corpus.referenceTo(note.key, note.article);
}

/** Ids of all answers to a note, whoever's layer they stand in. */
function takenIds(corpus: Corpus, note: CorpusNote): ReadonlySet<string> {
	const sidecars = corpus.article(note.article)?.sidecars ?? [];
	const replies = [
		...note.record.replies,
		...sidecars.flatMap(({ record }) => record.threads.flatMap(thread => thread.replies)),
	];
	return new Set(replies.flatMap(({ id }) => id?.value ?? []));
}
