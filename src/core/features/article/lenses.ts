import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { wordsOf, type CorpusArticle, type CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { View } from '../../claims/facts';
import { paragraphs } from '../../text/paragraphs';
import { contains, type Span } from '../../text/span';
import {
	disagreementInWords,
	reasonInWords,
	sidesInWords,
	statusAndEvidence,
	statusLabel,
} from '../wording/statusText';
import { isInView } from '../wording/view';

/** A place above a paragraph for what its notes say. The title is worked out only when it comes into sight. */
export interface Lens {
	/** The paragraph. */
	readonly span: Span;
	readonly notes: readonly CorpusNote[];
	/** The claims of these notes, each once, in the order of the passages. */
	readonly claims: readonly string[];
}

export interface LensTitle {
	/** “2 claims · 1 contested: 3 assert, 1 denies”. */
	readonly title: string;
	/** A line a claim. */
	readonly tooltip: string;
}

/** A lens for each paragraph in which a note of this view begins. */
export function lensesOf(article: CorpusArticle, view: View): Lens[] {
	const notes = article.notes.filter(note => isInView(note, view));
	if (!notes.length) return [];
	return paragraphs(article.text).flatMap(span => {
		const here = notes.filter(note => {
			const words = wordsOf(note);
			return words && contains(span, { start: words.start, end: words.start });
		});
		if (!here.length) return [];
		const claims = new Set(here.flatMap(note => note.claim ?? []));
		return [{ span, notes: here, claims: [...claims] }];
	});
}

export function lensTitle(corpus: Corpus, { notes, claims }: Lens, view: View): LensTitle {
	const statuses = claims.flatMap(claim => corpus.status(claim, view) ?? []);
	const contested = statuses.filter(status => status.status === 'contested');
	const parts = [
		claims.length
			? counted(claims.length, l10n.t('{0} claim'), l10n.t('{0} claims'))
			: counted(notes.length, l10n.t('{0} note'), l10n.t('{0} notes')),
	];
	if (contested.length === 1) parts.push(l10n.t('1 contested: {0}', sidesInWords(contested[0]!)));
	else if (contested.length > 1) parts.push(l10n.t('{0} contested', contested.length));
	else if (statuses.length === 1) parts.push(statusLabel(statuses[0]!.status));
	const [only] = contested;
	if (only && contested.length === 1 && disagreementInWords(only)) parts.push(disagreementInWords(only));
	if (statuses.some(status => status.evidence === 'altered') || notes.some(isAltered))
		parts.push(l10n.t('evidence altered'));

	const lines = statuses.map(status => {
		const text = corpus.claim(status.id)?.body.text.value ?? status.id;
		const said = [reasonInWords(status), disagreementInWords(status)].filter(part => part !== '');
		return `${text}\n    ${statusAndEvidence(status)}: ${said.join('; ')}`;
	});
	return {
		title: parts.join(' · '),
		tooltip: [...lines, l10n.t('Click to see what the other sources say.')].join('\n'),
	};
}

function isAltered(note: CorpusNote): boolean {
	return note.resolution.state === 'altered' || note.resolution.state === 'ambiguous';
}
