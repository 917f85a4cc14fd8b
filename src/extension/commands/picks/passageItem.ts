import type * as vscode from 'vscode';
import { positionInWords, quoted, shortened, type Corpus, type Passage } from '../../../core/index';

/** Long enough to know a passage by; what is said of it stands below. */
const longestLabel = 90;

/** A passage in a list of those on one claim: its words, and below them who takes which side with them, and where. */
export function passageItem(corpus: Corpus, { note, article, span }: Passage): vscode.QuickPickItem {
	const words = corpus.article(article)?.text.slice(span.start, span.end) ?? '';
	return { label: quoted(shortened(words, longestLabel)), detail: positionInWords(corpus, note) };
}
