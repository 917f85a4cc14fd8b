import type * as vscode from 'vscode';
import { wordJoiner } from './asText';

/**
 * Words for a place where VS Code draws `$(trash)` as an icon: lists to choose from, the status bar and what stands
 * there in passing. They may be those of a file, which says what it says. Icons of ours are given by `iconPath`.
 */
export function asLabel(words: string): string {
	return words.replaceAll('$(', `$${wordJoiner}(`);
}

/** Choices with all their words as text. What is typed finds them still, but for `$(` itself. */
export function asLabels<Item extends vscode.QuickPickItem>(items: readonly Item[]): Item[] {
	return items.map(item => ({
		...item,
		label: asLabel(item.label),
		...(item.description !== undefined && { description: asLabel(item.description) }),
		...(item.detail !== undefined && { detail: asLabel(item.detail) }),
	}));
}
