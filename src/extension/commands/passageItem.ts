import type * as vscode from 'vscode';
import { landingInWords, quoted, shortened, type Corpus, type Passage, type View } from '../../core/index';

/** Long enough to know a passage by; what is said of it stands below. */
const longestLabel = 90;

/** A passage in a list to choose from: its words, and below them who says so, of which claim, and where. */
export function passageItem(corpus: Corpus, { note, article, span }: Passage, view: View): vscode.QuickPickItem {
	const words = corpus.article(article)?.text.slice(span.start, span.end) ?? '';
	return { label: quoted(shortened(words, longestLabel)), detail: landingInWords(corpus, note, view) };
}
