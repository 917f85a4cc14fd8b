import { stances, type NoteKey, type View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { claimLine } from '../claims/claimsAt';
import { evidenceOf } from '../claims/crossReferencing';
import { grouped } from '../wording/grouped';
import { isClaimIn, isInView } from '../wording/view';
import { comparePassages } from './comparePassages';
import type { ComparedPassage, ComparedPassages } from './comparison';
import { byDate, passageName, textOf, type Extent, type NotedPassage } from './passageName';

/** Which passages to lay side by side. */
export interface PassagesAsked {
	/** Those on this claim are compared, or can be put beside the others. */
	readonly claim?: string | undefined;
	/** These, in this order, whatever claim they are on; without it those of the claim. */
	readonly notes?: readonly NoteKey[] | undefined;
	/** Under the reader's cursor. */
	readonly here?: readonly NoteKey[];
	readonly extent: Extent;
}

/** What fits beside each other at first; further ones the reader puts beside them. */
const mostAtFirst = 8;

/** A note or claim that is not there, or not in the view, is passed over. */
export function passagesSideBySide(corpus: Corpus, view: View, asked: PassagesAsked): ComparedPassages {
	const { here = [], extent } = asked;
	const chosen = (asked.notes ?? []).flatMap(key => notedPassage(corpus, key, view) ?? []);
	const claims = new Set(chosen.map(({ note }) => note.claim));
	const [only] = claims.size === 1 ? claims : [];
	const claim = known(corpus, asked.claim ?? only, view);
	const ofClaim = claim === undefined ? [] : passagesOn(corpus, claim, view);
	const shown = asked.notes ? chosen : firstOf(ofClaim, here);
	const keys = new Set(shown.map(({ note }) => note.key));
	const { passages, rows } = comparePassages(shown.map(passage => textOf(passage, extent)));
	return {
		kind: 'passages',
		...(claim !== undefined && { claim: claimLine(corpus, claim, view) }),
		passages: shown.map((passage, index) => ({ ...named(corpus, passage, view, here), ...passages[index]! })),
		rows,
		others: ofClaim.filter(({ note }) => !keys.has(note.key)).map(passage => passageName(corpus, passage, view)),
	};
}

/** All but what the comparison says of it. */
export function named(
	corpus: Corpus,
	passage: NotedPassage,
	view: View,
	here: readonly NoteKey[],
): Omit<ComparedPassage, 'pieces' | 'differences' | 'summary'> {
	return {
		...passageName(corpus, passage, view),
		here: here.includes(passage.note.key),
		evidence: evidenceOf(passage.note),
	};
}

/** A note as far as the view shows it. */
export function notedPassage(corpus: Corpus, key: NoteKey, view: View): NotedPassage | undefined {
	const note = corpus.note(key);
	const article = note && corpus.article(note.article);
	return article && isInView(note, view) ? { note, article } : undefined;
}

/** The passages on a claim: by side, on each the earliest first. */
export function passagesOn(corpus: Corpus, claim: string, view: View): NotedPassage[] {
	const positions = corpus.status(claim, view)?.positions ?? [];
	const passages = positions.flatMap(position => notedPassage(corpus, position.note, view) ?? []);
	const side = ({ note }: NotedPassage): number => stances.indexOf(note.record.stance?.value ?? 'asserts');
	return passages.sort((a, b) => side(a) - side(b) || byDate(a, b));
}

/** What the cursor is on first; then the first of each side, the second of each, so that no side is left out. */
function firstOf(passages: readonly NotedPassage[], here: readonly NoteKey[]): NotedPassage[] {
	const isHere = ({ note }: NotedPassage): boolean => here.includes(note.key);
	const sides = [...grouped(passages, ({ note }) => note.record.stance?.value ?? 'asserts').values()];
	const rounds = Math.max(0, ...sides.map(({ length }) => length));
	const inTurn = Array.from({ length: rounds }, (_, round) => sides.flatMap(side => side[round] ?? [])).flat();
	return [...inTurn.filter(isHere), ...inTurn.filter(passage => !isHere(passage))].slice(0, mostAtFirst);
}

function known(corpus: Corpus, id: string | undefined, view: View): string | undefined {
	const claim = id === undefined ? undefined : corpus.claim(id);
	return claim && isClaimIn(corpus, claim, view) ? claim.id : undefined;
}
