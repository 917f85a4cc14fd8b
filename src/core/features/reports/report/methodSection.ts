import * as l10n from '@vscode/l10n';
import { counted } from '../../../../wording/counted';
import { statusWords, type StatusWord } from '../../../claims/status';
import type { View } from '../../../claims/facts';
import { viewLabel } from '../../claims/statusLine';
import { statusLabel } from '../../wording/statusText';
import type { Block, Line, Section } from './reportDocument';

/** How many problems the files have that can change what a report says. */
export interface ProblemCounts {
	readonly error: number;
	readonly warning: number;
}

/** What a reader must know to judge the report: how it came about, what its words mean, and what it cannot say. */
export function methodSection(madeBy: string, view: View, problems: ProblemCounts): Section {
	return {
		id: 'method',
		title: [l10n.t('Method and limits')],
		listed: true,
		blocks: [
			paragraph(
				l10n.t(
					'{0} wrote this report from the files of the corpus and from nothing else. It bears no date: the same files give the same report, letter for letter.',
					madeBy,
				),
			),
			paragraph(l10n.t('Whose notes count: {0}', viewLabel(view))),
			...(view.blind === undefined
				? []
				: [paragraph(l10n.t('Blind first pass: the notes of others on articles that are not done are left out.'))]),
			...problemsIn(problems),
		],
		sections: [
			{ ...section('method-words', l10n.t('What the words mean')), blocks: [meanings()] },
			{
				...section('method-work', l10n.t('Who did what')),
				blocks: [
					list(
						l10n.t(
							'Readers marked the passages and said what each does to its claim. That is their judgement; the words beside it are there for yours.',
						),
						l10n.t(
							'How a claim stands, origins and silence follow from these marks by fixed rules, the same for everybody.',
						),
						l10n.t(
							'Who says something in an article and by which words was found by rules where no reader has said it: some of it is wrong.',
						),
						l10n.t(
							'Words that have been altered since they were noted count only once a reader has accepted them; lost ones do not count.',
						),
					),
				],
			},
			{
				...section('method-limits', l10n.t('What this report cannot say')),
				blocks: [
					list(
						l10n.t('It does not say what is true, and scores neither truth nor people nor outlets.'),
						l10n.t(
							'It weighs what was marked. What nobody has marked, and articles that nobody has collected, are missing.',
						),
						l10n.t(
							'Corroborated means two origins or more, not true; contested means that somebody disagrees, not false.',
						),
						l10n.t(
							'Hashes are of the files in the corpus. Whether the page that an address leads to still says the same, nobody has looked.',
						),
					),
				],
			},
		],
	};
}

function section(id: string, title: string): Omit<Section, 'blocks'> {
	return { id, title: [title], listed: false, sections: [] };
}

function problemsIn({ error, warning }: ProblemCounts): Block[] {
	const found = [
		...(error ? [counted(error, l10n.t('{0} error'), l10n.t('{0} errors'))] : []),
		...(warning ? [counted(warning, l10n.t('{0} warning'), l10n.t('{0} warnings'))] : []),
	];
	if (!found.length) return [];
	const line: Line = [
		l10n.t('Its files have problems, which can change what is said here: {0}. Lateral lists them.', found.join(', ')),
	];
	return [{ kind: 'warning', line }];
}

function meanings(): Block {
	return {
		kind: 'facts',
		facts: [
			...statusWords.map(word => ({ name: statusLabel(word), values: [[meaningOf(word)]] })),
			{
				name: l10n.t('origin'),
				values: [
					[
						l10n.t(
							'Where a statement comes from once everybody who cites or copies it has been followed to the end. Who repeats themselves, or another one, adds none.',
						),
					],
				],
			},
			{
				name: l10n.t('silent'),
				values: [
					[
						l10n.t(
							'An article that was read to the end, writes of the same event or topic, and says nothing on the claim.',
						),
					],
				],
			},
		],
	};
}

function meaningOf(word: StatusWord): string {
	return {
		contested: l10n.t(
			'Two holders cannot both be right: one asserts what the other denies, their figures do not overlap, what they assert excludes each other, or a reader has linked their passages as contradicting.',
		),
		changed: l10n.t('One holder says at a later date what cannot hold together with what they said before.'),
		inconsistent: l10n.t('One holder says both, and no date tells which came later.'),
		qualified: l10n.t('Nobody contradicts it, and somebody asserts it only in part or under conditions.'),
		questioned: l10n.t('Nobody contradicts it, and somebody questions it.'),
		corroborated: l10n.t('All on one side, from two origins or more.'),
		'single-origin': l10n.t('All that is said of it comes from one origin.'),
		unmarked: l10n.t('Nobody has taken a position on it that still stands.'),
	}[word];
}

function paragraph(text: string): Block {
	return { kind: 'paragraph', line: [text] };
}

function list(...items: readonly string[]): Block {
	return { kind: 'list', items: items.map(item => [item]) };
}
