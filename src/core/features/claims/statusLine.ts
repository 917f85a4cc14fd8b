import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { isLive } from '../../anchor/anchor';
import type { View } from '../../claims/facts';
import type { CorpusArticle } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { isDone } from '../actions/done';
import { isInView } from '../wording/view';

/** An article in the status bar: “12 notes · 4 contested”, and what is wrong with its evidence. */
export interface StatusLine {
	readonly text: string;
	readonly tooltip: string;
	readonly evidence: 'sound' | 'altered';
}

/** @param layer the coder whose articles are told to be done; absent for the base. */
export function statusLine(corpus: Corpus, article: CorpusArticle, view: View, layer?: string): StatusLine {
	const notes = article.notes.filter(note => isInView(note, view));
	const claims = new Set(notes.flatMap(note => note.claim ?? []));
	const contested = [...claims].filter(claim => corpus.status(claim, view)?.status === 'contested').length;
	const doubtful = notes.filter(note => !isLive(note.resolution.state) && !note.record.lost).length;
	const parts = [counted(notes.length, l10n.t('{0} note'), l10n.t('{0} notes'))];
	if (contested) parts.push(l10n.t('{0} contested', contested));
	if (view.kind !== 'base') parts.push(viewLabel(view));
	const done = isDone(article, layer);
	if (done) parts.push(l10n.t('done'));
	else if (view.blind !== undefined) parts.push(l10n.t('blind first pass'));
	if (doubtful) parts.push(l10n.t('evidence altered'));
	const details = [
		counted(claims.size, l10n.t('{0} claim'), l10n.t('{0} claims')),
		l10n.t('View: {0}', viewLabel(view)),
		...(done ? [l10n.t('This article is marked as done.')] : []),
		...(view.blind !== undefined && !done
			? [l10n.t('Blind first pass: the others’ notes on this article are hidden until you mark it as done.')]
			: []),
		versionInWords(article),
		...(doubtful ? [counted(doubtful, l10n.t('{0} note to review'), l10n.t('{0} notes to review'))] : []),
	];
	return {
		text: parts.join(' · '),
		tooltip: details.join('\n'),
		evidence: doubtful || article.hashMatches === false ? 'altered' : 'sound',
	};
}

/** Whether the text is the one whose hash its sidecar noted: at the first marking, and anew when a version is confirmed. */
export function versionInWords({ hashMatches }: Pick<CorpusArticle, 'hashMatches'>): string {
	if (hashMatches === undefined) return l10n.t('No version of the text has been confirmed yet.');
	return hashMatches
		? l10n.t('The text is the one that was first marked or last confirmed.')
		: l10n.t('The text is not the one that was first marked or last confirmed.');
}

/** A view as people choose it. */
export function viewLabel(view: View): string {
	if (view.kind === 'coder') return view.coder;
	return view.kind === 'all' ? l10n.t('all coders') : l10n.t('base');
}
