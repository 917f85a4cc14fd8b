import type { QuotedSpeaker } from './whoIsQuoted';

/** What each cell of {@link quotedRow} is, for programs as for people: docs/whoIsQuoted.md tells what they mean. */
export const quotedColumns = [
	'speaker',
	'role',
	'source',
	'source kind',
	'statements',
	'turns',
	'words',
	'words in quotation marks',
	'direct',
	'mixed',
	'indirect',
	'named',
	'described',
	'anonymous',
	'document',
	'no source',
	'articles',
	'outlets',
] as const;

/** A speaker as a row of a table that other programs read: numbers as they are, words in no language but the files’ own. */
export function quotedRow(speaker: QuotedSpeaker): string[] {
	const { kinds, strengths } = speaker;
	return [
		speaker.name,
		speaker.role ?? '',
		speaker.source ?? '',
		speaker.sourceKind ?? '',
		speaker.statements,
		speaker.turns,
		speaker.words,
		speaker.quotedWords,
		kinds.direct,
		kinds.mixed,
		kinds.indirect,
		strengths.named,
		strengths.described,
		strengths.anonymous,
		strengths.document,
		strengths.none,
		speaker.articles,
		speaker.outlets.join(' '),
	].map(String);
}
