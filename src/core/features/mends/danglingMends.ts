import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusFile } from '../../corpus/files';
import type { Problem } from '../../problem';
import { isId, slugId } from '../../sidecar/ids';
import { replaceField } from '../../sidecar/replaceField';
import type { Field } from '../../sidecar/tree';
import { acted, type FileEdit } from '../actions/action';
import type { Mend } from './mend';
import { newClaimIn, newSourceIn } from '../actions/newEntries';
import { definitionOf } from '../article/places';
import { shortened } from '../wording/quoted';
import { nameOf, sentenceOf } from '../actions/wordsOfIds';

/**
 * A claim for a name that has none. Of a name that is no id, as somebody writes who does not know about them, the
 * words become the claim and an id of them the name.
 */
export function createClaim(corpus: Corpus, file: CorpusFile, { span }: Problem): Mend[] {
	const named = namesOfClaims(corpus, file).find(field => field.span.start === span.start);
	if (!named || named.value.includes('#') || !named.value.trim()) return [];
	const known = isId(named.value);
	const id = known ? named.value : slugId(named.value, new Set(corpus.claims().map(claim => claim.id)));
	const text = known ? sentenceOf(named.value) : named.value;
	const title = l10n.t('Create claim “{0}”', shortened(id));
	return [
		{
			title,
			preferred: false,
			work: () => acted(title, [newClaimIn(corpus, id, { text }), ...renamed(file, named, id)]),
			show: () => {
				const made = corpus.claim(id);
				return made && { path: made.path, span: made.body.text.span };
			},
		},
	];
}

/** The same for sources; an outlet, say, that articles name before anybody has described it. */
export function createSource(corpus: Corpus, file: CorpusFile, { span }: Problem): Mend[] {
	const named = namesOfSources(file).find(field => field.span.start === span.start);
	if (!named || !named.value.trim()) return [];
	const known = isId(named.value);
	const taken = new Set(corpus.sources().map(source => source.id.value));
	const id = known ? named.value : slugId(named.value, taken, 'source');
	const name = known ? nameOf(named.value) : named.value;
	const title = l10n.t('Add “{0}” to sources.yaml', shortened(name));
	return [
		{
			title,
			preferred: false,
			work: () => acted(title, [newSourceIn(corpus, id, { name }), ...renamed(file, named, id)]),
			show: () => definitionOf(corpus, { kind: 'source', source: id, span: named.span })[0],
		},
	];
}

function namesOfClaims(corpus: Corpus, file: CorpusFile): Field[] {
	if (file.kind === 'sidecar') return file.record.notes.flatMap(note => note.claim ?? []);
	return corpus.claimsIn(file.path).flatMap(claim => claim.body.excludes ?? []);
}

function namesOfSources(file: CorpusFile): Field[] {
	if (file.kind !== 'sidecar') return [];
	const { article, notes, corrections } = file.record;
	const speakers = [...notes, ...corrections].map(({ speaker }) => speaker);
	return [article?.outlet, article?.voice, ...speakers].flatMap(field => field ?? []);
}

function renamed({ path }: CorpusFile, named: Field, id: string): FileEdit[] {
	return named.value === id ? [] : [{ kind: 'edit', path, edits: [replaceField(named, id)] }];
}
