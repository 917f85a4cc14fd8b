import * as vscode from 'vscode';
import { FileCompletions, textAsMarkdown, type Completion, type Corpus } from '../../../core/index';
import { toVsCodeRange } from '../../convert';
import type { Session } from '../../session';
import { writerOf } from '../../writing/writer';
import { records } from '../selectors';

const kinds: Record<Completion['kind'], vscode.CompletionItemKind> = {
	key: vscode.CompletionItemKind.Property,
	word: vscode.CompletionItemKind.EnumMember,
	claim: vscode.CompletionItemKind.Interface,
	source: vscode.CompletionItemKind.Class,
	note: vscode.CompletionItemKind.Reference,
	'link-type': vscode.CompletionItemKind.Event,
	tag: vscode.CompletionItemKind.Keyword,
	person: vscode.CompletionItemKind.User,
	snippet: vscode.CompletionItemKind.Snippet,
};

/** What is typed in front of a value or a part of one: a blank after a colon, a quotation mark, a bracket, a reference. */
const triggers = [' ', ':', '"', "'", '[', '{', ',', '#', '-'];

/** Offers keys, words and names in sidecars, claims and sources while they are typed. */
export function registerFileCompletions(session: Session): vscode.Disposable {
	const ofCorpus = new WeakMap<Corpus, FileCompletions>();
	const completionsOf = (corpus: Corpus, uri: vscode.Uri) => {
		const known = ofCorpus.get(corpus) ?? new FileCompletions(corpus, writerOf(uri).random);
		ofCorpus.set(corpus, known);
		return known;
	};
	return vscode.languages.registerCompletionItemProvider(
		records,
		{
			async provideCompletionItems(document, position, token) {
				await session.settled();
				const found = session.find(document.uri);
				if (!found || token.isCancellationRequested) return undefined;
				const offset = document.offsetAt(position);
				const completions = completionsOf(found.corpus, document.uri);
				const offered = completions.at(found.path, document.getText(), offset, session.view);
				if (!offered) return undefined;
				const replacing = toVsCodeRange(document, offered.span);
				const typed = document.getText(new vscode.Range(replacing.start, position));
				const items = offered.items.map((item, rank) => itemOf(item, rank, offered.isWhole ? undefined : typed));
				for (const item of items) item.range = { inserting: new vscode.Range(replacing.start, position), replacing };
				return new vscode.CompletionList(items, !offered.isWhole);
			},
		},
		...triggers,
	);
}

/** @param typed where core has looked already for what resembles it: VS Code is to leave out nothing. */
function itemOf(completion: Completion, rank: number, typed: string | undefined): vscode.CompletionItem {
	const { kind, label, beside, about, words, insert, isSnippet, goesOn } = completion;
	const item = new vscode.CompletionItem(
		beside === undefined ? label : { label, description: beside.replace(/\s+/g, ' ') },
		kinds[kind],
	);
	item.insertText = isSnippet ? new vscode.SnippetString(insert) : insert;
	item.sortText = String(rank).padStart(5, '0');
	if (typed !== undefined) item.filterText = typed;
	if (about !== undefined) item.documentation = new vscode.MarkdownString(about);
	else if (words !== undefined) item.documentation = new vscode.MarkdownString(textAsMarkdown(words));
	if (goesOn)
		item.command = { command: 'editor.action.triggerSuggest', title: vscode.l10n.t('Complete what comes next') };
	return item;
}
