import * as l10n from '@vscode/l10n';
import { day } from '../../../wording/day';
import { counted } from '../../../wording/counted';
import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { evidenceInWords, whereInWords } from '../jumps/landing';
import type {
	ArticleName,
	ClaimCrossReferences,
	ClaimPositions,
	HolderPositions,
	PositionInContext,
	Side,
} from '../claims/crossReferences';
import { holderName } from '../wording/names';
import { oneLine, quoted, shortened } from '../wording/quoted';
import { stanceLabel } from '../wording/statusText';
import { passageOf } from '../article/passages';

/**
 * Claims with everybody's position as plain text, in the order in which one reads: the claim, how it stands and why,
 * then side by side who says what, in which words and where, then who says nothing.
 *
 * It is what the panel draws in columns, for those who listen. Every line makes sense alone, and a line never holds
 * more than one thing: a screen reader goes from line to line.
 */
export function sidesAsText(corpus: Corpus, claims: readonly ClaimCrossReferences[], view: View): string {
	return claims
		.map((claim, index) => {
			const of = claims.length > 1 ? [l10n.t('Claim {0} of {1}', index + 1, claims.length)] : [];
			return paragraphsOf([of, ...claimInText(corpus, claim, view)]);
		})
		.join('\n\n');
}

/** A title for them: the words of the first claim. */
export function titleOfSides([first]: readonly ClaimCrossReferences[]): string {
	return shortened(first?.text ?? '', 40);
}

type Lines = readonly string[];

function paragraphsOf(paragraphs: readonly Lines[]): string {
	return `${paragraphs
		.filter(lines => lines.length > 0)
		.map(lines => lines.map(oneLine).join('\n'))
		.join('\n\n')}\n`;
}

function claimInText(corpus: Corpus, claim: ClaimCrossReferences, view: View): Lines[] {
	const elsewhere = againstOnOtherClaims(corpus, claim, view);
	return [
		[claim.text],
		standing(claim),
		...claim.sides.flatMap(side => sideInText(side)),
		...(elsewhere.length ? [[l10n.t('Against it stands, on another claim:')], ...elsewhere] : []),
		...silence(claim),
	];
}

/** How a claim stands and why, a sentence each, with what is to be known before it is believed. */
export function standing({ status, excludes, settles, resolution, draft }: ClaimPositions): Lines {
	const { reason } = status;
	return [
		reason ? l10n.t('This claim is {0}: {1}.', status.label, reason) : l10n.t('This claim is {0}.', status.label),
		status.rule,
		...(status.evidence === 'altered'
			? [l10n.t('Words of its evidence have been altered since they were noted.')]
			: []),
		...(status.disagreement === 'readers' ? [l10n.t('Readers disagree about it, not sources.')] : []),
		...(status.disagreement === 'both' ? [l10n.t('Sources disagree about it, and readers do too.')] : []),
		...(status.betweenOutlets ? [l10n.t('It is contested between outlets, in their own voices.')] : []),
		...(draft ? [l10n.t('It is a draft, known to one note only.')] : []),
		...excludes.map(({ text }) => l10n.t('It cannot be true together with: {0}', text)),
		...(settles === undefined ? [] : [l10n.t('What would settle it: {0}', settles)]),
		...(resolution === undefined
			? []
			: [
					l10n.t(
						'What readers made of it: {0}',
						[resolution.label, resolution.who, resolution.when, resolution.why].filter(Boolean).join(', '),
					),
				]),
	];
}

function sideInText(side: Side): Lines[] {
	const positions = side.holders.flatMap(holder => holder.positions.map(position => ({ holder, position })));
	const howMany = counted(side.positions, l10n.t('{0} position'), l10n.t('{0} positions'));
	const origins = counted(side.origins, l10n.t('from {0} origin'), l10n.t('from {0} origins'));
	return [
		[l10n.t('Side: {0}, {1} {2}', side.label, howMany, origins)],
		...positions.map(({ holder, position }, index) =>
			positionInText(side, holder, position, l10n.t('{0} of {1}', index + 1, positions.length)),
		),
	];
}

function positionInText(side: Side, holder: HolderPositions, position: PositionInContext, place: string): Lines {
	const words = position.sentence.flatMap(({ role, text }) => (role === 'passage' ? text : [])).join(' ');
	const sentence = oneLine(position.sentence.map(({ text }) => text).join(''));
	const origins = position.origins.filter(({ self }) => !self);
	return [
		holder.role === undefined
			? l10n.t('{0}. {1} {2}:', place, holder.name, side.label)
			: l10n.t('{0}. {1}, {3}, {2}:', place, holder.name, side.label, holder.role),
		quoted(words),
		...(position.value === undefined ? [] : [l10n.t('Figure: {0}', position.value)]),
		...(position.asOf === undefined ? [] : [l10n.t('As of: {0}', position.asOf)]),
		articleInText(position.article),
		...(sentence === oneLine(words) ? [] : [l10n.t('The whole sentence: {0}', sentence)]),
		...(position.strength ? [l10n.t('How it is sourced: {0}', position.strength.label)] : []),
		...origins.map(({ article }) => l10n.t('It has this from: {0}', articleInText(article))),
		...evidenceInText(position),
		...(position.comment === undefined ? [] : [l10n.t('A reader’s note: {0}', position.comment)]),
		...(position.coder === undefined ? [] : [l10n.t('In the layer of {0}', position.coder)]),
	];
}

/** What is wrong with the words of a position; nothing where they stand as they were noted. */
export function evidenceInText({ evidence }: Pick<PositionInContext, 'evidence'>): Lines {
	switch (evidence.state) {
		case 'altered':
			return [
				l10n.t('The words have been altered since they were noted, and count only once a reader has accepted them.'),
				...evidence.changes.map(({ was, is }) =>
					l10n.t(
						'It was {0} and is now {1}.',
						was ? quoted(was) : l10n.t('nothing'),
						is ? quoted(is) : l10n.t('nothing'),
					),
				),
			];
		case 'ambiguous':
			return [l10n.t('{0} places may be meant; it counts only once a reader has said which.', evidence.places)];
		case 'lost':
			return [l10n.t('The words no longer stand in the article, and do not count.')];
		default:
			return [];
	}
}

/** Outlet, date, title. */
export function articleInText({ outlet, published, title }: ArticleName): string {
	return [outlet ?? '', published === undefined ? l10n.t('undated') : day(published), title]
		.filter(part => part !== '')
		.join(', ');
}

/** Claims that exclude each other, and passages that are linked as contradicting, have their other side elsewhere. */
export function againstOnOtherClaims(corpus: Corpus, claim: ClaimPositions, view: View): Lines[] {
	const own = claim.sides.flatMap(({ holders }) =>
		holders.flatMap(({ positions }) => positions.map(position => position.note)),
	);
	const others = new Set(own.flatMap(note => corpus.opponents(note, view).map(opponent => opponent.note.key)));
	return [...others].flatMap(key => {
		const note = corpus.note(key);
		if (!note || note.claim === undefined || note.claim === claim.id) return [];
		const holder = holderName(corpus, note.holder, note.article);
		const stance = stanceLabel(note.record.stance?.value ?? 'asserts');
		const passage = passageOf(corpus, key);
		const text = corpus.article(note.article)?.text;
		const words = passage && text !== undefined ? text.slice(passage.span.start, passage.span.end) : undefined;
		return [
			[
				l10n.t('{0} {1}: {2}', holder, stance, corpus.claim(note.claim)?.body.text.value ?? note.claim),
				quoted(words ?? note.record.quote.value),
				whereInWords(corpus, note),
				...(evidenceInWords(note) ?? []),
			],
		];
	});
}

function silence({ silent, unread }: ClaimCrossReferences): Lines[] {
	const listed = (title: string, articles: readonly ArticleName[]): Lines[] =>
		articles.length ? [[title, ...articles.map(articleInText)]] : [];
	const none = silent.length || unread.length ? [] : [[l10n.t('No article that is near to it is silent on it.')]];
	return [
		...listed(l10n.t('Silent: read to the end, and say nothing on it'), silent),
		...listed(l10n.t('Not read to the end, so nobody knows'), unread),
		...none,
	];
}
