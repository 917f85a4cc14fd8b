import * as vscode from 'vscode';
import { CrossReferencing, fileHoverAt, textAsMarkdown, type FileHover } from '../../../core/index';
import { toVsCodeRange } from '../../convert';
import type { Found, Session } from '../../session';
import { claimMarkdown } from '../claimMarkdown';
import { records } from '../selectors';

/** Says in sidecars, claims and sources what a key is for, and what is behind an id. */
export function registerFileHovers(session: Session): vscode.Disposable {
	return vscode.languages.registerHoverProvider(records, {
		async provideHover(document, position, token) {
			await session.settled();
			const found = session.find(document.uri);
			if (!found || token.isCancellationRequested) return undefined;
			const text = document.getText();
			const hover = fileHoverAt(found.corpus, found.path, text, document.offsetAt(position), session.view);
			const parts = hover ? markdownOf(session, found, hover) : [];
			return hover && parts.length ? new vscode.Hover(parts, toVsCodeRange(document, hover.span)) : undefined;
		},
	});
}

function markdownOf(session: Session, { corpus }: Found, hover: FileHover): vscode.MarkdownString[] {
	switch (hover.kind) {
		case 'claim': {
			const shown = new CrossReferencing(corpus, session.readings(corpus), session.view).ofClaims([hover.claim]);
			return shown.kind === 'claims' ? shown.claims.map(claimMarkdown) : [];
		}
		case 'words':
			return [new vscode.MarkdownString(hover.lines.map(textAsMarkdown).join('\n\n'))];
		case 'key': {
			const words = hover.words.length
				? [new vscode.MarkdownString(hover.words.map(word => `\`${word}\``).join(' · '))]
				: [];
			return [new vscode.MarkdownString(hover.about), ...words];
		}
	}
}
