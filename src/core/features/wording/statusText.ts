import * as l10n from '@vscode/l10n';
import type { AttributionKind, Strength } from '../../analysis/analysis';
import { stances, type Stance } from '../../claims/facts';
import type { ClaimStatus, Silence, StatusWord } from '../../claims/status';
import { counted } from '../../../wording/counted';

/** A status as people read it: “contested”, “single origin”. */
export function statusLabel(word: StatusWord): string {
	return {
		contested: l10n.t('contested'),
		changed: l10n.t('changed'),
		inconsistent: l10n.t('inconsistent'),
		qualified: l10n.t('qualified'),
		questioned: l10n.t('questioned'),
		corroborated: l10n.t('corroborated'),
		'single-origin': l10n.t('single origin'),
		unmarked: l10n.t('unmarked'),
	}[word];
}

/** A status with the word that it is shown with while it would be another one if altered or lost passages counted. */
export function statusAndEvidence({ status, evidence }: Pick<ClaimStatus, 'status' | 'evidence'>): string {
	return evidence === 'altered' ? `${statusLabel(status)} · ${l10n.t('evidence altered')}` : statusLabel(status);
}

/** What a passage does to its claim: “asserts”. */
export function stanceLabel(stance: Stance): string {
	return {
		asserts: l10n.t('asserts'),
		denies: l10n.t('denies'),
		qualifies: l10n.t('qualifies'),
		questions: l10n.t('questions'),
		mentions: l10n.t('mentions'),
	}[stance];
}

function stanceCount(stance: Stance, count: number): string {
	switch (stance) {
		case 'asserts':
			return counted(count, l10n.t('{0} asserts'), l10n.t('{0} assert'));
		case 'denies':
			return counted(count, l10n.t('{0} denies'), l10n.t('{0} deny'));
		case 'qualifies':
			return counted(count, l10n.t('{0} qualifies'), l10n.t('{0} qualify'));
		case 'questions':
			return counted(count, l10n.t('{0} questions'), l10n.t('{0} question'));
		case 'mentions':
			return counted(count, l10n.t('{0} mentions'), l10n.t('{0} mention'));
	}
}

/** How many say what: “3 assert, 1 denies”; empty where nobody says anything. */
export function sidesInWords({ sides }: Pick<ClaimStatus, 'sides'>): string {
	return stances
		.filter(stance => sides[stance].positions > 0)
		.map(stance => stanceCount(stance, sides[stance].positions))
		.join(', ');
}

/** The sides, their origins and, where it is asked for, who is silent: “3 assert, 1 denies; 2 origins against 1; one source silent”. */
export function reasonInWords(status: ClaimStatus, silence?: Silence): string {
	const { asserts, denies } = status.sides;
	const origins =
		asserts.origins && denies.origins
			? l10n.t('{0} against {1}', counted(asserts.origins, l10n.t('{0} origin'), l10n.t('{0} origins')), denies.origins)
			: asserts.origins + denies.origins > 0
				? counted(asserts.origins + denies.origins, l10n.t('{0} origin'), l10n.t('{0} origins'))
				: '';
	const silent = silence?.silent.length
		? counted(silence.silent.length, l10n.t('{0} article silent'), l10n.t('{0} articles silent'))
		: '';
	return [sidesInWords(status), origins, silent].filter(part => part !== '').join('; ');
}

/** Whether the sources differ or readers who read the same words otherwise; empty where it is the sources alone, as ever. */
export function disagreementInWords({ disagreement }: Pick<ClaimStatus, 'disagreement'>): string {
	if (disagreement === 'readers') return l10n.t('readers disagree, not sources');
	return disagreement === 'both' ? l10n.t('sources and readers disagree') : '';
}

/** Which rule gave the status, in one sentence. */
export function ruleInWords({ reason: { rule } }: ClaimStatus): string {
	return {
		stances: l10n.t('One asserts what another denies.'),
		values: l10n.t('The figures given cannot both be right.'),
		excludes: l10n.t('It cannot be true together with another claim that somebody asserts.'),
		contradicts: l10n.t('A reader has linked two passages as contradicting each other.'),
		qualified: l10n.t('Somebody asserts it only in part or under conditions.'),
		questioned: l10n.t('Somebody questions it.'),
		corroborated: l10n.t('All on one side, from two origins or more.'),
		'single-origin': l10n.t('All that is said of it comes from one origin.'),
		unmarked: l10n.t('Nobody has taken a position on it that still stands.'),
	}[rule];
}

/** How well the source can be found: “named”. */
export function strengthLabel(strength: Strength): string {
	return {
		named: l10n.t('named source'),
		described: l10n.t('described source'),
		anonymous: l10n.t('anonymous source'),
		document: l10n.t('document or poll'),
		none: l10n.t('no source'),
	}[strength];
}

/** How much of what is said is in the speaker's own words: “direct”. */
export function kindLabel(kind: AttributionKind): string {
	return {
		direct: l10n.t('direct'),
		mixed: l10n.t('partly quoted'),
		indirect: l10n.t('indirect'),
	}[kind];
}
