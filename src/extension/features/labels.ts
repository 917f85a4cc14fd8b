import * as vscode from 'vscode';
import { marksOf, type Mark } from '../../core/index';
import { toSpan } from '../convert';
import type { Session } from '../session';
import { articles } from './selectors';

/**
 * Writes a label such as “denies · contested” behind a marked passage.
 *
 * Inlay hints, and not text of a decoration: lines are wrapped around them, a screen reader reads them, and
 * whoever reads without them knows the switch already.
 */
export function registerLabels(session: Session): vscode.Disposable {
	const changed = new vscode.EventEmitter<void>();
	return vscode.Disposable.from(
		changed,
		session.onDidChange(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('lateral.labels')) changed.fire();
		}),
		vscode.languages.registerInlayHintsProvider(articles, {
			onDidChangeInlayHints: changed.event,
			async provideInlayHints(document, range, token) {
				await session.settled();
				const found = session.articleAt(document);
				if (!found || token.isCancellationRequested) return [];
				const labels = vscode.workspace.getConfiguration('lateral', document).get('labels', 'contested');
				const shown = toSpan(document, range);
				return marksOf(found.corpus, found.article, session.view)
					.filter(mark => hasLabel(mark, labels) && shown.start <= mark.span.end && mark.span.end <= shown.end)
					.map(mark => {
						const hint = new vscode.InlayHint(document.positionAt(mark.span.end), mark.label);
						hint.paddingLeft = true;
						return hint;
					});
			},
		}),
	);
}

/** A coder's name is written behind all that is his: his shape alone says it to nobody who has not learnt it. */
function hasLabel({ label, contested, state, shape }: Mark, labels: string): boolean {
	if (labels === 'none' || label === '') return false;
	return labels === 'all' || shape !== undefined || contested || state === 'altered' || state === 'ambiguous';
}
