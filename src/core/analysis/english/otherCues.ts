import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import { withoutSigns } from './clauseEnd';
import { bringsIn } from './cuesAt';
import { nounPhraseAfter } from './nounPhraseAfter';
import { nounPhraseBefore } from './subjectBefore';
import type { Syntax } from './syntax';
import type { Subjects } from './subjects';

const plain = { negated: false, hypothetical: false };

/** "…, according to the mayor" and "According to the mayor, …". */
export function findAccordingTo(s: Syntax): Candidate[] {
	const found: Candidate[] = [];
	for (let i = 0; i + 1 < s.length; i++) {
		if (s.quoted(i) || s.lower(i) !== 'according' || s.lower(i + 1) !== 'to') continue;
		const source = accordingToSource(s, i);
		if (!source) continue;
		const content = accordingToContent(s, i, source);
		if (content.length > 0) {
			found.push({ frame: 'accordingTo', cue: { first: i, last: i + 1 }, source, content, ...plain });
		}
	}
	return found;
}

/** At the end of a sentence all that follows describes the source: "a count by two observers published on Monday". */
function accordingToSource(s: Syntax, at: number): TokenRange | undefined {
	const phrase = nounPhraseAfter(s, at + 2, true);
	if (phrase === undefined || !s.is(phrase.last, 'noun')) return phrase;
	const { last: end } = s.sentence(at);
	for (let i = phrase.last + 1; i <= end; i++) {
		if (s.quoted(i) || /^[,;:.—–?!]$/.test(s.text(i)) || /^(?:and|but|which|while)$/.test(s.lower(i)) || s.isTime(i))
			return { first: phrase.first, last: i - 1 };
		if (s.is(i, 'auxiliary', 'modal')) return phrase;
	}
	return { first: phrase.first, last: withoutSigns(s, phrase.first, end) };
}

function accordingToContent(s: Syntax, at: number, source: TokenRange): TokenRange[] {
	const { first, last: end } = s.sentence(at);
	const stop = withoutSigns(s, first, end);
	if (s.words(first, at - 1) <= 1 && first >= at - 2) {
		const from = s.text(source.last + 1) === ',' ? source.last + 2 : source.last + 1;
		return from < stop ? [{ first: from, last: stop }] : [];
	}
	const from = s.is(first, 'conjunction') ? first + 1 : first;
	const content = [{ first: from, last: withoutSigns(s, from, at - 1) }];
	// "The bridge, according to Stell, is safe."
	const goesOn = s.text(source.last + 1) === ',' && source.last + 4 < stop && s.text(at - 1) === ',';
	if (goesOn && !s.hasVerb(first, at - 1)) content.push({ first: source.last + 2, last: stop });
	return content;
}

/**
 * A colon that brings in a quotation ("STELL: “…”", "She returned to her old lines: “…”"), and the
 * headline's "Mayor: Bridge is safe". At a paragraph's end the quotation is expected in the next one.
 */
export function findColons(s: Syntax, subjects: Subjects): Candidate[] {
	const found: Candidate[] = [];
	for (let i = 1; i < s.length; i++) {
		if (s.quoted(i) || s.text(i) !== ':' || s.quoted(i - 1)) continue;
		const colon = atColon(s, i, subjects);
		if (colon) found.push(colon);
	}
	return found;
}

/** What stands before a headline's colon without saying anything. */
const labels =
	/^(?:exclusive|breaking|opinion|analysis|review|live|video|watch|update|updated|comment|interview|explainer|photos?|podcast|editorial|column|obituary|factbox|timeline|quiz|profile|news)$/;
/** Words of a name with its role, as it stands under a quotation. */
const longestSignature = 14;

/**
 * “Nobody asked us.” — Mira Stell, mayor of Varn: a name behind a dash at a paragraph's end. Where the name is a
 * paragraph of its own, the quotation is expected in the one before.
 */
export function findSignature(s: Syntax): Candidate[] {
	const end = withoutSigns(s, 0, s.length - 1);
	for (let i = Math.max(0, end - longestSignature - 1); i < end; i++) {
		if (s.quoted(i) || !/^(?:[–—-]|--)$/.test(s.text(i)) || s.quoted(i + 1)) continue;
		const q = i > 0 ? s.reading.region[i - 1]! : -1;
		if ((i > 0 && q < 0) || !s.is(i + 1, 'name') || s.quoted(end)) return [];
		for (let k = i + 1; k <= end; k++) if (s.is(k, 'finite', 'auxiliary', 'modal', 'pronoun', 'relative')) return [];
		const content = q < 0 ? [] : [s.reading.quotedTokens[q]!];
		return [{ frame: 'dash', cue: { first: i, last: i }, source: { first: i + 1, last: end }, content, ...plain }];
	}
	return [];
}

const inHeadlineStyle = (s: Syntax, sentence: TokenRange): boolean => s.reading.headline || s.titleCase(sentence);

/** The most words that "Bridge is safe: mayor" gives to the source. */
const longestSourceBehind = 4;

/** "Bridge is safe: mayor", "Crime is down: report" */
function namedBehind(s: Syntax, colon: number): Candidate | undefined {
	const { first, last: end } = s.sentence(colon);
	const last = withoutSigns(s, colon + 1, end);
	if (s.words(colon + 1, last) > longestSourceBehind || s.words(first, colon - 1) < 3) return undefined;
	for (let i = colon + 1; i <= last; i++)
		if (!s.is(i, 'name', 'noun', 'adjective', 'determiner', 'number')) return undefined;
	const source = { first: colon + 1, last };
	const content = [{ first, last: withoutSigns(s, first, colon - 1) }];
	return { frame: 'headline', cue: { first: colon, last: colon }, source, content, ...plain };
}

function atColon(s: Syntax, at: number, subjects: Subjects): Candidate | undefined {
	const { first, last: end } = s.sentence(at);
	const q = s.reading.region[at + 1] ?? -1;
	const bare = !s.hasVerb(first, at - 1);
	// "RT @anna: The bridge is closed."
	if (q < 0 && s.text(at - 1).startsWith('@') && at - first <= 2 && at + 1 < s.length) {
		const content = [{ first: at + 1, last: withoutSigns(s, at + 1, s.length - 1) }];
		return { frame: 'colon', cue: { first: at, last: at }, source: { first: at - 1, last: at - 1 }, content, ...plain };
	}
	if (at + 1 < s.length && q < 0) {
		if (s.reading.headline && !bare) return namedBehind(s, at);
		const headline = bare && at - first <= 6 && inHeadlineStyle(s, { first, last: end });
		if (labels.test(s.lower(at - 1))) return undefined;
		if (!headline || !s.is(first, 'name') || !s.isNominal(at - 1) || s.words(at + 1, end) < 3) return undefined;
		const content = [{ first: at + 1, last: withoutSigns(s, at + 1, end) }];
		return { frame: 'headline', cue: { first: at, last: at }, source: { first, last: at - 1 }, content, ...plain };
	}
	const content = q < 0 ? [] : [s.reading.quotedTokens[q]!];
	if (bare && at - first <= 8) {
		const source = nounPhraseBefore(s, at);
		if (source === undefined || (q < 0 && source.first !== first)) return undefined;
		return { frame: 'colon', cue: { first: at, last: at }, source, content, ...plain };
	}
	const group = s.groups.findLast(
		other => other.first >= first && other.last < at && other.form === 'finite' && !other.passive,
	);
	if (group === undefined || at - group.last > 20) return undefined;
	const name = nounPhraseBefore(s, at);
	if (
		q >= 0 &&
		name &&
		!bringsIn(s, group, /q/) &&
		name.first > group.last &&
		s.is(name.last, 'name') &&
		s.is(name.first - 1, 'finite', 'preposition')
	) {
		return { frame: 'colon', cue: { first: at, last: at }, source: name, content, ...plain };
	}
	const source = subjects.of(group) ?? (group.first === first ? nounPhraseAfter(s, group.last + 1, true) : undefined);
	if (source === undefined || (q < 0 && s.is(source.first, 'relative'))) return undefined;
	return { frame: 'colon', cue: { first: group.first, last: group.last }, source, content, ...plain };
}
