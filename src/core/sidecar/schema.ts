import * as l10n from '@vscode/l10n';
import * as v from 'valibot';
import { claimKinds, correctionWords, settlements, sourceKinds, stances, strengths } from './words';

/*
 * What Lateral's files may say. This is the one source: the types of records.ts, the
 * checks and messages of decode.ts, schemas/*.json and docs/format.md all follow from it.
 *
 * Every scalar is a string here, because a scalar is read as the word that is written:
 * `6`, `null` and `yes` are words. Descriptions go to the JSON Schema and the format's page.
 */

/** The forms that some scalars have. */
export const forms = {
	/** Letter first: an id can stand in a reference, a file name and a key without quoting. */
	id: /^[a-z][a-z0-9-]*$/,
	/** A year, a month, a day, or a time with its zone. */
	date: /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?)?)?$/,
	webAddress: /^[Hh][Tt][Tt][Pp][Ss]?:\/\/\S+$/,
	language: /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/,
	hash: /^[0-9a-fA-F]{64}$/,
	number: /^[1-9]\d{0,5}$/,
} as const;

/** What a scalar names: it can be completed, followed and shown. `speaker` is a source or nobody whom the article names. */
export type Names = 'claim' | 'source' | 'speaker' | 'note' | 'link-type' | 'tag' | 'topic' | 'person';

/** A word that names something. */
const naming = (names: Names) => v.pipe(v.string(), v.metadata({ names }));

const text = (description: string, names?: Names) =>
	v.pipe(names ? naming(names) : v.string(), v.description(description));
/** Some words; one of them may stand alone, without a list around it. */
const list = (description: string, names?: Names) => {
	const word = names ? naming(names) : v.string();
	return v.optional(v.pipe(v.union([word, v.array(word)]), v.description(description)));
};
const word = <const Words extends readonly string[]>(words: Words, description: string) =>
	v.pipe(v.picklist(words), v.description(description));
const shaped = (form: RegExp, message: () => string, description: string) =>
	v.pipe(v.string(), v.regex(form, message), v.description(description));

const id = v.pipe(
	v.string(),
	v.regex(forms.id, () => l10n.t('An id has lower-case letters a–z, digits and hyphens, and begins with a letter.')),
);

const date = (description: string) =>
	v.pipe(
		shaped(forms.date, () => l10n.t('A date is written 2023, 2023-01 or 2023-01-18.'), description),
		v.check(isInCalendar, () => l10n.t('The calendar has no such day.')),
	);
const time = (description: string) =>
	v.pipe(
		shaped(forms.date, () => l10n.t('A time is written 2026-11-22T08:00:00Z.'), description),
		v.check(isInCalendar, () => l10n.t('The calendar has no such day.')),
	);

function isInCalendar(date: string): boolean {
	const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number);
	return new Date(Date.UTC(year, month - 1, day)).getUTCDate() === day;
}

const webAddress = (description: string) =>
	shaped(forms.webAddress, () => l10n.t('An address begins with http:// or https://.'), description);
const format = v.pipe(
	v.string(),
	v.regex(forms.number, () => l10n.t('The format is a number, at present 1.')),
	v.description(l10n.t('Version of the file format; 1 at present. A file with a higher one is read, never changed.')),
	v.transform(Number),
);
const yesOrNo = (description: string) =>
	v.pipe(
		v.picklist(['true', 'false']),
		v.description(description),
		v.transform(said => said === 'true'),
	);
const ordinal = v.pipe(
	v.string(),
	v.regex(forms.number, () => l10n.t('‘nth’ counts the places of the quote from 1.')),
	v.description(
		l10n.t(
			'Which occurrence of the quote, from 1: for copies with like surroundings. Trusted only while the text is the one that was read.',
		),
	),
	v.transform(Number),
);

const reference = text(
	l10n.t('A note, as `article#note`, `article@coder#note` or, in the same article, `#note`; or a web address.'),
	'note',
);
const references = (description: string) =>
	v.pipe(v.union([reference, v.array(reference)]), v.description(description));

const mark = (description: string) =>
	v.pipe(
		v.object({ by: v.optional(text(l10n.t('Who.'), 'person')), at: v.optional(time(l10n.t('When.'))) }),
		v.description(description),
	);

export const replySchema = v.object({
	id: v.optional(v.pipe(id, v.description(l10n.t('Id of the reply within its note.')))),
	by: v.optional(text(l10n.t('Author of the reply.'), 'person')),
	at: v.optional(time(l10n.t('When it was written.'))),
	text: text(l10n.t('What the reply says.')),
});
const replies = v.array(replySchema);

export const resolutionSchema = v.object({
	status: v.optional(word(settlements, l10n.t('Where the matter stands.'))),
	who: v.optional(text(l10n.t('Who says so.'), 'person')),
	when: v.optional(date(l10n.t('Since when.'))),
	why: v.optional(text(l10n.t('On what grounds.'))),
});

const claimEntries = {
	text: text(l10n.t('The statement in one sentence, with plain truth conditions.')),
	kind: v.optional(
		word(
			claimKinds,
			l10n.t('Whether the claim is a statement that is true or not, or asks for a figure. Default: `proposition`.'),
		),
	),
	unit: v.optional(text(l10n.t('Unit of a quantity, such as `"%"` or `EUR bn`.'))),
	about: list(l10n.t('Free topics. Articles that share one are in reach of each other’s claims.'), 'topic'),
	excludes: list(
		l10n.t('Claims that cannot be true together with this one; symmetric, whichever side says so.'),
		'claim',
	),
	settles: v.optional(text(l10n.t('What would settle the claim.'))),
	resolution: v.optional(
		v.pipe(
			resolutionSchema,
			v.description(l10n.t('How the claim was settled. Displayed only: it never changes a status.')),
		),
	),
	note: v.optional(text(l10n.t('Anything else about the claim.'))),
};

const anchorEntries = {
	quote: text(l10n.t('The exact words of the article.')),
	before: v.optional(text(l10n.t('Up to 32 characters that stand before the quote; written by the tool.'))),
	after: v.optional(text(l10n.t('Up to 32 characters that stand after the quote; written by the tool.'))),
	nth: v.optional(ordinal),
};

export const noteSchema = v.object({
	...anchorEntries,
	speaker: v.optional(text(l10n.t('Who says it: an id of `sources.yaml`, or `unnamed`.'), 'speaker')),
	claim: v.optional(
		v.pipe(
			v.union([text(l10n.t('Id of the claim that the passage is about.'), 'claim'), v.object(claimEntries)]),
			v.description(
				l10n.t('Id of the claim that the passage is about, or a draft claim `{text: …}` that only this note has.'),
			),
		),
	),
	stance: v.optional(word(stances, l10n.t('What the passage does to the claim. Default: `asserts`.'))),
	value: v.optional(
		text(
			l10n.t(
				'The figure that the passage gives, for a claim that is a quantity: `6 %`, `>= 12`, `about 80 %`, `eight to ten years`.',
			),
		),
	),
	asOf: v.optional(text(l10n.t('The date that the figure is of: `2022`, `2022-03`.'))),
	note: v.optional(text(l10n.t('What the reader says of the passage.'))),
	tags: list(l10n.t('Free words to find the note by.'), 'tag'),
	strength: v.optional(
		word(
			strengths,
			l10n.t(
				'How well the reader could find the source: by name, by description, not at all, a document, not even a hint.',
			),
		),
	),
	links: v.optional(
		v.pipe(
			v.record(naming('link-type'), references(l10n.t('One reference or a list.'))),
			v.description(l10n.t('Ties to other notes, by type: `contradicts: article#note`.')),
		),
	),
	replies: v.optional(v.pipe(replies, v.description(l10n.t('What others answered.')))),
	by: v.optional(text(l10n.t('Author of the note.'), 'person')),
	created: v.optional(time(l10n.t('When the note was written.'))),
	resolved: v.optional(mark(l10n.t('The note is dealt with: `{by: mira, at: 2026-11-22}`.'))),
	lost: v.optional(
		mark(l10n.t('A person has confirmed that the words are gone from the article: `{by, at}` as above.')),
	),
});

export const articleSchema = v.object({
	title: v.optional(text(l10n.t('Headline.'))),
	outlet: v.optional(text(l10n.t('Who published it: an id of `sources.yaml`.'), 'source')),
	voice: v.optional(
		text(
			l10n.t('The source that an article without speaker speaks for, such as the author of an opinion piece.'),
			'source',
		),
	),
	author: v.optional(text(l10n.t('Byline.'))),
	published: v.optional(date(l10n.t('Date of publication.'))),
	url: v.optional(webAddress(l10n.t('Where it was found.'))),
	lang: v.optional(
		shaped(
			forms.language,
			() => l10n.t('A language is written as a tag such as en or sr-Latn.'),
			l10n.t('Language of the text, as a tag such as `en` or `sr-Latn`.'),
		),
	),
	encoding: v.optional(text(l10n.t('Encoding of the file where it is not UTF-8, such as `windows-1250`.'))),
	sha256: v.optional(
		shaped(
			forms.hash,
			() => l10n.t('‘sha256’ has 64 digits 0–9 and a–f.'),
			l10n.t('Hash of the text when it was first marked or last confirmed; written by the tool.'),
		),
	),
	read: v.optional(
		word(
			['full', 'partly'],
			l10n.t('Whether somebody has read all of it. Only an article read in full can be silent on a claim.'),
		),
	),
	done: v.optional(yesOrNo(l10n.t('Whether the marking of the article is finished.'))),
});

export const correctionSchema = v.object({
	...anchorEntries,
	is: word(correctionWords, l10n.t('What the words are, or are not.')),
	speaker: v.optional(
		text(
			l10n.t(
				'Who says it, of `speech` and `attribution`: an id of `sources.yaml`, or `unnamed` for somebody whom nobody names.',
			),
			'speaker',
		),
	),
	by: v.optional(text(l10n.t('Author of the correction.'), 'person')),
});
const corrections = v.optional(
	v.pipe(v.record(id, correctionSchema), v.description(l10n.t('The reader against the analyser, by id.'))),
);

const notes = v.optional(
	v.pipe(v.record(id, noteSchema), v.description(l10n.t('The notes by id, in the order of their passages.'))),
);

/** `X.notes.yaml` beside the article `X.txt`. */
export const sidecarSchema = v.object({
	format: v.optional(format),
	article: v.optional(v.pipe(articleSchema, v.description(l10n.t('What is known of the article.')))),
	notes,
	corrections,
});

/** `X.mira.notes.yaml`: what the coder mira adds. */
export const layerSchema = v.object({
	format: v.optional(format),
	done: v.optional(yesOrNo(l10n.t('Whether the coder has finished the article.'))),
	notes,
	replies: v.optional(
		v.pipe(
			v.record(reference, replies),
			v.description(l10n.t('Replies to notes of the base or of other coders, by reference.')),
		),
	),
	corrections,
});

/** `claims/ID.yaml`. */
export const claimFileSchema = v.object({ format: v.optional(format), ...claimEntries });

export const claimSchema = v.object(claimEntries);

/** `claims.yaml`: many claims in one file. */
export const claimsMapSchema = v.record(id, claimSchema);

export const sourceSchema = v.object({
	name: text(l10n.t('Name as it is shown.')),
	kind: v.optional(word(sourceKinds, l10n.t('What the source is.'))),
	aliases: list(l10n.t('Other names that articles use.')),
	role: v.optional(text(l10n.t('What makes the source worth quoting: an office, a field.'))),
	url: v.optional(webAddress(l10n.t('Its own page, or one about it.'))),
	note: v.optional(text(l10n.t('What a reader should know of it.'))),
	questions: v.optional(
		v.pipe(
			v.union([v.string(), v.array(v.string()), v.record(v.string(), v.string())]),
			v.description(l10n.t('Who is behind it and how it knows: open questions as a list, or answers by question.')),
		),
	),
});

/** `sources.yaml`. */
export const sourcesSchema = v.record(id, sourceSchema);

export const linkTypeSchema = v.object({
	label: v.optional(text(l10n.t('Name as it is shown.'))),
	inverse: v.optional(text(l10n.t('Name of the tie seen from its other end.'))),
	symmetric: v.optional(yesOrNo(l10n.t('Whether the tie says the same from both ends. Default: `false`.'))),
});

/** `lateral.yaml`. */
export const configSchema = v.object({
	format: v.optional(format),
	articles: list(l10n.t('Patterns of the files that are articles; `*.md` counts only here or with a sidecar.')),
	exclude: list(l10n.t('Patterns of files and folders that are not read.')),
	linkTypes: v.optional(v.pipe(v.record(id, linkTypeSchema), v.description(l10n.t('Further types of links.')))),
	language: v.optional(text(l10n.t('Language of articles that do not say theirs.'))),
	encoding: v.optional(text(l10n.t('Encoding of articles that do not say theirs, where it is not UTF-8.'))),
});
