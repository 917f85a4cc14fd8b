import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import type { CorpusNote } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import type { FileOf } from '../../corpus/files';
import type { Problem } from '../../problem';
import { changeConfig } from '../../sidecar/editClaims';
import { isId } from '../../sidecar/ids';
import { parseReference } from '../../sidecar/reference';
import { replaceField } from '../../sidecar/replaceField';
import type { Field } from '../../sidecar/tree';
import { nearest } from '../../text/nearest';
import { acted, fileEdit, type FileEdit, type Refused } from '../actions/action';
import { isNoteKept } from '../wording/view';
import type { Mend } from './mend';
import { foundAt, removal } from './removal';

/** What can be done about a link that leads nowhere, to itself, in a circle, or against another. */
export function mendLink(corpus: Corpus, file: FileOf<'sidecar'>, { code, span }: Problem, view: View): Mend[] {
	const remove = removal(file, span);
	const field = scalarAt(file, span);
	if (!field) return remove;
	switch (code) {
		case 'link.dangling':
			return [...nearestNote(corpus, file, field, view), ...remove];
		case 'link.ambiguous':
			return [...wholeNames(corpus, file, field, view), ...remove];
		case 'link.invalid':
			return [...wholeReference(corpus, file, field, view), ...remove];
		case 'link.unknown-type':
			return [...newType(corpus, field.value), ...remove];
		default:
			return remove;
	}
}

/** The word that a problem stands on: a value, an item of a list or a key. */
function scalarAt(file: FileOf<'sidecar'>, span: Problem['span']): Field | undefined {
	const found = foundAt(file, span);
	if (found?.kind === 'item') return found.item.kind === 'scalar' ? found.item : undefined;
	if (!found) return undefined;
	const { key, value } = found.entry;
	return key.span.start === span.start ? key : value?.kind === 'scalar' ? value : undefined;
}

/** The note of the same layer whose id is nearest to one that is none. */
function nearestNote(corpus: Corpus, file: FileOf<'sidecar'>, field: Field, view: View): Mend[] {
	const parsed = parseReference(field.value);
	if (parsed.kind !== 'note') return [];
	const [article, ...others] = parsed.article === undefined ? [file.id] : corpus.articlesNamed(parsed.article);
	if (article === undefined || others.length) return [];
	const ofLayer = corpus.article(article)?.notes.filter(note => note.file.coder === parsed.coder);
	const seen = ofLayer?.filter(note => !isNoteKept(note, view)).map(({ record }) => record.id.value);
	const meant = nearest(parsed.note, seen ?? []);
	return meant === undefined ? [] : [changeTo(file, field, field.value.replace(/#[^#]*$/, `#${meant}`), true)];
}

/** More of the path, for each article that can be meant. */
function wholeNames(corpus: Corpus, file: FileOf<'sidecar'>, field: Field, view: View): Mend[] {
	const parsed = parseReference(field.value);
	if (parsed.kind !== 'note' || parsed.article === undefined) return [];
	return corpus
		.articlesNamed(parsed.article)
		.filter(article => {
			const note = corpus.note(`${article}${parsed.coder ? `@${parsed.coder}` : ''}#${parsed.note}`);
			return note && !isNoteKept(note, view);
		})
		.map(article => `${article}${field.value.slice(parsed.article!.length)}`)
		.map(reference => changeTo(file, field, reference, false));
}

/** What was meant by words that are no reference: an address without its beginning, a note without its sign. */
function wholeReference(corpus: Corpus, file: FileOf<'sidecar'>, field: Field, view: View): Mend[] {
	const word = field.value.trim();
	if (/^(?:www\.|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}\/)\S*$/i.test(word))
		return [changeTo(file, field, `https://${word}`, true)];
	const seen = (notes: readonly CorpusNote[] = []) => notes.filter(note => !isNoteKept(note, view));
	const own = seen(corpus.article(file.id)?.notes).map(({ record }) => record.id.value);
	const meant = own.includes(word) ? word : nearest(word, own);
	if (meant !== undefined) return [changeTo(file, field, `#${meant}`, true)];
	const [note, ...others] = corpus
		.articles()
		.flatMap(({ notes }) => seen(notes).filter(({ record }) => record.id.value === word));
	return note && !others.length ? [changeTo(file, field, corpus.referenceTo(note.key, file.id), true)] : [];
}

function newType(corpus: Corpus, type: string): Mend[] {
	const config = corpus.file('lateral.yaml');
	if (!isId(type)) return [];
	const title = l10n.t('Add the type of link “{0}” to lateral.yaml', type);
	const changed = (): FileEdit | Refused => {
		const edit = changeConfig(config?.kind === 'config' ? config.text : '', {
			linkTypes: { [type]: { label: type.replaceAll('-', ' ') } },
		});
		if (config) return fileEdit('lateral.yaml', edit);
		return edit.kind === 'edits'
			? { kind: 'create', path: 'lateral.yaml', text: edit.edits.map(({ text }) => text).join('') }
			: fileEdit('lateral.yaml', edit);
	};
	return [{ title, preferred: false, work: () => acted(title, [changed()]) }];
}

function changeTo({ path }: FileOf<'sidecar'>, field: Field, value: string, preferred: boolean): Mend {
	const title = l10n.t('Change to “{0}”', value);
	return { title, preferred, work: () => acted(title, [{ kind: 'edit', path, edits: [replaceField(field, value)] }]) };
}
