import { isId } from './ids';

/** Names a note: `article#note`, `article@coder#note`, or `#note` in the same article. */
export interface NoteReference {
	readonly kind: 'note';
	/** As written, NFC: a whole article id or an ending of one. Absent where the same article is meant. */
	readonly article?: string;
	/** Absent where the base sidecar is meant. */
	readonly coder?: string;
	readonly note: string;
}

export type Reference =
	| NoteReference
	| { readonly kind: 'url'; readonly url: string }
	/** `scheme`: an address other than http and https; `outside`: a path that leads out of the corpus; `form`: no reference at all. */
	| { readonly kind: 'invalid'; readonly why: 'form' | 'scheme' | 'outside' };

/**
 * Reads a reference as people write it: split at the last `#`, then at the last `@`.
 * An `@` that no coder's name follows belongs to the article's name. One with nothing behind it says that what stands
 * before is all the article's name: `letter@mira@#note` is of the article `letter@mira`, and not of a layer of `letter`.
 */
export function parseReference(written: string): Reference {
	const text = written.trim().normalize('NFC');
	const scheme = /^([a-z][a-z0-9+.-]*):(?=\/\/|[^#]*$)/i.exec(text)?.[1]?.toLowerCase();
	if (scheme === 'http' || scheme === 'https')
		return /^https?:\/\/[^\s/]/i.test(text) ? { kind: 'url', url: text } : { kind: 'invalid', why: 'form' };
	if (scheme) return { kind: 'invalid', why: 'scheme' };

	const hash = text.lastIndexOf('#');
	const note = text.slice(hash + 1);
	if (hash < 0 || !note || /\s/.test(note)) return { kind: 'invalid', why: 'form' };
	const before = text.slice(0, hash);
	const at = before.lastIndexOf('@');
	const hasCoder = at >= 0 && isId(before.slice(at + 1));
	const isBase = before.endsWith('@') && endsLikeCoder(before.slice(0, -1));
	const article = hasCoder || isBase ? before.slice(0, at) : before;
	if (leadsOutside(article)) return { kind: 'invalid', why: 'outside' };
	return {
		kind: 'note',
		note,
		...(article && { article }),
		...(hasCoder && { coder: before.slice(at + 1) }),
	};
}

/** The reference as it is written into a file. */
export function formatReference({ article = '', coder, note }: Omit<NoteReference, 'kind'>): string {
	const layer = coder ?? (endsLikeCoder(article) ? '' : undefined);
	return `${article}${layer === undefined ? '' : `@${layer}`}#${note}`;
}

function endsLikeCoder(article: string): boolean {
	const at = article.lastIndexOf('@');
	return at >= 0 && isId(article.slice(at + 1));
}

function leadsOutside(article: string): boolean {
	return /^[\\/]|^[A-Za-z]:[\\/]|\\|\0/.test(article) || article.split('/').includes('..');
}
