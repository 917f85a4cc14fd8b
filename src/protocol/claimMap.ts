import * as v from 'valibot';
import type { ClaimMap } from '../core/features/map/claimMap';
import { articleName } from './articleName';
import { stance, statusWord } from './crossReferences';
import { count, key, list, text } from './text';

// The shape of core's ClaimMap, field by field. What each field means is said there; test/protocol holds that the two
// shapes are one.

const claim = v.object({
	kind: v.literal('claim'),
	id: key,
	claim: key,
	text,
	status: v.object({ word: statusWord, label: text }),
	sides: text,
});

const passage = v.object({
	kind: v.literal('passage'),
	id: key,
	note: key,
	words: text,
	stance: v.exactOptional(stance),
	article: articleName,
	evidence: v.picklist(['exact', 'moved', 'altered', 'ambiguous', 'lost']),
	coder: v.exactOptional(text),
});

const source = v.object({
	kind: v.literal('source'),
	id: key,
	holder: v.picklist(['speaker', 'voice', 'outlet', 'article', 'unnamed']),
	key,
	name: text,
	role: v.exactOptional(text),
});

const article = v.object({ kind: v.literal('article'), id: key, article: articleName, notes: count });

const edge = v.object({
	kind: v.picklist(['stance', 'holds', 'link', 'excludes', 'notes']),
	type: text,
	from: key,
	to: key,
	symmetric: v.boolean(),
	label: text,
	backLabel: text,
	count,
});

export const claimMap = v.object({
	middle: v.exactOptional(key),
	nodes: list(v.variant('kind', [claim, passage, source, article])),
	edges: list(edge),
	leftOut: v.object({ claims: count, passages: count, sources: count, articles: count }),
	dangling: count,
}) satisfies v.GenericSchema<unknown, ClaimMap>;
