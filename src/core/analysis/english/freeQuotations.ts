import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import type { Subjects } from './subjects';
import type { Syntax, VerbGroup } from './syntax';

/** A shorter one is rather a word held at arm's length. */
const fewestWords = 3;

/**
 * Gives whole sentences in quotation marks that have no cue of their own to whom the text leads the reader:
 *
 * - “We tried,” Stell said, pointing at the river. “Nobody helped.”: to the one who spoke before;
 * - Reun was furious. “They lied.”: to the subject of the sentence before;
 * - Kolt called over her shoulder, “Later!”: to the subject of the verb before the comma or colon, whatever the verb.
 */
export function withFreeQuotations(found: readonly Candidate[], s: Syntax, subjects: Subjects): Candidate[] {
	const all = [...found];
	for (let q = 0; q < s.reading.quotedTokens.length; q++) {
		const quotation = s.reading.quotedTokens[q]!;
		if (!isSentence(s, quotation) || isOwned(all, quotation)) continue;
		const { first } = s.sentence(quotation.first);
		const owner =
			first < quotation.first ? inSentence(s, quotation, subjects) : afterSentence(s, quotation, all, subjects);
		if (owner === undefined) continue;
		const at = all.indexOf(owner);
		if (at < 0) all.push({ ...owner, content: [quotation] });
		else all[at] = { ...owner, content: [...owner.content, quotation] };
	}
	return all;
}

/** “They lied.”: a capital, some words, and a sign at the end. */
function isSentence(s: Syntax, { first, last }: TokenRange): boolean {
	if (s.words(first, last) < fewestWords) return false;
	let opening = first;
	while (opening < last && s.is(opening, 'sign')) opening++;
	return /^[\p{Lu}\p{N}]/u.test(s.text(opening)) && /^(?:[,.?!…]|\.{3}|[—–-]|--)$/.test(s.signBeforeMark(last));
}

function isOwned(all: readonly Candidate[], { first, last }: TokenRange): boolean {
	return all.some(({ content }) => content.some(part => part.first <= last && first <= part.last));
}

function quoteBy(group: VerbGroup, source: TokenRange): Candidate {
	const { negated, hypothetical } = group;
	return { frame: 'quote', cue: group, source, content: [], negated, hypothetical };
}

/** The subject of the nearest verb before the comma or colon in front of the quotation. */
function inSentence(s: Syntax, quotation: TokenRange, subjects: Subjects): Candidate | undefined {
	if (!/^(?:[,:—–-]|--)$/.test(s.text(quotation.first - 1))) return undefined;
	const { first } = s.sentence(quotation.first);
	const group = s.groups.findLast(
		({ first: start, last, form, passive }) =>
			start >= first && last < quotation.first && !passive && (form === 'finite' || form === 'ing'),
	);
	const source = group && subjects.of(group);
	return source && isSpeaker(s, source) ? quoteBy(group, source) : undefined;
}

/** Who spoke in the sentence before, or else its subject. */
function afterSentence(
	s: Syntax,
	quotation: TokenRange,
	all: readonly Candidate[],
	subjects: Subjects,
): Candidate | undefined {
	if (quotation.first === 0) return undefined;
	const before = s.sentence(quotation.first - 1);
	const inBefore = all.filter(
		({ cue, source }) => source !== undefined && cue.first >= before.first && cue.last <= before.last,
	);
	const spoke = inBefore.find(({ frame }) => frame === 'quote' || frame === 'clause') ?? inBefore.at(-1);
	if (spoke) return spoke;
	const group = s.groups.find(
		({ first, last, form, passive }) => first >= before.first && last <= before.last && form === 'finite' && !passive,
	);
	const source = group && subjects.own(group);
	if (source === undefined || !isSpeaker(s, source)) return undefined;
	const earlier = s.is(source.first, 'pronoun')
		? all.findLast(({ cue, source: who }) => who && cue.last < before.first)
		: undefined;
	return earlier ?? quoteBy(group!, source);
}

/** Relative words and "it" speak of things. */
function isSpeaker(s: Syntax, { first, last }: TokenRange): boolean {
	if (s.is(first, 'pronoun'))
		return first === last && /^(?:he|she|they|i|we|you|one|others|another)$/.test(s.lower(first));
	return s.is(first, 'name', 'determiner', 'noun', 'adjective', 'number') && !s.quoted(first);
}
