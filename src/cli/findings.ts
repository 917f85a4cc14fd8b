import {
	checkReport,
	LineIndex,
	refusedFolder,
	type CheckReport,
	type Corpus,
	type OpenCorpus,
	type Severity,
	type Span,
} from '../core/index';
import { fromHere, seenFromHere, type OpenCorpora } from './corpora';
import { complain, counted } from './terminal';

/** A stretch of a file as people and their tools count: lines and columns from 1, columns in UTF-16 code units. */
export interface Place {
	readonly file: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
}

/** A problem with its place; files are named as seen from where the command runs. */
export interface Finding extends Place {
	readonly severity: Severity;
	readonly code: string;
	readonly message: string;
	readonly related: readonly (Place & { readonly message: string })[];
}

export interface CorpusFindings {
	readonly name: string;
	readonly report: CheckReport;
	readonly findings: readonly Finding[];
}

export function findingsIn(open: OpenCorpus): CorpusFindings {
	const place = placer(open);
	const report = checkReport(open.corpus);
	const findings = report.problems.map(({ file, span, severity, code, message, related = [] }): Finding => ({
		...place(file, span),
		severity,
		code,
		message,
		related: related.map(other => ({ ...place(other.file, other.span), message: other.message })),
	}));
	return { name: seenFromHere(open, ''), report, findings };
}

/** Folders that could not be read, each as a finding: what it holds is missing from all that is said. */
export function refusals({ refused }: OpenCorpora): Finding[] {
	return refused.map(folder => {
		const { severity, code, message } = refusedFolder(folder);
		const place = { file: fromHere(folder.folder, folder.path), line: 1, column: 1, endLine: 1, endColumn: 1 };
		return { ...place, severity, code, message, related: [] };
	});
}

/** Gives spans of a corpus's files their lines; each file's are counted once. */
export function placer(open: OpenCorpus): (file: string, span: Span) => Place {
	const indexes = new Map<string, LineIndex>();
	return (file, span) => {
		const lines = indexes.get(file) ?? new LineIndex(textOf(open.corpus, file));
		indexes.set(file, lines);
		const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
		return {
			file: seenFromHere(open, file),
			line: start.line + 1,
			column: start.character + 1,
			endLine: end.line + 1,
			endColumn: end.character + 1,
		};
	};
}

function textOf(corpus: Corpus, path: string): string {
	const file = corpus.file(path);
	return file && 'text' in file ? file.text : '';
}

/** Whoever reads what a corpus says must know when notes are missing from it. Tells how many problems there are. */
export function tellOfProblems(open: OpenCorpus): CheckReport['counts'] {
	const { counts } = checkReport(open.corpus);
	const found = [
		...(counts.error ? [counted(counts.error, 'error')] : []),
		...(counts.warning ? [counted(counts.warning, 'warning')] : []),
	].join(' and ');
	const name = seenFromHere(open, '');
	if (found) complain(`${name} has ${found}, which can change what is said here. See “lateral check ${name}”.`);
	return counts;
}
