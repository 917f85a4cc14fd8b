import * as l10n from '@vscode/l10n';
import { isLive } from '../../anchor/anchor';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { NoteKey, Stance } from '../../claims/facts';
import { wordsOf, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { addNote, setNote } from '../../sidecar/editNotes';
import type { Edited } from '../../sidecar/editable';
import { newNoteId } from '../../sidecar/ids';
import type { Span } from '../../text/span';
import { acted, editInTurn, fileEdit, refused, type Acted, type Refused } from './action';
import { markPassage, type Annotated, type Marking, type Writer } from './annotate';
import { wrongValue } from './figures';
import { missing } from './missing';

/**
 * Cuts a note's words at some places, so that each part is a note. The first part keeps the note with all that hangs on
 * it: id, links, figure, text and answers. The others are new notes of the same file on the same claim, said by the same
 * speaker with the same stance and tags.
 *
 * @param cuts Where a selection begins and ends, or where the cursor is; within a word its beginning is meant.
 */
export function splitNote(corpus: Corpus, key: NoteKey, cuts: readonly number[], writer: Writer): Acted {
	const standing = standingNote(corpus, key);
	if ('message' in standing) return standing;
	const { note, text, span } = standing;
	const parts = partsOf(text, span, cuts);
	const anchors = parts.flatMap(part => describeAnchor(text, part) ?? []);
	const [first, ...others] = anchors;
	if (!first || !others.length)
		return refused('', l10n.t('Put the cursor where the note’s words are to be cut in two, or select a part of them.'));

	const { id, stance, speaker, strength, tags } = note.record;
	const taken = new Set(corpus.article(note.article)?.notes.map(each => each.record.id.value));
	const { quote, before = null, after = null, nth = null } = first;
	const steps = [(source: string): Edited => setNote(source, id.value, { quote, before, after, nth })];
	let last = id.value;
	for (const anchor of others) {
		const own = newNoteId(writer.random, taken);
		taken.add(own);
		const values = {
			...anchor,
			...(speaker && { speaker: speaker.value }),
			...(note.claim !== undefined && { claim: referenceToClaim(corpus, note.claim, note.article) }),
			...(stance && { stance: stance.value }),
			...(tags.length && { tags: tags.map(tag => tag.value) }),
			...(strength && { strength: strength.value }),
			...(writer.by !== undefined && { by: writer.by }),
			created: writer.at,
		};
		const place = { after: last };
		steps.push(source => addNote(source, own, values, place));
		last = own;
	}
	return acted(l10n.t('Split note'), [fileEdit(note.file.path, editInTurn(note.file.text, ...steps))], key);
}

/** What a duplicate says of its claim where that is not what the note says of its own. */
export interface Duplicate {
	readonly claim: NonNullable<Marking['claim']>;
	readonly stance?: Stance;
}

/**
 * Puts a second note on the same words, about another claim. It is the writer's own, with the speaker, stance and tags
 * of the first one, and with its figure where that can be read on the other claim. Text and links stay with the first:
 * answers would be given in two places, and a tie would count twice.
 */
export function duplicateNote(corpus: Corpus, key: NoteKey, { claim, stance }: Duplicate, writer: Writer): Annotated {
	const standing = standingNote(corpus, key);
	if ('message' in standing) return standing;
	const { note, span } = standing;
	const { record } = note;
	const article = corpus.article(note.article)!;
	if ('id' in claim && claim.id === note.claim) return refused('', l10n.t('The note is on this claim already.'));
	const said = stance ?? record.stance?.value;
	const fits = record.value && 'id' in claim && wrongValue(corpus, claim.id, record.value.value) === undefined;
	const annotated = markPassage(
		corpus,
		article,
		{
			span,
			claim,
			...(said && { stance: said }),
			...(record.speaker && { speaker: record.speaker.value }),
			...(record.strength && { strength: record.strength.value }),
			...(fits && { value: record.value.value, ...(record.asOf && { asOf: record.asOf.value }) }),
			tags: record.tags.map(tag => tag.value),
		},
		writer,
	);
	if (annotated.kind === 'refused') return annotated;
	return { ...annotated, action: { ...annotated.action, label: l10n.t('Duplicate note') } };
}

/** A note whose words are beyond doubt, with where they stand. */
function standingNote(
	corpus: Corpus,
	key: NoteKey,
): { readonly note: CorpusNote; readonly text: string; readonly span: Span } | Refused {
	const note = corpus.note(key);
	const article = note && corpus.article(note.article);
	if (!note || !article) return missing(corpus, key);
	const span = wordsOf(note);
	if (!span || !isLive(note.resolution.state))
		return refused(
			note.file.path,
			l10n.t('The words of this note do not stand in the article as they were noted. Say first which words are meant.'),
			note.record.quote.span,
		);
	return { note, text: article.text, span };
}

/** The parts without the blanks and the punctuation that would be left beside a cut. */
function partsOf(text: string, span: Span, cuts: readonly number[]): Span[] {
	const within = cuts.map(cut => beginningOfWord(text, cut)).filter(cut => cut > span.start && cut < span.end);
	const ends = [...new Set([...within, span.end])].sort((a, b) => a - b);
	return ends.map((end, index) => {
		const start = ends[index - 1] ?? span.start;
		const part = text.slice(start, end);
		const before = index === 0 ? 0 : /^[\s,;:.!?]*/.exec(part)![0].length;
		const after = end === span.end ? 0 : part.length - part.replace(/[\s,;:]+$/, '').length;
		return { start: start + before, end: Math.max(start + before, end - after) };
	});
}

function beginningOfWord(text: string, offset: number): number {
	const isLetter = (at: number) => /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
	let at = offset;
	while (at > 0 && isLetter(at - 1) && isLetter(at)) at--;
	return at;
}

function referenceToClaim(corpus: Corpus, claim: string, article: string): string {
	return claim.includes('#') ? corpus.referenceTo(claim, article) : claim;
}
