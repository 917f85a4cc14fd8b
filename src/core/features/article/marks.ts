import * as l10n from '@vscode/l10n';
import type { AnchorState } from '../../anchor/anchor';
import type { NoteKey, Stance, View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Span } from '../../text/span';
import { coderLabel, coderShape, type CoderShape } from '../wording/coders';
import { stanceLabel, statusAndEvidence } from '../wording/statusText';
import { isInView } from '../wording/view';

/** How a noted passage is drawn: by shape and label, so that colour is never the only sign. */
export interface Mark {
	readonly note: NoteKey;
	readonly span: Span;
	/** `note`: about no claim. */
	readonly stance: Stance | 'note';
	readonly contested: boolean;
	readonly state: Exclude<AnchorState, 'lost'>;
	/** Of whoever's layer it is from; `undefined` in the base. */
	readonly shape: CoderShape | undefined;
	/** Behind the passage, short: “denies · contested”. */
	readonly label: string;
}

/** Every note of the view whose words can be shown; an ambiguous one is marked at each place it may mean. */
export function marksOf(corpus: Corpus, article: CorpusArticle, view: View): Mark[] {
	return article.notes
		.filter(note => isInView(note, view))
		.flatMap(note => {
			const { state } = note.resolution;
			return state === 'lost' ? [] : placesOf(note).map(span => markOf(corpus, note, span, state, view));
		});
}

function placesOf(note: CorpusNote): readonly Span[] {
	if (note.resolution.state === 'ambiguous') return note.resolution.places;
	const words = wordsOf(note);
	return words ? [words] : [];
}

function markOf(corpus: Corpus, note: CorpusNote, span: Span, state: Mark['state'], view: View): Mark {
	const { coder } = note.file;
	const stance = note.claim === undefined ? 'note' : (note.record.stance?.value ?? 'asserts');
	const status = note.claim === undefined ? undefined : corpus.status(note.claim, view);
	const contested = status?.status === 'contested';
	const parts = [
		...(stance === 'note' ? [] : [stanceLabel(stance)]),
		...(contested ? [statusAndEvidence(status)] : []),
		...(state === 'altered' ? [l10n.t('words altered')] : []),
		...(state === 'ambiguous' ? [l10n.t('place not certain')] : []),
		...(coder === undefined ? [] : [coderLabel(corpus, coder, view)]),
	];
	const shape = coder === undefined ? undefined : coderShape(corpus, coder, view);
	return { note: note.key, span, stance, contested, state, shape, label: parts.join(' · ') };
}
