import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { Names } from '../../sidecar/schema';
import { compare } from '../../text/compare';
import { inThisOrder, lettersOf, plainLetters } from '../../text/letters';
import type { ClaimSearch } from '../claims/claimSearch';
import { articleTitle, holderName } from '../wording/names';
import { quoted, shortened } from '../wording/quoted';
import { stanceLabel } from '../wording/statusText';
import { claimsIn, isNoteKept } from '../wording/view';
import type { Completion } from './completion';

/** A name that could stand at the cursor, without what writing it there takes. */
export type Named = Omit<Completion, 'insert' | 'isSnippet' | 'goesOn'>;

/** Where names are looked for, and from where. */
export interface Wanted {
	readonly names: Names;
	/** What was typed of it. */
	readonly typed: string;
	/** The file's article, where it has one. */
	readonly article: string | undefined;
	/** The note whose key it is. */
	readonly note: CorpusNote | undefined;
	/** The file's own claim, where it is a claim's. */
	readonly claim: string | undefined;
	/** Of layers that a blind first pass keeps from the reader, nothing is offered. */
	readonly view: View;
}

/** Longer lists are typed into, not read. */
const most = 100;

/** What a corpus has of this kind and resembles what was typed, the likeliest first. */
export function namedLike(corpus: Corpus, search: () => ClaimSearch, wanted: Wanted): Named[] {
	switch (wanted.names) {
		case 'claim':
			return claims(corpus, search, wanted);
		case 'source':
			return sources(corpus, wanted);
		case 'speaker':
			return [...sources(corpus, wanted), ...like(wanted, [unnamed()], ({ label }) => label)];
		case 'note':
			return notes(corpus, wanted);
		case 'link-type':
			return like(wanted, linkTypes(corpus), ({ label, beside }) => `${label} ${beside}`);
		case 'tag':
			return words(wanted, corpus, 'tag', note => note.record.tags.map(({ value }) => value));
		case 'topic':
			return like(wanted, topics(corpus, wanted.view), ({ label }) => label);
		case 'person':
			return words(wanted, corpus, 'person', ({ record }) => [
				...(record.by ? [record.by.value] : []),
				...record.replies.flatMap(({ by }) => (by ? [by.value] : [])),
			]);
	}
}

/** Before anything is typed, those first that the article is about already. */
function claims(corpus: Corpus, search: () => ClaimSearch, { typed, claim: own, article, view }: Wanted): Named[] {
	const here =
		article === undefined
			? []
			: (corpus.article(article)?.notes ?? []).flatMap(note => (isNoteKept(note, view) ? [] : (note.claim ?? [])));
	const found =
		typed.trim() === ''
			? [...new Set([...here.flatMap(id => corpus.claim(id) ?? []), ...claimsIn(corpus, view).slice(0, most)])].map(
					({ id, body }) => ({ id, text: body.text.value }),
				)
			: search().find(typed.replaceAll('-', ' '), [], most);
	return found
		.filter(({ id }) => id !== own && !id.includes('#'))
		.map(({ id, text }) => ({ kind: 'claim', label: id, beside: shortened(text), words: text }));
}

function sources(corpus: Corpus, wanted: Wanted): Named[] {
	const all = corpus.sources().map(({ id, name, role, kind, aliases }) => ({
		named: {
			kind: 'source' as const,
			label: id.value,
			beside: name.value,
			words: [name.value, role?.value ?? kind?.value ?? ''].filter(part => part !== '').join('\n'),
		},
		searched: [id, name, ...aliases].map(({ value }) => value).join(' '),
	}));
	return like(wanted, all, ({ searched }) => searched).map(({ named }) => named);
}

function unnamed(): Named {
	return { kind: 'word', label: 'unnamed', beside: l10n.t('somebody whom the article does not name') };
}

/** Those on the same claim first, which a link is mostly about, then those of other articles, then the article's own. */
function notes(corpus: Corpus, { typed, article: from, note: own, view }: Wanted): Named[] {
	const letters = lettersOf(typed);
	const found: { note: CorpusNote; reference: string; rank: number }[] = [];
	for (const article of corpus.articles())
		for (const note of article.notes) {
			if (note === own || note.key === own?.key || isNoteKept(note, view)) continue;
			// Making a reference short costs more than looking at the whole one.
			const rank = own?.claim !== undefined && note.claim === own.claim ? 0 : article.id === from ? 2 : 1;
			if (rank > 0 && found.length >= 10 * most) continue;
			if (letters.length && !inThisOrder(letters, plainLetters(`${note.key} ${note.record.quote.value}`))) continue;
			found.push({ note, reference: note.key, rank });
		}
	return found
		.sort((a, b) => a.rank - b.rank || compare(a.reference, b.reference))
		.slice(0, most)
		.map(({ note, reference }) => ({
			kind: 'note',
			label: from === undefined ? reference : corpus.referenceTo(reference, from),
			beside: shortened(note.record.quote.value),
			words: noteInWords(corpus, note),
		}));
}

/** A note's words with who says them, where, and of what. */
export function noteInWords(corpus: Corpus, note: CorpusNote): string {
	const article = corpus.article(note.article);
	const claim = note.claim === undefined ? undefined : corpus.claim(note.claim);
	const who = holderName(corpus, note.holder, note.article);
	const where = article ? articleTitle(article) : note.article;
	return [
		quoted(note.record.quote.value),
		who === where ? who : l10n.t('{0}, in {1}', who, where),
		...(claim ? [`${stanceLabel(note.record.stance?.value ?? 'asserts')}: ${claim.body.text.value}`] : []),
		...(note.record.note ? [note.record.note.value] : []),
	].join('\n');
}

function linkTypes(corpus: Corpus): Named[] {
	return [...corpus.linkTypes()].map(([type, { label }]) => ({
		kind: 'link-type',
		label: type,
		beside: label === type ? '' : label,
	}));
}

function topics(corpus: Corpus, view: View): Named[] {
	const topics = new Set(claimsIn(corpus, view).flatMap(({ body }) => (body.about ?? []).map(({ value }) => value)));
	return [...topics].sort(compare).map(label => ({ kind: 'tag', label }));
}

function words(wanted: Wanted, corpus: Corpus, kind: 'tag' | 'person', of: (note: CorpusNote) => string[]): Named[] {
	const counts = new Map<string, number>();
	for (const { notes } of corpus.articles())
		for (const note of notes)
			if (!isNoteKept(note, wanted.view)) for (const word of of(note)) counts.set(word, (counts.get(word) ?? 0) + 1);
	const byUse = [...counts].sort((a, b) => b[1] - a[1] || compare(a[0], b[0]));
	return like(
		wanted,
		byUse.map(([label]) => ({ kind, label })),
		({ label }) => label,
	);
}

/** Those in which the letters that were typed come in their order; those that begin with them first. */
function like<T>({ typed }: Wanted, all: readonly T[], searched: (one: T) => string): T[] {
	const letters = lettersOf(typed);
	if (!letters.length) return all.slice(0, most);
	const beginning = plainLetters(typed);
	const found = all.flatMap(one => {
		const text = plainLetters(searched(one));
		if (!inThisOrder(letters, text)) return [];
		return [{ one, rank: text.startsWith(beginning) ? 0 : text.includes(beginning) ? 1 : 2 }];
	});
	return found
		.sort((a, b) => a.rank - b.rank)
		.slice(0, most)
		.map(({ one }) => one);
}
