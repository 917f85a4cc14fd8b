import * as v from 'valibot';
import type { CrossReferences } from '../core/features/claims/crossReferences';
import { articleName } from './articleName';
import { count, key, list, text } from './text';

// The shape of core's CrossReferences, field by field. What each field means is said there;
// test/protocol holds that the two shapes are one.

export const statusWord = v.picklist([
	'contested',
	'changed',
	'inconsistent',
	'qualified',
	'questioned',
	'corroborated',
	'single-origin',
	'unmarked',
]);

export const stance = v.picklist(['asserts', 'denies', 'qualifies', 'questions', 'mentions']);

export const claimLine = v.object({ id: key, text, status: v.object({ word: statusWord, label: text }) });

export const evidence = v.variant('state', [
	v.object({ state: v.picklist(['exact', 'moved']) }),
	v.object({
		state: v.literal('altered'),
		changes: list(
			v.object({
				was: text,
				is: text,
				class: v.picklist(['number', 'date', 'name', 'negation', 'hedge', 'verb', 'words', 'typography']),
			}),
		),
	}),
	v.object({ state: v.literal('ambiguous'), places: count }),
	v.object({ state: v.literal('lost'), confirmed: v.boolean() }),
]);

const position = v.object({
	note: key,
	coder: v.exactOptional(text),
	here: v.boolean(),
	article: articleName,
	sentence: list(v.object({ text, role: v.picklist(['context', 'passage', 'cue', 'source']) })),
	evidence,
	value: v.exactOptional(text),
	asOf: v.exactOptional(text),
	strength: v.exactOptional(
		v.object({ word: v.picklist(['named', 'described', 'anonymous', 'document', 'none']), label: text }),
	),
	origins: list(v.object({ note: key, article: articleName, self: v.boolean() })),
	comment: v.exactOptional(text),
	tags: list(text),
	by: v.exactOptional(text),
	replies: list(v.object({ text, by: v.exactOptional(text), at: v.exactOptional(text) })),
	links: list(
		v.object({
			direction: v.picklist(['out', 'in']),
			type: text,
			label: text,
			note: key,
			state: v.picklist(['live', 'stale', 'dangling']),
			article: v.exactOptional(articleName),
			holder: v.exactOptional(text),
			words: v.exactOptional(text),
		}),
	),
});

const side = v.object({
	stance,
	label: text,
	positions: count,
	origins: count,
	holders: list(
		v.object({
			kind: v.picklist(['speaker', 'voice', 'outlet', 'article', 'unnamed']),
			id: key,
			name: text,
			role: v.exactOptional(text),
			positions: list(position),
		}),
	),
});

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

/** The shape of core's ValueScale. */
const values = v.object({
	unit: text,
	ticks: list(v.object({ at: share, label: text })),
	bars: list(
		v.object({
			note: key,
			from: share,
			to: share,
			goesOn: v.object({ below: v.boolean(), above: v.boolean() }),
			range: text,
		}),
	),
	apart: list(v.object({ note: key, value: text, why: text })),
	inShort: text,
});

const claim = v.object({
	id: key,
	text,
	kind: v.picklist(['proposition', 'quantity']),
	unit: v.exactOptional(text),
	values: v.exactOptional(values),
	about: list(text),
	settles: v.exactOptional(text),
	resolution: v.exactOptional(
		v.object({
			label: text,
			who: v.exactOptional(text),
			when: v.exactOptional(text),
			why: v.exactOptional(text),
		}),
	),
	draft: v.boolean(),
	excludes: list(claimLine),
	status: v.object({
		word: statusWord,
		label: text,
		reason: text,
		rule: text,
		evidence: v.picklist(['sound', 'altered']),
		disagreement: v.picklist(['sources', 'readers', 'both', 'none']),
		betweenOutlets: v.boolean(),
	}),
	sides: list(side),
	silent: list(articleName),
	unread: list(articleName),
});

export const crossReferences = v.variant('kind', [
	v.object({ kind: v.literal('no-corpus') }),
	v.object({ kind: v.literal('no-article') }),
	v.object({ kind: v.literal('article'), article: articleName, notes: count, claims: list(claimLine) }),
	v.object({
		kind: v.literal('claims'),
		passage: v.exactOptional(v.object({ article: articleName, words: text, notes: list(key) })),
		claims: v.pipe(list(claim), v.minLength(1)),
	}),
]) satisfies v.GenericSchema<unknown, CrossReferences>;
