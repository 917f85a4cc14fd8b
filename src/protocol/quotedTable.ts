import * as v from 'valibot';
import type { QuotedTable } from '../core/features/speakers/quotedTable';
import { articleName } from './articleName';
import { count, key, list, text } from './text';

// The shape of core's QuotedTable, field by field. What each field means is said there; test/protocol holds that
// the two shapes are one.

const kinds = ['direct', 'mixed', 'indirect'] as const;
const strengths = ['named', 'described', 'anonymous', 'document', 'none'] as const;

const speaker = v.object({
	key,
	name: text,
	role: v.exactOptional(text),
	statements: count,
	turns: count,
	words: count,
	quotedWords: count,
	kinds: v.object(v.entriesFromList(kinds, count)),
	strengths: v.object(v.entriesFromList(strengths, count)),
	articles: count,
});

const outlet = v.object({
	key,
	name: text,
	speakers: count,
	most: list(v.object({ key, name: text, role: v.exactOptional(text), statements: count, words: count })),
	statements: count,
	words: count,
	quotedWords: count,
	kinds: speaker.entries.kinds,
	strengths: speaker.entries.strengths,
	articles: count,
});

const statement = v.object({
	words: text,
	article: articleName,
	start: count,
	end: count,
	kind: v.picklist(kinds),
	strength: v.picklist(strengths),
	negated: v.boolean(),
	hypothetical: v.boolean(),
});

export const quotedTable = v.object({
	article: v.exactOptional(articleName),
	articles: count,
	articlesRead: count,
	speakers: list(speaker),
	outlets: v.exactOptional(list(outlet)),
	more: count,
	open: list(v.object({ speaker: key, statements: list(statement) })),
	labels: v.object({
		kinds: v.object(v.entriesFromList(kinds, text)),
		strengths: v.object(v.entriesFromList(strengths, text)),
	}),
}) satisfies v.GenericSchema<unknown, QuotedTable>;
