import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { FileOf } from '../../corpus/files';
import type { Problem } from '../../problem';
import { changeClaim } from '../../sidecar/editClaims';
import { replaceField } from '../../sidecar/replaceField';
import { acted, fileEdit } from '../actions/action';
import type { Mend } from './mend';
import { removal } from './removal';

/** What can be done about a figure that a claim cannot have, or that says nothing. */
export function mendValue(corpus: Corpus, file: FileOf<'sidecar'>, { code, span }: Problem): Mend[] {
	const note = corpus
		.article(file.id)
		?.notes.find(each => each.file.path === file.path && each.record.value?.span.start === span.start);
	const value = note?.record.value;
	const remove = removal(file, span);
	if (!value) return remove;
	switch (code) {
		case 'value.on-proposition':
			return [...askForFigure(corpus, note.claim), ...remove];
		case 'value.backwards': {
			const turned = turnedRound(value.value);
			if (turned === undefined) return remove;
			const title = l10n.t('Change to “{0}”', turned);
			const edits = [replaceField(value, turned)];
			return [
				{ title, preferred: true, work: () => acted(title, [{ kind: 'edit', path: file.path, edits }]) },
				...remove,
			];
		}
		default:
			return remove;
	}
}

/** The claim becomes one that asks for a figure, which every note on it sees. */
function askForFigure(corpus: Corpus, id: string | undefined): Mend[] {
	const claim = id === undefined ? undefined : corpus.claim(id);
	const file = claim && corpus.file(claim.path);
	if (!claim || (file?.kind !== 'claim' && file?.kind !== 'claims')) return [];
	const title = l10n.t('Let the claim “{0}” ask for a figure', claim.id);
	const key = file.kind === 'claims' ? claim.id : undefined;
	return [
		{
			title,
			preferred: false,
			work: () => acted(title, [fileEdit(file.path, changeClaim(file.text, { kind: 'quantity' }, key))]),
		},
	];
}

/** “10 to 8 years” with its two figures in the other order. */
function turnedRound(value: string): string | undefined {
	const figure = /\d(?:[\d.,'’]*\d)?/g;
	const [first, second, ...others] = value.match(figure) ?? [];
	if (first === undefined || second === undefined || others.length) return undefined;
	let at = 0;
	return value.replace(figure, () => (at++ === 0 ? second : first));
}
