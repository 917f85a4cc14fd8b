import * as l10n from '@vscode/l10n';
import { counted } from '../../../../wording/counted';
import type { View } from '../../../claims/facts';
import type { Corpus } from '../../../corpus/corpus';
import type {
	ArticleName,
	ClaimPositions,
	HolderPositions,
	LinkHere,
	PositionInContext,
	ReplyHere,
	Side,
} from '../../claims/crossReferences';
import { quoted } from '../../wording/quoted';
import { againstOnOtherClaims, articleInText, evidenceInText, standing } from '../sides';
import {
	code,
	fact,
	given,
	sectionOf,
	theirs,
	type Block,
	type Fact,
	type LaterSection,
	type Line,
	type Section,
	type SectionBody,
} from './reportDocument';

/** Articles of a kind, of which the first are named; a topic may join thousands. */
export interface Few {
	readonly named: readonly ArticleName[];
	readonly others: number;
}

/** What there is to say of a claim in its section. */
export interface ClaimToReport {
	readonly claim: ClaimPositions;
	readonly silent: Few;
	readonly unread: Few;
}

/** A claim with all that is said of it: how it stands and why, then side by side who says what, in which words and where. */
export function claimSection(corpus: Corpus, { claim, silent, unread }: ClaimToReport, view: View): SectionBody {
	const id = sectionOf('claim', claim.id);
	const against = againstOnOtherClaims(corpus, claim, view);
	return {
		blocks: [
			...standing(claim).map((text): Block => ({ kind: 'paragraph', line: [text] })),
			{ kind: 'facts', facts: factsOf(claim) },
		],
		sections: [
			...claim.sides.map(side => sideSection(`${id}-${side.stance}`, side)),
			...(against.length
				? [
						plain(
							`${id}-against`,
							l10n.t('Against it stands, on another claim'),
							against.map(lines => [lines.join('. ')]),
						),
					]
				: []),
			...quiet(`${id}-silent`, l10n.t('Silent: read to the end, and say nothing on it'), silent),
			...quiet(`${id}-unread`, l10n.t('Not read to the end, so nobody knows'), unread),
		],
	};
}

function factsOf({ id, kind, unit, about }: ClaimPositions): Fact[] {
	const figureIn: Line = unit === undefined ? [l10n.t('a figure')] : [l10n.t('a figure, in'), ' ', theirs(unit)];
	return [
		...fact(l10n.t('Kind'), ...(kind === 'quantity' ? [figureIn] : [])),
		...fact(l10n.t('About'), ...about.map(topic => [theirs(topic)])),
		...fact(l10n.t('Id'), code(id)),
	];
}

/** Of a claim that every paper writes of it holds hundreds of positions. */
function sideSection(id: string, side: Side): LaterSection {
	const howMany = counted(side.positions, l10n.t('{0} position'), l10n.t('{0} positions'));
	const origins = counted(side.origins, l10n.t('from {0} origin'), l10n.t('from {0} origins'));
	return {
		id,
		title: [l10n.t('Side: {0}, {1} {2}', side.label, howMany, origins)],
		listed: false,
		make: () => ({ blocks: [{ kind: 'entries', entries: entriesOf(side) }], sections: [] }),
	};
}

function entriesOf(side: Side): Block[][] {
	return side.holders.flatMap(holder => holder.positions.map(position => entry(side, holder, position)));
}

function entry(side: Side, holder: HolderPositions, position: PositionInContext): Block[] {
	const { article, sentence } = position;
	const words = sentence.flatMap(({ role, text }) => (role === 'passage' ? text : [])).join(' ');
	const isPart = sentence.some(({ role, text }) => role !== 'passage' && /[\p{L}\p{N}]/u.test(text));
	const quotation = { kind: 'quotation', language: article.lang } as const;
	return [
		{
			kind: 'paragraph',
			line: [
				theirs(holder.name),
				...(holder.role === undefined ? [] : [', ', theirs(holder.role)]),
				` · ${side.label}`,
			],
		},
		{ ...quotation, runs: [{ role: 'passage', text: words }] },
		...(isPart ? [{ ...quotation, runs: sentence }] : []),
		...evidenceInText(position).map((text): Block => ({ kind: 'warning', line: [text] })),
		{ kind: 'facts', facts: factsOfPosition(position) },
	];
}

function factsOfPosition(position: PositionInContext): Fact[] {
	const { article, value, asOf, strength, comment, tags, coder, by, replies, links, note } = position;
	const origins = position.origins.filter(({ self }) => !self);
	return [
		...fact(l10n.t('In'), seeArticle(article)),
		...given(l10n.t('Said by, in the article’s words'), attributionIn(position)),
		...given(l10n.t('Figure'), value),
		...given(l10n.t('As of'), asOf),
		...(strength ? fact(l10n.t('How it is sourced'), [strength.label]) : []),
		...fact(l10n.t('It has this from'), ...origins.map(origin => seeArticle(origin.article))),
		...fact(l10n.t('Tied to other passages'), ...links.map(linkLine)),
		...fact(l10n.t('A reader’s note'), ...(comment === undefined ? [] : paragraphsOf(comment))),
		...fact(l10n.t('Tags'), ...tags.map(tag => [theirs(tag)])),
		...given(l10n.t('In the layer of'), coder),
		...given(l10n.t('Noted by'), by),
		...fact(l10n.t('Answers'), ...replies.map(replyLine)),
		...fact(l10n.t('Note'), code(note)),
	];
}

/** Who says so and by which words, where the analyser found it. */
function attributionIn({ sentence }: PositionInContext): string | undefined {
	const said = sentence.flatMap(({ role, text }) => (role === 'cue' || role === 'source' ? text : []));
	return said.length ? said.join(' … ') : undefined;
}

function replyLine({ text, by }: ReplyHere): Line {
	return by === undefined ? [theirs(text)] : [theirs(by), ': ', theirs(text)];
}

function linkLine({ label, state, note, article, holder, words }: LinkHere): Line {
	if (!article) return [`${label}: `, ...code(note), ` (${l10n.t('there is no such note')})`];
	return [
		`${label}: `,
		...(holder === undefined ? [] : [theirs(holder), ', ']),
		...(words === undefined ? [] : [theirs(quoted(words), article.lang), ', ']),
		...seeArticle(article),
		...(state === 'stale' ? [` (${l10n.t('its words no longer stand')})`] : []),
	];
}

function paragraphsOf(text: string): Line[] {
	return text
		.split(/\n\s*\n/)
		.filter(part => part.trim() !== '')
		.map(part => [theirs(part)]);
}

/** Outlet, date and title of an article, leading to all that is known of it. */
export function seeArticle(article: ArticleName): Line {
	const line: Line = [theirs(articleInText(article), article.lang)];
	return [{ kind: 'see', section: sectionOf('article', article.id), line }];
}

function quiet(id: string, title: string, { named, others }: Few): Section[] {
	if (!named.length) return [];
	const more = others ? [[counted(others, l10n.t('and {0} more article'), l10n.t('and {0} more articles'))]] : [];
	return [plain(id, title, [...named.map(seeArticle), ...more])];
}

function plain(id: string, title: string, items: readonly Line[]): Section {
	return { id, title: [title], listed: false, blocks: [{ kind: 'list', items }], sections: [] };
}
