import { phrases, words } from '../lexicon';
import type { TokenRange } from '../reading';
import type { Candidate } from './candidate';
import { clauseEnd } from './clauseEnd';
import { nounPhraseAfter } from './nounPhraseAfter';
import type { Quotations } from './quotations';
import type { Subjects } from './subjects';
import type { Syntax, VerbGroup } from './syntax';

/** Verbs that say little by themselves: what is done with words stands in the noun. */
const lightVerbs =
	words(`make give issue release deliver offer post send publish write launch raise express voice repeat
	level direct fire pen share have take lodge file put coin sound strike hurl lob land file submit circulate
	mount utter renew reiterate`);

/** What somebody can make, give or raise in words. */
const speechNouns = words(`statement statements comment comments remark remarks warning warnings promise promises pledge
	pledges vow speech point case argument call calls plea appeal appeals apology attack attacks criticism criticisms
	accusation accusations allegation allegations claim claims complaint complaints lament rant tirade dig jab swipe joke
	jokes quip message note letter tweet tweets email memo release response reply answer question questions doubt doubts
	concern concerns fear fears hope hopes confidence view views opinion support opposition objection objections
	praise condolences sympathy regret outrage anger frustration disappointment suggestion proposal demand demands threat
	threats assertion observation prediction assessment explanation verdict tribute insult insults slur phrase term word
	words line slogan story account description reference endorsement defense defence rebuke denial admission confession
	disclaimer reminder caution issue exception position stance stand message bid pitch toast prayer ultimatum`);

/** What the noun brings in: "a warning about", "a case for", "a call to", "a swipe at". */
const particles = words('of for about on over against at');
/** "a tribute to", "a swipe at": of most nouns "to" and "at" say to whom and where. */
const withTo = words('tribute tributes opposition objection objections threat threats response reply answer reference');
const withAt = words('dig jab swipe outrage anger frustration disappointment insult insults');

/** Behind the noun, and part of the cue: "a statement saying that". */
const tellingAgain =
	/^(?:saying|stating|reading|declaring|calling|urging|asking|warning|arguing|claiming|announcing|denouncing|condemning|praising|insisting|suggesting|explaining|demanding)$/;

/** Two-word openings: "launched into a lament for". */
const openings = phrases('launch into / burst into / break into / speak out in / go on');

/**
 * What is said with a plain verb and a noun of speech: "made the point that …", "released a statement saying “…”",
 * "launched into a lament for …", "took a swipe at …".
 */
export function findPhrases(s: Syntax, subjects: Subjects, quotations: Quotations): Candidate[] {
	return s.groups.flatMap(group => {
		const candidate = atVerb(s, group, subjects, quotations);
		return candidate ? [candidate] : [];
	});
}

function atVerb(s: Syntax, group: VerbGroup, subjects: Subjects, quotations: Quotations): Candidate | undefined {
	if (group.passive || (group.form !== 'finite' && group.form !== 'ing')) return undefined;
	const opening = openings.find(
		([verb, ...rest]) => verb === group.lemma && rest.every((word, k) => s.lower(group.last + 1 + k) === word),
	);
	if (opening === undefined && !lightVerbs.has(group.lemma)) return undefined;
	const from = group.last + (opening?.length ?? 1);
	const noun = nounAt(s, from);
	const source = noun === undefined ? undefined : subjects.of(group);
	if (noun === undefined || source === undefined) return undefined;
	const found = contentAfter(s, noun, quotations);
	return (
		found && {
			frame: 'noun',
			cue: { first: group.first, last: found.cueEnd },
			source,
			content: found.content,
			negated: group.negated,
			hypothetical: group.hypothetical,
		}
	);
}

/** The noun of speech that heads the phrase at `from`. */
function nounAt(s: Syntax, from: number): number | undefined {
	if (from >= s.length || s.quoted(from) || !s.is(from, 'determiner', 'noun', 'adjective', 'participle'))
		return undefined;
	const phrase = nounPhraseAfter(s, from, false);
	if (phrase === undefined) return undefined;
	// "a note of caution": the phrase may run on over "of".
	for (let i = phrase.first; i <= phrase.last; i++) {
		if (s.lower(i) === 'of') return undefined;
		if (speechNouns.has(s.lower(i)) && (i === phrase.last || s.lower(i + 1) === 'of')) return i;
	}
	return undefined;
}

function contentAfter(
	s: Syntax,
	noun: number,
	quotations: Quotations,
): { cueEnd: number; content: readonly TokenRange[] } | undefined {
	const next = noun + 1;
	if (next + 1 >= s.length || s.sentence(next) !== s.sentence(noun)) return undefined;
	const told = tellingAgain.test(s.lower(next)) ? next : undefined;
	const quoted = quotations.after((told ?? noun) + 1, told ?? noun);
	if (quoted) return { cueEnd: told ?? noun, content: quoted };
	const at = (told ?? noun) + 1;
	if (s.lower(at) === 'that' && !s.quoted(at)) {
		const last = clauseEnd(s, at);
		return s.words(at, last) >= 3 ? { cueEnd: told ?? noun, content: [{ first: at, last }] } : undefined;
	}
	const infinitive = s.is(next, 'to');
	if (told !== undefined || !(infinitive || joins(s, noun))) return undefined;
	const first = infinitive ? next : next + 1;
	if (
		!infinitive &&
		!s.quoted(first) &&
		!s.is(
			first,
			'noun',
			'name',
			'determiner',
			'adjective',
			'objectPronoun',
			'ing',
			'number',
			'relative',
			'subordinator',
		)
	)
		return undefined;
	return { cueEnd: infinitive ? noun : next, content: [{ first, last: clauseEnd(s, first, 'object') }] };
}

/** "a case for the bridge"; in "a message on Twitter" the place follows. */
function joins(s: Syntax, noun: number): boolean {
	const particle = s.lower(noun + 1);
	if (particle === 'to') return withTo.has(s.lower(noun));
	if (particle === 'at') return withAt.has(s.lower(noun));
	return particles.has(particle) && !s.isTime(noun + 2) && !places.test(s.lower(noun + 2));
}

const places = /^(?:twitter|facebook|instagram|snapchat|reddit|youtube|telegram|tiktok|television|tv|air|radio|x)$/;
