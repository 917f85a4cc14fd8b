import * as l10n from '@vscode/l10n';
import { leadsToOrigin } from '../../claims/origins';
import type { NoteKey, View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { holderName } from '../wording/names';
import { quoted } from '../wording/quoted';
import { isInView } from '../wording/view';
import { whereInWords } from './landing';

/** A step towards where a statement comes from: “copies Halvard Newswire”, and the words that stand there. */
export interface Hop {
	readonly note: NoteKey;
	/** How the passage is tied to the next one, and to whose: “copies Halvard Newswire”. */
	readonly label: string;
	/** Where the next one stands. */
	readonly where: string;
	readonly words: string;
}

/** What can be done at a passage to come nearer to the origin of its statement. */
export interface OriginStep {
	/** Where it has its statement from; several where it names several, none at the end of the chain. */
	readonly hops: readonly Hop[];
	/** Why the chain goes on, or ends, in one sentence. */
	readonly told: string;
}

/**
 * The next step from a passage to its origin, by the rules that origins are counted by: only `cites` and `copies`
 * are followed, and a chain ends at a note that cites what does not exist, is lost or is not in the view, and at one
 * without a claim.
 *
 * @param passed the passages that led here, this one included: none is offered twice, so that notes which cite each
 * other in a circle come to an end.
 */
export function originStep(corpus: Corpus, key: NoteKey, view: View, passed: readonly NoteKey[]): OriginStep {
	const note = corpus.note(key);
	if (!note) return { hops: [], told: '' };
	const links = note.claim === undefined ? [] : note.links.filter(({ type, to }) => leadsToOrigin(type) && to !== key);
	const targets = links.map(({ type, to }) => ({ type, key: to, note: corpus.note(to) }));
	const there = targets.flatMap(({ type, note: target }) =>
		target && isInView(target, view) && target.resolution.state !== 'lost' ? [{ type, target }] : [],
	);
	const hops = there
		.filter(({ target }) => !passed.includes(target.key))
		.map(({ type, target }): Hop => {
			const holder = holderName(corpus, target.holder, target.article);
			const label = corpus.linkTypes().get(type)?.label ?? type;
			return {
				note: target.key,
				label: l10n.t('{0} {1}', label, holder),
				where: whereInWords(corpus, target),
				words: quoted(target.record.quote.value),
			};
		});
	return { hops, told: told(hops.length, there.length, targets.length, passed.length > 1) };
}

function told(hops: number, there: number, named: number, hasCome: boolean): string {
	if (hops > 1) return l10n.t('This passage has its statement from {0} others.', hops);
	if (hops) return l10n.t('This passage has its statement from another one.');
	if (there) return l10n.t('These passages have it from each other, in a circle. Where it comes from is not known.');
	if (named) return l10n.t('The chain ends here: the passage that is cited is not there, or its words are lost.');
	return hasCome
		? l10n.t('This is the origin: the passage has its statement from nobody else.')
		: l10n.t('This passage has its statement from nobody else: it is its own origin.');
}
