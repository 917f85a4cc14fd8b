import * as l10n from '@vscode/l10n';
import type { View } from '../../claims/facts';
import type { Corpus } from '../../corpus/corpus';
import type { CorpusFile } from '../../corpus/files';
import type { Fix, Problem } from '../../problem';
import { applyEdits } from '../../text/edit';
import { removeClaim } from '../../sidecar/editClaims';
import { acted, fileEdit, type FileEdit } from '../actions/action';
import { mendAnchor } from './anchorMends';
import type { Writer } from '../actions/annotate';
import { createClaim, createSource } from './danglingMends';
import { mendLink } from './linkMends';
import type { Mend } from './mend';
import { removal } from './removal';
import { confirmed } from '../actions/review';
import { mendSlip } from './slipMends';
import { mendValue } from './valueMends';

/**
 * The ways out of a problem of a file, the likeliest first: those that came with the problem, then those that
 * touch other files or need the article's text.
 */
export function mendsOf(
	corpus: Corpus,
	path: string,
	problem: Problem,
	writer: Pick<Writer, 'by' | 'at'>,
	view: View,
): Mend[] {
	const file = corpus.file(path);
	if (!file || file.kind === 'other') return [];
	const given = (problem.fixes ?? []).map(fix => mendOf(corpus, path, fix));
	return [...given, ...worked(corpus, file, problem, writer, view)];
}

/** A fix that came with its problem. A file that it names and that is not there is made. */
function mendOf(corpus: Corpus, path: string, fix: Fix): Mend {
	const files = fix.edits.map(({ file = path, edits }): FileEdit => {
		const isThere = corpus.file(file) !== undefined;
		return isThere ? { kind: 'edit', path: file, edits } : { kind: 'create', path: file, text: applyEdits('', edits) };
	});
	return {
		title: fix.title,
		preferred: fix.preferred ?? false,
		work: () => ({ kind: 'action', action: { label: fix.title, files } }),
	};
}

type Known = Exclude<CorpusFile, { kind: 'other' }>;

function worked(corpus: Corpus, file: Known, problem: Problem, writer: Pick<Writer, 'by' | 'at'>, view: View): Mend[] {
	switch (problem.code) {
		case 'claim.dangling':
			return createClaim(corpus, file, problem);
		case 'source.dangling':
			return createSource(corpus, file, problem);
		case 'article.hash':
			return confirmVersion(corpus, file);
		case 'file.misnamed':
			return giveRightName(corpus, file);
		case 'claim.duplicate':
			return takeOutOfMap(corpus, file, problem);
		case 'claim.excludes-itself':
			return includeItself(corpus, file, problem);
		default:
			return byKind(corpus, file, problem, writer, view);
	}
}

function byKind(corpus: Corpus, file: Known, problem: Problem, writer: Pick<Writer, 'by' | 'at'>, view: View): Mend[] {
	const [kind] = problem.code.split('.');
	if (kind === 'anchor') return mendAnchor(corpus, file, problem, writer);
	if (file.kind === 'sidecar' && kind === 'link') return mendLink(corpus, file, problem, view);
	if (file.kind === 'sidecar' && kind === 'value') return mendValue(corpus, file, problem);
	if (kind === 'sidecar' && file.kind !== 'article' && file.kind !== 'misnamed') return mendSlip(corpus, file, problem);
	return [];
}

/** Of two definitions the one in the file of many goes. */
function takeOutOfMap(corpus: Corpus, { path }: Known, { span }: Problem): Mend[] {
	const map = corpus.file('claims.yaml');
	const id = corpus.claimsIn(path).find(claim => claim.span.start === span.start)?.id;
	if (map?.kind !== 'claims' || id === undefined) return [];
	const title = l10n.t('Remove “{0}” from claims.yaml', id);
	return [{ title, preferred: false, work: () => acted(title, [fileEdit(map.path, removeClaim(map.text, id))]) }];
}

function includeItself(corpus: Corpus, file: Known, { span }: Problem): Mend[] {
	const claim = corpus.claimsIn(file.path).find(each => each.span.start === span.start);
	const own = claim?.body.excludes?.find(({ value }) => value === claim.id);
	return own && 'text' in file ? removal(file, own.span, true) : [];
}

function confirmVersion(corpus: Corpus, file: CorpusFile): Mend[] {
	const article = file.kind === 'sidecar' ? corpus.article(file.id) : undefined;
	if (!article || file.kind !== 'sidecar') return [];
	const title = l10n.t('Confirm this version of the article');
	return [{ title, preferred: false, work: () => confirmed(file, article.text) }];
}

function giveRightName(corpus: Corpus, { path }: CorpusFile): Mend[] {
	const to = path.replace(/\.yml$/, '.yaml');
	if (corpus.paths().includes(to)) return [];
	const title = l10n.t('Rename to {0}', to.slice(to.lastIndexOf('/') + 1));
	return [{ title, preferred: true, work: () => acted(title, [{ kind: 'rename', path, to }]) }];
}
