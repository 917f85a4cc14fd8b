import * as l10n from '@vscode/l10n';
import type { Corpus } from '../../corpus/corpus';
import type { FileOf } from '../../corpus/files';
import { around } from '../../text/span';
import { speakerOf } from '../article/corrections';
import type { DocumentSymbol } from '../article/symbols';
import { correctionLabel } from '../wording/correctionText';
import { holderName } from '../wording/names';
import { counted } from '../../../wording/counted';

/** The outline of one of Lateral's own files, in its order: what is said of the article, notes, corrections, replies, claims, sources. */
export function fileSymbols(corpus: Corpus, path: string): DocumentSymbol[] {
	const file = corpus.file(path);
	switch (file?.kind) {
		case 'sidecar':
			return inSidecar(corpus, file).sort((a, b) => a.span.start - b.span.start);
		case 'sources':
			return file.record.map(({ id, name, span }) =>
				symbol('source', name.value, id.value, around([id.span, span]), id.span),
			);
		case 'config':
			return file.record.linkTypes.map(({ name, label, span }) =>
				symbol('section', name.value, label?.value ?? '', around([name.span, span]), name.span),
			);
		default:
			return corpus
				.claimsIn(path)
				.map(({ id, body, span }) => symbol('claim', body.text.value, id, around([span, body.span]), span));
	}
}

function inSidecar(corpus: Corpus, { id, path, record }: FileOf<'sidecar'>): DocumentSymbol[] {
	const of = corpus.article(id);
	const { article, corrections, threads } = record;
	return [
		...(article
			? [symbol('headline', article.title?.value ?? id, article.published?.value ?? '', article.span, article.span)]
			: []),
		...(of?.notes ?? [])
			.filter(note => note.file.path === path)
			.map(({ record: note, holder }) => {
				const detail = `${note.id.value} · ${holderName(corpus, holder, id)}`;
				return symbol('note', note.quote.value || note.id.value, detail, note.span, note.id.span);
			}),
		...corrections.map(({ id: own, quote, is, speaker, span }) => {
			const detail = `${own.value} · ${correctionLabel({ is: is.value, ...(speaker && { speaker: speakerOf(corpus, speaker.value) }) })}`;
			return symbol('statement', quote.value || own.value, detail, around([own.span, span]), own.span);
		}),
		...threads.map(({ to, replies }) =>
			symbol(
				'note',
				to.value,
				counted(replies.length, l10n.t('{0} reply'), l10n.t('{0} replies')),
				around([to.span, ...replies.map(({ span }) => span)]),
				to.span,
			),
		),
	];
}

function symbol(
	kind: DocumentSymbol['kind'],
	name: string,
	detail: string,
	span: DocumentSymbol['span'],
	selection: DocumentSymbol['selection'],
): DocumentSymbol {
	return { name: name.replace(/\s+/g, ' '), detail, kind, span, selection, children: [] };
}
