import type * as v from 'valibot';
import type { Span } from '../text/span';
import type {
	articleSchema,
	claimSchema,
	configSchema,
	correctionSchema,
	layerSchema,
	linkTypeSchema,
	noteSchema,
	replySchema,
	sidecarSchema,
	sourceSchema,
} from './schema';
import type { Field } from './tree';

/** What a file says where a schema stands: each scalar as a `Field`, each object with its span. */
export type Read<Schema> = Schema extends { readonly type: 'optional'; readonly wrapped: infer Wrapped }
	? Read<Wrapped>
	: Schema extends { readonly type: 'object'; readonly entries: infer Entries }
		? ReadObject<Entries>
		: Schema extends { readonly type: 'record'; readonly value: infer Value }
			? readonly ReadEntry<Value>[]
			: Schema extends { readonly type: 'array'; readonly item: infer Item }
				? readonly Read<Item>[]
				: Schema extends { readonly type: 'union'; readonly options: readonly (infer Option)[] }
					? ReadUnion<Option>
					: Schema extends v.GenericSchema
						? Field<v.InferOutput<Schema>>
						: never;

type ReadObject<Entries> = { readonly span: Span } & {
	readonly [Key in keyof Entries as Entries[Key] extends { readonly type: 'optional' } ? never : Key]: Read<
		Entries[Key]
	>;
} & {
	readonly [Key in keyof Entries as Entries[Key] extends { readonly type: 'optional' } ? Key : never]?: Read<
		Entries[Key]
	>;
};

/** One entry of a map whose keys are the writer's. */
export interface ReadEntry<Value> {
	readonly key: Field;
	readonly value: Read<Value>;
	/** From the key to the end of the value. */
	readonly span: Span;
}

/** Where a list may stand, a single scalar is read as a list of one. */
type ReadUnion<Option> =
	Extract<Option, { readonly type: 'array' }> extends never
		? Option extends unknown
			? Read<Option>
			: never
		: Read<Exclude<Option, { readonly type: 'string' }>>;

/** What `article:` says. */
export type ArticleRecord = Read<typeof articleSchema>;

/** A claim's words: those of a claim file, of an entry of `claims.yaml` or of a draft in a note. */
export type ClaimBody = Read<typeof claimSchema>;

export interface ClaimRecord extends ClaimBody {
	/** The key in `claims.yaml`; absent in a claim file, whose name is the id. */
	readonly id?: Field;
	/** The file's format is newer than ours: it is shown and never changed. */
	readonly readOnly: boolean;
}

/** A tie as it is written; several of one type are several records. */
export interface LinkRecord {
	readonly type: Field;
	/** A reference or a web address as written: `parseReference` tells which. */
	readonly to: Field;
}

export type ReplyRecord = Read<typeof replySchema>;

/** A note as its file has it. Its span goes from the id to the end of its last value. */
export interface NoteRecord extends Omit<Read<typeof noteSchema>, 'claim' | 'links' | 'replies' | 'tags'> {
	readonly id: Field;
	/** A claim's id as written. A note has this, or a draft, or neither. */
	readonly claim?: Field;
	/** A claim that is born in this note; its id is the note's own reference. */
	readonly draft?: ClaimBody;
	readonly tags: readonly Field[];
	readonly links: readonly LinkRecord[];
	readonly replies: readonly ReplyRecord[];
}

export interface CorrectionRecord extends Read<typeof correctionSchema> {
	readonly id: Field;
}

/** Replies of a layer to one note of the base or of another coder. */
export interface ReplyThread {
	/** The note's reference as written. */
	readonly to: Field;
	readonly replies: readonly ReplyRecord[];
}

/**
 * A sidecar, base or layer, as far as it could be read: what is wrong has a problem and is left out.
 *
 * A note whose quote is missing is kept, with an empty quote, so that links to it do not dangle.
 * A note whose stance is no stance only mentions its claim: taken for the default it could settle one.
 */
export interface SidecarRecord {
	readonly article?: ArticleRecord;
	/** Of a layer; a base sidecar says it in `article`. */
	readonly done?: Field<boolean>;
	readonly notes: readonly NoteRecord[];
	readonly corrections: readonly CorrectionRecord[];
	/** Of a layer. */
	readonly threads: readonly ReplyThread[];
	/** The file does not parse, or its format is newer than ours: it is shown and never changed. */
	readonly readOnly: boolean;
}

export interface QuestionRecord {
	readonly question: Field;
	readonly answer?: Field;
}

export interface SourceRecord extends Omit<Read<typeof sourceSchema>, 'aliases' | 'questions'> {
	readonly id: Field;
	readonly aliases: readonly Field[];
	readonly questions: readonly QuestionRecord[];
}

export interface LinkTypeRecord extends Read<typeof linkTypeSchema> {
	readonly name: Field;
}

export interface ConfigRecord extends Omit<Read<typeof configSchema>, 'format' | 'articles' | 'exclude' | 'linkTypes'> {
	readonly articles: readonly Field[];
	readonly exclude: readonly Field[];
	readonly linkTypes: readonly LinkTypeRecord[];
	readonly readOnly: boolean;
}

export type SidecarFile = Read<typeof sidecarSchema>;
export type LayerFile = Read<typeof layerSchema>;
