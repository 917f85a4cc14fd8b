import * as vscode from 'vscode';
import {
	isFileKept,
	LineIndex,
	refusedFolder,
	type CorpusFile,
	type OpenCorpus,
	type Problem,
	type Severity,
	type Span,
	type View,
} from '../../core/index';
import type { Session } from '../session';

const severities: Record<Severity, vscode.DiagnosticSeverity> = {
	error: vscode.DiagnosticSeverity.Error,
	warning: vscode.DiagnosticSeverity.Warning,
	information: vscode.DiagnosticSeverity.Information,
	hint: vscode.DiagnosticSeverity.Hint,
};

/** How long checking files may keep the extension host to itself. */
const longestSlice = 20;

/**
 * Shows what is wrong with the files of every corpus, and where sources contest a claim.
 *
 * Diagnostics are set a file at a time: one call for all of them is cut off by VS Code at about a thousand.
 */
export function registerProblems(session: Session): vscode.Disposable {
	const collection = vscode.languages.createDiagnosticCollection('lateral');
	const waiting = new Map<string, { readonly open: OpenCorpus; readonly path: string }>();
	let working = false;

	const later = (open: OpenCorpus, paths: Iterable<string>) => {
		for (const path of paths) waiting.set(session.uriOf(open, path).toString(), { open, path });
	};
	const work = async () => {
		if (working) return;
		working = true;
		try {
			let since = Date.now();
			for (const [key, { open, path }] of waiting) {
				waiting.delete(key);
				show(open, path);
				if (Date.now() - since < longestSlice) continue;
				await new Promise<void>(resolve => void setTimeout(resolve, 0));
				since = Date.now();
			}
		} finally {
			working = false;
		}
	};
	const show = (open: OpenCorpus, path: string) => {
		const file = open.corpus.file(path);
		const uri = session.uriOf(open, path);
		const contested = vscode.workspace.getConfiguration('lateral', uri).get('contestedInProblems', true);
		const { view } = session;
		const problems = isFileKept(open.corpus, path, view)
			? []
			: open.checks.problems(path).filter(({ code }) => isShown(code, contested, view));
		collection.set(
			uri,
			file && problems.map(problem => diagnostic(problem, file, related => relatedPlace(session, open, related))),
		);
	};
	const showEverything = () => {
		collection.clear();
		waiting.clear();
		for (const open of session.service.corpora()) later(open, open.corpus.paths());
		showRefusedFolders();
		void work();
	};
	/** Those of a corpus: what is in them is missing from it. */
	const showRefusedFolders = () => {
		for (const refused of session.service.refusedFolders()) {
			const { folder, path } = refused;
			if (!session.service.locate(folder, path)) continue;
			const shown = diagnostic(refusedFolder(refused), { kind: 'other', path }, () => []);
			collection.set(session.workspace.uriOf(folder, path), [shown]);
		}
	};
	return vscode.Disposable.from(
		collection,
		session.onDidChange(({ everything, changes }) => {
			for (const [open, { files }] of changes) later(open, files);
			if (everything) showEverything();
			else void work();
		}),
		vscode.workspace.onDidChangeConfiguration(event => {
			if (event.affectsConfiguration('lateral.contestedInProblems')) showEverything();
		}),
	);
}

/** In a blind first pass, that nobody has a note on a claim would tell of the others that somebody has. */
function isShown(code: string, contested: boolean, { blind }: View): boolean {
	if (code === 'claim.contested') return contested;
	return code !== 'claim.orphan' || blind === undefined;
}

const lineIndexes = new WeakMap<CorpusFile, LineIndex>();

/** The range of a span in a file that need not be open. */
export function rangeIn(file: CorpusFile, span: Span): vscode.Range {
	if (file.kind === 'other') return new vscode.Range(0, 0, 0, 0);
	const lines = lineIndexes.get(file) ?? new LineIndex(file.text);
	lineIndexes.set(file, lines);
	const start = lines.positionAt(span.start);
	const end = lines.positionAt(span.end);
	return new vscode.Range(start.line, start.character, end.line, end.character);
}

function relatedPlace(
	session: Session,
	open: OpenCorpus,
	{ file: path, span, message }: NonNullable<Problem['related']>[number],
): vscode.DiagnosticRelatedInformation[] {
	const file = open.corpus.file(path);
	if (!file) return [];
	return [
		new vscode.DiagnosticRelatedInformation(
			new vscode.Location(session.uriOf(open, path), rangeIn(file, span)),
			message,
		),
	];
}

function diagnostic(
	problem: Problem,
	file: CorpusFile,
	related: (place: NonNullable<Problem['related']>[number]) => vscode.DiagnosticRelatedInformation[],
): vscode.Diagnostic {
	const shown = new vscode.Diagnostic(rangeIn(file, problem.span), problem.message, severities[problem.severity]);
	shown.source = 'Lateral';
	shown.code = problem.code;
	shown.relatedInformation = (problem.related ?? []).flatMap(related);
	return shown;
}
