import * as l10n from '@vscode/l10n';
import { isAlike } from '../../analysis/alike';
import type { CorrectionWord } from '../../analysis/analysis';
import { isLive } from '../../anchor/anchor';
import { describeAnchor } from '../../anchor/describeAnchor';
import type { View } from '../../claims/facts';
import { wordsOf, type CorpusArticle, type CorpusCorrection } from '../../corpus/article';
import type { Corpus } from '../../corpus/corpus';
import { addCorrection, removeCorrection, setCorrection, type CorrectionValues } from '../../sidecar/editCorrections';
import { newId } from '../../sidecar/ids';
import type { Span } from '../../text/span';
import { acted, fileEdit, refused, type Acted } from './action';
import { placeAmong, speakerFor, writeToSidecar, type Marking, type Writer } from './annotate';
import { speakerOf } from '../article/corrections';
import { correctionLabel } from '../wording/correctionText';
import type { Readings } from '../article/readings';
import { sidecarFor } from './sidecarFor';

/** What a reader says that words are. */
export interface Correcting extends Pick<Marking, 'speaker'> {
	readonly span: Span;
	readonly is: CorrectionWord;
}

/**
 * Says against the analyser what words are. The sidecar is made where there is none; the article is only read.
 *
 * Of one passage a file says one thing: what the base, or the reader's own layer, said of the same words before is
 * changed, where it stands. What another coder said of them stays.
 */
export function correctPassage(corpus: Corpus, article: CorpusArticle, correcting: Correcting, writer: Writer): Acted {
	const path = sidecarFor(corpus, article, writer.layer);
	if (typeof path !== 'string') return path;
	const { span, is } = correcting;
	const anchor = describeAnchor(article.text, span);
	if (!anchor) return refused('', l10n.t('Select the words first.'));
	const speaker = speakerFor(corpus, correcting);
	if ('message' in speaker) return speaker;
	const said = correcting.speaker !== undefined && { speaker: speakerOf(corpus, correcting.speaker) };
	const label = l10n.t('Correction “{0}”', correctionLabel({ is, ...said }));
	const by = writer.by !== undefined && { by: writer.by };

	const before = ownCorrection(article, span, path);
	if (before) {
		// Words that a reader has put in quotation marks, so to speak, stay a quotation when they get another speaker.
		const stays = is === 'attribution' && before.record.is.value === 'speech';
		const changes = { is: stays ? ('speech' as const) : is, speaker: speaker.id ?? null, ...by };
		const { file, record } = before;
		return acted(label, [...speaker.files, fileEdit(file.path, setCorrection(file.text, record.id.value, changes))]);
	}
	const values: CorrectionValues = { ...anchor, is, ...(speaker.id !== undefined && { speaker: speaker.id }), ...by };
	const taken = new Set(article.corrections.map(({ record }) => record.id.value));
	const id = newId('x', writer.random, taken);
	const place = placeAmong(article.corrections, path, span);
	const written = writeToSidecar(corpus, article, path, writer.layer, { id, correction: values }, text =>
		addCorrection(text, id, values, place),
	);
	return acted(label, [...speaker.files, written]);
}

/**
 * Says that words are a quotation. Where it was only a correction that said they are none, that is taken back: the
 * sidecar then says nothing that the analyser does not see by itself.
 */
export function sayQuotation(
	corpus: Corpus,
	readings: Readings,
	article: CorpusArticle,
	span: Span,
	view: View,
	writer: Writer,
): Acted {
	const path = sidecarFor(corpus, article, writer.layer);
	const before = typeof path === 'string' ? ownCorrection(article, span, path) : undefined;
	const own = before && readings.without(before, article, view).quotations;
	const isFound = own?.some(({ role, inner }) => role === 'speech' && isAlike(article.text, inner, span));
	if (before && isFound) return takeBack(before);
	return correctPassage(corpus, article, { span, is: 'speech' }, writer);
}

/** Removes a correction: the analyser's answer holds again. */
export function takeBack({ file, record }: CorpusCorrection): Acted {
	return acted(l10n.t('Take back the correction'), [fileEdit(file.path, removeCorrection(file.text, record.id.value))]);
}

/** What was said of the same words in the base or in the file that is written to. */
function ownCorrection(article: CorpusArticle, span: Span, path: string): CorpusCorrection | undefined {
	return article.corrections.find(correction => {
		const { coder, path: own } = correction.file;
		const words = isLive(correction.resolution.state) ? wordsOf(correction) : undefined;
		return words && (coder === undefined || own === path) && isAlike(article.text, words, span);
	});
}
