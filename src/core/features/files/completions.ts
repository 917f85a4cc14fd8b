import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import { viewKey } from '../../claims/views';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusFile } from '../../corpus/files';
import { newId, newNoteId } from '../../sidecar/ids';
import { placeAt, type YamlPlace } from '../../sidecar/placeAt';
import { shapeAt, type FileKind, type KeyShape, type Shape } from '../../sidecar/shape';
import { alwaysQuoted } from '../../sidecar/writeNode';
import { doubleQuoted, writeScalar } from '../../sidecar/writeScalar';
import { ClaimSearch } from '../claims/claimSearch';
import { stanceLabel, strengthLabel } from '../wording/statusText';
import { stances, strengths } from '../../sidecar/words';
import type { Completion, Completions } from './completion';
import { fileKindOf } from './fileKind';
import { namedLike, type Named } from './nameCompletions';

/**
 * Offers what can be written at a cursor in a sidecar, a claim's file, `sources.yaml` or `lateral.yaml`: keys that are
 * not there yet, the words that a key can have, and what the corpus has a name for, found by the words behind it.
 *
 * Kept for as long as its corpus is, for it keeps what a search among its claims needs.
 */
export class FileCompletions {
	readonly #corpus: Corpus;
	readonly #random: () => number;
	#view: View = { kind: 'base' };
	#search: { readonly of: string; readonly version: number; readonly claims: ClaimSearch } | undefined;

	/** @param random Like `Math.random`; ids of new notes are drawn with it. */
	constructor(corpus: Corpus, random: () => number) {
		this.#corpus = corpus;
		this.#random = random;
	}

	/** @param text The file as it stands in the editor, which may be a letter ahead of the corpus. */
	at(path: string, text: string, offset: number, view: View): Completions | undefined {
		this.#view = view;
		const file = this.#corpus.file(path);
		const kind = fileKindOf(file);
		const place = kind && placeAt(text, offset);
		if (!file || !place) return undefined;
		const lists = [
			...(place.role === 'value' ? [] : [this.#keys(file, kind, place)]),
			...(place.role === 'key' ? [] : [this.#values(file, kind, place)]),
		];
		const items = lists.flatMap(list => list.items);
		return items.length ? { span: place.span, items, isWhole: lists.every(({ isWhole }) => isWhole) } : undefined;
	}

	#keys(file: CorpusFile, kind: FileKind, place: YamlPlace): Offered {
		const shape = mapShape(shapeAt(kind, place.path));
		if (!shape) return nothing;
		const known = shape.keys
			.filter(({ key }) => !place.besides.has(key))
			// The order of the schema, in which required keys mostly come first.
			.map(key => keyItem(key, place));
		if (!shape.entries) return { items: known, isWhole: true };
		const fresh = place.hasColon ? [] : this.#newEntries(file, place);
		const { names } = shape.entries;
		if (names === undefined) return { items: [...known, ...fresh], isWhole: true };
		const value = shape.entries.value;
		const named = this.#named(file, names, place)
			.filter(({ label }) => !place.besides.has(label))
			.map((named): Completion => {
				const key = written(named.label, place);
				return { ...named, insert: place.hasColon ? key : `${key}: `, isSnippet: false, goesOn: leadsOn(value) };
			});
		return { items: [...named, ...fresh], isWhole: false };
	}

	#values(file: CorpusFile, kind: FileKind, place: YamlPlace): Offered {
		const shape = shapeAt(kind, place.path);
		const one = place.inList ? (shape?.item ?? shape) : shape;
		if (!one) return nothing;
		const gap = place.needsBlank ? ' ' : '';
		const words = one.words.map((word): Completion => {
			const beside = wordBeside(word);
			return {
				kind: 'word',
				label: word,
				...(beside && { beside }),
				insert: gap + word,
				isSnippet: false,
				goesOn: false,
			};
		});
		if (!one.names) return { items: words, isWhole: true };
		const items = this.#named(file, one.names, place).map((named): Completion => {
			return { ...named, insert: gap + written(named.label, place), isSnippet: false, goesOn: false };
		});
		return { items: [...words, ...items], isWhole: false };
	}

	#named(file: CorpusFile, names: NonNullable<Shape['names']>, place: YamlPlace): Named[] {
		const note = this.#noteAt(file, place);
		return namedLike(this.#corpus, () => this.#claims(file.path, place), {
			names,
			typed: place.typed,
			article: file.kind === 'sidecar' ? file.id : undefined,
			note,
			view: this.#view,
			claim: file.kind === 'claim' ? file.id : file.kind === 'claims' ? place.path[0] : undefined,
		});
	}

	#noteAt(file: CorpusFile, { path }: YamlPlace): CorpusNote | undefined {
		if (file.kind !== 'sidecar' || path[0] !== 'notes') return undefined;
		const notes = this.#corpus.article(file.id)?.notes;
		return notes?.find(note => note.file.path === file.path && note.record.id.value === path[1]);
	}

	/**
	 * Each letter that is typed makes the corpus another one, and going through all its claims and notes for every letter
	 * would take as long as the search itself: while one word is typed the search is that of its first letter.
	 */
	#claims(path: string, { span, typed }: YamlPlace): ClaimSearch {
		const of = `${viewKey(this.#view)} ${path} ${span.start}`;
		const { version } = this.#corpus;
		const known = this.#search;
		if (
			known &&
			((known.version === version && known.of.startsWith(`${viewKey(this.#view)} `)) ||
				(known.of === of && typed.length > 1))
		)
			return known.claims;
		const claims = new ClaimSearch(this.#corpus, this.#view);
		this.#search = { of, version, claims };
		return claims;
	}

	/** What a new entry of the map at the cursor consists of, to be filled in step by step. */
	#newEntries(file: CorpusFile, { path, besides, flow }: YamlPlace): Completion[] {
		if (flow) return [];
		const [section] = path;
		if (file.kind === 'sidecar' && path.length === 1 && section === 'notes') {
			const id = newNoteId(this.#random, besides);
			return [
				snippet(l10n.t('New note'), l10n.t('words of the article'), [`${id}:`, '\tquote: "$1"', '\tnote: $0']),
				snippet(l10n.t('New note on a claim'), l10n.t('words of the article, and what they are about'), [
					`${id}:`,
					'\tquote: "$1"',
					'\tclaim: $2',
					`\tstance: \${3|${stances.join(',')}|}`,
				]),
				snippet(l10n.t('New note with a link'), l10n.t('words of the article, tied to another passage'), [
					`${id}:`,
					'\tquote: "$1"',
					'\tlinks:',
					`\t\t\${2|${[...this.#corpus.linkTypes().keys()].join(',')}|}: $0`,
				]),
			];
		}
		if (file.kind === 'sidecar' && path.length === 1 && section === 'corrections')
			return [
				snippet(l10n.t('New correction'), l10n.t('against the analyser'), [
					`${newId('x', this.#random, besides)}:`,
					'\tquote: "$1"',
					`\tis: \${2|${shapeAt('sidecar', ['corrections', 'x', 'is'])!.words.join(',')}|}`,
				]),
			];
		if (file.kind === 'claims' && path.length === 0)
			return [
				snippet(l10n.t('New claim'), l10n.t('a statement, true or not'), ['${1:id-of-the-claim}:', '\ttext: $0']),
				snippet(l10n.t('New claim of a quantity'), l10n.t('asks for a figure'), [
					'${1:id-of-the-claim}:',
					'\ttext: $2',
					'\tkind: quantity',
					'\tunit: "${3:%}"',
				]),
			];
		if (file.kind === 'sources' && path.length === 0)
			return [
				snippet(l10n.t('New source'), l10n.t('an outlet, a person, a body, a document'), [
					'${1:id-of-the-source}:',
					'\tname: $2',
					`\tkind: \${3|${shapeAt('sources', ['x', 'kind'])!.words.join(',')}|}`,
				]),
			];
		return [];
	}
}

interface Offered {
	readonly items: readonly Completion[];
	readonly isWhole: boolean;
}

const nothing: Offered = { items: [], isWhole: true };

/** The map that may stand at a place, or in an item of the list there. */
function mapShape(shape: Shape | undefined): Shape | undefined {
	if (shape?.takesMap) return shape;
	return shape?.item?.takesMap ? shape.item : undefined;
}

function keyItem({ key, description, value, isRequired }: KeyShape, { hasColon, flow }: YamlPlace): Completion {
	const goesOn = leadsOn(value);
	const beside = isRequired ? l10n.t('required') : undefined;
	const common = {
		kind: 'key' as const,
		label: key,
		about: l10n.t(description),
		...(beside !== undefined && { beside }),
	};
	if (hasColon) return { ...common, insert: key, isSnippet: false, goesOn: false };
	if (alwaysQuoted.has(key)) return { ...common, insert: `${key}: "$0"`, isSnippet: true, goesOn: false };
	if (value.takesScalar || !value.takesMap) return { ...common, insert: `${key}: `, isSnippet: false, goesOn };
	return { ...common, insert: flow ? `${key}: {$0}` : `${key}:\n\t$0`, isSnippet: true, goesOn: true };
}

/** Whether a value of this shape can be completed. */
function leadsOn({ words, names, item }: Shape): boolean {
	return words.length > 0 || names !== undefined || (item !== undefined && leadsOn(item));
}

/** What a word of the schema is called in the reader's language, where that is another word. */
function wordBeside(word: string): string | undefined {
	const stance = stances.find(each => each === word);
	const strength = strengths.find(each => each === word);
	const label = stance ? stanceLabel(stance) : strength ? strengthLabel(strength) : undefined;
	return label === word ? undefined : label;
}

/** A word as it is written at a place, in the quotation marks that it stands in or with those that it needs. */
function written(word: string, { quoting }: YamlPlace): string {
	if (quoting === 'double') return doubleQuoted(word).slice(1, -1);
	if (quoting === 'single') return word.replaceAll("'", "''");
	return writeScalar(word, { flow: true });
}

function snippet(label: string, beside: string, lines: readonly string[]): Completion {
	return { kind: 'snippet', label, beside, insert: lines.join('\n'), isSnippet: true, goesOn: false };
}
