import * as v from 'valibot';
import type { ComparedArticles, ComparedPassages, QuotationVariants } from '../core/features/compare/comparison';
import { articleName } from './articleName';
import { claimLine, evidence, stance } from './crossReferences';
import { count, key, list, text } from './text';

// The shape of core's Comparison, field by field. What each field means is said there; test/protocol holds that
// the two shapes are one.

const passageName = v.object({
	note: key,
	article: articleName,
	holder: text,
	coder: v.exactOptional(text),
	stance: v.exactOptional(v.object({ word: stance, label: text })),
	words: text,
});

const weights = ['number', 'date', 'name', 'negation', 'hedge'] as const;

const passage = v.object({
	...passageName.entries,
	here: v.boolean(),
	evidence,
	pieces: list(
		v.object({
			kind: v.picklist(['same', 'changed', 'missing', 'added']),
			words: list(v.object({ text, weight: v.exactOptional(v.picklist(weights)) })),
			row: count,
			difference: v.exactOptional(count),
		}),
	),
	differences: list(
		v.object({
			kind: v.picklist(['changed', 'missing', 'added']),
			was: text,
			is: text,
			class: v.picklist([...weights, 'verb', 'words', 'typography']),
			inWords: text,
		}),
	),
	summary: text,
});

export const comparedPassages = v.object({
	kind: v.literal('passages'),
	claim: v.exactOptional(claimLine),
	passages: list(passage),
	rows: list(
		v.object({
			cells: list(
				v.object({
					kind: v.picklist(['same', 'changed', 'missing', 'added', 'none']),
					label: text,
					words: text,
				}),
			),
		}),
	),
	others: list(passageName),
}) satisfies v.GenericSchema<unknown, ComparedPassages>;

export const quotationVariants = v.object({
	kind: v.literal('quotations'),
	claim: v.exactOptional(claimLine),
	utterances: list(v.object({ speaker: v.exactOptional(text), reason: text, variants: list(passage) })),
	more: count,
}) satisfies v.GenericSchema<unknown, QuotationVariants>;

export const comparedArticles = v.object({
	kind: v.literal('articles'),
	articles: list(
		v.object({
			article: articleName,
			paragraphs: list(
				v.object({
					runs: list(v.object({ text, marks: list(v.object({ note: key, shared: count, begins: v.boolean() })) })),
				}),
			),
			alone: list(claimLine),
			cut: v.boolean(),
		}),
	),
	shared: list(
		v.object({
			claim: claimLine,
			sides: list(list(v.object({ ...passageName.entries, evidence }))),
		}),
	),
}) satisfies v.GenericSchema<unknown, ComparedArticles>;
