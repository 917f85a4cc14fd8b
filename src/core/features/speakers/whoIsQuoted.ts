import type { AttributionKind, Strength } from '../../analysis/analysis';
import type { SourceRecord } from '../../sidecar/records';

/** Somebody whom articles quote: a source of `sources.yaml`, a name that articles give, or those whom they do not name. */
export interface QuotedSpeaker {
	/** The same as long as it is the same speaker: see {@link SpeakerKey}. */
	readonly key: SpeakerKey;
	/** For people: the source's name, the name as articles mostly spell it, the words for one who is not named. */
	readonly name: string;
	/** The id in `sources.yaml`. */
	readonly source: string | undefined;
	/** As `sources.yaml` has it. */
	readonly role: string | undefined;
	readonly sourceKind: NonNullable<SourceRecord['kind']>['value'] | undefined;
	readonly statements: number;
	/** A turn is a run of statements in one article with nobody else between them. */
	readonly turns: number;
	/** Words of what is said. Words that somebody is quoted as quoting count for both. */
	readonly words: number;
	/** Of these, words in quotation marks. */
	readonly quotedWords: number;
	readonly kinds: Readonly<Record<AttributionKind, number>>;
	readonly strengths: Readonly<Record<Strength, number>>;
	/** How many articles quote the speaker. */
	readonly articles: number;
	/** The sources that these articles name as their outlets, by id. */
	readonly outlets: readonly string[];
}

/**
 * Who is meant, across articles: `source:ID`; `name:FOLDED` of somebody whom `sources.yaml` does not have;
 * `unnamed:STRENGTH` of all who are not named, for one article's spokeswoman need not be another's. Inside one
 * article those are told apart by their words, `unnamed:STRENGTH:FOLDED`.
 */
export type SpeakerKey = `source:${string}` | `name:${string}` | `unnamed:${string}`;

/** Who is quoted in an article or in a corpus, and how much; who has the most words first. */
export interface WhoIsQuoted {
	readonly speakers: readonly QuotedSpeaker[];
	/** A large corpus is read article by article: the figures are those of so many of its articles. */
	readonly articlesRead: number;
	readonly articles: number;
}

/** What an outlet gives to others in its articles: the sums of its speakers' figures. */
export interface QuotingOutlet extends Pick<
	QuotedSpeaker,
	'statements' | 'words' | 'quotedWords' | 'kinds' | 'strengths' | 'articles'
> {
	/** Its id in `sources.yaml`; absent for articles that name none. */
	readonly outlet: string | undefined;
	/** Who has the most words in its articles first. */
	readonly speakers: readonly QuotedSpeaker[];
}
