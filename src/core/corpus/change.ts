import type { Affected } from '../claims/affected';
import type { Mention } from './mentions';

/** What one change of files made different: what to look at anew. */
export interface CorpusChange {
	/** Articles whose text, notes or metadata changed, came or went. */
	readonly articles: ReadonlySet<string>;
	/** Claims whose words or status may be others now. */
	readonly claims: ReadonlySet<string>;
	/** Files whose problems may be others now. */
	readonly files: ReadonlySet<string>;
	/** Files whose bytes are needed again: their role or encoding is another one since. */
	readonly reread: ReadonlySet<string>;
}

/** What one `apply` gathers. */
export class Change implements CorpusChange {
	readonly articles = new Set<string>();
	readonly claims = new Set<string>();
	readonly files = new Set<string>();
	readonly reread = new Set<string>();
	/** Files whose role may be another one now. */
	readonly kin = new Set<string>();
	/** Articles that were touched, and whether references could mean them before. */
	readonly named = new Map<string, boolean>();
	/** Claims defined and sources named, before or after. */
	readonly definitions = new Set<string>();
	readonly sources = new Set<string>();
	/** Articles with links to or from notes that changed. */
	readonly linked = new Set<string>();
	/** Kinds of which names came or went. */
	readonly newNames = new Set<Mention>();
	/** `lateral.yaml` came, changed or went. */
	settings = false;

	affects(affected: Affected): void {
		for (const claim of affected.claims) this.claims.add(claim);
		for (const article of affected.articles) this.linked.add(article);
	}
}
