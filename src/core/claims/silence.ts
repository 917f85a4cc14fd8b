import { isLive } from '../anchor/anchor';
import type { FactIndex } from './factIndex';
import type { ClaimFact, View } from './facts';
import type { Silence } from './status';
import { inView } from './views';

/**
 * Which articles could be expected to say something on a claim and do not.
 *
 * In reach is an article that a `same-event` link ties to one with a live note on the claim, and one with a note on
 * another claim about one of the same topics. Of these, who was read in full and has no live note on the claim
 * is silent; who was not read in full may still say something.
 *
 * Not part of the status, which never depends on it: a topic joins far more articles than a claim does.
 */
export function silenceOn(index: FactIndex, claim: ClaimFact, view: View): Silence {
	const speaking = new Set<string>();
	for (const note of index.notesOn(claim.id)) if (inView(note, view) && isLive(note.anchor)) speaking.add(note.article);

	const inReach = new Set<string>();
	for (const article of speaking)
		for (const note of index.notesIn(article)) {
			if (note.claim === undefined || !inView(note, view)) continue;
			for (const other of index.tiedBy('same-event', note))
				if (other.claim !== undefined && inView(other, view)) inReach.add(other.article);
		}
	for (const topic of claim.about)
		for (const neighbour of index.claimsAbout(topic)) {
			if (neighbour === claim.id) continue;
			for (const note of index.notesOn(neighbour)) if (inView(note, view)) inReach.add(note.article);
		}

	const quiet = [...inReach].filter(article => !speaking.has(article)).sort();
	const isRead = (article: string) => index.articles.get(article)?.read === 'full';
	return { silent: quiet.filter(isRead), unread: quiet.filter(article => !isRead(article)) };
}
