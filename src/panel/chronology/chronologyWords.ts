import * as l10n from '@vscode/l10n';
import { day } from '../../wording/day';
import { figure } from '../../wording/figure';
import { articleInShort, countOfPositions, quoted } from '../words';
import type { Chronology, Crowd, DatedPosition } from './content';
import { stretchInWords } from './timeAxis';

/** What a screen reader says of a position in the drawing: all that the table has of it. */
export function positionInWords(position: DatedPosition): string {
	const { holder, label, words, value, article, claim, coder } = position;
	return [
		l10n.t('{0} {1}: {2}', holder, label, quoted(words)),
		value ?? '',
		article.published && position.time
			? articleInShort(article)
			: l10n.t('{0}, no date', article.outlet ?? article.title),
		spokenAbout(position),
		...factsOf(position),
		coder ? l10n.t('layer of {0}', coder) : '',
		claim ? l10n.t('on the claim: {0}', claim.text) : '',
	]
		.filter(Boolean)
		.join('. ');
}

/** The time that the position speaks of, as against the date on which it was published. */
export function spokenAbout({ asOf }: DatedPosition): string {
	return asOf ? l10n.t('about {0}', day(asOf.text)) : '';
}

/** What else is to be said of a position: that it was first, where it is from, what it changes, that its words are gone. */
export function factsOf({ first, facts, evidence, vague }: DatedPosition): string[] {
	return [
		...(first ? [l10n.t('first')] : []),
		...facts,
		...(vague ? [l10n.t('the day is not known')] : []),
		...(evidence === 'exact' || evidence === 'moved' ? [] : [evidenceInWords(evidence)]),
	];
}

function evidenceInWords(evidence: Exclude<DatedPosition['evidence'], 'exact' | 'moved'>): string {
	return {
		altered: l10n.t('words have changed'),
		ambiguous: l10n.t('words stand in several places'),
		lost: l10n.t('words are lost'),
	}[evidence];
}

/** “12 positions: 8 asserts, 4 denies”. */
export function crowdInWords({ positions, stances }: Crowd, { labels }: Chronology): string {
	const sides = stances.map(({ stance, count }) =>
		l10n.t('{0} {1}', figure(count), labels.stances.find(each => each.stance === stance)?.label ?? stance),
	);
	return l10n.t('{0}: {1}', countOfPositions(positions), sides.join(', '));
}

/** When the positions of a crowd were published. */
export function crowdTime({ time }: Crowd): string {
	return time ? stretchInWords(time) : l10n.t('no date');
}

/** The whole of it in one line: what has come up. */
export function chronologyInShort(content: Chronology): string {
	const about = content.claim?.text ?? l10n.t('All claims');
	const count = countOfPositions(content.total);
	return content.shown
		? l10n.t('Chronology of {0}: {1}; shown: {2}', about, count, stretchInWords(content.shown))
		: l10n.t('Chronology of {0}: {1}', about, count);
}

export function isZoomed({ whole, shown }: Chronology): boolean {
	return Boolean(whole && shown && (shown.from > whole.from || shown.to < whole.to));
}
