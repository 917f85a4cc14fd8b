import type { AnchorState } from '../../src/core/anchor/anchor';
import type { ArticleFact, ClaimFact, Facts, Holder, NoteFact, Stance } from '../../src/core/claims/facts';

/** A note as a test tells it; what is left out is the ordinary: asserts, exact, said by the outlet itself. */
export interface NoteSketch {
	readonly claim?: string | undefined;
	readonly stance?: Stance | undefined;
	/** A source, or `unnamed`. */
	readonly speaker?: string | undefined;
	readonly value?: string | undefined;
	readonly asOf?: string | undefined;
	readonly anchor?: AnchorState | undefined;
	/** Where the words stand; left out, each note of an article has words of its own. */
	readonly words?: readonly [number, number] | undefined;
	readonly links?: Readonly<Record<string, string | readonly string[]>> | undefined;
}

export interface ArticleSketch {
	readonly outlet?: string | undefined;
	readonly voice?: string | undefined;
	readonly published?: string | undefined;
	readonly read?: 'full' | 'partly' | undefined;
	readonly notes?: Readonly<Record<string, NoteSketch>> | undefined;
	/** By coder. */
	readonly layers?: Readonly<Record<string, Readonly<Record<string, NoteSketch>>>> | undefined;
}

export type ClaimSketch = Partial<Omit<ClaimFact, 'id'>>;

/**
 * The facts of a small corpus, as if read from its files. Claims that notes name exist as plain
 * propositions unless they are given; say `undefined` to leave one out.
 */
export function newsroom(
	articles: Readonly<Record<string, ArticleSketch>>,
	claims: Readonly<Record<string, ClaimSketch | undefined>> = {},
): Facts {
	const notes = Object.entries(articles).flatMap(([id, article]) => notesOf(id, article));
	const named = notes.flatMap(note =>
		note.claim === undefined || Object.hasOwn(claims, note.claim) ? [] : [note.claim],
	);
	const sketches = [...Object.entries(claims), ...named.map((id): [string, ClaimSketch] => [id, {}])];
	return {
		notes: new Map(notes.map(note => [note.key, note])),
		articles: new Map(Object.entries(articles).map(([id, article]) => [id, articleFact(id, article)])),
		claims: new Map(sketches.flatMap(([id, sketch]) => (sketch ? [[id, claimFact(id, sketch)]] : []))),
	};
}

export function claimFact(id: string, sketch: ClaimSketch = {}): ClaimFact {
	return { id, kind: 'proposition', about: [], excludes: [], ...sketch };
}

export function articleFact(id: string, { published, outlet, read }: ArticleSketch): ArticleFact {
	return { id, ...(published && { published }), ...(outlet && { outlet }), ...(read && { read }) };
}

/** The notes of one article and its layers. */
export function notesOf(id: string, article: ArticleSketch): NoteFact[] {
	const layers = [[undefined, article.notes ?? {}] as const, ...Object.entries(article.layers ?? {})];
	let at = 0;
	return layers.flatMap(([coder, notes]) =>
		Object.entries(notes).map(([name, sketch]): NoteFact => {
			const key = `${id}${coder ? `@${coder}` : ''}#${name}`;
			const { claim, value, asOf, words, links = {}, stance = 'asserts', anchor = 'exact' } = sketch;
			const [start, end] = words ?? [at, (at += 10)];
			return {
				key,
				article: id,
				...(coder && { coder }),
				stance,
				anchor,
				holder: holderOf(id, article, key, sketch.speaker),
				...(anchor !== 'lost' && { words: { start, end } }),
				links: Object.entries(links).flatMap(([type, to]) => [to].flat().map(to => ({ type, to }))),
				...(claim && { claim }),
				...(value && { value }),
				...(asOf && { asOf }),
			};
		}),
	);
}

function holderOf(id: string, { voice, outlet }: ArticleSketch, key: string, speaker: string | undefined): Holder {
	if (speaker === 'unnamed') return { kind: 'unnamed', id: key };
	if (speaker) return { kind: 'speaker', id: speaker };
	if (voice) return { kind: 'voice', id: voice };
	return outlet ? { kind: 'outlet', id: outlet } : { kind: 'article', id };
}
