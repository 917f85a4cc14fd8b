import * as l10n from '@vscode/l10n';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { holderName, sourceName } from '../wording/names';
import { quoted, shortened } from '../wording/quoted';
import { stanceLabel, strengthLabel } from '../wording/statusText';

/** What of a note can be changed. */
export type NoteField = 'stance' | 'claim' | 'value' | 'speaker' | 'strength' | 'text' | 'tags' | 'words';

/** One of them, with what it says at present. */
export interface NoteFact {
	readonly field: NoteField;
	readonly label: string;
	/** In the reader's words; says so where there is nothing yet. */
	readonly now: string;
}

/** What can be changed of a note, with its present values, the likeliest to be changed first. */
export function noteFields(corpus: Corpus, note: CorpusNote): NoteFact[] {
	const { record } = note;
	const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
	const hasFigures = claim?.body.kind?.value === 'quantity' || record.value !== undefined;
	const stance: NoteFact = {
		field: 'stance',
		label: l10n.t('Stance'),
		now: stanceLabel(record.stance?.value ?? 'asserts'),
	};
	const value: NoteFact = { field: 'value', label: l10n.t('Value'), now: figureOf(note) };
	return [
		...(note.claim === undefined ? [] : [stance]),
		{
			field: 'claim',
			label: l10n.t('Claim'),
			now: note.claim === undefined ? l10n.t('on no claim') : (claim?.body.text.value ?? note.claim),
		},
		...(hasFigures ? [value] : []),
		{ field: 'speaker', label: l10n.t('Speaker'), now: speakerOf(corpus, note) },
		{
			field: 'strength',
			label: l10n.t('How the source is named'),
			now: record.strength ? strengthLabel(record.strength.value) : l10n.t('not said'),
		},
		{ field: 'text', label: l10n.t('Text'), now: record.note ? shortened(record.note.value) : l10n.t('none') },
		{
			field: 'tags',
			label: l10n.t('Tags'),
			now: record.tags.length ? record.tags.map(tag => tag.value).join(', ') : l10n.t('none'),
		},
		{ field: 'words', label: l10n.t('Words'), now: quoted(shortened(record.quote.value)) },
	];
}

function figureOf({ record: { value, asOf } }: CorpusNote): string {
	if (!value) return l10n.t('none');
	return asOf ? l10n.t('{0}, as of {1}', value.value, asOf.value) : value.value;
}

function speakerOf(corpus: Corpus, { record, holder, article }: CorpusNote): string {
	const speaker = record.speaker?.value;
	if (speaker === 'unnamed') return l10n.t('somebody who is not named');
	if (speaker !== undefined) return sourceName(corpus, speaker);
	return l10n.t('{0}, in its own voice', holderName(corpus, holder, article));
}
