import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { beginningOf } from '../../text/boundaries';
import { paragraphs } from '../../text/paragraphs';
import { contains, overlaps, type Span } from '../../text/span';
import { claimLine } from '../claims/claimsAt';
import { evidenceOf } from '../claims/crossReferencing';
import { grouped } from '../wording/grouped';
import { articleName } from '../wording/names';
import { isInView } from '../wording/view';
import type { ComparedArticle, ComparedArticles, MarkedRun, SharedClaim } from './comparison';
import { passageName } from './passageName';

/** Longer than articles are: what is pasted together from many is not drawn to its end. */
const longestShown = 100_000;
const mostParagraphs = 5_000;

/** Two whole articles, with the claims that notes of the view are on in both. */
export function articlesSideBySide(
	corpus: Corpus,
	view: View,
	first: CorpusArticle,
	second: CorpusArticle,
): ComparedArticles {
	const [left, right] = [notesByClaim(first, view), notesByClaim(second, view)];
	const shared = [...left.keys()].filter(claim => right.has(claim));
	const line = (claim: string) => claimLine(corpus, claim, view);
	const side = (article: CorpusArticle, own: NotesByClaim, others: NotesByClaim): ComparedArticle => ({
		...textOf(
			article,
			shared.flatMap((claim, index) => own.get(claim)!.map(note => ({ note, shared: index }))),
		),
		article: articleName(corpus, article),
		alone: [...own.keys()].filter(claim => !others.has(claim)).map(line),
	});
	const passages = (article: CorpusArticle, notes: readonly CorpusNote[]): SharedClaim['sides'][number] =>
		notes.map(note => ({
			...passageName(corpus, { note, article }, view),
			evidence: evidenceOf(note),
		}));
	return {
		kind: 'articles',
		articles: [side(first, left, right), side(second, right, left)],
		shared: shared.map(claim => ({
			claim: line(claim),
			sides: [passages(first, left.get(claim)!), passages(second, right.get(claim)!)],
		})),
	};
}

type NotesByClaim = ReadonlyMap<string, readonly CorpusNote[]>;

/** In the order of the text, as an article's notes are; lost ones come last. */
function notesByClaim(article: CorpusArticle, view: View): NotesByClaim {
	const notes = article.notes.flatMap(note =>
		note.claim !== undefined && isInView(note, view) ? [{ note, claim: note.claim }] : [],
	);
	const groups = grouped(notes, ({ claim }) => claim);
	return new Map([...groups].map(([claim, group]) => [claim, group.map(({ note }) => note)]));
}

interface SharedNote {
	readonly note: CorpusNote;
	/** Its claim's place among the shared ones. */
	readonly shared: number;
}

function textOf({ text }: CorpusArticle, notes: readonly SharedNote[]): Pick<ComparedArticle, 'paragraphs' | 'cut'> {
	const marks = notes.flatMap(({ note, shared }) => {
		const span = wordsOf(note);
		return span ? [{ note: note.key, shared, span }] : [];
	});
	const begins = paragraphs(beginningOf(text, longestShown));
	return {
		paragraphs: begins.slice(0, mostParagraphs).map(paragraph => ({ runs: runsOf(text, paragraph, marks) })),
		cut: text.length > longestShown || begins.length > mostParagraphs,
	};
}

type Mark = Omit<MarkedRun['marks'][number], 'begins'> & { readonly span: Span };

function runsOf(text: string, paragraph: Span, marks: readonly Mark[]): MarkedRun[] {
	const here = marks.filter(({ span }) => overlaps(span, paragraph));
	const edges = here.flatMap(({ span }) => [span.start, span.end]);
	const inside = edges.filter(edge => edge > paragraph.start && edge < paragraph.end);
	const cuts = [...new Set([paragraph.start, ...inside, paragraph.end])].sort((a, b) => a - b);
	return cuts.slice(1).map((end, index) => {
		const run = { start: cuts[index]!, end };
		return {
			text: text.slice(run.start, run.end),
			marks: here
				.filter(({ span }) => contains(span, run))
				.map(({ note, shared, span }) => ({ note, shared, begins: isFirst(text, span, run) })),
		};
	});
}

/** A passage may begin with white space that is between paragraphs. */
function isFirst(text: string, span: Span, run: Span): boolean {
	return text.slice(span.start, run.start).trim() === '';
}
