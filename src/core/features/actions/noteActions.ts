import * as l10n from '@vscode/l10n';
import type { Strength } from '../../analysis/analysis';
import type { NoteKey, Stance } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { removeLink } from '../../sidecar/editLinks';
import { removeNote as removeNoteFrom, setNote, type ChangesOf, type NoteValues } from '../../sidecar/editNotes';
import type { Edited } from '../../sidecar/editable';
import { acted, editInTurn, fileEdit, refused, type Acted, type FileEdit, type Refused } from './action';
import { claimFor, speakerFor, type Marking, type Writer } from './annotate';
import { wrongDate, wrongValue, type Figure } from './figures';
import { missing } from './missing';
import { noteMentions } from '../article/places';

/** Says anew what a note's passage does to its claim. */
export function setStance(corpus: Corpus, key: NoteKey, stance: Stance): Acted {
	const note = corpus.note(key);
	if (note && note.claim === undefined)
		return refused('', l10n.t('This note is on no claim yet. Choose its claim first.'));
	return change(corpus, key, l10n.t('Change stance'), { stance: stance === 'asserts' ? null : stance });
}

/** Puts a note on another claim of the corpus, on one that is made of some words, or on none. */
export function setClaim(corpus: Corpus, key: NoteKey, claim: NonNullable<Marking['claim']> | 'none'): Acted {
	const note = corpus.note(key);
	const heldBy = note && othersOnDraft(corpus, note);
	if (heldBy?.length) return draftIsNeeded(note!);
	if (claim === 'none') return change(corpus, key, l10n.t('Change claim'), { claim: null, stance: null });
	const chosen = claimFor(corpus, { claim });
	if ('message' in chosen) return chosen;
	return change(corpus, key, l10n.t('Change claim'), { claim: chosen.id ?? null }, chosen.files);
}

/** Writes what a reader says of a passage; nothing but white space takes the text away. */
export function setText(corpus: Corpus, key: NoteKey, text: string): Acted {
	return change(corpus, key, l10n.t('Change note'), { note: text.trim() || null });
}

/** The figure that a passage gives, and the date that it is of; an empty value takes both away. */
export function setFigure(corpus: Corpus, key: NoteKey, figure: Figure): Acted {
	const note = corpus.note(key);
	if (!note) return missing(corpus, key);
	const value = figure.value.trim();
	const asOf = value === '' ? '' : (figure.asOf ?? '').trim();
	const wrong = wrongValue(corpus, note.claim, value) ?? wrongDate(asOf);
	if (wrong !== undefined) return refused('', wrong);
	return change(corpus, key, l10n.t('Change value'), { value: value || null, asOf: asOf || null });
}

/** Whose words they are: a source, a new one, somebody unnamed, or nobody but the article itself. */
export function setSpeaker(corpus: Corpus, key: NoteKey, chooses: Pick<Marking, 'speaker'>): Acted {
	const chosen = speakerFor(corpus, chooses);
	if ('message' in chosen) return chosen;
	return change(corpus, key, l10n.t('Change speaker'), { speaker: chosen.id ?? null }, chosen.files);
}

/** How well a reader could find whoever says it; `undefined` where that is not said. */
export function setStrength(corpus: Corpus, key: NoteKey, strength: Strength | undefined): Acted {
	return change(corpus, key, l10n.t('Change how the source is named'), { strength: strength ?? null });
}

/** The free words to find a note by, each once. */
export function setTags(corpus: Corpus, key: NoteKey, tags: readonly string[]): Acted {
	const words = new Set(tags.map(tag => tag.trim()).filter(tag => tag !== ''));
	return change(corpus, key, l10n.t('Change tags'), { tags: words.size ? [...words] : null });
}

/** Takes the text of a note away; a note that says nothing else, and that nobody answered, goes with it. */
export function removeText(corpus: Corpus, key: NoteKey): Acted {
	const note = corpus.note(key);
	if (!note) return missing(corpus, key);
	const { claim, draft, links, replies, tags, value } = note.record;
	const saysMore = claim ?? draft ?? value ?? links[0] ?? replies[0] ?? tags[0] ?? noteMentions(corpus, key)[0];
	return saysMore ? change(corpus, key, l10n.t('Remove text'), { note: null }) : removeNote(corpus, key);
}

/** Marks a note as dealt with, or as open again. */
export function resolveNote(corpus: Corpus, key: NoteKey, by: Pick<Writer, 'by' | 'at'> | undefined): Acted {
	const label = by ? l10n.t('Resolve note') : l10n.t('Reopen note');
	const resolved = by && { ...(by.by !== undefined && { by: by.by }), at: by.at };
	return change(corpus, key, label, { resolved: resolved ?? null });
}

/**
 * Takes a note away, and with it the links that lead to it. What others have answered in their own layers
 * stays there, and is reported: their words are not ours to remove.
 */
export function removeNote(corpus: Corpus, key: NoteKey): Acted {
	const note = corpus.note(key);
	if (!note) return missing(corpus, key);
	if (othersOnDraft(corpus, note).length) return draftIsNeeded(note);
	const steps = new Map<string, ((text: string) => Edited)[]>();
	for (const other of corpus.articles().flatMap(article => article.notes)) {
		if (other.key === key) continue;
		for (const { type, to, record } of other.links) {
			if (to !== key) continue;
			const { path } = other.file;
			const step = (text: string) => removeLink(text, other.record.id.value, type, record.to.value);
			steps.set(path, [...(steps.get(path) ?? []), step]);
		}
	}
	const { path } = note.file;
	steps.set(path, [...(steps.get(path) ?? []), text => removeNoteFrom(text, note.record.id.value)]);
	const files = [...steps].map(([file, work]) => {
		const known = corpus.file(file);
		return fileEdit(file, editInTurn(known?.kind === 'sidecar' ? known.text : '', ...work));
	});
	return acted(l10n.t('Remove note'), files);
}

function change(
	corpus: Corpus,
	key: NoteKey,
	label: string,
	changes: ChangesOf<NoteValues>,
	others: readonly FileEdit[] = [],
): Acted {
	const note = corpus.note(key);
	if (!note) return missing(corpus, key);
	const file = fileEdit(note.file.path, setNote(note.file.text, note.record.id.value, changes));
	return acted(label, [...others, file], key);
}

/** Notes that are on the claim which was born in this one. */
function othersOnDraft(corpus: Corpus, { key, record }: CorpusNote): CorpusNote[] {
	if (!record.draft) return [];
	return corpus.articles().flatMap(article => article.notes.filter(note => note.key !== key && note.claim === key));
}

function draftIsNeeded({ file, record }: CorpusNote): Refused {
	const message = l10n.t('Other notes are on the claim that was born in this one. Give it a file of its own first.');
	return refused(file.path, message, record.id.span);
}
