import type { NoteKey, View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { isInView } from '../wording/view';
import { layerReplies, textsOf, type LayerReplies, type ThreadText } from './threads';

/** A conversation that nobody has said is dealt with. */
export interface OpenQuestion {
	readonly note: NoteKey;
	/** The article's id. */
	readonly article: string;
	/** The words that it is about, as they were noted. */
	readonly words: string;
	/** What was asked last; where nothing was, what was said last. */
	readonly asked: Pick<ThreadText, 'text' | 'author' | 'at' | 'layer'>;
	/** How many texts came after it. */
	readonly answers: number;
}

/** A question mark that ends something, of whichever script; none of a web address. */
const questionMark = /[?？؟](?=$|[\s"'”’»«„“)\]!?….])/u;

/**
 * The conversations of a view that are open, the latest question first, those without a time last.
 *
 * A note that nobody has answered is no conversation yet, unless it asks something. From then on it is open until
 * somebody resolves it: an answer alone does not settle what was asked.
 */
export function openQuestions(corpus: Corpus, view: View): OpenQuestion[] {
	const answers = layerReplies(corpus, view);
	return corpus
		.articles()
		.flatMap(({ notes }) => notes)
		.filter(note => isInView(note, view) && isOpen(note, answers))
		.map(note => questionOf(corpus, note, answers, view))
		.sort((a, b) => timeOf(b) - timeOf(a));
}

function isOpen({ key, record }: CorpusNote, answers: LayerReplies): boolean {
	if (record.resolved) return false;
	return record.replies.length > 0 || answers.has(key) || questionMark.test(record.note?.value ?? '');
}

function questionOf(corpus: Corpus, note: CorpusNote, answers: LayerReplies, view: View): OpenQuestion {
	const texts = textsOf(corpus, note, answers, { view, reader: undefined });
	const last = texts.findLastIndex(({ text }) => questionMark.test(text));
	const at = last < 0 ? texts.length - 1 : last;
	return {
		note: note.key,
		article: note.article,
		words: note.record.quote.value,
		asked: texts[at]!,
		answers: texts.length - 1 - at,
	};
}

/** Before all times, and equal among themselves, where there is none: these stay in the order of the articles. */
function timeOf({ asked }: OpenQuestion): number {
	const time = Date.parse(asked.at ?? '');
	return Number.isNaN(time) ? 0 : time;
}
