import { bringsIn } from './cuesAt';
import type { Syntax } from './syntax';
import { verbReading } from './verbs';

/** A reported clause ("that the bridge is safe") runs further than what is praised or denied ("the plan"). */
export type Extent = 'clause' | 'object';

/**
 * The last token of reported words that begin at `from`.
 *
 * They run to the end of the sentence unless the reporter takes the word again: a contrast ("…, but"),
 * a participle that goes on reporting ("…, adding that"), a second cue ("… and warned"), "according to",
 * a remark ("…, a claim that").
 */
export function clauseEnd(syntax: Syntax, from: number, extent: Extent = 'clause'): number {
	const end = Math.min(syntax.sentence(from).last, from + longestClause);
	const stop = withoutSigns(syntax, from, end);
	const leading = inLeadingClause(syntax, from);
	const inRelative = opensInRelative(syntax, from);
	const owed = inRelative && !syntax.hasVerb(syntax.sentence(from).first, inRelative - 1);
	let verbs = 0;
	for (let i = from + 1; i <= stop; i++) {
		if (i > from + 1 && endsInQuotation(syntax, i, from, extent)) return i;
		if (syntax.quoted(i)) {
			if (leading && closesWithComma(syntax, i) && mainClauseFrom(syntax, i)) return i;
			if (owed && syntax.group(i + 1)?.form === 'finite' && !syntax.quoted(i + 1) && closesWithComma(syntax, i))
				return i;
			continue;
		}
		if (beginsVerb(syntax, i)) {
			if (owed && verbs >= (extent === 'object' ? 0 : 1) && !syntax.is(i - 1, 'relative', 'pronoun', 'conjunction')) {
				return withoutSigns(syntax, from, i - 1);
			}
			verbs++;
		} else if (syntax.is(i, 'relative', 'subordinator', 'conjunction')) verbs--;
		if (
			reporterReturns(syntax, i, from, extent) ||
			(inRelative !== undefined && mainClauseResumes(syntax, i)) ||
			(leading && mainClauseBegins(syntax, i))
		) {
			return withoutSigns(syntax, from, i - 1);
		}
	}
	return stop;
}

/** In words and signs; what has no end so far on is no sentence, and time must grow with the length only. */
const longestClause = 400;

/** Steps back over commas and full stops outside quotations. */
export function withoutSigns(syntax: Syntax, from: number, to: number): number {
	let last = to;
	while (last > from && syntax.is(last, 'sign') && !syntax.quoted(last) && !/^[)%]$/.test(syntax.text(last))) last--;
	return last;
}

/** The first word of a finite verb and its helpers; "has" and "is" stand alone too. */
function beginsVerb(s: Syntax, i: number): boolean {
	const group = s.group(i);
	if (group) return group.form === 'finite' && group.first === i;
	return s.is(i, 'auxiliary', 'modal') && !s.is(i - 1, 'auxiliary', 'modal');
}

/** "and would not say": what the source keeps to itself is the reporter's remark. */
const keepsSilent = new Set(['say', 'elaborate', 'comment', 'identify', 'name', 'specify', 'discuss', 'offer', 'give', 'provide', 'rule', 'answer', 'disclose', 'reveal', 'commit', 'explain', 'speculate']); // prettier-ignore

/** "accused him of covering up, delaying and hiding": a list, not what the reporter adds. */
function listsDoings(s: Syntax, from: number, comma: number): boolean {
	let first = comma - 1;
	while (first > from && s.text(first) !== ',' && !s.is(first, 'ing')) first--;
	if (!s.is(first, 'ing') || !/^(?:of|for)$/.test(s.lower(first - 1))) return false;
	const { last: end } = s.sentence(comma);
	for (let i = comma + 1; i < Math.min(end, comma + 20); i++)
		if (s.lower(i) === 'and' && s.is(i + 1, 'ing')) return true;
	return false;
}

const contrast = /^(?:while|although|though|whereas|compared|citing)$/;
const remark = /^(?:which|who|where|whom)$/;

function reporterReturns(s: Syntax, i: number, from: number, extent: Extent): boolean {
	const text = s.text(i);
	const next = i + 1;
	if (text === ';' || (text === ':' && extent === 'object' && !s.quoted(next))) return true;
	if (extent === 'object' && text === '-' && s.reading.tokens[i]!.spaced) return true;
	if (s.lower(i) === 'according' && s.lower(next) === 'to') return true;
	if (text === ',') return commaEnds(s, i, from, extent);
	if (/^(?:and|but)$/.test(s.lower(i)) && i > from + 1) {
		const group = s.group(next);
		// "adding that it was late and stressing that"
		if (group?.form === 'ing') return isCue(s, next) && s.group(from - 1)?.form === 'ing';
		if (group === undefined || group.form !== 'finite') return othersClauseFollows(s, i, from, extent);
		if (extent === 'object') return group.first === next || s.is(group.first, 'auxiliary', 'modal');
		if (group.hypothetical) return group.negated && keepsSilent.has(group.lemma);
		// "said it was safe and warned"; "says she is proud and expects" may be all hers.
		const past = verbReading(s.lower(group.verb))?.form === 'past' || s.is(group.first, 'auxiliary');
		return isCue(s, next) && (past || s.lower(group.last + 1) === 'that');
	}
	return extent === 'object' && adjunctEnds(s, i);
}

/** "… and Reun says", for an object also "… and Reun left": somebody else's clause. */
function othersClauseFollows(s: Syntax, and: number, from: number, extent: Extent): boolean {
	if (!s.is(and + 1, 'name') || (extent === 'clause' && !s.hasVerb(from, and - 1))) return false;
	let verb = and + 2;
	while (s.is(verb, 'name') && !s.quoted(verb)) verb++;
	const group = s.group(verb);
	if (group?.form !== 'finite' || s.is(verb + 1, 'preposition')) return false;
	return extent === 'object' || (!group.hypothetical && bringsIn(s, group, /[qo]/));
}

function commaEnds(s: Syntax, i: number, from: number, extent: Extent): boolean {
	const next = i + 1;
	// "that, while …"
	if (s.quoted(next) || (i === from + 1 && s.lower(from) === 'that')) return false;
	const word = s.lower(next);
	const group = s.group(next);
	if (coordinates(s, next)) return extent === 'object';
	if (extent === 'clause' && opensWithSubclause(s, from, i)) return false;
	if (word === 'but') {
		if (extent === 'object') return true;
		return (
			!s.quoted(next + 1) &&
			!s.is(next + 1, 'auxiliary', 'modal', 'negation', 'adverb') &&
			!(s.is(next + 1, 'finite') && !isCue(s, next + 1))
		);
	}
	if (contrast.test(word)) return !word.endsWith('though') || s.is(next + 1, 'pronoun', 'determiner', 'name', 'noun');
	if (remark.test(word)) return extent === 'object' || !closesComma(s, i);
	if (group?.form === 'ing' && listsDoings(s, from, i)) return false;
	if (group?.form === 'ing') return extent === 'object' || bringsIn(s, group, /[qco]/);
	if (group?.form === 'finite' && group.first === next && bringsIn(s, group, /[qo]/)) return true;
	if (word === 'even' && /^(?:as|though|while|if)$/.test(s.lower(next + 1))) return s.lower(next + 1) !== 'if';
	if (/^an?$/.test(word)) return remarkFollows(s, next);
	if (/^(?:and|or)$/.test(word))
		return isCue(s, next + 1) || speakerFollows(s, next + 1) || (extent === 'object' && s.is(next + 1, 'pronoun'));
	if (word === 'just' && s.lower(next + 1) === 'as') return true;
	if (extent === 'object' && (s.is(next, 'pronoun') || word === 'despite' || word === 'since' || word === 'so'))
		return true;
	return quotationCueFollows(s, next);
}

/** ", but that the council …", "and to take": the cue goes on. */
function coordinates(s: Syntax, i: number): boolean {
	const goesOn = /^(?:that|whether)$/.test(s.lower(i + 1)) || s.is(i + 1, 'to');
	return /^(?:and|but|or)$/.test(s.lower(i)) && goesOn && !s.quoted(i);
}

/** "that while the bridge was closed, traffic …": the first comma only parts the clause before from its main one. */
function opensWithSubclause(s: Syntax, from: number, comma: number): boolean {
	const at = s.lower(from) === 'that' ? from + 1 : from;
	if (
		!/^(?:although|though|while|when|if|because|since|as|once|after|before|unless|until|whenever|even|given|despite)$/.test(
			s.lower(at),
		)
	)
		return false;
	for (let i = at + 1; i < comma; i++) if (s.text(i) === ',' && !s.quoted(i)) return false;
	return s.is(comma + 1, 'pronoun', 'determiner', 'name', 'noun', 'adjective', 'number') || s.is(comma + 1, 'ing');
}

/** ", and she added": the next reported words begin. */
function speakerFollows(s: Syntax, from: number): boolean {
	for (let i = from; i < Math.min(from + 8, s.length) && !s.is(i, 'sign') && !s.quoted(i); i++) {
		if (!s.is(i, 'finite', 'auxiliary', 'modal')) continue;
		const group = s.group(i);
		return i > from && group !== undefined && bringsIn(s, group, /[qo]/);
	}
	return false;
}

/** ", a move that …": what the reporter makes of it. */
function remarkFollows(s: Syntax, at: number): boolean {
	for (let i = at + 1; i < at + 8 && !s.is(i, 'sign'); i++) {
		if (s.is(i, 'relative', 'subordinator', 'finite', 'ing')) return true;
	}
	return false;
}

/** "in an interview", "on Wednesday." say when and where it was said, not what. */
function adjunctEnds(s: Syntax, i: number): boolean {
	const word = s.lower(i);
	if (/^(?:in|during|at|on)$/.test(word) && /^an?$/.test(s.lower(i + 1))) {
		return /^(?:interview|speech|statement|tweet|event|rally|post|news|press|letter|email)$/.test(s.lower(i + 2));
	}
	const { last } = s.sentence(i);
	const at = word === 'on' ? i + 1 : i;
	return s.is(at, 'time') && at + 1 >= last;
}

/** “…” with a comma or full stop inside, and the reporter goes on: "…,” referring to". */
function endsInQuotation(s: Syntax, i: number, from: number, extent: Extent): boolean {
	const q = s.reading.region[i]!;
	if (q < 0 || s.reading.quotedTokens[q]!.last !== i || !/^[,.]$/.test(s.signBeforeMark(i))) return false;
	const next = i + 1;
	// "that although it was “a step,” they were …", "to “fight,” and to “win”"
	if (coordinates(s, next) || opensWithSubclause(s, from, i)) return false;
	return (
		s.group(next)?.form === 'ing' ||
		(s.is(next, 'conjunction') && !(extent === 'clause' && (s.quoted(next + 1) || hasOtherClause(s, next)))) ||
		remark.test(s.lower(next)) ||
		s.is(next, 'pronoun')
	);
}

/** "“…,” and there was": neither the source's next verb nor its next cue follows. */
function hasOtherClause(s: Syntax, and: number): boolean {
	if (s.lower(and) !== 'and' || (s.is(and + 1, 'pronoun') && s.lower(and + 1) !== 'there')) return false;
	for (let i = and + 1; i < Math.min(and + 10, s.length) && !s.is(i, 'sign') && !s.quoted(i); i++) {
		if (!s.is(i, 'finite', 'auxiliary', 'modal')) continue;
		const group = s.group(i);
		return i > and + 1 && !(group && bringsIn(s, group, /[qco]/));
	}
	return false;
}

/** "Stell, who opposed the plan, left": the comma before a verb ends the relative clause. */
function mainClauseResumes(s: Syntax, i: number): boolean {
	if (s.text(i) !== ',') return false;
	const group = s.group(i + 1);
	return (group?.form === 'finite' && group.first === i + 1) || s.is(i + 1, 'auxiliary', 'modal');
}

/** "As Stell denounced the plan, …": the words stand in a clause that comes before the main one. */
function inLeadingClause(s: Syntax, from: number): boolean {
	const { first } = s.sentence(from);
	const opener = openerBefore(s, from, s.is(first, 'conjunction') ? first + 1 : first);
	const leads =
		/^(?:as|while|when|after|before|although|though|if|because|since|even|despite|without|by|in|until|once)$/.test(
			s.lower(opener),
		) || s.is(opener, 'ing');
	if (!leads) return false;
	for (let i = opener; i < from; i++) if (s.text(i) === ',' && mainClauseBegins(s, i)) return false;
	return true;
}

/** The "who" of "Stell, who has long opposed |the plan". */
function opensInRelative(s: Syntax, from: number): number | undefined {
	const { first } = s.sentence(from);
	for (let i = from - 2; i >= Math.max(first, from - 6); i--) {
		if (s.is(i, 'relative')) return i;
		if (s.is(i, 'sign')) return undefined;
	}
	return undefined;
}

/** "Last month, when I asked |whether": the clause the cue stands in begins at "when". */
function openerBefore(s: Syntax, from: number, first: number): number {
	for (let i = from - 1; i > first && from - i < 10 && s.text(i) !== ','; i--) {
		if (
			/^(?:as|while|when|after|before|although|though|if|because|since|until|once)$/.test(s.lower(i)) &&
			s.text(i - 1) === ','
		)
			return i;
	}
	return first;
}

/** The quotation ends here, with a comma before its mark. */
function closesWithComma(s: Syntax, i: number): boolean {
	const q = s.reading.region[i]!;
	return s.reading.quotedTokens[q]!.last === i && s.signBeforeMark(i) === ',';
}

/** A comma, a subject and its verb. */
function mainClauseBegins(s: Syntax, i: number): boolean {
	return s.text(i) === ',' && mainClauseFrom(s, i);
}

function mainClauseFrom(s: Syntax, i: number): boolean {
	if (s.quoted(i + 1)) return false;
	if (!s.is(i + 1, 'determiner', 'pronoun', 'name', 'noun', 'number', 'adjective') || s.isTime(i + 1)) return false;
	const { last } = s.sentence(i);
	for (let k = i + 2; k < Math.min(last, i + 16); k++) {
		if (s.is(k, 'finite', 'auxiliary', 'modal')) return true;
		if (s.is(k, 'relative', 'subordinator', 'ing') || s.text(k) === ';') return false;
	}
	return false;
}

/** The group that begins here is a verb of saying. */
function isCue(s: Syntax, i: number): boolean {
	const group = s.group(i);
	return group !== undefined && (group.form === 'finite' || group.form === 'ing') && bringsIn(s, group, /[qco]/);
}

function closesComma(s: Syntax, at: number): boolean {
	const { last } = s.sentence(at);
	for (let i = at + 2; i < last; i++) if (s.text(i) === ',' && !s.quoted(i)) return true;
	return false;
}

/** ", a man yelled “…”": somebody else speaks. */
function quotationCueFollows(s: Syntax, from: number): boolean {
	for (let i = from; i < Math.min(from + 8, s.length) && !s.is(i, 'sign') && !s.quoted(i); i++) {
		const group = s.group(i);
		if (group === undefined) continue;
		if (group.form !== 'finite') return false;
		const at = /^[,:]$/.test(s.text(group.last + 1)) ? group.last + 2 : group.last + 1;
		return i > from && s.quoted(at) && bringsIn(s, group, /[qo]/);
	}
	return false;
}
