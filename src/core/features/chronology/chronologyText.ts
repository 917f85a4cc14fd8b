import * as l10n from '@vscode/l10n';
import { counted } from '../../../wording/counted';
import { figure } from '../../../wording/figure';
import { day } from '../../../wording/day';
import { languageOfTexts } from '../../../wording/language';
import type { Corpus } from '../../corpus/corpus';
import { articleShortName, holderName } from '../wording/names';
import { stanceLabel } from '../wording/statusText';
import type { Change } from './changes';
import { firstOf, takesSide, type DatedPosition } from './datedPositions';

/** So many of those who followed or changed are told by name. */
const mostNamed = 3;

/** Who was first, who followed, who changed, and what has no date: on one claim. */
export function chronologyInWords(
	corpus: Corpus,
	positions: readonly DatedPosition[],
	changes: readonly Change[],
): string[] {
	const first = firstOf(positions);
	const began = new Set(first.map(({ holder }) => holder));
	const followed = new Map<string, DatedPosition>();
	for (const position of positions)
		if (takesSide(position) && position.time && !began.has(position.holder) && !followed.has(position.holder))
			followed.set(position.holder, position);
	return [
		...(first.length ? [firstInWords(corpus, first)] : []),
		...(followed.size
			? [
					l10n.t(
						'Followed by: {0}.',
						named([...followed.values()], position => positionInWords(corpus, position), 'conjunction'),
					),
				]
			: []),
		...closing(corpus, positions, changes),
	];
}

/** The same of a whole corpus, where nobody is first with everything. */
export function corpusInWords(
	corpus: Corpus,
	positions: readonly DatedPosition[],
	changes: readonly Change[],
): string[] {
	if (!positions.length) return [];
	const count = (of: (position: DatedPosition) => string) => new Set(positions.map(of)).size;
	return [
		l10n.t(
			'{0} of {1} on {2}.',
			counted(positions.length, l10n.t('{0} position'), l10n.t('{0} positions')),
			counted(
				count(({ holder }) => holder),
				l10n.t('{0} holder'),
				l10n.t('{0} holders'),
			),
			counted(
				count(({ claim }) => claim),
				l10n.t('{0} claim'),
				l10n.t('{0} claims'),
			),
		),
		...closing(corpus, positions, changes),
	];
}

/** A change seen from its later end: “changed: denies (Mar 4, 2031), then asserts (Mar 9, 2031)”. */
export function changeInWords({ from, to }: Change): string {
	return l10n.t('changed: {0}', sayings({ from, to }));
}

/** When an article was published, for people: “Mar 4, 2031”, else that nobody knows. */
export function dateInWords({ article }: DatedPosition): string {
	const published = article.meta?.published?.value;
	return published === undefined ? l10n.t('no date') : day(published);
}

function firstInWords(corpus: Corpus, first: readonly DatedPosition[]): string {
	const inWords = (position: DatedPosition) => positionInWords(corpus, position);
	const [one] = first;
	const sameTime = first.every(({ time }) => time?.from === one?.time?.from && time?.to === one?.time?.to);
	const isOneDay = sameTime && one?.days?.from === one?.days?.to;
	if (first.length === 1 || isOneDay) return l10n.t('First: {0}.', named(first, inWords, 'conjunction'));
	return l10n.t('First, and the dates do not tell which: {0}.', named(first, inWords, 'disjunction'));
}

function closing(corpus: Corpus, positions: readonly DatedPosition[], changes: readonly Change[]): string[] {
	const undated = positions.filter(({ time }) => !time).length;
	return [
		...(changes.length
			? [
					l10n.t(
						'Changed: {0}.',
						named(changes, change => l10n.t('{0}: {1}', nameOf(corpus, change.to), sayings(change)), 'conjunction'),
					),
				]
			: []),
		...(undated ? [counted(undated, l10n.t('{0} position has no date.'), l10n.t('{0} positions have no date.'))] : []),
	];
}

function positionInWords(corpus: Corpus, position: DatedPosition): string {
	return l10n.t('{0} ({1}, {2})', nameOf(corpus, position), sayingInWords(position), dateInWords(position));
}

function sayings({ from, to }: Change): string {
	return l10n.t(
		'{0} ({1}), then {2} ({3})',
		sayingInWords(from),
		dateInWords(from),
		sayingInWords(to),
		dateInWords(to),
	);
}

/** “asserts”, “asserts 6 %”. */
function sayingInWords({ stance, note }: DatedPosition): string {
	const value = note.record.value?.value;
	return value === undefined ? stanceLabel(stance) : l10n.t('{0} {1}', stanceLabel(stance), value);
}

function nameOf(corpus: Corpus, { note }: DatedPosition): string {
	return holderName(corpus, note.holder, note.article);
}

/** The other end of a link, in passing: who says it where and when. */
export function otherEndInWords(corpus: Corpus, label: string, other: DatedPosition): string {
	const name = nameOf(corpus, other);
	const outlet = articleShortName(corpus, other.article);
	return name === outlet
		? l10n.t('{0} {1}, {2}', label, name, dateInWords(other))
		: l10n.t('{0} {1} in {2}, {3}', label, name, outlet, dateInWords(other));
}

function named<Item>(
	items: readonly Item[],
	inWords: (item: Item) => string,
	type: 'conjunction' | 'disjunction',
): string {
	const told = items.slice(0, mostNamed).map(inWords);
	const more = items.length - told.length;
	if (more) told.push(l10n.t('{0} more', figure(more)));
	return new Intl.ListFormat(languageOfTexts(), { type }).format(told);
}
