import * as l10n from '@vscode/l10n';
import type { NoteKey, View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import { isId } from '../../sidecar/ids';
import { replaceField } from '../../sidecar/replaceField';
import type { Field } from '../../sidecar/tree';
import { touches, type Span } from '../../text/span';
import { acted, isClosed, refused, type Acted, type FileEdit, type Refused } from './action';
import { definedTwice } from './claimBodies';
import { claimMentions, noteMentions, sourceMentions, subjectsAt, type Subject } from '../article/places';

/** What can get another id: a claim, a source or a note. */
export type Renamable =
	| { readonly kind: 'claim'; readonly id: string }
	| { readonly kind: 'source'; readonly id: string }
	| { readonly kind: 'note'; readonly key: NoteKey };

/** A place where a rename can begin. */
export interface RenamePlace {
	readonly subject: Renamable;
	/** What is shown as being renamed: the id, or in an article the passage. */
	readonly span: Span;
	/** The id as it is. */
	readonly name: string;
}

/** What a cursor stands on that has an id: in an article a passage, whose claim is meant, or else its note. */
export function renamableAt(corpus: Corpus, path: string, offset: number, view: View): RenamePlace | Refused {
	const [subject] = subjectsAt(corpus, path, offset, view);
	const file = corpus.file(path);
	if (subject?.kind === 'claim' && subject.claim.includes('#'))
		return refused('', l10n.t('This claim is a draft and has no id yet. Give it a file of its own first.'));
	// In a claim file every line is about the claim whose id is the file's name.
	const isNear = subject && (touches(subject.span, offset) || (file?.kind === 'claim' && subject.kind === 'claim'));
	if (!isNear)
		return refused('', l10n.t('Put the cursor on a marked passage, or on the id of a claim, a source or a note.'));
	const { renamable, name } = namesOf(subject);
	if (!touches(subject.span, offset)) return { subject: renamable, span: { start: offset, end: offset }, name };
	// A reference or a word in quotation marks is longer than the id in it; words of an article or a claim are no id.
	const isText = file?.kind === 'article' || corpus.claimsIn(path)[0]?.span.start === subject.span.start;
	const written = isText || !file || !('text' in file) ? '' : file.text.slice(subject.span.start, subject.span.end);
	const start = subject.span.start + Math.max(0, written.lastIndexOf(name));
	const end = written.includes(name) ? start + name.length : subject.span.end;
	return { subject: renamable, span: { start, end }, name };
}

function namesOf(subject: Subject): { readonly renamable: Renamable; readonly name: string } {
	switch (subject.kind) {
		case 'claim':
			return { renamable: { kind: 'claim', id: subject.claim }, name: subject.claim };
		case 'source':
			return { renamable: { kind: 'source', id: subject.source }, name: subject.source };
		case 'note':
			return {
				renamable: { kind: 'note', key: subject.note },
				name: subject.note.slice(subject.note.lastIndexOf('#') + 1),
			};
	}
}

/**
 * Gives a claim, a source or a note another id wherever the corpus's files name it; a claim's file goes by the new
 * id, too. Words stay in the quotation marks that they stand in.
 *
 * Refused where the new id is none or is taken, and where a file that would have to be changed does not parse.
 */
export function renameTo(corpus: Corpus, subject: Renamable, name: string): Acted {
	const wrong = wrongName(corpus, subject, name);
	if (wrong !== undefined) return refused('', wrong);
	const replacements = replacementsOf(corpus, subject, name);
	const closed = replacements.map(({ path }) => path).find(path => isClosed(corpus, path));
	if (closed !== undefined)
		return refused(closed, l10n.t('{0} names it and cannot be changed. Mend that file first.', closed));
	const edits = replacements.map(({ path, field, value }): FileEdit => {
		return { kind: 'edit', path, edits: [replaceField(field, value)] };
	});
	const own = subject.kind === 'claim' ? `claims/${subject.id}.yaml` : '';
	const moved = corpus.file(own)?.kind === 'claim';
	const move: FileEdit[] = moved ? [{ kind: 'rename', path: own, to: `claims/${name}.yaml` }] : [];
	return acted(l10n.t('Rename'), [...edits, ...move]);
}

/** What is wrong with a new id, in one sentence; `undefined` where it can be given. */
export function wrongName(corpus: Corpus, subject: Renamable, name: string): string | undefined {
	if (!isId(name)) return l10n.t('An id has lower-case letters a–z, digits and hyphens, and begins with a letter.');
	switch (subject.kind) {
		case 'claim':
			if (corpus.claim(name) || corpus.paths().includes(`claims/${name}.yaml`))
				return l10n.t('There is a claim “{0}” already.', name);
			return definedTwice(corpus, subject.id)?.message;
		case 'source':
			if (name === 'unnamed') return l10n.t('“unnamed” stands for a speaker whom the article does not name.');
			return corpus.source(name) ? l10n.t('There is a source “{0}” already.', name) : undefined;
		case 'note':
			return corpus.note(withName(subject.key, name)) ? l10n.t('There is a note “{0}” already.', name) : undefined;
	}
}

/** A word of a file, and what is to stand there. */
interface Replacement {
	readonly path: string;
	readonly field: Field;
	readonly value: string;
}

function replacementsOf(corpus: Corpus, subject: Renamable, name: string): Replacement[] {
	switch (subject.kind) {
		case 'claim': {
			const map = corpus.file('claims.yaml');
			const own = map?.kind === 'claims' ? map.record.flatMap(({ id }) => (id?.value === subject.id ? [id] : [])) : [];
			const definition = own.map(field => ({ path: 'claims.yaml', field }));
			return [...definition, ...claimMentions(corpus, subject.id)].map(place => ({ ...place, value: name }));
		}
		case 'source': {
			const own = corpus.source(subject.id)?.id;
			const definition = own ? [{ path: 'sources.yaml', field: own }] : [];
			return [...definition, ...sourceMentions(corpus, subject.id)].map(place => ({ ...place, value: name }));
		}
		case 'note': {
			const own = corpus.note(subject.key);
			const definition = own ? [{ path: own.file.path, field: own.record.id, value: name }] : [];
			const mentions = noteMentions(corpus, subject.key);
			return [...definition, ...mentions.map(place => ({ ...place, value: withName(place.field.value, name) }))];
		}
	}
}

/** A reference with another note's id in it; how its article is named stays. */
function withName(reference: string, name: string): string {
	return `${reference.slice(0, reference.lastIndexOf('#') + 1)}${name}`;
}
