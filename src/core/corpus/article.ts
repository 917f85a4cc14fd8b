import { CarriedText } from '../anchor/carriedText';
import { followResolution } from '../anchor/followResolution';
import { AnchorText } from '../anchor/resolveAnchor';
import type { Anchor, Resolution } from '../anchor/anchor';
import type { ArticleFact, Holder, LinkFact, NoteFact, NoteKey } from '../claims/facts';
import type { ArticleRecord, CorrectionRecord, NoteRecord, SidecarRecord } from '../sidecar/records';
import { applyEdits } from '../text/edit';
import { formatReference } from '../sidecar/reference';
import { hashOfText } from '../text/hash';
import type { Span } from '../text/span';
import type { FileOf } from './files';

/** A sidecar or layer as it was read; `coder` is absent for the base. */
export interface SidecarFile {
	readonly path: string;
	readonly coder: string | undefined;
	readonly text: string;
	readonly record: SidecarRecord;
}

/** A note in its article, as far as both can be read. */
export interface CorpusNote {
	readonly key: NoteKey;
	readonly article: string;
	readonly file: SidecarFile;
	/** As its article has it. */
	readonly finishedBy: readonly string[];
	readonly record: NoteRecord;
	readonly resolution: Resolution;
	/** The claim it is on: an id of the corpus, or a draft's key. */
	readonly claim: string | undefined;
	readonly holder: Holder;
	readonly links: readonly CorpusLink[];
}

/** What a reader says against the analyser; it has an effect only while its words are found. */
export interface CorpusCorrection {
	readonly file: SidecarFile;
	/** As its article has it. */
	readonly finishedBy: readonly string[];
	readonly record: CorrectionRecord;
	readonly resolution: Resolution;
}

export interface CorpusLink extends LinkFact {
	readonly record: NoteRecord['links'][number];
}

export interface CorpusArticle {
	readonly id: string;
	/** Absent where only a sidecar is left of the article: all its notes are then lost. */
	readonly path: string | undefined;
	readonly text: string;
	/** Whether the text is the one whose hash the sidecar noted; `undefined` where it noted none. */
	readonly hashMatches: boolean | undefined;
	/** The text whose hash the sidecar noted, where the article has another one now and that one is known. */
	readonly earlier: EarlierText | undefined;
	readonly meta: ArticleRecord | undefined;
	/** The base first, then the layers by coder. */
	readonly sidecars: readonly SidecarFile[];
	/** The coders whose layer says that they are done. */
	readonly finishedBy: readonly string[];
	/** Base and layers, in the order of their passages; lost ones last, in the order of their files. */
	readonly notes: readonly CorpusNote[];
	/** Of the base, then of the layers, as their files have them: of two about the same words the first one counts. */
	readonly corrections: readonly CorpusCorrection[];
}

/** What an article said when its hash was noted. */
export interface EarlierText {
	readonly sha256: string;
	readonly text: string;
}

/** How references of an article are made whole: to a note's key, or `undefined` where no article is meant. */
export type ResolveReference = (reference: string) => NoteKey | undefined;

/**
 * Finds every note and correction of an article in its text. What this costs grows with the text and with the number of notes.
 *
 * @param before the article as it was last read. While it has unsaved changes, passages that were known there are
 * where the edits have put them; once they are saved, all are searched for again. Where it had the noted hash, or the
 * text that has it, the passages are carried over from that text, which is surer than a search.
 */
export function readArticle(
	id: string,
	file: Pick<FileOf<'article'>, 'path' | 'text' | 'unsaved'> | undefined,
	sidecars: readonly SidecarFile[],
	resolveReference: ResolveReference,
	before?: CorpusArticle,
): CorpusArticle {
	const text = file?.text ?? '';
	const meta = sidecars.find(sidecar => sidecar.coder === undefined)?.record.article;
	const noted = notedHash(meta);
	const hashMatches = file && noted !== undefined ? hashOfText(text) === noted : undefined;
	const earlier = hashMatches === false ? earlierText(before, noted) : undefined;
	let searched: AnchorText | CarriedText | undefined;
	const resolve = (anchor: Anchor): Resolution => {
		if (!file || !anchor.quote) return { state: 'lost' };
		searched ??= earlier ? new CarriedText(earlier.text, text) : new AnchorText(text);
		return searched.resolve(anchor, { hashMatches });
	};
	const follow = file && before && followed(file, before);

	const finishedBy = findDone(sidecars);
	const known = new Map(follow && before.notes.map(note => [note.key, note]));
	const notes = sidecars.flatMap(sidecar =>
		sidecar.record.notes.map((record): CorpusNote => {
			const key = noteKey(id, sidecar.coder, record.id.value);
			return {
				key,
				article: id,
				file: sidecar,
				finishedBy,
				record,
				resolution: follow?.(known.get(key), record) ?? resolve(anchorOf(record)),
				claim: claimOf(record, key, resolveReference),
				holder: holderOf(record, key, id, meta),
				links: linksOf(record, resolveReference),
			};
		}),
	);
	const corrections = sidecars.flatMap(sidecar =>
		sidecar.record.corrections.map((record): CorpusCorrection => {
			const was = follow && correctionNamed(before, sidecar.path, record.id.value);
			return { file: sidecar, finishedBy, record, resolution: follow?.(was, record) ?? resolve(anchorOf(record)) };
		}),
	);
	return {
		id,
		path: file?.path,
		text,
		hashMatches,
		earlier,
		meta,
		sidecars,
		finishedBy,
		notes: inOrderOfPassages(notes),
		corrections: corrections.length ? corrections : none,
	};
}

/** The hash of its article's text that a base sidecar notes. */
export function notedHash(meta: ArticleRecord | undefined): string | undefined {
	return meta?.sha256?.value.toLowerCase();
}

/** What an article that has another text now said when the hash was noted; `undefined` where nobody knows. */
function earlierText(before: CorpusArticle | undefined, noted: string | undefined): EarlierText | undefined {
	if (noted === undefined || before === undefined) return undefined;
	if (before.earlier?.sha256 === noted) return before.earlier;
	return before.hashMatches && notedHash(before.meta) === noted ? { sha256: noted, text: before.text } : undefined;
}

/** Where the passages of an article that is being written in are now; `undefined` for those that must be searched for. */
function followed(
	{ text, unsaved }: Pick<FileOf<'article'>, 'text' | 'unsaved'>,
	before: CorpusArticle,
): ((was: Anchored | undefined, record: Anchored['record']) => Resolution | undefined) | undefined {
	if (!unsaved) return undefined;
	const edits = before.text === unsaved.from && before.text !== text ? unsaved.edits : [];
	// Unsaved changes of an earlier session are there without the edits that made them.
	if (applyEdits(before.text, edits) !== text) return undefined;
	return (was, record) => {
		const anchor = anchorOf(record);
		if (!was || !isSameAnchor(anchorOf(was.record), anchor)) return undefined;
		return followResolution(was.resolution, anchor, { before: before.text, after: text, edits });
	};
}

type Anchored = Pick<CorpusNote | CorpusCorrection, 'record' | 'resolution'>;

/** The correction of a sidecar by its id. */
export function correctionNamed(
	{ corrections }: Pick<CorpusArticle, 'corrections'>,
	path: string,
	id: string,
): CorpusCorrection | undefined {
	return corrections.find(({ file, record }) => file.path === path && record.id.value === id);
}

function isSameAnchor(a: Anchor, b: Anchor): boolean {
	return a.quote === b.quote && a.before === b.before && a.after === b.after && a.nth === b.nth;
}

/** One list for all the notes and articles that have none: most of tens of thousands. */
const none: readonly never[] = [];

function findDone(sidecars: readonly SidecarFile[]): readonly string[] {
	const done = sidecars.flatMap(({ coder, record }) => (coder !== undefined && record.done?.value ? [coder] : []));
	return done.length ? done : none;
}

function linksOf({ links }: NoteRecord, resolveReference: ResolveReference): readonly CorpusLink[] {
	if (!links.length) return none;
	return links.map(record => ({
		type: record.type.value,
		to: resolveReference(record.to.value) ?? record.to.value,
		record,
	}));
}

export function noteKey(article: string, coder: string | undefined, note: string): NoteKey {
	return formatReference({ article, note, ...(coder !== undefined && { coder }) });
}

export function anchorOf({
	quote,
	before,
	after,
	nth,
}: Pick<NoteRecord, 'quote' | 'before' | 'after' | 'nth'>): Anchor {
	return {
		quote: quote.value,
		...(before && { before: before.value }),
		...(after && { after: after.value }),
		...(nth && { nth: nth.value }),
	};
}

/** Where a note's words stand, or stood before they were altered; `undefined` when lost or not to be told. */
export function wordsOf(note: Pick<CorpusNote, 'resolution'>): Span | undefined {
	return 'span' in note.resolution ? note.resolution.span : undefined;
}

function claimOf(record: NoteRecord, key: NoteKey, resolveReference: ResolveReference): string | undefined {
	if (record.draft) return key;
	const named = record.claim?.value;
	return named?.includes('#') ? (resolveReference(named) ?? named) : named;
}

/** Ids of articles and unnamed speakers hold a `#`, so that no source of the corpus can have the same. */
function holderOf(record: NoteRecord, key: NoteKey, article: string, meta: ArticleRecord | undefined): Holder {
	const speaker = record.speaker?.value;
	if (speaker === 'unnamed') return { kind: 'unnamed', id: key };
	if (speaker !== undefined) return { kind: 'speaker', id: speaker };
	if (meta?.voice) return { kind: 'voice', id: meta.voice.value };
	if (meta?.outlet) return { kind: 'outlet', id: meta.outlet.value };
	return { kind: 'article', id: `${article}#` };
}

function inOrderOfPassages(notes: readonly CorpusNote[]): CorpusNote[] {
	const start = (note: CorpusNote) => wordsOf(note)?.start ?? Number.POSITIVE_INFINITY;
	return [...notes].sort((a, b) => {
		const [first, second] = [start(a), start(b)];
		return first === second ? 0 : first - second;
	});
}

export function articleFact({ id, meta }: CorpusArticle): ArticleFact {
	return {
		id,
		...(meta?.published && { published: meta.published.value }),
		...(meta?.outlet && { outlet: meta.outlet.value }),
		...(meta?.read && { read: meta.read.value }),
	};
}

export function noteFact(note: CorpusNote): NoteFact {
	const { record } = note;
	const words = wordsOf(note);
	return {
		key: note.key,
		article: note.article,
		...(note.file.coder !== undefined && { coder: note.file.coder, finishedBy: note.finishedBy }),
		...(note.claim !== undefined && { claim: note.claim }),
		stance: record.stance?.value ?? 'asserts',
		holder: note.holder,
		...(record.value && { value: record.value.value }),
		...(record.asOf && { asOf: record.asOf.value }),
		anchor: note.resolution.state,
		...(words && { words }),
		links: note.links,
	};
}
