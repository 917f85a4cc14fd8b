import type * as vscode from 'vscode';

/** Documents that can be articles. Markdown stays Markdown: providers answer for it only where a corpus has it. */
export const articles: readonly vscode.DocumentFilter[] = [{ language: 'news-article' }, { language: 'markdown' }];

/** Sidecars and layers. */
export const sidecars: readonly vscode.DocumentFilter[] = [{ language: 'yaml', pattern: '**/*.notes.yaml' }];

/** Lateral's own files. */
export const records: readonly vscode.DocumentFilter[] = [
	'**/*.notes.yaml',
	'**/claims/*.yaml',
	'**/claims.yaml',
	'**/sources.yaml',
	'**/lateral.yaml',
].map(pattern => ({ language: 'yaml', pattern }));

/** Files that would be ours under their right name. */
export const misnamedRecords: readonly vscode.DocumentFilter[] = [
	'**/*.notes.yml',
	'**/claims/*.yml',
	'**/claims.yml',
	'**/sources.yml',
	'**/lateral.yml',
].map(pattern => ({ language: 'yaml', pattern }));

export const articlesAndRecords: readonly vscode.DocumentFilter[] = [...articles, ...records];
