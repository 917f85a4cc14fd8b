import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import { parseValue } from '../../claims/value/value';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusClaim } from '../../corpus/definitions';
import { removeClaim, type ClaimValues } from '../../sidecar/editClaims';
import { setNote, type ChangesOf } from '../../sidecar/editNotes';
import type { Edited } from '../../sidecar/editable';
import { replaceField } from '../../sidecar/replaceField';
import { isNoteKept } from '../wording/view';
import { acted, editInTurn, fileEdit, refused, type Acted, type FileEdit, type Refused } from './action';
import { changeBody, closedAmong, hasOwnFile, valuesOf, wholeClaim } from './claimBodies';

/** Two claims that turn out to be one. */
export interface Merging {
	/** The claim whose id stays. */
	readonly into: string;
	/** The one that goes: its notes, topics and exclusions pass to the other. */
	readonly from: string;
	/** The words of the merged claim, where they are not those of `into`. */
	readonly text?: string;
}

/**
 * Makes one claim of two, in every file that names them. All notes of both stay as they are and are on the claim that
 * stays. What only the other one says of itself (topics, exclusions, unit, remarks) is taken over.
 *
 * Refused where the merged claim would say something else than the two did: they exclude each other, only one of them
 * asks for a figure, or a note's figure would be read in another unit.
 */
export function mergeClaims(corpus: Corpus, { into, from, text }: Merging, view: View): Acted {
	const kept = wholeClaim(corpus, into);
	if ('message' in kept) return kept;
	const gone = wholeClaim(corpus, from);
	if ('message' in gone) return gone;
	const why = cannotMerge(corpus, kept, gone, view);
	if (why !== undefined) return refused('', why);

	const steps = new StepsByFile(corpus);
	const body = mergedBody(valuesOf(kept.body), valuesOf(gone.body), text?.trim());
	if (Object.keys(body).length) steps.add(kept.path, changeBody(corpus, kept, body));
	const fields: FileEdit[] = notesOn(corpus, from).flatMap(({ file, record }): FileEdit[] =>
		record.claim ? [{ kind: 'edit', path: file.path, edits: [replaceField(record.claim, into)] }] : [],
	);
	for (const other of corpus.claims()) {
		const excludes = other.body.excludes ?? [];
		const named = excludes.filter(field => field.value === from);
		if (!named.length || other.id === from) continue;
		if (excludes.some(field => field.value === into)) {
			const rest = excludes.map(field => field.value).filter(id => id !== from);
			steps.add(other.path, changeBody(corpus, other, { excludes: rest }));
		} else {
			const edits = named.map(field => replaceField(field, into));
			fields.push({ kind: 'edit', path: other.path, edits });
		}
	}
	const draft = gone.draft === undefined ? undefined : corpus.note(gone.draft);
	if (draft) steps.add(gone.path, source => setNote(source, draft.record.id.value, { claim: into }));
	else if (!hasOwnFile(corpus, gone)) steps.add(gone.path, source => removeClaim(source, from));
	const removed: FileEdit[] = !draft && hasOwnFile(corpus, gone) ? [{ kind: 'delete', path: gone.path }] : [];

	const files = [...steps.edits(), ...fields, ...removed];
	return closedAmong(corpus, files) ?? acted(l10n.t('Merge claims'), files);
}

/**
 * Why two claims cannot be made one, for whoever lists what one can be merged with; `undefined` where they can. Notes of
 * every layer count, also those that the view keeps from the reader, of which nothing is said.
 */
export function cannotMerge(corpus: Corpus, kept: CorpusClaim, gone: CorpusClaim, view: View): string | undefined {
	if (kept.id === gone.id) return l10n.t('Choose two different claims.');
	if (kept.draft !== undefined)
		return l10n.t('This claim is a draft and has no id yet. Give it a file of its own first.');
	if ((kept.body.kind?.value ?? 'proposition') !== (gone.body.kind?.value ?? 'proposition'))
		return l10n.t('Only one of the two claims asks for a figure. Give both the same kind first.');
	if (corpus.excludedFrom(kept.id).includes(gone.id))
		return l10n.t('Each of the two claims is said to exclude the other. Take that away first.');
	const unit = kept.body.unit?.value ?? gone.body.unit?.value;
	const misread = [kept, gone].flatMap(claim =>
		notesOn(corpus, claim.id).filter(note => !readsAlike(corpus, note, claim.body.unit?.value, unit)),
	);
	const shown = misread.find(note => !isNoteKept(note, view));
	if (shown)
		return l10n.t(
			'The claims have different units, and “{0}” of the note {1} would mean something else. Write its unit beside the figure first.',
			shown.record.value?.value ?? '',
			shown.key,
		);
	if (misread.length) return l10n.t('The claims have different units. Give both the same one first.');
	return undefined;
}

function readsAlike(corpus: Corpus, { record: { value } }: CorpusNote, was?: string, is?: string): boolean {
	if (!value || was === is) return true;
	const language = corpus.config?.language?.value;
	const read = (unit: string | undefined) => JSON.stringify(parseValue(value.value, { unit, language }));
	return read(was) === read(is);
}

/** What has to be said anew of the claim that stays. */
function mergedBody(kept: ClaimValues, gone: ClaimValues, text: string | undefined): ChangesOf<ClaimValues> {
	const about = union(kept.about, gone.about);
	const excludes = union(kept.excludes, gone.excludes);
	const note = union(kept.note, gone.note).join('\n');
	const settles = union(kept.settles, gone.settles).join('\n');
	return {
		...(text && text !== kept.text && { text }),
		...(!kept.unit && gone.unit && { unit: gone.unit }),
		...(about.length > listOf(kept.about).length && { about }),
		...(excludes.length > listOf(kept.excludes).length && { excludes }),
		...(settles !== (kept.settles ?? '') && { settles }),
		...(!kept.resolution && gone.resolution && { resolution: gone.resolution }),
		...(note !== (kept.note ?? '') && { note }),
	};
}

function listOf(words: string | readonly string[] | undefined): readonly string[] {
	return words === undefined ? [] : [words].flat();
}

function union(a: string | readonly string[] | undefined, b: string | readonly string[] | undefined): string[] {
	return [...new Set([...listOf(a), ...listOf(b)])];
}

/** The notes of all files that are on a claim, whoever's layer they stand in. */
export function notesOn(corpus: Corpus, claim: string): CorpusNote[] {
	return corpus.articles().flatMap(({ notes }) => notes.filter(note => note.claim === claim));
}

/** Changes of whole entries, those of one file one after the other. */
class StepsByFile {
	readonly #corpus: Corpus;
	readonly #steps = new Map<string, ((text: string) => Edited)[]>();

	constructor(corpus: Corpus) {
		this.#corpus = corpus;
	}

	add(path: string, step: (text: string) => Edited): void {
		this.#steps.set(path, [...(this.#steps.get(path) ?? []), step]);
	}

	edits(): (FileEdit | Refused)[] {
		return [...this.#steps].map(([path, steps]) => {
			const file = this.#corpus.file(path);
			return fileEdit(path, editInTurn(file && 'text' in file ? file.text : '', ...steps));
		});
	}
}
