import * as vscode from 'vscode';
import { grouped, marksOf, type Mark } from '../../core/index';
import { toVsCodeRange } from '../convert';
import type { Session } from '../session';

/** Each stance has a line of its own, so that colour is never the only sign. */
const lines: Record<Mark['stance'], { readonly style: string; readonly width: string; readonly color: string }> = {
	asserts: { style: 'solid', width: '2px', color: 'lateral.asserts' },
	denies: { style: 'double', width: '4px', color: 'lateral.denies' },
	qualifies: { style: 'dashed', width: '2px', color: 'lateral.qualifies' },
	questions: { style: 'dotted', width: '3px', color: 'lateral.questions' },
	mentions: { style: 'dotted', width: '1px', color: 'lateral.mentions' },
	note: { style: 'solid', width: '1px', color: 'lateral.mentions' },
};

/**
 * Draws the noted passages of the articles on screen: the stance below the words, contested behind them, doubt around
 * them, a coder's shape before them.
 */
export function registerDecorations(session: Session): vscode.Disposable {
	const types = new Map<string, vscode.TextEditorDecorationType>();
	const typeOf = (mark: Mark) => {
		const key = `${mark.stance} ${mark.contested} ${mark.state} ${mark.shape ?? ''}`;
		const known = types.get(key);
		if (known) return known;
		const type = decorationType(mark);
		types.set(key, type);
		return type;
	};
	const draw = (editor: vscode.TextEditor) => {
		const found = session.articleAt(editor.document);
		// A text that is being typed in keeps its marks, which VS Code moves along, until it has been taken in.
		if (!found && session.find(editor.document.uri)?.article) return;
		const marks = found ? marksOf(found.corpus, found.article, session.view) : [];
		const byType = grouped(marks, typeOf);
		for (const type of types.values())
			editor.setDecorations(
				type,
				(byType.get(type) ?? []).map(mark => toVsCodeRange(editor.document, mark.span)),
			);
	};
	const drawAll = () => vscode.window.visibleTextEditors.forEach(draw);
	drawAll();
	return vscode.Disposable.from(session.onDidChange(drawAll), vscode.window.onDidChangeVisibleTextEditors(drawAll), {
		dispose: () => types.forEach(type => type.dispose()),
	});
}

function decorationType({ stance, contested, state, shape }: Mark): vscode.TextEditorDecorationType {
	const line = lines[stance];
	const doubtful = state === 'altered' || state === 'ambiguous';
	const color = new vscode.ThemeColor(line.color);
	return vscode.window.createTextEditorDecorationType({
		rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
		borderStyle: `none none ${line.style} none`,
		borderWidth: `0 0 ${line.width} 0`,
		borderColor: color,
		// Before the words, so that two coders on the same ones are both seen.
		...(shape && { before: { contentText: shape, color, margin: '0 0.15em 0 0' } }),
		...(contested && { backgroundColor: new vscode.ThemeColor('lateral.contestedBackground') }),
		...(doubtful && {
			outlineStyle: 'dashed',
			outlineWidth: '1px',
			outlineColor: new vscode.ThemeColor('editorWarning.foreground'),
		}),
		overviewRulerColor: contested ? new vscode.ThemeColor('lateral.contestedRuler') : color,
		overviewRulerLane: contested ? vscode.OverviewRulerLane.Right : vscode.OverviewRulerLane.Center,
	});
}
