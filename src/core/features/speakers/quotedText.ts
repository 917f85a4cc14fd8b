import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { figure } from '../../../wording/figure';
import type { AttributionKind, Strength } from '../../analysis/analysis';
import type { Corpus } from '../../corpus/corpus';
import { sourceName } from '../wording/names';
import { strengthLabel } from '../wording/statusText';
import type { QuotedSpeaker } from './whoIsQuoted';

const kinds: readonly AttributionKind[] = ['direct', 'mixed', 'indirect'];
const strengths: readonly Strength[] = ['named', 'described', 'anonymous', 'document', 'none'];

/** So many outlets are named, and the others counted. */
const mostOutlets = 12;

export function statementsInWords(count: number): string {
	return counted(count, l10n.t('{0} statement'), l10n.t('{0} statements'));
}

export function articlesInWords(count: number): string {
	return counted(count, l10n.t('{0} article'), l10n.t('{0} articles'));
}

/** “8 direct, 1 partly quoted”; what there is none of is left out. */
export function kindsInWords({ kinds: found }: Pick<QuotedSpeaker, 'kinds'>): string {
	return kinds
		.filter(kind => found[kind] > 0)
		.map(kind => kindCount(kind, found[kind]))
		.join(', ');
}

function kindCount(kind: AttributionKind, count: number): string {
	return {
		direct: l10n.t('{0} direct', figure(count)),
		mixed: l10n.t('{0} partly quoted', figure(count)),
		indirect: l10n.t('{0} indirect', figure(count)),
	}[kind];
}

/** All the figures of a speaker, a line each. */
export function quotedDetails(corpus: Corpus, speaker: QuotedSpeaker): string[] {
	const { statements, articles, turns, words, quotedWords, outlets } = speaker;
	const found = strengths.filter(strength => speaker.strengths[strength] > 0);
	const named = outlets.slice(0, mostOutlets).map(outlet => sourceName(corpus, outlet));
	const others = outlets.length - named.length;
	return [
		l10n.t('{0} in {1}', statementsInWords(statements), articlesInWords(articles)),
		counted(turns, l10n.t('{0} turn'), l10n.t('{0} turns')),
		l10n.t(
			'{0}, of these {1} in quotation marks',
			counted(words, l10n.t('{0} word'), l10n.t('{0} words')),
			figure(quotedWords),
		),
		kindsInWords(speaker),
		found.map(strength => l10n.t('{0}: {1}', strengthLabel(strength), figure(speaker.strengths[strength]))).join(', '),
		...(named.length ? [l10n.t('Quoted by {0}', [...named, ...(others > 0 ? [`+${others}`] : [])].join(', '))] : []),
	];
}
