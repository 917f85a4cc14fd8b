import type * as vscode from 'vscode';

/** Documents that can be articles. Markdown stays Markdown: providers answer for it only where a corpus has it. */
export const articles: vscode.DocumentSelector = [{ language: 'news-article' }, { language: 'markdown' }];

/** Lateral's own files. */
export const records: vscode.DocumentSelector = [
	'**/*.notes.yaml',
	'**/claims/*.yaml',
	'**/claims.yaml',
	'**/sources.yaml',
	'**/lateral.yaml',
].map(pattern => ({ language: 'yaml', pattern }));

export const articlesAndRecords: vscode.DocumentSelector = [articles, records].flat();
