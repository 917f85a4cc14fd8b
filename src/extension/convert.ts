import * as vscode from 'vscode';
import type { Span, TextEdit } from '../core/index';

export function toVsCodeRange(document: vscode.TextDocument, span: Span): vscode.Range {
	return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
	return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toVsCodeEdit(document: vscode.TextDocument, edit: TextEdit): vscode.TextEdit {
	return vscode.TextEdit.replace(toVsCodeRange(document, edit.span), edit.text);
}
